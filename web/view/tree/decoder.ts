// Applies the op stream of one page (protocol/ops.json) to the DOM. It knows the format and the node table; what an
// attribute, a listener or a query means is its host's business.
import { Op } from '../../protocol/generated/ops'
import { ByteReader } from './byte-reader'
import { ListenSet } from './listen-set'
import type { ViewElement, ViewNode } from './node'
import { Prototypes, type Prototype } from './prototypes'

const sameNode = 0x80
const addClassToSame = Op.addClass | sameNode
const rootId = 1

export interface DecoderHost {
  isBuiltIn(tag: string): boolean
  /** Called for each new element of a built-in tag; true when children go into a part of it (`contentOf`). */
  created(element: ViewElement, tag: string): boolean
  contentOf(element: ViewElement): HTMLElement
  released(element: ViewElement): void
  styled(element: ViewElement, style: string): void
  attribute(element: ViewElement, name: string, value: unknown): void
  listened(type: string, flags: number): void
  model(element: ViewElement, attribute: string, isBound: boolean): void
  rendered(token: number): void
  query(query: number, node: ViewElement, kind: number, argument: string): void
  stopQuery(query: number): void
  scrollTo(node: ViewElement, left: number, top: number, duration: number): void
  pageCommand(json: string): void
}

export class Decoder {
  readonly #document: Document
  readonly #host: DecoderHost
  readonly #reader = new ByteReader()
  readonly #prototypes: Prototypes
  readonly #strings: string[] = []
  readonly #nodes: (ViewNode | undefined)[] = []
  /** Where children go, for the few elements of which that is not the element itself. */
  readonly #contents = new Map<ViewNode, HTMLElement>()
  readonly #noListens = ListenSet.empty()
  #lastId = rootId
  #cursor = 0

  constructor(document: Document, root: ViewElement, host: DecoderHost) {
    this.#document = document
    this.#host = host
    this.#prototypes = new Prototypes(document, (tag) => host.isBuiltIn(tag))
    root.alcoveId = rootId
    this.#nodes[rootId] = root
  }

  nodeOf(id: number): ViewNode | undefined {
    return this.#nodes[id]
  }

  apply(bytes: Uint8Array<ArrayBuffer>): void {
    const reader = this.#reader
    reader.open(bytes)
    const end = bytes.length
    while (reader.position < end) this.#applyOne(bytes[reader.position++]!)
  }

