// One running program in the shell:
//  1 a socket is opened; the host's `ready` says where frames are, and the first is loaded, ahead of any program
//  2 `open` asks for a program and shows the splash; `opened` brings what is known of it, and the frame is prepared
//  3 `openPage` and its like move the page stack; op streams go to the frames, their messages back
//  4 other calls are host APIs, each answered once
//  5 `failed`, or a lost socket, ends in a page that says what can be done
import type { TabBar } from '../chrome/tab-bar'
import { closeTopLayer } from '../dialogs/layer'
import { Toast } from '../dialogs/toast'
import { setUpdateNotice } from '../dialogs/update-notice'
import { make } from '../dom'
import type { Environment } from '../environment'
import { FramePool } from '../pages/frame-pool'
import { Page } from '../pages/page'
import type { FrameFault, PageFrame } from '../pages/page-frame'
import { PageStack } from '../pages/page-stack'
import { ErrorCode } from '../../protocol/generated/errors'
import { texts } from '../texts'
import { ApiFailure, answerOf } from './api-failure'
import type { Entry, Failure, Introduction, OpenPageArguments, Opened, PageConfig } from './app-config'
import { Facilities } from './facilities'
import { failurePage } from './failure-page'
import { onFrameMessage, type FrameOwner } from './frame-messages'
import { HostSocket, type SocketListener } from './host-socket'
import type { InstanceHost } from './instance-host'
import { programApis } from './program-apis'
import { Pictures, type ResourceAnswer } from './pictures'
import { Settings } from './settings'
import { pictureAddress, type ApiArguments, type ApiTable, type ProgramSurface } from './shell-apis'
import { Sounds } from './sounds'
import { Splash } from './splash'
import { Surroundings } from './surroundings'
import { Tabs } from './tabs'
import { uploadFile } from './upload'

