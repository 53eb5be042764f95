// wx.createWorker: a second script with messages as its only way in and out, and no wx in it. It runs between the turns of
// the program's own thread, so that it computes nothing faster, but programs that split their work this way run.
import { reportError } from '../engine/errors'
import { setTimer } from '../engine/timers'
import { ErrorCode } from '../../protocol/generated/errors'
import { findModule, loadModule } from '../modules/registry'
import { ApiFailure } from './failure'

type Listener = (message: unknown) => void

/** One end of the line: what is posted here arrives at the other end in a later turn, as a copy. */
class End {
  readonly #listeners = new Set<Listener>()
  other: End | null = null

  receive(text: string): void {
    for (const listener of this.#listeners) {
      try {
        listener(JSON.parse(text))
      } catch (error) {
        reportError(error, 'event')
      }
    }
  }

  members(): Record<string, unknown> {
    return {
      postMessage: (message: unknown) => {
        const text = JSON.stringify(message ?? null)
        const { other } = this
        if (other) setTimer(() => this.other && other.receive(text), 0)
      },
      onMessage: (listener: unknown) => {
        if (typeof listener === 'function') this.#listeners.add(listener as Listener)
      },
      offMessage: (listener?: unknown) => {
        if (listener === undefined) this.#listeners.clear()
        else this.#listeners.delete(listener as Listener)
      },
    }
  }
}

const scope = globalThis as unknown as Record<string, unknown>
let isRunning = false

export const createWorker = (path: unknown): Record<string, unknown> => {
  if (isRunning) throw new ApiFailure(ErrorCode.busy, 'only one worker may run at a time: terminate the other one first')
  const module = findModule(String(path))
  if (module === null) throw new ApiFailure(ErrorCode.invalidArgument, `the worker script '${String(path)}' does not exist`)
  isRunning = true
  const [outer, inner] = [new End(), new End()]
  outer.other = inner
  inner.other = outer
  const terminate = (): void => {
    outer.other = inner.other = null
    isRunning = false
    delete scope.worker
  }
  scope.worker = inner.members()
  setTimer(() => outer.other && loadModule(module), 0)
  return { ...outer.members(), terminate, onProcessKilled: () => undefined, onError: () => undefined }
}
