// WeChat's calling convention: success/fail/complete callbacks, or a promise when none of them is given.
import { reportError } from '../engine/errors'
import { ErrorCode } from '../../protocol/generated/errors'
import { ApiFailure } from './failure'

export type Options = Record<string, unknown>
export type Result = Record<string, unknown>
type Work = (options: Options) => Result | Promise<Result>

/** Makes the function that a program sees from the work behind it. */
export const asApi = (api: string, work: Work) => (given?: unknown): Promise<Result> | undefined => {
  const options = isOptions(given) ? given : {}
  const settled = start(api, work, options)
  if (hasCallback(options)) {
    deliver(settled, options)
    return undefined
  }
  return settled instanceof Promise ? settled : 'errno' in settled ? Promise.reject(settled) : Promise.resolve(settled)
}

/** A result that is known at once is delivered within the call: programs rely on it in onLaunch. */
const start = (api: string, work: Work, options: Options): Result | Promise<Result> => {
  try {
    const result = work(options)
    if (!(result instanceof Promise)) return { ...result, errMsg: `${api}:ok` }
    return result.then(
      (value) => ({ ...value, errMsg: `${api}:ok` }),
      (error: unknown) => {
        throw failed(api, error)
      },
    )
  } catch (error) {
    return failed(api, error)
  }
}

const deliver = (settled: Result | Promise<Result>, options: Options): void => {
  if (settled instanceof Promise) {
    settled.then(
      (result) => finish(options, 'success', result),
      (failure: Result) => finish(options, 'fail', failure),
    )
  } else {
    finish(options, 'errno' in settled ? 'fail' : 'success', settled)
  }
}

const finish = (options: Options, outcome: 'success' | 'fail', result: Result): void => {
  run(options[outcome], result)
  run(options.complete, result)
}

const run = (callback: unknown, result: Result): void => {
  if (typeof callback !== 'function') return
  try {
    callback(result)
  } catch (error) {
    reportError(error, 'api')
  }
}

export const failed = (api: string, error: unknown): Result => {
  if (error instanceof ApiFailure) return { errMsg: `${api}:fail ${error.message}`, errno: error.code, errCode: error.code }
  reportError(error, 'api')
  return { errMsg: `${api}:fail ${String(error)}`, errno: ErrorCode.internal, errCode: ErrorCode.internal }
}

/** The result of work of which only the end matters. */
export const settled = (work: unknown): Result | Promise<Result> => (work instanceof Promise ? work.then(() => ({})) : {})

const isOptions = (value: unknown): value is Options => typeof value === 'object' && value !== null
const hasCallback = ({ success, fail, complete }: Options): boolean =>
  typeof success === 'function' || typeof fail === 'function' || typeof complete === 'function'
