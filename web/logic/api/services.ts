// What the host offers beside, in the shapes that programs expect: messages, statistics, the configuration of ext.json.
import { current } from '../program'
import { asApi, type Options } from './callbacks'
import { callHost } from './calls'

const ext = (): Record<string, unknown> => {
  const { extEnable, extAppid, ext: values, ...more } = (current.appConfig.app.ext ?? {}) as Record<string, unknown>
  if (extEnable !== true) return {}
  return { ...more, ...(typeof extAppid === 'string' ? { extAppid } : {}), ...(typeof values === 'object' && values !== null ? values : {}) }
}

const report = (eventId: unknown, data: unknown): void =>
  void callHost('reportEvent', { eventId: String(eventId), data: typeof data === 'object' && data !== null ? data : {} }).catch(() => undefined)

export const serviceMembers = (): Record<string, unknown> => ({
  getExtConfigSync: ext,
  getExtConfig: asApi('getExtConfig', () => ({ extConfig: ext() })),
  reportEvent: report,
  reportAnalytics: report,
  requestSubscribeMessage: asApi('requestSubscribeMessage', async ({ tmplIds }: Options) => {
    const { answers } = await callHost('requestSubscribeMessage', { tmplIds })
    return { ...(answers as Record<string, unknown>) }
  }),
})
