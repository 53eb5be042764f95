// The global `host`: there when the package declares something of its host.
import { nameOf } from '../../host/codes'
import { makeHost, type ModuleFacts } from '../../host/host'
import { callHost } from './calls'
import type { ApiFailure } from './failure'
import { readHostEvent } from './host-events'

export const installHost = (facts: unknown): void => {
  if (!Array.isArray(facts)) return
  const { host, deliver } = makeHost(facts as ModuleFacts[], (api, args) =>
    callHost(api, args).catch(({ code, message }: ApiFailure) => Promise.reject({ code: nameOf(code), message })),
  )
  for (const event of ['hostEvent', 'channelMessage'] as const) readHostEvent(event, (detail) => deliver(event, detail))
  Object.defineProperty(globalThis, 'host', { value: host, writable: true, configurable: true, enumerable: true })
}
