// Stands in for the composed backend of glass-easel's tests: every call becomes an op of Alcove's backend, and what the
// tests look at is the document that Alcove's decoder made of the ops.
import { connectView } from './native'
import { OpsContext } from '../../web/logic/backend/ops-context'
import { OpsElement } from '../../web/logic/backend/ops-element'
import { QueryKind } from '../../web/logic/backend/query-kind'
import { Decoder, type DecoderHost } from '../../web/view/tree/decoder'
import type { ViewElement } from '../../web/view/tree/node'
import { inside, serialize, tagOf } from './serialize'

type StyleScopes = { queryName(scope: number): string | undefined }
type Owner = { _$behavior: { ownerSpace: { styleScopeManager: StyleScopes } } }
type Associated = { ownerShadowRoot?: { getHostNode(): Owner } | null }
type DomNode = Element & Text

/** One frame of 60 Hz, which glass-easel's own backends for tests take too. */
const frame = 16

class View {
  readonly number: number
  readonly #decoder: Decoder
  readonly #elements = new Map<number, OpsElement>()

  constructor(host: DecoderHost) {
    this.#decoder = new Decoder(document, document.createElement('wx-page') as ViewElement, host)
    this.number = connectView((ops) => this.#decoder.apply(ops))
  }

  remember(element: OpsElement): void {
    this.#elements.set(element.node, element)
  }

  nodeOf(element: OpsElement): DomNode {
    return this.#decoder.nodeOf(element.node) as unknown as DomNode
  }

  elementOf(node: Node): OpsElement | undefined {
    for (const element of this.#elements.values()) if (this.nodeOf(element) === node) return element
    return undefined
  }
}

const contexts = new WeakMap<OpsElement, Context>()

export class Context extends OpsContext {
  readonly shown: View
  styleScopes: StyleScopes

  constructor() {
    const view: View = new View(hostFor(() => this))
    const styleScopes: StyleScopes = { queryName: () => undefined }
    super({
      view: view.number,
      surroundings: () => ({ windowWidth: 1, windowHeight: 1, pixelRatio: 1, theme: 'light' }),
      scopeName: (scope) => this.styleScopes.queryName(scope),
    })
    this.shown = view
    this.styleScopes = styleScopes
    this.#remember(this.getRootNode())
  }

  override createElement(logicalName: string, stylingName: string): OpsElement {
    return this.#remember(super.createElement(logicalName, stylingName))
  }

  /** Suites that know the DOM's backend only make their placeholders with its document. */
  get document(): { createElement(tag: string): OpsElement } {
    return { createElement: (tag) => this.createElement(tag, tag) }
  }

  override createTextNode(text: string): OpsElement {
    return this.#remember(super.createTextNode(text))
  }

  #remember(element: OpsElement): OpsElement {
    contexts.set(element, this)
    this.shown.remember(element)
    return element
  }
}

const associateValue = OpsElement.prototype.associateValue
OpsElement.prototype.associateValue = function (value) {
  const associated = value as unknown as Associated & Owner
  const owner = associated.ownerShadowRoot?.getHostNode() ?? associated
  contexts.get(this)!.styleScopes = owner._$behavior.ownerSpace.styleScopeManager
  associateValue.call(this, value)
}

const nothing = (): void => undefined

/** What the page's view does with attributes and questions, as the tests expect it of a backend without layout. */
const hostFor = (context: () => Context): DecoderHost => ({
  isBuiltIn: () => false,
  created: () => false,
  contentOf: (element) => element,
  released: nothing,
  styled: (element, style) => element.setAttribute('style', style),
  attribute: (element, name, value) => {
    if (value === false || value === undefined) element.removeAttribute(name)
    else element.setAttribute(name, value === true || value === null ? '' : String(value))
  },
  listened: nothing,
  model: nothing,
  rendered: (token) => void setTimeout(() => context().onRendered(token), frame),
  query: (query, _node, kind) => void setTimeout(() => context().onReply(query, layoutOf(kind), false), 0),
  stopQuery: nothing,
  scrollTo: nothing,
  pageCommand: nothing,
})

const layoutOf = (kind: number): unknown => {
  if (kind === QueryKind.rect) return { left: 0, top: 0, width: 0, height: 0 }
  if (kind === QueryKind.scrollOffset) return { scrollLeft: 0, scrollTop: 0, scrollWidth: 0, scrollHeight: 0 }
  return null
}

const shownNode = (element: OpsElement): DomNode => {
  const context = contexts.get(element)!
  context.flush()
  return context.shown.nodeOf(element)
}
const elementOf = (element: OpsElement, node: Node): OpsElement | undefined => contexts.get(element)!.shown.elementOf(node)

// What the tests read from a backend element.
const readable: Record<string, (this: OpsElement) => unknown> = {
  childNodes() {
    return Array.from(shownNode(this).childNodes, (node) => elementOf(this, node))
  },
  parentNode() {
    const parent = shownNode(this).parentNode
    return parent ? (elementOf(this, parent) ?? null) : null
  },
  tagName() {
    return tagOf(shownNode(this)).toUpperCase()
  },
  textContent() {
    return shownNode(this).textContent
  },
  innerHTML() {
    return inside(shownNode(this))
  },
  outerHTML() {
    return serialize(shownNode(this))
  },
  nodeType() {
    return shownNode(this).nodeType
  },
  TEXT_NODE() {
    return Node.TEXT_NODE
  },
}
for (const [name, get] of Object.entries(readable)) Object.defineProperty(OpsElement.prototype, name, { get, configurable: true })
Object.assign(OpsElement.prototype, {
  getAttribute(this: OpsElement, name: string) {
    return shownNode(this).getAttribute(name.toLowerCase())
  },
})

export { narrowUpdates } from '../../web/logic/backend/narrow-updates'
export { OpsElement as Element, OpsElement as TextNode }
