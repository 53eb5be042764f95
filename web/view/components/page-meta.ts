// page-meta: style of the page as a whole, its font size and scroll position.
import { replaceRpx } from '../page/lengths'
import { scrollSmoothly } from '../page/page-scroll'
import { Component } from './component'

export class PageMeta extends Component {
  protected update(changed: ReadonlySet<string>): void {
    const { document } = this.page
    if (changed.has('pageStyle')) document.body.style.cssText = replaceRpx(this.text('pageStyle'))
    if (changed.has('backgroundColor')) document.documentElement.style.backgroundColor = this.text('backgroundColor')
    if (changed.has('rootFontSize')) document.documentElement.style.fontSize = replaceRpx(this.text('rootFontSize'))
    if (changed.has('pageFontSize')) document.body.style.fontSize = replaceRpx(this.text('pageFontSize'))
    const scroller = document.scrollingElement
    if (changed.has('scrollTop') && scroller) scrollSmoothly(scroller, 0, this.number('scrollTop', 0), this.number('scrollDuration', 300))
  }
}
