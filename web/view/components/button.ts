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
    if (changed.has('loading')) this.element.ariaBusy = this.flag('loading') ? 'true' : null
    if (!changed.has('disabled')) return
    const isDisabled = this.isDisabled
    this.element.ariaDisabled = isDisabled ? 'true' : null
    this.element.tabIndex = isDisabled ? -1 : 0
  }

  /** What needs the host: the worker asks it, and tells what came of it as an event of the button. */
  #open(openType: string): void {
    if (openType === 'share') this.emit('alcove-share', {})
    else if (openType !== '') this.emit('alcove-open', { openType, lang: this.text('lang', 'en') })
  }

  /** A button that only says "tap" leaves it to what is around it: a picker opens by a button inside it. */
  override activate(): boolean {
    const type = this.text('formType')
    const openType = this.text('openType')
    if (this.isDisabled) return true
    this.#open(openType)
    if (type === '') return openType !== ''
    const form = this.element.closest<ViewElement>('wx-form')?.alcoveComponent
    if (!(form instanceof Form)) return true
    if (type === 'submit') form.submit()
    else if (type === 'reset') form.reset()
    return true
  }
}
