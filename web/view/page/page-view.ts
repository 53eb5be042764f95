// One page in its frame. Puts the parts together and stands between them:
//  1 the shell says which page this is (`open`) and gives its style sheets
//  2 op streams build and change the tree (Decoder)
//  3 components that changed bring themselves in line, once for each op stream
//  4 what the user does goes to the worker as events
import type { Component, Detail } from '../components/component'
import { componentTypes } from '../components/registry'
import { TextField } from '../components/text-field'
import { WebView } from '../components/web-view'
import { AnimationEvents } from '../events/animation-events'
import { EventSender } from '../events/event-sender'
import { Hover } from '../events/hover'
import { TapInput } from '../events/tap-input'
import { TouchInput } from '../events/touch-input'
import { Decoder, type DecoderHost } from '../tree/decoder'
import { Level } from '../tree/listen-set'
import { authorStyle, type ViewElement, type ViewNode } from '../tree/node'
import { setCommonAttribute } from './attributes'
import { scopedClassNames } from './class-names'
import { Drawing } from './drawing'
import type { Environment, PageConfig, ShellMessage } from './environment'
import { Layers } from './layers'
import { replaceRpx, toPixels } from './lengths'
import type { PageContext } from './page-context'
import { pageMethods, type PageMethods } from './page-methods'
import { PageScroll } from './page-scroll'
import { afterPaint } from './paint'
import { PullDown } from './pull-down'
import { Queries } from './queries'
import { RemoteStyles } from './remote-styles'
import { Resources } from './resources'
import { StyleSheets } from './style-sheets'
import { Theme } from './theme'

/** Pixels of plain text when the user chose nothing else, and of what page-meta calls `system` then, which WeUI counts on. */
const [usualFont, systemFont] = [16, 17]

/** Sends to the shell: a text is a message for the worker, an object one for the shell itself. */
export type Send = (message: unknown) => void

export class PageView implements DecoderHost, PageContext {
  readonly resources: Resources
  readonly drawing: Drawing
  readonly remoteStyles: RemoteStyles
  readonly #send: Send
  readonly #decoder: Decoder
  readonly #styles: StyleSheets
  readonly #theme = new Theme()
  readonly #events: EventSender
  readonly #animationEvents: AnimationEvents
  readonly #touches: TouchInput
  readonly #scroll: PageScroll
  readonly #pullDown: PullDown
  readonly #queries: Queries
  readonly #layers: Layers
  readonly #methods: PageMethods
  readonly #remoteBackgrounds = new WeakMap<ViewElement, string>()
  readonly #models = new WeakMap<ViewElement, Set<string>>()
  #outdated = new Set<Component>()
  #waitingForData: { readonly name: string; resolve(value: unknown): void; reject(error: Error): void }[] = []
  #isScheduled = false
  #view = 0
  #isPainted = false
  #environment: Environment | null = null

  constructor(
    readonly document: Document,
    send: Send,
  ) {
    this.#send = send
    const post = (message: readonly unknown[]): void => send(JSON.stringify(message))
    const root: ViewElement = document.body
    this.resources = new Resources((id, url) => send({ t: 'fetch', id, url }))
    this.drawing = new Drawing(document, this.resources)
    this.#methods = pageMethods(this)
    this.#decoder = new Decoder(document, root, this)
    this.remoteStyles = new RemoteStyles(document, this.resources)
    this.#styles = new StyleSheets(document, this.resources, this.remoteStyles, this.#theme)
    this.#events = new EventSender(post)
    this.#animationEvents = new AnimationEvents(document, this.#events)
    this.#scroll = new PageScroll(document, (kind, detail) => post(['page', kind, detail]))
    this.#pullDown = new PullDown(document, () => this.#scroll.top, () => post(['page', 'pullDownRefresh', null]))
    this.#queries = new Queries((query, value, keepOpen) => post(['reply', query, value, keepOpen ? 1 : 0]), this.#scroll, (id) => this.#decoder.nodeOf(id), (method, argument) => this.#invoke(method, argument))
    this.#layers = new Layers((count) => send({ t: 'layers', count }))
    this.#touches = new TouchInput(document, this.#events, [new Hover(scopedClassNames), this.#pullDown])
    new TapInput(document, this.#events, this.#touches)
  }

  receive(message: unknown): void {
    try {
      if (message instanceof ArrayBuffer) this.apply(new Uint8Array(message))
      else this.#onShell(message as ShellMessage)
    } catch (error) {
      this.reportError(error)
    }
  }

  apply(bytes: Uint8Array<ArrayBuffer>): void {
    this.#decoder.apply(bytes)
    this.#update()
    if (this.#isPainted || this.#view === 0) return
    this.#isPainted = true
    const page = this.document.querySelector('body > wx-page')
    if (page) page.role = 'main'
    afterPaint(() => this.#send({ t: 'painted', view: this.#view }))
  }

  reportError(error: unknown): void {
    const { message = String(error), stack = '' } = error instanceof Error ? error : {}
    this.#send({ t: 'error', message, stack })
  }

  // What the shell says.

  #onShell(message: ShellMessage): void {
    switch (message.t) {
      case 'prepare':
      case 'open':
        return this.#open(message)
      case 'environment':
        return this.#changeEnvironment(message.environment)
      case 'keyboard':
        return this.#onKeyboard(message.height)
      case 'textStyle':
        return this.#pullDown.setTextStyle(message.textStyle)
      case 'back':
        return this.#layers.closeTop()
      case 'data':
        return this.#onData(message)
      case 'webView':
        return this.#onWebView(message)
      case 'ask':
        return void this.#answer(message)
      case 'resource':
        return this.resources.onFetched(message)
    }
  }

  /** The worker stands still until this is answered. */
  async #answer({ id, node, method, argument }: ShellMessage & { t: 'ask' }): Promise<void> {
    const element = this.#decoder.nodeOf(node) as ViewElement | undefined
    const outcome = element ? await this.#queries.invoke(element, { method, argument }) : { error: 'the node is gone' }
    this.#send({ t: 'answer', id, ...outcome })
  }

  #onData({ name, value, error }: ShellMessage & { t: 'data' }): void {
    for (const waiting of this.#waitingForData.filter((entry) => entry.name === name)) {
      if (error === undefined) waiting.resolve(value)
      else waiting.reject(new Error(error))
    }
    this.#waitingForData = this.#waitingForData.filter((entry) => entry.name !== name)
  }

