// App(), getApp() and the life of the whole program.
import { current } from './program'
import { reportError, setErrorListener } from './engine/errors'
import { sendMessage } from './engine/native'
import { hasModule, loadModule } from './modules/registry'
import { callHost } from './api/calls'
import { emit, hasListener } from './api/events'
import { enterOptions, setEnterOptions, setLaunchOptions, type LaunchOptions } from './app-options'
import * as router from './pages/router'
import { parseAddress, parseQuery } from './pages/urls'

type AppInstance = Record<string, unknown>

let app: AppInstance | null = null
let inBackground = false

export const defineApp = (definition: unknown): void => {
  app = typeof definition === 'object' && definition !== null ? (definition as AppInstance) : {}
}

export const getApp = (options?: { allowDefault?: boolean }): AppInstance | undefined => {
  if (!app && options?.allowDefault) app = {}
  return app ?? undefined
}

interface Opening {
  readonly path?: string
  readonly query?: string
  readonly scene?: number
  readonly referrerInfo?: unknown
}

/** app.js, onLaunch, onShow, first page: in this order, each only when the one before it went well. */
export const launch = (opening: Opening): void => {
  const options = optionsOf(opening)
  setLaunchOptions(options)
  try {
    if (hasModule('app.js')) loadModule('app.js')
    else if (hasModule('app.ts')) loadModule('app.ts')
    app ??= {}
    callHook('onLaunch', options)
  } catch (error) {
    reportError(error, 'launch')
    return
  }
  showApp(options)
  router.setPageNotFound(pageNotFound)
  const found = router.openFirstPage({ route: options.path, query: options.query })
  if (!found) sendMessage({ type: 'error', message: options.path, stack: '', source: 'pageNotFound' })
  else sendMessage({ type: 'launched', route: router.topPage()?.route ?? '' })
}

export const show = (opening: Opening): void => {
  const hasPath = typeof opening.path === 'string' && opening.path !== ''
  const options = hasPath ? optionsOf(opening) : { ...enterOptions(), ...(opening.scene === undefined ? {} : { scene: opening.scene }), ...(opening.referrerInfo ? { referrerInfo: opening.referrerInfo } : {}) }
  if (!inBackground && !hasPath) return
  inBackground = false
  setEnterOptions(options)
  showApp(options)
  if (!hasPath) router.topPage()?.show()
  else if (current.appConfig.pages.includes(options.path)) router.reLaunch(addressText(opening), 'autoReLaunch')
  else if (!pageNotFound({ route: options.path, query: options.query }, true)) {
    // What runs stays as it is; the user is told why the link led nowhere.
    router.topPage()?.show()
    void callHost('showToast', { title: `No page "${options.path}"`, icon: 'none', duration: 3000 }).catch(() => undefined)
  }
}

export const hide = (): void => {
  if (inBackground) return
  inBackground = true
  router.topPage()?.hide()
  guarded('onHide')
  emit('AppHide', {})
}

export const themeChanged = (theme: string): void => {
  guarded('onThemeChange', { theme })
  emit('ThemeChange', { theme })
}

export const unhandledRejection = (reason: unknown): void => {
  guarded('onUnhandledRejection', { reason })
  emit('UnhandledRejection', { reason })
}

setErrorListener((text) => {
  emit('Error', text)
  const handler = app?.onError
  if (typeof handler === 'function') handler.call(app, text)
})

const showApp = (options: LaunchOptions): void => {
  guarded('onShow', options)
  emit('AppShow', options)
}

const pageNotFound = ({ route, query }: { route: string; query: Record<string, string> }, isEntryPage: boolean): boolean => {
  const detail = { path: route, query, isEntryPage }
  const handled = typeof app?.onPageNotFound === 'function' || hasListener('PageNotFound')
  if (handled) guarded('onPageNotFound', detail)
  emit('PageNotFound', detail)
  return handled && router.topPage() !== undefined
}

const guarded = (hook: string, ...args: unknown[]): void => {
  try {
    callHook(hook, ...args)
  } catch (error) {
    reportError(error, 'page')
  }
}

const callHook = (hook: string, ...args: unknown[]): void => {
  const method = app?.[hook]
  if (typeof method === 'function') method.apply(app, args)
}

const optionsOf = ({ path, query, scene, referrerInfo }: Opening): LaunchOptions => {
  const address = parseAddress(path ? path : router.entryPage(), '')
  return {
    path: address.route,
    query: { ...address.query, ...parseQuery(query ?? '') },
    scene: scene ?? 1001,
    referrerInfo: referrerInfo ?? {},
    shareTicket: undefined,
    apiCategory: 'default',
  }
}

const addressText = ({ path, query }: Opening): string => `/${path}${query ? `?${query}` : ''}`

