// match-media: shows its content while the page's size fits.
import { mediaText } from '../page/queries'
import { Component } from './component'

const names = ['width', 'minWidth', 'maxWidth', 'height', 'minHeight', 'maxHeight', 'orientation']

export class MatchMedia extends Component {
  #list: MediaQueryList | null = null
  readonly #show = (): void => void this.element.toggleAttribute('hidden', this.#list?.matches === false)

  protected update(): void {
    this.dispose()
    this.#list = matchMedia(mediaText(Object.fromEntries(names.map((name) => [name, this.has(name) ? this.text(name) : undefined]))))
    this.#list.addEventListener('change', this.#show)
    this.#show()
  }

  override dispose(): void {
    this.#list?.removeEventListener('change', this.#show)
  }
}
