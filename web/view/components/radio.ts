// radio and the group in which one is checked at a time.
import type { PageContext } from '../page/page-context'
import { componentsIn, type ViewElement } from '../tree/node'
import { Component, part, type FormField } from './component'
import { Toggle } from './toggle'

export class Radio extends Toggle {
  constructor(element: ViewElement, page: PageContext) {
    super(element, page, 'radio')
    element.prepend(part(page.document, 'wx-radio-input'))
    element.addEventListener('keydown', (event) => this.#onKey(event))
  }

  override activate(): boolean {
    if (this.isDisabled || this.isChecked) return true
    const group = this.element.closest<ViewElement>('wx-radio-group')?.alcoveComponent
    this.check(true)
    if (group instanceof RadioGroup) group.onChecked(this)
    return true
  }

  /** Arrow keys go to the next of the group and choose it. */
  #onKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
    const group = this.element.closest<ViewElement>('wx-radio-group')?.alcoveComponent
    if (step === undefined || !(group instanceof RadioGroup)) return
    event.preventDefault()
    const next = group.next(this, step)
    next.element.focus()
    next.activate()
  }

  override check(isChecked: boolean): void {
    super.check(isChecked)
    const group = isChecked ? this.element.closest<ViewElement>('wx-radio-group')?.alcoveComponent : null
    if (group instanceof RadioGroup) group.uncheckOthers(this)
  }
}

export class RadioGroup extends Component implements FormField {
  protected update(): void {
    this.element.role = 'radiogroup'
  }

  onChecked(radio: Radio): void {
    this.emit('change', { value: radio.optionValue })
  }

  uncheckOthers(checked: Radio): void {
    for (const radio of this.#radios()) if (radio !== checked && radio.isChecked) radio.check(false)
  }

  /** The next that can be chosen, round and round. */
  next(from: Radio, step: number): Radio {
    const radios = this.#radios().filter((radio) => radio === from || !radio.isDisabled)
    return radios[(radios.indexOf(from) + step + radios.length) % radios.length]!
  }

  get fieldName(): string {
    return this.text('name')
  }

  fieldValue(): string {
    return this.#radios().find((radio) => radio.isChecked)?.optionValue ?? ''
  }

  resetField(): void {
    for (const radio of this.#radios()) radio.check(false)
  }

  #radios(): Radio[] {
    return componentsIn(this.element).filter((component) => component instanceof Radio)
  }
}
