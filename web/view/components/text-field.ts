// What input and textarea share: the value that program and user both change, placeholder, focus, events.
import type { PageContext } from '../page/page-context'
import type { ViewElement } from '../tree/node'
import { Component, part, type FormField } from './component'
import { nameByLabel } from './label'
import { replaceRpx } from '../page/lengths'

export type Control = HTMLInputElement | HTMLTextAreaElement

const defaultMaxLength = 140
const enterKeyHints: Record<string, string> = { send: 'send', search: 'search', next: 'next', go: 'go', done: 'done', return: 'enter' }

export abstract class TextField extends Component implements FormField {
  protected readonly control: Control
  #placeholder: HTMLElement | null = null
  #keyCode = 0
  #isNew = true

  constructor(element: ViewElement, page: PageContext, control: Control) {
    super(element, page)
    this.control = control
    control.autocomplete = 'off'
    control.spellcheck = false
    control.addEventListener('input', (event) => !(event as InputEvent).isComposing && this.#onInput())
    control.addEventListener('compositionend', () => this.#onInput())
    control.addEventListener('keydown', (event) => this.#onKey(event as KeyboardEvent))
    control.addEventListener('focus', () => {
      page.document.addEventListener('mousedown', this.#onPressElsewhere)
      this.emit('focus', { value: control.value, height: 0 })
    })
    control.addEventListener('blur', () => {
      page.document.removeEventListener('mousedown', this.#onPressElsewhere)
      this.onBlur()
    })
    element.prepend(control)
  }

  keyboardChanged(height: number): void {
    this.emit('keyboardheightchange', { height, duration: 0 })
  }

  override get isLabelled(): boolean {
    return true
  }

  override focus(): boolean {
    this.control.focus()
    return true
  }

  get fieldName(): string {
    return this.text('name')
  }

  fieldValue(): string {
    return this.control.value
  }

  resetField(): void {
    this.control.value = ''
    this.onValue()
  }

  protected update(changed: ReadonlySet<string>): void {
    const { control } = this
    if (changed.has('value')) this.#setValue(this.text('value'))
    if (changed.has('placeholder')) control.placeholder = this.text('placeholder')
    if (changed.has('disabled')) control.disabled = this.isDisabled
    if (changed.has('confirmType')) control.enterKeyHint = enterKeyHints[this.text('confirmType')] ?? 'done'
    nameByLabel(this.element, control)
    if (changed.has('ariaLabel')) this.#nameControl()
    const limit = this.number('maxlength', defaultMaxLength)
    if (limit < 0) control.removeAttribute('maxlength')
    else control.maxLength = limit
    if (changed.has('placeholder') || changed.has('placeholderStyle') || changed.has('placeholderClass')) this.#stylePlaceholder()
    this.#changeFocus(changed)
    this.#isNew = false
  }

  /** The shown text changed, by hand or by program. */
  protected onValue(): void {
    if (this.#placeholder) this.#placeholder.hidden = this.control.value !== ''
  }

  protected onBlur(): void {
    this.emit('blur', { value: this.control.value, cursor: this.control.selectionEnd ?? 0 })
  }

  protected confirm(): void {
    this.emit('confirm', { value: this.control.value })
    if (!this.flag('confirmHold')) this.control.blur()
  }

  /** A press elsewhere takes the focus, and with it the keyboard, unless it is to be held. */
  readonly #onPressElsewhere = (event: MouseEvent): void => {
    const isField = (event.target as Element | null)?.closest('input,textarea') !== null
    if (this.flag('holdKeyboard') && !isField) event.preventDefault()
  }

  override dispose(): void {
    this.page.document.removeEventListener('mousedown', this.#onPressElsewhere)
  }

  /** Whether Enter ends the input. */
  protected abstract confirmsOnEnter(): boolean

  #onInput(): void {
    const { control } = this
    this.onValue()
    this.model('value', control.value)
    this.emit('input', { value: control.value, cursor: control.selectionEnd ?? control.value.length, keyCode: this.#keyCode })
  }

  #onKey(event: KeyboardEvent): void {
    this.#keyCode = event.keyCode
    if (event.key !== 'Enter' || event.isComposing || !this.confirmsOnEnter()) return
    event.preventDefault()
    this.confirm()
  }

  #setValue(value: string): void {
    const { control } = this
    if (control.value === value) return
    const caret = this.page.document.activeElement === control ? control.selectionEnd : null
    control.value = value
    if (caret !== null) control.setSelectionRange(caret, caret)
    this.onValue()
  }

  // The name belongs to what has the focus; said twice it would be read twice.
  #nameControl(): void {
    this.control.ariaLabel = this.text('ariaLabel') || null
    this.element.removeAttribute('aria-label')
  }

  #changeFocus(changed: ReadonlySet<string>): void {
    const { control } = this
    const wantsFocus = changed.has('focus') ? this.flag('focus') : this.#isNew && (this.flag('autoFocus') || this.flag('autofocus'))
    if (wantsFocus) control.focus({ preventScroll: false })
    else if (changed.has('focus') && !this.#isNew) control.blur()
    const [start, end, cursor] = [this.number('selectionStart', -1), this.number('selectionEnd', -1), this.number('cursor', -1)]
    if (this.page.document.activeElement !== control) return
    if (start >= 0 && end >= 0 && (changed.has('selectionStart') || wantsFocus)) control.setSelectionRange(start, end)
    else if (cursor >= 0 && (changed.has('cursor') || wantsFocus)) control.setSelectionRange(cursor, cursor)
  }

  /** An author's style for the placeholder cannot reach the browser's own; then a node of ours shows it. */
  #stylePlaceholder(): void {
    const style = this.text('placeholderStyle')
    const names = this.text('placeholderClass')
    if (style === '' && names === '') return
    if (!this.#placeholder) {
      this.#placeholder = part(this.page.document, 'wx-placeholder')
      this.#placeholder.ariaHidden = 'true'
      this.element.prepend(this.#placeholder)
      this.element.classList.add('wx-own-placeholder')
    }
    this.#placeholder.className = ['wx-placeholder', ...this.page.classNames(this.element, names)].join(' ')
    this.#placeholder.style.cssText = replaceRpx(style)
    this.#placeholder.textContent = this.text('placeholder')
    this.#placeholder.hidden = this.control.value !== ''
  }
}
