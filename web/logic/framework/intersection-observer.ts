// createIntersectionObserver: tells how much of a node is seen within another node or the window.
import type { OpsContext } from '../backend/ops-context'
import type { OpsElement } from '../backend/ops-element'
import { QueryKind } from '../backend/query-kind'
import type { Element } from 'glass-easel'
import { componentOf, type Caller } from './space'

interface Margins {
  readonly left?: number
  readonly top?: number
  readonly right?: number
  readonly bottom?: number
}

interface Options {
  readonly thresholds?: readonly number[]
  readonly initialRatio?: number
  readonly observeAll?: boolean
}

type Report = Record<string, unknown> & { readonly intersectionRatio: number }

export class IntersectionObserver {
  readonly #scope: Caller
  readonly #options: Options
  #relative: string | null = null
  #margins: Margins = {}
  #stops: (() => void)[] = []

  constructor(scope: Caller, options: Options = {}) {
    this.#scope = scope
    this.#options = options ?? {}
  }

  relativeTo(selector: string, margins: Margins = {}): this {
    this.#relative = selector
    this.#margins = margins ?? {}
    return this
  }

  relativeToViewport(margins: Margins = {}): this {
    this.#relative = null
    this.#margins = margins ?? {}
    return this
  }

  observe(selector: string, callback: (report: unknown) => void): void {
    // At the end of the turn, like a selector query: what is observed may come with a setData just before.
    void Promise.resolve().then(() => this.#start(selector, callback))
  }

  disconnect(): void {
    for (const stop of this.#stops.splice(0)) stop()
  }

  #start(selector: string, callback: (report: unknown) => void): void {
    const component = componentOf(this.#scope)
    const context = component.getBackendContext() as unknown as OpsContext | null
    const root = component.getShadowRoot()
    if (!context || !root) return
    const relative = this.#relative === null ? 0 : nodeOf(root.querySelector(this.#relative))
    if (relative === undefined) return
    const targets = this.#options.observeAll ? root.querySelectorAll(selector) : [root.querySelector(selector)]
    for (const target of targets) this.#watch(context, target, relative, callback)
  }

  #watch(context: OpsContext, target: Element | null, relative: number, callback: (report: unknown) => void): void {
    const node = nodeOf(target)
    if (!target || node === undefined) return
    const { thresholds = [0], initialRatio = 0 } = this.#options
    const { top = 0, right = 0, bottom = 0, left = 0 } = this.#margins
    let isFirst = true
    const query = context.query(QueryKind.intersection, node, { relative, margin: `${top}px ${right}px ${bottom}px ${left}px`, thresholds }, (value) => {
      const report = value as Report
      const isExpected = isFirst && !crosses(initialRatio, report.intersectionRatio, thresholds)
      isFirst = false
      if (!isExpected) callback({ id: target.id, dataset: target.dataset ?? {}, ...report })
    })
    this.#stops.push(() => context.stopQuery(query))
  }
}

/** The first report comes only when the ratio is another than the program said, beyond a threshold. */
const crosses = (from: number, to: number, thresholds: readonly number[]): boolean =>
  from !== to && thresholds.some((threshold) => (from <= threshold && to >= threshold) || (from >= threshold && to <= threshold))

const nodeOf = (element: Element | null): number | undefined => (element?.getBackendElement() as unknown as OpsElement | null | undefined)?.node
