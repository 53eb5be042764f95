// wx.chooseAddress: the form in which a user writes or confirms a postal address.
import { make } from '../dom'
import { texts } from '../texts'
import { openSheet } from './sheet'

export type Address = Readonly<Record<string, string>>

const fields = ['userName', 'telNumber', 'provinceName', 'cityName', 'countyName', 'detailInfo', 'postalCode'] as const
const needed = new Set<string>(['userName', 'telNumber', 'provinceName', 'cityName', 'detailInfo'])
const longest = 200

/** Null when the user leaves. */
export const askAddress = (parent: HTMLElement, program: string, known: Address): Promise<Address | null> =>
  new Promise((resolve) => {
    const finish = (address: Address | null): void => {
      sheet.close()
      resolve(address)
    }
    const sheet = openSheet(parent, texts.address, () => finish(null))
    const inputs = fields.map((name) => {
      const input = make('input', { class: 'form-field', label: texts.addressFields[name], data: { field: name } })
      input.placeholder = texts.addressFields[name]
      input.value = known[name] ?? ''
      input.maxLength = longest
      if (name === 'telNumber') input.type = 'tel'
      return { name, input }
    })
    const problem = make('p', { class: 'form-problem', role: 'alert' })
    const send = (): void => {
      const address = Object.fromEntries(inputs.map(({ name, input }) => [name, input.value.trim()]))
      const missing = fields.find((name) => needed.has(name) && address[name] === '')
      if (missing === undefined && /^[+\d][\d\s()-]{4,}$/.test(address.telNumber!)) return finish(address)
      problem.textContent = texts.fillIn(texts.addressFields[missing ?? 'telNumber'])
      inputs.find(({ name }) => name === (missing ?? 'telNumber'))?.input.focus()
    }
    sheet.body.append(
      make('h2', { class: 'permission-title', text: texts.addressTitle(program) }),
      ...inputs.map(({ input }) => input),
      problem,
      make('button', { class: 'permission-button', text: texts.useAddress, data: { action: 'use-address' }, onClick: send }),
      make('button', { class: 'permission-button', text: texts.cancel, data: { action: 'address-cancel' }, onClick: () => finish(null) }),
    )
  })
