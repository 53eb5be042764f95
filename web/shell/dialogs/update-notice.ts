// The shell's offer to restart into a release that was fetched behind a running program, where the program does not offer it itself.
import { make } from '../dom'
import { icon } from '../icons'
import { texts } from '../texts'

/** Shows it in a program, or takes it away. */
export const setUpdateNotice = (parent: HTMLElement, isShown: boolean, restart: () => void): void => {
  const take = (): void => parent.querySelector(':scope > .update-notice')?.remove()
  take()
  if (!isShown) return
  const run = (event: Event): void => {
    if (!event.isTrusted) return // a script is not a person
    take()
    restart()
  }
  parent.append(
    make(
      'div',
      { class: 'update-notice', role: 'status' },
      make('p', { class: 'update-text', text: texts.updateReady }),
      make('button', { class: 'update-restart', text: texts.restart, data: { action: 'update' }, onClick: run }),
      make('button', { class: 'update-close', label: texts.close, data: { action: 'update-later' }, onClick: take }, icon('cross')),
    ),
  )
}
