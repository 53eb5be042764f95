// The pull-down refresher of a scroll-view: a strip above the content that grows with the pull.
import { part } from './component'

type Report = (type: 'refresherpulling' | 'refresherrefresh' | 'refresherrestore' | 'refresherabort', distance?: number) => void

const resistance = 0.5

export class Refresher {
  threshold = 45
  readonly #element: HTMLElement
  readonly #strip: HTMLElement
  readonly #report: Report
  #startY: number | null = null
  #distance = 0
  #isTriggered = false

  constructor(element: HTMLElement, document: Document, report: Report) {
    this.#element = element
    this.#report = report
    this.#strip = part(document, 'wx-refresher')
    this.#strip.append(document.createElement('alcove-dots'))
    for (let i = 0; i < 3; i++) this.#strip.firstElementChild!.append(document.createElement('i'))
    element.prepend(this.#strip)
    const passive = { passive: true }
    element.addEventListener('touchstart', (event) => this.#press(event.touches[0]!.clientY), passive)
    element.addEventListener('touchmove', (event) => this.#move(event.touches[0]!.clientY), passive)
    element.addEventListener('touchend', () => this.#release(), passive)
    element.addEventListener('touchcancel', () => this.#release(), passive)
    element.addEventListener('mousedown', (event) => this.#press(event.clientY), passive)
    element.addEventListener('mousemove', (event) => event.buttons === 1 && this.#move(event.clientY), passive)
    document.addEventListener('mouseup', () => this.#release(), passive)
  }

  setLook(style: string, background: string): void {
    this.#strip.classList.toggle('wx-refresher-white', style === 'white')
    this.#strip.classList.toggle('wx-refresher-none', style === 'none')
    this.#strip.style.background = background
  }

  setTriggered(isTriggered: boolean): void {
    if (isTriggered === this.#isTriggered) return
    this.#isTriggered = isTriggered
    this.#show(isTriggered ? this.threshold : 0)
    this.#report(isTriggered ? 'refresherrefresh' : 'refresherrestore')
  }

  #press(y: number): void {
    this.#startY = this.#element.scrollTop <= 0 && !this.#isTriggered ? y : null
  }

  #move(y: number): void {
    if (this.#startY === null) return
    const distance = Math.max(0, (y - this.#startY) * resistance)
    if (distance === 0 && this.#distance === 0) return
    this.#distance = distance
    this.#strip.classList.add('wx-refresher-held')
    this.#show(distance)
    this.#report('refresherpulling', distance)
  }

  #release(): void {
    this.#strip.classList.remove('wx-refresher-held')
    if (this.#startY === null || this.#distance === 0) return
    const isFarEnough = this.#distance >= this.threshold
    this.#startY = null
    this.#distance = 0
    if (isFarEnough) {
      this.setTriggered(true)
      return
    }
    this.#show(0)
    this.#report('refresherabort')
  }

  #show(distance: number): void {
    this.#strip.style.height = `${distance}px`
    this.#strip.classList.toggle('wx-refreshing', this.#isTriggered)
  }
}
