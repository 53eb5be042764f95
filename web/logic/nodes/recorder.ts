// Writes down what is drawn on a canvas: calls and settings of a 2D context, to be replayed by the view. Nothing that is
// drawn has to be known here; what a program may read back (settings, the current font) is kept.
import type { ViewNode } from './view-node'

export type Command = unknown[]
type Members = Record<string, unknown>

const calls =
  'arc arcTo beginPath bezierCurveTo clearRect clip closePath ellipse fill fillRect fillText lineTo moveTo quadraticCurveTo rect reset resetTransform rotate roundRect scale setLineDash setTransform stroke strokeRect strokeText transform translate'.split(
    ' ',
  )
const defaults: Members = {
  direction: 'ltr', fillStyle: '#000000', filter: 'none', font: '10px sans-serif', globalAlpha: 1, globalCompositeOperation: 'source-over', imageSmoothingEnabled: true,
  imageSmoothingQuality: 'low', letterSpacing: '0px', lineCap: 'butt', lineDashOffset: 0, lineJoin: 'miter', lineWidth: 1, miterLimit: 10, shadowBlur: 0,
  shadowColor: 'rgba(0, 0, 0, 0)', shadowOffsetX: 0, shadowOffsetY: 0, strokeStyle: '#000000', textAlign: 'start', textBaseline: 'alphabetic', wordSpacing: '0px',
}
const pathCalls = ['arc', 'arcTo', 'bezierCurveTo', 'closePath', 'ellipse', 'lineTo', 'moveTo', 'quadraticCurveTo', 'rect', 'roundRect', 'addPath']

let lastResource = 0
export const newResource = (): number => ++lastResource

/** Something that the view keeps under a number: a gradient, a path, a picture. */
export class Resource {
  readonly $: number = newResource()
}

class Gradient extends Resource {
  constructor(readonly record: (command: Command) => void) {
    super()
  }

  addColorStop(offset: number, color: string): void {
    this.record(['.addColorStop', reference(this), offset, color])
  }
}

export class Path2D extends Resource {
  constructor(readonly record: (command: Command) => void, source?: unknown) {
    super()
    record(['+path', this.$, typeof source === 'string' ? source : source instanceof Path2D ? reference(source) : undefined])
  }
}

const reference = (value: unknown): unknown => (value instanceof Resource ? { $: value.$ } : value)

for (const name of pathCalls) {
  Object.defineProperty(Path2D.prototype, name, {
    configurable: true,
    writable: true,
    value(this: Path2D, ...args: unknown[]) {
      this.record([`.${name}`, reference(this), ...args.map(reference)])
    },
  })
}

export abstract class Recorder {
  protected commands: Command[] = []
  #state: Members = { ...defaults }
  readonly #stack: Members[] = []
  readonly #widths = new Map<string, Members>()

  protected constructor(protected readonly node: ViewNode) {}

  record(command: Command): void {
    this.commands.push(command)
    this.recorded()
  }

  /** Called for every command, so that they are sent in time. */
  protected abstract recorded(): void

  save(): void {
    this.#stack.push({ ...this.#state })
    this.record(['save'])
  }

  restore(): void {
    this.#state = this.#stack.pop() ?? this.#state
    this.record(['restore'])
  }

  setting(name: string): unknown {
    return this.#state[name]
  }

  change(name: string, value: unknown): void {
    this.#state[name] = value
    this.record([`=${name}`, reference(value)])
  }

  drawImage(image: unknown, ...place: unknown[]): void {
    this.record(['drawImage', reference(image), ...place])
  }

  createLinearGradient(...ends: number[]): Gradient {
    return this.#gradient('+linear', ends)
  }

  createRadialGradient(...circles: number[]): Gradient {
    return this.#gradient('+radial', circles)
  }

  createConicGradient(...place: number[]): Gradient {
    return this.#gradient('+conic', place)
  }

  createPattern(image: unknown, repetition: string): Resource {
    const pattern = new Resource()
    this.record(['+pattern', pattern.$, reference(image), repetition])
    return pattern
  }

  getLineDash(): number[] {
    return (this.setting('lineDash') as number[] | undefined) ?? []
  }

  /** Exact, from the view's own fonts; the same text in the same font is asked for once. */
  measureText(text: unknown): Members {
    const font = String(this.setting('font'))
    const key = `${font}\n${String(text)}`
    let metrics = this.#widths.get(key)
    if (!metrics) {
      metrics = this.askCanvas('measure', { font, text: String(text) }) as Members
      if (this.#widths.size > 500) this.#widths.clear()
      this.#widths.set(key, metrics)
    }
    return metrics
  }

  isPointInPath(...args: unknown[]): boolean {
    return this.askCanvas('hit', { kind: 'isPointInPath', args }) === true
  }

  isPointInStroke(...args: unknown[]): boolean {
    return this.askCanvas('hit', { kind: 'isPointInStroke', args }) === true
  }

  protected askCanvas(method: string, argument: unknown): unknown {
    return this.node.ask(method, argument)
  }

  protected resetState(): void {
    this.#state = { ...defaults }
    this.#stack.length = 0
  }

  #gradient(kind: string, numbers: number[]): Gradient {
    const gradient = new Gradient((command) => this.record(command))
    this.record([kind, gradient.$, ...numbers])
    return gradient
  }
}

for (const name of calls) {
  Object.defineProperty(Recorder.prototype, name, {
    configurable: true,
    writable: true,
    value(this: Recorder, ...args: unknown[]) {
      if (name === 'setLineDash') this.change('lineDash', args[0])
      this.record([name, ...args.map(reference)])
    },
  })
}
for (const name of Object.keys(defaults)) {
  Object.defineProperty(Recorder.prototype, name, {
    configurable: true,
    get(this: Recorder) {
      return this.setting(name)
    },
    set(this: Recorder, value: unknown) {
      this.change(name, value)
    },
  })
}
