// What the host asks of the shell about permissions, and where the user is.
import { ErrorCode } from '../../protocol/generated/errors'
import { showModal } from '../dialogs/modal'
import { askPermission } from '../dialogs/permission'
import { showProgramSettings, type SettingsHost } from '../dialogs/program-settings'
import { texts } from '../texts'
import { ApiFailure } from './api-failure'
import type { ApiTable } from './shell-apis'

export interface ConsentSurface {
  readonly element: HTMLElement
  readonly name: string
  readonly settings: SettingsHost
}

const locationTimeout = 15_000 // milliseconds

export const consentApis = (surface: ConsentSurface): ApiTable => ({
  askPermission: async ({ what, purpose, once }) => ({
    answer: await askPermission(surface.element, { program: surface.name, what: String(what ?? ''), purpose: String(purpose ?? ''), once: once === true }),
  }),
  async askPrivacy() {
    const { confirm } = await showModal(surface.element, { title: texts.privacyTitle, content: texts.privacyQuestion(surface.name), confirmText: texts.agree })
    return { answer: confirm ? 'always' : 'never' }
  },
  showSettings: () => showProgramSettings(surface.element, surface.name, surface.settings),
  // Nothing of the shell runs on under a permission: each location is asked for by itself.
  endScope: () => undefined,
  openPrivacyContract() {
    throw new ApiFailure(ErrorCode.notAvailable, 'the program has no privacy terms in its package')
  },
  getLocation: ({ isHighAccuracy, highAccuracyExpireTime }) =>
    new Promise((resolve, reject) => {
      if (!('geolocation' in navigator)) return reject(new ApiFailure(ErrorCode.notAvailable, 'not available on this device'))
      navigator.geolocation.getCurrentPosition(
        ({ coords }) =>
          resolve({
            latitude: coords.latitude,
            longitude: coords.longitude,
            speed: coords.speed ?? -1,
            accuracy: coords.accuracy,
            altitude: coords.altitude ?? 0,
            verticalAccuracy: coords.altitudeAccuracy ?? 0,
            horizontalAccuracy: coords.accuracy,
          }),
        ({ code, message }) => reject(code === 1 ? new ApiFailure(ErrorCode.authDenied, 'system permission denied') : code === 3 ? new ApiFailure(ErrorCode.timeout, 'timeout') : new ApiFailure(ErrorCode.notAvailable, message || 'not available on this device')),
        { enableHighAccuracy: isHighAccuracy === true, timeout: typeof highAccuracyExpireTime === 'number' ? Math.max(3000, highAccuracyExpireTime) : locationTimeout },
      )
    }),
})
