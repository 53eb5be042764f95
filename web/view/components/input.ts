// input: one line of text.
import type { PageContext } from '../page/page-context'
import type { ViewElement } from '../tree/node'
import { part } from './component'
import { TextField } from './text-field'

const inputModes: Record<string, string> = { number: 'numeric', digit: 'decimal', idcard: 'text' }

export class Input extends TextField {
  constructor(element: ViewElement, page: PageContext) {
    super(element, page, part(page.document, 'wx-input-control', 'input') as HTMLInputElement)
  }

  protected override update(changed: ReadonlySet<string>): void {
    super.update(changed)
    if (!changed.has('type') && !changed.has('password')) return
    const control = this.control as HTMLInputElement
    const type = this.text('type', 'text')
    // Browsers' own number fields hide what does not parse, so numbers are texts with another keyboard.
    control.type = this.flag('password') || type === 'safe-password' ? 'password' : 'text'
    control.inputMode = inputModes[type] ?? 'text'
  }

  protected override confirmsOnEnter(): boolean {
    return true
  }
}
