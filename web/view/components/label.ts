// label: a tap on it goes to its control.
import { componentsIn, type ViewElement } from '../tree/node'
import { Component, isFormField } from './component'

export class Label extends Component {
  protected update(): void {
    const control = this.text('for') === '' ? undefined : this.#control()
    if (control) this.page.scheduleUpdate(control)
  }

  override activate(): boolean {
    const control = this.#control()
    if (!control || control.isDisabled) return false
    return control.activate() || control.focus()
  }

  #control(): Component | undefined {
    const id = this.text('for')
    if (id !== '') return (this.page.document.getElementById(id) as ViewElement | null)?.alcoveComponent
    return componentsIn(this.element).find((component) => isFormField(component) || component.isLabelled)
  }
}

let count = 0

/** What has the focus is called what its label says, unless the author named it. */
export const nameByLabel = (element: ViewElement, focusable: HTMLElement): void => {
  if (focusable.ariaLabel || focusable.hasAttribute('aria-labelledby')) return
  const label = element.closest('wx-label') ?? (element.id === '' ? null : element.ownerDocument.querySelector(`wx-label[for="${CSS.escape(element.id)}"]`))
  if (!label || label.textContent.trim() === '') return
  if (label.id === '') label.id = `alcove-label-${++count}`
  focusable.setAttribute('aria-labelledby', label.id)
}
