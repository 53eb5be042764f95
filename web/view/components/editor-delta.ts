// A delta describes rich text as a list of insertions, as Quill does and WeChat's editor with it.
import type { RichNode } from './rich-text-parser'

export interface Insertion {
  readonly insert: string | { readonly image?: string; readonly divider?: boolean }
  readonly attributes?: Readonly<Record<string, unknown>>
}

export interface Delta {
  readonly ops: readonly Insertion[]
}

const inline: Record<string, [name: string, value: unknown]> = {
  B: ['bold', true], STRONG: ['bold', true], I: ['italic', true], EM: ['italic', true], U: ['underline', true], INS: ['underline', true], S: ['strike', true],
  STRIKE: ['strike', true], DEL: ['strike', true], SUB: ['script', 'sub'], SUP: ['script', 'super'],
}
const blocks = /^(P|DIV|H[1-6]|LI|BLOCKQUOTE)$/

export const domToDelta = (root: HTMLElement): Delta => {
  const ops: Insertion[] = []
  const add = (insert: Insertion['insert'], attributes: Record<string, unknown>): void => {
    ops.push(Object.keys(attributes).length > 0 ? { insert, attributes } : { insert })
  }
  const walk = (node: Node, formats: Record<string, unknown>): void => {
    if (node.nodeType === Node.TEXT_NODE) return void (node.textContent !== '' && add(node.textContent ?? '', formats))
    const element = node as HTMLElement
    if (element.tagName === 'BR') return void (element.parentElement === root && add('\n', {}))
    if (element.tagName === 'HR') return add({ divider: true }, {})
    if (element instanceof HTMLImageElement) return add({ image: element.dataset.local ?? element.src }, {})
    const own = inline[element.tagName]
    const style: Record<string, unknown> = own ? { [own[0]]: own[1] } : {}
    if (element.style?.color) style.color = element.style.color
    if (element.style?.fontSize) style.fontSize = element.style.fontSize
    if (element.style?.backgroundColor) style.backgroundColor = element.style.backgroundColor
    for (const child of element.childNodes) walk(child, { ...formats, ...style })
    if (blocks.test(element.tagName)) add('\n', blockFormats(element))
  }
  for (const child of root.childNodes) walk(child, {})
  const last = ops[ops.length - 1]
  if (!last || typeof last.insert !== 'string' || !last.insert.endsWith('\n')) ops.push({ insert: '\n' })
  return { ops }
}

const blockFormats = (element: HTMLElement): Record<string, unknown> => ({
  ...(/^H[1-6]$/.test(element.tagName) ? { header: Number(element.tagName[1]) } : {}),
  ...(element.tagName === 'LI' ? { list: element.parentElement?.tagName === 'OL' ? 'ordered' : 'bullet' } : {}),
  ...(element.style.textAlign ? { align: element.style.textAlign } : {}),
})

const tagsOf: Record<string, string> = { bold: 'strong', italic: 'em', underline: 'u', strike: 's' }

export const deltaToNodes = (delta: Delta | undefined): RichNode[] => {
  const lines: RichNode[] = []
  let line: RichNode[] = []
  for (const { insert, attributes = {} } of delta?.ops ?? []) {
    if (typeof insert !== 'string') {
      line.push(insert.image !== undefined ? { name: 'img', attrs: { src: insert.image } } : { name: 'hr' })
      continue
    }
    insert.split('\n').forEach((text, index) => {
      if (index > 0) {
        lines.push(block(line, attributes))
        line = []
      }
      if (text !== '') line.push(styled(text, attributes))
    })
  }
  if (line.length > 0) lines.push(block(line, {}))
  return lines
}

const block = (children: RichNode[], { header, list, align }: Readonly<Record<string, unknown>>): RichNode => {
  const attrs = align ? { style: `text-align:${String(align)}` } : {}
  if (list) return { name: list === 'ordered' ? 'ol' : 'ul', children: [{ name: 'li', attrs, children }] }
  return { name: header ? `h${Number(header)}` : 'p', attrs, children: children.length > 0 ? children : [{ name: 'br' }] }
}

const styled = (text: string, attributes: Readonly<Record<string, unknown>>): RichNode => {
  let node: RichNode = { type: 'text', text }
  for (const [name, tag] of Object.entries(tagsOf)) if (attributes[name]) node = { name: tag, children: [node] }
  const style = [['color', 'color'], ['backgroundColor', 'background-color'], ['fontSize', 'font-size']].flatMap(([name, property]) => (attributes[name!] ? [`${property}:${String(attributes[name!])}`] : []))
  return style.length > 0 ? { name: 'span', attrs: { style: style.join(';') }, children: [node] } : node
}
