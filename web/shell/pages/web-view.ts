// The web page of a web-view component, over the whole page. SECURITY(T72): a sandboxed frame of another origin, only
// https and only domains that the host allows; in development any domain, and plain HTTP on this machine.
import { make } from '../dom'
import { texts } from '../texts'

export type WebViewReport = (type: 'load' | 'error' | 'message', detail: object) => void

export class WebView {
  readonly element: HTMLIFrameElement
  readonly #report: WebViewReport
  #source = ''
  /** Messages wait until the page is left, as in WeChat. */
  #messages: unknown[] = []

  constructor(report: WebViewReport) {
    this.#report = report
    this.element = make('iframe', { class: 'web-view' })
    this.element.setAttribute('sandbox', 'allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox')
    this.element.setAttribute('allow', 'fullscreen')
    this.element.referrerPolicy = 'no-referrer'
    this.element.addEventListener('load', () => this.#source !== '' && report('load', { src: this.#source }))
    window.addEventListener('message', this.#onMessage)
  }

  open(source: string, isAllowed: (url: URL) => boolean): void {
    this.#source = ''
    const url = parse(source)
    if (!url || !isAllowed(url)) {
      this.element.removeAttribute('src')
      this.element.hidden = true
      this.#report('error', { url: source, fullUrl: source, reason: texts.webViewRefused(url?.host ?? source) })
      return
    }
    this.element.hidden = false
    this.#source = source
    this.element.src = url.href
  }

  close(): void {
    window.removeEventListener('message', this.#onMessage)
    if (this.#messages.length > 0) this.#report('message', { data: this.#messages })
    this.element.remove()
  }

  // The sender is known by its window; what it says is data for the program and nothing else.
  readonly #onMessage = (event: MessageEvent): void => {
    if (event.source !== this.element.contentWindow || event.source === null) return
    const message = event.data as { miniProgram?: unknown; data?: unknown } | null
    if (message?.miniProgram === 'postMessage' && this.#messages.length < mostMessages) this.#messages.push(message.data)
  }
}

const mostMessages = 100

const parse = (source: string): URL | null => {
  try {
    return new URL(source)
  } catch {
    return null
  }
}
