// The scrolling of the page itself: reports, reaching the end, scrolling to an offset.
import type { ViewElement } from '../tree/node'

const defaultReachBottom = 50 // pixels from the end, WeChat's

export interface ScrollOffset {
  readonly scrollLeft: number
  readonly scrollTop: number
  readonly scrollWidth: number
  readonly scrollHeight: number
}

export class PageScroll {
  reachBottomDistance = defaultReachBottom
  isReporting = false
  readonly #document: Document
  readonly #send: (kind: string, detail: unknown) => void
  #frame = 0
  #wasAtEnd = false
  #lastTop = 0

  constructor(document: Document, send: (kind: string, detail: unknown) => void) {
    this.#document = document
    this.#send = send
    document.addEventListener('scroll', (event) => event.target === document && this.#schedule(), { passive: true })
  }

  get #scroller(): Element {
    return this.#document.scrollingElement ?? this.#document.documentElement
  }

  get top(): number {
    return this.#scroller.scrollTop
  }

  offsetOf(node: ViewElement): ScrollOffset {
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = this.#scrollerOf(node)
    return { scrollLeft, scrollTop, scrollWidth, scrollHeight }
  }

  scroll(node: ViewElement, left: number, top: number, duration: number): void {
    scrollSmoothly(this.#scrollerOf(node), left, top, duration)
  }

  #scrollerOf(node: ViewElement): Element {
    return node === this.#document.body ? this.#scroller : node
  }

  #schedule(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#report())
  }

  #report(): void {
    this.#frame = 0
    const { scrollTop, scrollHeight, clientHeight } = this.#scroller
    if (this.isReporting && scrollTop !== this.#lastTop) this.#send('scroll', { scrollTop })
    const isAtEnd = scrollTop + clientHeight >= scrollHeight - this.reachBottomDistance
    if (isAtEnd && !this.#wasAtEnd && scrollTop > this.#lastTop) this.#send('reachBottom', null)
    this.#wasAtEnd = isAtEnd
    this.#lastTop = scrollTop
  }
}

const running = new WeakMap<Element, number>()

/** Scrolls within the given time; the browser's own smooth scrolling has a pace of its own. */
export const scrollSmoothly = (element: Element, left: number, top: number, duration: number): void => {
  cancelAnimationFrame(running.get(element) ?? 0)
  if (duration <= 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) {
    element.scrollLeft = left
    element.scrollTop = top
    return
  }
  const { scrollLeft: fromLeft, scrollTop: fromTop } = element
  const start = performance.now()
  const step = (now: number): void => {
    const progress = Math.min(1, Math.max(0, (now - start) / duration))
    const eased = 1 - (1 - progress) ** 3
    element.scrollLeft = fromLeft + (left - fromLeft) * eased
    element.scrollTop = fromTop + (top - fromTop) * eased
    if (progress < 1) running.set(element, requestAnimationFrame(step))
  }
  running.set(element, requestAnimationFrame(step))
}
