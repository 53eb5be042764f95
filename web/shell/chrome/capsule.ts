// The capsule: the host's own buttons, over every page, out of reach of any program. It says whose page this is.
import { make } from '../dom'
import { icon } from '../icons'
import { texts } from '../texts'

export interface CapsuleActions {
  openMenu(): void
  close(): void
}

export class Capsule {
  readonly element: HTMLElement
  readonly #close: HTMLButtonElement

  constructor(actions: CapsuleActions) {
    const menu = make('button', { class: 'capsule-button', label: texts.menu, data: { action: 'menu' }, onClick: () => actions.openMenu() }, icon('more'))
    menu.ariaHasPopup = 'dialog'
    this.#close = make('button', { class: 'capsule-button', label: texts.close, data: { action: 'close' }, onClick: () => actions.close() }, icon('close'))
    this.element = make('div', { class: 'capsule', role: 'region' }, menu, this.#close)
  }

  /** Home is what remains when everything else is closed, so it has nothing to close. */
  show(programName: string, isHome: boolean): void {
    this.element.ariaLabel = programName
    this.element.title = programName
    this.#close.hidden = isHome
    this.element.classList.toggle('capsule-single', isHome)
  }

  setFront(isDark: boolean): void {
    this.element.classList.toggle('capsule-on-dark', !isDark)
  }
}
