// wx.createInterstitialAd and createRewardedVideoAd: what the host's advertisements give, in WeChat's shape and with its numbers.
import { asApi, type Result } from './callbacks'
import { callHost } from './calls'
import { ApiFailure } from './failure'
import { Listeners } from './host-events'
import { ErrorCode } from '../../protocol/generated/errors'
import { setTimer } from '../engine/timers'

const noSuitableAd = 1004 // WeChat's number
const events = ['Load', 'Error', 'Close'] as const

const makeAd = (kind: string) => (options?: unknown): Record<string, unknown> => {
  const { adUnitId } = (typeof options === 'object' && options !== null ? options : {}) as { adUnitId?: unknown }
  const place = { kind, adUnitId: String(adUnitId ?? '') }
  const listeners = Object.fromEntries(events.map((name) => [name, new Listeners()])) as Record<(typeof events)[number], Listeners>
  let isDestroyed = false
  const attempt = async (api: 'findAd' | 'presentAd'): Promise<Result> => {
    if (isDestroyed) throw new ApiFailure(ErrorCode.invalidArgument, 'the advertisement was destroyed')
    try {
      return await callHost(api, place)
    } catch (error) {
      const { message, code } = error as ApiFailure
      listeners.Error.tell({ errMsg: message, errCode: code === ErrorCode.noAd ? noSuitableAd : code })
      throw error
    }
  }
  const load = asApi('load', async () => {
    await attempt('findAd')
    listeners.Load.tell({})
    return {}
  })
  const show = asApi('show', async () => {
    await attempt('findAd')
    // It is shown now; that it was closed is an event.
    void attempt('presentAd').then(({ isEnded }) => listeners.Close.tell(kind === 'rewardedVideo' ? { isEnded: isEnded === true } : {}), () => undefined)
    return {}
  })
  const ad: Record<string, unknown> = { load, show, destroy: () => void (isDestroyed = true) }
  for (const name of events) {
    ad[`on${name}`] = listeners[name].add
    ad[`off${name}`] = listeners[name].remove
  }
  // It loads by itself, once the program has had its turn to listen.
  setTimer(() => void load()?.catch(() => undefined), 0)
  return ad
}

export const adMembers = (): Record<string, unknown> => ({ createInterstitialAd: makeAd('interstitial'), createRewardedVideoAd: makeAd('rewardedVideo') })
