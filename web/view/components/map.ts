// map: tiles of the source that the host names (a plain grid when it names none), with markers, callouts, lines, areas and
// circles drawn over them; moved by finger, mouse, wheel and keys.
import type { PageContext } from '../page/page-context'
import { ownStyle, type ViewElement } from '../tree/node'
import { Component, part, type Detail } from './component'
import { Drag } from './drag'
import { MapMarkers, type Marker } from './map-markers'
import { drawShapes } from './map-shapes'
import { MapTiles } from './map-tiles'
import { fit, toPlace, toPoint, type Place, type Point } from '../../map/mercator'

const defaultCenter: Place = { latitude: 39.92, longitude: 116.46 }
const idle = 300 // milliseconds after the last movement that end a change of the region

export class MapComponent extends Component {
  readonly #tiles: MapTiles
  readonly #shapes: HTMLCanvasElement
  readonly #markers: MapMarkers
  readonly #sizes: ResizeObserver
  #center: Place = defaultCenter
  #scale = 16
  #dragFrom: Point = { x: 0, y: 0 }
  #pinch = new Map<number, Point>()
  #endTimer = 0
  #isMoving = false
  #wasShown = false

  constructor(element: ViewElement, page: PageContext) {
    super(element, page)
    this.#tiles = new MapTiles(page)
    this.#shapes = part(page.document, 'wx-map-shapes', 'canvas') as HTMLCanvasElement
    this.#markers = new MapMarkers(page, (type, detail) => this.emit(type, detail))
    this.content = part(page.document, 'wx-map-cover')
    element.append(this.#tiles.element, this.#shapes, this.#markers.element, this.content)
    element.role = 'application'
    element.ariaRoleDescription = page.document.documentElement.lang.startsWith('zh') ? '地图' : 'map'
    element.tabIndex = 0
    this.#sizes = new ResizeObserver(() => this.#draw())
    this.#sizes.observe(element)
    this.#listen()
  }

  protected update(changed: ReadonlySet<string>): void {
    if (changed.has('latitude') || changed.has('longitude')) this.#center = { latitude: this.number('latitude', defaultCenter.latitude), longitude: this.number('longitude', defaultCenter.longitude) }
    if (changed.has('scale')) this.#scale = this.#allowed(this.number('scale', 16))
    if (changed.has('markers')) this.#markers.set((this.value('markers') as Marker[] | undefined) ?? [])
    if (changed.has('includePoints')) this.#include(this.value('includePoints') as Place[] | undefined, [])
    this.#draw()
    if (this.#wasShown) return
    this.#wasShown = true
    requestAnimationFrame(() => this.emit('updated'))
  }

  override dispose(): void {
    this.#sizes.disconnect()
    clearTimeout(this.#endTimer)
  }

  override describe(): Detail {
    return { kind: 'map' }
  }

  override invoke(method: string, argument: unknown): unknown {
    const options = (argument ?? {}) as Detail
    switch (method) {
      case 'getCenterLocation':
        return this.#center
      case 'moveToLocation':
        this.#moveTo(typeof options.latitude === 'number' ? (options as unknown as Place) : this.#home, this.#scale, 'update')
        return null
      case 'includePoints':
        return this.#include(options.points as Place[], (options.padding as number[] | undefined) ?? [])
      case 'getRegion':
        return this.#region()
      case 'getScale':
        return { scale: this.#scale }
      case 'getRotate':
        return { rotate: 0 }
      case 'getSkew':
        return { skew: 0 }
      case 'addMarkers':
        this.#markers.add((options.markers as Marker[] | undefined) ?? [], options.clear === true)
        return this.#draw()
      case 'removeMarkers':
        this.#markers.remove((options.markerIds as (string | number)[] | undefined) ?? [])
        return this.#draw()
      case 'translateMarker':
      case 'moveAlong':
        return this.#translate(options)
      case 'toScreenLocation':
        return this.#toElement(options as unknown as Place)
      case 'fromScreenLocation':
        return this.#toEarth(options as unknown as Point)
    }
    return super.invoke(method, argument)
  }

  get #home(): Place {
    return { latitude: this.number('latitude', defaultCenter.latitude), longitude: this.number('longitude', defaultCenter.longitude) }
  }

  #allowed(scale: number): number {
    return Math.min(this.number('maxScale', 20), Math.max(this.number('minScale', 3), scale))
  }

  async #translate({ markerId, destination, path, duration }: Detail): Promise<void> {
    const steps = Array.isArray(path) ? (path as Place[]) : [destination as Place]
    const time = typeof duration === 'number' ? duration : 1000
    for (const step of steps) await this.#markers.move(markerId as string | number, step, time / steps.length, () => this.#draw())
  }

  #include(points: Place[] | undefined, padding: readonly number[]): void {
    const found = fit(points ?? [], this.element.clientWidth, this.element.clientHeight, padding)
    if (found) this.#moveTo(found.center, this.#allowed(found.scale), 'update')
  }

  #region(): Detail {
    const { clientWidth: width, clientHeight: height } = this.element
    return { southwest: this.#toEarth({ x: 0, y: height }), northeast: this.#toEarth({ x: width, y: 0 }) }
  }

