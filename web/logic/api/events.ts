// wx.onAppShow and its kind: listeners that a program adds and removes.
import { reportError } from '../engine/errors'
import { callHost } from './calls'
import { deliverHostEvent } from './host-events'

type Listener = (detail: unknown) => unknown

const names = [
  'AppShow', 'AppHide', 'Error', 'UnhandledRejection', 'PageNotFound', 'ThemeChange', 'WindowResize', 'BeforeAppRoute', 'AppRoute', 'AppRouteDone',
  'BeforePageLoad', 'AfterPageLoad', 'BeforePageUnload', 'AfterPageUnload', 'MemoryWarning', 'NetworkStatusChange', 'KeyboardHeightChange', 'AccelerometerChange', 'CompassChange', 'GyroscopeChange', 'DeviceMotionChange',
  'LocationChange', 'LocationChangeError', 'UserCaptureScreen', 'BatteryInfoChange',
] as const
export type HostEvent = (typeof names)[number]

/** Sensors that start when somebody listens, as in WeChat; the others wait for their start call. */
const beginsByItself = new Set<string>(['AccelerometerChange', 'CompassChange'])

const listeners = new Map<string, Set<Listener>>()

export const emit = (event: HostEvent, detail: unknown): void => {
  for (const listener of listeners.get(event) ?? []) {
    try {
      listener(detail)
    } catch (error) {
      if (event !== 'Error') reportError(error, 'event')
    }
  }
}

export const hasListener = (event: HostEvent): boolean => (listeners.get(event)?.size ?? 0) > 0

export const eventMembers = (): Record<string, unknown> => {
  const members: Record<string, unknown> = {}
  for (const name of names) {
    const added = new Set<Listener>()
    listeners.set(name, added)
    members[`on${name}`] = (listener: unknown) => {
      if (typeof listener !== 'function') return
      added.add(listener as Listener)
      if (beginsByItself.has(name)) void callHost(`start${name.replace('Change', '')}`, {}).catch(() => undefined)
    }
    members[`off${name}`] = (listener?: unknown) => {
      if (listener === undefined) added.clear()
      else added.delete(listener as Listener)
    }
  }
  return members
}

/** What the host tells by name; unknown names are for newer programs. */
export const onHostEvent = (name: string | undefined, detail: unknown): void => {
  if (name === undefined || deliverHostEvent(name, detail)) return
  if (names.some((known) => known === name)) emit(name as HostEvent, detail)
}
