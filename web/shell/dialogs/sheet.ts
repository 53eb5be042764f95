// A sheet that rises from the foot of the screen.
import { make } from '../dom'
import { openLayer } from './layer'

export interface Sheet {
  readonly body: HTMLElement
  close(): void
}

export const openSheet = (parent: HTMLElement, label: string, cancelled: () => void = () => undefined): Sheet => {
  const cancel = (): void => {
    layer.close()
    cancelled()
  }
  const layer = openLayer(parent, 'layer-sheet', cancel)
  const body = make('div', { class: 'sheet', role: 'dialog', label })
  body.ariaModal = 'true'
  body.tabIndex = -1
  layer.element.append(body)
  body.focus({ preventScroll: true })
  return { body, close: () => layer.close() }
}
