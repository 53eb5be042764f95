// The canvas node that a selector query's node() gives, and off-screen canvases.
import { base64ToBuffer, bufferToBase64 } from '../api/base64'
import { reportError } from '../engine/errors'
import { Path2D, Recorder, Resource, type Command } from './recorder'
import type { ViewNode } from './view-node'
import { makeWebgl } from './webgl'

interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}

class Context2D extends Recorder {
  #isWaiting = false

  constructor(readonly canvas: CanvasNode, node: ViewNode) {
    super(node)
  }

  getImageData(x: number, y: number, width: number, height: number): Pixels {
    const { data, ...size } = this.askCanvas('data', { x, y, width, height }) as { width: number; height: number; data: string }
    return { ...size, data: new Uint8ClampedArray(base64ToBuffer(data)) }
  }

  createImageData(width: number | Pixels, height?: number): Pixels {
    const [columns, rows] = typeof width === 'number' ? [width, height ?? 0] : [width.width, width.height]
    return { width: columns, height: rows, data: new Uint8ClampedArray(columns * rows * 4) }
  }

  putImageData(pixels: Pixels, ...place: number[]): void {
    const resource = new Resource()
    this.record(['+data', resource.$, pixels.width, pixels.height, bufferToBase64(bytesOf(pixels.data))])
    this.record(['putImageData', { $: resource.$ }, ...place])
  }

  override drawImage(image: unknown, ...place: unknown[]): void {
    if (image instanceof CanvasNode) image.flush()
    super.drawImage(image, ...place)
  }

  override createPattern(image: unknown, repetition: string): Resource {
    if (image instanceof CanvasNode) image.flush()
    return super.createPattern(image, repetition)
  }

  /** Sends what was drawn so far; anything that reads the canvas does this first. */
  flush(): void {
    this.#isWaiting = false
    const { commands } = this
    if (commands.length === 0) return
    this.commands = []
    this.canvas.tell('run', commands)
  }

  protected override recorded(): void {
    if (this.#isWaiting) return
    this.#isWaiting = true
    void Promise.resolve().then(() => this.flush())
  }

  protected override askCanvas(method: string, argument: unknown): unknown {
    return this.canvas.ask(method, argument)
  }
}

const bytesOf = (data: Uint8ClampedArray): ArrayBuffer => data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) as ArrayBuffer

/** A picture for drawImage; loads when its src is set, as in browsers. */
export class CanvasImage extends Resource {
  width = 0
  height = 0
  complete = false
  onload: ((event: unknown) => void) | null = null
  onerror: ((event: unknown) => void) | null = null
  #source = ''

  constructor(readonly node: ViewNode) {
    super()
  }

  get src(): string {
    return this.#source
  }

  set src(source: string) {
    this.#source = String(source)
    this.complete = false
    this.node
      .page()
      .invoke('loadPicture', { id: this.$, source: this.#source })
      .then(
        (size) => {
          Object.assign(this, size, { complete: true })
          call(this.onload, { type: 'load', target: this })
        },
        (error: Error) => call(this.onerror, { type: 'error', target: this, errMsg: error.message }),
      )
  }
}

const call = (callback: ((event: unknown) => void) | null, event: unknown): void => {
  try {
    callback?.(event)
  } catch (error) {
    reportError(error, 'api')
  }
}

export class CanvasNode extends Resource {
  #width: number
  #height: number
  #context: Context2D | null = null
  #webgl: ReturnType<typeof makeWebgl> | null = null
  #lastFrame = 0
  readonly #frames = new Map<number, (time: number) => void>()

  constructor(
    readonly node: ViewNode,
    size: { width: number; height: number },
    readonly isOffscreen = false,
  ) {
    super()
    this.#width = size.width
    this.#height = size.height
    if (isOffscreen) node.page().tell('makeCanvas', { id: this.$, ...size })
    else node.tell('name', this.$)
  }

  get width(): number {
    return this.#width
  }

  set width(width: number) {
    this.#width = Math.floor(Number(width)) || 0
    this.#resize()
  }

  get height(): number {
    return this.#height
  }

  set height(height: number) {
    this.#height = Math.floor(Number(height)) || 0
    this.#resize()
  }

  getContext(type: string, attributes?: unknown): unknown {
    if (type === '2d') return (this.#context ??= new Context2D(this, this.node))
    if (type === 'webgl' || type === 'experimental-webgl') return (this.#webgl ??= makeWebgl(this, this.node, attributes)).context
    return null
  }

  createImage(): CanvasImage {
    return new CanvasImage(this.node)
  }

  createPath2D(source?: unknown): Path2D {
    const context = this.getContext('2d') as Context2D
    return new Path2D((command: Command) => context.record(command), source)
  }

  createImageData(data?: Uint8ClampedArray | number, width?: number, height?: number): Pixels {
    if (typeof data === 'number') return { width: data, height: width ?? 0, data: new Uint8ClampedArray(data * (width ?? 0) * 4) }
    const columns = width ?? 0
    return { width: columns, height: height ?? 0, data: data ?? new Uint8ClampedArray(columns * (height ?? 0) * 4) }
  }

  toDataURL(type?: string, quality?: number): string {
    return String(this.ask('url', { type, quality }))
  }

  requestAnimationFrame(callback: (time: number) => void): number {
    const id = ++this.#lastFrame
    this.#frames.set(id, callback)
    this.#invoke('frame', null).then(
      (time) => {
        const waiting = this.#frames.get(id)
        this.#frames.delete(id)
        if (waiting) call(waiting as (event: unknown) => void, time)
      },
      () => this.#frames.delete(id),
    )
    return id
  }

  cancelAnimationFrame(id: number): void {
    this.#frames.delete(id)
  }

  flush(): void {
    this.#context?.flush()
  }

  tell(method: string, argument: unknown): void {
    this.#invoke(method, argument).catch(() => undefined)
  }

  ask(method: string, argument: unknown): unknown {
    this.#context?.flush()
    return this.isOffscreen ? this.node.page().ask('canvas', { id: this.$, method, argument }) : this.node.ask(method, argument)
  }

  /** For canvasToTempFilePath and its like; also sends what is still to be drawn. */
  read(method: string, argument: unknown): Promise<unknown> {
    this.#context?.flush()
    return this.#invoke(method, argument)
  }

  #invoke(method: string, argument: unknown): Promise<unknown> {
    return this.isOffscreen ? this.node.page().invoke('canvas', { id: this.$, method, argument }) : this.node.invoke(method, argument)
  }

  #resize(): void {
    if (this.#webgl) this.#webgl.resize(this.#width, this.#height)
    else (this.getContext('2d') as Context2D).record(['size', this.#width, this.#height])
  }
}
