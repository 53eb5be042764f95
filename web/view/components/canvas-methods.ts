// What every canvas can be asked, in the page or off screen: to draw, to measure text, to give its pixels.
import { base64ToBytes, bytesToBase64 } from '../page/base64'
import type { Command, Drawing } from '../page/drawing'

export type CanvasMethods = Readonly<Record<string, (argument: unknown) => unknown>>

type Area = { x?: number; y?: number; width?: number; height?: number }
type UrlArgument = Area & { destWidth?: number; destHeight?: number; type?: string; quality?: number }
const largestSide = 8192

export const canvasMethods = (canvas: () => HTMLCanvasElement, drawing: Drawing): CanvasMethods => {
  const context = (): CanvasRenderingContext2D => {
    const found = canvas().getContext('2d', { willReadFrequently: false })
    if (!found) throw new Error('the canvas has a context of another kind already')
    return found
  }
  return {
    name: (id) => drawing.put(Number(id), canvas()),
    run: (commands) => drawing.run(context(), commands as Command[]),
    measure: (argument) => {
      const { font, text } = argument as { font: string; text: string }
      const on = context()
      const before = on.font
      on.font = font
      const metrics = on.measureText(text)
      on.font = before
      return {
        width: metrics.width,
        actualBoundingBoxAscent: metrics.actualBoundingBoxAscent,
        actualBoundingBoxDescent: metrics.actualBoundingBoxDescent,
        actualBoundingBoxLeft: metrics.actualBoundingBoxLeft,
        actualBoundingBoxRight: metrics.actualBoundingBoxRight,
        fontBoundingBoxAscent: metrics.fontBoundingBoxAscent,
        fontBoundingBoxDescent: metrics.fontBoundingBoxDescent,
      }
    },
    hit: (argument) => {
      const { kind, args } = argument as { kind: string; args: [number, number] }
      return kind === 'isPointInStroke' ? context().isPointInStroke(...args) : context().isPointInPath(...args)
    },
    data: (argument) => {
      const { x = 0, y = 0, width = canvas().width, height = canvas().height } = argument as Area
      const image = context().getImageData(x, y, width, height)
      return { width: image.width, height: image.height, data: bytesToBase64(image.data) }
    },
    put: (argument) => {
      const { x = 0, y = 0, width = 1, data } = argument as Area & { data: string }
      const bytes = new Uint8ClampedArray(base64ToBytes(data))
      context().putImageData(new ImageData(bytes, width, Math.floor(bytes.length / 4 / width)), x, y)
    },
    url: (argument) => dataUrl(canvas(), (argument ?? {}) as UrlArgument),
    frame: () => new Promise((resolve) => requestAnimationFrame(() => resolve(Date.now()))),
  }
}

const dataUrl = (canvas: HTMLCanvasElement, { x = 0, y = 0, width, height, destWidth, destHeight, type, quality }: UrlArgument): string => {
  const [fromWidth, fromHeight] = [width ?? canvas.width - x, height ?? canvas.height - y]
  const [toWidth, toHeight] = [Math.round(destWidth ?? fromWidth), Math.round(destHeight ?? fromHeight)]
  if (toWidth === 0 || toHeight === 0) return 'data:,' // as browsers do
  if (!(toWidth > 0 && toHeight > 0 && toWidth <= largestSide && toHeight <= largestSide)) throw new Error(`the picture would be ${toWidth} by ${toHeight} pixels; up to ${largestSide} are possible`)
  const format = type === 'jpg' || type === 'jpeg' || type === 'image/jpeg' ? 'image/jpeg' : 'image/png'
  const copy = canvas.ownerDocument.createElement('canvas')
  copy.width = toWidth
  copy.height = toHeight
  const context = copy.getContext('2d')!
  if (format === 'image/jpeg') {
    context.fillStyle = '#fff' // has no transparency; black, the browser's choice, surprises
    context.fillRect(0, 0, toWidth, toHeight)
  }
  context.drawImage(canvas, x, y, fromWidth, fromHeight, 0, 0, toWidth, toHeight)
  return copy.toDataURL(format, quality)
}
