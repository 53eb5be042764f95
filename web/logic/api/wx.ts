// Puts the `wx` object together: host APIs from the contract, what the worker answers itself, and clean failures.
import { apiTable } from '../../protocol/generated/apis'
import { componentTable } from '../../protocol/generated/components'
import { ErrorCode } from '../../protocol/generated/errors'
import { IntersectionObserver } from '../framework/intersection-observer'
import { SelectorQuery } from '../framework/selector-query'
import { nodeApis } from '../nodes/node-apis'
import { componentOf, type Caller } from '../framework/space'
import { launchOptions, enterOptions } from '../app-options'
import type { EventChannel } from '../pages/event-channel'
import { rewriteRoute } from '../pages/route-events'
import * as router from '../pages/router'
import { current } from '../program'
import { createAnimation } from './animation'
import { base64ToBuffer, bufferToBase64 } from './base64'
import { backgroundAudioMembers } from './background-audio'
import { makeCloud } from '../cloud/cloud'
import { adMembers } from './ads'
import { asApi, settled, type Options, type Result } from './callbacks'
import { callHost, callHostSync } from './calls'
import { worklet } from './worklet'
import { eventMembers } from './events'
import { ApiFailure } from './failure'
import { getFileSystemManager } from './files'
import { createWorker } from './guest-worker'
import { managerMembers } from './managers'
import { pageScrollTo } from './page-scroll'
import { privacyMembers, withPrivacy } from './privacy'
import { recorderMembers } from './recorder'
import { serviceMembers } from './services'
import { socketMembers } from './sockets'
import { downloadFile, request, uploadFile } from './transfers'
import { accountInfo, appBaseInfo, authorizeSetting, deviceInfo, systemInfo, systemSetting, windowInfo } from './system'
import { isUnsupported, unsupported } from './unsupported'

type Members = Record<string, unknown>

const topCaller = (): Caller | undefined => router.topPage()?.liveCaller

/** Callbacks stay here. */
const plain = ({ success: _success, fail: _fail, complete: _complete, ...options }: Options): Options => options

/** APIs of the contract: asynchronous under their name, blocking under their sync name. */
const hostApis = (): Members => {
  const members: Members = {}
  for (const [name, { internal, task, sync }] of Object.entries(apiTable)) {
    if (internal || task) continue
    members[name] = asApi(name, (options) => withPrivacy(name, () => callHost(name, { ...plain(options), view: router.topPage()?.id })))
    if (sync) members[sync] = blocking(name, sync)
  }
  return members
}

/** Blocking calls take their arguments by position: these names, in this order. */
const positions: Readonly<Record<string, readonly string[]>> = {
  getStorage: ['key'], setStorage: ['key', 'data'], removeStorage: ['key'], batchGetStorage: ['keyList'], batchSetStorage: ['kvList'],
}

/** They throw what the others pass to fail; a value that was never stored reads as an empty text. */
const blocking = (name: string, sync: string) => (...args: unknown[]): unknown => {
  const given = Object.fromEntries((positions[name] ?? []).map((field, index) => [field, args[index] === undefined ? '' : args[index]]))
  try {
    const result = callHostSync(name, given)
    return 'data' in result ? result.data : 'dataList' in result ? result.dataList : 'keys' in result ? result : undefined
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error
    if (error.code === ErrorCode.dataNotFound) return ''
    throw Object.assign(new Error(`${sync}:fail ${error.message}`), { errno: error.code })
  }
}

const routes = (): Members => ({
  navigateTo: asApi('navigateTo', ({ url, events }) => withChannel(router.navigateTo(url, events as never))),
  redirectTo: asApi('redirectTo', ({ url }) => settled(router.redirectTo(url))),
  reLaunch: asApi('reLaunch', ({ url }) => settled(router.reLaunch(url))),
  switchTab: asApi('switchTab', ({ url }) => settled(router.switchTab(url))),
  navigateBack: asApi('navigateBack', ({ delta }) => settled(router.navigateBack(delta ?? 1))),
  rewriteRoute: asApi('rewriteRoute', ({ url, preserveQuery }) => settled(rewriteRoute(url, preserveQuery === true))),
})

