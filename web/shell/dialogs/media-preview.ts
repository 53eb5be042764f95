// wx.previewImage and wx.previewMedia: pictures and videos over the whole screen, one at a time.
import { make } from '../dom'
import { icon } from '../icons'
import { texts } from '../texts'
import { openLayer } from './layer'

export interface Shown {
  readonly address: Promise<string>
  readonly isVideo: boolean
}

export const previewMedia = (parent: HTMLElement, shown: readonly Shown[], first: number): void => {
  const layer = openLayer(parent, 'layer-preview', () => layer.close())
  const slides = shown.map(({ address, isVideo }, index) => {
    const medium = isVideo ? videoElement() : pictureElement(index)
    const showMissing = (): void => medium.replaceWith(make('p', { class: 'preview-missing', text: texts.noPicture }))
    medium.addEventListener('error', showMissing, { once: true })
    address.then((source) => (medium.src = source), showMissing)
    return make('div', { class: 'preview-slide' }, medium)
  })
  const list = make('div', { class: 'preview-list', onClick: () => layer.close() }, ...slides)
  list.tabIndex = 0
  const figure = make('p', { class: 'preview-figure' })
  const close = make('button', { class: 'preview-close', label: texts.close, data: { action: 'close-preview' }, onClick: () => layer.close() }, icon('cross'))
  const dialog = make('div', { class: 'preview', role: 'dialog', label: texts.image }, list, figure, close)
  dialog.ariaModal = 'true'
  const show = (): void => {
    figure.textContent = `${Math.round(list.scrollLeft / (list.clientWidth || 1)) + 1} / ${shown.length}`
  }
  list.addEventListener('scroll', show, { passive: true })
  layer.element.append(dialog)
  list.scrollLeft = Math.max(0, first) * list.clientWidth
  show()
  list.focus({ preventScroll: true })
}

const pictureElement = (index: number): HTMLImageElement => {
  const picture = make('img', { class: 'preview-picture' })
  picture.alt = `${texts.image} ${index + 1}`
  return picture
}

const videoElement = (): HTMLVideoElement => {
  const video = make('video', { class: 'preview-picture', onClick: (event) => event.stopPropagation() })
  video.controls = true
  video.playsInline = true
  return video
}
