// switch: on or off, as a switch or as a checkbox.
import type { PageContext } from '../page/page-context'
import type { ViewElement } from '../tree/node'
import { part, type FormField } from './component'
import { Toggle } from './toggle'

export class Switch extends Toggle implements FormField {
  constructor(element: ViewElement, page: PageContext) {
    super(element, page, 'switch')
    element.prepend(part(page.document, 'wx-switch-input'))
  }

  override activate(): boolean {
    if (this.isDisabled) return true
    this.check(!this.isChecked)
    this.model('checked', this.isChecked)
    this.emit('change', { value: this.isChecked })
    return true
  }

  get fieldName(): string {
    return this.text('name')
  }

  fieldValue(): boolean {
    return this.isChecked
  }

  resetField(): void {
    this.check(false)
  }
}
