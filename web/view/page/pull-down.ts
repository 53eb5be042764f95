// Pull-down refresh of the page: by hand when the page is at its top, or by the program.
import type { TouchPoint } from '../events/event-sender'
import type { TouchWatcher } from '../events/touch-input'

const threshold = 50 // pixels of pulling that start a refresh; the content rests there meanwhile
const resistance = 0.5 // the content follows half as fast as the finger
const longestRefresh = 10_000 // milliseconds after which the content goes back even if the program forgets to say so

export class PullDown implements TouchWatcher {
  isEnabled = false
  readonly #document: Document
  readonly #top: () => number
  readonly #refresh: () => void
  #indicator: HTMLElement | null = null
  #start: TouchPoint | null = null
  #distance = 0
  #isRefreshing = false
  #timer = 0

  constructor(document: Document, top: () => number, refresh: () => void) {
    this.#document = document
    this.#top = top
    this.#refresh = refresh
  }

  setTextStyle(style: unknown): void {
    this.#document.documentElement.classList.toggle('alcove-light-dots', style === 'light')
  }

  pressed(target: EventTarget | null, point: TouchPoint): void {
    const isInScroller = (target as Element | null)?.closest?.('wx-scroll-view,wx-swiper,wx-slider,wx-picker-view,input,textarea')
    this.#start = this.isEnabled && !this.#isRefreshing && this.#top() <= 0 && !isInScroller ? point : null
  }

  moved(point: TouchPoint): void {
    if (!this.#start) return
    this.#distance = Math.max(0, (point.clientY - this.#start.clientY) * resistance)
    if (this.#top() > 0) this.#distance = 0
    this.#show(this.#distance, false)
  }

  released(): void {
    if (!this.#start) return
    this.#start = null
    const isFarEnough = this.#distance >= threshold
    this.#distance = 0
    if (isFarEnough) this.start()
    else this.#show(0, true)
  }

  start(): void {
    if (this.#isRefreshing) return
    this.#isRefreshing = true
    this.#show(threshold, true)
    this.#refresh()
    this.#timer = window.setTimeout(() => this.stop(), longestRefresh)
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#isRefreshing = false
    this.#show(0, true)
  }

  #show(distance: number, animate: boolean): void {
    const root = this.#document.documentElement
    if (distance === 0 && !this.#indicator) return
    this.#indicator ??= this.#makeIndicator()
    root.classList.toggle('alcove-pulled', distance > 0)
    root.classList.toggle('alcove-pull-moves', animate)
    root.classList.toggle('alcove-refreshing', this.#isRefreshing)
    root.style.setProperty('--alcove-pull', `${Math.round(distance)}px`)
    this.#indicator.ariaHidden = this.#isRefreshing ? 'false' : 'true'
  }

  // Outside the body, which is the program's.
  #makeIndicator(): HTMLElement {
    const indicator = this.#document.createElement('alcove-dots')
    indicator.role = 'status'
    indicator.ariaLabel = 'Refreshing'
    for (let i = 0; i < 3; i++) indicator.append(this.#document.createElement('i'))
    this.#document.documentElement.append(indicator)
    return indicator
  }
}
