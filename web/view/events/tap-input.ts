// Taps: from a finger or a mouse they are the browser's click; Enter and Space make one on what has the focus.
import { ownerOf, type ViewElement } from '../tree/node'
import { mousePoint, type TouchInput } from './touch-input'
import { placesOf, type EventSender } from './event-sender'

const interactive = 'wx-button,wx-navigator,wx-switch,wx-checkbox,wx-radio,wx-picker,[role="button"],[role="link"],[role="tab"],[role="checkbox"],[role="menuitem"]'

/** They have the focus for arrow keys; Space scrolls. */
const passive = 'wx-scroll-view,wx-swiper,wx-movable-view,wx-slider,.wx-wheel'

export class TapInput {
  readonly #document: Document
  readonly #sender: EventSender
  readonly #touches: TouchInput

  constructor(document: Document, sender: EventSender, touches: TouchInput) {
    this.#document = document
    this.#sender = sender
    this.#touches = touches
    document.addEventListener('click', (event) => this.#onClick(event))
    document.addEventListener('keydown', (event) => this.#onKey(event))
    // What can be tapped must be reachable by Tab. It is marked when somebody uses the keyboard, so that rendering stays free of it.
    document.addEventListener('keydown', (event) => event.key === 'Tab' && this.#markReachable(), { capture: true })
    window.addEventListener('focus', () => this.#markReachable())
  }

  #onClick(event: MouseEvent): void {
    if (this.#touches.suppressTap) {
      this.#touches.suppressTap = false
      return
    }
    const element = ownerOf(event.target)
    if (!element || isDisabled(event.target)) return
    const point = mousePoint(event)
    const touches = [point]
    this.#sender.send(element, 'tap', { x: point.pageX, y: point.pageY }, { touches, changedTouches: touches, places: placesOf(element, 'tap') })
    activate(element)
  }

  #onKey(event: KeyboardEvent): void {
    const target = event.target as HTMLElement
    if ((event.key !== 'Enter' && event.key !== ' ') || /^(INPUT|TEXTAREA|SELECT|BUTTON)$/.test(target.tagName)) return
    if (event.defaultPrevented || !ownerOf(target) || target === this.#document.body || target.matches(passive)) return
    event.preventDefault() // Space would scroll
    if (!event.repeat) target.click()
  }

  #markReachable(): void {
    for (const element of this.#document.querySelectorAll<ViewElement>('*')) {
      if (element.tabIndex >= 0 || element.hasAttribute('tabindex')) continue
      if (element.alcoveListens?.has('tap') || element.matches(interactive)) element.tabIndex = 0
    }
  }
}

const isDisabled = (target: EventTarget | null): boolean => {
  const button = (target as Element | null)?.closest<ViewElement>('wx-button')
  return button?.alcoveComponent?.isDisabled === true
}

/** The innermost component around the target that does something with a tap, does it; a `catchtap` on the way hides the tap from those above. */
const activate = (target: ViewElement): void => {
  for (let node: ViewElement | null = target; node; node = node.parentElement) {
    if (node.alcoveComponent?.activate() || node.alcoveListens?.catches('tap')) return
  }
}
