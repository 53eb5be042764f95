// The script that reads and draws codes, loaded the first time.
export interface Code {
  readonly text: string
  readonly format: string
  readonly bytes: Uint8Array
}

export interface ScannerScript {
  decode(picture: ImageData, scanType: readonly string[], isThorough: boolean): Code | null
  encode(text: string): boolean[][]
}

let loading: Promise<ScannerScript> | null = null

export const loadScanner = (): Promise<ScannerScript> => {
  if (loading) return loading
  const shell = document.querySelector<HTMLScriptElement>('script[src$="/shell.js"]')
  const address = new URL('scanner.js', shell?.src ?? location.href).href
  loading = import(address) as Promise<ScannerScript>
  loading.catch(() => (loading = null)) // may come the next time
  return loading
}

/** A picture of a QR code, in whole pixels for each square. */
export const drawCode = (squares: readonly (readonly boolean[])[], size: number): HTMLCanvasElement => {
  const canvas = document.createElement('canvas')
  const border = 2
  const unit = Math.max(1, Math.floor(size / (squares.length + 2 * border)))
  canvas.width = canvas.height = unit * (squares.length + 2 * border)
  const context = canvas.getContext('2d')!
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = '#000'
  squares.forEach((row, y) => row.forEach((isDark, x) => isDark && context.fillRect((x + border) * unit, (y + border) * unit, unit, unit)))
  return canvas
}
