// page-meta: style of the page as a whole, its font size and scroll position.
import { replaceRpx } from '../page/lengths'
import { scrollSmoothly } from '../page/page-scroll'
import type { PageContext } from '../page/page-context'
import type { ViewElement } from '../tree/node'
import { Component } from './component'

export class PageMeta extends Component {
  readonly #onScroll = (event: Event): void => {
    if (event.target === this.page.document) this.emit('scroll', { scrollTop: this.page.document.scrollingElement?.scrollTop ?? 0 })
  }
  readonly #onResize = (): void => this.emit('resize', { size: { windowWidth: innerWidth, windowHeight: innerHeight } })

  constructor(element: ViewElement, page: PageContext) {
    super(element, page)
    page.document.addEventListener('scroll', this.#onScroll, { passive: true })
    page.document.addEventListener('scrollend', this.#onScrolled)
    window.addEventListener('resize', this.#onResize)
  }

  readonly #onScrolled = (event: Event): void => void (event.target === this.page.document && this.emit('scrolldone'))

  override dispose(): void {
    this.page.document.removeEventListener('scroll', this.#onScroll)
    this.page.document.removeEventListener('scrollend', this.#onScrolled)
    window.removeEventListener('resize', this.#onResize)
  }

  protected update(changed: ReadonlySet<string>): void {
    const { document } = this.page
    if (changed.has('pageStyle')) document.body.style.cssText = replaceRpx(this.text('pageStyle'))
    if (changed.has('backgroundColor')) document.documentElement.style.backgroundColor = this.text('backgroundColor')
    if (changed.has('rootBackgroundColor')) document.documentElement.style.backgroundColor = this.text('rootBackgroundColor')
    if (changed.has('backgroundTextStyle')) this.page.setPullDownStyle(this.text('backgroundTextStyle'))
    if (changed.has('rootFontSize')) document.documentElement.style.fontSize = this.#fontSize('rootFontSize')
    if (changed.has('pageFontSize')) document.body.style.fontSize = this.#fontSize('pageFontSize')
    const scroller = document.scrollingElement
    if (changed.has('scrollTop') && scroller) scrollSmoothly(scroller, 0, this.number('scrollTop', 0), this.number('scrollDuration', 300))
  }

  /** `system` is the size that the user chose. */
  #fontSize(attribute: string): string {
    const size = this.text(attribute)
    return size === 'system' ? 'var(--alcove-user-font)' : replaceRpx(size)
  }
}
