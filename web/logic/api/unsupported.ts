// Names that programs call without asking first. They exist, fail cleanly and are listed in docs/reference.
import { ErrorCode } from '../../protocol/generated/errors'
import { asApi } from './callbacks'
import { ApiFailure } from './failure'

const calls = [
  'requestPayment', 'chooseImage', 'chooseMedia', 'chooseVideo',
  'chooseMessageFile', 'chooseAddress', 'chooseLocation', 'getFuzzyLocation', 'openLocation', 'getImageInfo', 'compressImage',
  'saveImageToPhotosAlbum', 'saveVideoToPhotosAlbum', 'previewMedia', 'uploadFile',
  'downloadFile', 'connectSocket', 'sendSocketMessage', 'closeSocket', 'saveFile', 'getSavedFileList', 'getSavedFileInfo', 'getFileInfo',
  'removeSavedFile', 'openDocument', 'scanCode', 'getShareInfo', 'requestSubscribeMessage',
  'setScreenBrightness', 'getScreenBrightness', 'openCustomerServiceChat',
  'addPhoneContact', 'startAccelerometer', 'stopAccelerometer', 'startCompass', 'stopCompass', 'openBluetoothAdapter', 'getBatteryInfo',
  'startRecord', 'stopRecord', 'playVoice', 'pauseVoice', 'stopVoice', 'playBackgroundAudio', 'pauseBackgroundAudio', 'stopBackgroundAudio',
  'getBackgroundAudioPlayerState', 'seekBackgroundAudio', 'getWeRunData', 'startSoterAuthentication', 'setEnableDebug',
] as const

const listeners = [
  'onSocketOpen', 'onSocketMessage', 'onSocketError', 'onSocketClose', 'onAccelerometerChange', 'onCompassChange', 'onGyroscopeChange',
  'onNetworkStatusChange', 'onUserCaptureScreen', 'onKeyboardHeightChange', 
  'onBackgroundAudioPlay', 'onBackgroundAudioPause', 'onBackgroundAudioStop', 'onAudioInterruptionBegin', 'onAudioInterruptionEnd',
] as const

const managers = [
  'getUpdateManager', 'getBackgroundAudioManager',   'getRecorderManager', 'getFileSystemManager', 'getLogManager',
  'getRealtimeLogManager', 'createInterstitialAd', 'createRewardedVideoAd', 'getPerformance',
] as const

/** An object of which every method exists and does nothing; writing to it works as on any object. */
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
  for (const name of listeners) {
    members[name] = () => undefined
    members[name.replace(/^on/, 'off')] = () => undefined
  }
  for (const name of managers) members[name] = inert
  return members
}

export const isUnsupported = (name: string): boolean => [...calls, ...managers, ...listeners].some((known) => known === name)
