// One column of a picker: a list that snaps to its entries. The browser's own scrolling serves finger, wheel and mouse;
// arrow keys and a click on an entry work too.

const defaultItemHeight = 34 // pixels, WeChat's indicator
const restTime = 120 // milliseconds without scrolling after which a wheel is at rest

export class Wheel {
  itemHeight = defaultItemHeight
  /** Tells the entry as soon as the finger lets go, not when the wheel has come to rest. */
  isImmediate = false
  readonly #list: HTMLElement
  readonly #changed: (index: number) => void
  readonly #started: (() => void) | undefined
  #index = 0
  #timer = 0
  #isMoving = false
  #isHeld = false

  constructor(list: HTMLElement, changed: (index: number) => void, started?: () => void) {
    this.#list = list
    this.#changed = changed
    this.#started = started
    list.classList.add('wx-wheel')
    list.role = 'listbox'
    list.tabIndex = 0
    list.addEventListener('scroll', () => this.#onScroll(), { passive: true })
    list.addEventListener('touchstart', () => (this.#isHeld = true), { passive: true })
    for (const type of ['touchend', 'touchcancel'] as const) list.addEventListener(type, () => this.#letGo(), { passive: true })
    list.addEventListener('click', (event) => this.#onClick(event))
    list.addEventListener('keydown', (event) => this.#onKey(event))
  }

  get index(): number {
    return this.#index
  }

  get #items(): HTMLElement[] {
    return [...this.#list.children] as HTMLElement[]
  }

  /** Shows the entry without telling anybody. */
  set(index: number): void {
    this.#list.style.setProperty('--alcove-item', `${this.itemHeight}px`)
    this.#index = Math.max(0, Math.min(index, this.#items.length - 1))
    this.#list.scrollTop = this.#index * this.itemHeight
    this.#mark()
  }

  #onScroll(): void {
    if (!this.#isMoving && Math.round(this.#list.scrollTop / this.itemHeight) === this.#index) return
    if (!this.#isMoving) this.#started?.()
    this.#isMoving = true
    this.#settleSoon()
  }

  #letGo(): void {
    this.#isHeld = false
    if (!this.#isMoving) return
    if (this.isImmediate) this.#choose(Math.round(this.#list.scrollTop / this.itemHeight))
    this.#settleSoon()
  }

  /** A finger that rests on the wheel has not chosen yet. */
  #settleSoon(): void {
    clearTimeout(this.#timer)
    if (!this.#isHeld) this.#timer = window.setTimeout(() => this.#settle(), restTime)
  }

  #settle(): void {
    this.#isMoving = false
    this.#choose(Math.round(this.#list.scrollTop / this.itemHeight))
  }

  #choose(index: number): void {
    const next = Math.max(0, Math.min(index, this.#items.length - 1))
    if (next === this.#index) return
    this.#index = next
    this.#mark()
    this.#changed(next)
  }

  #onClick(event: Event): void {
    const index = this.#items.findIndex((item) => item.contains(event.target as Node))
    if (index < 0) return
    event.stopPropagation()
    this.#turnTo(index)
  }

  #onKey(event: KeyboardEvent): void {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5, Home: -Infinity, End: Infinity }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    this.#turnTo(Math.max(0, Math.min(this.#index + step, this.#items.length - 1)))
  }

  #turnTo(index: number): void {
    this.#choose(index)
    this.#list.scrollTo({ top: index * this.itemHeight, behavior: 'smooth' })
  }

  #mark(): void {
    this.#items.forEach((item, index) => {
      item.role = 'option'
      item.ariaSelected = String(index === this.#index)
    })
  }
}
