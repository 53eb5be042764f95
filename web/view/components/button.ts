// button: its looks are in the style sheet, by attribute; here it takes part in forms.
import type { PageContext } from '../page/page-context'
import type { ViewElement } from '../tree/node'
import { Component } from './component'
import { Form } from './form'

export class Button extends Component {
  constructor(element: ViewElement, page: PageContext) {
    super(element, page)
    if (!element.role) element.role = 'button'
    element.tabIndex = 0
  }

  protected update(changed: ReadonlySet<string>): void {
    if (!changed.has('disabled')) return
    const isDisabled = this.isDisabled
    this.element.ariaDisabled = isDisabled ? 'true' : null
    this.element.tabIndex = isDisabled ? -1 : 0
  }

  override activate(): boolean {
    const type = this.text('formType')
    if (this.isDisabled || type === '') return true
    const form = this.element.closest<ViewElement>('wx-form')?.alcoveComponent
    if (!(form instanceof Form)) return true
    if (type === 'submit') form.submit()
    else if (type === 'reset') form.reset()
    return true
  }
}
