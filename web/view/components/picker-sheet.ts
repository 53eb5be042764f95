// The sheet of a picker: columns over the page, with cancel and confirm. Which columns there are is the mode's business.
import type { PageContext } from '../page/page-context'
import { part } from './component'
import { Wheel } from './wheel'

export interface SheetOptions {
  readonly title: string
  readonly columns: readonly (readonly string[])[]
  readonly selected: readonly number[]
  columnChanged(column: number, index: number): void
  confirmed(selected: readonly number[]): void
  cancelled(): void
}

export class PickerSheet {
  readonly #page: PageContext
  readonly #options: SheetOptions
  readonly #layer: HTMLElement
  readonly #columns: HTMLElement
  readonly #removeLayer: () => void
  readonly #focused: Element | null
  #wheels: Wheel[] = []

  constructor(page: PageContext, options: SheetOptions) {
    this.#page = page
    this.#options = options
    const { document } = page
    this.#focused = document.activeElement
    this.#layer = part(document, 'wx-sheet-layer', 'alcove-layer')
    this.#columns = part(document, 'wx-sheet-columns')
    this.#build()
    document.documentElement.append(this.#layer)
    document.body.inert = true // the keyboard stays in the sheet
    this.setColumns(options.columns, options.selected)
    this.#removeLayer = page.pushLayer(() => this.#cancel())
    this.#layer.querySelector<HTMLElement>('.wx-wheel')?.focus({ preventScroll: true })
    requestAnimationFrame(() => this.#layer.classList.add('wx-sheet-open'))
  }

  /** Columns that are equal stay as they are, with their scrolling. */
  setColumns(columns: readonly (readonly string[])[], selected: readonly number[]): void {
    const { document } = this.#page
    columns.forEach((entries, index) => {
      const shown = this.#columns.children[index] as HTMLElement | undefined
      const text = entries.join('\n')
      if (shown?.dataset.entries !== text) {
        const list = part(document, 'wx-sheet-column')
        list.dataset.entries = text
        list.append(...entries.map((entry) => Object.assign(part(document, 'wx-sheet-entry'), { textContent: entry })))
        if (shown) shown.replaceWith(list)
        else this.#columns.append(list)
        this.#wheels[index] = new Wheel(list, (entry) => this.#options.columnChanged(index, entry))
        this.#wheels[index].itemHeight = 48
      }
      const wanted = selected[index] ?? 0
      if (this.#wheels[index]!.index !== wanted || shown?.dataset.entries !== text) this.#wheels[index]!.set(wanted)
    })
    while (this.#columns.children.length > columns.length) this.#columns.lastElementChild!.remove()
    this.#wheels.length = columns.length
  }

  close(): void {
    this.#removeLayer()
    this.#page.document.body.inert = false
    this.#layer.classList.remove('wx-sheet-open')
    setTimeout(() => this.#layer.remove(), 250)
    if (this.#focused instanceof HTMLElement) this.#focused.focus({ preventScroll: true })
  }

  #build(): void {
    const { document } = this.#page
    const isChinese = document.documentElement.lang.startsWith('zh')
    const sheet = part(document, 'wx-sheet')
    sheet.role = 'dialog'
    sheet.ariaModal = 'true'
    sheet.ariaLabel = this.#options.title || (isChinese ? '选择' : 'Choose')
    const head = part(document, 'wx-sheet-head')
    const title = part(document, 'wx-sheet-title')
    title.textContent = this.#options.title
    head.append(this.#button('cancel', isChinese ? '取消' : 'Cancel', () => this.#cancel()), title, this.#button('confirm', isChinese ? '确定' : 'Done', () => this.#confirm()))
    const body = part(document, 'wx-sheet-body')
    body.append(this.#columns, part(document, 'wx-sheet-indicator'))
    sheet.append(head, body)
    const mask = part(document, 'wx-sheet-mask')
    mask.addEventListener('click', () => this.#cancel())
    this.#layer.append(mask, sheet)
    this.#layer.addEventListener('keydown', (event) => event.key === 'Escape' && this.#cancel())
    this.#layer.addEventListener('touchmove', (event) => event.target === mask && event.preventDefault(), { passive: false })
  }

  #button(action: string, text: string, run: () => void): HTMLElement {
    const button = part(this.#page.document, `wx-sheet-${action}`, 'button')
    button.dataset.action = action
    button.textContent = text
    button.addEventListener('click', run)
    return button
  }

  #cancel(): void {
    this.close()
    this.#options.cancelled()
  }

  #confirm(): void {
    this.close()
    this.#options.confirmed(this.#wheels.map((wheel) => wheel.index))
  }
}
