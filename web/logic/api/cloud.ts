// wx.cloud where the host has no cloud: everything exists, so that programs start, and every call says why it fails.
import { ErrorCode } from '../../protocol/generated/errors'
import { asApi } from './callbacks'
import { ApiFailure } from './failure'

const reason = 'not supported by this host: there is no cloud environment'

const refuse = (name: string) => asApi(name, () => {
  throw new ApiFailure(ErrorCode.unknownApi, reason)
})

/** Queries are built step by step; only what would go to the cloud fails. */
const query = (name: string): Record<string, unknown> => {
  const steps = ['collection', 'doc', 'where', 'orderBy', 'limit', 'skip', 'field', 'aggregate', 'match', 'group', 'project', 'sort', 'lookup', 'unwind', 'sample', 'addFields', 'replaceRoot']
  const ends = ['get', 'add', 'update', 'set', 'remove', 'count', 'end', 'runTransaction', 'startTransaction', 'createCollection']
  const members: Record<string, unknown> = {}
  for (const step of steps) members[step] = () => query(name)
  for (const end of ends) members[end] = refuse(`${name}.${end}`)
  members.watch = ({ onError }: { onError?: (error: unknown) => void } = {}) => {
    onError?.(new Error(`${name}.watch:fail ${reason}`))
    return { close: () => Promise.resolve() }
  }
  return members
}

/** Operators are values inside of queries. */
const operators = (): unknown =>
  new Proxy((): unknown => operators(), { get: (_, key) => (typeof key === 'symbol' || key === 'then' ? undefined : operators()) })

const database = (): Record<string, unknown> => ({
  ...query('database'),
  command: operators(),
  serverDate: () => ({ $date: Date.now() }),
  RegExp: ({ regexp, options }: { regexp?: string; options?: string } = {}) => ({ $regex: regexp, $options: options }),
  Geo: operators(),
})

const calls = [
  'callFunction', 'callContainer', 'connectContainer', 'uploadFile', 'downloadFile', 'deleteFile', 'getTempFileURL', 'getOpenData', 'validateOpenData', 'CDN',
] as const

export const makeCloud = (): Record<string, unknown> => {
  const members: Record<string, unknown> = { init: () => undefined, database, DYNAMIC_CURRENT_ENV: Symbol.for('dynamicCurrentEnv') }
  for (const name of calls) members[name] = refuse(`cloud.${name}`)
  members.Cloud = class {
    constructor() {
      Object.assign(this, makeCloud(), { init: () => Promise.resolve() })
    }
  }
  return members
}
