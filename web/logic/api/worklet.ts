// wx.worklet: what programs for WeChat's other renderer (Skyline) animate with. Here the logic has one thread, so a worklet
// is a plain function, and a movement is at its end at once: what it leads to is right, the way there is not played.
import { reportError } from '../engine/errors'
import { animate } from '../nodes/animate'
import type { Caller } from '../framework/space'

type Updater = () => Record<string, unknown>

let running: (() => void) | null = null
const outdated = new Set<() => void>()

/** One that throws does not stop the others. */
const run = (effect: () => void): void => {
  outdated.delete(effect)
  try {
    effect()
  } catch (error) {
    reportError(error, 'api')
  }
}

const later = (effect: () => void): void => {
  if (outdated.size === 0) void Promise.resolve().then(() => [...outdated].forEach(run))
  outdated.add(effect)
}

/** A value that tells those that read it. */
const shared = <T>(initial: T): { value: T } => {
  let value = initial
  const readers = new Set<() => void>()
  return {
    get value() {
      if (running) readers.add(running)
      return value
    },
    set value(next: T) {
      if (Object.is(value, next)) return
      value = next
      for (const reader of readers) later(reader)
    },
  }
}

const reading = <T>(effect: () => void, run: () => T): T => {
  const before = running
  running = effect
  try {
    return run()
  } finally {
    running = before
  }
}

const derived = <T>(compute: () => T): { readonly value: T } => {
  const result = shared<T | undefined>(undefined)
  const effect = (): void => void (result.value = reading(effect, compute))
  effect()
  return result as { value: T }
}

/** Styles that follow shared values: `this.applyAnimatedStyle`; the result ends it. */
export const applyAnimatedStyle = (caller: Caller, selector: string, updater: Updater): (() => void) => {
  let isOver = false
  const effect = (): void => {
    if (isOver) return
    const style = reading(effect, updater)
    animate(caller, selector, [style, style], 0, undefined)
  }
  effect()
  return () => void (isOver = true)
}

type Finished = (isDone: boolean) => void

/** The value that a movement ends with; who waits for its end is told after it was set. */
const toEnd = (value: unknown, _options?: unknown, finished?: Finished): unknown => {
  if (typeof finished === 'function') void Promise.resolve().then(() => finished(true))
  return value
}

const curve = (progress: number): number => progress
const curves = (): typeof curve => curve

export const worklet = {
  shared,
  derived,
  timing: toEnd,
  spring: toEnd,
  decay: (options?: { clamp?: readonly number[] }, finished?: Finished): unknown => toEnd(options?.clamp?.[0] ?? 0, undefined, finished),
  delay: (_milliseconds: number, end: unknown): unknown => end,
  sequence: (...ends: readonly unknown[]): unknown => ends.at(-1),
  repeat: (end: unknown, _times?: number, _isReversed?: boolean, finished?: Finished): unknown => toEnd(end, undefined, finished),
  cancelAnimation: (): void => undefined,
  runOnUI: <T>(run: T): T => run,
  runOnJS: <T>(run: T): T => run,
  Easing: {
    ...Object.fromEntries(['linear', 'ease', 'quad', 'cubic', 'sin', 'circle', 'exp', 'bounce', 'step0', 'step1'].map((name) => [name, curve])),
    ...Object.fromEntries(['poly', 'elastic', 'back', 'bezier', 'cubicBezier', 'in', 'out', 'inOut'].map((name) => [name, curves])),
  },
}
