// Accelerometer, compass, gyroscope and angles: the browser's events, told to the program no more often than it asked for,
// and only while it is in front.
import { ErrorCode } from '../../protocol/generated/errors'
import { ApiFailure } from './api-failure'
import type { ApiTable } from './shell-apis'

type Tell = (name: string, detail: Readonly<Record<string, unknown>>) => void
type Reading = Readonly<Record<string, unknown>> | null

interface Sensor {
  readonly tells: string
  readonly events: readonly string[]
  read(event: Event): Reading
}

const intervals: Readonly<Record<string, number>> = { game: 20, ui: 60, normal: 200 }
const gravity = 9.80665
const radian = Math.PI / 180

const axes = (place: { x: number | null; y: number | null; z: number | null } | null, scale: number): Reading =>
  place && place.x !== null && place.y !== null && place.z !== null ? { x: place.x * scale, y: place.y * scale, z: place.z * scale } : null

const sensors: Readonly<Record<string, Sensor>> = {
  Accelerometer: { tells: 'AccelerometerChange', events: ['devicemotion'], read: (event) => axes((event as DeviceMotionEvent).accelerationIncludingGravity, 1 / gravity) },
  Gyroscope: {
    tells: 'GyroscopeChange',
    events: ['devicemotion'],
    read: (event) => {
      const rate = (event as DeviceMotionEvent).rotationRate
      return rate && axes({ x: rate.beta, y: rate.gamma, z: rate.alpha }, radian)
    },
  },
  Compass: {
    tells: 'CompassChange',
    events: ['deviceorientationabsolute', 'deviceorientation'],
    read: (event) => {
      const { alpha, absolute, webkitCompassHeading: heading } = event as DeviceOrientationEvent & { webkitCompassHeading?: number }
      if (heading !== undefined) return { direction: heading, accuracy: 'high' }
      return alpha === null || !absolute ? null : { direction: (360 - alpha) % 360, accuracy: 'high' }
    },
  },
  DeviceMotionListening: {
    tells: 'DeviceMotionChange',
    events: ['deviceorientation'],
    read: (event) => {
      const { alpha, beta, gamma } = event as DeviceOrientationEvent
      return alpha === null || beta === null || gamma === null ? null : { alpha, beta, gamma }
    },
  },
}

export class Sensors {
  readonly #running = new Map<string, () => void>()

  constructor(
    private readonly tell: Tell,
    private readonly isInFront: () => boolean,
  ) {}

  apis(): ApiTable {
    const table: Record<string, ApiTable[string]> = {}
    for (const [name, sensor] of Object.entries(sensors)) {
      table[`start${name}`] = ({ interval }) => this.#start(name, sensor, intervals[String(interval ?? 'normal')] ?? 200)
      table[`stop${name}`] = () => this.#stop(name)
    }
    return table
  }

  stopAll(): void {
    for (const name of [...this.#running.keys()]) this.#stop(name)
  }

  async #start(name: string, { tells, events, read }: Sensor, interval: number): Promise<void> {
    if (typeof DeviceMotionEvent === 'undefined' || typeof DeviceOrientationEvent === 'undefined') throw new ApiFailure(ErrorCode.notAvailable, 'not available on this device')
    await askSystem()
    this.#stop(name)
    let due = -Infinity
    const listen = (event: Event): void => {
      if (event.timeStamp < due || !this.isInFront()) return
      const reading = read(event)
      if (reading === null) return
      // From when it was due and not from when it came: the browser's own pace would add to each interval.
      due = Math.max(due + interval, event.timeStamp)
      this.tell(tells, reading)
    }
    for (const event of events) window.addEventListener(event, listen)
    this.#running.set(name, () => events.forEach((event) => window.removeEventListener(event, listen)))
  }

  #stop(name: string): void {
    this.#running.get(name)?.()
    this.#running.delete(name)
  }
}

/** Apple's browsers ask the user themselves. */
const askSystem = async (): Promise<void> => {
  const { requestPermission } = DeviceMotionEvent as unknown as { requestPermission?: () => Promise<string> }
  if (!requestPermission) return
  const answer = await requestPermission.call(DeviceMotionEvent).catch(() => 'denied')
  if (answer !== 'granted') throw new ApiFailure(ErrorCode.authDenied, 'system permission denied')
}
