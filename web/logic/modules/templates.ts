// Compiled WXML: each script of the package registers one function that makes the template groups of its components.
import type { template } from 'glass-easel'

type Groups = Record<string, (name: string) => never>

const sources: (() => Groups)[] = []
const groups: Groups = Object.create(null) as Groups

export const defineTemplates = (make: () => Groups): void => {
  sources.push(make)
}

/** The template of a component; null when it has none. */
export const templateOf = (path: string): template.ComponentTemplate | null => {
  while (sources.length > 0) Object.assign(groups, sources.shift()!())
  const content = groups[path]
  if (!content) return null
  return { groupList: groups, content, fallbackListenerOnNativeNode: true } as unknown as template.ComponentTemplate
}
