// What a program is told of the screen around it: size, theme, language. The worker knows one environment at a time and
// hears of it only when it changed.
import type { Device, Environment } from '../environment'
import type { Opened } from './app-config'

export class Surroundings {
  /** app.json of the program; null before it is known. */
  app: Opened['app'] | null = null
  readonly #device: Device
  readonly #tell: (environment: Environment) => void
  #told = ''

  constructor(device: Device, tell: (environment: Environment) => void) {
    this.#device = device
    this.#tell = tell
  }

  /** Dark only for programs that say that they know dark colours. */
  get theme(): 'light' | 'dark' {
    if (this.app?.colorScheme === 'dark') return 'dark'
    return this.#allowsDark && this.#device.isDark ? 'dark' : 'light'
  }

  with(bars: { navigation: boolean; tabs: boolean }): Environment {
    return { ...this.#device.environment(bars, this.#allowsDark), theme: this.theme }
  }

  /** The environment with which a program is opened; it counts as told. */
  forOpening(): Environment {
    const environment = this.with({ navigation: true, tabs: false })
    this.#told = JSON.stringify(environment)
    return environment
  }

  tell(environment: Environment): void {
    const text = JSON.stringify(environment)
    if (text === this.#told) return
    this.#told = text
    this.#tell(environment)
  }

  get #allowsDark(): boolean {
    return this.app === null || this.app.darkmode === true
  }
}
