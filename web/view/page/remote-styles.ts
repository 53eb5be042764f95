// Pictures and fonts of other servers in style sheets. The frame has no network, so the host fetches them; nothing waits for them:
//  - the place of a picture is a variable that is set when the picture is there
//  - a font face is defined when its file is there; until then the text stands in the next family of its list
import { replaceUrls } from '../../css/urls'
import type { Resources } from './resources'

const quoted = String.raw`"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'`
const facePattern = new RegExp(String.raw`@font-face\s*\{((?:${quoted}|[^}"'])*)\}`, 'gi')
const sourcePattern = new RegExp(String.raw`(?:^|[;\s])src\s*:\s*((?:url\(\s*(?:${quoted}|[^)]*)\)|${quoted}|[^;"'])*);?`, 'gi')
const entryPattern = new RegExp(String.raw`url\(\s*(${quoted}|[^)]*?)\s*\)(?:\s*format\(\s*['"]?([\w-]+)['"]?\s*\))?`, 'gi')

interface FontSource {
  readonly url: string
  readonly text: string
}

export class RemoteStyles {
  readonly #variables = new Map<string, string>()
  #waiting: (() => void)[] | null = []

  constructor(
    private readonly document: Document,
    private readonly resources: Resources,
  ) {}

  /** The page is open: from now on the host answers. */
  start(): void {
    const waiting = this.#waiting ?? []
    this.#waiting = null
    for (const load of waiting) load()
  }

  /** The sheet without addresses of other servers. */
  localize(css: string): string {
    if (!/url\(\s*['"]?(https?:)?\/\//i.test(css)) return css
    const withoutFaces = css.replace(facePattern, (whole, body: string) => this.#localizeFace(whole, body))
    return replaceUrls(withoutFaces, (url) => (this.resources.isRemote(url) ? `var(${this.#variableOf(url)}, none)` : null))
  }

  /** wx.loadFontFace: rejects when the font cannot be had. */
  async loadFace(family: string, source: string, descriptors: FontFaceDescriptors): Promise<void> {
    const url = /^\s*url\(/i.test(source) ? (entriesOf(source)[0]?.url ?? '') : source
    const face = new FontFace(family, `url("${await this.resources.load(url)}")`, descriptors)
    await face.load()
    this.document.fonts.add(face)
  }

  #localizeFace(whole: string, body: string): string {
    const sources = [...body.matchAll(sourcePattern)].flatMap(([, list = '']) => entriesOf(list))
    const remote = sources.filter(({ url }) => this.resources.isRemote(url))
    if (remote.length === 0) return whole
    const rest = body.replace(sourcePattern, ';')
    const local = sources.filter((source) => !remote.includes(source))
    if (local.length > 0) return `@font-face{${rest};src:${local.map(({ text }) => text).join(',')}}`
    this.#whenOpen(() => void this.#loadFirst(rest, remote))
    return ''
  }

  async #loadFirst(descriptors: string, sources: readonly FontSource[]): Promise<void> {
    for (const { url } of sources) {
      const local = await this.resources.load(url).catch(() => null) // the host has told the author why
      if (local === null) continue
      const element = this.document.createElement('style')
      element.textContent = `@font-face{${descriptors};src:url("${local}")}`
      this.document.head.append(element)
      return
    }
  }

  #variableOf(url: string): string {
    const known = this.#variables.get(url)
    if (known !== undefined) return known
    const name = `--alcove-remote-${this.#variables.size + 1}`
    this.#variables.set(url, name)
    this.#whenOpen(() => {
      this.resources.load(url).then(
        (local) => this.document.documentElement.style.setProperty(name, `url("${local}")`),
        () => undefined, // the colour behind the picture stays
      )
    })
    return name
  }

  #whenOpen(load: () => void): void {
    if (this.#waiting) this.#waiting.push(load)
    else load()
  }
}

/** What browsers of today can read; the old formats were for browsers that are gone. */
const entriesOf = (list: string): FontSource[] =>
  [...list.matchAll(entryPattern)]
    .map(([text, target = '', format = '']) => ({ text, url: target.replace(/^["']|["']$/g, ''), format }))
    .filter(({ url, format }) => !/^(embedded-opentype|svg)$/i.test(format) && !/\.(eot|svg)([?#]|$)/i.test(url))
