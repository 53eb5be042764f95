// textarea: lines of text, as high as the author says or as the text is.
import type { PageContext } from '../page/page-context'
import type { ViewElement } from '../tree/node'
import { part } from './component'
import { TextField } from './text-field'

export class Textarea extends TextField {
  #height = 0
  #lines = 0

  constructor(element: ViewElement, page: PageContext) {
    super(element, page, part(page.document, 'wx-textarea-control', 'textarea') as HTMLTextAreaElement)
    ;(this.control as HTMLTextAreaElement).rows = 1
  }

  protected override update(changed: ReadonlySet<string>): void {
    super.update(changed)
    this.element.classList.toggle('wx-auto-height', this.flag('autoHeight'))
    this.#fit()
  }

  protected override onValue(): void {
    super.onValue()
    this.#fit()
  }

  protected override confirmsOnEnter(): boolean {
    const type = this.text('confirmType', 'return')
    return type !== 'return' && type !== ''
  }

  #fit(): void {
    const { control } = this
    if (this.flag('autoHeight')) {
      control.style.height = '0'
      control.style.height = `${control.scrollHeight}px`
    }
    if (!this.page.listens(this.element, 'linechange')) return
    const lineHeight = parseFloat(getComputedStyle(control).lineHeight) || 1
    const height = control.scrollHeight
    const lineCount = Math.max(1, Math.round(height / lineHeight))
    if (lineCount === this.#lines && height === this.#height) return
    this.#lines = lineCount
    this.#height = height
    this.emit('linechange', { height, heightRpx: (height * 750) / innerWidth, lineCount, lineHeight })
  }
}
