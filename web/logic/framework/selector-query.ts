// wx.createSelectorQuery: asks the view where the nodes of a component are.
import * as glassEasel from 'glass-easel'
import { QueryKind } from '../backend/query-kind'
import type { OpsContext } from '../backend/ops-context'
import type { OpsElement } from '../backend/ops-element'
import { CanvasNode } from '../nodes/canvas-node'
import { contextOf } from '../nodes/media-contexts'
import { ViewNode } from '../nodes/view-node'
import { componentOf, type Caller } from './space'
import { reportError } from '../engine/errors'

interface Fields {
  id?: boolean
  dataset?: boolean
  mark?: boolean
  rect?: boolean
  size?: boolean
  scrollOffset?: boolean
  properties?: string[]
  computedStyle?: string[]
  context?: boolean
  node?: boolean
}

type Result = Record<string, unknown>
type Callback = (result: never) => void

interface Question {
  /** Undefined when a page asks while it goes away: it gets no node. */
  readonly scope: Caller | undefined
  readonly selector: string | null
  readonly all: boolean
  readonly fields: Fields
  readonly callback: Callback | undefined
}

class NodesRef {
  constructor(
    private readonly query: SelectorQuery,
    private readonly ask: (fields: Fields, callback?: Callback) => void,
  ) {}

  fields(fields: Fields, callback?: Callback): SelectorQuery {
    this.ask(fields ?? {}, callback)
    return this.query
  }

  boundingClientRect(callback?: Callback): SelectorQuery {
    return this.fields({ id: true, dataset: true, rect: true, size: true }, callback)
  }

  scrollOffset(callback?: Callback): SelectorQuery {
    return this.fields({ id: true, dataset: true, scrollOffset: true }, callback)
  }

  context(callback?: Callback): SelectorQuery {
    return this.fields({ context: true }, callback)
  }

  node(callback?: Callback): SelectorQuery {
    return this.fields({ node: true }, callback)
  }
}

export class SelectorQuery {
  #scope: Caller | undefined
  readonly #defaultScope: (() => Caller | undefined) | undefined
  readonly #questions: Question[] = []

  /** With a function the scope is the page that is on top when the selection is made. */
  constructor(scope: Caller | (() => Caller | undefined)) {
    if (typeof scope === 'function') this.#defaultScope = scope as () => Caller | undefined
    else this.#scope = scope
  }

  /** What is no component (a child that is not there, say) leaves the page as the scope. */
  in(scope: Caller | null | undefined): this {
    if (scope && componentOf(scope)) this.#scope = scope
    return this
  }

  select(selector: string): NodesRef {
    return this.#nodes(selector, false)
  }

  selectAll(selector: string): NodesRef {
    return this.#nodes(selector, true)
  }

  selectViewport(): NodesRef {
    return this.#nodes(null, false)
  }

  exec(callback?: (results: unknown[]) => void): this {
    const questions = this.#questions.splice(0)
    // Nodes are looked for at the end of the turn: what its setData calls bring is there by then, as in WeChat's view.
    void Promise.resolve().then(() => Promise.all(questions.map(answer))).then((results) => {
      questions.forEach((question, index) => call(question.callback as ((result: unknown) => void) | undefined, results[index]))
      call(callback, results)
    })
    return this
  }

  #nodes(selector: string | null, all: boolean): NodesRef {
    const scope = this.#scope ?? this.#defaultScope?.()
    return new NodesRef(this, (fields, callback) => {
      this.#questions.push({ scope, selector, all, fields, callback })
    })
  }
}

const call = <T>(callback: ((value: T) => void) | undefined, value: T): void => {
  try {
    callback?.(value)
  } catch (error) {
    reportError(error, 'api')
  }
}

const answer = async ({ scope, selector, all, fields }: Question): Promise<unknown> => {
  const component = scope && componentOf(scope)
  const context = component?.getBackendContext() as unknown as OpsContext | null | undefined
  if (!component || !context) return all ? [] : null
  if (selector === null) return describeViewport(context, fields)
  let elements = find(component, selector, all)
  if (elements.length === 0) {
    // Questions are often asked while the component is still being made; WeChat's answer comes from the finished tree.
    await Promise.resolve()
    elements = find(component, selector, all)
  }
  const results = await Promise.all(elements.map((element) => describeElement(context, element, fields)))
  return all ? results : (results[0] ?? null)
}

