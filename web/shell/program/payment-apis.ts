// What the host asks of the user about money and messages.
import { confirmInSheet } from '../dialogs/confirm-sheet'
import { make } from '../dom'
import { texts } from '../texts'
import type { ApiTable } from './shell-apis'

interface Surface {
  readonly element: HTMLElement
  readonly name: string
}

interface Template {
  readonly id: string
  readonly title: string
  readonly example?: string
}

export const paymentApis = (surface: Surface): ApiTable => ({
  async confirmPayment({ payee, description, amount, isSandbox }) {
    const content = [
      ...(isSandbox === true ? [make('p', { class: 'sandbox-mark', text: texts.sandbox })] : []),
      make('p', { class: 'payment-amount', text: String(amount) }),
      make('p', { class: 'permission-purpose', text: `${String(payee)}${description ? ` · ${String(description)}` : ''}` }),
    ]
    return { isConfirmed: await confirmInSheet(surface.element, { title: texts.payTitle(surface.name), content, confirm: texts.pay, action: 'pay' }) }
  },
  async askSubscriptions({ templates }) {
    const rows = (templates as readonly Template[]).map(({ id, title, example }) => {
      const box = make('input', { data: { template: id } })
      box.type = 'checkbox'
      box.checked = true
      return { id, box, row: make('li', {}, make('label', {}, make('span', { text: example ? `${title}: ${example}` : title }), box)) }
    })
    const always = make('input', { data: { template: 'always' } })
    always.type = 'checkbox'
    const content = [make('ul', { class: 'settings-scopes' }, ...rows.map(({ row }) => row)), make('label', { class: 'subscription-always' }, always, make('span', { text: texts.keepAnswer }))]
    const isConfirmed = await confirmInSheet(surface.element, { title: texts.messagesTitle(surface.name), content, confirm: texts.allow, action: 'subscribe' })
    return { accepted: isConfirmed ? rows.filter(({ box }) => box.checked).map(({ id }) => id) : [], always: always.checked }
  },
})
