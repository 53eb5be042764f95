// wx.createCanvasContext: the old way to draw, with setters instead of settings and nothing shown before draw().
import { reportError } from '../engine/errors'
import type { Caller } from '../framework/space'
import { newResource, Recorder, Resource, type Command } from './recorder'
import { hostNodeId, type ViewNode } from './view-node'

const setters: Record<string, string> = {
  setFillStyle: 'fillStyle', setStrokeStyle: 'strokeStyle', setLineWidth: 'lineWidth', setLineCap: 'lineCap', setLineJoin: 'lineJoin', setMiterLimit: 'miterLimit',
  setTextAlign: 'textAlign', setGlobalAlpha: 'globalAlpha', setGlobalCompositeOperation: 'globalCompositeOperation', setLineDashOffset: 'lineDashOffset',
}
const baselines: Record<string, string> = { normal: 'alphabetic' }

export class LegacyCanvasContext extends Recorder {
  #pictures: [number, string][] = []

  constructor(
    readonly page: ViewNode,
    readonly owner: Caller,
    readonly canvasId: string,
  ) {
    super(page)
  }

  setShadow(offsetX: number, offsetY: number, blur: number, color: string): void {
    for (const [name, value] of Object.entries({ shadowOffsetX: offsetX, shadowOffsetY: offsetY, shadowBlur: blur, shadowColor: color })) this.change(name, value)
  }

  setTextBaseline(baseline: string): void {
    this.change('textBaseline', baselines[baseline] ?? baseline)
  }

  setFontSize(size: number): void {
    this.change('font', String(this.setting('font')).replace(/\d*\.?\d+px/, `${size}px`))
  }

  setLineDash(pattern: number[], offset = 0): void {
    this.record(['setLineDash', pattern])
    this.change('lineDashOffset', offset)
  }

  createCircularGradient(x: number, y: number, radius: number): unknown {
    return this.createRadialGradient(x, y, 0, x, y, radius)
  }

  /** Pictures are named by their path here; the view loads them before it draws. */
  override drawImage(image: unknown, ...place: unknown[]): void {
    super.drawImage(typeof image === 'string' ? this.#picture(image) : image, ...place)
  }

  override createPattern(image: unknown, repetition: string): Resource {
    return super.createPattern(typeof image === 'string' ? this.#picture(image) : image, repetition)
  }

  getActions(): Command[] {
    return this.#take().commands
  }

  clearActions(): void {
    this.#take()
  }

  draw(reserve: unknown = false, callback?: () => void): void {
    const done = typeof reserve === 'function' ? (reserve as () => void) : callback
    const argument = { reserve: reserve === true, ...this.#take() }
    this.resetState()
    const finish = (): void => {
      try {
        done?.()
      } catch (error) {
        reportError(error, 'api')
      }
    }
    this.read('draw', argument).then(finish, finish) // a canvas that is not there draws nothing, but the callback comes
  }

  read(method: string, argument: unknown): Promise<unknown> {
    return this.page.invoke('oldCanvas', this.#address(method, argument))
  }

  protected override recorded(): void {}

  protected override askCanvas(method: string, argument: unknown): unknown {
    return this.page.ask('oldCanvas', this.#address(method, argument))
  }

  #address(method: string, argument: unknown): unknown {
    return { owner: hostNodeId(this.owner), canvasId: this.canvasId, method, argument }
  }

  #take(): { commands: Command[]; pictures: [number, string][] } {
    const taken = { commands: this.commands, pictures: this.#pictures }
    this.commands = []
    this.#pictures = []
    return taken
  }

  #picture(source: string): Resource {
    const known = this.#pictures.find(([, path]) => path === source)
    const id = known?.[0] ?? newResource()
    if (!known) this.#pictures.push([id, source])
    return Object.assign(Object.create(Resource.prototype) as Resource, { $: id })
  }
}

for (const [name, setting] of Object.entries(setters)) {
  Object.defineProperty(LegacyCanvasContext.prototype, name, {
    configurable: true,
    writable: true,
    value(this: LegacyCanvasContext, value: unknown) {
      this.change(setting, value)
    },
  })
}
