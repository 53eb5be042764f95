// What programs can watch and change of a route: wx.onBeforeAppRoute to wx.onAppRouteDone, and wx.rewriteRoute.
// Order: developers.weixin.qq.com, page route lifecycle (base library 3.5.5 and later).
import { ErrorCode } from '../../protocol/generated/errors'
import { emit, type HostEvent } from '../api/events'
import { ApiFailure } from '../api/failure'
import { parseAddress, type PageAddress } from './urls'

export type OpenType = 'appLaunch' | 'navigateTo' | 'redirectTo' | 'reLaunch' | 'autoReLaunch' | 'switchTab' | 'navigateBack'

export interface RouteEvent {
  readonly path: string
  readonly query: Record<string, string>
  readonly openType: OpenType
  readonly routeEventId: string
}

let lastEvent = 0
let rewritten: PageAddress | null = null
let asked: PageAddress = { route: '', query: {} }
let mayRewrite = false

/** Announces a route and gives the address that it leads to, which a listener may have changed. */
export const beginRoute = (openType: OpenType, address: PageAddress, notFound: boolean): { event: RouteEvent; address: PageAddress } => {
  const routeEventId = `route:${++lastEvent}`
  rewritten = null
  asked = address
  mayRewrite = true
  emit('BeforeAppRoute', { path: address.route, query: address.query, openType, routeEventId, notFound })
  mayRewrite = false
  const target = rewritten ?? address
  return { event: { path: target.route, query: target.query, openType, routeEventId }, address: target }
}

export const tellRoute = (name: HostEvent, event: RouteEvent, more: Record<string, unknown> = {}): void => emit(name, { ...event, ...more })

/** wx.rewriteRoute: only while a listener of onBeforeAppRoute runs. */
export const rewriteRoute = (url: unknown, preserveQuery: boolean): void => {
  if (!mayRewrite) throw new ApiFailure(ErrorCode.invalidArgument, 'rewriteRoute can only be called synchronously in onBeforeAppRoute')
  if (typeof url !== 'string' || url === '') throw new ApiFailure(ErrorCode.invalidArgument, 'parameter url should be a page path')
  const { route, query } = parseAddress(url, asked.route)
  rewritten = { route, query: preserveQuery ? { ...asked.query, ...query } : query }
}
