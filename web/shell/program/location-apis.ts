// Where the user is, and places on a map that the shell draws.
import { ErrorCode } from '../../protocol/generated/errors'
import { toGcj02 } from '../../map/gcj02'
import { chooseOnMap, showOnMap } from '../dialogs/map-dialog'
import { ApiFailure, cancelled } from './api-failure'
import type { ApiArguments, ApiTable } from './shell-apis'

export interface LocationSurface {
  readonly element: HTMLElement
  tell(name: string, detail: Readonly<Record<string, unknown>>): void
  isInFront(): boolean
  pictureAddress(url: string): Promise<string>
}

const patience = 15_000 // milliseconds

export class Locations {
  #watch: number | null = null
  #wanted: { readonly type: unknown } | null = null

  constructor(private readonly surface: LocationSurface) {}

  apis(): ApiTable {
    const { surface } = this
    return {
      getLocation: async ({ type, isHighAccuracy, highAccuracyExpireTime }) =>
        describe(await findPlace({ enableHighAccuracy: isHighAccuracy === true, timeout: typeof highAccuracyExpireTime === 'number' ? Math.max(3000, highAccuracyExpireTime) : patience }), type),
      getFuzzyLocation: async ({ type }) => {
        const { latitude, longitude } = describe(await findPlace({ timeout: patience }), type)
        return { latitude: roughly(latitude), longitude: roughly(longitude) }
      },
      startLocationUpdate: ({ type }) => this.#start(type),
      stopLocationUpdate: () => this.end(),
      async openLocation({ latitude, longitude, scale, name, address }) {
        const place = placeOf(latitude, longitude)
        if (!place) throw new ApiFailure(ErrorCode.invalidArgument, 'latitude is -90 to 90, longitude -180 to 180')
        showOnMap(surface, { place, scale: Math.min(18, Math.max(5, Number(scale) || 18)), name: String(name ?? ''), address: String(address ?? '') })
      },
      async chooseLocation({ latitude, longitude }: ApiArguments) {
        const start = placeOf(latitude, longitude) ?? (await findPlace({ timeout: 3000 }).then(({ coords }) => ({ latitude: coords.latitude, longitude: coords.longitude }), () => ({ latitude: 0, longitude: 0 })))
        const chosen = await chooseOnMap(surface, start)
        if (!chosen) throw cancelled()
        return { ...chosen, latitude: rounded(chosen.latitude), longitude: rounded(chosen.longitude) }
      },
    }
  }

  /** The permission was taken back, or the program ends. */
  end(): void {
    this.#wanted = null
    this.pause()
  }

  /** The program is not seen: nothing of the device is open for it. */
  pause(): void {
    if (this.#watch !== null) navigator.geolocation.clearWatch(this.#watch)
    this.#watch = null
  }

  /** It is seen again. */
  resume(): void {
    if (this.#wanted && this.#watch === null && this.surface.isInFront()) this.#open(this.#wanted.type)
  }

  #start(type: unknown): void {
    if (!('geolocation' in navigator)) throw new ApiFailure(ErrorCode.notAvailable, 'not available on this device')
    this.end()
    this.#wanted = { type }
    if (this.surface.isInFront()) this.#open(type)
  }

  #open(type: unknown): void {
    this.#watch = navigator.geolocation.watchPosition(
      (position) => this.surface.isInFront() && this.surface.tell('LocationChange', describe(position, type)),
      ({ code, message }) => this.surface.tell('LocationChangeError', { errCode: code, errMsg: message }),
      { enableHighAccuracy: true },
    )
  }
}

const placeOf = (latitude: unknown, longitude: unknown): { latitude: number; longitude: number } | null =>
  typeof latitude === 'number' && typeof longitude === 'number' && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null

/** To a decimetre; more is noise of the map's arithmetic. */
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6
const roughly = (degrees: number): number => Math.round(degrees * 100) / 100

const findPlace = (options: PositionOptions): Promise<GeolocationPosition> =>
  new Promise((resolve, reject) => {
    if (!('geolocation' in navigator)) return reject(new ApiFailure(ErrorCode.notAvailable, 'not available on this device'))
    navigator.geolocation.getCurrentPosition(
      resolve,
      ({ code, message }) => reject(code === 1 ? new ApiFailure(ErrorCode.authDenied, 'system permission denied') : code === 3 ? new ApiFailure(ErrorCode.timeout, 'timeout') : new ApiFailure(ErrorCode.notAvailable, message || 'not available on this device')),
      options,
    )
  })

const describe = ({ coords }: GeolocationPosition, type: unknown): { latitude: number; longitude: number; speed: number; accuracy: number; altitude: number; verticalAccuracy: number; horizontalAccuracy: number } => ({
  ...(type === 'gcj02' ? toGcj02(coords) : { latitude: coords.latitude, longitude: coords.longitude }),
  speed: coords.speed ?? -1,
  accuracy: coords.accuracy,
  altitude: coords.altitude ?? 0,
  verticalAccuracy: coords.altitudeAccuracy ?? 0,
  horizontalAccuracy: coords.accuracy,
})
