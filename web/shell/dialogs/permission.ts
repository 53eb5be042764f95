// The question for a permission, outside the frame of the program. It cannot be answered by the taps of the moment before,
// nor by taps that were meant for what lay there: the shield comes again whenever the window changes.
import { make } from '../dom'
import { texts } from '../texts'
import { openSheet } from './sheet'

export type PermissionAnswer = 'once' | 'always' | 'never' | 'dismissed'

export interface PermissionQuestion {
  readonly program: string
  readonly what: string
  readonly purpose: string
  readonly once: boolean
}

const shieldTime = 500 // milliseconds

export const askPermission = (parent: HTMLElement, { program, what, purpose, once }: PermissionQuestion): Promise<PermissionAnswer> =>
  new Promise((resolve) => {
    let shieldedUntil = performance.now() + shieldTime
    const shield = (): void => void (shieldedUntil = performance.now() + shieldTime)
    const shifts = ['resize', 'focus', 'blur'] as const
    for (const shift of shifts) window.addEventListener(shift, shield)
    const finish = (answer: PermissionAnswer): void => {
      for (const shift of shifts) window.removeEventListener(shift, shield)
      resolve(answer)
    }
    const sheet = openSheet(parent, texts.permission, () => finish('dismissed'))
    const button = (answer: PermissionAnswer, text: string): HTMLElement =>
      make('button', {
        class: 'permission-button',
        text,
        data: { action: `permission-${answer}` },
        onClick: (event) => {
          if (!event.isTrusted || performance.now() < shieldedUntil) return
          sheet.close()
          finish(answer)
        },
      })
    sheet.body.classList.add('permission')
    sheet.body.append(
      make('h2', { class: 'permission-title', text: texts.permissionTitle(program) }),
      make('p', { class: 'permission-what', text: texts.scope(what) }),
      ...(purpose === '' ? [] : [make('p', { class: 'permission-purpose', text: texts.permissionPurpose(purpose) })]),
      make('div', { class: 'permission-buttons' }, button('once', texts.allowOnce), ...(once ? [] : [button('always', texts.allowAlways)]), button(once ? 'dismissed' : 'never', texts.refuse)),
    )
  })
