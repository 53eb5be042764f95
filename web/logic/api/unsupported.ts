// Names that programs call without asking first. They stand in the contract (unsupported.json), exist, and fail cleanly.
import { ErrorCode } from '../../protocol/generated/errors'
import { unsupportedNames } from '../../protocol/generated/unsupported'
import { asApi } from './callbacks'
import { ApiFailure } from './failure'

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '')
const { calls, listeners, objects } = { calls: words(unsupportedNames.calls), listeners: words(unsupportedNames.listeners), objects: words(unsupportedNames.objects) }
const all = new Set([...calls, ...listeners, ...objects])

/** An object of which every method exists and does nothing but tell fail; writing to it works as on any object. */
const inert = (): unknown =>
  new Proxy({} as Record<string | symbol, unknown>, {
    get: (target, key) => {
      if (key in target || typeof key === 'symbol' || key === 'then') return target[key]
      return (...args: unknown[]) => {
        const options = args.find((argument) => typeof argument === 'object' && argument !== null) as { fail?: unknown } | undefined
        if (options && typeof options.fail === 'function') options.fail({ errMsg: `${String(key)}:fail not supported by this host` })
        return inert()
      }
    },
  })

export const unsupported = (): Record<string, unknown> => {
  const members: Record<string, unknown> = {}
  for (const name of calls) {
    members[name] = asApi(name, () => {
      throw new ApiFailure(ErrorCode.unknownApi, 'not supported by this host')
    })
  }
  for (const name of listeners) members[name] = () => undefined
  for (const name of objects) members[name] = inert
  return members
}

export const isUnsupported = (name: string): boolean => all.has(name)
