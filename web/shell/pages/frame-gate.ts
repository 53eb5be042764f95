// SECURITY(T68): what the script of a page may say to the shell, and how often. Our own script keeps to it; a frame that does not was
// taken over, and its program ends. Texts are for the host and pass unread, but for their size.

type Field = 'string' | 'number' | 'boolean' | 'object' | 'any'
type Shape = Readonly<Record<string, Field | `${Field}?`>>

const shapes: Readonly<Record<string, Shape>> = {
  painted: { view: 'number?' },
  escaped: {},
  layers: { count: 'number' },
  bar: { bar: 'object' },
  fullScreen: { isOn: 'boolean?', isLandscape: 'boolean?' },
  data: { name: 'string' },
  webView: { id: 'number', src: 'any?' },
  answer: { id: 'number', value: 'any?', error: 'any?' },
  fetch: { id: 'number', url: 'string' },
  error: { message: 'any?', stack: 'any?' },
}

const longestText = 4 * 1024 * 1024 // characters; the host's own limit for what a shell passes on
const mostPerSecond = 5000 // a list of a thousand pictures asks for each and tells of each

export class FrameGate {
  #second = 0
  #count = 0

  /** Why a message cannot come from our own script; null when it can. */
  problemOf(message: unknown): string | null {
    const second = Math.floor(performance.now() / 1000)
    if (second !== this.#second) [this.#second, this.#count] = [second, 0]
    if (++this.#count > mostPerSecond && defences.frameRate) return `more than ${mostPerSecond} messages in a second`
    if (!defences.frameMessages) return null
    if (typeof message === 'string') return message.length > longestText ? `a text of ${message.length} characters` : null
    if (typeof message !== 'object' || message === null) return `a ${typeof message}`
    const { t, ...fields } = message as Record<string, unknown>
    const shape = typeof t === 'string' && Object.hasOwn(shapes, t) ? shapes[t] : undefined
    if (!shape) return 'a message of unknown type'
    for (const [name, value] of Object.entries(fields)) if (!Object.hasOwn(shape, name) || !fits(shape[name]!, value)) return `'${t as string}' with a field that it does not have`
    return Object.entries(shape).every(([name, field]) => field.endsWith('?') || Object.hasOwn(fields, name)) ? null : `'${t as string}' without one of its fields`
  }
}

const fits = (field: string, value: unknown): boolean => {
  const type = field.replace('?', '')
  if (value === undefined) return field.endsWith('?')
  return type === 'any' || (type === 'object' ? typeof value === 'object' && value !== null : typeof value === type)
}
