// HTML of a shown tree in the form that glass-easel's tests compare with: tags without our prefix, and the attributes
// that the framework has in an order of their own.

const lastAttributes = ['wx-host', 'id', 'style', 'class']

export const tagOf = (element: Element): string => element.tagName.toLowerCase().replace(/^wx-/, '')

export const serialize = (node: Node): string => {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? ''
  const element = node as Element
  const names = element.getAttributeNames().filter((name) => !lastAttributes.includes(name))
  for (const name of lastAttributes) if (isShown(element, name)) names.push(name)
  const attributes = names.map((name) => ` ${name}="${element.getAttribute(name)!.trim()}"`).join('')
  return `<${tagOf(element)}${attributes}>${inside(element)}</${tagOf(element)}>`
}

export const inside = (node: Node): string =>
  node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '') : Array.from(node.childNodes, serialize).join('')

/** An empty id or style was taken away by the program; an empty class was cleared, which the tests expect to see. */
const isShown = (element: Element, name: string): boolean =>
  element.hasAttribute(name) && (element.getAttribute(name) !== '' || name === 'class')
