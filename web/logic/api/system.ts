// What the worker itself knows: window, device and app facts. Answered without asking the host.
import { current } from '../program'
import type { Result } from './callbacks'

/** The base library level that programs compare with; the newest of which the semantics are honoured. */
const sdkVersion = '3.8.12'

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
  SDKVersion: sdkVersion,
  enableDebug: current.development,
  host: { appId: '', env: 'alcove' },
  language: current.environment.language,
  version: '8.0.0',
  theme: current.environment.theme,
  fontSizeSetting: 16,
})

export const systemInfo = (): Result => ({
  ...windowInfo(),
  ...deviceInfo(),
  ...appBaseInfo(),
  albumAuthorized: false,
  cameraAuthorized: false,
  locationAuthorized: false,
  microphoneAuthorized: false,
  notificationAuthorized: false,
  bluetoothEnabled: false,
  locationEnabled: false,
  wifiEnabled: true,
  deviceOrientation: current.environment.windowWidth > current.environment.windowHeight ? 'landscape' : 'portrait',
})

export const accountInfo = (): Result => ({
  miniProgram: { appId: current.program.appId, envVersion: current.development ? 'develop' : 'release', version: current.program.version },
})
