// form: collects the values of the named fields inside it.
import { componentsIn } from '../tree/node'
import { Component, isFormField, type FormField } from './component'

export class Form extends Component {
  protected update(): void {}

  submit(): void {
    const value: Record<string, unknown> = {}
    for (const field of this.#fields()) if (field.fieldName !== '') value[field.fieldName] = field.fieldValue()
    this.emit('submit', { value, ...(this.has('reportSubmit') ? { formId: 'the formId is a mock one' } : {}) })
  }

  reset(): void {
    for (const field of this.#fields()) field.resetField()
    this.emit('reset')
  }

  #fields(): FormField[] {
    return componentsIn(this.element).filter(isFormField) as unknown as FormField[]
  }
}
