// The tab bar of one program: there when app.json has one that is not custom, shown on tab pages unless the program hides it.
import { TabBar } from '../chrome/tab-bar'
import type { Page } from '../pages/page'
import type { TabBarConfig } from './app-config'

export class Tabs {
  #bar: TabBar | null = null
  #isWanted = true

  /** @param pagesElement What the bar stands below. */
  constructor(private readonly pagesElement: HTMLElement) {}

  get bar(): TabBar | null {
    return this.#bar
  }

  open(config: TabBarConfig | undefined, packageBase: string, tapped: (index: number) => void): void {
    if (!config || config.custom === true) return
    this.#bar = new TabBar(config, packageBase, tapped)
    this.#bar.element.hidden = true
    this.pagesElement.after(this.#bar.element)
  }

  close(): void {
    this.#bar?.element.remove()
    this.#bar = null
    this.#isWanted = true
  }

  change(config: TabBarConfig | undefined): void {
    if (config) this.#bar?.change(config)
  }

  setWanted(isWanted: boolean): void {
    this.#isWanted = isWanted
  }

  isShownFor(tabIndex: number | undefined): boolean {
    return tabIndex !== undefined && this.#bar !== null && this.#isWanted
  }

  /** After another page came to the top, or the program showed or hid the bar. */
  place(top: Page | undefined, pages: Iterable<Page>): void {
    if (!this.#bar) return
    this.#bar.select(top?.tabIndex ?? -1)
    this.#bar.element.hidden = !this.isShownFor(top?.tabIndex)
    for (const page of pages) page.element.classList.toggle('page-tabbed', this.isShownFor(page.tabIndex))
  }
}
