// The routes that change the page stack. Rules: WeChat's page routing (developers.weixin.qq.com, page-route).
import { current, isTabPage, tabPages } from '../program'
import { ErrorCode } from '../../protocol/generated/errors'
import { callHost } from '../api/calls'
import { ApiFailure } from '../api/failure'
import { recordPerformance } from '../api/managers'
import { addFontFaces } from '../nodes/font-faces'
import { EventChannel } from './event-channel'
import { Page } from './page'
import { inTurn } from './route-queue'
import { beginRoute, tellRoute, type OpenType, type RouteEvent } from './route-events'
import { bringBack, deepestStack, everyPage, forget, keptTab, pages, push, setAside, topPage } from './stack'
import { formatQuery, parseAddress, type PageAddress } from './urls'

export { pageOfView, pages, topPage } from './stack'

type NotFound = (address: PageAddress, isEntry: boolean) => void
type Listeners = Record<string, (...args: unknown[]) => void>

const longestQuery = 8192 // what the contract takes; only the address in the browser is cut
let lastView = 0
let onNotFound: NotFound = () => undefined
let beforeOpen: (route: string) => void = () => undefined

export const setPageNotFound = (handler: NotFound): void => {
  onNotFound = handler
}

/** Called with the route of every page that is about to be made: the app may have to be started for it. */
export const setBeforeOpen = (handler: (route: string) => void): void => {
  beforeOpen = handler
}

/** First page of the program. When it does not exist the program is asked; it may route elsewhere within that call. */
export const openFirstPage = (target: PageAddress, exitState?: unknown): void => {
  const { event, address } = beginRoute('appLaunch', target, !exists(target.route))
  if (exists(address.route)) open(event, address, [], { exitState })
  else onNotFound(address, true)
}

export const navigateTo = (url: unknown, events?: Listeners, from?: string, exitState?: unknown): EventChannel | Promise<EventChannel> =>
  route('navigateTo', url, from, (event, address) => {
    if (isTabPage(address.route)) throw new ApiFailure(ErrorCode.invalidArgument, 'can not navigateTo a tabbar page')
    if (pages().length >= deepestStack) throw new ApiFailure(ErrorCode.busy, `webview count limit exceed: at most ${deepestStack} pages`)
    topPage()?.hide()
    return open(event, address, [], { events, exitState }).eventChannel
  })

export const redirectTo = (url: unknown, from?: string): void | Promise<void> =>
  route('redirectTo', url, from, (event, address) => {
    if (isTabPage(address.route)) throw new ApiFailure(ErrorCode.invalidArgument, 'can not redirectTo a tabbar page')
    const closing = [topPage()].filter((page) => page !== undefined)
    unload(closing, event)
    open(event, address, closing)
  })

export const reLaunch = (url: unknown, openType: 'reLaunch' | 'autoReLaunch' = 'reLaunch', from?: string): void | Promise<void> =>
  route(openType, url, from, (event, address) => {
    const closing = everyPage()
    unload(closing, event)
    open(event, address, closing)
  })

export const switchTab = (url: unknown, from?: string): void | Promise<void> =>
  route('switchTab', url, from, (event, address) => {
    if (!isTabPage(address.route)) throw new ApiFailure(ErrorCode.invalidArgument, `can not switch to non-TabBar page ${address.route}`)
    const [bottom, ...others] = pages()
    const target = keptTab(address.route)
    if (others.length === 0 && bottom && bottom === target) return
    const closing = others.reverse()
    if (bottom && !isTabPage(bottom.route)) closing.push(bottom)
    else if (others.length === 0) bottom?.hide()
    unload(closing, event)
    setAside()
    if (target) show(event, target, closing)
    else open(event, { route: address.route, query: {} }, closing)
  })

export const navigateBack = (delta: unknown): void | Promise<void> =>
  inTurn(() => {
    const depth = pages().length
    if (depth <= 1) throw new ApiFailure(ErrorCode.invalidArgument, 'cannot navigate back at first page')
    const count = Math.min(Math.max(1, Math.floor(Number(delta)) || 1), depth - 1)
    const shown = pages()[depth - 1 - count]!
    const { event } = beginRoute('navigateBack', { route: shown.route, query: shown.query }, false)
    const closing = pages().slice(-count).reverse()
    unload(closing, event)
    const done = callHost('closePages', { closing: ids(closing), showing: shown.id })
    shown.show()
    finish(event, shown, done)
  })

const route = <T>(openType: OpenType, url: unknown, from: string | undefined, work: (event: RouteEvent, address: PageAddress) => T): T | Promise<T> => {
  if (typeof url !== 'string' || url === '') throw new ApiFailure(ErrorCode.invalidArgument, 'parameter url should be a page path')
  // Relative to the page that asks, which may not be on top any more when the route's turn comes.
  const target = parseAddress(url, from ?? topPage()?.route ?? '')
  return inTurn(() => {
    const { event, address } = beginRoute(openType, target, !exists(target.route))
    if (exists(address.route)) return work(event, address)
    onNotFound(address, false)
    throw new ApiFailure(ErrorCode.invalidArgument, `page "${address.route}" is not found`)
  })
}

const open = (event: RouteEvent, address: PageAddress, closing: readonly Page[], more: { events?: Listeners | undefined; exitState?: unknown } = {}): Page => {
  beforeOpen(address.route)
  const isTab = isTabPage(address.route)
  const page = new Page(++lastView, address.route, address.query)
  for (const [name, listener] of Object.entries(more.events ?? {})) page.eventChannel.on(name, listener)
  // Told before the tree is made: the frame gets ready while the worker renders.
  const done = callHost('openPage', { view: page.id, route: address.route, openType: event.openType, closing: ids(closing), query: formatQuery(address.query).slice(1, longestQuery) })
  tellRoute('BeforePageLoad', event)
  page.create(more.exitState)
  push(page, isTab)
  page.load(isTab && current.appConfig.app.tabBar?.custom === true)
  addFontFaces(page.context)
  page.show()
  tellRoute('AfterPageLoad', event, { page: page.caller })
  finish(event, page, done)
  return page
}

const show = (event: RouteEvent, tab: Page, closing: readonly Page[]): void => {
  bringBack(tab)
  const done = callHost('showPage', { showing: tab.id, closing: ids(closing) })
  tab.show()
  finish(event, tab, done)
}

/** The route is decided; it is done when the shell has moved the pages. A frame that fails is shown by the host. */
const finish = (event: RouteEvent, page: Page, moved: Promise<unknown>): void => {
  const startedAt = Date.now()
  tellRoute('AppRoute', event, { webviewId: page.id })
  void moved
    .catch(() => undefined)
    .then(() => {
      recordPerformance('navigation', event.openType === 'appLaunch' ? 'appLaunch' : 'route', startedAt, page.route)
      tellRoute('AppRouteDone', event, { webviewId: page.id })
      page.routeDone()
    })
}

const unload = (closing: readonly Page[], event: RouteEvent): void => {
  for (const page of closing) {
    tellRoute('BeforePageUnload', event, { page: page.caller })
    page.unload()
    forget(page)
    tellRoute('AfterPageUnload', event)
  }
}

const ids = (list: readonly Page[]): number[] => list.map(({ id }) => id)
export const exists = (path: string): boolean => current.appConfig.pages.includes(path)

export const entryPage = (): string => current.appConfig.app.entryPagePath ?? current.appConfig.pages[0] ?? ''
export const tabRoute = (index: number): string | undefined => tabPages()[index]
