// App(), getApp() and the life of the whole program.
import { current, isTabPage, subpackageOf } from './program'
import { reportError, setErrorListener } from './engine/errors'
import { sendMessage } from './engine/native'
import { setTimer } from './engine/timers'
import { hasModule, loadModule } from './modules/registry'
import { callHost } from './api/calls'
import { emit, hasListener } from './api/events'
import { enterOptions, setEnterOptions, setLaunchOptions, type LaunchOptions } from './app-options'
import { inTurn } from './pages/route-queue'
import * as router from './pages/router'
import { formatQuery, parseAddress, parseQuery } from './pages/urls'

type AppInstance = Record<string, unknown>

/** Scenes of a start without a destination: what was open stays open (developers.weixin.qq.com, hot start, class A). */
const scenesWithoutPath = new Set([1001, 1003, 1023, 1038, 1056, 1080, 1083, 1089, 1090, 1103, 1104, 1113, 1114, 1117])
/** So long a program may take to route elsewhere when its first page does not exist; milliseconds. */
const notFoundPatience = 3000

let app: AppInstance | null = null
let defaultApp: AppInstance | null = null
let isStarted = false
let inBackground = false

export const defineApp = (definition: unknown): void => {
  app = typeof definition === 'object' && definition !== null ? (definition as AppInstance) : {}
  if (defaultApp) Object.assign(app, defaultApp)
}

/** In an independent subpackage there is no app yet; `allowDefault` gives an object that becomes part of it later. */
export const getApp = (options?: { allowDefault?: boolean }): AppInstance | undefined => {
  if (app) return app
  return options?.allowDefault ? (defaultApp ??= {}) : undefined
}

interface Opening {
  readonly path?: string
  readonly query?: string
  readonly scene?: number
  readonly referrerInfo?: unknown
  /** Names those who open the same shared link. */
  readonly shareTicket?: string
}

interface Resume {
  readonly path: string
  readonly query?: Record<string, string>
  readonly exitState?: unknown
}

/** app.js, onLaunch, onShow, first page: in this order, each only when the one before it went well. */
export const launch = (opening: Opening & { readonly resume?: unknown }): void => {
  const options = optionsOf(opening)
  setLaunchOptions(options)
  // SECURITY(T41): only pages of the package open, whatever a link names.
  router.setPageNotFound(pageNotFound)
  router.setBeforeOpen((route) => {
    if (!isStarted && !isIndependent(route)) void startApp(enterOptions())
  })
  // Routes that app.js asks for wait until the first page is there.
  const isRunning = inTurn(() => {
    if (!isIndependent(options.path) && !startApp(options)) return false
    openPages(options, opening.resume as Resume | undefined)
    return true
  })
  if (isRunning !== false) expectPage(options.path)
}

const openPages = (options: LaunchOptions, resume: Resume | undefined): void => {
  const first = { route: options.path, query: options.query }
  const isLatest = resume?.path === options.path
  router.openFirstPage(first, isLatest ? resume?.exitState : undefined)
  const restores = current.appConfig.app.restartStrategy === 'homePageAndLatestPage' && scenesWithoutPath.has(options.scene)
  if (!restores || !resume || isLatest || isTabPage(resume.path) || !router.exists(resume.path)) return
  void router.navigateTo(`/${resume.path}${formatQuery(resume.query ?? {})}`, undefined, undefined, resume.exitState)
}

const expectPage = (path: string): void => {
  const settle = (isLastTry: boolean): void => {
    const page = router.topPage()
    if (page) sendMessage({ type: 'launched', route: page.route })
    else if (isLastTry) sendMessage({ type: 'error', message: path, stack: '', source: 'pageNotFound' })
    else setTimer(() => settle(true), notFoundPatience)
  }
  settle(!handlesNotFound())
}

const isIndependent = (path: string): boolean => subpackageOf(path)?.independent === true

/** False when it threw: the program cannot go on then. */
const startApp = (options: LaunchOptions): boolean => {
  isStarted = true
  try {
    if (hasModule('app.js')) loadModule('app.js')
    else if (hasModule('app.ts')) loadModule('app.ts')
    if (!app) defineApp({})
    callHook('onLaunch', options)
  } catch (error) {
    reportError(error, 'launch')
    return false
  }
  showApp(options)
  return true
}

export const show = (opening: Opening): void => {
  const hasPath = typeof opening.path === 'string' && opening.path !== '' && !scenesWithoutPath.has(opening.scene ?? 0)
  const options = hasPath ? optionsOf(opening) : { ...enterOptions(), ...(opening.scene === undefined ? {} : { scene: opening.scene }), ...(opening.referrerInfo === undefined ? {} : { referrerInfo: opening.referrerInfo }) }
  if (!inBackground && !hasPath) return
  inBackground = false
  setEnterOptions(options)
  showApp(options)
  if (!hasPath) router.topPage()?.show()
  else if (router.exists(options.path)) void router.reLaunch(addressText(opening), 'autoReLaunch')
  else missingPage(options)
}

/** A link into the running program leads nowhere: what runs stays as it is, and the user is told. */
const missingPage = ({ path, query }: LaunchOptions): void => {
  pageNotFound({ route: path, query }, true)
  if (handlesNotFound()) return
  router.topPage()?.show()
  void callHost('showToast', { title: `No page "${path}"`, icon: 'none', duration: 3000 }).catch(() => undefined)
}

/** The program may be ended from now on: what it needs to come back goes to the host. */
export const suspend = (): void => {
  const page = router.topPage()
  const saved = page?.call('onSaveExitState') as { data?: unknown; expireTimeStamp?: number } | undefined
  void callHost('saveExitState', {
    route: page?.route ?? '',
    query: page?.query ?? {},
    ...(saved?.data === undefined ? {} : { data: saved.data }),
    ...(typeof saved?.expireTimeStamp === 'number' ? { expires: saved.expireTimeStamp } : {}),
  }).catch(() => undefined)
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

const handlesNotFound = (): boolean => typeof app?.onPageNotFound === 'function' || hasListener('PageNotFound')

const pageNotFound = ({ route, query }: { route: string; query: Record<string, string> }, isEntryPage: boolean): void => {
  const detail = { path: route, query, isEntryPage }
  guarded('onPageNotFound', detail)
  emit('PageNotFound', detail)
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

const optionsOf = ({ path, query, scene, referrerInfo, shareTicket }: Opening): LaunchOptions => {
  const address = parseAddress(path ? path : router.entryPage(), '')
  return {
    path: address.route,
    query: { ...address.query, ...parseQuery(query ?? '') },
    scene: scene ?? 1001,
    referrerInfo: referrerInfo ?? {},
    shareTicket,
    apiCategory: 'default',
  }
}

const addressText = ({ path, query }: Opening): string => `/${path}${query ? `?${query}` : ''}`

