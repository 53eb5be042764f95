// A map that the user can drag: tiles of the host's address, fetched by the host, or a grid where it names none.
import { make } from '../dom'
import { mapTiles } from '../host-facts'
import { tileSize, toPlace, toPoint, type Place } from '../../map/mercator'

export class MapGround {
  readonly element = make('div', { class: 'map-ground' })
  readonly #tiles = new Map<string, HTMLImageElement>()
  #center: Place
  #scale: number
  #drag: { x: number; y: number } | null = null

  constructor(
    center: Place,
    scale: number,
    private readonly loadTile: (url: string) => Promise<string>,
    private readonly moved: (center: Place) => void,
  ) {
    this.#center = center
    this.#scale = Math.round(scale)
    this.element.addEventListener('pointerdown', (event) => {
      this.#drag = { x: event.clientX, y: event.clientY }
      this.element.setPointerCapture(event.pointerId)
    })
    this.element.addEventListener('pointermove', (event) => this.#move(event))
    for (const end of ['pointerup', 'pointercancel'] as const) this.element.addEventListener(end, () => (this.#drag = null))
    new ResizeObserver(() => this.#draw()).observe(this.element)
  }

  get center(): Place {
    return this.#center
  }

  zoom(step: number): void {
    this.#scale = Math.min(19, Math.max(3, this.#scale + step))
    this.#draw()
  }

  #move({ clientX, clientY }: PointerEvent): void {
    if (!this.#drag) return
    const point = toPoint(this.#center, this.#scale)
    const { latitude, longitude } = toPlace({ x: point.x - (clientX - this.#drag.x), y: point.y - (clientY - this.#drag.y) }, this.#scale)
    this.#center = { latitude, longitude: ((((longitude + 180) % 360) + 360) % 360) - 180 }
    this.#drag = { x: clientX, y: clientY }
    this.#draw()
    this.moved(this.#center)
  }

  #draw(): void {
    const { clientWidth: width, clientHeight: height } = this.element
    const middle = toPoint(this.#center, this.#scale)
    const [left, top] = [middle.x - width / 2, middle.y - height / 2]
    const template = mapTiles()
    if (template === '') {
      this.element.style.backgroundPosition = `${-left % tileSize}px ${-top % tileSize}px`
      return
    }
    const count = 2 ** this.#scale
    const wanted = new Set<string>()
    for (let x = Math.floor(left / tileSize); x * tileSize < left + width; x++) {
      for (let y = Math.max(0, Math.floor(top / tileSize)); y * tileSize < top + height && y < count; y++) {
        const key = `${this.#scale}/${x}/${y}`
        wanted.add(key)
        const tile = this.#tiles.get(key) ?? this.#load(key, template, ((x % count) + count) % count, y)
        tile.style.translate = `${x * tileSize - left}px ${y * tileSize - top}px`
      }
    }
    for (const [key, tile] of this.#tiles) {
      if (wanted.has(key)) continue
      tile.remove()
      this.#tiles.delete(key)
    }
  }

  #load(key: string, template: string, x: number, y: number): HTMLImageElement {
    const tile = make('img', { class: 'map-tile' })
    tile.alt = ''
    tile.draggable = false
    this.#tiles.set(key, tile)
    this.element.append(tile)
    this.loadTile(template.replace('{z}', String(this.#scale)).replace('{x}', String(x)).replace('{y}', String(y))).then((url) => (tile.src = url), () => undefined)
    return tile
  }
}
