// What the script of a page frame asks of the shell itself; everything else goes to the host unread.
import { isDevelopment } from '../host-facts'
import type { Page } from '../pages/page'
import type { FrameFault } from '../pages/page-frame'
import { loadDataFile } from './data-files'
import type { Pictures } from './pictures'

type Message = Readonly<Record<string, unknown>>

/** The program whose frame it is. */
export interface FrameOwner {
  readonly appId: string
  readonly pictures: Pictures
  /** Hosts of the web pages that it may show. */
  readonly webViewDomains: readonly string[]
  /** Address of the document around such a page. */
  webViewAddress(): string
  barChanged(page: Page): void
  escaped(why: FrameFault): void
}

export const onFrameMessage = (owner: FrameOwner, page: Page, message: Message): void => {
  switch (message.t) {
    case 'painted':
      return page.setPainted()
    case 'escaped':
      return owner.escaped('left')
    case 'layers':
      page.layers = Number(message.count) || 0
      return
    case 'bar':
      return changeBar(owner, page, (message.bar ?? {}) as Message)
    case 'fullScreen':
      page.setFullScreen(message.isOn === true, message.isLandscape === true)
      return owner.barChanged(page)
    case 'data':
      return void loadDataFile(String(message.name)).then(
        (value) => page.frame.post({ t: 'data', name: message.name, value }),
        (error: Error) => page.frame.post({ t: 'data', name: message.name, error: error.message }),
      )
    case 'webView':
      return page.showWebView(Number(message.id), typeof message.src === 'string' ? message.src : null, owner.webViewAddress(), (url) => allowsWebView(owner, url))
    case 'answer':
      return page.onAnswer(message)
    case 'fetch':
      return owner.pictures.fetch(page.frame, page.view, Number(message.id), String(message.url))
    case 'error':
      console.error(`[${owner.appId} ${page.route}] ${String(message.message)}\n${String(message.stack ?? '')}`)
  }
}

/** navigation-bar in a template. */
const changeBar = (owner: FrameOwner, page: Page, { title, loading, frontColor, backgroundColor, duration }: Message): void => {
  if (typeof title === 'string') page.setTitle(title)
  if (typeof loading === 'boolean') page.bar.setBusy(loading)
  const color = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
  page.bar.setColors(color(frontColor), color(backgroundColor), Number(duration) || 0)
  owner.barChanged(page)
}

/** In development any page; a released program only those of the domains that it declares, never the host's own. */
const allowsWebView = ({ webViewDomains }: FrameOwner, url: URL): boolean => {
  if (url.origin === location.origin) return false // it would be one of the shell's own documents
  const isLocal = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname)
  if (isDevelopment()) return url.protocol === 'https:' || (url.protocol === 'http:' && isLocal)
  return url.protocol === 'https:' && webViewDomains.includes(url.host)
}
