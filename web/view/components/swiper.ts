// swiper: slides in a row or a column, one or several at a time, dragged, timed or set by the program.
// The state is one number, the offset: 1.5 is half way from the second slide to the third. Slides are placed around it,
// so that a circular swiper needs no copies.
import type { PageContext } from '../page/page-context'
import { ownStyle, type ViewElement } from '../tree/node'
import { Component, part } from './component'
import { Drag } from './drag'
import { SwiperDots } from './swiper-dots'

const flickSpeed = 0.3 // pixels per millisecond that turn to the next slide whatever the distance
const easings: Record<string, (progress: number) => number> = {
  default: (progress) => 1 - (1 - progress) ** 3,
  linear: (progress) => progress,
  easeInCubic: (progress) => progress ** 3,
  easeOutCubic: (progress) => 1 - (1 - progress) ** 3,
  easeInOutCubic: (progress) => (progress < 0.5 ? 4 * progress ** 3 : 1 - (-2 * progress + 2) ** 3 / 2),
}

type Source = '' | 'autoplay' | 'touch'

export class Swiper extends Component {
  readonly #dots: SwiperDots
  #current = 0
  #offset = 0
  #frame = 0
  #timer = 0
  #dragStart = 0
  #isDragged = false

  constructor(element: ViewElement, page: PageContext) {
    super(element, page)
    this.content = part(page.document, 'wx-swiper-slides')
    this.#dots = new SwiperDots(page.document)
    element.append(this.content, this.#dots.element)
    if (!element.role) element.role = 'group'
    element.tabIndex = 0
    element.addEventListener('keydown', (event) => this.#onKey(event))
    new MutationObserver(() => page.scheduleUpdate(this)).observe(this.content, { childList: true })
    new Drag(element, () => (this.#isVertical ? 'y' : 'x'), {
      start: () => this.#startDrag(),
      move: (deltaX, deltaY) => this.#place(this.#dragStart - (this.#isVertical ? deltaY : deltaX) / this.#slideSize),
      end: (_x, _y, speedX, speedY) => this.#endDrag(this.#isVertical ? speedY : speedX),
    })
  }

  protected update(changed: ReadonlySet<string>): void {
    const count = this.#slides.length
    this.element.classList.toggle('wx-swiper-vertical', this.#isVertical)
    this.content.style.setProperty('--alcove-slide', `${100 / this.#shown}%`)
    const [before, after] = [this.number('previousMargin', 0), this.number('nextMargin', 0)]
    this.content.style.inset = this.#isVertical ? `${before}px 0 ${after}px` : `0 ${after}px 0 ${before}px`
    this.#dots.update(this.flag('indicatorDots') ? count : 0, this.text('indicatorColor'), this.text('indicatorActiveColor'))
    const named = changed.has('currentItemId') ? this.#slides.findIndex((slide) => slide.getAttribute('item-id') === this.text('currentItemId')) : -1
    const wanted = named >= 0 ? named : this.number('current', this.#current)
    const isSet = changed.has('current') || changed.has('currentItemId')
    if (isSet && wanted !== this.#current && count > 0) this.#go(wanted, '', this.#offset !== wanted && changed.size < 4)
    else this.#settle(count)
    this.#restartTimer()
  }

  override dispose(): void {
    clearInterval(this.#timer)
    cancelAnimationFrame(this.#frame)
  }

  get #slides(): HTMLElement[] {
    return [...this.content.children].filter((child): child is HTMLElement => child.localName === 'wx-swiper-item')
  }

  get #isVertical(): boolean {
    return this.flag('vertical')
  }

  get #shown(): number {
    return Math.max(1, this.number('displayMultipleItems', 1))
  }

  get #isCircular(): boolean {
    return this.flag('circular') && this.#slides.length > this.#shown
  }

  get #slideSize(): number {
    return (this.#isVertical ? this.content.clientHeight : this.content.clientWidth) / this.#shown || 1
  }

  /** After slides came or went, the current one may not be there any more. */
  #settle(count: number): void {
    this.#current = Math.max(0, Math.min(this.#current, count - 1))
    if (this.#frame === 0) this.#place(this.#current)
  }

  /** With snap-to-edge the first and the last slide leave no margin at their side. */
  #edgeShift(last: number): number {
    if (!this.flag('snapToEdge') || this.#isCircular || last < 1) return 0
    const near = (distance: number): number => Math.max(0, 1 - Math.abs(distance))
    return this.number('nextMargin', 0) * near(last - this.#offset) - this.number('previousMargin', 0) * near(this.#offset)
  }

  #place(offset: number): void {
    const slides = this.#slides
    const count = slides.length
    const last = Math.max(0, count - this.#shown)
    const isCircular = this.#isCircular
    this.#offset = isCircular ? offset : Math.max(-0.3, Math.min(last + 0.3, offset))
    const shift = this.#edgeShift(last)
    slides.forEach((slide, index) => {
      let position = index - this.#offset
      if (isCircular) position -= Math.round((position - (this.#shown - 1) / 2) / count) * count
      const place = shift === 0 ? `${position * 100}%` : `calc(${position * 100}% + ${shift}px)`
      ownStyle(slide, 'translate', this.#isVertical ? `0 ${place}` : place)
      slide.ariaHidden = position > -0.5 && position < this.#shown - 0.5 ? null : 'true'
    })
    this.#dots.show(this.#current)
    if (this.#isMoving) this.#reportTransition()
  }

  get #isMoving(): boolean {
    return this.#frame !== 0 || this.#isDragged
  }

  #reportTransition(): void {
    const distance = (this.#offset - this.#current) * this.#slideSize
    this.emit('transition', { dx: this.#isVertical ? 0 : distance, dy: this.#isVertical ? distance : 0 })
  }

  #go(index: number, source: Source, animate = true): void {
    const count = this.#slides.length
    if (count === 0) return
    const last = Math.max(0, count - this.#shown)
    const next = this.#isCircular ? ((index % count) + count) % count : Math.max(0, Math.min(last, index))
    const isNew = next !== this.#current
    this.#current = next
    const target = this.#isCircular ? this.#offset + shortest(next - this.#offset, count) : next
    if (isNew) {
      if (source !== '') this.model('current', next)
      this.emit('change', { current: next, currentItemId: this.#itemId(next), source })
    }
    if (animate) this.#animate(target, source)
    else this.#place(next)
  }

  #animate(target: number, source: Source): void {
    cancelAnimationFrame(this.#frame)
    const from = this.#offset
    const duration = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : this.number('duration', 500)
    const start = performance.now()
    const ease = easings[this.text('easingFunction', 'default')] ?? easings.default!
    const step = (now: number): void => {
      const progress = duration <= 0 ? 1 : Math.min(1, Math.max(0, (now - start) / duration))
      const eased = ease(progress)
      this.#place(progress === 1 ? this.#current : from + (target - from) * eased)
      this.#frame = progress < 1 ? requestAnimationFrame(step) : 0
      if (progress === 1) this.emit('animationfinish', { current: this.#current, currentItemId: this.#itemId(this.#current), source })
    }
    this.#frame = requestAnimationFrame(step)
  }

  #startDrag(): boolean {
    if (this.#slides.length === 0 || this.flag('disableTouch')) return false
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
    clearInterval(this.#timer)
    this.#dragStart = this.#offset
    this.#isDragged = true
    return true
  }

  #onKey(event: KeyboardEvent): void {
    const [back, on] = this.#isVertical ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight']
    if (event.target !== this.element || (event.key !== back && event.key !== on) || this.flag('disableTouch')) return
    event.preventDefault()
    this.#go(this.#current + (event.key === on ? 1 : -1), 'touch')
    this.#restartTimer()
  }

  #endDrag(speed: number): void {
    const offset = this.#offset
    this.#isDragged = false
    const nearest = Math.abs(speed) > flickSpeed ? (speed < 0 ? Math.ceil(offset) : Math.floor(offset)) : Math.round(offset)
    this.#go(nearest, 'touch')
    this.#restartTimer()
  }

  #restartTimer(): void {
    clearInterval(this.#timer)
    if (!this.flag('autoplay')) return
    this.#timer = window.setInterval(() => {
      if (this.page.document.hidden || !this.element.isConnected) return
      const isLast = !this.#isCircular && this.#current >= this.#slides.length - this.#shown
      this.#go(isLast ? 0 : this.#current + 1, 'autoplay')
    }, Math.max(200, this.number('interval', 5000)))
  }

  #itemId(index: number): string {
    return this.#slides[index]?.getAttribute('item-id') ?? ''
  }
}

/** The shorter way round. */
const shortest = (distance: number, count: number): number => distance - Math.round(distance / count) * count
