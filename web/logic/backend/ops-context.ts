// glass-easel's backend for one page: turns its element calls into the op stream of that page's view, and the view's
// messages into events, model changes, paint callbacks and answers.
import type { Element as FrameworkElement, GeneralComponent } from 'glass-easel'
import { Op } from '../../protocol/generated/ops'
import { sendOps } from '../engine/native'
import { reportError } from '../engine/errors'
import { directoryOf, joinPath } from '../modules/paths'
import { OpWriter } from './op-writer'
import { OpsElement, OpsFragment } from './ops-element'
import { QueryKind } from './query-kind'

/** So much is sent at once while a large update is still being produced, so that the view applies it meanwhile. */
const chunkSize = 64 * 1024
const rootNode = 1
/** Name under which glass-easel creates the host element of every component (its default `hostNodeTagName`). */
const componentHostName = 'wx-x'

export interface ViewSurroundings {
  readonly windowWidth: number
  readonly windowHeight: number
  readonly pixelRatio: number
  readonly theme: string
}

export interface OpsContextOptions {
  readonly view: number
  surroundings(): ViewSurroundings
  scopeName(scope: number): string | undefined
}

export class OpsContext {
  readonly mode = 2 // glass-easel's BackendMode.Composed
  readonly view: number
  readonly #options: OpsContextOptions
  readonly #writer = new OpWriter()
  readonly #nodes = new Map<number, OpsElement>()
  readonly #queries = new Map<number, (value: unknown) => void>()
  readonly #renderCallbacks = new Map<number, ((error: Error | null) => void)[]>()
  readonly #classNames = new Map<number, Map<string, string>>()
  readonly #root: OpsElement
  #lastNode = rootNode
  #lastToken = 0
  #lastQuery = 0
  #waitingForRender: ((error: Error | null) => void)[] | null = null
  /** Answers that came before the first paint; null from then on. */
  #earlyReplies: (() => void)[] | null = []
  #released: number[] = []
  #flushScheduled = false
  #destroyed = false

  constructor(options: OpsContextOptions) {
    this.#options = options
    this.view = options.view
    this.#root = new OpsElement(this, rootNode)
  }

  // What glass-easel calls on a context.

  destroy(): void {
    this.#destroyed = true
    this.#nodes.clear()
    this.#queries.clear()
    this.#renderCallbacks.clear()
  }

  getWindowWidth(): number {
    return this.#options.surroundings().windowWidth
  }

  getWindowHeight(): number {
    return this.#options.surroundings().windowHeight
  }

  getDevicePixelRatio(): number {
    return this.#options.surroundings().pixelRatio
  }

  getTheme(): string {
    return this.#options.surroundings().theme
  }

  // Styles are compiled into files that the host gives to the frame before the first op; none goes through here.
  registerStyleSheetContent(): void {}

  appendStyleSheetPath(): number {
    return 0
  }

  disableStyleSheet(): void {}

  onEvent(): void {}

  getRootNode(): OpsElement {
    return this.#root
  }

  /** A component's host is named by its tag; a built-in keeps its own name also where it stands in for a component. */
  createElement(logicalName: string, stylingName: string): OpsElement {
    const isHost = logicalName === componentHostName
    const tag = this.stringId(`wx-${isHost ? stylingName : logicalName}`)
    this.#touch()
    this.#writer.plainOp(isHost ? Op.createHost : Op.createElement)
    this.#writer.varint(tag)
    return this.#created()
  }

  createTextNode(text: string): OpsElement {
    this.#touch()
    this.#writer.plainOp(Op.createText)
    this.#writer.text(text)
    return this.#created()
  }

  createFragment(): OpsFragment {
    return new OpsFragment()
  }