  #applyOne(code: number): void {
    const reader = this.#reader
    const op = code & 127
    if (op === Op.createText) return this.#register(this.#document.createTextNode(reader.text()))
    if (op <= Op.createElement || op === Op.createHost) {
      const tag = op === Op.defineString ? this.#strings.push(reader.text()) : reader.varint()
      if (op === Op.createElement) this.#create(this.#prototypes.element(tag, this.#strings[tag]!))
      else if (op === Op.createHost) this.#create(this.#prototypes.host(tag, this.#strings[tag]!))
      return
    }
    switch (op) {
      case Op.release:
        return this.#release()
      case Op.rendered:
        return this.#host.rendered(reader.varint())
      case Op.query: {
        const query = reader.varint()
        return this.#host.query(query, this.#nextElement(), reader.varint(), reader.text())
      }
      case Op.stopQuery:
        return this.#host.stopQuery(reader.varint())
      case Op.pageCommand:
        return this.#host.pageCommand(reader.text())
    }
    const node = code & sameNode ? this.#known(this.#cursor) : this.#next()
    if (op <= Op.spliceRemove) this.#changeTree(op, node)
    else if (op === Op.setText) (node as Text).data = reader.text()
    else this.#changeElement(op, node as ViewElement)
  }

  #changeTree(op: number, node: ViewNode): void {
    const reader = this.#reader
    const parent = this.#contents.get(node) ?? node
    switch (op) {
      case Op.append:
        parent.appendChild(this.#next())
        break
      case Op.insertBefore: {
        const child = this.#next()
        parent.insertBefore(child, this.#next())
        break
      }
      case Op.replace: {
        const child = this.#next()
        parent.replaceChild(child, this.#next())
        break
      }
      case Op.remove:
        parent.removeChild(this.#next())
        break
      case Op.spliceBefore: {
        const before = this.#next()
        const deleteCount = reader.varint()
        this.#insert(parent, before)
        remove(parent, before, deleteCount)
        break
      }
      case Op.spliceAppend:
        this.#insert(parent, null)
        break
      case Op.spliceRemove: {
        const first = this.#next()
        remove(parent, first, reader.varint())
        break
      }
    }
  }

  #changeElement(op: number, element: ViewElement): void {
    const reader = this.#reader
    const host = this.#host
    switch (op) {
      case Op.setId:
        element.id = reader.text()
        break
      case Op.setStyle:
        host.styled(element, reader.text())
        break
      case Op.addClass: {
        const name = this.#string()
        if (element.className === '') element.className = name
        else element.classList.add(name)
        break
      }
      case Op.removeClass:
        element.classList.remove(this.#string())
        break
      case Op.clearClasses:
        element.className = ''
        break
      case Op.setAttribute: {
        const name = this.#string()
        host.attribute(element, name, reader.value())
        break
      }
      case Op.removeAttribute:
        host.attribute(element, this.#string(), undefined)
        break
      case Op.listen: {
        const type = this.#string()
        const flags = reader.varint()
        element.alcoveListens = (element.alcoveListens ?? this.#noListens).with(type, flags)
        host.listened(type, flags)
        break
      }
      case Op.model: {
        const name = this.#string()
        host.model(element, name, reader.varint() === 1)
        break
      }
      case Op.hostScope:
        element.setAttribute('wx-host', this.#string())
        break
      case Op.scrollTo: {
        const left = reader.varint()
        const top = reader.varint()
        host.scrollTo(element, left, top, reader.varint())
        break
      }
      default:
        throw new RangeError(`the op stream holds an unknown op ${op}`)
    }
  }

  #create(prototype: Prototype): void {
    const reader = this.#reader
    // Classes that follow at once come with the clone.
    while (reader.bytes[reader.position] === addClassToSame && !this.#prototypes.isFull) {
      reader.position++
      const id = reader.varint()
      prototype = prototype.next(id) ?? this.#prototypes.withClass(prototype, id, this.#strings[id]!)
    }
    const element = prototype.element.cloneNode(false) as ViewElement
    this.#register(element)
    element.alcoveId = this.#cursor
    if (!prototype.isHost && this.#host.created(element, prototype.tag)) this.#contents.set(element, this.#host.contentOf(element))
  }

  #register(node: ViewNode): void {
    this.#cursor = ++this.#lastId
    this.#nodes[this.#cursor] = node
  }

  #insert(parent: Node, before: Node | null): void {
    const count = this.#reader.varint()
    if (count === 0) return
    if (count === 1) {
      parent.insertBefore(this.#next(), before)
      return
    }
    const fragment = this.#document.createDocumentFragment()
    for (let i = 0; i < count; i++) fragment.appendChild(this.#next())
    parent.insertBefore(fragment, before)
  }

  #release(): void {
    const reader = this.#reader
    let id = 0
    for (let runs = reader.varint(); runs > 0; runs--) {
      id += reader.varint()
      for (let count = reader.varint(); count > 0; count--, id++) {
        const node = this.#nodes[id] as ViewElement | undefined
        this.#nodes[id] = undefined
        if (node?.alcoveComponent) {
          this.#host.released(node)
          this.#contents.delete(node)
        }
      }
    }
  }

  #next(): ViewNode {
    const delta = this.#reader.varint()
    return this.#known((this.#cursor += delta & 1 ? -((delta + 1) / 2) : delta / 2))
  }

  #nextElement(): ViewElement {
    return this.#next() as ViewElement
  }

  #known(id: number): ViewNode {
    const node = this.#nodes[id]
    if (node) return node
    throw new RangeError(`the op stream names node ${id}, which does not exist`)
  }

  #string(): string {
    return this.#strings[this.#reader.varint()]!
  }
}

const remove = (parent: Node, first: Node, count: number): void => {
  let node: Node | null = first
  for (; count > 0 && node; count--) {
    const next: Node | null = node.nextSibling
    parent.removeChild(node)
    node = next
  }
}
