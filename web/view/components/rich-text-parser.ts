// A forgiving reader of HTML texts, as programs get them from their servers: tags, attributes, comments, missing ends.

export interface RichNode {
  readonly type?: string
  readonly name?: string
  readonly text?: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly children?: RichNode[]
}

interface OpenNode extends RichNode {
  readonly name: string
  readonly children: RichNode[]
}

const void_ = new Set('br hr img col input wbr'.split(' '))
/** What is inside is no text for people. */
const skipped = /^(script|style|title|textarea|iframe|noscript)$/
/** An opening tag of the kind ends an open one of the same kind. */
const endsItself = /^(p|li|dt|dd|tr|td|th|option)$/

const token = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?\]\]>|<![^>]*>|<(\/?)([a-z][\w:-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi
const attribute = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g

export const parseHtml = (html: string): RichNode[] => {
  const root: OpenNode = { name: '', children: [] }
  const open: OpenNode[] = [root]
  const top = (): OpenNode => open[open.length - 1]!
  const addText = (text: string): void => {
    if (text !== '') top().children.push({ type: 'text', text })
  }
  let position = 0
  token.lastIndex = 0
  for (let match = token.exec(html); match; match = token.exec(html)) {
    addText(html.slice(position, match.index))
    position = token.lastIndex
    const [, slash, rawName, rest = ''] = match
    if (rawName === undefined) continue
    const name = rawName.toLowerCase()
    if (slash === '/') {
      close(open, name)
    } else if (skipped.test(name)) {
      const end = html.toLowerCase().indexOf(`</${name}`, position)
      position = token.lastIndex = end < 0 ? html.length : end
    } else {
      if (endsItself.test(name) && top().name === name) open.pop()
      const node: OpenNode = { name, attrs: parseAttributes(rest), children: [] } as OpenNode
      top().children.push(node)
      if (!void_.has(name) && !rest.trimEnd().endsWith('/')) open.push(node)
    }
  }
  addText(html.slice(position))
  return root.children
}

const close = (open: OpenNode[], name: string): void => {
  for (let index = open.length - 1; index > 0; index--) {
    if (open[index]!.name !== name) continue
    open.length = index
    return
  }
}

const parseAttributes = (text: string): Record<string, string> => {
  const result: Record<string, string> = {}
  for (const [, name, double, single, bare] of text.matchAll(attribute)) result[name!.toLowerCase()] = double ?? single ?? bare ?? ''
  return result
}
