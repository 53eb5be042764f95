// The row of dots that says which slide is shown.
import { part } from './component'

export class SwiperDots {
  readonly element: HTMLElement
  #color = ''
  #activeColor = ''

  constructor(private readonly document: Document) {
    this.element = part(document, 'wx-swiper-dots')
    this.element.ariaHidden = 'true'
  }

  update(count: number, color: string, activeColor: string): void {
    this.#color = color
    this.#activeColor = activeColor
    while (this.element.children.length > count) this.element.lastElementChild!.remove()
    while (this.element.children.length < count) this.element.append(part(this.document, 'wx-swiper-dot', 'i'))
  }

  show(current: number): void {
    for (const [index, dot] of ([...this.element.children] as HTMLElement[]).entries()) {
      const isActive = index === current
      dot.classList.toggle('wx-swiper-dot-active', isActive)
      dot.style.background = isActive ? this.#activeColor : this.#color
    }
  }
}
