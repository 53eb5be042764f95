// The event object that handlers get: plain data in WeChat's shape instead of glass-easel's live nodes.
import { Event as FrameworkEvent, type Element } from 'glass-easel'
import type { OpsElement } from '../backend/ops-element'

interface EventTarget {
  readonly id: string
  readonly dataset: Record<string, unknown>
  readonly offsetLeft?: number
  readonly offsetTop?: number
}

type Place = readonly [node: number, left: number, top: number]
type ExtraFields = { touches?: unknown; changedTouches?: unknown; timeStamp?: number; places?: readonly Place[] }
type Source = FrameworkEvent<unknown>

class GuestEvent {
  readonly #source: Source
  readonly type: string
  readonly timeStamp: number
  readonly target: EventTarget
  readonly currentTarget: EventTarget
  readonly mark: Record<string, unknown>
  readonly detail: unknown
  readonly touches?: unknown
  readonly changedTouches?: unknown

  constructor(source: Source, target: Element, mark: Record<string, unknown> | null, currentTarget: Element) {
    const extra: ExtraFields = source.extraFields ?? {}
    this.#source = source
    this.type = source.type
    this.timeStamp = extra.timeStamp ?? source.timeStamp
    this.target = describe(target, extra.places)
    this.currentTarget = describe(currentTarget, extra.places)
    this.mark = mark ?? {}
    this.detail = source.detail
    if (extra.touches !== undefined) this.touches = extra.touches
    if (extra.changedTouches !== undefined) this.changedTouches = extra.changedTouches
  }

  // glass-easel's own loop calls these on the object that it hands out.
  preventDefault(): void {
    this.#source.preventDefault()
  }

  stopPropagation(): void {
    this.#source.stopPropagation()
  }

  markMutated(): void {
    this.#source.markMutated()
  }

  getEventName(): string {
    return this.#source.getEventName()
  }
}

const describe = (callerOrElement: Element, places: readonly Place[] | undefined): EventTarget => {
  const element = (callerOrElement as unknown as { _$?: Element })._$ ?? callerOrElement
  const described = { id: element.id, dataset: element.dataset ?? {} }
  const node = places && (element.getBackendElement() as OpsElement | null)?.node
  const place = places?.find(([number]) => number === node)
  return place ? { ...described, offsetLeft: place[1], offsetTop: place[2] } : described
}

export const installGuestEvents = (): void => {
  FrameworkEvent.prototype.wrapShadowedEvent = function (target, mark, currentTarget) {
    return new GuestEvent(this as Source, target, mark, currentTarget) as never
  }
}
