// page-container: a part of the page that slides over it and that "back" closes.
import type { PageContext } from '../page/page-context'
import type { ViewElement } from '../tree/node'
import { Component, part } from './component'
import { replaceRpx } from '../page/lengths'

export class PageContainer extends Component {
  readonly #overlay: HTMLElement
  #removeLayer: (() => void) | null = null

  constructor(element: ViewElement, page: PageContext) {
    super(element, page)
    this.content = part(page.document, 'wx-page-container-content')
    this.#overlay = part(page.document, 'wx-page-container-overlay')
    this.#overlay.addEventListener('click', () => {
      this.emit('clickoverlay')
      if (this.flag('closeOnSlideDown', true)) this.#leave()
    })
    element.append(this.#overlay, this.content)
  }

  protected update(changed: ReadonlySet<string>): void {
    this.#overlay.hidden = !this.flag('overlay', true)
    this.#overlay.style.cssText = replaceRpx(this.text('overlayStyle'))
    this.content.style.cssText = replaceRpx(this.text('customStyle'))
    this.content.style.zIndex = this.text('zIndex')
    this.element.style.setProperty('--alcove-time', `${this.number('duration', 300)}ms`)
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
