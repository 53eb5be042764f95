// wx.openLocation and wx.chooseLocation: a map over the whole screen. What the user looks at stays here; a program learns
// only the place that they choose.
import type { Place } from '../../map/mercator'
import { make } from '../dom'
import { icon } from '../icons'
import { texts } from '../texts'
import { openLayer, type Layer } from './layer'
import { MapGround } from './map-ground'

interface Surface {
  readonly element: HTMLElement
  pictureAddress(url: string): Promise<string>
}

export interface ChosenPlace extends Place {
  readonly name: string
  readonly address: string
}

export const showOnMap = (surface: Surface, { place, scale, name, address }: { place: Place; scale: number; name: string; address: string }): void => {
  const layer = openLayer(surface.element, 'layer-map', () => layer.close())
  const ground = new MapGround(place, scale, (url) => surface.pictureAddress(url), () => pin.remove())
  const pin = make('span', { class: 'map-pin' })
  fill(layer, ground, pin, () => layer.close(), make('h2', { text: name || asText(place) }), make('p', { text: address || asText(place) }))
}

/** Null when the user leaves. */
export const chooseOnMap = (surface: Surface, start: Place): Promise<ChosenPlace | null> =>
  new Promise((resolve) => {
    const finish = (chosen: ChosenPlace | null): void => {
      layer.close()
      resolve(chosen)
    }
    const layer = openLayer(surface.element, 'layer-map', () => finish(null))
    const place = make('p', { class: 'map-place', text: asText(start) })
    const ground = new MapGround(start, 15, (url) => surface.pictureAddress(url), (center) => (place.textContent = asText(center)))
    const name = make('input', { class: 'map-name', label: texts.placeName })
    name.placeholder = texts.placeName
    name.maxLength = 100
    const choose = make('button', { class: 'permission-button', text: texts.chooseThis, data: { action: 'choose-place' }, onClick: () => finish({ ...ground.center, name: name.value.trim(), address: asText(ground.center) }) })
    fill(layer, ground, make('span', { class: 'map-pin' }), () => finish(null), place, name, choose)
  })

const fill = (layer: Layer, ground: MapGround, pin: HTMLElement, leave: () => void, ...below: HTMLElement[]): void => {
  const zoom = (step: number, text: string): HTMLElement => make('button', { class: 'map-zoom', text, label: text, onClick: () => ground.zoom(step) })
  const close = make('button', { class: 'preview-close', label: texts.close, data: { action: 'close-map' }, onClick: leave }, icon('cross'))
  const dialog = make('div', { class: 'map-dialog', role: 'dialog', label: texts.map }, make('div', { class: 'map-area' }, ground.element, pin, make('div', { class: 'map-zooms' }, zoom(1, '+'), zoom(-1, '−'))), make('div', { class: 'map-foot' }, ...below), close)
  dialog.ariaModal = 'true'
  layer.element.append(dialog)
  close.focus({ preventScroll: true })
}

const asText = ({ latitude, longitude }: Place): string => `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`
