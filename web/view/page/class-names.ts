// `hover-class` and its like name classes in an attribute, where the worker does not add the component's scope. The scope
// is seen on the classes of the element or of what surrounds it.

export const scopedClassNames = (element: Element, names: string): string[] => {
  const plain = names.split(/\s+/).filter((name) => name !== '')
  if (plain.length === 0) return plain
  const scope = scopeOf(element)
  return scope === undefined ? plain : [...plain, ...plain.map((name) => `${scope}--${name}`)]
}

const scopeOf = (element: Element): string | undefined => {
  for (let node: Element | null = element; node; node = node.parentElement) {
    for (const name of node.classList) {
      const end = name.indexOf('--')
      if (end > 0) return name.slice(0, end)
    }
    if (node.hasAttribute('wx-host')) return undefined
  }
  return undefined
}