  #origin(): Point {
    const middle = toPoint(this.#center, this.#scale)
    return { x: middle.x - this.element.clientWidth / 2, y: middle.y - this.element.clientHeight / 2 }
  }

  #toElement(place: Place): Point {
    const [origin, point] = [this.#origin(), toPoint(place, this.#scale)]
    return { x: point.x - origin.x, y: point.y - origin.y }
  }

  #toEarth({ x, y }: Point): Place {
    const origin = this.#origin()
    return toPlace({ x: origin.x + x, y: origin.y + y }, this.#scale)
  }

  #draw(): void {
    const { clientWidth: width, clientHeight: height } = this.element
    if (width === 0 || height === 0) return
    this.#tiles.show(this.#origin(), this.#scale, width, height)
    const toElement = (place: Place): Point => this.#toElement(place)
    drawShapes(this.#shapes, width, height, this.#scale, toElement, {
      polyline: this.value('polyline'),
      polygons: this.value('polygons'),
      circles: this.value('circles'),
      ...(this.flag('showLocation') ? { location: this.#home } : {}),
    })
    this.#markers.place(toElement)
  }

  #moveTo(center: Place, scale: number, cause: string): void {
    if (!this.#isMoving) this.emit('regionchange', { type: 'begin', causedBy: cause === 'update' ? 'update' : 'gesture' })
    this.#isMoving = true
    this.#center = center
    this.#scale = scale
    this.#draw()
    clearTimeout(this.#endTimer)
    this.#endTimer = window.setTimeout(() => {
      this.#isMoving = false
      this.emit('regionchange', { type: 'end', causedBy: cause, rotate: 0, skew: 0, scale: this.#scale, centerLocation: this.#center, region: this.#region() })
    }, idle)
  }

  #moveBy(deltaX: number, deltaY: number): void {
    const { clientWidth: width, clientHeight: height } = this.element
    this.#moveTo(this.#toEarth({ x: width / 2 + deltaX, y: height / 2 + deltaY }), this.#scale, 'drag')
  }

  /** The place under the point stays under it. */
  #zoom(change: number, around: Point): void {
    const scale = this.#allowed(this.#scale + change)
    if (scale === this.#scale || !this.flag('enableZoom', true)) return
    const fixed = toPoint(this.#toEarth(around), scale)
    const { clientWidth: width, clientHeight: height } = this.element
    this.#moveTo(toPlace({ x: fixed.x - around.x + width / 2, y: fixed.y - around.y + height / 2 }, scale), scale, 'scale')
  }

  #listen(): void {
    const { element } = this
    new Drag(element, () => 'both', {
      start: () => {
        this.#dragFrom = { x: 0, y: 0 }
        return this.flag('enableScroll', true) && this.#pinch.size < 2
      },
      move: (deltaX, deltaY) => {
        if (this.#pinch.size < 2) this.#moveBy(this.#dragFrom.x - deltaX, this.#dragFrom.y - deltaY)
        this.#dragFrom = { x: deltaX, y: deltaY }
      },
      end: () => undefined,
    })
    ownStyle(element, 'touch-action', 'none')
    element.addEventListener('wheel', (event) => (event.preventDefault(), this.#zoom(event.deltaY < 0 ? 0.5 : -0.5, this.#pointOf(event))), { passive: false })
    element.addEventListener('dblclick', (event) => this.#zoom(1, this.#pointOf(event)))
    element.addEventListener('click', (event) => this.emit('tap', { ...this.#toEarth(this.#pointOf(event)) }))
    element.addEventListener('keydown', (event) => this.#onKey(event))
    element.addEventListener('pointerdown', (event) => this.#pinch.set(event.pointerId, this.#pointOf(event)))
    element.addEventListener('pointermove', (event) => this.#onPinch(event))
    for (const type of ['pointerup', 'pointercancel', 'pointerleave'] as const) element.addEventListener(type, (event) => this.#pinch.delete(event.pointerId))
  }

  #onPinch(event: PointerEvent): void {
    if (!this.#pinch.has(event.pointerId)) return
    const before = [...this.#pinch.values()]
    this.#pinch.set(event.pointerId, this.#pointOf(event))
    const after = [...this.#pinch.values()]
    if (before.length !== 2) return
    const distance = ([a, b]: Point[]): number => Math.hypot(a!.x - b!.x, a!.y - b!.y)
    const middle = { x: (after[0]!.x + after[1]!.x) / 2, y: (after[0]!.y + after[1]!.y) / 2 }
    this.#zoom(Math.log2(distance(after) / Math.max(1, distance(before))), middle)
  }

  #onKey(event: KeyboardEvent): void {
    const step = 80
    const moves: Record<string, [number, number]> = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }
    const { clientWidth: width, clientHeight: height } = this.element
    const move = moves[event.key]
    if (move) this.#moveBy(...move)
    else if (event.key === '+' || event.key === '=') this.#zoom(1, { x: width / 2, y: height / 2 })
    else if (event.key === '-') this.#zoom(-1, { x: width / 2, y: height / 2 })
    else return
    event.preventDefault()
  }

  #pointOf(event: MouseEvent): Point {
    const { left, top } = this.element.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top }
  }
}
