// Host APIs that the browser itself answers: clipboard, vibration, network, screen, telephone.
import { ErrorCode } from '../../protocol/generated/errors'
import { showModal } from '../dialogs/modal'
import type { Toast } from '../dialogs/toast'
import { texts } from '../texts'
import { ApiFailure, cancelled } from './api-failure'
import type { ApiTable } from './shell-apis'

export interface DeviceSurface {
  readonly element: HTMLElement
  readonly toast: Toast
  /** 0 to 1. A browser cannot change the screen's own light, so the program is darkened. */
  brightness: number
}

const darkest = 0.85

/** What programs copied; browsers may refuse their own clipboard, or ask the user each time. */
export class Clipboard {
  #text = ''

  async write(text: string): Promise<void> {
    this.#text = text
    await navigator.clipboard?.writeText(text).catch(() => undefined)
  }

  read(): string {
    return this.#text
  }
}

export const deviceApis = (surface: DeviceSurface, clipboard: Clipboard): ApiTable => ({
  async setClipboardData({ data }) {
    await clipboard.write(String(data ?? ''))
    surface.toast.show({ title: texts.copied, icon: 'success' })
  },
  getClipboardData: () => ({ data: clipboard.read() }),
  vibrateShort: ({ type }) => vibrate(type === 'heavy' ? 30 : type === 'medium' ? 20 : 15),
  vibrateLong: () => vibrate(400),
  getNetworkType: () => ({ networkType: navigator.onLine ? 'wifi' : 'none' }),
  setScreenBrightness({ value }) {
    if (typeof value !== 'number' || !(value >= 0 && value <= 1)) throw new ApiFailure(ErrorCode.invalidArgument, 'value is 0 to 1')
    surface.brightness = value
    surface.element.style.setProperty('--dim', String((1 - value) * darkest))
  },
  getScreenBrightness: () => ({ value: surface.brightness }),
  setKeepScreenOn: ({ keepScreenOn }) => screenLock.set(keepScreenOn === true),
  async getBatteryInfo() {
    const { getBattery } = navigator as unknown as { getBattery?: () => Promise<{ level: number; charging: boolean }> }
    if (!getBattery) throw new ApiFailure(ErrorCode.notAvailable, 'not available on this device')
    const { level, charging } = await getBattery.call(navigator)
    return { level: Math.round(level * 100), isCharging: charging }
  },
  async makePhoneCall({ phoneNumber }) {
    const number = String(phoneNumber ?? '').replace(/[^\d+*#,;-]/g, '')
    if (number === '') throw new ApiFailure(ErrorCode.invalidArgument, 'phoneNumber is empty')
    const { confirm } = await showModal(surface.element, { title: number, confirmText: texts.call })
    if (!confirm) throw cancelled()
    location.href = `tel:${number}`
  },
})

/** The browser lets go of it when the page is hidden; programs ask again when they are shown. */
const screenLock = {
  lock: null as WakeLockSentinel | null,
  async set(isOn: boolean): Promise<void> {
    await this.lock?.release().catch(() => undefined)
    this.lock = isOn ? ((await navigator.wakeLock?.request('screen').catch(() => null)) ?? null) : null
  },
}

const vibrate = (time: number): void => void navigator.vibrate?.(time)
