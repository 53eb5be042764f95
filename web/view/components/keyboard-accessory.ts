// keyboard-accessory: tools that show at the lower edge while the field around it is written in.
import type { PageContext } from '../page/page-context'
import type { ViewElement } from '../tree/node'
import { Component } from './component'

export class KeyboardAccessory extends Component {
  constructor(element: ViewElement, page: PageContext) {
    super(element, page)
    page.document.addEventListener('focusin', this.#onFocus)
    page.document.addEventListener('focusout', this.#onFocus)
  }

  readonly #onFocus = (): void => {
    const field = this.element.closest('wx-textarea,wx-input,wx-editor')
    // After the focus has moved.
    setTimeout(() => this.element.classList.toggle('wx-accessory-shown', field?.contains(this.page.document.activeElement) === true), 0)
  }

  protected update(): void {}

  override dispose(): void {
    this.page.document.removeEventListener('focusin', this.#onFocus)
    this.page.document.removeEventListener('focusout', this.#onFocus)
  }
}
