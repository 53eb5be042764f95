// wx.getBackgroundAudioManager and the older names for it: one sound of the program that the shell plays.
import { createInnerAudioContext } from '../nodes/inner-audio'
import { asApi } from './callbacks'
import { ErrorCode } from '../../protocol/generated/errors'
import { ApiFailure } from './failure'

type Sound = Record<string, unknown> & { play(): void; pause(): void; stop(): void; seek(position: number): void }

let manager: Sound | null = null

export const getBackgroundAudioManager = (): Sound => {
  if (manager) return manager
  const sound = createInnerAudioContext() as unknown as Sound
  const set = (name: string) => (value: unknown): void => void (sound[name] = value)
  const own: Record<string, unknown> = { title: '', epname: '', singer: '', coverImgUrl: '', webUrl: '', protocol: 'http' }
  for (const name of ['Prev', 'Next']) own[`on${name}`] = () => undefined
  manager = new Proxy(own as Sound, {
    get: (target, key) => {
      if (key in target) return target[key as string]
      const value = sound[key as string]
      return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(sound) : value
    },
    set: (target, key, value) => {
      if (key in target) target[key as string] = value
      else set(String(key))(value)
      if (key === 'src' && value !== '') sound.play() // as in WeChat: a source plays at once
      return true
    },
  })
  return manager
}

const wait = (name: string, begin: () => void) => asApi(name, () => {
  begin()
  return {}
})

export const backgroundAudioMembers = (): Record<string, unknown> => ({
  getBackgroundAudioManager,
  playBackgroundAudio: asApi('playBackgroundAudio', ({ dataUrl, title, coverImgUrl }) => {
    const sound = getBackgroundAudioManager()
    Object.assign(sound, { title: title ?? '', coverImgUrl: coverImgUrl ?? '' })
    if (dataUrl !== undefined && dataUrl !== sound.src) sound.src = dataUrl
    else sound.play()
    return {}
  }),
  pauseBackgroundAudio: wait('pauseBackgroundAudio', () => getBackgroundAudioManager().pause()),
  stopBackgroundAudio: wait('stopBackgroundAudio', () => getBackgroundAudioManager().stop()),
  seekBackgroundAudio: asApi('seekBackgroundAudio', ({ position }) => {
    getBackgroundAudioManager().seek(Number(position) || 0)
    return {}
  }),
  getBackgroundAudioPlayerState: asApi('getBackgroundAudioPlayerState', () => {
    const { src, duration, currentTime, paused } = getBackgroundAudioManager()
    if (!src) throw new ApiFailure(ErrorCode.dataNotFound, 'no music')
    return { duration, currentPosition: currentTime, status: paused === true ? 0 : 1, downloadPercent: 100, dataUrl: src }
  }),
  onBackgroundAudioPlay: (listener: unknown) => (getBackgroundAudioManager().onPlay as (listener: unknown) => void)(listener),
  onBackgroundAudioPause: (listener: unknown) => (getBackgroundAudioManager().onPause as (listener: unknown) => void)(listener),
  onBackgroundAudioStop: (listener: unknown) => (getBackgroundAudioManager().onStop as (listener: unknown) => void)(listener),
})
