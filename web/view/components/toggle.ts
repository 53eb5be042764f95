// What switch, checkbox and radio share: a state that a tap changes and that assistive technology can read.
import type { PageContext } from '../page/page-context'
import { ownStyle, type ViewElement } from '../tree/node'
import { Component } from './component'
import { nameByLabel } from './label'

export abstract class Toggle extends Component {
  isChecked = false

  constructor(element: ViewElement, page: PageContext, role: string) {
    super(element, page)
    element.role = role
    element.tabIndex = 0
    element.ariaChecked = 'false'
  }

  override get isLabelled(): boolean {
    return true
  }

  get optionValue(): string {
    return this.text('value')
  }

  protected update(changed: ReadonlySet<string>): void {
    nameByLabel(this.element, this.element)
    if (changed.has('checked')) this.check(this.flag('checked'))
    if (changed.has('color')) ownStyle(this.element, '--alcove-color', this.text('color'))
    if (changed.has('disabled')) {
      this.element.ariaDisabled = this.isDisabled ? 'true' : null
      this.element.tabIndex = this.isDisabled ? -1 : 0
    }
  }

  check(isChecked: boolean): void {
    this.isChecked = isChecked
    this.element.ariaChecked = String(isChecked)
  }
}
