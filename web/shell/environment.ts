// Sizes of the device that is shown: the whole window on a phone, a phone-sized frame on a wide one.
import { mapTiles } from './host-facts'

export interface Rect {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly width: number
  readonly height: number
}

export interface Environment {
  readonly windowWidth: number
  readonly windowHeight: number
  readonly screenWidth: number
  readonly screenHeight: number
  readonly statusBarHeight: number
  readonly pixelRatio: number
  readonly theme: 'light' | 'dark'
  readonly language: string
  readonly platform: string
  readonly menuButton: Rect
  readonly safeArea: Rect
  /** Pixels of plain text that the user chose in the browser. */
  readonly fontSizeSetting: number
  /** Address of map tiles; empty when the host has none. */
  readonly mapTiles: string
  /** What the browser has decided about its own permissions: authorized, denied or not determined. */
  readonly systemPermissions: Readonly<Record<SystemPermission, string>>
}

const systemPermissions = ['camera', 'microphone', 'geolocation', 'notifications'] as const
type SystemPermission = (typeof systemPermissions)[number]

export const navigationBarHeight = 44
export const tabBarHeight = 50
const capsule = { width: 87, height: 32, margin: 7 }

/** What the browser's settings say; `medium` follows them, as long as no style sheet has set the element's font. */
const userFontSize = (): number => {
  const probe = document.body.appendChild(document.createElement('span'))
  probe.style.cssText = 'all: initial; font-size: medium; position: absolute; visibility: hidden'
  const size = parseFloat(getComputedStyle(probe).fontSize) || 16
  probe.remove()
  return size
}

const rect = (left: number, top: number, width: number, height: number): Rect => ({ left, top, right: left + width, bottom: top + height, width, height })

export class Device {
  readonly element: HTMLElement
  readonly #permissions: Record<SystemPermission, string> = { camera: 'not determined', microphone: 'not determined', geolocation: 'not determined', notifications: 'not determined' }
  readonly #dark = matchMedia('(prefers-color-scheme: dark)')
  readonly #fontSize = userFontSize()

  constructor(element: HTMLElement, changed: () => void) {
    this.element = element
    new ResizeObserver(changed).observe(element)
    this.#dark.addEventListener('change', changed)
    for (const name of systemPermissions) void this.#follow(name, changed)
  }

  get isDark(): boolean {
    return this.#dark.matches
  }

  /** Height of the status bar: drawn on a wide window, the system's own on a phone. */
  get statusBarHeight(): number {
    return parseFloat(getComputedStyle(this.element).getPropertyValue('--status-bar')) || 0
  }

  /** What a program is told; the page area depends on which bars it shows. */
  environment(bars: { navigation: boolean; tabs: boolean }, allowsDark: boolean): Environment {
    const { clientWidth: width, clientHeight: height } = this.element
    const status = this.statusBarHeight
    const above = bars.navigation ? status + navigationBarHeight : 0
    return {
      windowWidth: width,
      windowHeight: Math.max(0, height - above - (bars.tabs ? tabBarHeight : 0)),
      screenWidth: width,
      screenHeight: height,
      statusBarHeight: status,
      pixelRatio: devicePixelRatio,
      theme: allowsDark && this.isDark ? 'dark' : 'light',
      language: navigator.language.replace('-', '_'),
      platform: 'alcove',
      menuButton: rect(width - capsule.margin - capsule.width, status + (navigationBarHeight - capsule.height) / 2, capsule.width, capsule.height),
      safeArea: rect(0, status, width, Math.max(0, height - status)),
      fontSizeSetting: this.#fontSize,
      mapTiles: mapTiles(),
      systemPermissions: { ...this.#permissions },
    }
  }

  async #follow(name: SystemPermission, changed: () => void): Promise<void> {
    const status = await navigator.permissions?.query({ name: name as PermissionName }).catch(() => null)
    if (!status) return // this browser does not tell
    const read = (): void => {
      const state = { granted: 'authorized', denied: 'denied', prompt: 'not determined' }[status.state]
      if (state === this.#permissions[name]) return
      this.#permissions[name] = state
      changed()
    }
    status.addEventListener('change', read)
    read()
  }
}
