// What the view keeps on a DOM element. Plain elements carry a number only; nothing else is made for them.
import type { Component } from '../components/component'
import type { ListenSet } from './listen-set'

export interface ViewElement extends HTMLElement {
  alcoveId?: number
  alcoveListens?: ListenSet
  alcoveComponent?: Component
  alcoveStyles?: Map<string, string>
}

export type ViewNode = ViewElement | Text

/** The nearest element of the page's own tree; parts inside a built-in component belong to the component. */
export const ownerOf = (target: EventTarget | null): ViewElement | null => {
  for (let node = target as ViewElement | null; node; node = node.parentElement) {
    if (node.alcoveId !== undefined) return node
  }
  return null
}

export const componentsIn = (root: Element): Component[] => {
  const found: Component[] = []
  for (const element of root.querySelectorAll<ViewElement>('*')) if (element.alcoveComponent) found.push(element.alcoveComponent)
  return found
}

/** A style that a component gives the author's element; what the author writes there leaves it in place. */
export const ownStyle = (element: ViewElement, name: string, value: string): void => {
  ;(element.alcoveStyles ??= new Map<string, string>()).set(name, value)
  element.style.setProperty(name, value)
}

/** Replaces what the author wrote before. */
export const authorStyle = (element: ViewElement, text: string): void => {
  element.style.cssText = text
  for (const [name, value] of element.alcoveStyles ?? []) element.style.setProperty(name, value)
}
