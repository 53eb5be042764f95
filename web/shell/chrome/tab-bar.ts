// The bar at the foot of tab pages.
import { make } from '../dom'
import type { TabBarConfig, TabConfig } from '../program/app-config'
import { texts } from '../texts'

interface Tab {
  config: TabConfig
  readonly button: HTMLButtonElement
  readonly picture: HTMLImageElement
  readonly label: HTMLElement
  readonly badge: HTMLElement
}

type Colors = Pick<TabBarConfig, 'color' | 'selectedColor' | 'backgroundColor' | 'borderStyle'>

export class TabBar {
  readonly element: HTMLElement
  readonly #packageBase: string
  readonly #tabs: Tab[]
  #colors: Colors
  #selected = -1

  constructor(config: TabBarConfig, packageBase: string, tapped: (index: number) => void) {
    this.#packageBase = packageBase
    this.#colors = config
    this.#tabs = config.list.map((tab, index) => this.#make(tab, index, tapped))
    this.element = make('nav', { class: 'tab-bar', label: texts.tabs }, make('div', { class: 'tabs', role: 'tablist' }, ...this.#tabs.map(({ button }) => button)))
    this.#paint()
  }

  select(index: number): void {
    this.#selected = index
    this.#paint()
  }

  setBadge(index: number, text: string | null): void {
    const badge = this.#tabs[index]?.badge
    if (!badge) return
    badge.className = 'tab-badge'
    badge.hidden = text === null
    badge.textContent = text !== null && text.length > 4 ? '…' : text
  }

  setDot(index: number, isShown: boolean): void {
    const badge = this.#tabs[index]?.badge
    if (!badge) return
    badge.className = 'tab-badge tab-dot'
    badge.hidden = !isShown
    badge.textContent = ''
  }

  setItem(index: number, changes: Partial<TabConfig>): void {
    const tab = this.#tabs[index]
    if (!tab) return
    const given = Object.entries(changes).filter(([, value]) => typeof value === 'string')
    tab.config = { ...tab.config, ...Object.fromEntries(given) }
    this.#paint()
  }

  /** Colours and pictures under another theme. */
  change({ list, ...colors }: TabBarConfig): void {
    for (const [index, item] of list.entries()) this.setItem(index, { ...item })
    this.setColors(colors)
  }

  setColors(colors: Colors): void {
    this.#colors = { ...this.#colors, ...colors }
    this.#paint()
  }

  #make(config: TabConfig, index: number, tapped: (index: number) => void): Tab {
    const picture = make('img', { class: 'tab-icon' })
    picture.alt = ''
    const badge = make('span', { class: 'tab-badge', hidden: true })
    const label = make('span', { class: 'tab-text' })
    const button = make('button', { class: 'tab', role: 'tab', onClick: () => tapped(index) }, make('span', { class: 'tab-picture' }, picture, badge), label)
    button.setAttribute('data-tab-index', String(index))
    return { config, button, picture, label, badge }
  }

  #paint(): void {
    const { color, selectedColor, backgroundColor, borderStyle } = this.#colors
    this.element.style.backgroundColor = backgroundColor ?? ''
    this.element.classList.toggle('tab-bar-white-line', borderStyle === 'white')
    for (const [index, { config, button, picture, label }] of this.#tabs.entries()) {
      const isSelected = index === this.#selected
      const path = (isSelected ? config.selectedIconPath : undefined) ?? config.iconPath
      button.ariaSelected = String(isSelected)
      button.style.color = (isSelected ? selectedColor : color) ?? ''
      label.textContent = config.text ?? ''
      picture.hidden = path === undefined || path === ''
      const address = path ? this.#packageBase + path.replace(/^\/+/, '') : ''
      if (path && picture.getAttribute('src') !== address) picture.src = address
      button.classList.toggle('tab-text-only', picture.hidden)
    }
  }
}
