// Replays drawing that programs recorded. One of it serves all canvases of a page, so that a picture or an off-screen
// canvas made with one can be drawn on another. A command is `[name, ...arguments]`:
//  - a name of `methods` is called, a name of `properties` (as `=name`) is set: nothing else of a context can be reached
//  - a name that begins with `+` makes a resource under the number that follows; `{ "$": number }` stands for it
import { base64ToBytes } from './base64'
import type { Resources } from './resources'

export type Command = readonly [name: string, ...args: unknown[]]
type Context = CanvasRenderingContext2D
type Members = Record<string, unknown>

const methods = new Set(
  'arc arcTo beginPath bezierCurveTo clearRect clip closePath drawImage ellipse fill fillRect fillText lineTo moveTo quadraticCurveTo rect reset resetTransform restore rotate roundRect save scale setLineDash setTransform stroke strokeRect strokeText transform translate'.split(
    ' ',
  ),
)
const properties = new Set(
  'direction fillStyle filter font fontKerning globalAlpha globalCompositeOperation imageSmoothingEnabled imageSmoothingQuality letterSpacing lineCap lineDashOffset lineJoin lineWidth miterLimit shadowBlur shadowColor shadowOffsetX shadowOffsetY strokeStyle textAlign textBaseline textRendering wordSpacing'.split(
    ' ',
  ),
)
const pathMethods = new Set('arc arcTo bezierCurveTo closePath ellipse lineTo moveTo quadraticCurveTo rect roundRect addPath'.split(' '))

export class Drawing {
  readonly #resources = new Map<number, unknown>()

  constructor(
    private readonly document: Document,
    private readonly pictures: Resources,
  ) {}

  get(id: number): unknown {
    return this.#resources.get(id)
  }

  put(id: number, resource: unknown): void {
    this.#resources.set(id, resource)
  }

  release(ids: readonly number[]): void {
    for (const id of ids) this.#resources.delete(id)
  }

  /** Canvas that is not in the page. */
  makeCanvas(id: number, width: number, height: number): HTMLCanvasElement {
    const canvas = this.document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    this.put(id, canvas)
    return canvas
  }

  async loadImage(source: string): Promise<HTMLImageElement> {
    const image = this.document.createElement('img')
    image.crossOrigin = 'anonymous' // else the canvas could not be read any more: the frame has an origin of its own
    image.src = await this.pictures.load(source)
    await image.decode().catch(() => {
      throw new Error(`the picture ${source.slice(0, 120)} could not be loaded`)
    })
    return image
  }

  run(context: Context, commands: readonly Command[]): void {
    for (const [name, ...args] of commands) this.#runOne(context, name, args)
  }

  #runOne(context: Context, name: string, args: unknown[]): void {
    const values = args.map((value) => this.#resolve(value))
    if (name.startsWith('=')) {
      const property = name.slice(1)
      if (properties.has(property)) (context as unknown as Members)[property] = values[0]
    } else if (name.startsWith('+')) {
      this.#make(context, name.slice(1), args[0] as number, values.slice(1))
    } else if (name.startsWith('.')) {
      this.#call(name.slice(1), values)
    } else if (name === 'putImageData') {
      const [data, ...place] = values
      if (data instanceof ImageData) context.putImageData(data, ...(place as [number, number]))
    } else if (name === 'size') {
      context.canvas.width = Number(values[0])
      context.canvas.height = Number(values[1])
    } else if (methods.has(name)) {
      // A picture that is still on its way is not drawn, as in browsers.
      if (name === 'drawImage' && (typeof values[0] !== 'object' || values[0] === null)) return
      ;((context as unknown as Members)[name] as (...given: unknown[]) => void).apply(context, values)
    }
  }

  #resolve(value: unknown): unknown {
    return typeof value === 'object' && value !== null && '$' in value ? this.#resources.get((value as { $: number }).$) : value
  }

  #make(context: Context, kind: string, id: number, values: unknown[]): void {
    const numbers = values as number[]
    switch (kind) {
      case 'linear':
        return this.put(id, context.createLinearGradient(numbers[0]!, numbers[1]!, numbers[2]!, numbers[3]!))
      case 'radial':
        return this.put(id, context.createRadialGradient(numbers[0]!, numbers[1]!, numbers[2]!, numbers[3]!, numbers[4]!, numbers[5]!))
      case 'conic':
        return this.put(id, context.createConicGradient(numbers[0]!, numbers[1]!, numbers[2]!))
      case 'pattern':
        return this.put(id, values[0] ? context.createPattern(values[0] as CanvasImageSource, String(values[1] ?? 'repeat')) : null)
      case 'path':
        return this.put(id, new Path2D(values[0] as string | undefined))
      case 'data':
        return this.put(id, new ImageData(new Uint8ClampedArray(base64ToBytes(String(values[2]))), numbers[0]!, numbers[1]!))
    }
  }

  /** A call on a resource: colour stops of a gradient, steps of a path. */
  #call(name: string, [resource, ...args]: unknown[]): void {
    if (name === 'addColorStop' && resource instanceof CanvasGradient) resource.addColorStop(Number(args[0]), String(args[1]))
    else if (pathMethods.has(name) && resource instanceof Path2D) ((resource as unknown as Members)[name] as (...given: unknown[]) => void).apply(resource, args)
  }
}
