// The pages of one program as they lie on each other, and the moves between them.
import { reducesMotion } from '../dom'
import type { Page } from './page'

const slideTime = 320 // milliseconds, the same as in shell.css
/** A page that paints nothing for so long is shown as it is. */
const longestWait = 600

export class PageStack {
  readonly #all = new Map<number, Page>()
  readonly #changed: (page: Page) => void
  #stack: Page[] = []
  #isInFront = true

  constructor(changed: (page: Page) => void) {
    this.#changed = changed
  }

  get top(): Page | undefined {
    return this.#stack[this.#stack.length - 1]
  }

  get depth(): number {
    return this.#stack.length
  }

  /** All pages, with those of tabs that wait. */
  get pages(): Iterable<Page> {
    return this.#all.values()
  }

  /** Only the page on top of the program in front is the current one. */
  setInFront(isInFront: boolean): void {
    this.#isInFront = isInFront
    for (const page of this.#all.values()) page.setCurrent(isInFront && page === this.top)
  }

  find(view: number): Page | undefined {
    return this.#all.get(view)
  }

  /** A page on top of the others, or in place of them. */
  async open(page: Page, openType: string, closing: readonly number[]): Promise<void> {
    const below = this.top
    const slides = openType === 'navigateTo' && below !== undefined
    this.#all.set(page.view, page)
    if (openType === 'switchTab' || openType === 'reLaunch' || openType === 'autoReLaunch') this.#stack = []
    else this.#stack = this.#stack.filter(({ view }) => !closing.includes(view))
    this.#stack.push(page)
    page.element.style.zIndex = String(this.#stack.length)
    this.#mark(page)
    await Promise.race([page.painted, wait(longestWait)])
    if (slides) await this.#slideIn(page, below)
    else page.element.classList.remove('page-waiting')
    this.#settle(closing)
  }

  /** Back: the pages above `showing` go away. */
  async close(closing: readonly number[], showing: number): Promise<void> {
    const target = this.#all.get(showing)
    const leaving = this.top
    if (!target) return
    this.#stack = this.#stack.filter(({ view }) => !closing.includes(view))
    this.#mark(target)
    if (leaving && leaving !== target) await this.#slideOut(leaving, target)
    this.#settle(closing)
  }

  /** A tab that was open before. */
  show(showing: number, closing: readonly number[]): void {
    const target = this.#all.get(showing)
    if (!target) return
    this.#stack = [target]
    target.element.style.zIndex = '1'
    this.#mark(target)
    this.#settle(closing)
  }

  closeAll(): void {
    for (const page of this.#all.values()) page.close()
    this.#all.clear()
    this.#stack = []
  }

  #mark(current: Page): void {
    for (const page of this.#all.values()) page.setCurrent(this.#isInFront && page === current)
    this.#changed(current)
  }

  async #slideIn(page: Page, below: Page): Promise<void> {
    page.element.classList.remove('page-waiting')
    if (reducesMotion()) return
    page.element.classList.add('page-enters')
    below.element.classList.add('page-recedes')
    await wait(slideTime)
    page.element.classList.remove('page-enters')
    below.element.classList.remove('page-recedes')
  }

  async #slideOut(leaving: Page, target: Page): Promise<void> {
    target.element.classList.remove('page-hidden')
    if (reducesMotion()) return
    leaving.element.classList.add('page-leaves')
    target.element.classList.add('page-returns')
    await wait(slideTime)
    target.element.classList.remove('page-returns')
  }

  /** Only the page on top is drawn; closed ones go. */
  #settle(closing: readonly number[]): void {
    for (const view of closing) {
      this.#all.get(view)?.close()
      this.#all.delete(view)
    }
    const { top } = this
    for (const page of this.#all.values()) page.element.classList.toggle('page-hidden', page !== top)
  }
}

const wait = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time))
