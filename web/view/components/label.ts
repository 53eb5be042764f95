// label: a tap on it goes to its control.
import { componentsIn, type ViewElement } from '../tree/node'
import { Component, isFormField } from './component'

export class Label extends Component {
  protected update(): void {}

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
