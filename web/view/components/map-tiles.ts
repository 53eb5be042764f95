// The picture of the earth under a map: tiles of an address template with {z}, {x} and {y} that the host gives. Without
// one there is a grid, so that markers and lines still have a ground.
import type { PageContext } from '../page/page-context'
import { part } from './component'
import { tileSize, type Point } from '../../map/mercator'

export class MapTiles {
  readonly element: HTMLElement
  readonly #tiles = new Map<string, HTMLImageElement>()

  constructor(private readonly page: PageContext) {
    this.element = part(page.document, 'wx-map-tiles')
  }

  show(origin: Point, scale: number, width: number, height: number): void {
    const template = this.page.mapTiles
    if (template === '') return this.#showGrid(origin)
    const zoom = Math.round(scale)
    const factor = 2 ** (scale - zoom)
    const size = tileSize * factor
    const count = 2 ** zoom
    const wanted = new Set<string>()
    for (let x = Math.floor(origin.x / size); x * size < origin.x + width; x++) {
      for (let y = Math.max(0, Math.floor(origin.y / size)); y * size < origin.y + height && y < count; y++) {
        const key = `${zoom}/${x}/${y}`
        wanted.add(key)
        const tile = this.#tiles.get(key) ?? this.#load(key, template, zoom, ((x % count) + count) % count, y)
        tile.style.width = tile.style.height = `${size + 0.5}px`
        tile.style.translate = `${x * size - origin.x}px ${y * size - origin.y}px`
      }
    }
    for (const [key, tile] of this.#tiles) {
      if (wanted.has(key)) continue
      tile.remove()
      this.#tiles.delete(key)
    }
  }

  #load(key: string, template: string, z: number, x: number, y: number): HTMLImageElement {
    const tile = part(this.page.document, 'wx-map-tile', 'img') as HTMLImageElement
    tile.alt = ''
    this.#tiles.set(key, tile)
    this.element.append(tile)
    const address = template.replace('{z}', String(z)).replace('{x}', String(x)).replace('{y}', String(y))
    this.page.resources.load(address).then((url) => (tile.src = url), () => undefined)
    return tile
  }

  #showGrid({ x, y }: Point): void {
    this.element.classList.add('wx-map-grid')
    this.element.style.backgroundPosition = `${-x % tileSize}px ${-y % tileSize}px`
  }
}
