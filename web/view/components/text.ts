// text with `decode` or `space`: the characters differ from what the author wrote. Other texts need no component.
import type { PageContext } from '../page/page-context'
import type { ViewElement } from '../tree/node'
import { Component } from './component'

const entities: Record<string, string> = { nbsp: '\u00a0', lt: '<', gt: '>', amp: '&', apos: "'", quot: '"', ensp: '\u2002', emsp: '\u2003' }
export const spaces: Readonly<Record<string, string>> = { nbsp: '\u00a0', ensp: '\u2002', emsp: '\u2003' }

export class Text extends Component {
  readonly #observer = new MutationObserver(() => this.update())
  /** What was put in place of the author's text, to tell our own change from his. */
  readonly #shown = new WeakMap<Node, string>()

  constructor(element: ViewElement, page: PageContext) {
    super(element, page)
    this.#observer.observe(element, { childList: true, characterData: true, subtree: true })
  }

  protected update(): void {
    const walker = this.page.document.createTreeWalker(this.element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode() as CharacterData | null; node; node = walker.nextNode() as CharacterData | null) {
      if (this.#shown.get(node) === node.data) continue
      const text = this.#convert(node.data)
      this.#shown.set(node, text)
      if (text !== node.data) node.data = text
    }
  }

  override dispose(): void {
    this.#observer.disconnect()
  }

  #convert(source: string): string {
    let text = source
    if (this.flag('decode')) text = text.replace(/&(nbsp|lt|gt|amp|apos|quot|ensp|emsp);/g, (_, name: string) => entities[name]!)
    const space = spaces[this.text('space')]
    return space === undefined ? text : text.replaceAll(' ', space)
  }
}
