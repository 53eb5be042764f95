// Markers of a map with their labels and callouts, as elements that can be tapped and read aloud.
import type { PageContext } from '../page/page-context'
import { part, type Detail } from './component'
import type { Place, Point } from '../../map/mercator'

interface Bubble {
  readonly content?: string
  readonly color?: string
  readonly fontSize?: number
  readonly borderRadius?: number
  readonly bgColor?: string
  readonly padding?: number
  readonly display?: string
  readonly textAlign?: string
}

export interface Marker extends Place {
  readonly id?: number | string
  readonly title?: string
  readonly iconPath?: string
  readonly width?: number | string
  readonly height?: number | string
  readonly rotate?: number
  readonly alpha?: number
  readonly zIndex?: number
  readonly anchor?: Point
  readonly callout?: Bubble
  readonly label?: Bubble
  readonly ariaLabel?: string
}

interface Shown {
  marker: Marker
  readonly element: HTMLElement
}

const pin = 'M12 2a7.5 7.5 0 0 0-7.5 7.5C4.5 15.2 12 22 12 22s7.5-6.8 7.5-12.5A7.5 7.5 0 0 0 12 2zm0 10.3a2.8 2.8 0 1 1 0-5.6 2.8 2.8 0 0 1 0 5.6z'

export class MapMarkers {
  readonly element: HTMLElement
  #shown: Shown[] = []

  constructor(
    private readonly page: PageContext,
    private readonly emit: (type: string, detail: Detail) => void,
  ) {
    this.element = part(page.document, 'wx-map-markers')
  }

  set(markers: readonly Marker[]): void {
    this.add(markers, true)
  }

  add(markers: readonly Marker[], clear: boolean): void {
    if (clear) this.remove(this.#shown.map(({ marker }) => marker.id))
    if (clear) for (const { element } of this.#shown.splice(0)) element.remove()
    for (const marker of markers) {
      if (marker.id !== undefined) this.remove([marker.id])
      const element = this.#make(marker)
      this.element.append(element)
      this.#shown.push({ marker, element })
    }
  }

  remove(ids: readonly unknown[]): void {
    this.#shown = this.#shown.filter(({ marker, element }) => {
      const isGone = marker.id !== undefined && ids.some((id) => String(id) === String(marker.id))
      if (isGone) element.remove()
      return !isGone
    })
  }

  place(toElement: (place: Place) => Point): void {
    for (const { marker, element } of this.#shown) {
      const { x, y } = toElement(marker)
      element.style.translate = `${x}px ${y}px`
    }
  }

  /** Moves a marker in a straight line; ends when it is there. */
  move(id: number | string, to: Place, duration: number, draw: () => void): Promise<void> {
    const shown = this.#shown.find(({ marker }) => String(marker.id) === String(id))
    if (!shown || !to) return Promise.resolve()
    const from = shown.marker
    const start = performance.now()
    return new Promise((resolve) => {
      const step = (now: number): void => {
        const progress = duration <= 0 ? 1 : Math.min(1, Math.max(0, (now - start) / duration))
        const between = (name: 'latitude' | 'longitude'): number => from[name] + (to[name] - from[name]) * progress
        shown.marker = { ...shown.marker, latitude: between('latitude'), longitude: between('longitude') }
        draw()
        if (progress < 1) requestAnimationFrame(step)
        else resolve()
      }
      requestAnimationFrame(step)
    })
  }

  #make(marker: Marker): HTMLElement {
    const { document } = this.page
    const element = part(document, 'wx-map-marker')
    const icon = part(document, 'wx-map-marker-icon', 'button')
    const name = marker.ariaLabel ?? marker.title ?? marker.callout?.content ?? marker.label?.content ?? '标记'
    icon.ariaLabel = name
    const { x = 0.5, y = 1 } = marker.anchor ?? {}
    icon.style.translate = `${-x * 100}% ${-y * 100}%`
    icon.style.rotate = `${marker.rotate ?? 0}deg`
    icon.style.opacity = String(marker.alpha ?? 1)
    element.style.zIndex = String(marker.zIndex ?? 0)
    icon.append(marker.iconPath ? this.#picture(marker) : this.#pin())
    const report = (type: string) => (event: Event): void => {
      event.stopPropagation()
      this.emit(type, { markerId: marker.id ?? 0 })
    }
    icon.addEventListener('click', report('markertap'))
    element.append(icon)
    if (marker.label?.content) element.append(this.#bubble(marker.label, 'wx-map-label', report('labeltap')))
    const callout = marker.callout?.content ? marker.callout : marker.title ? { content: marker.title } : null
    if (callout) this.#addCallout(element, icon, callout, report('callouttap'))
    return element
  }

  #addCallout(element: HTMLElement, icon: HTMLElement, callout: Bubble, tapped: (event: Event) => void): void {
    const bubble = this.#bubble(callout, 'wx-map-callout', tapped)
    bubble.hidden = callout.display !== 'ALWAYS'
    icon.addEventListener('click', () => callout.display !== 'ALWAYS' && (bubble.hidden = !bubble.hidden))
    bubble.style.bottom = `${icon.firstElementChild?.getAttribute('height') ?? 30}px`
    element.append(bubble)
  }

  #bubble({ content = '', color, fontSize, bgColor, borderRadius, padding, textAlign }: Bubble, className: string, tapped: (event: Event) => void): HTMLElement {
    const bubble = part(this.page.document, className)
    bubble.textContent = content
    Object.assign(bubble.style, {
      color: color ?? '', fontSize: fontSize ? `${fontSize}px` : '', backgroundColor: bgColor ?? '', borderRadius: borderRadius ? `${borderRadius}px` : '',
      padding: padding ? `${padding}px` : '', textAlign: textAlign ?? '',
    })
    bubble.addEventListener('click', tapped)
    return bubble
  }

  #picture(marker: Marker): HTMLElement {
    const picture = part(this.page.document, '', 'img') as HTMLImageElement
    picture.alt = ''
    if (marker.width) picture.style.width = `${this.page.pixels(String(marker.width))}px`
    if (marker.height) picture.style.height = `${this.page.pixels(String(marker.height))}px`
    picture.setAttribute('height', String(marker.height ?? 30))
    this.page.resources.load(marker.iconPath!).then((url) => (picture.src = url), () => undefined)
    return picture
  }

  #pin(): SVGSVGElement {
    const namespace = 'http://www.w3.org/2000/svg'
    const drawing = this.page.document.createElementNS(namespace, 'svg')
    for (const [name, value] of Object.entries({ viewBox: '0 0 24 24', width: '34', height: '34', 'aria-hidden': 'true' })) drawing.setAttribute(name, value)
    const path = this.page.document.createElementNS(namespace, 'path')
    path.setAttribute('d', pin)
    path.setAttribute('fill', '#fa5151')
    drawing.append(path)
    return drawing
  }
}
