// this.animate and this.clearAnimation: keyframes in WeChat's words played with the browser's animations, over time or
// along the scrolling of a scroll-view.
import type { ViewElement } from '../tree/node'
import { replaceRpx } from './lengths'
import type { PageContext } from './page-context'

type Frame = Readonly<Record<string, unknown>>

export interface KeyframeRequest {
  readonly nodes: readonly number[]
  readonly keyframes: readonly Frame[]
  readonly duration: number
  readonly scroll?: { readonly source: number; readonly orientation?: string; readonly startScrollOffset?: number; readonly endScrollOffset?: number; readonly timeRange?: number }
}

const transforms = new Set(
  'matrix matrix3d rotate rotate3d rotateX rotateY rotateZ scale scale3d scaleX scaleY scaleZ skew skewX skewY translate translate3d translateX translateY translateZ'.split(' '),
)
const running = new WeakMap<ViewElement, Set<Animation>>()

export const playKeyframes = async (page: PageContext, { nodes, keyframes, duration, scroll }: KeyframeRequest): Promise<void> => {
  const frames = keyframes.map(toBrowser)
  const animations = nodes.flatMap((node) => {
    const element = page.nodeOf(node) as ViewElement | undefined
    if (!element?.animate) return []
    const animation = element.animate(frames, { duration: scroll?.timeRange ?? duration, fill: 'forwards' })
    const known = running.get(element) ?? new Set<Animation>()
    running.set(element, known.add(animation))
    return [animation]
  })
  if (scroll) return follow(page.nodeOf(scroll.source) as ViewElement | undefined, animations, scroll, duration)
  await Promise.all(animations.map((animation) => animation.finished.catch(() => undefined)))
}

export const clearAnimation = (page: PageContext, { nodes, names }: { nodes: readonly number[]; names: readonly string[] | null }): void => {
  for (const node of nodes) {
    const element = page.nodeOf(node) as ViewElement | undefined
    const animations = element && running.get(element)
    for (const animation of animations ?? []) {
      if (names && !keepOthers(animation, names)) continue
      animation.cancel()
      animations!.delete(animation)
    }
  }
}

/** Takes named properties out of an animation; true when nothing is left of it. */
const keepOthers = (animation: Animation, names: readonly string[]): boolean => {
  const effect = animation.effect as KeyframeEffect
  const frames = effect.getKeyframes()
  const properties = new Set(names.map((name) => (transforms.has(name) ? 'transform' : name)))
  for (const frame of frames) for (const property of properties) delete (frame as Record<string, unknown>)[property]
  const isEmpty = frames.every((frame) => Object.keys(frame).every((key) => ['offset', 'computedOffset', 'easing', 'composite'].includes(key)))
  if (!isEmpty) effect.setKeyframes(frames)
  return isEmpty
}

const follow = (source: ViewElement | undefined, animations: readonly Animation[], scroll: NonNullable<KeyframeRequest['scroll']>, duration: number): void => {
  const isHorizontal = scroll.orientation === 'horizontal'
  const time = scroll.timeRange ?? duration
  const update = (): void => {
    if (!source) return
    const offset = isHorizontal ? source.scrollLeft : source.scrollTop
    const room = isHorizontal ? source.scrollWidth - source.clientWidth : source.scrollHeight - source.clientHeight
    const [start, end] = [scroll.startScrollOffset ?? 0, scroll.endScrollOffset ?? room]
    const share = end > start ? Math.min(1, Math.max(0, (offset - start) / (end - start))) : 0
    for (const animation of animations) animation.currentTime = share * time
  }
  for (const animation of animations) animation.pause()
  source?.addEventListener('scroll', update, { passive: true })
  update()
}

const toBrowser = (frame: Frame): Keyframe => {
  const result: Record<string, string | number | null> = {}
  const parts: string[] = []
  for (const [name, value] of Object.entries(frame)) {
    if (name === 'ease' || name === 'easing') result.easing = String(value)
    else if (name === 'offset') result.offset = value === null ? null : Number(value)
    else if (name === 'composite') result.composite = String(value)
    else if (transforms.has(name)) parts.push(transformOf(name, Array.isArray(value) ? value : [value]))
    else if (typeof value === 'number') result[name] = /opacity|zIndex|flex|order|lineHeight/.test(name) ? value : `${value}px`
    else result[name] = replaceRpx(String(value))
  }
  if (parts.length > 0) result.transform = parts.join(' ')
  return result
}

const transformOf = (name: string, values: readonly unknown[]): string => {
  const unit = /^(rotate|skew)/.test(name) ? 'deg' : name.startsWith('translate') ? 'px' : ''
  const text = values.map((value, index) => (typeof value !== 'number' ? replaceRpx(String(value)) : name === 'rotate3d' && index < 3 ? String(value) : `${value}${unit}`))
  return `${name}(${text.join(',')})`
}
