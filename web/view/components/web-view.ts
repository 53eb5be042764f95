// web-view: a web page over the whole mini-program page. SECURITY(T72): it lives in a frame of its own that the shell
// makes, of another origin and sandboxed; from here only its address goes there and its events come back.
import type { PageContext } from '../page/page-context'
import type { ViewElement } from '../tree/node'
import { Component, part } from './component'

export class WebView extends Component {
  readonly #box: HTMLElement

  constructor(element: ViewElement, page: PageContext) {
    super(element, page)
    this.#box = part(page.document, 'wx-unavailable')
    this.#box.hidden = true
    element.append(this.#box)
  }

  protected update(changed: ReadonlySet<string>): void {
    if (!changed.has('src')) return
    this.#box.hidden = true
    this.page.tellShell({ t: 'webView', id: this.element.alcoveId, src: this.text('src') })
  }

  override dispose(): void {
    this.page.tellShell({ t: 'webView', id: this.element.alcoveId, src: null })
  }

  /** What the shell says of its frame. */
  happened(type: string, detail: Readonly<Record<string, unknown>>): void {
    if (type === 'error') {
      this.#box.hidden = false
      this.#box.textContent = String(detail.reason ?? '')
    }
    const { reason: _reason, ...shown } = detail
    this.emit(type, shown)
  }
}
