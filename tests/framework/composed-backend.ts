// Stands in for the composed backend of glass-easel's tests: every call becomes an op of Alcove's backend, and what the
// tests look at is the document that Alcove's decoder made of the ops.
import { OpsContext } from '../../web/logic/backend/ops-context'
import { OpsElement } from '../../web/logic/backend/ops-element'
import { Decoder, type DecoderHost } from '../../web/view/tree/decoder'
import type { ViewElement } from '../../web/view/tree/node'

type StyleScopes = { queryName(scope: number): string | undefined }
type Owner = { ownerShadowRoot?: { getHostNode(): { _$behavior: { ownerSpace: { styleScopeManager: StyleScopes } } } } | null; _$behavior?: { ownerSpace: { styleScopeManager: StyleScopes } } }

let styleScopes: StyleScopes = { queryName: () => undefined }
const elements = new Map<number, OpsElement>()
const idOf = (node: Node): number | undefined => ids.get(node)
const ids = new WeakMap<Node, number>()

const associateValue = OpsElement.prototype.associateValue
OpsElement.prototype.associateValue = function (value) {
  const owner = value as unknown as Owner
  styleScopes = (owner.ownerShadowRoot?.getHostNode()._$behavior ?? owner._$behavior)!.ownerSpace.styleScopeManager
  associateValue.call(this, value)
}

export class Context extends OpsContext {
  constructor() {
    super({
      view: 1,
      surroundings: () => ({ windowWidth: 1, windowHeight: 1, pixelRatio: 1, theme: 'light' }),
      scopeName: (scope) => styleScopes.queryName(scope),
    })
    current = this
  }

  override createElement(logicalName: string, stylingName: string): OpsElement {
    return remember(super.createElement(logicalName, stylingName))
  }

  override createTextNode(text: string): OpsElement {
    return remember(super.createTextNode(text))
  }
}

const remember = (element: OpsElement): OpsElement => {
  elements.set(element.id, element)
  return element
}

let current: Context
const nothing = (): void => undefined
const host: DecoderHost = {
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
  rendered: (token) => void setTimeout(() => current.onRendered(token), 16),
  query: (query, _node, kind) => {
    const zero = kind === 1 ? { left: 0, top: 0, width: 0, height: 0 } : kind === 2 ? { scrollLeft: 0, scrollTop: 0, scrollWidth: 0, scrollHeight: 0 } : null
    if (kind === 9) current.onReply(query, null, false)
    else setTimeout(() => current.onReply(query, zero, false), 0)
  },
  stopQuery: nothing,
  scrollTo: nothing,
  pageCommand: nothing,
}
const decoder = new Decoder(document, document.createElement('wx-page') as ViewElement, host)
;(globalThis as unknown as { applyOps(ops: Uint8Array<ArrayBuffer>): void }).applyOps = (ops) => { try { decoder.apply(ops) } catch (e) { const r = (decoder as any); process.stderr.write(JSON.stringify(Array.from(ops)) + '\n'); throw e } }

const nodeOf = (element: OpsElement): Element & Text => {
  current.flush()
  const node = decoder.nodeOf(element.id) as unknown as Element & Text
  ids.set(node, element.id)
  return node
}

const elementOf = (node: Node): OpsElement | undefined => {
  const id = idOf(node) ?? (node as unknown as ViewElement).alcoveId
  if (id !== undefined) return elements.get(id)
  for (const element of elements.values()) if ((decoder.nodeOf(element.id) as unknown) === node) return element
  return undefined
}

const tagOf = (element: Element): string => element.tagName.toLowerCase().replace(/^wx-/, '')

const serialize = (node: Node): string => {
  if (node.nodeType === 3) return node.nodeValue ?? ''
  const element = node as Element
  const last = ['wx-host', 'id', 'style', 'class']
  const names = element.getAttributeNames().filter((name) => !last.includes(name))
  for (const name of last) if (element.hasAttribute(name) && (element.getAttribute(name) !== '' || name === 'class')) names.push(name)
  const attributes = names.map((name) => ` ${name}="${element.getAttribute(name)!.trim().replace(/;$/, (end) => end)}"`).join('')
  return `<${tagOf(element)}${attributes}>${inside(element)}</${tagOf(element)}>`
}

const inside = (node: Node): string => (node.nodeType === 3 ? (node.nodeValue ?? '') : Array.from(node.childNodes, serialize).join(''))

// What the tests read from a backend element.
const readable: Record<string, (this: OpsElement) => unknown> = {
  childNodes() {
    return Array.from(nodeOf(this).childNodes, elementOf)
  },
  parentNode() {
    const parent = nodeOf(this).parentNode
    return parent ? (elementOf(parent) ?? null) : null
  },
  tagName() {
    return tagOf(nodeOf(this)).toUpperCase()
  },
  textContent() {
    return nodeOf(this).textContent
  },
  innerHTML() {
    return inside(nodeOf(this))
  },
  outerHTML() {
    return serialize(nodeOf(this))
  },
  nodeType() {
    return nodeOf(this).nodeType
  },
  TEXT_NODE() {
    return 3
  },
}
for (const [name, get] of Object.entries(readable)) Object.defineProperty(OpsElement.prototype, name, { get, configurable: true })
Object.assign(OpsElement.prototype, {
  getAttribute(this: OpsElement, name: string) {
    return nodeOf(this).getAttribute(name.toLowerCase())
  },
})

export { OpsElement as Element, OpsElement as TextNode }
