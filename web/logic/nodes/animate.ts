// this.animate and this.clearAnimation of pages and components.
import { reportError } from '../engine/errors'
import type { OpsElement } from '../backend/ops-element'
import { componentOf, type Caller } from '../framework/space'
import { pageNode } from './view-node'

interface ScrollTimeline {
  readonly scrollSource?: string
  readonly [option: string]: unknown
}

const nodesOf = (caller: Caller, selector: string): number[] => {
  const elements = componentOf(caller).getShadowRoot()?.querySelectorAll(selector) ?? []
  return elements.flatMap((element) => (element.getBackendElement() as unknown as OpsElement | null)?.node ?? [])
}

export const animate = (caller: Caller, selector: string, keyframes: unknown, duration: unknown, last: unknown): void => {
  const timeline = typeof last === 'object' && last !== null ? (last as ScrollTimeline) : undefined
  const source = timeline ? nodesOf(caller, timeline.scrollSource ?? '')[0] : undefined
  const request = {
    nodes: nodesOf(caller, selector),
    keyframes,
    duration: Number(duration) || 0,
    ...(timeline && source !== undefined ? { scroll: { ...timeline, source } } : {}),
  }
  finish(caller, pageNode(caller)?.invoke('animate', request), last)
}

export const clearAnimation = (caller: Caller, selector: string, options: unknown, callback: unknown): void => {
  const names = typeof options === 'object' && options !== null ? Object.entries(options).flatMap(([name, isCleared]) => (isCleared ? [name] : [])) : null
  finish(caller, pageNode(caller)?.invoke('clearAnimation', { nodes: nodesOf(caller, selector), names }), typeof options === 'function' ? options : callback)
}

const finish = (caller: Caller, work: Promise<unknown> | undefined, callback: unknown): void => {
  const done = (): void => {
    if (typeof callback !== 'function') return
    try {
      callback.call(caller)
    } catch (error) {
      reportError(error, 'component')
    }
  }
  void (work ?? Promise.resolve()).then(done, done)
}
