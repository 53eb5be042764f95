// What the host tells by name: progress of transfers, messages of sockets, sensors. Each name has one reader.
import { reportError } from '../engine/errors'

type Reader = (detail: Readonly<Record<string, unknown>>) => void

const readers = new Map<string, Reader>()

export const readHostEvent = (name: string, reader: Reader): void => void readers.set(name, reader)

/** False when nobody reads it here. */
export const deliverHostEvent = (name: string, detail: unknown): boolean => {
  const reader = readers.get(name)
  reader?.((detail ?? {}) as Readonly<Record<string, unknown>>)
  return reader !== undefined
}

/** Listeners that a program adds and removes; one that throws does not stop the others. */
export class Listeners<T = unknown> {
  readonly #listeners = new Set<(detail: T) => void>()
  readonly #failed: (error: unknown) => void

  constructor(failed: (error: unknown) => void = (error) => reportError(error, 'event')) {
    this.#failed = failed
  }

  add = (listener: unknown): void => {
    if (typeof listener === 'function') this.#listeners.add(listener as (detail: T) => void)
  }

  remove = (listener?: unknown): void => {
    if (listener === undefined) this.#listeners.clear()
    else this.#listeners.delete(listener as (detail: T) => void)
  }

  get isEmpty(): boolean {
    return this.#listeners.size === 0
  }

  tell(detail: T): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(detail)
      } catch (error) {
        this.#failed(error)
      }
    }
  }
}
