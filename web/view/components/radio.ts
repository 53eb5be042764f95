// radio and the group in which one is checked at a time.
import type { PageContext } from '../page/page-context'
import { componentsIn, type ViewElement } from '../tree/node'
import { Component, part, type FormField } from './component'
import { Toggle } from './toggle'

export class Radio extends Toggle {
  constructor(element: ViewElement, page: PageContext) {
    super(element, page, 'radio')
    element.prepend(part(page.document, 'wx-radio-input'))
  }

  override activate(): boolean {
    if (this.isDisabled || this.isChecked) return true
    const group = this.element.closest<ViewElement>('wx-radio-group')?.alcoveComponent
    this.check(true)
    if (group instanceof RadioGroup) group.onChecked(this)
    return true
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
