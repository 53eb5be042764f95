// Fingers and the mouse as touches: touchstart, touchmove, touchend, touchcancel, longpress, longtap. Listeners sit at the
// document, whatever the number of elements that listen.
import { ownerOf } from '../tree/node'
import { isCaught, isHeard, placesOf, type EventSender, type Place, type TouchPoint } from './event-sender'

const longPressDelay = 350 // milliseconds, WeChat's
const steadyDistance = 10 // pixels that a finger may move and still press

export interface TouchWatcher {
  pressed(target: EventTarget | null, point: TouchPoint): void
  moved(point: TouchPoint, event: Event): void
  released(): void
}

export class TouchInput {
  /** A long press that somebody listens to takes the place of the tap. */
  suppressTap = false
  readonly #sender: EventSender
  readonly #document: Document
  readonly #watchers: readonly TouchWatcher[]
  #target: EventTarget | null = null
  #start: TouchPoint | null = null
  #timer = 0
  #mouseIsDown = false
  #blocksScroll = false
  /** Asking for places lays the page out; once for each type in a gesture is enough. */
  readonly #places = new Map<string, Place[]>()

  constructor(document: Document, sender: EventSender, watchers: readonly TouchWatcher[]) {
    this.#document = document
    this.#sender = sender
    this.#watchers = watchers
    const passive = { passive: true, capture: true }
    document.addEventListener('touchstart', (event) => this.#onTouchStart(event), passive)
    document.addEventListener('touchend', (event) => this.#onTouchEnd(event, 'touchend'), passive)
    document.addEventListener('touchcancel', (event) => this.#onTouchEnd(event, 'touchcancel'), passive)
    document.addEventListener('touchmove', this.#onTouchMove, passive)
    document.addEventListener('mousedown', (event) => this.#onMouseDown(event), passive)
    document.addEventListener('mousemove', (event) => this.#onMouseMove(event), passive)
    document.addEventListener('mouseup', (event) => this.#onMouseUp(event), passive)
    document.addEventListener('contextmenu', (event) => {
      if (this.#start && !isTextField(event.target)) event.preventDefault() // a long press of a finger
    })
  }

  /** A `catchtouchmove` keeps the page from scrolling; only then the browser has to wait for our listener. */
  blockScrolling(): void {
    if (this.#blocksScroll) return
    this.#blocksScroll = true
    this.#document.removeEventListener('touchmove', this.#onTouchMove, { capture: true })
    this.#document.addEventListener('touchmove', this.#onTouchMove, { passive: false, capture: true })
  }

  #onTouchStart(event: TouchEvent): void {
    const point = toPoint(event.changedTouches[0]!)
    this.#press(event.target, point)
    this.#send(event.target, 'touchstart', points(event.touches), points(event.changedTouches))
  }

  #onTouchMove = (event: TouchEvent): void => {
    const point = toPoint(event.changedTouches[0]!)
    if (event.cancelable && this.#blocksScroll && isCaught(event.target, 'touchmove')) event.preventDefault()
    this.#move(point, event)
    this.#send(event.target, 'touchmove', points(event.touches), points(event.changedTouches))
  }

  #onTouchEnd(event: TouchEvent, type: string): void {
    this.#send(event.target, type, points(event.touches), points(event.changedTouches))
    if (event.touches.length === 0) this.#release()
  }

  #onMouseDown(event: MouseEvent): void {
    if (event.button !== 0 || isEmulated(event)) return
    this.#mouseIsDown = true
    const point = mousePoint(event)
    this.#press(event.target, point)
    this.#send(event.target, 'touchstart', [point], [point])
  }

  #onMouseMove(event: MouseEvent): void {
    if (!this.#mouseIsDown) return
    const point = mousePoint(event)
    this.#move(point, event)
    this.#send(this.#target, 'touchmove', [point], [point])
  }

  #onMouseUp(event: MouseEvent): void {
    if (!this.#mouseIsDown) return
    this.#mouseIsDown = false
    this.#send(this.#target, 'touchend', [], [mousePoint(event)])
    this.#release()
  }

  #press(target: EventTarget | null, point: TouchPoint): void {
    this.#target = target
    this.#start = point
    this.#places.clear()
    this.suppressTap = false
    clearTimeout(this.#timer)
    if (isHeard(target, 'longpress') || isHeard(target, 'longtap')) this.#timer = window.setTimeout(() => this.#onLongPress(), longPressDelay)
    for (const watcher of this.#watchers) watcher.pressed(target, point)
  }

  #move(point: TouchPoint, event: Event): void {
    const start = this.#start
    if (start && Math.hypot(point.clientX - start.clientX, point.clientY - start.clientY) > steadyDistance) clearTimeout(this.#timer)
    for (const watcher of this.#watchers) watcher.moved(point, event)
  }

  #release(): void {
    clearTimeout(this.#timer)
    this.#start = null
    for (const watcher of this.#watchers) watcher.released()
  }

  #onLongPress(): void {
    const point = this.#start
    if (!point) return
    const detail = { x: point.pageX, y: point.pageY }
    const touches = { touches: [point], changedTouches: [point] }
    this.suppressTap = isHeard(this.#target, 'longpress')
    this.#sender.bubbling(this.#target, 'longpress', detail, touches)
    this.#sender.bubbling(this.#target, 'longtap', detail, touches)
  }

  #send(target: EventTarget | null, type: string, touches: readonly TouchPoint[], changedTouches: readonly TouchPoint[]): void {
    if (!isHeard(target, type)) return
    const element = ownerOf(target)
    const first = touches[0] ?? changedTouches[0]
    if (!element || !first) return
    let places = this.#places.get(type)
    if (!places) this.#places.set(type, (places = placesOf(element, type)))
    const within = element.localName === 'wx-canvas' ? onCanvas(element) : (point: TouchPoint): TouchPoint => point
    this.#sender.send(element, type, { x: first.pageX, y: first.pageY }, { touches: touches.map(within), changedTouches: changedTouches.map(within), places })
  }
}

/** Touches on a canvas say where on it they are. */
const onCanvas = (canvas: HTMLElement): ((point: TouchPoint) => TouchPoint) => {
  const { left, top } = canvas.getBoundingClientRect()
  return (point) => ({ ...point, x: point.clientX - left, y: point.clientY - top })
}

const toPoint = ({ identifier, pageX, pageY, clientX, clientY }: Touch): TouchPoint => ({ identifier, pageX, pageY, clientX, clientY })
const points = (list: TouchList): TouchPoint[] => Array.from(list, toPoint)

export const mousePoint = ({ pageX, pageY, clientX, clientY }: MouseEvent): TouchPoint => ({ identifier: 0, pageX, pageY, clientX, clientY })

/** After a touch, browsers repeat it as mouse events for pages that know no touch. */
const isEmulated = (event: MouseEvent): boolean =>
  (event as MouseEvent & { sourceCapabilities?: { firesTouchEvents: boolean } | null }).sourceCapabilities?.firesTouchEvents === true

const isTextField = (target: EventTarget | null): boolean => (target as Element | null)?.closest?.('input,textarea,[user-select],[selectable]') !== null
