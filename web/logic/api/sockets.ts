// wx.connectSocket with its tasks, and the older calls that work on the socket that was opened last.
import { ErrorCode } from '../../protocol/generated/errors'
import { base64ToBuffer, bytesToBase64 } from './base64'
import { asApi, type Options, type Result } from './callbacks'
import { callHost } from './calls'
import { bytesOf } from './encodings'
import { ApiFailure } from './failure'
import { Listeners, readHostEvent } from './host-events'
import { configuredTimeout, nextTask } from './transfers'

const State = { connecting: 0, open: 1, closing: 2, closed: 3 } as const
const events = ['Open', 'Message', 'Error', 'Close'] as const
type SocketEvent = (typeof events)[number]

const sockets = new Map<number, SocketTask>()
const shared = Object.fromEntries(events.map((name) => [name, new Listeners()])) as Record<SocketEvent, Listeners>
let latest: SocketTask | null = null

class SocketTask {
  readonly CONNECTING = State.connecting
  readonly OPEN = State.open
  readonly CLOSING = State.closing
  readonly CLOSED = State.closed
  readyState: number = State.connecting
  readonly #task = nextTask()
  readonly #listeners = Object.fromEntries(events.map((name) => [name, new Listeners()])) as Record<SocketEvent, Listeners>
  readonly send: (options?: unknown) => unknown
  readonly close: (options?: unknown) => unknown

  constructor() {
    this.send = asApi('sendSocketMessage', ({ data }) => this.#send(data))
    this.close = asApi('closeSocket', ({ code, reason }) => this.#close(code, reason))
    for (const name of events) {
      const members = this as unknown as Record<string, unknown>
      members[`on${name}`] = this.#listeners[name].add
      members[`off${name}`] = this.#listeners[name].remove
    }
  }

  async connect({ url, header, protocols, timeout }: Options): Promise<Result> {
    sockets.set(this.#task, this)
    const limit = typeof timeout === 'number' ? timeout : configuredTimeout('connectSocket')
    try {
      await callHost('connectSocket', { url, header: header ?? {}, ...(Array.isArray(protocols) ? { protocols } : {}), ...(limit === undefined ? {} : { timeout: limit }), task: this.#task })
      return { socketTaskId: this.#task }
    } catch (error) {
      this.tell('Error', { errMsg: error instanceof ApiFailure ? error.message : String(error) })
      this.tell('Close', { code: 1006, reason: 'abnormal closure' })
      throw error
    }
  }

  tell(name: SocketEvent, detail: unknown): void {
    if (name === 'Open') this.readyState = State.open
    if (name === 'Close') {
      this.readyState = State.closed
      sockets.delete(this.#task)
    }
    this.#listeners[name].tell(detail)
    if (latest === this) shared[name].tell(detail)
  }

  async #send(data: unknown): Promise<Result> {
    if (this.readyState !== State.open) throw new ApiFailure(ErrorCode.socketNotOpen, 'the socket is not connected')
    return callHost('socketSend', { task: this.#task, ...(typeof data === 'string' ? { text: data } : { base64: bytesToBase64(bytesOf(data)) }) })
  }

  async #close(code: unknown, reason: unknown): Promise<Result> {
    if (this.readyState >= State.closing) return {}
    this.readyState = State.closing
    return callHost('socketClose', { task: this.#task, ...(typeof code === 'number' ? { code } : {}), ...(typeof reason === 'string' ? { reason } : {}) })
  }
}

for (const name of events)
  readHostEvent(`Socket${name}`, ({ task, text, base64, ...detail }) => {
    const data = text !== undefined ? { data: text } : base64 !== undefined ? { data: base64ToBuffer(String(base64)) } : {}
    sockets.get(Number(task))?.tell(name, { ...detail, ...data })
  })

const connectSocket = (given?: unknown): SocketTask => {
  const options = (typeof given === 'object' && given !== null ? given : {}) as Options
  const socket = new SocketTask()
  latest = socket
  void asApi('connectSocket', (wanted) => socket.connect(wanted))({ ...options, complete: options.complete ?? (() => undefined) })
  return socket
}

const onLatest = (name: string, act: (socket: SocketTask) => (options?: unknown) => unknown) => (options?: unknown): unknown =>
  latest
    ? act(latest)(options)
    : asApi(name, () => {
        throw new ApiFailure(ErrorCode.socketNotOpen, 'the socket is not connected')
      })(options)

export const socketMembers = (): Record<string, unknown> => ({
  connectSocket,
  sendSocketMessage: onLatest('sendSocketMessage', (socket) => socket.send),
  closeSocket: onLatest('closeSocket', (socket) => socket.close),
  ...Object.fromEntries(events.flatMap((name) => [[`onSocket${name}`, shared[name].add], [`offSocket${name}`, shared[name].remove]])),
})
