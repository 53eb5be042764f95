// The question for a permission, outside the frame of the program. It cannot be answered by the taps of the moment before,
// nor by taps that were meant for what lay there: the shield comes again whenever the window changes.
import { make } from '../dom'
import { texts } from '../texts'
import { openSheet } from './sheet'
import { isPersons, shield } from './shield'

export type PermissionAnswer = 'once' | 'always' | 'never' | 'dismissed'

export interface PermissionQuestion {
  readonly program: string
  readonly what: string
  readonly purpose: string
  readonly once: boolean
}

export const askPermission = (parent: HTMLElement, { program, what, purpose, once }: PermissionQuestion): Promise<PermissionAnswer> =>
  new Promise((resolve) => {
    const buttons: HTMLButtonElement[] = []
    const finish = (answer: PermissionAnswer): void => {
      endShield()
      resolve(answer)
    }
    const sheet = openSheet(parent, texts.permission, () => finish('dismissed'))
    const addButton = (answer: PermissionAnswer, text: string): HTMLElement => {
      const button = make('button', {
        class: 'permission-button',
        text,
        data: { action: `permission-${answer}` },
        onClick: (event) => {
          if (!isPersons(event)) return
          sheet.close()
          finish(answer)
        },
      })
      buttons.push(button)
      return button
    }
    sheet.body.classList.add('permission')
    sheet.body.append(
      make('h2', { class: 'permission-title', text: texts.permissionTitle(program) }),
      make('p', { class: 'permission-what', text: texts.scope(what) }),
      ...(purpose === '' ? [] : [make('p', { class: 'permission-purpose', text: texts.permissionPurpose(purpose) })]),
      make('div', { class: 'permission-buttons' }, addButton('once', texts.allowOnce), ...(once ? [] : [addButton('always', texts.allowAlways)]), addButton(once ? 'dismissed' : 'never', texts.refuse)),
    )
    const endShield = shield(buttons)
  })