  /** The keyboard belongs to the field that has the focus. */
  #onKeyboard(height: number): void {
    const component = this.document.activeElement?.closest<ViewElement>('wx-input, wx-textarea')?.alcoveComponent
    if (component instanceof TextField) component.keyboardChanged(height)
  }

  #onWebView({ id, type, detail }: ShellMessage & { t: 'webView' }): void {
    const component = (this.#decoder.nodeOf(id) as ViewElement | undefined)?.alcoveComponent
    if (component instanceof WebView) component.happened(type, detail)
  }

  #invoke(method: string, argument: unknown): unknown {
    if (!Object.hasOwn(this.#methods, method)) throw new Error(`the page does not know ${method}`)
    return this.#methods[method]!(argument)
  }

  #open(message: ShellMessage & { t: 'prepare' | 'open' }): void {
    if (message.packageBase !== undefined) this.resources.packageBase = message.packageBase
    if (message.environment) this.#changeEnvironment(message.environment)
    this.#styles.add(message.appStyles)
    if (message.t !== 'open') return
    this.#view = message.view
    this.resources.route = message.route
    this.document.title = String(message.config?.navigationBarTitleText ?? '') || message.route
    this.#events.openedAt = performance.now()
    this.#styles.add(message.styles)
    this.remoteStyles.start()
    this.#configure(message.config ?? {})
  }

  #configure(config: PageConfig): void {
    this.#pullDown.isEnabled = config.enablePullDownRefresh === true
    this.#pullDown.setTextStyle(config.backgroundTextStyle)
    this.#scroll.reachBottomDistance = config.onReachBottomDistance ?? this.#scroll.reachBottomDistance
    this.document.documentElement.classList.toggle('alcove-fixed', config.disableScroll === true)
  }

  #changeEnvironment(environment: Environment): void {
    const { windowWidth, windowHeight } = environment
    const before = this.#environment
    this.#environment = environment
    const root = this.document.documentElement
    const theme = environment.theme === 'dark' ? 'dark' : 'light'
    root.style.colorScheme = theme
    this.#theme.set(theme)
    root.style.setProperty('--alcove-user-font', `${(systemFont * (environment.fontSizeSetting ?? usualFont)) / usualFont}px`)
    if (environment.language) root.lang = environment.language.replace('_', '-')
    if (!before || this.#view === 0 || (before.windowWidth === windowWidth && before.windowHeight === windowHeight)) return
    this.#send(JSON.stringify(['page', 'resize', { size: { windowWidth, windowHeight } }]))
  }

  // What the decoder finds in the op stream.

  isBuiltIn(tag: string): boolean {
    return componentTypes.has(tag)
  }

  created(element: ViewElement, tag: string): boolean {
    const type = componentTypes.get(tag)
    if (!type?.make) return false
    const component = (element.alcoveComponent = type.make(element, this))
    return component.content !== element
  }

  contentOf(element: ViewElement): HTMLElement {
    return element.alcoveComponent?.content ?? element
  }

  released(element: ViewElement): void {
    const component = element.alcoveComponent
    if (!component) return
    this.#outdated.delete(component)
    component.dispose()
  }

  styled(element: ViewElement, style: string): void {
    authorStyle(element, replaceRpx(this.resources.rewriteInline(style)))
    if (/url\(\s*['"]?(https?:)?\/\//i.test(style)) this.#loadBackgrounds(element, style)
    else this.#remoteBackgrounds.delete(element)
  }

  attribute(element: ViewElement, name: string, value: unknown): void {
    if (setCommonAttribute(element, name, value)) return
    const component = element.alcoveComponent ?? this.#makeLate(element, name)
    component?.set(name, value)
  }

  listened(type: string, flags: number): void {
    this.#animationEvents.listened(type)
    if (type === 'touchmove' && (flags & Level.mask) === Level.catch) this.#touches.blockScrolling()
  }

  model(element: ViewElement, attribute: string, isBound: boolean): void {
    let models = this.#models.get(element)
    if (!models) this.#models.set(element, (models = new Set()))
    if (isBound) models.add(attribute)
    else models.delete(attribute)
  }

  rendered(token: number): void {
    afterPaint(() => {
      void this.document.body.offsetHeight // works out the styles: a transition needs some to start from, and there may have been no frame yet
      this.#send(JSON.stringify(['rendered', token]))
    })
  }

  query(query: number, node: ViewElement, kind: number, argument: string): void {
    this.#update() // the answer is about the tree with everything that came before
    this.#queries.ask(query, node, kind, argument)
  }

  stopQuery(query: number): void {
    this.#queries.stop(query)
  }

  scrollTo(node: ViewElement, left: number, top: number, duration: number): void {
    this.#update()
    this.#scroll.scroll(node, left, top, duration)
  }

  pageCommand(json: string): void {
    const command = JSON.parse(json) as { pullDown?: string; listenScroll?: boolean; hideKeyboard?: boolean }
    if (command.pullDown === 'start') this.#pullDown.start()
    if (command.pullDown === 'stop') this.#pullDown.stop()
    if (command.listenScroll !== undefined) this.#scroll.isReporting = command.listenScroll
    if (command.hideKeyboard) (this.document.activeElement as HTMLElement | null)?.blur()
  }

  // What components ask for.

  scheduleUpdate(component: Component): void {
    this.#outdated.add(component)
    if (this.#isScheduled) return
    this.#isScheduled = true
    queueMicrotask(() => {
      this.#isScheduled = false
      this.#update()
    })
  }

  emit(element: ViewElement, type: string, detail: Detail): void {
    if (type.startsWith('alcove-')) this.#events.internal(element, type, detail)
    else this.#events.own(element, type, detail)
  }

  listens(element: ViewElement, type: string): boolean {
    return element.alcoveListens?.has(type) === true
  }

  sendModel(element: ViewElement, attribute: string, value: unknown): void {
    if (this.#models.get(element)?.has(attribute)) this.#send(JSON.stringify(['model', element.alcoveId, attribute, value]))
  }

  pixels(length: string): number {
    return toPixels(length, this.#environment?.windowWidth ?? this.document.documentElement.clientWidth)
  }

  classNames(element: Element, names: string): string[] {
    return scopedClassNames(element, names)
  }

  tellShell(message: Readonly<Record<string, unknown>>): void {
    this.#send(message)
  }

  nodeOf(id: number): ViewNode | undefined {
    return this.#decoder.nodeOf(id)
  }

  loadData(name: string): Promise<unknown> {
    this.#send({ t: 'data', name })
    return new Promise((resolve, reject) => this.#waitingForData.push({ name, resolve, reject }))
  }

  get mapTiles(): string {
    return this.#environment?.mapTiles ?? ''
  }

  setPullDownStyle(style: string): void {
    this.#pullDown.setTextStyle(style)
  }

  pushLayer(close: () => void): () => void {
    return this.#layers.push(close)
  }

  /** Some components exist only for an attribute that few elements have. */
  #makeLate(element: ViewElement, name: string): Component | undefined {
    const type = componentTypes.get(element.localName)
    if (!type?.makeFor?.attributes.includes(name)) return undefined
    return (element.alcoveComponent = type.makeFor.make(element, this))
  }

  #update(): void {
    // A component may ask others to update; two rounds settle what real components do.
    for (let round = 0; round < 3 && this.#outdated.size > 0; round++) {
      const components = this.#outdated
      this.#outdated = new Set()
      for (const component of components) {
        try {
          component.runUpdate()
        } catch (error) {
          this.reportError(error)
        }
      }
    }
  }

  /** No attribute tells when an inline style changes, so the text itself is kept until its pictures came. */
  #loadBackgrounds(element: ViewElement, style: string): void {
    this.#remoteBackgrounds.set(element, style)
    for (const [, url] of style.matchAll(/url\(\s*['"]?((?:https?:)?\/\/[^'")]+)/gi)) {
      this.resources.load(url!.trim()).then(
        () => {
          if (this.#remoteBackgrounds.get(element) === style) authorStyle(element, replaceRpx(this.resources.rewriteInline(style)))
        },
        () => undefined, // the colour behind the picture stays
      )
    }
  }
}
