// One page of the stack: its component tree in the worker and its view in a frame of the host.
import { codeSpace, scopeName, type Caller } from '../framework/space'
import { ensureComponent } from '../framework/components'
import { OpsContext } from '../backend/ops-context'
import { Component, Element, type GeneralComponent } from 'glass-easel'
import { current } from '../program'
import { recordPerformance } from '../api/managers'
import { reportError } from '../engine/errors'
import { EventChannel } from './event-channel'

const customTabBar = 'custom-tab-bar/index'

export class Page {
  readonly context: OpsContext
  readonly route: string
  readonly query: Record<string, string>
  readonly openedAt = Date.now()
  readonly eventChannel = new EventChannel()
  #root: GeneralComponent | null = null
  #tabBar: GeneralComponent | null = null
  #visible = false
  #ready = false

  constructor(view: number, route: string, query: Record<string, string>) {
    this.route = route
    this.query = query
    this.context = new OpsContext({ view, surroundings: () => current.environment, scopeName })
  }

  get id(): number {
    return this.context.view
  }

  /** Undefined before the page is made and after it is gone. */
  get liveCaller(): Caller | undefined {
    return this.#root ? this.caller : undefined
  }

  get caller(): Caller {
    return this.#root!.getMethodCaller() as unknown as Caller
  }

  owns(component: GeneralComponent): boolean {
    return (component.getBackendContext() as unknown) === this.context
  }

  /** Creates the tree; nothing of it is shown yet. */
  create(exitState?: unknown): void {
    ensureComponent(this.route)
    this.#root = this.#make(this.route, 'page')
    const { caller } = this
    Object.assign(caller, { route: this.route, __route__: this.route, options: this.query })
    if (exitState !== undefined) caller.exitState = exitState
    Object.defineProperty(caller, 'getOpenerEventChannel', { value: () => this.eventChannel, configurable: true })
    this.#setProperties(this.#root)
  }

  /** Runs attached and onLoad. */
  load(withTabBar: boolean): void {
    const { caller } = this
    this.#attach(this.#root!)
    if (withTabBar) this.#attachTabBar(caller)
    this.call('onLoad', this.query)
    if (typeof caller.onPageScroll === 'function') this.context.pageCommand({ listenScroll: true })
  }

  show(): void {
    if (this.#visible) return
    this.#visible = true
    this.call('onShow')
    this.#root!.triggerPageLifetime('show', [])
    this.#tabBar?.triggerPageLifetime('show', [])
    if (this.#ready) return
    this.#ready = true
    this.context.render(() => {
      if (!this.#root) return
      recordPerformance('render', 'firstRender', this.openedAt, this.route)
      this.call('onReady')
    })
  }

  hide(): void {
    if (!this.#visible) return
    this.#visible = false
    this.call('onHide')
    this.#root!.triggerPageLifetime('hide', [])
  }

  unload(): void {
    const root = this.#root
    if (!root) return
    this.#visible = false
    this.call('onUnload')
    this.#root = null
    for (const part of [root, this.#tabBar]) if (part) release(part)
    this.context.destroy()
  }

  /** The shell has moved the pages. */
  routeDone(): void {
    this.call('onRouteDone')
    this.#root?.triggerPageLifetime('routeDone', [])
  }

  resize(size: unknown): void {
    this.call('onResize', size)
    this.#root?.triggerPageLifetime('resize', [size])
  }

  /** Calls a hook of the page; what it throws is reported and does not stop the route. */
  call(hook: string, ...args: unknown[]): unknown {
    if (!this.#root) return undefined
    const caller = this.caller
    const method = caller[hook]
    if (typeof method !== 'function') return undefined
    try {
      return method.apply(caller, args)
    } catch (error) {
      reportError(error, 'page')
      return undefined
    }
  }

  #make(path: string, tag: string): GeneralComponent {
    return codeSpace.getComponentSpace().createComponentByUrl(tag, path, null, this.context as never)
  }

  #attach(root: GeneralComponent): void {
    const parent = this.context.getRootNode()
    const placeholder = this.context.createElement('view', 'view')
    parent.appendChild(placeholder)
    Element.replaceDocumentElement(root, parent as never, placeholder as never)
    placeholder.release()
  }

  /** A page that is a component gets its query as properties too. */
  #setProperties(root: GeneralComponent): void {
    const given = Object.entries(this.query).filter(([name]) => Component.hasProperty(root, name))
    if (given.length > 0) root.setData(Object.fromEntries(given) as never)
  }

  #attachTabBar(caller: Caller): void {
    if (!current.appConfig.components[customTabBar]) return
    ensureComponent(customTabBar)
    this.#tabBar = this.#make(customTabBar, 'tab-bar')
    this.#attach(this.#tabBar)
    Object.defineProperty(caller, 'tabBar', { value: this.#tabBar.getMethodCaller(), configurable: true })
  }
}

const release = (component: GeneralComponent): void => {
  Element.pretendDetached(component)
  component.destroyBackendElement()
}
