// editor: rich text that the user writes. The browser edits; what comes in from the program is built from the same list
// of tags as rich-text, and what goes out is HTML of those tags, plain text, and a delta (text with formats).
import type { PageContext } from '../page/page-context'
import type { ViewElement } from '../tree/node'
import { Component, part, type Detail } from './component'
import { domToDelta, deltaToNodes, type Delta } from './editor-delta'
import { buildRichText } from './rich-text'
import { parseHtml } from './rich-text-parser'

const toggles: Record<string, string> = { bold: 'bold', italic: 'italic', underline: 'underline', strike: 'strikeThrough' }
const aligns: Record<string, string> = { left: 'justifyLeft', center: 'justifyCenter', right: 'justifyRight', justify: 'justifyFull' }
const inlineStyles = new Set(['fontSize', 'fontFamily', 'letterSpacing', 'lineHeight', 'margin', 'marginTop', 'marginBottom', 'padding', 'textIndent', 'fontWeight', 'fontStyle'])
const statusDelay = 50 // milliseconds

export class Editor extends Component {
  readonly #field: HTMLElement
  #range: Range | null = null
  #timer = 0

  constructor(element: ViewElement, page: PageContext) {
    super(element, page)
    this.#field = part(page.document, 'wx-editor-field ql-editor')
    this.#field.contentEditable = 'true'
    this.#field.role = 'textbox'
    this.#field.ariaMultiLine = 'true'
    element.append(this.#field)
    this.#field.addEventListener('input', () => this.#onInput())
    this.#field.addEventListener('focus', () => this.emit('focus', this.#contents()))
    this.#field.addEventListener('blur', () => this.emit('blur', this.#contents()))
    this.#field.addEventListener('paste', (event) => this.#paste(event))
    page.document.addEventListener('selectionchange', this.#onSelection)
    requestAnimationFrame(() => this.emit('ready'))
  }

  protected update(changed: ReadonlySet<string>): void {
    this.#field.contentEditable = String(!this.flag('readOnly'))
    if (changed.has('placeholder')) this.#field.dataset.placeholder = this.#field.ariaPlaceholder = this.text('placeholder')
    this.#markEmpty()
  }

  override dispose(): void {
    this.page.document.removeEventListener('selectionchange', this.#onSelection)
    clearTimeout(this.#timer)
  }

  override describe(): Detail {
    return { kind: 'editor' }
  }

  override focus(): boolean {
    this.#field.focus()
    return true
  }

  override get isLabelled(): boolean {
    return true
  }

  override invoke(method: string, argument: unknown): unknown {
    const options = (argument ?? {}) as Detail
    switch (method) {
      case 'format':
        return this.#format(String(options.name), options.value)
      case 'insertText':
        return this.#edit(() => this.#command('insertText', String(options.text ?? '')))
      case 'insertImage':
        return this.#insertImage(options)
      case 'insertDivider':
        return this.#edit(() => this.#command('insertHorizontalRule'))
      case 'getContents':
        return this.#contents()
      case 'setContents':
        return this.#setContents(options)
      case 'getSelectionText':
        return { text: this.#range?.toString() ?? '' }
      case 'clear':
        this.#field.replaceChildren()
        return this.#onInput()
      case 'removeFormat':
        return this.#edit(() => this.#command('removeFormat'))
      case 'undo':
        return this.#edit(() => this.#command('undo'))
      case 'redo':
        return this.#edit(() => this.#command('redo'))
      case 'blur':
        return this.#field.blur()
      case 'scrollIntoView':
        return this.#range?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
    }
    return super.invoke(method, argument)
  }

  readonly #onSelection = (): void => {
    const selection = this.page.document.getSelection()
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
    if (!range || !this.#field.contains(range.startContainer)) return
    this.#range = range.cloneRange()
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.emit('statuschange', this.#status()), statusDelay)
  }

  #status(): Detail {
    const { document } = this.page
    const status: Detail = {}
    for (const [name, command] of Object.entries(toggles)) if (document.queryCommandState(command)) status[name] = 'strong'
    for (const [name, command] of Object.entries(aligns)) if (document.queryCommandState(command)) status.align = name
    if (document.queryCommandState('insertOrderedList')) status.list = 'ordered'
    if (document.queryCommandState('insertUnorderedList')) status.list = 'bullet'
    const block = /^h([1-6])$/.exec(document.queryCommandValue('formatBlock'))
    if (block) status.header = Number(block[1])
    return status
  }

  #format(name: string, value: unknown): void {
    this.#edit(() => {
      const toggle = toggles[name]
      if (toggle) this.#command(toggle)
      else if (name === 'align') this.#command(aligns[String(value)] ?? 'justifyLeft')
      else if (name === 'direction') this.#field.dir = value === 'rtl' ? 'rtl' : 'ltr'
      else if (name === 'header') this.#command('formatBlock', value ? `<${/^h/i.test(String(value)) ? String(value) : `h${String(value)}`}>` : '<div>')
      else if (name === 'list') this.#command(value === 'ordered' ? 'insertOrderedList' : 'insertUnorderedList')
      else if (name === 'indent') this.#command(String(value).startsWith('-') ? 'outdent' : 'indent')
      else if (name === 'script') this.#command(value === 'sub' ? 'subscript' : 'superscript')
      else if (name === 'color') this.#command('foreColor', String(value))
      else if (name === 'backgroundColor') this.#command('hiliteColor', String(value))
      else if (inlineStyles.has(name)) this.#wrap(name, String(value))
    })
    this.emit('statuschange', this.#status())
  }

  /** Puts the selection into a span with a style. */
  #wrap(name: string, value: string): void {
    const range = this.#range
    if (!range || range.collapsed) return
    const span = this.page.document.createElement('span')
    span.style[name as 'fontSize'] = value
    span.append(range.extractContents())
    range.insertNode(span)
  }

  #insertImage({ src, alt, width, height, data }: Detail): Promise<void> {
    return this.page.resources.load(String(src ?? '')).then((url) => {
      const image = this.page.document.createElement('img')
      image.src = url
      image.alt = String(alt ?? '')
      image.dataset.local = String(src)
      if (width !== undefined) image.style.width = String(width)
      if (height !== undefined) image.style.height = String(height)
      if (typeof data === 'object' && data !== null) image.dataset.custom = new URLSearchParams(data as Record<string, string>).toString()
      this.#edit(() => {
        if (this.#range) this.#range.insertNode(image)
        else this.#field.append(image)
      })
    })
  }

