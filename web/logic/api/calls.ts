// Calls of host APIs: numbered messages out, replies in.
import { callSync, sendMessage } from '../engine/native'
import { ErrorCode } from '../../protocol/generated/errors'
import { ApiFailure } from './failure'

interface Waiting {
  resolve(result: Record<string, unknown>): void
  reject(failure: ApiFailure): void
}

interface WireError {
  readonly code?: number
  readonly message?: string
}

const waiting = new Map<number, Waiting>()
let lastCall = 0

export const callHost = (api: string, args: unknown): Promise<Record<string, unknown>> =>
  new Promise((resolve, reject) => {
    const id = ++lastCall
    waiting.set(id, { resolve, reject })
    sendMessage({ type: 'call', id, api, args })
  })

export const callHostSync = (api: string, args: unknown): Record<string, unknown> => {
  const reply = JSON.parse(callSync({ api, args })) as { result?: Record<string, unknown>; error?: WireError }
  if (reply.error) throw failureOf(reply.error)
  return reply.result ?? {}
}

export const onReply = (id: number | undefined, result: unknown, error: unknown): void => {
  const call = id === undefined ? undefined : waiting.get(id)
  if (!call) return
  waiting.delete(id!)
  if (error) call.reject(failureOf(error as WireError))
  else call.resolve((result ?? {}) as Record<string, unknown>)
}

const failureOf = ({ code, message }: WireError): ApiFailure => new ApiFailure(code ?? ErrorCode.internal, message ?? 'internal error')
