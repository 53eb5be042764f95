// What the worker itself knows: window, device and app facts. Answered without asking the host.
import { current } from '../program'
import type { Result } from './callbacks'
import { baseLibraryVersion } from '../../protocol/generated/base-library'

export const windowInfo = (): Result => {
  const { pixelRatio, screenWidth, screenHeight, windowWidth, windowHeight, statusBarHeight, safeArea } = current.environment
  return { pixelRatio, screenWidth, screenHeight, windowWidth, windowHeight, statusBarHeight, safeArea, screenTop: screenHeight - windowHeight }
}

export const deviceInfo = (): Result => ({
  abi: '',
  benchmarkLevel: -1,
  brand: 'Alcove',
  model: 'Alcove',
  system: 'Alcove 1.0',
  platform: current.environment.platform,
  memorySize: 0,
})

export const appBaseInfo = (): Result => ({
  SDKVersion: baseLibraryVersion,
  enableDebug: current.development,
  host: { appId: '', env: 'alcove' },
  language: current.environment.language,
  version: '8.0.0',
  theme: current.environment.theme,
  fontSizeSetting: current.environment.fontSizeSetting ?? 16,
})

/** What the browser has decided about its own permissions; a program's are the broker's, and asked for with getSetting. */
export const authorizeSetting = (): Result => {
  const { camera, microphone, geolocation, notifications } = current.environment.systemPermissions ?? {}
  const unknown = 'not determined'
  return {
    albumAuthorized: unknown, bluetoothAuthorized: unknown, phoneCalendarAuthorized: unknown,
    cameraAuthorized: camera ?? unknown, locationAuthorized: geolocation ?? unknown, locationReducedAccuracy: false, microphoneAuthorized: microphone ?? unknown,
    notificationAuthorized: notifications ?? unknown, notificationAlertAuthorized: notifications ?? unknown, notificationBadgeAuthorized: unknown, notificationSoundAuthorized: unknown,
  }
}

export const systemSetting = (): Result => ({
  bluetoothEnabled: false,
  locationEnabled: current.environment.systemPermissions?.geolocation !== 'denied',
  wifiEnabled: true,
  deviceOrientation: current.environment.windowWidth > current.environment.windowHeight ? 'landscape' : 'portrait',
})

export const systemInfo = (): Result => {
  const { cameraAuthorized, locationAuthorized, microphoneAuthorized, notificationAuthorized } = authorizeSetting()
  const is = (state: unknown): boolean => state === 'authorized'
  return {
    ...windowInfo(),
    ...deviceInfo(),
    ...appBaseInfo(),
    ...systemSetting(),
    albumAuthorized: false,
    cameraAuthorized: is(cameraAuthorized),
    locationAuthorized: is(locationAuthorized),
    microphoneAuthorized: is(microphoneAuthorized),
    notificationAuthorized: is(notificationAuthorized),
  }
}

export const accountInfo = (): Result => ({
  miniProgram: { appId: current.program.appId, envVersion: current.development ? 'develop' : 'release', version: current.program.version },
})
