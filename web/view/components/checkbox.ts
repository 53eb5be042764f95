// checkbox and the group that collects the values of those that are checked.
import type { PageContext } from '../page/page-context'
import { componentsIn, type ViewElement } from '../tree/node'
import { Component, part, type FormField } from './component'
import { Toggle } from './toggle'

export class Checkbox extends Toggle {
  constructor(element: ViewElement, page: PageContext) {
    super(element, page, 'checkbox')
    element.prepend(part(page.document, 'wx-checkbox-input'))
  }

  override activate(): boolean {
    if (this.isDisabled) return true
    this.check(!this.isChecked)
    this.model('checked', this.isChecked)
    const group = this.element.closest<ViewElement>('wx-checkbox-group')?.alcoveComponent
    if (group instanceof CheckboxGroup) group.onChanged()
    return true
  }
}

export class CheckboxGroup extends Component implements FormField {
  protected update(): void {
    this.element.role = 'group'
  }

  onChanged(): void {
    this.emit('change', { value: this.fieldValue() })
  }

  get fieldName(): string {
    return this.text('name')
  }

  fieldValue(): string[] {
    return this.#boxes().flatMap((box) => (box.isChecked ? [box.optionValue] : []))
  }

  resetField(): void {
    for (const box of this.#boxes()) box.check(false)
  }

  #boxes(): Checkbox[] {
    return componentsIn(this.element).filter((component) => component instanceof Checkbox)
  }
}
