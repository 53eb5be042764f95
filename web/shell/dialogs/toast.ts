// wx.showToast and wx.showLoading: one place for both, the later takes it from the earlier.
import { make } from '../dom'
import { icon } from '../icons'
import { texts } from '../texts'

export interface ToastOptions {
  readonly title?: string
  readonly icon?: string
  readonly image?: string
  readonly duration?: number
  readonly mask?: boolean
}

const defaultDuration = 1500 // milliseconds, WeChat's

export class Toast {
  readonly element: HTMLElement
  readonly #box: HTMLElement
  readonly #packageBase: () => string
  #timer = 0
  #isLoading = false

  constructor(packageBase: () => string) {
    this.#packageBase = packageBase
    this.#box = make('div', { class: 'toast', role: 'status' })
    this.element = make('div', { class: 'toast-layer', hidden: true }, this.#box)
  }

  show(options: ToastOptions): void {
    this.#open(options, options.icon === 'loading')
    const duration = typeof options.duration === 'number' ? options.duration : defaultDuration
    this.#timer = window.setTimeout(() => this.#close(), duration)
  }

  hide(): void {
    if (!this.#isLoading) this.#close()
  }

  showLoading(options: ToastOptions): void {
    this.#open({ ...options, icon: 'loading' }, true)
  }

  hideLoading(): void {
    if (this.#isLoading) this.#close()
  }

  #open(options: ToastOptions, isLoading: boolean): void {
    clearTimeout(this.#timer)
    this.#isLoading = isLoading
    const picture = this.#picture(options)
    this.#box.replaceChildren(...(picture ? [picture] : []), make('p', { class: 'toast-text', text: options.title ?? (isLoading ? texts.loading : '') }))
    this.#box.classList.toggle('toast-plain', picture === null)
    this.element.classList.toggle('toast-masks', options.mask === true)
    this.element.hidden = false
  }

  #close(): void {
    clearTimeout(this.#timer)
    this.#isLoading = false
    this.element.hidden = true
    this.#box.replaceChildren()
  }

  #picture({ icon: name = 'success', image }: ToastOptions): Element | null {
    if (image !== undefined && image !== '') {
      const picture = make('img', { class: 'toast-picture' })
      picture.alt = ''
      picture.src = this.#packageBase() + image.replace(/^\/+/, '')
      return picture
    }
    if (name === 'none') return null
    if (name === 'loading') return make('span', { class: 'spinner toast-picture' })
    const drawing = icon(name === 'error' || name === 'fail' ? 'error' : 'success')
    drawing.classList.add('toast-picture')
    return drawing
  }
}
