// Answers what the worker asks about the layout: where nodes are, how far they are scrolled, what they look like, and
// standing questions (intersection, media), which are answered again whenever the answer changes.
import type { ViewElement, ViewNode } from '../tree/node'
import type { PageScroll } from './page-scroll'

// Numbers of the questions; the worker's side has the same list.
const Kind = { rect: 1, scrollOffset: 2, fields: 3, computedStyle: 4, intersection: 6, mediaQuery: 8, nodeContext: 9, invoke: 10 } as const

type Reply = (query: number, value: unknown, keepOpen: boolean) => void

export class Queries {
  readonly #standing = new Map<number, () => void>()

  constructor(
    private readonly reply: Reply,
    private readonly scroll: PageScroll,
    private readonly nodeOf: (id: number) => ViewNode | undefined,
    private readonly invokePage: (method: string, argument: unknown) => unknown,
  ) {}

  ask(query: number, node: ViewElement, kind: number, argument: string): void {
    const parsed: unknown = argument === '' ? null : JSON.parse(argument)
    if (kind === Kind.intersection) return this.#watchIntersection(query, node, parsed as IntersectionArgument)
    if (kind === Kind.mediaQuery) return this.#watchMedia(query, parsed as MediaArgument)
    if (kind === Kind.invoke) return void this.invoke(node, parsed as Invocation).then((outcome) => this.reply(query, outcome, false))
    this.reply(query, this.#answer(node, kind, parsed), false)
  }

  stop(query: number): void {
    this.#standing.get(query)?.()
    this.#standing.delete(query)
  }

  /** Runs a method of a component, or of the page for the root; a failure is an answer too. */
  async invoke(node: ViewElement, { method, argument }: Invocation): Promise<Outcome> {
    try {
      const component = node.alcoveComponent
      const value = node === node.ownerDocument.body ? this.invokePage(method, argument) : component ? component.invoke(method, argument) : unknownMethod(node, method)
      return { value: (await value) ?? null }
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) }
    }
  }

  #answer(node: ViewElement, kind: number, argument: unknown): unknown {
    switch (kind) {
      case Kind.rect:
        return rectOf(node)
      case Kind.scrollOffset:
        return this.scroll.offsetOf(node)
      case Kind.fields:
        return Object.fromEntries((argument as string[]).map((name) => [name, fieldOf(node, name)]))
      case Kind.computedStyle:
        return computedStyle(node, argument as string[])
      default:
        // The thing itself cannot leave the view: the worker makes one that speaks to it.
        return node.alcoveComponent?.describe() ?? null
    }
  }

  #watchIntersection(query: number, node: ViewElement, { relative, margin, thresholds }: IntersectionArgument): void {
    const root = relative ? (this.nodeOf(relative) as ViewElement | undefined) : undefined
    const options = { root: root ?? node.ownerDocument, // not the window: margins count only for a root in the same document
      rootMargin: margin || '0px', threshold: thresholds.length > 0 ? thresholds : [0] }
    const observer = new IntersectionObserver((entries) => {
      for (const entry of entries) this.reply(query, describeIntersection(entry), true)
    }, options)
    observer.observe(node)
    this.#standing.set(query, () => observer.disconnect())
  }

  #watchMedia(query: number, argument: MediaArgument): void {
    const list = matchMedia(mediaText(argument))
    const report = (): void => this.reply(query, { matches: list.matches }, true)
    list.addEventListener('change', report)
    this.#standing.set(query, () => list.removeEventListener('change', report))
    report()
  }
}

export interface Invocation {
  readonly method: string
  readonly argument: unknown
}

interface Outcome {
  readonly value?: unknown
  readonly error?: string
}

const unknownMethod = (node: ViewElement, method: string): never => {
  throw new Error(`${node.localName.slice('wx-'.length)} does not know ${method}`)
}

interface IntersectionArgument {
  readonly relative: number
  readonly margin: string
  readonly thresholds: number[]
}

export type MediaArgument = Readonly<Record<string, number | string | undefined>>

const plainRect = ({ left, top, right, bottom, width, height }: DOMRectReadOnly) => ({ left, top, right, bottom, width, height })

export const computedStyle = (node: ViewElement, names: readonly string[]): Record<string, string> => {
  const style = getComputedStyle(node)
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name) || style[name as 'color'] || '']))
}

/** A host that takes part in no layout itself is as large as what it holds. */
export const rectOf = (node: ViewElement): unknown => {
  if (getComputedStyle(node).display !== 'contents') return plainRect(node.getBoundingClientRect())
  const range = node.ownerDocument.createRange()
  range.selectNodeContents(node)
  return plainRect(range.getBoundingClientRect())
}

const fieldOf = (node: ViewElement, name: string): unknown => {
  const own: unknown = node.alcoveComponent?.field(name)
  return own !== undefined ? own : node.getAttribute(name)
}

const describeIntersection = (entry: IntersectionObserverEntry): unknown => ({
  intersectionRatio: entry.intersectionRatio,
  boundingClientRect: plainRect(entry.boundingClientRect),
  intersectionRect: plainRect(entry.intersectionRect),
  relativeRect: plainRect(entry.rootBounds ?? new DOMRect(0, 0, innerWidth, innerHeight)),
  time: Date.now(),
})

const lengths = ['width', 'minWidth', 'maxWidth', 'height', 'minHeight', 'maxHeight']

export const mediaText = (argument: MediaArgument): string => {
  const parts = Object.entries(argument).flatMap(([name, value]) => {
    if (value === undefined || value === null) return []
    const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    return lengths.includes(name) ? [`(${property}: ${value}px)`] : name === 'orientation' ? [`(orientation: ${value})`] : []
  })
  return parts.join(' and ') || 'all'
}
