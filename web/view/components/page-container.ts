// page-container: a part of the page that slides over it and that "back" closes.
import type { PageContext } from '../page/page-context'
import { ownStyle, type ViewElement } from '../tree/node'
import { Component, part } from './component'
import { Drag } from './drag'
import { replaceRpx } from '../page/lengths'

const closingShare = 0.3 // of its height, pulled down and let go
const closingSpeed = 0.5 // pixels per millisecond that close it whatever the distance

/** What lies in it and is not at its top scrolls first. */
const isScrolled = (content: HTMLElement): boolean => content.scrollTop > 0 || [...content.querySelectorAll('wx-scroll-view')].some((inner) => inner.scrollTop > 0)

export class PageContainer extends Component {
  readonly #overlay: HTMLElement
  #removeLayer: (() => void) | null = null

  constructor(element: ViewElement, page: PageContext) {
    super(element, page)
    this.content = part(page.document, 'wx-page-container-content')
    this.#overlay = part(page.document, 'wx-page-container-overlay')
    this.#overlay.addEventListener('click', () => {
      this.emit('clickoverlay')
      this.#leave()
    })
    element.append(this.#overlay, this.content)
    new Drag(this.content, () => 'y', {
      start: () => this.flag('closeOnSlideDown') && this.text('position', 'bottom') === 'bottom' && !isScrolled(this.content),
      move: (_x, y) => (this.content.style.translate = `0 ${Math.max(0, y)}px`),
      end: (_x, y, _speedX, speedY) => {
        this.content.style.translate = ''
        if (y > this.content.offsetHeight * closingShare || speedY > closingSpeed) this.#leave()
      },
    })
  }

  protected update(changed: ReadonlySet<string>): void {
    this.#overlay.hidden = !this.flag('overlay', true)
    this.#overlay.style.cssText = replaceRpx(this.text('overlayStyle'))
    this.content.style.cssText = replaceRpx(this.text('customStyle'))
    this.content.style.zIndex = this.text('zIndex')
    ownStyle(this.element, '--alcove-time', `${this.number('duration', 300)}ms`)
    this.element.dataset.position = this.text('position', 'bottom')
    if (!changed.has('show')) return
    if (this.flag('show')) this.#enter()
    else this.#leave()
  }

  override dispose(): void {
    this.#removeLayer?.()
  }

  #enter(): void {
    if (this.#removeLayer) return
    this.#removeLayer = this.page.pushLayer(() => this.#leave())
    this.#run(['beforeenter', 'enter'], 'afterenter', true)
  }

  #leave(): void {
    if (!this.#removeLayer) return
    this.#removeLayer()
    this.#removeLayer = null
    this.model('show', false)
    this.#run(['beforeleave', 'leave'], 'afterleave', false)
  }

  #run(first: readonly string[], last: string, isOpen: boolean): void {
    for (const type of first) this.emit(type)
    this.element.classList.toggle('wx-page-container-open', isOpen)
    setTimeout(() => this.emit(last), this.number('duration', 300))
  }
}
