// wx.cloud: functions, database and files of the author, behind the host's adapter. Where the host has none everything exists,
// so that programs start, and every call says why it fails.
import { asApi, type Options, type Result } from '../api/callbacks'
import { callHost } from '../api/calls'
import { database } from './database'
import { fromWire, toWire } from './values'

type Members = Record<string, unknown>

const call = async (env: string, action: string, request: unknown): Promise<unknown> => (await callHost('cloudCall', { env, action, request })).response

const envOf = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'object' && value !== null ? String((value as { env?: unknown }).env ?? '') : '')

/** Tasks are returned at once, so a failure without a listener must not become a rejection. */
const task = (name: string, work: (options: Options) => Promise<Result>) => (given?: unknown): unknown => {
  const options = (typeof given === 'object' && given !== null ? given : {}) as Options
  const hasCallbacks = [options.success, options.fail, options.complete].some((callback) => typeof callback === 'function')
  const outcome = asApi(name, work)(options)
  if (!hasCallbacks) return outcome
  return { abort: () => undefined, onProgressUpdate: () => undefined, offProgressUpdate: () => undefined, onHeadersReceived: () => undefined, offHeadersReceived: () => undefined }
}

const cloudMembers = (start: string): Members => {
  let env = start
  const chosen = (options: Options): string => envOf(options.config) || env
  return {
    init: (options?: unknown) => void (env = envOf(options) || env),
    database: (options?: unknown) => database((request) => call(envOf(options) || env, 'database', request)),
    callFunction: asApi('cloud.callFunction', async (options) => ({ result: fromWire(await call(chosen(options), 'callFunction', { name: options.name, data: toWire(options.data ?? {}) })), requestID: '' })),
    callContainer: asApi('cloud.callContainer', async (options) => (await call(chosen(options), 'callContainer', { path: options.path, method: options.method, header: options.header, data: toWire(options.data ?? null) })) as Result),
    uploadFile: task('cloud.uploadFile', async (options) => ({ ...(await callHost('cloudUpload', { env: chosen(options), cloudPath: options.cloudPath, filePath: options.filePath })), statusCode: 204 })),
    downloadFile: task('cloud.downloadFile', async (options) => ({ ...(await callHost('cloudDownload', { env: chosen(options), fileID: options.fileID })), statusCode: 200 })),
    deleteFile: asApi('cloud.deleteFile', async (options) => ({ fileList: await call(chosen(options), 'deleteFile', { fileList: options.fileList }) })),
    getTempFileURL: asApi('cloud.getTempFileURL', async (options) => ({ fileList: await call(chosen(options), 'getTempFileURL', { fileList: options.fileList }) })),
    CDN: (data: unknown) => data,
    DYNAMIC_CURRENT_ENV: Symbol.for('dynamicCurrentEnv'),
  }
}

export const makeCloud = (): Members => ({
  ...cloudMembers(''),
  Cloud: class {
    constructor(options?: { resourceEnv?: unknown }) {
      Object.assign(this, cloudMembers(envOf(options?.resourceEnv)), { init: () => Promise.resolve() })
    }
  },
})