const find = (component: glassEasel.GeneralComponent, selector: string, all: boolean): readonly glassEasel.Element[] => {
  const root = component.getShadowRoot()
  if (!root) return []
  if (all) return root.querySelectorAll(selector)
  const element = root.querySelector(selector)
  return element ? [element] : []
}

const ask = (context: OpsContext, kind: number, node: number, argument: unknown = null): Promise<Result> =>
  new Promise((resolve) => context.query(kind, node, argument, (value) => resolve((value ?? {}) as Result)))

const describeElement = async (context: OpsContext, element: glassEasel.Element, fields: Fields): Promise<Result> => {
  const result: Result = {}
  const node = (element.getBackendElement() as unknown as OpsElement | null)?.node
  if (fields.id) result.id = element.id
  if (fields.dataset) result.dataset = element.dataset ?? {}
  if (fields.mark) result.mark = element.collectMarks()
  const answers: Promise<Result>[] = []
  if (fields.rect || fields.size)
    answers.push(new Promise((resolve) => element.getBoundingClientRect((rect) => resolve(rectangle(rect, fields)))))
  if (node !== undefined) {
    if (fields.scrollOffset) answers.push(ask(context, QueryKind.scrollOffset, node))
    if (fields.properties?.length) answers.push(ask(context, QueryKind.fields, node, fields.properties))
    if (fields.computedStyle?.length) answers.push(ask(context, QueryKind.computedStyle, node, fields.computedStyle))
    if (fields.context || fields.node) answers.push(ask(context, QueryKind.nodeContext, node).then((described) => nodeOrContext(new ViewNode(context, node), described, fields)))
  }
  Object.assign(result, ...(await Promise.all(answers)))
  if (fields.properties && glassEasel.Component.isComponent(element)) Object.assign(result, ownProperties(element, fields.properties))
  return result
}

const describeViewport = async (context: OpsContext, fields: Fields): Promise<Result> => {
  const [width, height] = [context.getWindowWidth(), context.getWindowHeight()]
  return {
    ...(fields.id ? { id: '' } : {}),
    ...(fields.dataset ? { dataset: {} } : {}),
    ...(fields.rect ? { left: 0, top: 0, right: width, bottom: height } : {}),
    ...(fields.size ? { width, height } : {}),
    ...(fields.scrollOffset ? await ask(context, QueryKind.scrollOffset, 1) : {}),
  }
}

const rectangle = ({ left, top, width, height }: { left: number; top: number; width: number; height: number }, fields: Fields): Result => ({
  ...(fields.rect ? { left, top, right: left + width, bottom: top + height } : {}),
  ...(fields.size ? { width, height } : {}),
})

/** What lives in the view cannot cross from there: here is something that speaks to it. Components that have nothing give null. */
const nodeOrContext = (node: ViewNode, described: Result, { node: wantsNode, context: wantsContext }: Fields): Result => {
  const kind = typeof described.kind === 'string' ? described.kind : ''
  const { width = 0, height = 0 } = described as { width?: number; height?: number }
  const find = (): ViewNode => node
  return {
    ...(wantsNode ? { node: kind === 'canvas' ? new CanvasNode(node, { width, height }) : kind === 'scroll-view' ? contextOf(kind, find) : null } : {}),
    ...(wantsContext ? { context: kind === '' || kind === 'canvas' || kind === 'scroll-view' ? null : contextOf(kind, find) } : {}),
  }
}

const ownProperties = (element: glassEasel.GeneralComponent, names: string[]): Result =>
  Object.fromEntries(
    names
      .filter((name) => glassEasel.Component.hasProperty(element, name))
      .map((name) => [name, glassEasel.dataUtils.simpleDeepCopy((element.data as Result)[name])]),
  )