export class Instance implements SocketListener, ProgramSurface, FrameOwner {
  readonly element: HTMLElement
  readonly toast: Toast
  /** Files of the package, and what the host fetches: the shell itself never asks other servers. */
  readonly sounds = new Sounds((source) => this.pictureAddress(source))
  #resolveShown: () => void = () => undefined
  /** Its first page is painted, or it failed. */
  readonly shown = new Promise<void>((resolve) => (this.#resolveShown = resolve))
  readonly #host: InstanceHost
  readonly #stack = new PageStack((page) => this.#onTop(page))
  readonly #pagesElement = make('div', { class: 'pages' })
  readonly #tabs = new Tabs(this.#pagesElement)
  readonly #pool: FramePool
  readonly pictures = new Pictures((id, view, url) => this.#socket.send({ type: 'fetch', id, view, url }))
  readonly #surroundings: Surroundings
  readonly settings = new Settings((message) => this.#socket.send(message))
  readonly pictureAddress = (url: string): Promise<string> => pictureAddress(this, url)
  readonly uploadAddress = (): string => `${this.#frameAddress.replace(/gate$/, '')}files`
  readonly webViewAddress = (): string => `${this.#frameAddress}web-view`
  readonly facilities: Facilities
  brightness = 1
  readonly #apis: ApiTable
  #socket: HostSocket
  #entry: Entry = { appId: '', scene: 0 }
  #splash: Splash | null = null
  #frameAddress = ''
  #isLost = false
  #opened: Opened | null = null
  #isVisible = true
  #isMet = false
  #failure: HTMLElement | null = null
  /** The host ended it in the background; what is on the screen is only a picture of it. */
  #hasEnded = false

  /** A spare: connected, with a frame that loads as soon as it is in the document, and no program yet. */
  constructor(host: InstanceHost) {
    this.#host = host
    this.#surroundings = new Surroundings(host.device, (environment) => this.#socket.send({ type: 'environment', environment }))
    this.toast = new Toast(() => this.packageBase)
    this.element = make('section', { class: 'program-spare' }, this.#pagesElement, this.toast.element)
    this.element.inert = true
    this.#pool = new FramePool(() => this.#frameAddress, this.#pagesElement, (frame) => this.#prepare(frame))
    this.facilities = new Facilities(this, host.clipboard)
    this.#apis = programApis(this, host.clipboard, this.facilities)
    this.#socket = new HostSocket(this)
  }

  /** Starts a program in it; once. */
  open(entry: Entry): void {
    this.#entry = entry
    this.element.className = 'program'
    this.element.dataset.appId = entry.appId
    this.element.inert = false
    this.#showSplash()
    this.#askToOpen()
  }

  /** A spare that was cut off before anything ran in it. */
  get isUsable(): boolean {
    return !this.#isLost
  }

  get appId(): string {
    return this.#entry.appId
  }

  get name(): string {
    return this.#opened?.program.name ?? this.appId
  }

  get opened(): Opened | null {
    return this.#opened
  }

  /** What its user has to be told first; null when there is nothing, or when they have opened it then. */
  get introduction(): Introduction | null {
    return this.#isMet || this.#failure ? null : (this.#opened?.introduction ?? null)
  }

  /** The user was told whose it is, and opens it. */
  meet(): void {
    this.#isMet = true
    this.#socket.send({ type: 'manage', action: 'meet' })
    this.#host.changed()
  }

  get top(): Page | undefined {
    return this.#stack.top
  }

  get tabBar(): TabBar | null {
    return this.#tabs.bar
  }

  get packageBase(): string {
    return this.#opened?.packageBase ?? '/'
  }

  get webViewDomains(): readonly string[] {
    return this.#opened?.app.webViewDomains ?? []
  }

  get depth(): number {
    return this.#stack.depth
  }

  get hasFailed(): boolean {
    return this.#failure !== null
  }

  get isAtFirstPage(): boolean {
    const { top } = this.#stack
    return top === undefined ? this.#entry.path === undefined : top.route === this.#firstPage
  }

  get #firstPage(): string | undefined {
    const { entryPagePath, pages } = this.#opened?.app ?? {}
    return entryPagePath ?? pages?.[0]
  }

  /** Path and query that lead here again. */
  get location(): { path: string; query: string } {
    const page = this.#stack.top
    return { path: page?.route ?? this.#entry.path ?? '', query: page ? page.query : (this.#entry.query ?? '') }
  }

  // What the shell does with it.

  show(entry?: Pick<Entry, 'scene' | 'path' | 'query' | 'referrerInfo'>): void {
    this.element.hidden = false
    if (this.#hasEnded) return this.restart({ ...this.#entry, path: undefined, query: undefined, ...entry } as Entry)
    if (this.#isVisible && !entry) return
    this.#isVisible = true
    this.facilities.show()
    this.#stack.setInFront(!this.#failure)
    this.#socket.send({ type: 'show', scene: 1001, ...entry })
    this.resize()
  }

  hide(): void {
    this.element.hidden = true
    if (!this.#isVisible) return
    this.#isVisible = false
    this.facilities.hide()
    this.#stack.setInFront(false)
    this.#socket.send({ type: 'hide' })
  }

  /** For the visibility of the whole shell: the program stays on top, but nobody looks. */
  setWatched(isWatched: boolean): void {
    if (!this.#isVisible) return
    if (isWatched) this.facilities.show()
    else this.facilities.hide()
    this.#socket.send({ type: isWatched ? 'show' : 'hide', ...(isWatched ? { scene: this.#entry.scene } : {}) })
  }

  /** Closes what lies on top: a dialog, a picker of the page, the page. False when nothing is left to close. */
  back(): boolean {
    if (closeTopLayer(this.element)) return true
    const page = this.#stack.top
    if (page && page.layers > 0) {
      page.frame.post({ t: 'back' })
      return true
    }
    if (this.#failure || this.#stack.depth <= 1) return false
    this.#socket.send({ type: 'back' })
    return true
  }

  restart(entry: Entry = this.#entry): void {
    this.#socket.close()
    this.#reset()
    this.#entry = entry
    this.#socket = new HostSocket(this)
    this.#askToOpen()
    this.#host.changed()
  }

  stop(): void {
    this.facilities.close()
    this.#socket.close()
    this.#reset()
    this.element.remove()
  }

  resize(): void {
    for (const page of this.#stack.pages) page.setEnvironment(this.#environmentOf(page))
    this.#reportEnvironment()
  }

  // What the host says.

  onMessage(message: Readonly<Record<string, unknown>>): void {
    switch (message.type) {
      case 'ready':
        return this.#onReady(String(message.frameAddress))
      case 'opened':
        return this.#onOpened(message as unknown as Opened)
      case 'call':
        return void this.#onCall(message.id as number | undefined, String(message.api), (message.args ?? {}) as ApiArguments)
      case 'theme':
        return this.#changeTheme(message as unknown as Pick<Opened, 'app'> & { readonly pages: Readonly<Record<string, PageConfig>> })
      case 'ended':
        this.#hasEnded = true
        return this.#endFrames()
      case 'failed':
        return this.#fail(message as unknown as Failure)
      case 'reload':
        return this.restartHere()
      case 'update':
        return setUpdateNotice(this.element, message.isOffered === true, () => this.restartHere())
      case 'managed':
        return this.settings.onAnswer(message)
      case 'resource':
        return this.pictures.onAnswer(message as unknown as ResourceAnswer)
    }
  }

  onOps(view: number, ops: ArrayBuffer): void {
    this.#stack.find(view)?.frame.post(ops, [ops])
  }

  onLost(): void {
    this.#isLost = true
    if (this.appId !== '' && !this.#failure && !this.#hasEnded) this.#fail({ reason: 'lost', title: texts.lostTitle, message: texts.lostMessage })
  }

  // What the APIs work on.

  pageOf(view: unknown): Page | undefined {
    return typeof view === 'number' ? this.#stack.find(view) : this.#stack.top
  }

  loadPicture(url: string): Promise<string> {
    return this.pictures.load(url)
  }

  tell(name: string, detail: Readonly<Record<string, unknown>>): void {
    if (name === 'KeyboardHeightChange') this.#stack.top?.frame.post({ t: 'keyboard', height: detail.height })
    this.#socket.send({ type: 'event', name, detail })
  }

  isInFront(): boolean {
    return this.#isVisible && !document.hidden
  }

  upload(content: Blob, extension: string): Promise<{ path: string; size: number }> {
    return uploadFile(this.uploadAddress(), content, extension)
  }

  restartHere(): void {
    this.restart({ ...this.#entry, ...this.location })
  }

  setTabBarShown(isShown: boolean): void {
    this.#tabs.setWanted(isShown)
    this.#tabs.place(this.#stack.top, this.#stack.pages)
    this.resize()
  }

  barChanged(page: Page): void {
    if (page === this.#stack.top) this.#host.changed()
  }

  /** A frame is not what it was: its program ends, here and in the host. */
  escaped(why: FrameFault): void {
    this.#socket.send({ type: 'escaped', why })
    this.#fail({ reason: 'protocol', title: texts.frameTitle, message: why === 'left' ? texts.frameMessage : texts.frameBroke })
  }

  navigateToProgram(appId: string, path: string | undefined, extraData: unknown): void {
    this.#host.openProgram(appId, path, extraData)
  }

  navigateBackToProgram(extraData: unknown): boolean {
    return this.#host.backToProgram(extraData)
  }

  exit(): void {
    this.#host.closeRequested()
  }

  // 1

  #askToOpen(): void {
    const { appId, path, query, scene, referrerInfo, shareTicket } = this.#entry
    const environment = this.#surroundings.forOpening()
    this.#socket.send({ type: 'open', appId, scene, environment, ...(path ? { path } : {}), ...(query ? { query } : {}), ...(referrerInfo === undefined ? {} : { referrerInfo }), ...(shareTicket === undefined ? {} : { shareTicket }) })
  }

  #onReady(frameAddress: string): void {
    this.#frameAddress = frameAddress
    this.#pool.fill()
  }

  #showSplash(): void {
    this.#splash?.element.remove()
    this.#splash = new Splash(this.#entry.appId)
    this.element.insertBefore(this.#splash.element, this.toast.element)
  }

  #reset(): void {
    this.sounds.closeAll()
    this.facilities.reset()
    this.brightness = 1
    this.element.style.removeProperty('--dim')
    this.#stack.closeAll()
    this.#pool.close()
    this.#tabs.close()
    this.#opened = null
    this.#surroundings.app = null
    this.#hasEnded = false
    this.#isVisible = true
    this.#isMet = false
    this.#failure?.remove()
    this.#failure = null
    this.#stack.setInFront(this.#isVisible)
    this.#showSplash()
    this.toast.hideLoading()
    setUpdateNotice(this.element, false, () => undefined)
    while (closeTopLayer(this.element));
  }

  // 2

  #onOpened(opened: Opened): void {
    this.#opened = opened
    this.#surroundings.app = opened.app
    this.#splash?.show(opened.program.name, opened.program.icon)
    this.#tabs.open(opened.app.tabBar, opened.packageBase, (index) => this.#socket.send({ type: 'tab', index }))
    this.#reportEnvironment()
    this.#frameAddress = opened.gateAddress ?? this.#frameAddress
    if (opened.gateAddress === undefined) this.#pool.refresh()
    else this.#pool.renew()
    this.#host.changed()
  }

  #prepare(frame: PageFrame): void {
    const opened = this.#opened
    if (!opened) return
    const environment = this.#surroundings.with({ navigation: true, tabs: false })
    frame.slot.style.colorScheme = environment.theme
    frame.post({ t: 'prepare', packageBase: opened.packageBase, appStyles: opened.appStyles, environment })
  }

  /** Colours that theme.json gives for the other theme. */
  #changeTheme({ app, pages }: Pick<Opened, 'app'> & { readonly pages: Readonly<Record<string, PageConfig>> }): void {
    if (!this.#opened) return
    this.#opened = { ...this.#opened, app }
    this.#tabs.change(app.tabBar)
    for (const page of this.#stack.pages) page.configure(pages[page.route] ?? {})
    this.#host.changed()
  }

  // 3

  #openPage({ view, route, openType, closing = [], config = {}, styles = [], tabIndex, query }: OpenPageArguments): Promise<void> {
    const opened = this.#opened
    if (!opened) throw new ApiFailure(ErrorCode.viewUnavailable, 'the program is not open yet')
    const frame = this.#pool.take()
    const isFirst = this.#stack.depth === 0
    const page = new Page(
      {
        view,
        route,
        query: query ?? '',
        config: { ...opened.app.window, ...config },
        tabIndex,
        frame,
        showsTabBar: this.#tabs.isShownFor(tabIndex),
        theme: this.#surroundings.theme,
      },
      { back: () => void this.back(), home: () => this.restart({ appId: this.appId, scene: this.#entry.scene }) },
    )
    frame.listener = {
      onViewMessage: (message) => this.#socket.sendFromView(view, message),
      onFrameMessage: (message) => onFrameMessage(this, page, message),
      onEscaped: (why) => this.escaped(why),
    }
    frame.post({ t: 'open', view, route, query: query ?? '', packageBase: opened.packageBase, styles, config: { ...opened.app.window, ...config }, environment: this.#environmentOf(page) })
    const isAtBottom = isFirst || openType !== 'navigateTo'
    page.bar.setLeft(!isAtBottom ? 'back' : this.#isEntryPage(page) ? 'none' : 'home')
    void page.painted.then(() => this.#setShown())
    // Answered when the pages have moved: then the route is done.
    return this.#stack.open(page, openType, closing).then(() => this.#pool.fill())
  }

  /** The program's first page or a tab: nothing lies before it, so it has no way "home". */
  #isEntryPage(page: Page): boolean {
    return page.tabIndex !== undefined || page.route === this.#firstPage
  }

  #onTop(page: Page): void {
    this.#tabs.place(page, this.#stack.pages)
    this.#host.changed()
  }

  // 4

  async #onCall(id: number | undefined, api: string, args: ApiArguments): Promise<void> {
    const answer = await answerOf(() => this.#call(api, args))
    if (id !== undefined) this.#socket.send({ type: 'reply', id, ...answer })
  }

  #call(api: string, args: ApiArguments): object | void | Promise<object | void> {
    const closing = (args.closing ?? []) as readonly number[]
    switch (api) {
      case 'openPage':
        return this.#openPage(args as unknown as OpenPageArguments)
      case 'closePages':
        return this.#stack.close(closing, Number(args.showing))
      case 'showPage':
        return this.#stack.show(Number(args.showing), closing)
    }
    const implementation = Object.hasOwn(this.#apis, api) ? this.#apis[api] : undefined
    if (!implementation) throw new ApiFailure(ErrorCode.unknownApi, 'not supported by this host')
    return implementation(args)
  }

  // 5

  /** The code of a web program would go on in its frames. */
  #endFrames(): void {
    if (this.#opened?.gateAddress === undefined) return
    this.#stack.closeAll()
    this.#pool.close()
  }

  #fail(failure: Failure): void {
    while (closeTopLayer(this.element));
    const here = this.#stack.depth > 0 ? this.location : {}
    this.#endFrames()
    this.#failure?.remove()
    this.#failure = failurePage(failure, {
      retry: () => this.restart({ ...this.#entry, ...here }),
      firstPage: () => this.restart({ appId: this.appId, scene: this.#entry.scene }),
      close: this.#host.canClose() ? () => this.#host.closeRequested() : null,
    })
    this.#stack.setInFront(false)
    this.#setShown()
    this.toast.hideLoading()
    this.element.append(this.#failure)
    this.#failure.querySelector<HTMLElement>('[data-action="retry"]')?.focus({ preventScroll: true })
    this.#host.changed()
  }

  #setShown(): void {
    this.#splash?.hide()
    this.#resolveShown()
  }

  // Environment.

  #environmentOf(page: Page): Environment {
    return this.#surroundings.with({ navigation: !page.hasOwnBar, tabs: this.#tabs.isShownFor(page.tabIndex) })
  }

  /** That of the page on top, or of the first page before there is one. */
  #reportEnvironment(): void {
    const { top } = this.#stack
    const window = this.#opened?.app.window
    this.#surroundings.tell(top ? this.#environmentOf(top) : this.#surroundings.with({ navigation: window?.navigationStyle !== 'custom', tabs: false }))
  }
}
