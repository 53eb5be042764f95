// An advertisement of the host's over a program: marked as one, and closed by the user.
import { make } from '../dom'
import { texts } from '../texts'
import { openLayer } from './layer'

export interface Advertisement {
  readonly title: string
  readonly text: string
  /** An https address, which opens in a window of its own; empty for none. */
  readonly link: string
  /** How long until it has been seen to its end. */
  readonly seconds: number
}

/** True when it was seen to its end. */
export const showAdvertisement = (parent: HTMLElement, { title, text, link, seconds }: Advertisement): Promise<boolean> =>
  new Promise((resolve) => {
    let left = Math.min(60, Math.max(0, seconds))
    const figure = make('span', { class: 'ad-seconds', text: left > 0 ? String(left) : '' })
    const finish = (): void => {
      clearInterval(timer)
      layer.close()
      resolve(left === 0)
    }
    const timer = setInterval(() => {
      if (left > 0) left--
      figure.textContent = left > 0 ? String(left) : texts.adSeen
    }, 1000)
    const layer = openLayer(parent, 'layer-modal', finish)
    const open = (): void => void window.open(link, '_blank', 'noopener,noreferrer')
    const dialog = make('div', { class: 'modal ad', role: 'dialog', label: texts.advertisement }, make('p', { class: 'sandbox-mark', text: texts.advertisement }), make('h2', { text: title }), make('p', { text }), figure)
    if (/^https:\/\//i.test(link)) dialog.append(make('button', { class: 'permission-button', text: texts.learnMore, data: { action: 'ad-open' }, onClick: open }))
    dialog.append(make('button', { class: 'permission-button', text: texts.close, data: { action: 'ad-close' }, onClick: finish }))
    dialog.ariaModal = 'true'
    layer.element.append(dialog)
  })
