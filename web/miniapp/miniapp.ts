// The global `miniapp`.
import { pageApiNames } from '../protocol/generated/page-apis'
import type { HostSide } from '../host/host'
import type { Calls } from './calls'
import type { Facts } from './facts'
import type { Lifecycle } from './lifecycle'
import type { Miniapp } from './public'
import type { TextFinder } from './texts'

type Query = Readonly<Record<string, string | number>> | undefined

const globalHandlers = ['launched', 'shown', 'hidden', 'error', 'unloaded', 'environment']
const pageHandlers = ['loaded', 'ready', 'shown', 'hidden', 'unloaded', 'pulldownrefresh', 'reachbottom']

export const createMiniapp = (facts: Facts, calls: Calls, lifecycle: Lifecycle, text: TextFinder, host: HostSide | undefined): Miniapp => {
  const page = { path: facts.page }
  defineState(page, 'page', lifecycle)
  defineHandlers(page, 'page', pageHandlers, lifecycle)
  const miniapp: Record<string, unknown> = {
    page,
    locale: facts.locale,
    text,
    navigate: (target: string, options?: { query?: Query; replace?: boolean }) => move(calls, options?.replace === true ? 'redirectTo' : 'navigateTo', target, options?.query),
    restart: (target: string, options?: { query?: Query }) => move(calls, 'reLaunch', target, options?.query),
    back: async (delta = 1) => void (await calls.navigate({ openType: 'navigateBack', delta })),
  }
  for (const name of pageApiNames) miniapp[name] = (options?: object) => calls.api(name, options)
  Object.defineProperty(miniapp, 'environment', { get: () => lifecycle.environment, enumerable: true })
  if (host) miniapp.host = host.host
  defineState(miniapp, 'global', lifecycle)
  defineHandlers(miniapp, 'global', globalHandlers, lifecycle)
  Object.freeze(page)
  return Object.freeze(miniapp) as unknown as Miniapp
}

/** A page may name its query in the path as well: pages/a?x=1. */
const move = async (calls: Calls, openType: string, target: string, query: Query): Promise<void> => {
  const [path = '', own = ''] = String(target).split('?', 2)
  const all = new URLSearchParams(own)
  for (const [name, value] of Object.entries(query ?? {})) all.set(name, String(value))
  await calls.navigate({ openType, page: path.replace(/^\/+|\.html$/g, ''), query: all.toString() })
}

const defineState = (target: object, scope: 'global' | 'page', lifecycle: Lifecycle): void =>
  void Object.defineProperty(target, 'state', { get: () => lifecycle.state(scope), enumerable: true })

const defineHandlers = (target: object, scope: string, names: readonly string[], lifecycle: Lifecycle): void => {
  for (const name of names)
    Object.defineProperty(target, `on${name}`, {
      get: () => lifecycle.handler(`${scope}.${name}`),
      set: (handler: unknown) => lifecycle.setHandler(`${scope}.${name}`, handler),
      enumerable: true,
    })
}
