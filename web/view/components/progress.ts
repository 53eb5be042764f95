// progress: a bar with an optional figure, filled at once or at a pace.
import { Component, part } from './component'

export class Progress extends Component {
  #bar: HTMLElement | null = null
  #fill: HTMLElement | null = null
  #figure: HTMLElement | null = null
  #shown = 0

  protected update(changed: ReadonlySet<string>): void {
    const fill = this.#make()
    const percent = Math.min(100, Math.max(0, this.number('percent', 0)))
    const width = this.number('strokeWidth', 6)
    this.#bar!.style.height = `${width}px`
    this.#bar!.style.background = this.text('backgroundColor')
    this.#bar!.style.borderRadius = fill.style.borderRadius = `${this.number('borderRadius', 0)}px`
    fill.style.background = this.text('activeColor', this.text('color'))
    this.#figure!.hidden = !this.flag('showInfo')
    this.#figure!.textContent = `${percent}%`
    this.#figure!.style.fontSize = `${this.number('fontSize', 16)}px`
    this.element.ariaValueNow = String(percent)
    if (changed.has('percent') || changed.size === 0) this.#fillTo(percent)
  }

  #fillTo(percent: number): void {
    const fill = this.#fill!
    const isActive = this.flag('active')
    const from = this.text('activeMode', 'backwards') === 'forwards' ? this.#shown : 0
    const time = isActive ? Math.abs(percent - from) * this.number('duration', 30) : 0
    this.#shown = percent
    if (time === 0) {
      fill.style.width = `${percent}%`
      return
    }
    const animation = fill.animate([{ width: `${from}%` }, { width: `${percent}%` }], { duration: time, fill: 'none' })
    fill.style.width = `${percent}%`
    animation.onfinish = () => this.emit('activeend', { curPercent: percent })
  }

  #make(): HTMLElement {
    if (this.#fill) return this.#fill
    const { document } = this.page
    this.#bar = part(document, 'wx-progress-bar')
    this.#fill = part(document, 'wx-progress-inner-bar')
    this.#figure = part(document, 'wx-progress-info')
    this.#bar.append(this.#fill)
    this.element.prepend(this.#bar, this.#figure)
    this.element.role = 'progressbar'
    this.element.ariaValueMin = '0'
    this.element.ariaValueMax = '100'
    return this.#fill
  }
}
