// What a page's view says: events of its nodes, model changes, paint confirmations, answers, and page events.
import { Event } from 'glass-easel'
import { reportError } from './engine/errors'
import { asApi, settled } from './api/callbacks'
import { callHost } from './api/calls'
import { openTypeEvent } from './api/open-types'
import { sharePage } from './api/share'
import type { Page } from './pages/page'
import * as router from './pages/router'

type EventExtra = Record<string, unknown>
type Message =
  | ['event', number, string, unknown, number, EventExtra?]
  | ['model', number, string, unknown]
  | ['rendered', number]
  | ['reply', number, unknown, number]
  | ['page', string, unknown]

const Flag = { bubbles: 1, composed: 2, capture: 4 } as const

export const onViewMessage = (view: number, text: string): void => {
  const page = router.pageOfView(view)
  if (!page) return // a page that was closed meanwhile
  const message = JSON.parse(text) as Message
  switch (message[0]) {
    case 'event':
      return onEvent(page, message[1], message[2], message[3], message[4], message[5] ?? {})
    case 'model':
      page.context.backendElementOf(message[1])?.models?.get(message[2])?.(message[3])
      return
    case 'rendered':
      return page.context.onRendered(message[1])
    case 'reply':
      return page.context.onReply(message[1], message[2], message[3] === 1)
    case 'page':
      return onPageEvent(page, message[1], message[2])
  }
}

const onEvent = (page: Page, node: number, type: string, detail: unknown, flags: number, extra: EventExtra): void => {
  const target = page.context.elementOf(node)
  if (!target) return
  if (type === 'alcove-share') return void sharePage(page, 'appMessage', { from: 'button', target: { id: target.id, dataset: target.dataset ?? {} } })
  if (type === 'alcove-open') return void openFor(page, node, detail as Record<string, unknown>)
  if (type === 'alcove-navigate') return navigate(page, node, detail as Record<string, unknown>)
  const event = new Event(type, detail, {
    bubbles: (flags & Flag.bubbles) !== 0,
    composed: (flags & Flag.composed) !== 0,
    capturePhase: (flags & Flag.capture) !== 0,
    extraFields: typeof extra.timeStamp === 'number' ? extra : { ...extra, timeStamp: Date.now() - page.openedAt },
    handleListenerReturn: (result) => replaceInput(page, node, type, result),
  })
  try {
    Event.dispatchEvent(target, event)
  } catch (error) {
    reportError(error, 'event')
  }
}

/** A tap on a button with an open-type. */
const openFor = async (page: Page, node: number, options: Record<string, unknown>): Promise<void> => {
  const outcome = await openTypeEvent(String(options.openType), options)
  const target = page.context.elementOf(node)
  if (outcome && target) Event.dispatchEvent(target, new Event(outcome.type, outcome.detail))
}

/** What a bindinput handler returns replaces the text of the field. */
const replaceInput = (page: Page, node: number, type: string, result: unknown): void => {
  if (type !== 'input') return
  const isObject = typeof result === 'object' && result !== null
  const value = isObject ? (result as { value?: unknown }).value : result
  if (typeof value !== 'string') return
  const element = page.context.backendElementOf(node)
  element?.setAttribute('value', value)
  const cursor = isObject ? (result as { cursor?: unknown }).cursor : undefined
  if (typeof cursor === 'number') element?.setAttribute('cursor', cursor)
}

const onPageEvent = (page: Page, kind: string, detail: unknown): void => {
  if (kind === 'scroll') page.call('onPageScroll', detail)
  else if (kind === 'reachBottom') page.call('onReachBottom')
  else if (kind === 'pullDownRefresh') page.call('onPullDownRefresh')
  else if (kind === 'resize') page.resize(detail)
}

const apiOfOpenType: Readonly<Record<string, string>> = { redirect: 'redirectTo', switchTab: 'switchTab', reLaunch: 'reLaunch', navigateBack: 'navigateBack', exit: 'exitMiniProgram' }

/** A tap on a navigator component. */
const navigate = (page: Page, node: number, detail: Record<string, unknown>): void => {
  const url = String(detail.url ?? '')
  const run = asApi(detail.target === 'miniProgram' ? 'navigateToMiniProgram' : (apiOfOpenType[String(detail.openType)] ?? 'navigateTo'), () => {
    if (detail.target === 'miniProgram') {
      return callHost('navigateToMiniProgram', { appId: detail.appId, path: detail.path, extraData: detail.extraData })
    }
    const from = page.route
    switch (detail.openType) {
      case 'redirect':
        return settled(router.redirectTo(url, from))
      case 'switchTab':
        return settled(router.switchTab(url, from))
      case 'reLaunch':
        return settled(router.reLaunch(url, 'reLaunch', from))
      case 'navigateBack':
        return settled(router.navigateBack(detail.delta ?? 1))
      case 'exit':
        return callHost('exitMiniProgram', {})
      default:
        return settled(router.navigateTo(url, undefined, from))
    }
  })
  const report = (type: string) => (result: unknown) => {
    const target = page.context.elementOf(node)
    if (target) Event.dispatchEvent(target, new Event(type, result))
  }
  void run({ success: report('success'), fail: report('fail'), complete: report('complete') })
}
