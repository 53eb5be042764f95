// scroll-view: an area that scrolls on its own, with thresholds at its ends and a pull-down refresher.
import { scrollSmoothly } from '../page/page-scroll'
import type { PageContext } from '../page/page-context'
import { ownStyle, type ViewElement } from '../tree/node'
import { Component, type Detail } from './component'
import { Refresher } from './refresher'

const animationTime = 300 // milliseconds

export class ScrollView extends Component {
  #frame = 0
  #last = { left: 0, top: 0 }
  #wasAtStart = true
  #wasAtEnd = false
  #refresher: Refresher | null = null

  constructor(element: ViewElement, page: PageContext) {
    super(element, page)
    element.addEventListener('scroll', () => this.#schedule(), { passive: true })
    this.#listenToDrags()
  }

  protected update(changed: ReadonlySet<string>): void {
    if ((changed.has('scrollX') || changed.has('scrollY')) && !this.element.hasAttribute('tabindex')) this.element.tabIndex = 0 // arrow keys scroll it
    if (changed.has('enableFlex')) this.element.classList.toggle('wx-scroll-flex', this.flag('enableFlex'))
    if (changed.has('bounces')) ownStyle(this.element, 'overscroll-behavior', this.flag('bounces', true) ? '' : 'none')
    if (changed.has('scrollAnchoring')) ownStyle(this.element, 'overflow-anchor', this.flag('scrollAnchoring') ? 'auto' : 'none')
    if (changed.has('scrollTop') || changed.has('scrollLeft')) this.#scrollTo(changed)
    if (changed.has('scrollIntoView')) this.#scrollIntoView(this.text('scrollIntoView'))
    if (this.flag('refresherEnabled')) this.#updateRefresher(changed)
  }

  override dispose(): void {
    cancelAnimationFrame(this.#frame)
  }

  override describe(): Detail {
    return { kind: 'scroll-view' }
  }

  override invoke(method: string, argument: unknown): unknown {
    if (method === 'scrollTo') {
      const { top, left, animated = true, duration } = (argument ?? {}) as { top?: number; left?: number; animated?: boolean; duration?: number }
      const { scrollLeft, scrollTop } = this.element
      scrollSmoothly(this.element, left ?? scrollLeft, top ?? scrollTop, animated ? (duration ?? animationTime) : 0)
    } else if (method === 'scrollIntoView') this.#scrollIntoView(String(argument ?? '').replace(/^#/, ''))
    else if (method === 'triggerRefresh') this.#refresher?.setTriggered(true)
    else if (method === 'closeRefresh') this.#refresher?.setTriggered(false)
    else return super.invoke(method, argument)
    return null
  }

  /** Of an enhanced scroll-view the program hears when a finger drags it. */
  #listenToDrags(): void {
    let isDragging = false
    let last = { x: 0, y: 0, time: 0 }
    let velocity = { x: 0, y: 0 } // pixels in a millisecond, in the direction in which the content moves on
    const report = (type: string): void => {
      const { scrollLeft, scrollTop } = this.element
      if (this.flag('enhanced')) this.emit(type, { scrollLeft, scrollTop, ...(type === 'dragend' ? { velocity } : {}) })
    }
    this.element.addEventListener(
      'touchmove',
      ({ touches, timeStamp }) => {
        const { clientX: x, clientY: y } = touches[0]!
        const time = Math.max(1, timeStamp - last.time)
        velocity = isDragging ? { x: (last.x - x) / time, y: (last.y - y) / time } : { x: 0, y: 0 }
        last = { x, y, time: timeStamp }
        report(isDragging ? 'dragging' : 'dragstart')
        isDragging = true
      },
      { passive: true },
    )
    for (const type of ['touchend', 'touchcancel'] as const) {
      this.element.addEventListener(type, () => {
        if (isDragging) report('dragend')
        isDragging = false
      })
    }
  }

  #scrollTo(changed: ReadonlySet<string>): void {
    const { scrollLeft, scrollTop } = this.element
    const left = changed.has('scrollLeft') ? this.number('scrollLeft', scrollLeft) : scrollLeft
    const top = changed.has('scrollTop') ? this.number('scrollTop', scrollTop) : scrollTop
    scrollSmoothly(this.element, left, top, this.#duration)
  }

  #scrollIntoView(id: string): void {
    const target = id === '' ? null : this.element.querySelector(`#${CSS.escape(id)}`)
    if (!target) return
    const [own, other] = [this.element.getBoundingClientRect(), target.getBoundingClientRect()]
    const { scrollLeft, scrollTop } = this.element
    const offset = this.number('scrollIntoViewOffset', 0)
    const left = this.flag('scrollX') ? scrollLeft + other.left - own.left + offset : scrollLeft
    const top = this.flag('scrollY') ? scrollTop + other.top - own.top + offset : scrollTop
    scrollSmoothly(this.element, left, top, this.#duration)
  }

  get #duration(): number {
    return this.flag('scrollWithAnimation') ? animationTime : 0
  }

  #updateRefresher(changed: ReadonlySet<string>): void {
    this.#refresher ??= new Refresher(this.element, this.page.document, (type, distance) => {
      if (type === 'refresherrefresh') this.model('refresherTriggered', true)
      this.emit(type, distance === undefined ? {} : { deltaY: distance, dy: distance })
    })
    this.#refresher.threshold = this.number('refresherThreshold', 45)
    this.#refresher.setLook(this.text('refresherDefaultStyle', 'black'), this.text('refresherBackground'))
    if (changed.has('refresherTriggered')) this.#refresher.setTriggered(this.flag('refresherTriggered'))
  }

  #schedule(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#report())
  }

  #report(): void {
    this.#frame = 0
    const { scrollLeft, scrollTop, scrollHeight, scrollWidth, clientHeight, clientWidth } = this.element
    const deltaX = this.#last.left - scrollLeft
    const deltaY = this.#last.top - scrollTop
    if (deltaX === 0 && deltaY === 0) return
    this.#last = { left: scrollLeft, top: scrollTop }
    this.emit('scroll', { scrollLeft, scrollTop, scrollHeight, scrollWidth, deltaX, deltaY })
    const isVertical = this.flag('scrollY')
    const offset = isVertical ? scrollTop : scrollLeft
    const rest = isVertical ? scrollHeight - clientHeight - scrollTop : scrollWidth - clientWidth - scrollLeft
    const isAtStart = offset <= this.number('upperThreshold', 50)
    const isAtEnd = rest <= this.number('lowerThreshold', 50)
    const isForward = isVertical ? deltaY < 0 : deltaX < 0
    if (isAtStart && !this.#wasAtStart && !isForward) this.emit('scrolltoupper', { direction: isVertical ? 'top' : 'left' })
    if (isAtEnd && !this.#wasAtEnd && isForward) this.emit('scrolltolower', { direction: isVertical ? 'bottom' : 'right' })
    this.#wasAtStart = isAtStart
    this.#wasAtEnd = isAtEnd
  }
}
