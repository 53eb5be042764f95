// What all built-in components share: attributes are kept as they come, and `update` runs once after each batch of ops,
// when the attributes are complete and the children are in place.
import type { ViewElement } from '../tree/node'
import type { PageContext } from '../page/page-context'

export type Detail = Record<string, unknown>

const camelNames = new Map<string, string>()

export const camelCase = (name: string): string => {
  let camel = camelNames.get(name)
  if (camel === undefined) camelNames.set(name, (camel = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())))
  return camel
}

export abstract class Component {
  /** Where the author's children go; the element itself unless a component says otherwise in its constructor. */
  content: HTMLElement
  readonly #values = new Map<string, unknown>()
  #changed = new Set<string>()

  constructor(
    readonly element: ViewElement,
    readonly page: PageContext,
  ) {
    this.content = element
    page.scheduleUpdate(this)
  }

  set(name: string, value: unknown): void {
    const key = camelCase(name)
    if (value === undefined || value === null) this.#values.delete(key)
    else this.#values.set(key, value)
    this.#changed.add(key)
    this.page.scheduleUpdate(this)
  }

  runUpdate(): void {
    const changed = this.#changed
    this.#changed = new Set()
    this.update(changed)
  }

  /** Brings the element in line with the attributes; `changed` holds the names set since the last time. */
  protected abstract update(changed: ReadonlySet<string>): void

  /** The element is gone for good. */
  dispose(): void {}

  /** A tap, from a finger, a mouse or a key; true when the component did something with it. */
  activate(): boolean {
    return false
  }

  /** Takes the keyboard focus, when there is something to type into. */
  focus(): boolean {
    return false
  }

  /** A label may stand for it although no form collects it. */
  get isLabelled(): boolean {
    return false
  }

  /** What a context object or a canvas node of the program asks this component to do. */
  invoke(method: string, _argument: unknown): unknown {
    throw new Error(`${this.element.localName.slice('wx-'.length)} does not know ${method}`)
  }

  /** What a selector query's node() and context() are told; null for components that have neither. */
  describe(): Detail | null {
    return null
  }

  get isDisabled(): boolean {
    return this.flag('disabled')
  }

  /** What a selector query is told for an attribute. */
  field(name: string): unknown {
    return this.#values.get(name)
  }

  protected value(name: string): unknown {
    return this.#values.get(name)
  }

  protected has(name: string): boolean {
    return this.#values.has(name)
  }

  protected text(name: string, otherwise = ''): string {
    const value = this.#values.get(name)
    return value === undefined || typeof value === 'object' ? otherwise : String(value)
  }

  protected number(name: string, otherwise: number): number {
    const value = this.#values.get(name)
    if (value === undefined || value === '') return otherwise
    const number = typeof value === 'string' ? this.page.pixels(value) : Number(value)
    return Number.isFinite(number) ? number : otherwise
  }

  protected flag(name: string, otherwise = false): boolean {
    const value = this.#values.get(name)
    return value === undefined ? otherwise : value !== false && value !== 'false' && value !== '' && value !== 0
  }

  protected emit(type: string, detail: Detail = {}): void {
    this.page.emit(this.element, type, detail)
  }

  /** Tells the worker of a change made by the user: the two-way binding first, then the event. */
  protected model(attribute: string, value: unknown): void {
    this.#values.set(attribute, value)
    this.page.sendModel(this.element, attribute, value)
  }
}

/** A component of which a form collects the value. */
export interface FormField {
  readonly fieldName: string
  fieldValue(): unknown
  resetField(): void
}

export const isFormField = (component: unknown): component is FormField => typeof (component as FormField).resetField === 'function'

export const part = (document: Document, className: string, tag = 'div'): HTMLElement => {
  const element = document.createElement(tag)
  element.className = className
  return element
}
