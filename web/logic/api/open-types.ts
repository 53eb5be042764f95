// Buttons with an open-type: the tap is the user's, the answer is an event of the button.
import { callHost } from './calls'
import { failed, type Result } from './callbacks'
import { ErrorCode } from '../../protocol/generated/errors'
import { ApiFailure } from './failure'

interface OpenType {
  readonly event: string
  run(options: Record<string, unknown>): Promise<Result>
}

const unavailable = (what: string) => (): Promise<Result> => Promise.reject(new ApiFailure(ErrorCode.unknownApi, `not supported by this host: ${what}`))

const openTypes: Readonly<Record<string, OpenType>> = {
  getUserInfo: { event: 'getuserinfo', run: ({ lang }) => callHost('getUserInfo', { lang }) },
  getPhoneNumber: { event: 'getphonenumber', run: () => callHost('getPhoneNumber', {}) },
  getRealtimePhoneNumber: { event: 'getrealtimephonenumber', run: () => callHost('getPhoneNumber', {}) },
  chooseAvatar: { event: 'chooseavatar', run: () => callHost('chooseAvatar', {}) },
  openSetting: { event: 'opensetting', run: () => callHost('openSetting', {}) },
  agreePrivacyAuthorization: { event: 'agreeprivacyauthorization', run: () => callHost('agreePrivacy', { agreed: true }) },
  contact: { event: 'contact', run: unavailable('customer service') },
  feedback: { event: 'feedback', run: unavailable('feedback') },
  launchApp: { event: 'error', run: unavailable('launching another app') },
}

/** What the tap leads to: the event and its detail. A refusal is an event too. */
export const openTypeEvent = async (name: string, options: Record<string, unknown>): Promise<{ type: string; detail: Result } | null> => {
  const openType = openTypes[name]
  if (!openType) return null
  const detail = await openType.run(options).then(
    (result): Result => ({ ...result, errMsg: `${name}:ok` }),
    (error: unknown) => failed(name, error),
  )
  return { type: openType.event, detail }
}
