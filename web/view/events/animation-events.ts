// The browser's transition and animation events, passed on once somebody listens to one of them.
import { type EventSender } from './event-sender'

const types = new Set(['transitionend', 'animationstart', 'animationiteration', 'animationend'])

export class AnimationEvents {
  readonly #active = new Set<string>()

  constructor(
    private readonly document: Document,
    private readonly sender: EventSender,
  ) {}

  listened(type: string): void {
    if (!types.has(type) || this.#active.has(type)) return
    this.#active.add(type)
    this.document.addEventListener(type, (event) => {
      const { propertyName, animationName, elapsedTime } = event as TransitionEvent & AnimationEvent
      this.sender.bubbling(event.target, type, propertyName === undefined ? { animationName, elapsedTime } : { propertyName, elapsedTime })
    })
  }
}
