// The sheet in which the user decides where a shared page goes: the clipboard, another app, or a code on the screen.
import { make } from '../dom'
import { drawCode, loadScanner } from '../program/scanner-script'
import { texts } from '../texts'
import { openSheet } from './sheet'

export interface SharedPage {
  readonly title: string
  readonly link: string
  /** Null for none. */
  readonly picture: Promise<string> | null
}

const codeSize = 200

/** False when the user leaves without sharing. */
export const shareInSheet = (parent: HTMLElement, { title, link, picture }: SharedPage, copy: (text: string) => Promise<void>): Promise<boolean> =>
  new Promise((resolve) => {
    let isShared = false
    const finish = (): void => {
      sheet.close()
      resolve(isShared)
    }
    const sheet = openSheet(parent, texts.share, () => resolve(isShared))
    const image = make('img', { class: 'share-picture', hidden: true })
    image.alt = ''
    picture?.then((address) => {
      image.src = address
      image.hidden = false
    }, () => undefined)
    const code = make('div', { class: 'share-code' })
    const button = (action: string, text: string, act: () => Promise<void> | void, ends = true): HTMLElement =>
      make('button', {
        class: 'permission-button',
        text,
        data: { action },
        onClick: () =>
          void Promise.resolve(act()).then(() => {
            isShared = true
            if (ends) finish()
          }, () => undefined),
      })
    const showCode = async (): Promise<void> => {
      const { encode } = await loadScanner()
      code.replaceChildren(drawCode(encode(link), codeSize))
    }
    sheet.body.append(make('h2', { class: 'permission-title', text: title }), image, make('p', { class: 'share-link', text: link }), code, button('share-copy', texts.copyLink, () => copy(link)))
    if ('share' in navigator) sheet.body.append(button('share-system', texts.shareWith, () => navigator.share({ title, url: link })))
    sheet.body.append(button('share-code', texts.showCode, showCode, false), make('button', { class: 'permission-button', text: texts.close, data: { action: 'share-close' }, onClick: finish }))
  })
