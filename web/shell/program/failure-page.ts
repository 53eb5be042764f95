// What is seen when a program cannot run: what happened, and what can be done.
import { make } from '../dom'
import { icon } from '../icons'
import { texts } from '../texts'
import type { Failure } from './app-config'

export interface FailureActions {
  retry(): void
  firstPage(): void
  close: (() => void) | null
}

export const failurePage = ({ title, message, detail, reason }: Failure, actions: FailureActions): HTMLElement => {
  const close = actions.close
  const page = make(
    'div',
    { class: 'failure', role: 'alert', data: { reason } },
    make('div', { class: 'failure-picture' }, icon('broken')),
    make('h2', { class: 'failure-title', text: title }),
    make('p', { class: 'failure-message', text: message }),
    ...(detail ? [make('details', { class: 'failure-detail' }, make('summary', { text: texts.details }), make('pre', { text: detail }))] : []),
    make(
      'div',
      { class: 'failure-buttons' },
      reason === 'pageNotFound'
        ? make('button', { class: 'wide-button primary', text: texts.firstPage, data: { action: 'retry' }, onClick: () => actions.firstPage() })
        : make('button', { class: 'wide-button primary', text: texts.retry, data: { action: 'retry' }, onClick: () => actions.retry() }),
      ...(close ? [make('button', { class: 'wide-button', text: texts.close, data: { action: 'close-failed' }, onClick: () => close() })] : []),
    ),
  )
  return page
}
