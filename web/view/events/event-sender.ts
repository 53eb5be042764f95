// Sends events to the worker: one message for each, with the node where it happened. The worker bubbles.
import { ownerOf, type ViewElement } from '../tree/node'

export const Flag = { bubbles: 1, composed: 2, capture: 4, all: 7 } as const

export interface TouchPoint {
  readonly identifier: number
  readonly pageX: number
  readonly pageY: number
  readonly clientX: number
  readonly clientY: number
  /** On a canvas: from its own corner. */
  readonly x?: number
  readonly y?: number
}

export interface EventExtra {
  touches?: readonly TouchPoint[]
  changedTouches?: readonly TouchPoint[]
  timeStamp?: number
  places?: readonly Place[]
}

/** Where an element lies, by its number: offsetLeft and offsetTop. */
export type Place = readonly [id: number, left: number, top: number]

export type Post = (message: readonly unknown[]) => void

export class EventSender {
  /** performance.now() when the page opened; event times count from there. */
  openedAt = performance.now()

  constructor(private readonly post: Post) {}

  /** An event of a component: does not bubble, and is sent only when somebody listens. */
  own(element: ViewElement, type: string, detail: unknown): void {
    if (element.alcoveListens?.has(type)) this.post(['event', element.alcoveId, type, detail, 0, this.#extra()])
  }

  /** An instruction of a component to the worker that no listener has to be there for. */
  internal(element: ViewElement, type: string, detail: unknown): void {
    this.post(['event', element.alcoveId, type, detail, 0, this.#extra()])
  }

  /** An event that bubbles; sent when an element on the way up listens. */
  bubbling(target: EventTarget | null, type: string, detail: unknown, extra: EventExtra = {}): void {
    if (isHeard(target, type)) this.send(ownerOf(target), type, detail, extra)
  }

  /** Without a look at listeners: those of a component without an element of its own are not known here. */
  send(element: ViewElement | null, type: string, detail: unknown, extra: EventExtra = {}): void {
    if (element?.alcoveId !== undefined) this.post(['event', element.alcoveId, type, detail, Flag.all, { ...this.#extra(), ...extra }])
  }

  #extra(): EventExtra {
    return { timeStamp: Math.round(performance.now() - this.openedAt) }
  }
}

export const isHeard = (target: EventTarget | null, type: string): boolean => {
  for (let node = target as ViewElement | null; node; node = node.parentElement) if (node.alcoveListens?.has(type)) return true
  return false
}

export const isCaught = (target: EventTarget | null, type: string): boolean => {
  for (let node = target as ViewElement | null; node; node = node.parentElement) if (node.alcoveListens?.catches(type)) return true
  return false
}

/** Where the target and those around it that listen lie; programs read it from `target` and `currentTarget`. */
export const placesOf = (target: ViewElement, type: string): Place[] => {
  const places: Place[] = []
  for (let node: ViewElement | null = target; node; node = node.parentElement) {
    if (node.alcoveId !== undefined && (node === target || node.alcoveListens?.has(type))) places.push([node.alcoveId, node.offsetLeft, node.offsetTop])
  }
  return places
}