const withChannel = (opened: EventChannel | Promise<EventChannel>): Result | Promise<Result> =>
  opened instanceof Promise ? opened.then((eventChannel) => ({ eventChannel })) : { eventChannel: opened }

const facts = (): Members => ({
  getSystemInfoSync: systemInfo,
  getSystemInfo: asApi('getSystemInfo', systemInfo),
  getSystemInfoAsync: asApi('getSystemInfoAsync', systemInfo),
  getWindowInfo: windowInfo,
  getDeviceInfo: deviceInfo,
  getAppBaseInfo: appBaseInfo,
  getSystemSetting: systemSetting,
  getAppAuthorizeSetting: authorizeSetting,
  getMenuButtonBoundingClientRect: () => ({ ...current.environment.menuButton }),
  getAccountInfoSync: accountInfo,
  getLaunchOptionsSync: launchOptions,
  getEnterOptionsSync: enterOptions,
})

const page = (): Members => ({
  createSelectorQuery: () => new SelectorQuery(topCaller),
  createIntersectionObserver: (scope?: Caller, options?: unknown) => new IntersectionObserver(observable(scope), options as object),
  createMediaQueryObserver: (scope?: Caller) => observable(scope).createMediaQueryObserver(),
  createAnimation,
  pageScrollTo: asApi('pageScrollTo', pageScrollTo),
  startPullDownRefresh: asApi('startPullDownRefresh', () => pullDown('start')),
  stopPullDownRefresh: asApi('stopPullDownRefresh', () => pullDown('stop')),
  hideKeyboard: asApi('hideKeyboard', () => command({ hideKeyboard: true })),
  nextTick: (callback: () => void) => void Promise.resolve().then(callback),
  createWorker,
  arrayBufferToBase64: bufferToBase64,
  base64ToArrayBuffer: base64ToBuffer,
  request,
  uploadFile,
  downloadFile,
  getFileSystemManager,
})

const observable = (scope: Caller | undefined): Caller => {
  const caller = scope && componentOf(scope) ? scope : topCaller()
  if (!caller) throw new ApiFailure(ErrorCode.viewUnavailable, 'no page is open')
  return caller
}

const pullDown = (state: 'start' | 'stop'): Result => command({ pullDown: state })

const command = (value: Record<string, unknown>): Result => {
  router.topPage()?.context.pageCommand(value)
  return {}
}

/**
 * True for what exists and works: `name`, `component.attribute`, or `api.object.option`, `api.success.field` and `api.return.field` as the
 * contract has them. Of what the worker answers itself, and of deeper parts, the name counts.
 */
const canIUse = (members: Members) => (query: unknown): boolean => {
  const [name = '', part, field] = String(query).split('.')
  if (Object.hasOwn(componentTable, name)) return part === undefined || componentTable[name]!.includes(part)
  if (!(name in members) || isUnsupported(name)) return false
  const entry = apiTable[name]
  if (!entry || entry.internal || entry.task || field === undefined) return true
  if (part === 'object') return callbackNames.includes(field) || ` ${entry.options ?? ''} `.includes(` ${field} `)
  return (part !== 'success' && part !== 'return') || field === 'errMsg' || ` ${entry.result ?? ''} `.includes(` ${field} `)
}

const callbackNames: readonly string[] = ['success', 'fail', 'complete']

export const makeWx = (): Members => {
  const members: Members = { ...unsupported(), ...hostApis(), ...routes(), ...facts(), ...page(), ...nodeApis(topCaller), ...eventMembers(), ...privacyMembers(), ...socketMembers(), ...managerMembers(), ...backgroundAudioMembers(), ...recorderMembers(), ...adMembers(), ...serviceMembers(), cloud: makeCloud(), worklet }
  members.canIUse = canIUse(members)
  members.env = { USER_DATA_PATH: 'wxfile://usr' }
  return members
}
