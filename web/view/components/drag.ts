// A drag with finger or mouse along one axis or both. Pointer events serve both; the click that ends a drag is swallowed.

export interface DragHandler {
  /** False leaves the gesture to others. */
  start(event: PointerEvent): boolean
  move(deltaX: number, deltaY: number): void
  /** Speed in pixels per millisecond. */
  end(deltaX: number, deltaY: number, speedX: number, speedY: number): void
}

export type Axis = 'x' | 'y' | 'both'
const slop = 6 // pixels before a press becomes a drag

export class Drag {
  readonly #element: HTMLElement
  readonly #handler: DragHandler
  readonly #axis: () => Axis
  #origin: { x: number; y: number; id: number } | null = null
  #last = { x: 0, y: 0, time: 0, speedX: 0, speedY: 0 }
  #isDragging = false

  constructor(element: HTMLElement, axis: () => Axis, handler: DragHandler) {
    this.#element = element
    this.#axis = axis
    this.#handler = handler
    element.addEventListener('pointerdown', (event) => this.#press(event))
    element.addEventListener('pointermove', (event) => this.#move(event))
    element.addEventListener('pointerup', (event) => this.#end(event))
    element.addEventListener('pointercancel', (event) => this.#end(event))
    element.addEventListener('dragstart', (event) => event.preventDefault())
  }

  #press(event: PointerEvent): void {
    if (event.button !== 0 || !event.isPrimary) return
    this.#isDragging = false
    this.#origin = { x: event.clientX, y: event.clientY, id: event.pointerId }
    this.#last = { x: event.clientX, y: event.clientY, time: event.timeStamp, speedX: 0, speedY: 0 }
  }

  #move(event: PointerEvent): void {
    const origin = this.#origin
    if (!origin || event.pointerId !== origin.id) return
    const [deltaX, deltaY] = [event.clientX - origin.x, event.clientY - origin.y]
    if (!this.#isDragging && !this.#begin(event, deltaX, deltaY)) return
    const time = Math.max(1, event.timeStamp - this.#last.time)
    this.#last = { x: event.clientX, y: event.clientY, time: event.timeStamp, speedX: (event.clientX - this.#last.x) / time, speedY: (event.clientY - this.#last.y) / time }
    this.#handler.move(deltaX, deltaY)
  }

  #begin(event: PointerEvent, deltaX: number, deltaY: number): boolean {
    const [x, y] = [Math.abs(deltaX), Math.abs(deltaY)]
    const axis = this.#axis()
    if (Math.max(x, y) < slop) return false
    const isAlong = axis === 'both' || (axis === 'x' ? x > y : y > x)
    if (!isAlong || !this.#handler.start(event)) {
      this.#origin = null
      return false
    }
    this.#isDragging = true
    this.#element.setPointerCapture(event.pointerId)
    return true
  }

  #end(event: PointerEvent): void {
    const origin = this.#origin
    this.#origin = null
    if (!origin || event.pointerId !== origin.id || !this.#isDragging) return
    this.#isDragging = false
    this.#handler.end(event.clientX - origin.x, event.clientY - origin.y, this.#last.speedX, this.#last.speedY)
    if (event.type === 'pointerup') swallowClick(this.#element)
  }
}

const swallowClick = (element: HTMLElement): void => {
  const swallow = (event: Event): void => event.stopPropagation()
  element.addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => element.removeEventListener('click', swallow, { capture: true }), 0) // a touch drag ends without a click
}
