// canvas: shows what the program draws in the worker. With type 2d or webgl its size in pixels is the program's business;
// without a type (the old kind) one unit is one pixel of the page.
import type { Command } from '../page/drawing'
import type { PageContext } from '../page/page-context'
import { ownStyle, type ViewElement } from '../tree/node'
import { canvasMethods, type CanvasMethods } from './canvas-methods'
import { Component, part, type Detail } from './component'
import { Webgl } from './webgl'

export class Canvas extends Component {
  readonly canvas: HTMLCanvasElement
  readonly #methods: CanvasMethods
  #webgl: Webgl | null = null
  #scale = 0

  constructor(element: ViewElement, page: PageContext) {
    super(element, page)
    this.canvas = part(page.document, 'wx-canvas-canvas', 'canvas') as HTMLCanvasElement
    this.#methods = canvasMethods(() => this.canvas, page.drawing)
    element.prepend(this.canvas)
  }

  protected update(changed: ReadonlySet<string>): void {
    if (changed.has('disableScroll')) ownStyle(this.element, 'touch-action', this.flag('disableScroll') ? 'none' : '')
    if (changed.has('ariaLabel')) this.element.role = 'img'
  }

  override describe(): Detail {
    const { width, height } = this.canvas
    return { kind: 'canvas', type: this.text('type'), width, height, canvasId: this.text('canvasId') }
  }

  override invoke(method: string, argument: unknown): unknown {
    if (method === 'draw') return this.#draw(argument as { reserve: boolean; commands: Command[]; pictures: [number, string][] })
    if (method === 'webgl') return (this.#webgl ??= new Webgl(this.canvas, this.page.drawing)).invoke(argument)
    if (this.text('type') === '' && (method === 'data' || method === 'put' || method === 'url')) return this.#invokeOld(method, argument as Detail)
    const run = this.#methods[method]
    return run ? run(argument) : super.invoke(method, argument)
  }

  /** The old kind's draw(): everything that was recorded, on a clean field unless it is to be kept. */
  async #draw({ reserve, commands, pictures }: { reserve: boolean; commands: Command[]; pictures: [number, string][] }): Promise<void> {
    await Promise.all(pictures.map(async ([id, source]) => this.page.drawing.put(id, await this.page.drawing.loadImage(source).catch(() => null))))
    const context = this.#oldContext()
    if (!reserve) context.clearRect(0, 0, this.canvas.width, this.canvas.height)
    context.save()
    this.page.drawing.run(context, commands)
    context.restore()
    this.page.drawing.release(pictures.map(([id]) => id))
  }

  /** Sized to the element in device pixels; a change of the size empties it, so it is made only when needed. */
  #oldContext(): CanvasRenderingContext2D {
    const { clientWidth, clientHeight } = this.element
    const scale = devicePixelRatio
    const [width, height] = [Math.max(1, Math.round(clientWidth * scale)), Math.max(1, Math.round(clientHeight * scale))]
    const context = this.canvas.getContext('2d')!
    if (this.canvas.width !== width || this.canvas.height !== height || this.#scale !== scale) {
      this.canvas.width = width
      this.canvas.height = height
      this.#scale = scale
      context.scale(scale, scale)
    }
    return context
  }

  /** Places and sizes of the old kind are in pixels of the page, the canvas's own are finer. */
  #invokeOld(method: string, argument: Detail): unknown {
    this.#oldContext()
    const ratio = this.#scale
    const inPage = (name: string): number | undefined => (typeof argument[name] === 'number' ? argument[name] : undefined)
    const copy = this.page.document.createElement('canvas')
    copy.width = this.element.clientWidth
    copy.height = this.element.clientHeight
    const context = copy.getContext('2d')!
    context.drawImage(this.canvas, 0, 0, copy.width, copy.height)
    if (method === 'put') {
      canvasMethods(() => copy, this.page.drawing).put!(argument)
      this.#oldContext().drawImage(copy, 0, 0)
      return null
    }
    const width = inPage('width') ?? copy.width
    const height = inPage('height') ?? copy.height
    const source = method === 'url' ? this.canvas : copy
    const factor = method === 'url' ? ratio : 1
    return canvasMethods(() => source, this.page.drawing)[method]!({
      ...argument,
      x: (inPage('x') ?? 0) * factor,
      y: (inPage('y') ?? 0) * factor,
      width: width * factor,
      height: height * factor,
      destWidth: inPage('destWidth') ?? width * ratio,
      destHeight: inPage('destHeight') ?? height * ratio,
    })
  }
}
