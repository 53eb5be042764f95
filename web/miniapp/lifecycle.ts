// Lifecycle states (W3C MiniApp Lifecycle). A handler that is set after its state was reached is told of it at once, because a
// page's scripts may come late; states that are over are not told any more.
import type { Environment, InputObject, LifecycleError, PageInputObject } from './public'
import type { Facts } from './facts'

type Handler = (input: unknown) => unknown
type Scope = 'global' | 'page'

/** States that a later one ends, so that a late handler must not hear of them. */
const ends: Readonly<Record<string, string>> = { hidden: 'shown', shown: 'hidden' }
const longestGoodbye = 400 // milliseconds; the host waits a little longer

export class Lifecycle {
  environment: Environment
  readonly #facts: Facts
  readonly #unloaded: () => void
  readonly #handlers = new Map<string, Handler>()
  readonly #reached = new Map<string, unknown>()
  readonly #states = { global: '', page: '' }

  constructor(facts: Facts, unloaded: () => void) {
    this.#facts = facts
    this.#unloaded = unloaded
    this.environment = { windowWidth: innerWidth, windowHeight: innerHeight, theme: facts.theme, language: facts.locale }
  }

  state(scope: Scope): string {
    return this.#states[scope]
  }

  handler(key: string): Handler | null {
    return this.#handlers.get(key) ?? null
  }

  setHandler(key: string, handler: unknown): void {
    if (typeof handler !== 'function') {
      this.#handlers.delete(key)
      return
    }
    this.#handlers.set(key, handler as Handler)
    if (!this.#reached.has(key)) return
    const input = this.#reached.get(key)
    this.#reached.delete(key)
    void this.#run(key, input)
  }

  onGlobal({ state, input }: Readonly<Record<string, unknown>>): void {
    void this.#enter('global', String(state), input as InputObject | undefined)
  }

  onPage({ state, input }: Readonly<Record<string, unknown>>): void {
    const done = this.#enter('page', String(state), input as PageInputObject | undefined)
    if (state !== 'unloaded') return
    void Promise.race([done, new Promise((resolve) => setTimeout(resolve, longestGoodbye))]).then(() => this.#unloaded())
  }

  onEnvironment(value: unknown): void {
    const { windowWidth, windowHeight, theme, language } = value as Environment
    this.environment = { windowWidth, windowHeight, theme, language }
    document.documentElement.style.colorScheme = theme
    void this.#run('global.environment', this.environment)
  }

  onError(error: LifecycleError): void {
    void this.#run('global.error', error)
  }

  /** Something other than a state: the page was pulled down, its end came near. */
  async tell(key: string): Promise<void> {
    await this.#run(key, undefined)
  }

  /** The frame goes away without a word of the host: its program was closed. */
  end(): void {
    if (this.#states.page !== 'unloaded') void this.#enter('page', 'unloaded', undefined)
    if (this.#states.global !== 'unloaded') void this.#enter('global', 'unloaded', undefined)
  }

  async #enter(scope: Scope, state: string, input: unknown): Promise<void> {
    this.#states[scope] = state
    const over = ends[state]
    if (over !== undefined) this.#reached.delete(`${scope}.${over}`)
    const key = `${scope}.${state}`
    if (this.#handlers.has(key)) await this.#run(key, input)
    else this.#reached.set(key, input)
  }

  async #run(key: string, input: unknown): Promise<void> {
    const handler = this.#handlers.get(key)
    if (!handler) return
    try {
      await handler(input)
    } catch (error) {
      // A handler that throws must not stop the others; it is reported like any uncaught exception.
      if (key === 'global.error') return
      reportError(error)
    }
  }
}
