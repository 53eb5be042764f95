// The author's privacy terms (app.json, __usePrivacyCheck__): before the first API that gives out personal data the program
// may show its own dialog, whose button the user taps; without one the shell asks.
import { reportError } from '../engine/errors'
import { ErrorCode } from '../../protocol/generated/errors'
import { apiTable } from '../../protocol/generated/apis'
import { current } from '../program'
import { asApi, type Result } from './callbacks'
import { callHost } from './calls'
import { ApiFailure } from './failure'

type Answer = { event?: string; buttonId?: string }
type Listener = (resolve: (answer: Answer) => void, info: { referrer: string }) => void

let listener: Listener | null = null
let isAgreed = false
let asking: Promise<void> | null = null

/** The scopes that give out personal data stand in the contract as those that a user grants. */
const isPersonal = (name: string): boolean => apiTable[name]?.personal === true

export const withPrivacy = (name: string, work: () => Promise<Result>): Promise<Result> =>
  current.appConfig.app.__usePrivacyCheck__ === true && !isAgreed && isPersonal(name) ? requireAgreement(name).then(work) : work()

const requireAgreement = (referrer: string): Promise<void> => (asking ??= ask(referrer).finally(() => (asking = null)))

const ask = async (referrer: string): Promise<void> => {
  const { needAuthorization } = await callHost('getPrivacySetting', {})
  if (needAuthorization === true) await callHost('agreePrivacy', listener ? { agreed: await askProgram(listener, referrer) } : {})
  isAgreed = true
}

const askProgram = (listen: Listener, referrer: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const answered = ({ event }: Answer = {}): void => {
      if (event === 'agree') resolve(true)
      else if (event === 'disagree') reject(new ApiFailure(ErrorCode.privacyDenied, 'privacy permission is not authorized'))
    }
    try {
      listen(answered, { referrer })
    } catch (error) {
      reportError(error, 'event')
      reject(new ApiFailure(ErrorCode.privacyDenied, 'privacy permission is not authorized'))
    }
  })

export const privacyMembers = (): Record<string, unknown> => ({
  onNeedPrivacyAuthorization: (given: unknown) => {
    listener = typeof given === 'function' ? (given as Listener) : null
  },
  requirePrivacyAuthorize: asApi('requirePrivacyAuthorize', () => requireAgreement('requirePrivacyAuthorize').then(() => ({}))),
})