  render(callback: (error: Error | null) => void): void {
    if (this.#waitingForRender) this.#waitingForRender.push(callback)
    else this.#waitingForRender = [callback]
    this.#touch()
  }

  createMediaQueryObserver(status: unknown, listener: (result: never) => void): { disconnect(): void } {
    const query = this.query(QueryKind.mediaQuery, rootNode, status, listener as (value: unknown) => void)
    return { disconnect: () => this.stopQuery(query) }
  }

  // What elements call.

  begin(op: number, node: number): OpWriter {
    this.#touch()
    this.#writer.nodeOp(op, node)
    return this.#writer
  }

  stringId(text: string): number {
    return this.#writer.stringId(text)
  }

  registerNode(element: OpsElement): void {
    this.#nodes.set(element.node, element)
  }

  releaseNode(id: number): void {
    this.#nodes.delete(id)
    this.#released.push(id)
    this.#touch()
  }

  scopeName(scope: number): string | undefined {
    return this.#options.scopeName(scope)
  }

  className(name: string, scope: number | undefined): string {
    if (scope === undefined) return name
    let names = this.#classNames.get(scope)
    if (!names) this.#classNames.set(scope, (names = new Map()))
    let full = names.get(name)
    if (full === undefined) {
      const prefix = this.scopeName(scope)
      full = prefix ? `${prefix}--${name}` : name
      names.set(name, full)
    }
    return full
  }

  /** Texts that mean something else in each component: class names have its scope, paths start at its folder. */
  inOwner(owner: GeneralComponent, attribute: string, value: string): string {
    if (/-?class$/i.test(attribute)) {
      const { styleScope, extraStyleScope } = owner.getComponentOptions()
      const scopes = [styleScope, extraStyleScope].filter((scope) => typeof scope === 'number')
      return value.split(/\s+/).flatMap((name) => scopes.map((scope) => this.className(name, scope))).join(' ')
    }
    if (attribute === 'src' && value !== '' && !/^(\/|[a-z][a-z0-9+.-]*:)/i.test(value)) return `/${joinPath(directoryOf(owner.is), value)}`
    return value
  }

  query(kind: number, node: number, argument: unknown, callback: (value: unknown) => void): number {
    const query = ++this.#lastQuery
    this.#queries.set(query, callback)
    this.#touch()
    this.#writer.plainOp(Op.query)
    this.#writer.varint(query)
    this.#writer.node(node)
    this.#writer.varint(kind)
    this.#writer.text(argument === null ? '' : JSON.stringify(argument))
    return query
  }

  stopQuery(query: number): void {
    if (!this.#queries.delete(query)) return
    this.#touch()
    this.#writer.plainOp(Op.stopQuery)
    this.#writer.varint(query)
  }

  scrollTo(node: number, left: number, top: number, duration: number): void {
    const writer = this.begin(Op.scrollTo, node)
    writer.varint(Math.max(0, Math.round(left)))
    writer.varint(Math.max(0, Math.round(top)))
    writer.varint(Math.max(0, Math.round(duration)))
  }

  pageCommand(command: Record<string, unknown>): void {
    this.#touch()
    this.#writer.plainOp(Op.pageCommand)
    this.#writer.text(JSON.stringify(command))
  }

  /** Sends what was written; called at the end of each turn of the engine. */
  flush(): void {
    this.#flushScheduled = false
    if (this.#destroyed) return
    this.#writeReleases()
    if (this.#waitingForRender) {
      const token = ++this.#lastToken
      this.#renderCallbacks.set(token, this.#waitingForRender)
      this.#waitingForRender = null
      this.#writer.plainOp(Op.rendered)
      this.#writer.varint(token)
    }
    this.#send()
  }

  // What the view says.

  elementOf(node: number): FrameworkElement | undefined {
    return this.#nodes.get(node)?.__wxElement
  }

  backendElementOf(node: number): OpsElement | undefined {
    return this.#nodes.get(node)
  }

  onRendered(token: number): void {
    const early = this.#earlyReplies
    this.#earlyReplies = null
    const callbacks = this.#renderCallbacks.get(token)
    this.#renderCallbacks.delete(token)
    for (const callback of callbacks ?? []) callback(null)
    for (const reply of early ?? []) reply()
  }

  onReply(query: number, value: unknown, keepOpen: boolean): void {
    // Before the first paint is confirmed no component is `ready`; programs count on being ready when an answer comes.
    if (this.#earlyReplies && this.#renderCallbacks.size > 0) this.#earlyReplies.push(() => this.#answer(query, value, keepOpen))
    else this.#answer(query, value, keepOpen)
  }

  #answer(query: number, value: unknown, keepOpen: boolean): void {
    const callback = this.#queries.get(query)
    if (!keepOpen) this.#queries.delete(query)
    if (!callback) return
    try {
      callback(value)
    } catch (error) {
      reportError(error, 'api')
    }
  }

  #created(): OpsElement {
    const id = ++this.#lastNode
    this.#writer.created(id)
    return new OpsElement(this, id)
  }

  #touch(): void {
    if (this.#writer.length >= chunkSize) this.#send()
    if (this.#flushScheduled) return
    this.#flushScheduled = true
    void Promise.resolve().then(() => this.flush())
  }

  #send(): void {
    if (this.#writer.length > 0) sendOps(this.view, this.#writer.take())
  }

  // Ids are never used again, so releases wait for the end of the turn, where neighbours share one entry.
  #writeReleases(): void {
    if (this.#released.length === 0) return
    const ids = this.#released.sort((a, b) => a - b)
    this.#released = []
    const runs: { first: number; count: number }[] = []
    for (const id of ids) {
      const last = runs[runs.length - 1]
      if (last && last.first + last.count === id) last.count++
      else runs.push({ first: id, count: 1 })
    }
    this.#writer.plainOp(Op.release)
    this.#writer.varint(runs.length)
    let end = 0
    for (const { first, count } of runs) {
      this.#writer.varint(first - end)
      this.#writer.varint(count)
      end = first + count
    }
  }
}
