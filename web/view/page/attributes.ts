// Attributes that all elements have, and the mirror of the others in the DOM, where style sheets can select by them.
import type { ViewElement } from '../tree/node'
import { playAnimation } from './animation'

/** Attributes with a meaning of their own in browsers; a program must not reach that meaning. */
const reserved = /^(on|style$|class$|is$|slot$|contenteditable$|popover|autofocus$|draggable$|inert$|accesskey$|part$|nonce$|wx-host$)/i
const longestMirrored = 200

/** True when the attribute is one that all elements have, so that the component need not see it. */
export const setCommonAttribute = (element: ViewElement, name: string, value: unknown): boolean => {
  if (name === 'hidden') {
    element.toggleAttribute('hidden', value !== false && value !== undefined && value !== null && value !== '' && value !== 'false' && value !== 0)
    return true
  }
  if (name === 'animation') {
    playAnimation(element, value)
    return true
  }
  // WeChat's spelling of `role`.
  if (name === 'aria-role') {
    element.role = value === undefined || value === null || value === '' ? null : String(value)
    return true
  }
  mirror(element, name, value)
  return name.startsWith('hover-')
}

const mirror = (element: HTMLElement, name: string, value: unknown): void => {
  if (typeof value === 'object' && value !== null) return
  const isAria = name.startsWith('aria-')
  if (value === undefined || value === null || (value === false && !isAria)) {
    element.removeAttribute(name)
    return
  }
  const text = value === true && !isAria ? '' : String(value)
  if (reserved.test(name) || !/^[\w:.-]+$/.test(name) || text.length > longestMirrored) return
  element.setAttribute(name, text)
}
