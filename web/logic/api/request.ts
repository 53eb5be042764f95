// wx.request: builds what goes over the wire from WeChat's options and reads the answer back.
import { ErrorCode } from '../../protocol/generated/errors'
import type { RequestParameters } from '../../protocol/generated/apis'
import { base64ToBuffer } from './base64'
import { asApi, type Options, type Result } from './callbacks'
import { callHost } from './calls'
import { ApiFailure } from './failure'

let lastTask = 0

export const request = (given?: unknown): unknown => {
  const options = (typeof given === 'object' && given !== null ? given : {}) as Options
  const task = ++lastTask
  let settled = false
  const headerListeners = new Set<(event: unknown) => void>()
  const work = async (): Promise<Result> => {
    try {
      const result = await callHost('request', { ...wireOptions(options), task })
      for (const listener of headerListeners) listener({ header: result.header, cookies: result.cookies })
      return { data: readBody(options, result), statusCode: result.statusCode, header: result.header, cookies: result.cookies }
    } finally {
      settled = true
    }
  }
  // A task is returned whatever the callbacks are, so a failure without a listener must not become a rejection.
  const outcome = asApi('request', work)({ ...options, complete: options.complete ?? (() => undefined) })
  void outcome
  return {
    abort: () => {
      if (!settled) void callHost('abortTask', { task }).catch(() => undefined)
    },
    onHeadersReceived: (listener: (event: unknown) => void) => void headerListeners.add(listener),
    offHeadersReceived: (listener: (event: unknown) => void) => void headerListeners.delete(listener),
    onChunkReceived: () => undefined,
    offChunkReceived: () => undefined,
  }
}

const wireOptions = (options: Options): RequestParameters => {
  if (typeof options.url !== 'string') throw new ApiFailure(ErrorCode.invalidArgument, 'parameter url should be a string')
  const method = typeof options.method === 'string' ? options.method.toUpperCase() : 'GET'
  const header = (options.header ?? {}) as Record<string, unknown>
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const body = hasBody ? encodeBody(options.data, contentType(header)) : undefined
  return {
    url: hasBody ? options.url : withQuery(options.url, options.data),
    method,
    header,
    ...(body === undefined ? {} : { body }),
    ...(typeof options.timeout === 'number' ? { timeout: options.timeout } : {}),
    ...(typeof options.responseType === 'string' ? { responseType: options.responseType } : {}),
  }
}

const contentType = (header: Record<string, unknown>): string => {
  const name = Object.keys(header).find((key) => key.toLowerCase() === 'content-type')
  return name === undefined ? 'application/json' : String(header[name])
}

const encodeBody = (data: unknown, type: string): string | undefined => {
  if (data === undefined || data === null) return undefined
  if (typeof data === 'string') return data
  if (data instanceof ArrayBuffer) throw new ApiFailure(ErrorCode.invalidArgument, 'an ArrayBuffer body is not supported by this host')
  return type.includes('x-www-form-urlencoded') ? formEncode(data) : JSON.stringify(data)
}

const withQuery = (url: string, data: unknown): string => {
  if (typeof data !== 'object' || data === null) return url
  const query = formEncode(data)
  return query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`
}

const formEncode = (data: object): string =>
  Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(typeof value === 'object' ? JSON.stringify(value) : String(value))}`)
    .join('&')

const readBody = (options: Options, result: Result): unknown => {
  if (options.responseType === 'arraybuffer') return base64ToBuffer(String(result.base64 ?? ''))
  const text = String(result.text ?? '')
  if (options.dataType !== undefined && options.dataType !== 'json') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
