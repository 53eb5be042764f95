// Addresses of pictures and fonts: those of the package load by themselves, those of other servers and the
// program's own files are fetched by the host, because
// a frame has no network.
import { replaceUrls } from '../../css/urls'

export interface FetchedResource {
  readonly id: number
  readonly bytes?: ArrayBuffer
  readonly contentType?: string
  readonly url?: string | null
  readonly error?: string
}

type Waiting = { resolve(url: string): void; reject(error: Error): void }

const packageScheme = 'alcove-package:/'
/** Where the host says that icons of programs are; a frame asks for them under its own address. */
const iconPath = '/alcove/icon/'

export class Resources {
  packageBase = '/'
  route = ''
  readonly #waiting = new Map<number, Waiting>()
  readonly #remote = new Map<string, Promise<string>>()
  readonly #loaded = new Map<string, string>()
  #lastId = 0

  constructor(private readonly askHost: (id: number, url: string) => void) {}

  isRemote(source: string): boolean {
    return /^(https?:|wxfile:)?\/\//i.test(source)
  }

  /** Address of a file of the package; a relative one starts at the page's folder. */
  local(source: string): string {
    if (/^(data|blob):/i.test(source)) return source
    if (source.startsWith(packageScheme)) return this.packageBase + source.slice(packageScheme.length)
    if (source.startsWith(iconPath)) return this.packageBase.replace(/p\/$/, 'icon/') + source.slice(iconPath.length)
    if (/^\/i\/./.test(source)) return source // given out by the host itself
    const parts = source.startsWith('/') ? [] : this.route.split('/').slice(0, -1)
    for (const step of source.split('/')) {
      if (step === '..') parts.pop()
      else if (step !== '' && step !== '.') parts.push(step)
    }
    return this.packageBase + parts.join('/')
  }

  async load(source: string): Promise<string> {
    if (!this.isRemote(source)) return this.local(source)
    let loading = this.#remote.get(source)
    if (!loading) {
      loading = new Promise<string>((resolve, reject) => {
        const id = ++this.#lastId
        this.#waiting.set(id, { resolve, reject })
        this.askHost(id, source)
      })
      loading.then(
        (local) => this.#loaded.set(source, local),
        () => this.#remote.delete(source), // may succeed the next time
      )
      this.#remote.set(source, loading)
    }
    return loading
  }

  onFetched(resource: FetchedResource): void {
    const waiting = this.#waiting.get(resource.id)
    this.#waiting.delete(resource.id)
    if (!waiting) return
    if (resource.bytes) waiting.resolve(URL.createObjectURL(new Blob([resource.bytes], { type: resource.contentType ?? '' })))
    else if (resource.url) waiting.resolve(resource.url)
    else waiting.reject(new Error(resource.error ?? 'the picture could not be loaded'))
  }

  rewriteStyleSheet(css: string): string {
    return css.replaceAll(packageScheme, this.packageBase)
  }

  /** Inline styles name pictures as the author wrote them; of other servers only those that are there already. */
  rewriteInline(style: string): string {
    if (!style.includes('url(')) return style
    return replaceUrls(style, (target) => {
      if (target === '') return 'none' // the page itself is no picture
      if (/^(data|blob):/i.test(target)) return null
      if (!this.isRemote(target)) return `url("${this.local(target)}")`
      const loaded = this.#loaded.get(target)
      return loaded === undefined ? 'none' : `url("${loaded}")`
    })
  }
}
