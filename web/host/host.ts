// The global `host` of a program (`miniapp.host` of a web program): the modules that its host offers it, the host's events, and
// channels to other programs. Runs in the worker and in the pages of web programs, so it knows neither.
import { reportListener } from './report'
import { HostStream, type CallApi, type Failure } from './stream'

/** What the host says of a module that the program may call. */
export interface ModuleFacts {
  readonly name: string
  readonly calls: readonly string[]
  readonly streams: readonly string[]
}

export interface ChannelMessage {
  /** Id of the program that sent it; stamped by the host. */
  readonly from: string
  readonly data: unknown
}

type Listener = (detail: never) => void

/** Why a call failed: `code` is the method's own, or a name of the error list (permissionDenied, authDenied, invalidArgument …). */
export class HostError extends Error {
  override readonly name = 'HostError'

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

export interface HostSide {
  /** The global itself. */
  readonly host: Readonly<Record<string, unknown>>
  /** Something came for it. */
  deliver(event: 'hostEvent' | 'channelMessage', detail: Readonly<Record<string, unknown>>): void
}

export const makeHost = (modules: readonly ModuleFacts[], callApi: CallApi): HostSide => {
  const events = new Map<string, Set<Listener>>()
  const channels = new Map<string, Set<Listener>>()
  const fail = ({ code, message }: Failure): HostError => new HostError(code, message)

  const members: Record<string, unknown> = Object.create(null) as Record<string, unknown>
  for (const { name, calls, streams } of modules) {
    const methods: Record<string, unknown> = Object.create(null) as Record<string, unknown>
    for (const method of calls) methods[method] = (...args: unknown[]) => callMethod(callApi, fail, name, method, args)
    for (const method of streams) methods[method] = (...args: unknown[]) => new HostStream(callApi, fail, name, method, args)
    members[name] = Object.freeze(methods)
  }
  members.on = (event: unknown, listener: unknown) => add(events, event, listener)
  members.off = (event: unknown, listener?: unknown) => remove(events, event, listener)
  members.channel = (channel: unknown) =>
    Object.freeze({
      post: async (to: unknown, data: unknown): Promise<void> => void (await callApi('postToChannel', { channel, to, data }).catch((error: Failure) => Promise.reject(fail(error)))),
      onMessage: (listener: unknown) => add(channels, channel, listener),
      offMessage: (listener?: unknown) => remove(channels, channel, listener),
    })

  return {
    host: Object.freeze(members),
    deliver: (event, detail) => {
      if (event === 'hostEvent') tell(events.get(String(detail.name)), detail.detail)
      else tell(channels.get(String(detail.channel)), Object.freeze({ from: String(detail.from), data: detail.data }))
    },
  }
}

const callMethod = async (callApi: CallApi, fail: (failure: Failure) => HostError, module: string, method: string, args: readonly unknown[]): Promise<unknown> => {
  const result = await callApi('callHostModule', { module, method, arguments: args }).catch((error: Failure) => Promise.reject(fail(error)))
  if (result.failure) throw fail(result.failure as Failure)
  return result.value ?? undefined
}

const add = (listeners: Map<string, Set<Listener>>, name: unknown, listener: unknown): void => {
  if (typeof listener !== 'function') return
  const known = listeners.get(String(name)) ?? new Set()
  listeners.set(String(name), known.add(listener as Listener))
}

const remove = (listeners: Map<string, Set<Listener>>, name: unknown, listener: unknown): void => {
  if (listener === undefined) listeners.delete(String(name))
  else listeners.get(String(name))?.delete(listener as Listener)
}

const tell = (listeners: Iterable<Listener> | undefined, detail: unknown): void => {
  for (const listener of [...(listeners ?? [])]) {
    try {
      listener(detail as never)
    } catch (error) {
      reportListener(error)
    }
  }
}
