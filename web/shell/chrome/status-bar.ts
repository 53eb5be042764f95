// The status bar of the phone that a wide window shows. On a phone the system draws its own.
import { make } from '../dom'

export class StatusBar {
  readonly element: HTMLElement
  readonly #time = make('span', { class: 'status-time' })

  constructor() {
    const battery = make('span', { class: 'status-battery' }, make('i'))
    this.element = make('div', { class: 'status-bar' }, this.#time, make('span', { class: 'status-island' }), battery)
    this.element.ariaHidden = 'true'
    this.#tick()
  }

  setFront(isDark: boolean): void {
    this.element.classList.toggle('status-on-dark', !isDark)
  }

  #tick(): void {
    const now = new Date()
    this.#time.textContent = `${now.getHours()}:${String(now.getMinutes()).padStart(2, '0')}`
    setTimeout(() => this.#tick(), 60_000 - (now.getTime() % 60_000))
  }
}
