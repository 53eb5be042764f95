// The logic bundle: everything that runs in a worker around the mini-program's own code. It depends on two functions
// only, one out and one in, so that it runs in any engine.
import { Frame } from '../protocol/generated/frames'
import type { ToWorkerMessage } from '../protocol/generated/messages'
import { setConsoleStacks } from './engine/console'
import { sendMessage } from './engine/native'
import { reportError } from './engine/errors'
import { onAlarm } from './engine/timers'
import * as app from './app'
import { onReply } from './api/calls'
import { callHost } from './api/calls'
import { emit, onHostEvent } from './api/events'
import { installHost } from './api/host'
import { windowInfo } from './api/system'
import { extendCallers } from './framework/caller'
import { componentOf, prepareFramework } from './framework/space'
import { wxsComponent } from './framework/wxs-component'
import { defineModule } from './modules/registry'
import { defineTemplates } from './modules/templates'
import * as router from './pages/router'
import { current, setEnvironment, type AppConfig, type Program } from './program'
import { installGlobals } from './globals'
import { onViewMessage } from './view-messages'

const onMessage = (message: ToWorkerMessage): void => {
  switch (message.type) {
    case 'start':
      current.appConfig = message.appConfig as AppConfig
      current.program = message.program as Program
      current.development = message.development === true
      setConsoleStacks(current.development)
      setEnvironment(message.environment)
      installHost(message.host)
      return
    case 'launch':
      return app.launch(message)
    case 'reply':
      return onReply(message.id, message.result, message.error)
    case 'back':
      return goBack()
    case 'tab':
      return tapTab(message.index ?? 0)
    case 'show':
      return app.show(message)
    case 'hide':
      return app.hide()
    case 'environment':
      return changeEnvironment(message.environment)
    case 'event':
      return onHostEvent(message.name, message.detail)
    case 'suspend':
      return app.suspend()
  }
}

const goBack = (): void => {
  if (router.pages().length > 1) void router.navigateBack(1)
  else void callHost('exitMiniProgram', {}).catch(() => undefined)
}

const tapTab = (index: number): void => {
  const route = router.tabRoute(index)
  if (route === undefined) return
  const text = current.appConfig.app.tabBar?.list?.[index]?.text ?? ''
  void Promise.resolve(router.switchTab(`/${route}`)).then(() => router.topPage()?.call('onTabItemTap', { index, pagePath: route, text }))
}

const changeEnvironment = (environment: unknown): void => {
  const before = current.environment
  setEnvironment(environment)
  const now = current.environment
  if (now.theme !== before.theme) app.themeChanged(now.theme)
  if (now.windowWidth === before.windowWidth && now.windowHeight === before.windowHeight) return
  const size = { size: windowInfo() }
  emit('WindowResize', size)
  router.topPage()?.resize(size)
}

const onScriptError = (error: { name?: string; message?: string; stack?: string }): void => {
  sendMessage({ type: 'error', message: `${error.name ?? 'Error'}: ${error.message ?? ''}`, stack: error.stack ?? '', source: 'script' })
}

const onUnhandledRejection = (reason: { message?: string; stack?: string }): void => {
  sendMessage({ type: 'error', message: `Unhandled promise rejection: ${reason.message ?? ''}`, stack: reason.stack ?? '', source: 'promise' })
  app.unhandledRejection(reason.message)
}

const deliver = (kind: number, payload: string, view: number): void => {
  try {
    if (kind === Frame.viewMessage) onViewMessage(view, payload)
    else if (kind === Frame.message) onMessage(JSON.parse(payload) as ToWorkerMessage)
    else if (kind === Frame.alarm) onAlarm()
    else if (kind === Frame.script) onScriptError(JSON.parse(payload) as Record<string, string>)
    else if (kind === Frame.fault) onUnhandledRejection(JSON.parse(payload) as Record<string, string>)
  } catch (error) {
    reportError(error, 'event')
  }
}

prepareFramework()
extendCallers({
  pageOf: (caller) => router.pages().find((page) => page.owns(componentOf(caller))),
  routerFor: () => routerMembers(),
})
installGlobals()

const routerMembers = (): Record<string, unknown> => {
  const { navigateTo, redirectTo, reLaunch, switchTab, navigateBack } = (globalThis as unknown as { wx: Record<string, unknown> }).wx
  return { navigateTo, redirectTo, reLaunch, switchTab, navigateBack }
}

const scope = globalThis as unknown as Record<string, unknown>
scope.__deliver = deliver
Object.defineProperty(scope, '__alcove', { value: Object.freeze({ module: defineModule, templates: defineTemplates, wxsComponent }) })
