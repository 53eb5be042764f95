// picker: a tap opens a sheet with columns to choose from.
import type { PageContext } from '../page/page-context'
import type { ViewElement } from '../tree/node'
import { Component, type FormField } from './component'
import { pickerMode, type PickerMode } from './picker-modes'
import { PickerSheet } from './picker-sheet'
import { loadRegions, type Regions } from './regions'

export class Picker extends Component implements FormField {
  #sheet: PickerSheet | null = null
  #selected: number[] = []
  #regions: Regions | null = null

  constructor(element: ViewElement, page: PageContext) {
    super(element, page)
    if (!element.role) element.role = 'button'
    element.ariaHasPopup = 'dialog'
    element.tabIndex = 0
  }

  get fieldName(): string {
    return this.text('name')
  }

  fieldValue(): unknown {
    return this.value('value') ?? ''
  }

  resetField(): void {
    this.set('value', null)
  }

  override activate(): boolean {
    if (this.isDisabled || this.#sheet) return true
    if (this.text('mode') !== 'region') this.#open()
    else void loadRegions(this.page).then((regions) => ((this.#regions = regions), this.#sheet ?? this.#open()))
    return true
  }

  override dispose(): void {
    this.#sheet?.close()
  }

  protected update(changed: ReadonlySet<string>): void {
    if (changed.has('disabled')) this.element.ariaDisabled = this.isDisabled ? 'true' : null
    if (!this.#sheet || !(changed.has('range') || changed.has('value'))) return
    if (changed.has('value')) this.#selected = this.#mode.select(this.value('value')) // set while the sheet is open, from columnchange
    this.#sheet.setColumns(this.#mode.columns(this.#selected), this.#selected)
  }

  get #mode(): PickerMode {
    return pickerMode(this.text('mode', 'selector'), {
      range: this.value('range'),
      rangeKey: this.text('rangeKey'),
      start: this.text('start'),
      end: this.text('end'),
      fields: this.text('fields', 'day'),
      level: this.text('level', 'region'),
      customItem: this.text('customItem'),
      regions: this.#regions,
    })
  }

  #open(): void {
    const mode = this.#mode
    this.#selected = mode.select(this.value('value'))
    this.#sheet = new PickerSheet(this.page, {
      title: this.text('headerText'),
      columns: mode.columns(this.#selected),
      selected: this.#selected,
      columnChanged: (column, index) => this.#onColumn(column, index),
      confirmed: (selected) => this.#onConfirmed(selected),
      cancelled: () => {
        this.#sheet = null
        this.emit('cancel')
      },
    })
  }

  #onColumn(column: number, index: number): void {
    this.#selected[column] = index
    const columns = this.#mode.columns(this.#selected)
    this.#selected = columns.map((entries, at) => Math.min(this.#selected[at] ?? 0, Math.max(0, entries.length - 1)))
    this.#sheet?.setColumns(columns, this.#selected)
    if (this.text('mode') === 'multiSelector' || this.text('mode') === 'region') this.emit('columnchange', { column, value: index })
  }

  #onConfirmed(selected: readonly number[]): void {
    this.#sheet = null
    const mode = this.#mode
    const value = mode.value(selected)
    this.model('value', value)
    this.emit('change', { value, ...mode.details?.(selected) })
  }
}
