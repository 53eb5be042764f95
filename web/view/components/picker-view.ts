// picker-view: columns within the page, with the author's own entries.
import { replaceRpx } from '../page/lengths'
import type { PageContext } from '../page/page-context'
import { componentsIn, type ViewElement } from '../tree/node'
import { Component, part } from './component'
import { Wheel } from './wheel'

export class PickerView extends Component {
  readonly #mask: HTMLElement
  readonly #indicator: HTMLElement

  constructor(element: ViewElement, page: PageContext) {
    super(element, page)
    this.#mask = part(page.document, 'wx-picker-view-mask')
    this.#indicator = part(page.document, 'wx-picker-view-indicator')
    element.prepend(this.#mask, this.#indicator)
  }

  protected update(changed: ReadonlySet<string>): void {
    this.#mask.style.cssText = replaceRpx(this.text('maskStyle'))
    this.#mask.className = ['wx-picker-view-mask', ...this.page.classNames(this.element, this.text('maskClass'))].join(' ')
    this.#indicator.style.cssText = replaceRpx(this.text('indicatorStyle'))
    this.#indicator.className = ['wx-picker-view-indicator', ...this.page.classNames(this.element, this.text('indicatorClass'))].join(' ')
    const height = this.#indicator.offsetHeight
    const columns = this.#columns()
    const value = this.value('value')
    columns.forEach((column, index) => {
      if (height > 0) column.setItemHeight(height)
      column.setImmediate(this.flag('immediateChange'))
      if (changed.has('value') || column.isNew) column.select(Array.isArray(value) ? Number(value[index]) || 0 : 0)
    })
  }

  onColumn(): void {
    const value = this.#columns().map((column) => column.index)
    this.model('value', value)
    this.emit('change', { value })
    this.emit('pickend')
  }

  onStart(): void {
    this.emit('pickstart')
  }

  #columns(): PickerViewColumn[] {
    return componentsIn(this.element).filter((component) => component instanceof PickerViewColumn)
  }
}

export class PickerViewColumn extends Component {
  isNew = true
  readonly #wheel: Wheel

  constructor(element: ViewElement, page: PageContext) {
    super(element, page)
    this.content = part(page.document, 'wx-picker-view-content')
    element.append(this.content)
    this.#wheel = new Wheel(this.content, () => this.#view?.onColumn(), () => this.#view?.onStart())
    new MutationObserver(() => this.#wheel.set(this.#wheel.index)).observe(this.content, { childList: true })
  }

  get index(): number {
    return this.#wheel.index
  }

  get #view(): PickerView | undefined {
    const view = this.element.closest<ViewElement>('wx-picker-view')?.alcoveComponent
    return view instanceof PickerView ? view : undefined
  }

  setItemHeight(height: number): void {
    if (this.#wheel.itemHeight === height) return
    this.#wheel.itemHeight = height
    this.#wheel.set(this.#wheel.index)
  }

  setImmediate(isImmediate: boolean): void {
    this.#wheel.isImmediate = isImmediate
  }

  select(index: number): void {
    this.isNew = false
    this.#wheel.set(index)
  }

  protected update(): void {
    const view = this.#view
    if (this.isNew && view) this.page.scheduleUpdate(view)
  }
}
