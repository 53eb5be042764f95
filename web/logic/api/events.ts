// wx.onAppShow and its kind: listeners that a program adds and removes.
import { callHost } from './calls'
import { deliverHostEvent, Listeners } from './host-events'

const names = [
  'AppShow', 'AppHide', 'Error', 'UnhandledRejection', 'PageNotFound', 'ThemeChange', 'WindowResize', 'BeforeAppRoute', 'AppRoute', 'AppRouteDone',
  'BeforePageLoad', 'AfterPageLoad', 'BeforePageUnload', 'AfterPageUnload', 'MemoryWarning', 'NetworkStatusChange', 'KeyboardHeightChange', 'AccelerometerChange', 'CompassChange', 'GyroscopeChange', 'DeviceMotionChange',
  'LocationChange', 'LocationChangeError', 'UserCaptureScreen', 'BatteryInfoChange',
] as const
export type HostEvent = (typeof names)[number]

/** Sensors that start when somebody listens, as in WeChat; the others wait for their start call. */
const beginsByItself = new Set<string>(['AccelerometerChange', 'CompassChange'])

/** An error in a listener of errors would lead to itself. */
const ignore = (): void => undefined

const listeners = new Map<string, Listeners>(names.map((name) => [name, name === 'Error' ? new Listeners(ignore) : new Listeners()]))

export const emit = (event: HostEvent, detail: unknown): void => listeners.get(event)?.tell(detail)

export const hasListener = (event: HostEvent): boolean => listeners.get(event)?.isEmpty === false

export const eventMembers = (): Record<string, unknown> => Object.fromEntries([...listeners].flatMap(([name, { add, remove }]) => [[`on${name}`, beginsByItself.has(name) ? beginning(name, add) : add], [`off${name}`, remove]]))

const beginning = (name: string, add: (listener: unknown) => void) => (listener: unknown): void => {
  add(listener)
  if (typeof listener === 'function') void callHost(`start${name.replace('Change', '')}`, {}).catch(() => undefined)
}

/** What the host tells by name; unknown names are for newer programs. */
export const onHostEvent = (name: string | undefined, detail: unknown): void => {
  if (name === undefined || deliverHostEvent(name, detail)) return
  if (names.some((known) => known === name)) emit(name as HostEvent, detail)
}
