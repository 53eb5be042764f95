// wx.createAnimation: collects steps and exports them; the view plays what the `animation` attribute gets.
type Step = { readonly animates: { type: string; args: unknown[] }[]; readonly option: Record<string, unknown> }
type Timing = { duration?: number; timingFunction?: string; delay?: number; transformOrigin?: string }

const styleProperties = ['opacity', 'backgroundColor', 'width', 'height', 'left', 'top', 'right', 'bottom'] as const
const transforms = [
  'matrix', 'matrix3d', 'rotate', 'rotate3d', 'rotateX', 'rotateY', 'rotateZ', 'scale', 'scale3d', 'scaleX', 'scaleY', 'scaleZ',
  'skew', 'skewX', 'skewY', 'translate', 'translate3d', 'translateX', 'translateY', 'translateZ',
] as const
const cssName: Record<string, string> = { backgroundColor: 'background-color' }

class Animation {
  #actions: Step[] = []
  #current: { type: string; args: unknown[] }[] = []
  readonly #defaults: Timing

  constructor(defaults: Timing) {
    this.#defaults = defaults
  }

  add(type: string, args: unknown[]): this {
    this.#current.push({ type, args })
    return this
  }

  step(timing: Timing = {}): this {
    const { duration = 400, timingFunction = 'linear', delay = 0, transformOrigin = '50% 50% 0' } = { ...this.#defaults, ...timing }
    this.#actions.push({ animates: this.#current, option: { transition: { duration, timingFunction, delay }, transformOrigin } })
    this.#current = []
    return this
  }

  export(): { actions: Step[] } {
    const actions = this.#actions
    this.#actions = []
    return { actions }
  }
}

const methods = Animation.prototype as unknown as Record<string, (this: Animation, ...args: unknown[]) => Animation>
for (const name of transforms) {
  methods[name] = function (...args) {
    return this.add(name, args)
  }
}
for (const name of styleProperties) {
  methods[name] = function (value) {
    const isLength = name !== 'opacity' && name !== 'backgroundColor'
    return this.add('style', [cssName[name] ?? name, isLength && typeof value === 'number' ? `${value}px` : value])
  }
}

export const createAnimation = (timing?: Timing): Animation => new Animation(timing ?? {})
