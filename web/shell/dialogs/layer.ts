// A layer over a program that takes all input: nothing below can be touched or reached by the keyboard meanwhile.
import { make, reducesMotion } from '../dom'

export interface Layer {
  readonly element: HTMLElement
  close(): void
}

/** Keys and taps of the moment before must not answer a question that has just appeared, in milliseconds. */
const shieldTime = 250

export const openLayer = (parent: HTMLElement, className: string, cancel: () => void): Layer => {
  const before = document.activeElement
  const mask = make('div', { class: 'mask', onClick: () => dismiss() })
  const element = make('div', { class: `layer ${className} layer-shielded`, data: { layer: '' } }, mask)
  const dismiss = (): void => {
    if (!element.classList.contains('layer-shielded') || !defences.layerShield) cancel()
  }
  const blocked = [...parent.children].filter((child) => !child.classList.contains('capsule') && !(child as HTMLElement).inert)
  for (const child of blocked) (child as HTMLElement).inert = true
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    dismiss()
  })
  element.addEventListener('alcove-back', () => cancel())
  parent.append(element)
  setTimeout(() => element.classList.remove('layer-shielded'), shieldTime)
  requestAnimationFrame(() => element.classList.add('layer-open'))
  let isClosed = false
  return {
    element,
    close: () => {
      if (isClosed) return
      isClosed = true
      for (const child of blocked) (child as HTMLElement).inert = false
      element.classList.remove('layer-open')
      element.inert = true
      // Only what can be answered has a handle; what fades away has none.
      for (const button of element.querySelectorAll('[data-action]')) button.removeAttribute('data-action')
      setTimeout(() => element.remove(), reducesMotion() ? 0 : 220)
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    },
  }
}

/** "Back" closes the layer on top first; false when there is none. */
export const closeTopLayer = (parent: HTMLElement): boolean => {
  const layers = parent.querySelectorAll('.layer:not([inert])')
  const top = layers[layers.length - 1]
  top?.dispatchEvent(new Event('alcove-back'))
  return top !== undefined
}
