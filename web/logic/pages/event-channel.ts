// The channel between a page and the page that it opened (navigateTo's `events` and `eventChannel`).
type Listener = (...args: unknown[]) => void

export class EventChannel {
  readonly #listeners = new Map<string, { listener: Listener; once: boolean }[]>()

  on(event: string, listener: Listener): void {
    this.#add(event, listener, false)
  }

  once(event: string, listener: Listener): void {
    this.#add(event, listener, true)
  }

  off(event: string, listener?: Listener): void {
    const kept = (this.#listeners.get(event) ?? []).filter((entry) => listener !== undefined && entry.listener !== listener)
    this.#listeners.set(event, kept)
  }

  emit(event: string, ...args: unknown[]): void {
    const entries = this.#listeners.get(event) ?? []
    this.#listeners.set(event, entries.filter(({ once }) => !once))
    for (const { listener } of entries) listener(...args)
  }

  #add(event: string, listener: Listener, once: boolean): void {
    if (typeof listener !== 'function') return
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), { listener, once }])
  }
}
