// What is seen while a program starts: its icon and name, as soon as they are known.
import { make, programIcon } from '../dom'
import { texts } from '../texts'

export class Splash {
  readonly element: HTMLElement
  readonly #box: HTMLElement

  constructor(appId: string) {
    this.#box = make('div', { class: 'splash-box' })
    this.element = make('div', { class: 'splash', role: 'status', label: texts.loading }, this.#box)
    this.show('', `/alcove/icon/${encodeURIComponent(appId)}`)
  }

  show(name: string, icon: string | undefined): void {
    this.#box.replaceChildren(programIcon(name, icon, 'program-icon large'), make('p', { class: 'splash-name', text: name }), make('div', { class: 'splash-dots' }, make('i'), make('i'), make('i')))
  }

  hide(): void {
    this.element.classList.add('splash-gone')
    setTimeout(() => this.element.remove(), 260)
  }
}
