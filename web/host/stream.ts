// A stream of a host method: for `for await`, or with listeners. Items are pulled, so a slow reader slows the host's method down.

export interface Failure {
  readonly code: string
  readonly message: string
}

/** Calls an API of the contract; rejects with a failure. */
export type CallApi = (api: string, args: object) => Promise<Readonly<Record<string, unknown>>>

export class HostStream implements AsyncIterable<unknown> {
  readonly #callApi: CallApi
  readonly #fail: (failure: Failure) => Error
  readonly #number: Promise<number>
  #isStopped = false

  constructor(callApi: CallApi, fail: (failure: Failure) => Error, module: string, method: string, args: readonly unknown[]) {
    this.#callApi = callApi
    this.#fail = fail
    this.#number = callApi('callHostModule', { module, method, arguments: args }).then(
      ({ stream }) => Number(stream),
      (error: Failure) => Promise.reject(fail(error)),
    )
    this.#number.catch(() => undefined) // whoever reads is told
  }

  /** Calls the first for each item and the second once, at the end: with an error when it ended by one. */
  listen(onItem: (item: unknown) => void, onEnd?: (error?: unknown) => void): this {
    void this.#pump(onItem).then(
      () => onEnd?.(),
      (error: unknown) => (onEnd ? onEnd(error) : Promise.reject(error)),
    )
    return this
  }

  /** Ends it; no further item comes. */
  stop(): void {
    if (this.#isStopped) return
    this.#isStopped = true
    void this.#number.then((stream) => this.#callApi('stopHostStream', { stream })).catch(() => undefined)
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<unknown, void> {
    try {
      const stream = await this.#number
      while (!this.#isStopped) {
        const { items, done, failure } = await this.#callApi('readHostStream', { stream }).catch((error: Failure) => this.#ended(error))
        for (const item of (items ?? []) as unknown[]) {
          if (this.#isStopped) return
          yield item
        }
        if (failure) throw this.#fail(failure as Failure)
        if (done) return
      }
    } finally {
      this.stop() // the reader left its loop early
    }
  }

  async #pump(onItem: (item: unknown) => void): Promise<void> {
    for await (const item of this) onItem(item)
  }

  /** A read that was under way when the program stopped the stream is no failure. */
  #ended(failure: Failure): Readonly<Record<string, unknown>> {
    if (this.#isStopped) return { items: [], done: true }
    throw this.#fail(failure)
  }
}
