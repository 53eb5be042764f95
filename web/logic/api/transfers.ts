// wx.request, uploadFile and downloadFile: what goes over the wire from WeChat's options, and the tasks that they return.
import { ErrorCode } from '../../protocol/generated/errors'
import type { RequestParameters } from '../../protocol/generated/apis'
import { current } from '../program'
import { base64ToBuffer, bytesToBase64 } from './base64'
import { asApi, type Options, type Result } from './callbacks'
import { callHost } from './calls'
import { bytesOf } from './encodings'
import { ApiFailure } from './failure'
import { Listeners, readHostEvent } from './host-events'

interface Task {
  readonly headers: Listeners
  readonly progress: Listeners
}

let lastTask = 0
const running = new Map<number, Task>()

export const nextTask = (): number => ++lastTask

readHostEvent('TaskHeaders', ({ task, header, cookies, statusCode }) => running.get(Number(task))?.headers.tell({ header, cookies, statusCode }))
readHostEvent('TaskProgress', ({ task, ...progress }) => running.get(Number(task))?.progress.tell(progress))

/** `networkTimeout` of app.json, in milliseconds. */
export const configuredTimeout = (api: string): number | undefined => {
  const value = (current.appConfig.app.networkTimeout as Readonly<Record<string, unknown>> | undefined)?.[api]
  return typeof value === 'number' ? value : undefined
}

const transfer = (api: string, wire: (options: Options) => object, finish: (options: Options, result: Result) => Result) => (given?: unknown): unknown => {
  const options = (typeof given === 'object' && given !== null ? given : {}) as Options
  const task = nextTask()
  const listeners: Task = { headers: new Listeners(), progress: new Listeners() }
  running.set(task, listeners)
  const work = async (): Promise<Result> => {
    try {
      const timeout = typeof options.timeout === 'number' ? options.timeout : configuredTimeout(api)
      return finish(options, await callHost(api, { ...wire(options), ...(timeout === undefined ? {} : { timeout }), task }))
    } finally {
      running.delete(task)
    }
  }
  // A task is returned whatever the callbacks are, so a failure without a listener must not become a rejection.
  void asApi(api, work)({ ...options, complete: options.complete ?? (() => undefined) })
  return {
    abort: () => {
      if (running.has(task)) void callHost('abortTask', { task }).catch(() => undefined)
    },
    onHeadersReceived: listeners.headers.add,
    offHeadersReceived: listeners.headers.remove,
    onProgressUpdate: listeners.progress.add,
    offProgressUpdate: listeners.progress.remove,
    onChunkReceived: () => undefined,
    offChunkReceived: () => undefined,
  }
}

const requestParameters = (options: Options): RequestParameters => {
  if (typeof options.url !== 'string') throw new ApiFailure(ErrorCode.invalidArgument, 'parameter url should be a string')
  const method = typeof options.method === 'string' ? options.method.toUpperCase() : 'GET'
  const header = (options.header ?? {}) as Record<string, unknown>
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return {
    url: hasBody ? options.url : withQuery(options.url, options.data),
    method,
    header,
    ...(hasBody ? encodeBody(options.data, contentType(header)) : {}),
    ...(typeof options.responseType === 'string' ? { responseType: options.responseType } : {}),
  }
}

const contentType = (header: Record<string, unknown>): string => {
  const name = Object.keys(header).find((key) => key.toLowerCase() === 'content-type')
  return name === undefined ? 'application/json' : String(header[name])
}

const encodeBody = (data: unknown, type: string): Pick<RequestParameters, 'body' | 'bodyBase64'> => {
  if (data === undefined || data === null) return {}
  if (typeof data === 'string') return { body: data }
  if (data instanceof ArrayBuffer || ArrayBuffer.isView(data)) return { bodyBase64: bytesToBase64(bytesOf(data)) }
  return { body: type.includes('x-www-form-urlencoded') ? formEncode(data as object) : JSON.stringify(data) }
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

export const request = transfer('request', requestParameters, (options, result) => ({ data: readBody(options, result), statusCode: result.statusCode, header: result.header, cookies: result.cookies }))

export const uploadFile = transfer(
  'uploadFile',
  ({ url, filePath, name, fileName, header, formData }) => ({ url, filePath, name, header: header ?? {}, formData: formData ?? {}, ...(fileName === undefined ? {} : { fileName }) }),
  (_, result) => result,
)

export const downloadFile = transfer(
  'downloadFile',
  ({ url, filePath, header }) => ({ url, header: header ?? {}, ...(filePath === undefined || filePath === '' ? {} : { filePath }) }),
  (_, result) => result,
)
