// The web page of a web-view component, over the whole page. SECURITY(T72): a sandboxed frame of another origin, only
// https and only domains that the host allows; in development any domain, and plain HTTP on this machine.
// Its frame is in an empty document of ours, whose policy names those domains: so a page cannot lead to others by itself, and the
// shell's own policy needs to allow no page of others at all.
import { make } from '../dom'
import { texts } from '../texts'

export type WebViewReport = (type: 'load' | 'error' | 'message', detail: object) => void

export class WebView {
  /** The document around the page. */
  readonly element: HTMLIFrameElement
  readonly #frame: HTMLIFrameElement
  readonly #report: WebViewReport
  #around: Window | null = null
  #source = ''
  /** Messages wait until the page is left, as in WeChat. */
  #messages: unknown[] = []

  constructor(address: string, report: WebViewReport) {
    this.#report = report
    this.#frame = make('iframe')
    this.#frame.setAttribute('sandbox', 'allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox')
    this.#frame.setAttribute('allow', 'fullscreen')
    this.#frame.referrerPolicy = 'no-referrer'
    this.#frame.addEventListener('load', () => this.#source !== '' && report('load', { src: this.#source }))
    this.element = make('iframe', { class: 'web-view' })
    this.element.setAttribute('allow', 'fullscreen')
    this.element.addEventListener('load', this.#onAround)
    this.element.src = address
  }

  open(source: string, isAllowed: (url: URL) => boolean): void {
    this.#source = ''
    const url = parse(source)
    if (!url || (defences.webViewDomains && !isAllowed(url))) return this.#refuse(source, url?.host ?? source)
    this.element.hidden = false
    this.#source = url.href
    if (this.#around) this.#frame.src = url.href
  }

  close(): void {
    this.#around?.removeEventListener('message', this.#onMessage)
    if (this.#messages.length > 0) this.#report('message', { data: this.#messages })
    this.element.remove()
  }

  #refuse(source: string, host: string): void {
    this.#source = ''
    this.#frame.removeAttribute('src')
    this.element.hidden = true
    this.#report('error', { url: source, fullUrl: source, reason: texts.webViewRefused(host) })
  }

  readonly #onAround = (): void => {
    const inside = this.element.contentDocument // null for an error page of the browser's
    if (!inside?.body || this.#around) return
    this.#around = this.element.contentWindow
    this.#around?.addEventListener('message', this.#onMessage)
    inside.addEventListener('securitypolicyviolation', ({ blockedURI }) => this.#refuse(blockedURI, parse(blockedURI)?.host ?? blockedURI))
    if (this.#source !== '') this.#frame.src = this.#source
    inside.body.append(this.#frame)
  }

  // The sender is known by its window; what it says is data for the program and nothing else.
  readonly #onMessage = (event: MessageEvent): void => {
    if (event.source !== this.#frame.contentWindow || event.source === null) return
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
