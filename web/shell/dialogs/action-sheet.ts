// wx.showActionSheet
import { make } from '../dom'
import { texts } from '../texts'
import { openSheet } from './sheet'

export interface ActionSheetOptions {
  readonly itemList?: readonly string[]
  readonly itemColor?: string
  readonly alertText?: string
}

/** Index of the entry that was tapped; null when the sheet was closed without one. */
export const showActionSheet = (parent: HTMLElement, { itemList = [], itemColor = '', alertText = '' }: ActionSheetOptions): Promise<number | null> =>
  new Promise((resolve) => {
    const sheet = openSheet(parent, alertText || itemList.join(', '), () => resolve(null))
    const finish = (index: number | null) => (): void => {
      sheet.close()
      resolve(index)
    }
    sheet.body.classList.add('action-sheet')
    if (alertText !== '') sheet.body.append(make('p', { class: 'action-note', text: alertText }))
    itemList.forEach((text, index) => {
      const item = make('button', { class: 'action-item', text, data: { index: String(index) }, onClick: finish(index) })
      item.style.color = itemColor === '#000000' ? '' : itemColor
      sheet.body.append(item)
    })
    sheet.body.append(make('button', { class: 'action-item action-cancel', text: texts.cancel, data: { action: 'cancel' }, onClick: finish(null) }))
  })
