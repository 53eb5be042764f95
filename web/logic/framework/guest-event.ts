// The event object that handlers get: plain data in WeChat's shape instead of glass-easel's live nodes.
import { Event as FrameworkEvent, type Element } from 'glass-easel'

interface EventTarget {
  readonly id: string
  readonly dataset: Record<string, unknown>
  readonly offsetLeft?: number
  readonly offsetTop?: number
}

type ExtraFields = { touches?: unknown; changedTouches?: unknown; timeStamp?: number; target?: { offsetLeft: number; offsetTop: number } }
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
    this.target = describe(target, extra.target)
    this.currentTarget = describe(currentTarget, target === currentTarget ? extra.target : undefined)
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

const describe = (callerOrElement: Element, place: { offsetLeft: number; offsetTop: number } | undefined): EventTarget => {
  const element = (callerOrElement as unknown as { _$?: Element })._$ ?? callerOrElement
  return { id: element.id, dataset: element.dataset ?? {}, ...place }
}

export const installGuestEvents = (): void => {
  FrameworkEvent.prototype.wrapShadowedEvent = function (target, mark, currentTarget) {
    return new GuestEvent(this as Source, target, mark, currentTarget) as never
  }
}
