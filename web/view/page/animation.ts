// Plays what wx.createAnimation exports: each step is a CSS transition; the next starts when it ends.
import { replaceRpx } from './lengths'

interface Step {
  readonly animates: readonly { readonly type: string; readonly args: readonly unknown[] }[]
  readonly option: {
    readonly transition: { readonly duration: number; readonly timingFunction: string; readonly delay: number }
    readonly transformOrigin: string
  }
}

const units: Record<string, string> = { rotate: 'deg', skew: 'deg', translate: 'px' }

const transformText = (type: string, args: readonly unknown[]): string => {
  const unit = units[type.replace(/(3d|[XYZ])$/, '')] ?? ''
  const isVector = type === 'rotate3d'
  const values = args.map((arg, index) => (typeof arg !== 'number' ? String(arg) : isVector && index < 3 ? `${arg}` : `${arg}${unit}`))
  return `${type}(${values.join(',')})`
}

const running = new WeakMap<HTMLElement, number>()

export const playAnimation = (element: HTMLElement, value: unknown): void => {
  const steps = (value as { actions?: readonly Step[] } | null)?.actions
  if (!Array.isArray(steps) || steps.length === 0) return
  clearTimeout(running.get(element))
  const play = (index: number): void => {
    const step = steps[index] as Step | undefined
    if (!step) return
    const { duration, timingFunction, delay } = step.option.transition
    const style = element.style
    style.transition = `all ${duration}ms ${timingFunction} ${delay}ms`
    style.transformOrigin = step.option.transformOrigin
    const transforms: string[] = []
    for (const { type, args } of step.animates) {
      if (type === 'style') style.setProperty(String(args[0]), replaceRpx(String(args[1])))
      else transforms.push(transformText(type, args))
    }
    if (transforms.length > 0) style.transform = transforms.join(' ')
    running.set(element, setTimeout(() => play(index + 1), duration + delay) as unknown as number)
  }
  // The element may be new: without a frame between, the browser would jump to the end.
  requestAnimationFrame(() => play(0))
}