  #setContents({ html, delta }: Detail): void {
    const nodes = typeof html === 'string' ? parseHtml(html) : deltaToNodes(delta as Delta | undefined)
    this.#field.replaceChildren(...buildRichText(this.page, nodes))
    this.#onInput()
  }

  #contents(): Detail {
    return { html: this.#field.innerHTML, text: `${this.#field.innerText.replace(/\n$/, '')}\n`, delta: domToDelta(this.#field) }
  }

  /** Commands work on the selection, which a tap on a tool of the page has taken away. */
  #edit(work: () => void): void {
    const selection = this.page.document.getSelection()
    if (this.page.document.activeElement !== this.#field) this.#field.focus({ preventScroll: true })
    if (this.#range && selection) {
      selection.removeAllRanges()
      selection.addRange(this.#range)
    }
    work()
    this.#onInput()
  }

  #command(name: string, value?: string): void {
    // Deprecated and without a successor: all browsers keep it for exactly this.
    this.page.document.execCommand(name, false, value)
  }

  /** Pasted text comes in as text; foreign HTML never does. */
  #paste(event: ClipboardEvent): void {
    event.preventDefault()
    this.#command('insertText', event.clipboardData?.getData('text/plain') ?? '')
  }

  #onInput(): void {
    this.#markEmpty()
    this.emit('input', this.#contents())
  }

  #markEmpty(): void {
    this.#field.classList.toggle('wx-editor-empty', this.#field.textContent === '' && this.#field.querySelector('img,hr') === null)
  }
}
