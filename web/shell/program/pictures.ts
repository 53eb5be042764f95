// Pictures of other servers: a frame asks, or the shell itself for a preview; the host fetches, and the answer goes to who asked.
import type { PageFrame } from '../pages/page-frame'

export interface ResourceAnswer {
  readonly id: number
  readonly contentType?: string
  readonly base64?: string
  readonly error?: string
}

type Answer = (bytes: ArrayBuffer | null, contentType: string, error: string) => void

export class Pictures {
  readonly #waiting = new Map<number, Answer>()
  #lastId = 0

  constructor(private readonly askHost: (id: number, view: number, url: string) => void) {}

  fetch(frame: PageFrame, view: number, id: number, url: string): void {
    this.#ask(view, url, (bytes, contentType, error) => {
      if (bytes) frame.post({ t: 'resource', id, bytes, contentType }, [bytes])
      else frame.post({ t: 'resource', id, url: null, error })
    })
  }

  /** An address under which the shell can show it. */
  load(url: string): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#ask(0, url, (bytes, type, error) => {
        if (bytes) resolve(URL.createObjectURL(new Blob([bytes], { type })))
        else reject(new Error(error))
      })
    })
  }

  onAnswer({ id, contentType = '', base64, error = '' }: ResourceAnswer): void {
    const answer = this.#waiting.get(id)
    this.#waiting.delete(id)
    answer?.(base64 === undefined ? null : Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer, contentType, error)
  }

  #ask(view: number, url: string, answer: Answer): void {
    this.#waiting.set(++this.#lastId, answer)
    this.askHost(this.#lastId, view, url)
  }
}
