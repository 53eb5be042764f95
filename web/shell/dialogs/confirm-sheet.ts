// Questions with weight (a payment, messages): drawn outside of the frame, with what the host says of it and not the program.
import { make } from '../dom'
import { texts } from '../texts'
import { openSheet } from './sheet'
import { isPersons, shield } from './shield'

export interface Confirmation {
  readonly title: string
  readonly content: readonly HTMLElement[]
  readonly confirm: string
  /** Name of its button among the shell's actions. */
  readonly action: string
}

export const confirmInSheet = (parent: HTMLElement, { title, content, confirm, action }: Confirmation): Promise<boolean> =>
  new Promise((resolve) => {
    const buttons: HTMLButtonElement[] = []
    const finish = (isConfirmed: boolean): void => {
      endShield()
      sheet.close()
      resolve(isConfirmed)
    }
    const sheet = openSheet(parent, title, () => finish(false))
    const button = (name: string, text: string, isConfirmed: boolean): HTMLElement => {
      const element = make('button', { class: 'permission-button', text, data: { action: name }, onClick: (event) => isPersons(event) && finish(isConfirmed) })
      buttons.push(element)
      return element
    }
    sheet.body.classList.add('permission')
    sheet.body.append(make('h2', { class: 'permission-title', text: title }), ...content, make('div', { class: 'permission-buttons' }, button(action, confirm, true), button(`${action}-cancel`, texts.cancel, false)))
    const endShield = shield(buttons)
  })
