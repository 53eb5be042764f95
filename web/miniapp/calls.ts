// Calls to the host, each answered once.

export class HostError extends Error {
  override readonly name = 'MiniappError'

  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message)
  }
}

interface Waiting {
  readonly resolve: (value: Readonly<Record<string, unknown>>) => void
  readonly reject: (error: HostError) => void
}

export class Calls {
  readonly #send: (message: object) => void
  readonly #waiting = new Map<number, Waiting>()
  #last = 0

  constructor(send: (message: object) => void) {
    this.#send = send
  }

  api(api: string, args: unknown): Promise<Readonly<Record<string, unknown>>> {
    return this.#ask({ type: 'call', api, args: args ?? {} })
  }

  navigate(route: object): Promise<Readonly<Record<string, unknown>>> {
    return this.#ask({ type: 'navigate', ...route })
  }

  onReply(message: Readonly<Record<string, unknown>>): void {
    const id = Number(message.id)
    const call = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (!call) return
    const error = message.error as { code: number; message: string } | undefined
    if (error) call.reject(new HostError(error.code, error.message))
    else call.resolve((message.result ?? {}) as Readonly<Record<string, unknown>>)
  }

  #ask(message: object): Promise<Readonly<Record<string, unknown>>> {
    const id = ++this.#last
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#send({ id, ...message })
    })
  }
}
