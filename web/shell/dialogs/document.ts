// A text to read, over the whole program: the author's privacy terms.
import { make } from '../dom'
import { texts } from '../texts'
import { openSheet } from './sheet'

export const showDocument = (parent: HTMLElement, title: string, text: string): void => {
  const sheet = openSheet(parent, title)
  sheet.body.append(
    make('h2', { class: 'permission-title', text: title }),
    make('p', { class: 'document-text', text }),
    make('button', { class: 'permission-button', text: texts.close, data: { action: 'close-document' }, onClick: () => sheet.close() }),
  )
}
