// The bar over one page: back or home, title, colours, a sign that it is busy.
import { make } from '../dom'
import { icon } from '../icons'
import type { PageConfig } from '../program/app-config'
import { texts } from '../texts'

export interface BarActions {
  back(): void
  home(): void
}

export type LeftButton = 'back' | 'home' | 'none'

export class NavigationBar {
  readonly element: HTMLElement
  readonly #title: HTMLElement
  readonly #busy: HTMLElement
  readonly #back: HTMLButtonElement
  readonly #home: HTMLButtonElement
  #homeIsAllowed: boolean

  constructor(config: PageConfig, actions: BarActions) {
    this.#back = make('button', { class: 'bar-button', label: texts.back, data: { action: 'back' }, onClick: () => actions.back() }, icon('back'))
    this.#home = make('button', { class: 'bar-button bar-home', label: texts.home, data: { action: 'first-page' }, onClick: () => actions.home() }, icon('home'))
    this.#title = make('h1', { class: 'bar-title' })
    this.#busy = make('span', { class: 'spinner bar-spinner', role: 'status', label: texts.loading, hidden: true })
    const middle = make('div', { class: 'bar-middle' }, this.#busy, this.#title)
    this.element = make('header', { class: 'navigation-bar' }, this.#back, this.#home, middle)
    this.#homeIsAllowed = config.homeButton !== false
    this.setTitle(config.navigationBarTitleText ?? '')
    this.configure(config)
  }

  get title(): string {
    return this.#title.textContent ?? ''
  }

  setTitle(title: string): void {
    this.#title.textContent = title
  }

  /** The colours of its configuration. */
  configure({ navigationBarTextStyle: style, navigationBarBackgroundColor: background }: PageConfig): void {
    this.setColors(style === 'white' ? '#ffffff' : style === 'black' ? '#000000' : undefined, background)
  }

  /** The system's status bar lies on this one and takes its colour. */
  setColors(front: string | undefined, background: string | undefined, duration = 0): void {
    const { style } = this.element
    style.transition = duration > 0 ? `background-color ${duration}ms, color ${duration}ms` : ''
    if (front !== undefined) style.color = front
    if (background !== undefined) style.backgroundColor = background
  }

  get frontColor(): string {
    return this.element.style.color
  }

  setBusy(isBusy: boolean): void {
    this.#busy.hidden = !isBusy
  }

  setLeft(button: LeftButton): void {
    this.#back.hidden = button !== 'back'
    this.#home.hidden = button !== 'home' || !this.#homeIsAllowed
  }

  hideHome(): void {
    this.#homeIsAllowed = false
    this.#home.hidden = true
  }
}
