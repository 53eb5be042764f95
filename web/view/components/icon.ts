// icon: the nine pictures of WeUI, and two that programs use although no document lists them, on a 24 by 24 field.
import { Component } from './component'

const disc = 'M12 22a10 10 0 1 1 0-20 10 10 0 0 1 0 20z'
const ring = `${disc}m0-1.2a8.8 8.8 0 1 0 0-17.6 8.8 8.8 0 0 0 0 17.6z`

/** Path and colour; parts drawn inside a disc are cut out of it (even-odd). */
const shapes: Record<string, readonly [path: string, color: string]> = {
  success: [`${disc}M10.6 14.2 8.1 11.7 7 12.8l3.6 3.6 6.9-6.9-1.1-1.1z`, '#07c160'],
  success_no_circle: ['M8.7 17.3 3.8 12.4 2.4 13.8l6.3 6.3L21.6 7.2l-1.4-1.4z', '#07c160'],
  info: [`${disc}M11.2 10.5v6.8h1.6v-6.8zM12 6.6a1 1 0 1 0 0 2.1 1 1 0 0 0 0-2.1z`, '#10aeff'],
  warn: [`${disc}M11.1 6.7l.2 7h1.4l.2-7zM12 15.2a1 1 0 1 0 0 2 1 1 0 0 0 0-2z`, '#fa5151'],
  waiting: [`${disc}M11.2 6.5v6.1l4.3 2.6.8-1.3-3.6-2.1V6.5z`, '#10aeff'],
  cancel: [`${ring}M12 10.9 8.8 7.7 7.7 8.8l3.2 3.2-3.2 3.2 1.1 1.1 3.2-3.2 3.2 3.2 1.1-1.1-3.2-3.2 3.2-3.2-1.1-1.1z`, '#fa5151'],
  download: [`${ring}M11.3 7v6.6l-2.6-2.6-1 1L12 16.4l4.3-4.4-1-1-2.6 2.6V7z`, '#07c160'],
  search: ['M10.5 3.5a7 7 0 1 0 4.3 12.5l4.6 4.6 1.2-1.2-4.6-4.6A7 7 0 0 0 10.5 3.5zm0 1.6a5.4 5.4 0 1 1 0 10.8 5.4 5.4 0 0 1 0-10.8z', '#b2b2b2'],
  circle: [ring, '#c9c9c9'],
  info_circle: [`${ring}M11.2 10.5v6.8h1.6v-6.8zM12 6.6a1 1 0 1 0 0 2.1 1 1 0 0 0 0-2.1z`, '#07c160'],
  clear: [`${disc}M12 10.9 8.8 7.7 7.7 8.8l3.2 3.2-3.2 3.2 1.1 1.1 3.2-3.2 3.2 3.2 1.1-1.1-3.2-3.2 3.2-3.2-1.1-1.1z`, '#b2b2b2'],
}

const namespace = 'http://www.w3.org/2000/svg'
const defaultSize = 23

export class Icon extends Component {
  #drawing: SVGSVGElement | null = null

  protected update(): void {
    const [path, color] = shapes[this.text('type')] ?? ['', '']
    const size = this.number('size', defaultSize)
    const drawing = (this.#drawing ??= this.#make())
    drawing.setAttribute('width', String(size))
    drawing.setAttribute('height', String(size))
    drawing.style.fill = this.text('color', color)
    drawing.firstElementChild!.setAttribute('d', path)
  }

  #make(): SVGSVGElement {
    const { document } = this.page
    const drawing = document.createElementNS(namespace, 'svg')
    drawing.setAttribute('viewBox', '0 0 24 24')
    drawing.setAttribute('aria-hidden', 'true')
    const path = document.createElementNS(namespace, 'path')
    path.setAttribute('fill-rule', 'evenodd')
    drawing.append(path)
    this.element.prepend(drawing)
    return drawing
  }
}
