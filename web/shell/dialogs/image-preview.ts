// wx.previewImage: pictures over the whole screen, one at a time.
import { make } from '../dom'
import { icon } from '../icons'
import { texts } from '../texts'
import { openLayer } from './layer'

export const previewImages = (parent: HTMLElement, addresses: readonly Promise<string>[], first: number): void => {
  const layer = openLayer(parent, 'layer-preview', () => layer.close())
  const slides = addresses.map((address, index) => {
    const picture = make('img', { class: 'preview-picture' })
    picture.alt = `${texts.image} ${index + 1}`
    const showMissing = (): void => picture.replaceWith(make('p', { class: 'preview-missing', text: texts.noPicture }))
    picture.addEventListener('error', showMissing, { once: true })
    address.then((source) => (picture.src = source), showMissing)
    return make('div', { class: 'preview-slide' }, picture)
  })
  const list = make('div', { class: 'preview-list', onClick: () => layer.close() }, ...slides)
  list.tabIndex = 0
  const figure = make('p', { class: 'preview-figure' })
  const close = make('button', { class: 'preview-close', label: texts.close, data: { action: 'close-preview' }, onClick: () => layer.close() }, icon('cross'))
  const dialog = make('div', { class: 'preview', role: 'dialog', label: texts.image }, list, figure, close)
  dialog.ariaModal = 'true'
  const show = (): void => {
    figure.textContent = `${Math.round(list.scrollLeft / (list.clientWidth || 1)) + 1} / ${addresses.length}`
  }
  list.addEventListener('scroll', show, { passive: true })
  layer.element.append(dialog)
  list.scrollLeft = Math.max(0, first) * list.clientWidth
  show()
  list.focus({ preventScroll: true })
}
