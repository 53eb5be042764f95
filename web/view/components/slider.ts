// slider: a value between two ends, moved by finger, mouse or arrow keys.
import type { PageContext } from '../page/page-context'
import { ownStyle, type ViewElement } from '../tree/node'
import { Component, part, type FormField } from './component'
import { nameByLabel } from './label'

export class Slider extends Component implements FormField {
  readonly #track: HTMLElement
  readonly #fill: HTMLElement
  readonly #handle: HTMLElement
  readonly #figure: HTMLElement
  #value = 0

  constructor(element: ViewElement, page: PageContext) {
    super(element, page)
    const { document } = page
    this.#track = part(document, 'wx-slider-track')
    this.#fill = part(document, 'wx-slider-fill')
    this.#handle = part(document, 'wx-slider-handle')
    this.#figure = part(document, 'wx-slider-value', 'span')
    this.#track.append(this.#fill, this.#handle)
    element.prepend(this.#track, this.#figure)
    element.role = 'slider'
    element.tabIndex = 0
    this.#track.addEventListener('pointerdown', (event) => this.#onPress(event))
    this.#track.addEventListener('pointermove', (event) => this.#track.hasPointerCapture(event.pointerId) && this.#moveTo(event, 'changing'))
    this.#track.addEventListener('pointerup', (event) => this.#track.hasPointerCapture(event.pointerId) && this.#moveTo(event, 'change'))
    element.addEventListener('keydown', (event) => this.#onKey(event))
  }

  get fieldName(): string {
    return this.text('name')
  }

  fieldValue(): number {
    return this.#value
  }

  resetField(): void {
    this.#show(this.#min)
  }

  protected update(changed: ReadonlySet<string>): void {
    nameByLabel(this.element, this.element)
    const handle = Math.min(28, Math.max(12, this.number('blockSize', 28)))
    ownStyle(this.element, '--alcove-handle', `${handle}px`)
    this.#track.style.background = this.text('backgroundColor', this.text('color'))
    this.#fill.style.background = this.text('activeColor', this.text('selectedColor'))
    this.#handle.style.background = this.text('blockColor')
    this.#figure.hidden = !this.flag('showValue')
    this.element.ariaValueMin = String(this.#min)
    this.element.ariaValueMax = String(this.#max)
    this.element.ariaDisabled = this.isDisabled ? 'true' : null
    this.#show(changed.has('value') ? this.number('value', 0) : this.#value)
  }

  get #min(): number {
    return this.number('min', 0)
  }

  get #max(): number {
    return this.number('max', 100)
  }

  get #step(): number {
    return this.number('step', 1) || 1
  }

  #show(value: number): void {
    this.#value = Math.min(this.#max, Math.max(this.#min, value))
    const share = this.#max > this.#min ? (this.#value - this.#min) / (this.#max - this.#min) : 0
    this.#track.style.setProperty('--alcove-share', String(share))
    this.#figure.textContent = String(this.#value)
    this.element.ariaValueNow = String(this.#value)
  }

  #onPress(event: PointerEvent): void {
    if (this.isDisabled || event.button !== 0) return
    this.#track.setPointerCapture(event.pointerId)
    this.#moveTo(event, 'changing')
  }

  #moveTo(event: PointerEvent, type: 'changing' | 'change'): void {
    const { left, width } = this.#track.getBoundingClientRect()
    const share = Math.min(1, Math.max(0, (event.clientX - left) / (width || 1)))
    const steps = Math.round((share * (this.#max - this.#min)) / this.#step)
    const value = Number((this.#min + steps * this.#step).toFixed(10))
    const isNew = value !== this.#value
    this.#show(value)
    if (type === 'changing' && !isNew) return
    this.#report(type)
  }

  #onKey(event: KeyboardEvent): void {
    const { isDisabled } = this
    const big = Math.max(this.#step, (this.#max - this.#min) / 10)
    const steps: Record<string, number> = { ArrowRight: this.#step, ArrowUp: this.#step, ArrowLeft: -this.#step, ArrowDown: -this.#step, PageUp: big, PageDown: -big, Home: -Infinity, End: Infinity }
    const step = steps[event.key]
    if (step === undefined || isDisabled) return
    event.preventDefault()
    this.#show(this.#value + step)
    this.#report('change')
  }

  #report(type: 'changing' | 'change'): void {
    if (type === 'change') this.model('value', this.#value)
    this.emit(type, { value: this.#value })
  }
}
