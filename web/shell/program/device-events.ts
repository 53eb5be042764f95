// What happens to the device while a program runs: the network comes and goes, the keyboard rises and sinks.
type Tell = (name: string, detail: Readonly<Record<string, unknown>>) => void

/** Less than this is a bar of the browser and no keyboard, in pixels. */
const leastKeyboard = 80

export class DeviceEvents {
  readonly #end = new AbortController()
  #keyboard = 0

  constructor(private readonly tell: Tell) {
    const { signal } = this.#end
    for (const event of ['online', 'offline'] as const) window.addEventListener(event, () => this.#tellNetwork(), { signal })
    window.visualViewport?.addEventListener('resize', () => this.#measureKeyboard(), { signal })
  }

  close(): void {
    this.#end.abort()
  }

  #tellNetwork(): void {
    this.tell('NetworkStatusChange', { isConnected: navigator.onLine, networkType: navigator.onLine ? 'wifi' : 'none' })
  }

  #measureKeyboard(): void {
    const { height: seen, scale } = window.visualViewport ?? { height: window.innerHeight, scale: 1 }
    // A page that is zoomed in shows less of itself; only what is missing at its own size is covered.
    const covered = Math.round(window.innerHeight - seen * scale)
    const height = covered < leastKeyboard ? 0 : covered
    if (height === this.#keyboard) return
    this.#keyboard = height
    this.tell('KeyboardHeightChange', { height })
  }
}
