// The page stack and the routes that change it. Rules: WeChat's page routing (developers.weixin.qq.com, page-route).
import { current, isTabPage, tabPages } from '../program'
import { ErrorCode } from '../../protocol/generated/errors'
import { callHost } from '../api/calls'
import { ApiFailure } from '../api/failure'
import { EventChannel } from './event-channel'
import { Page } from './page'
import { parseAddress, queryText, type PageAddress } from './urls'

export const deepestStack = 10
const longestQuery = 8192 // what the contract takes; only the address in the browser is cut

export type OpenType = 'appLaunch' | 'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab' | 'autoReLaunch'
type NotFound = (address: PageAddress, isEntry: boolean) => boolean

let stack: Page[] = []
/** Tab pages that were left stay alive and are shown again; one instance for each tab. */
const keptTabs = new Map<string, Page>()
let lastView = 0
let onNotFound: NotFound = () => false

export const setPageNotFound = (handler: NotFound): void => {
  onNotFound = handler
}

export const pages = (): readonly Page[] => stack
export const topPage = (): Page | undefined => stack[stack.length - 1]
export const pageOfView = (view: number): Page | undefined =>
  stack.find((page) => page.id === view) ?? [...keptTabs.values()].find((page) => page.id === view)

/** First page of the program; false when it does not exist and the program did not handle that. */
export const openFirstPage = (address: PageAddress): boolean => {
  if (exists(address.route)) open('appLaunch', address, [])
  else if (!onNotFound(address, true)) return false
  return true
}

export const navigateTo = (url: string, events?: Record<string, (...args: unknown[]) => void>, from?: string): EventChannel => {
  const address = resolve(url, from)
  if (isTabPage(address.route)) throw new ApiFailure(ErrorCode.invalidArgument, 'can not navigateTo a tabbar page')
  if (stack.length >= deepestStack) throw new ApiFailure(ErrorCode.busy, `webview count limit exceed: at most ${deepestStack} pages`)
  topPage()?.hide()
  const page = open('navigateTo', address, [], (opened) => {
    for (const [name, listener] of Object.entries(events ?? {})) opened.eventChannel.on(name, listener)
  })
  return page.eventChannel
}

export const redirectTo = (url: string, from?: string): void => {
  const address = resolve(url, from)
  if (isTabPage(address.route)) throw new ApiFailure(ErrorCode.invalidArgument, 'can not redirectTo a tabbar page')
  const closing = stack.splice(-1)
  unload(closing)
  open('redirectTo', address, closing)
}

export const reLaunch = (url: string, openType: OpenType = 'reLaunch', from?: string): void => {
  const address = resolve(url, from)
  const closing = [...stack.reverse(), ...[...keptTabs.values()].filter((page) => !stack.includes(page))]
  stack = []
  keptTabs.clear()
  unload(closing)
  open(openType, address, closing)
}

export const switchTab = (url: string, from?: string): void => {
  const address = resolve(url, from)
  if (!isTabPage(address.route)) throw new ApiFailure(ErrorCode.invalidArgument, `can not switch to non-TabBar page ${address.route}`)
  const [bottom, ...others] = stack
  const target = keptTabs.get(address.route)
  if (others.length === 0 && bottom && bottom === target) return
  const closing = others.reverse()
  if (bottom && !isTabPage(bottom.route)) closing.push(bottom)
  if (others.length === 0) bottom?.hide()
  unload(closing)
  stack = []
  if (!target) {
    open('switchTab', { route: address.route, query: {} }, closing)
    return
  }
  stack = [target]
  tell('showPage', { showing: target.id, closing: closing.map(({ id }) => id) })
  target.show()
}

export const navigateBack = (delta: number): void => {
  if (stack.length <= 1) throw new ApiFailure(ErrorCode.invalidArgument, 'cannot navigate back at first page')
  const count = Math.min(Math.max(1, Math.floor(delta) || 1), stack.length - 1)
  const closing = stack.splice(-count).reverse()
  unload(closing)
  const shown = topPage()!
  tell('closePages', { closing: closing.map(({ id }) => id), showing: shown.id })
  shown.show()
}

const open = (openType: OpenType, address: PageAddress, closing: Page[], prepare?: (page: Page) => void): Page => {
  const page = new Page(++lastView, address.route, address.query)
  prepare?.(page)
  stack.push(page)
  const tab = isTabPage(address.route)
  if (tab) keptTabs.set(address.route, page)
  // Told before the tree is made: the frame gets ready while the worker renders.
  tell('openPage', { view: page.id, route: address.route, openType, closing: closing.map(({ id }) => id), query: queryText(address.query).slice(0, longestQuery) })
  page.load(tab && current.appConfig.app.tabBar?.custom === true)
  page.show()
  return page
}

const unload = (closing: Page[]): void => {
  for (const page of closing) {
    page.unload()
    if (keptTabs.get(page.route) === page) keptTabs.delete(page.route)
  }
}

const resolve = (url: string, from?: string): PageAddress => {
  if (typeof url !== 'string' || url === '') throw new ApiFailure(ErrorCode.invalidArgument, 'parameter url should be a page path')
  const address = parseAddress(url, from ?? topPage()?.route ?? '')
  if (exists(address.route)) return address
  onNotFound(address, false)
  throw new ApiFailure(ErrorCode.invalidArgument, `page "${address.route}" is not found`)
}

const exists = (route: string): boolean => current.appConfig.pages.includes(route)

const tell = (api: string, args: Record<string, unknown>): void => {
  void callHost(api, args).catch(() => undefined) // the frame's own failures are shown by the host
}

export const entryPage = (): string => current.appConfig.app.entryPagePath ?? current.appConfig.pages[0] ?? ''
export const tabRoute = (index: number): string | undefined => tabPages()[index]
