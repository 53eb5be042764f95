// Pictures of other servers: a frame asks, the host fetches, the answer goes back to the frame that asked.
import type { PageFrame } from '../pages/page-frame'

export interface ResourceAnswer {
  readonly id: number
  readonly contentType?: string
  readonly base64?: string
  readonly error?: string
}

export class Pictures {
  readonly #waiting = new Map<number, { frame: PageFrame; id: number }>()
  #lastId = 0

  constructor(private readonly askHost: (id: number, view: number, url: string) => void) {}

  fetch(frame: PageFrame, view: number, id: number, url: string): void {
    this.#waiting.set(++this.#lastId, { frame, id })
    this.askHost(this.#lastId, view, url)
  }

  onAnswer({ id, contentType, base64, error }: ResourceAnswer): void {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (!waiting) return
    if (base64 === undefined) {
      waiting.frame.post({ t: 'resource', id: waiting.id, url: null, error: error ?? '' })
      return
    }
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer
    waiting.frame.post({ t: 'resource', id: waiting.id, bytes, contentType }, [bytes])
  }
}
