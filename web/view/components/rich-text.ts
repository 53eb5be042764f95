// rich-text: nodes as HTML text or as an array. SECURITY(T09): only the tags and attributes below come into the page, built
// node by node; nothing is ever parsed as HTML by the browser.
import { replaceRpx } from '../page/lengths'
import type { PageContext } from '../page/page-context'
import { Component, part } from './component'
import { parseHtml, type RichNode } from './rich-text-parser'
import { spaces } from './text'

const tags = new Set(
  'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del div dl dt em fieldset font footer h1 h2 h3 h4 h5 h6 header hr i img ins label legend li mark nav ol p pre q rt ruby s section small span strong sub sup table tbody td tfoot th thead tr tt u ul'.split(
    ' ',
  ),
)
const attributes = new Set('class style alt width height colspan rowspan align valign span start type color size face dir title'.split(' '))
const deepest = 64

export class RichText extends Component {
  #body: HTMLElement | null = null

  protected update(changed: ReadonlySet<string>): void {
    if (!changed.has('nodes') && !changed.has('space')) return
    if (!this.#body) this.element.append((this.#body = part(this.page.document, 'wx-rich-text-body')))
    const nodes = this.value('nodes')
    const parsed = typeof nodes === 'string' ? parseHtml(nodes) : Array.isArray(nodes) ? (nodes as RichNode[]) : []
    this.#body.replaceChildren(...buildRichText(this.page, parsed))
    const space = spaces[this.text('space')]
    if (space !== undefined) replaceSpaces(this.#body, space)
  }
}

const replaceSpaces = (root: HTMLElement, space: string): void => {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) node.data = node.data.replaceAll(' ', space)
}

export const buildRichText = (page: PageContext, nodes: readonly RichNode[], depth = 0): Node[] => {
  if (depth > deepest) return []
  return nodes.flatMap((node): Node[] => {
    if (typeof node !== 'object' || node === null) return []
    if (node.type === 'text') return [page.document.createTextNode(decode(String(node.text ?? '')))]
    const name = String(node.name ?? '').toLowerCase()
    const children = buildRichText(page, Array.isArray(node.children) ? node.children : [], depth + 1)
    if (defences.richTextTags && !tags.has(name)) return children
    const element = page.document.createElement(name)
    for (const [attribute, value] of Object.entries(node.attrs ?? {})) setAttribute(page, element, attribute.toLowerCase(), String(value))
    element.append(...children)
    return [element]
  })
}

const setAttribute = (page: PageContext, element: HTMLElement, name: string, value: string): void => {
  if (name === 'src' && element instanceof HTMLImageElement) {
    void page.resources.load(value).then(
      (url) => (element.src = url),
      () => undefined,
    )
  } else if (name === 'style') {
    element.style.cssText = replaceRpx(value)
  } else if (attributes.has(name)) {
    element.setAttribute(name, value)
  }
}

const named: Record<string, string> = { nbsp: '\u00a0', lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", ensp: '\u2002', emsp: '\u2003', copy: '©', hellip: '…', mdash: '—', ndash: '–', middot: '·' }

const decode = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    if (name !== undefined) return named[name] ?? whole
    const code = decimal !== undefined ? Number(decimal) : parseInt(hex!, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
