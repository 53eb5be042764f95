// One element or text node of a page, as glass-easel's composed backend wants it. It holds no tree: the tree is in the
// framework and in the view; here every call becomes an op.
import type { Element as FrameworkElement } from 'glass-easel'
import { Op } from '../../protocol/generated/ops'
import { QueryKind } from './query-kind'
import type { OpsContext } from './ops-context'

type ModelListener = (value: unknown) => void

export class OpsElement {
  __wxElement?: FrameworkElement
  models?: Map<string, ModelListener>
  readonly #context: OpsContext
  readonly node: number

  constructor(context: OpsContext, node: number) {
    this.#context = context
    this.node = node
  }

  release(): void {
    this.#context.releaseNode(this.node)
  }

  associateValue(value: FrameworkElement): void {
    this.__wxElement = value
    this.#context.registerNode(this)
  }

  appendChild(child: OpsElement): void {
    this.#context.begin(Op.append, this.node).node(child.node)
  }

  removeChild(child: OpsElement): void {
    this.#context.begin(Op.remove, this.node).node(child.node)
  }

  insertBefore(child: OpsElement, before: OpsElement | undefined): void {
    if (!before) {
      this.appendChild(child)
      return
    }
    const writer = this.#context.begin(Op.insertBefore, this.node)
    writer.node(child.node)
    writer.node(before.node)
  }

  replaceChild(child: OpsElement, old: OpsElement): void {
    const writer = this.#context.begin(Op.replace, this.node)
    writer.node(child.node)
    writer.node(old.node)
  }

  spliceBefore(before: OpsElement, deleteCount: number, list: OpsFragment): void {
    const writer = this.#context.begin(Op.spliceBefore, this.node)
    writer.node(before.node)
    writer.varint(deleteCount)
    list.writeTo(writer)
  }

  spliceAppend(list: OpsFragment): void {
    list.writeTo(this.#context.begin(Op.spliceAppend, this.node))
  }

  spliceRemove(first: OpsElement, deleteCount: number): void {
    const writer = this.#context.begin(Op.spliceRemove, this.node)
    writer.node(first.node)
    writer.varint(deleteCount)
  }

  setId(id: string): void {
    this.#context.begin(Op.setId, this.node).text(id)
  }

  setStyleScope(_scope: number, _extra?: number, hostScope?: number): void {
    if (hostScope === undefined) return
    const name = this.#context.scopeName(hostScope)
    if (name) this.#withString(Op.hostScope, name)
  }

  setStyle(style: string): void {
    this.#context.begin(Op.setStyle, this.node).text(style)
  }

  addClass(name: string, scope?: number): void {
    this.#withString(Op.addClass, this.#context.className(name, scope))
  }

  removeClass(name: string, scope?: number): void {
    this.#withString(Op.removeClass, this.#context.className(name, scope))
  }

  clearClasses(): void {
    this.#context.begin(Op.clearClasses, this.node)
  }

  setAttribute(name: string, value: unknown): void {
    const owner = typeof value === 'string' ? this.__wxElement?.ownerShadowRoot?.getHostNode() : undefined
    this.#withString(Op.setAttribute, name).value(owner ? this.#context.inOwner(owner, name, value as string) : value)
  }

  removeAttribute(name: string): void {
    this.#withString(Op.removeAttribute, name)
  }

  setText(text: string): void {
    this.#context.begin(Op.setText, this.node).text(text)
  }

  setListenerStats(type: string, capture: boolean, mutLevel: number): void {
    this.#withString(Op.listen, type).varint((capture ? 4 : 0) | mutLevel)
  }

  setModelBindingStat(attribute: string, listener: ModelListener | null): void {
    if (listener) (this.models ??= new Map()).set(attribute, listener)
    else this.models?.delete(attribute)
    this.#withString(Op.model, attribute).varint(listener ? 1 : 0)
  }

  getBoundingClientRect(callback: (rect: never) => void): void {
    this.#context.query(QueryKind.rect, this.node, null, callback as (value: unknown) => void)
  }

  getScrollOffset(callback: (offset: never) => void): void {
    this.#context.query(QueryKind.scrollOffset, this.node, null, callback as (value: unknown) => void)
  }

  setScrollPosition(left: number, top: number, duration: number): void {
    this.#context.scrollTo(this.node, left, top, duration)
  }

  getContext(callback: (context: unknown) => void): void {
    this.#context.query(QueryKind.nodeContext, this.node, null, callback)
  }

  createIntersectionObserver(
    relative: OpsElement | null,
    margin: string,
    thresholds: number[],
    listener: (result: never) => void,
  ): { disconnect(): void } {
    const argument = { relative: relative?.node ?? 0, margin, thresholds }
    const query = this.#context.query(QueryKind.intersection, this.node, argument, listener as (value: unknown) => void)
    return { disconnect: () => this.#context.stopQuery(query) }
  }

  #withString(op: number, text: string) {
    const id = this.#context.stringId(text)
    const writer = this.#context.begin(op, this.node)
    writer.varint(id)
    return writer
  }
}

/** A list of nodes on their way into a splice; like a document's fragment it is empty afterwards and may be filled again. */
export class OpsFragment {
  readonly #nodes: OpsElement[] = []

  appendChild(child: OpsElement): void {
    this.#nodes.push(child)
  }

  writeTo(writer: { varint(value: number): void; node(node: number): void }): void {
    writer.varint(this.#nodes.length)
    for (const element of this.#nodes) writer.node(element.node)
    this.#nodes.length = 0
  }

  release(): void {
    this.#nodes.length = 0
  }
}
