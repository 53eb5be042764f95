// image: a picture of the package, of another server (fetched by the host) or of data, fitted in one of WeChat's ways.
import type { PageContext } from '../page/page-context'
import type { ViewElement } from '../tree/node'
import { Component, part } from './component'

/** A lazy picture is loaded when it is about so near to the screen. */
const lazyMargin = '600px'

export class Image extends Component {
  readonly #picture: HTMLImageElement
  #observer: IntersectionObserver | null = null
  #request = 0

  constructor(element: ViewElement, page: PageContext) {
    super(element, page)
    this.#picture = part(page.document, 'wx-image-picture', 'img') as HTMLImageElement
    this.#picture.alt = ''
    this.#picture.draggable = false
    this.#picture.decoding = 'async'
    this.#picture.addEventListener('load', () => this.#onLoad())
    this.#picture.addEventListener('error', () => this.#onError('the picture could not be loaded'))
    element.prepend(this.#picture)
  }

  protected update(changed: ReadonlySet<string>): void {
    if (changed.has('ariaLabel')) this.#picture.alt = this.text('ariaLabel')
    if (!changed.has('src')) return
    this.#request++
    this.#observer?.disconnect()
    const source = this.text('src')
    if (source === '') this.#show('')
    else if (this.flag('lazyLoad')) this.#loadWhenNear(source)
    else this.#load(source)
  }

  override dispose(): void {
    this.#observer?.disconnect()
  }

  #loadWhenNear(source: string): void {
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return
        this.#observer?.disconnect()
        this.#load(source)
      },
      { rootMargin: lazyMargin },
    )
    this.#observer.observe(this.element)
  }

  #load(source: string): void {
    const { resources } = this.page
    if (!resources.isRemote(source)) {
      this.#show(resources.local(source))
      return
    }
    const request = this.#request
    resources.load(source).then(
      (url) => request === this.#request && this.#show(url),
      (error: Error) => request === this.#request && this.#onError(error.message),
    )
  }

  #show(url: string): void {
    this.element.classList.remove('wx-image-broken')
    if (url === '') this.#picture.removeAttribute('src')
    else this.#picture.src = url
  }

  #onLoad(): void {
    const { naturalWidth: width, naturalHeight: height } = this.#picture
    this.element.classList.add('wx-image-loaded')
    this.emit('load', { width, height })
  }

  #onError(message: string): void {
    if (this.text('src') === '') return
    this.element.classList.add('wx-image-broken')
    this.emit('error', { errMsg: `image: ${message}` })
  }
}
