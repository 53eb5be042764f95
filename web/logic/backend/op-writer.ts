// Writes the op stream of one page: bytes that the view's decoder applies in order. The format is protocol/ops.json.
import { Op } from '../../protocol/generated/ops'
import { utf8Length, writeUtf8 } from '../engine/utf8'

const firstCapacity = 4 * 1024
const sameNode = 0x80

const Value = { text: 0, true: 1, false: 2, null: 3, integer: 4, json: 5 } as const

export class OpWriter {
  #bytes = new Uint8Array(firstCapacity)
  #length = 0
  #cursor = 0
  readonly #strings = new Map<string, number>()

  get length(): number {
    return this.#length
  }

  /** The op's node operand is left out when it is the node that was named last. */
  nodeOp(op: number, node: number): void {
    this.#reserve(6)
    if (node === this.#cursor) {
      this.#bytes[this.#length++] = op | sameNode
    } else {
      this.#bytes[this.#length++] = op
      this.node(node)
    }
  }

  plainOp(op: number): void {
    this.#reserve(1)
    this.#bytes[this.#length++] = op
  }

  node(node: number): void {
    const delta = node - this.#cursor
    this.#cursor = node
    this.varint(delta >= 0 ? delta * 2 : -delta * 2 - 1)
  }

  /** A create op numbers its node implicitly and leaves the cursor there. */
  created(node: number): void {
    this.#cursor = node
  }

  varint(value: number): void {
    this.#reserve(5)
    const bytes = this.#bytes
    let rest = value
    while (rest > 127) {
      bytes[this.#length++] = (rest & 127) | 128
      rest >>>= 7
    }
    bytes[this.#length++] = rest
  }

  text(text: string): void {
    const size = utf8Length(text)
    this.varint(size)
    this.#reserve(size)
    const bytes = this.#bytes
    let at = this.#length
    if (size === text.length) for (let i = 0; i < size; i++) bytes[at++] = text.charCodeAt(i)
    else at = writeUtf8(bytes, at, text)
    this.#length = at
  }

  /** Number of an interned string; must be asked for before the op that uses it, as it may write an op of its own. */
  stringId(text: string): number {
    const known = this.#strings.get(text)
    if (known !== undefined) return known
    const id = this.#strings.size
    this.#strings.set(text, id)
    this.plainOp(Op.defineString)
    this.text(text)
    return id
  }

  value(value: unknown): void {
    if (typeof value === 'string') {
      this.plainOp(Value.text)
      this.text(value)
    } else if (typeof value === 'boolean') {
      this.plainOp(value ? Value.true : Value.false)
    } else if (value === null || value === undefined || typeof value === 'function') {
      this.plainOp(Value.null)
    } else if (typeof value === 'number' && value >= 0 && value < 0x7fffffff && (value | 0) === value) {
      this.plainOp(Value.integer)
      this.varint(value)
    } else if (typeof value === 'number' && !Number.isFinite(value)) {
      this.plainOp(Value.text) // NaN and Infinity do not exist in JSON
      this.text(String(value))
    } else {
      this.plainOp(Value.json)
      this.text(toJson(value))
    }
  }

  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#length)
    this.#length = 0
    return taken
  }

  #reserve(extra: number): void {
    const needed = this.#length + extra
    if (needed <= this.#bytes.length) return
    let capacity = this.#bytes.length * 2
    while (capacity < needed) capacity *= 2
    const grown = new Uint8Array(capacity)
    grown.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = grown
  }
}

const toJson = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? 'null'
  } catch {
    return 'null' // circular data of a component attribute: the view gets the default
  }
}
