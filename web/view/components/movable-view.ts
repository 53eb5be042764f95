// movable-view: a part that can be dragged about in its movable-area.
import type { PageContext } from '../page/page-context'
import { componentsIn, ownStyle, type ViewElement } from '../tree/node'
import { Component } from './component'
import { Drag, type Axis } from './drag'
import { Pinch } from './pinch'

export class MovableArea extends Component {
  constructor(element: ViewElement, page: PageContext) {
    super(element, page)
    // With scale-area two fingers anywhere in the area scale what lies in it and may be scaled.
    new Pinch(element, (factor, ended) => {
      if (!this.isPinched) return
      for (const view of componentsIn(element)) if (view instanceof MovableView) view.scaleBy(factor, ended)
    })
  }

  get isPinched(): boolean {
    return this.flag('scaleArea')
  }

  protected update(): void {}
}

const axes: Record<string, Axis> = { horizontal: 'x', vertical: 'y', all: 'both' }

export class MovableView extends Component {
  #position = { x: 0, y: 0 }
  #start = { x: 0, y: 0 }
  #scale = 1
  #pinchedFrom = 1
  #isNewMove = false

  constructor(element: ViewElement, page: PageContext) {
    super(element, page)
    new Drag(element, () => axes[this.text('direction')] ?? 'both', {
      start: () => this.#begin(),
      move: (deltaX, deltaY) => this.#move(deltaX, deltaY, 'touch'),
      end: (deltaX, deltaY, speedX, speedY) => this.#end(deltaX, deltaY, speedX, speedY),
    })
    new Pinch(element, (factor, ended) => !this.#isInPinchedArea && this.scaleBy(factor, ended))
    element.addEventListener('keydown', (event) => this.#onKey(event))
  }

  protected update(changed: ReadonlySet<string>): void {
    const direction = this.text('direction', 'none')
    const isMovable = direction !== 'none' && !this.isDisabled
    ownStyle(this.element, 'touch-action', !isMovable ? 'auto' : direction === 'all' ? 'none' : direction === 'horizontal' ? 'pan-y' : 'pan-x')
    if (isMovable) this.element.tabIndex = 0
    const wanted = { x: changed.has('x') ? this.number('x', 0) : this.#position.x, y: changed.has('y') ? this.number('y', 0) : this.#position.y }
    this.element.classList.toggle('wx-movable-animated', this.flag('animation', true))
    ownStyle(this.element, '--alcove-time', `${(usualTime * usualDamping) / Math.max(1, this.number('damping', usualDamping))}ms`)
    if (changed.has('scaleValue')) this.#setScale(this.number('scaleValue', 1))
    const before = { ...this.#position }
    this.#place(wanted.x, wanted.y, 0)
    if ((changed.has('x') || changed.has('y')) && (before.x !== this.#position.x || before.y !== this.#position.y)) this.emit('change', { ...this.#position, source: '' })
  }

  get #isInPinchedArea(): boolean {
    const area = this.element.closest<ViewElement>('wx-movable-area')?.alcoveComponent
    return area instanceof MovableArea && area.isPinched
  }

  /** `factor` is that of the whole gesture. */
  scaleBy(factor: number, ended: boolean): void {
    if (!this.flag('scale')) return
    this.#setScale(this.#pinchedFrom * factor)
    if (ended) this.#pinchedFrom = this.#scale
    this.#place(this.#position.x, this.#position.y, 0)
    this.emit('scale', { ...this.#position, scale: this.#scale })
  }

  #setScale(scale: number): void {
    const [low, high] = [Math.max(0.1, this.number('scaleMin', 0.1)), Math.min(10, this.number('scaleMax', 10))]
    this.#scale = Math.min(high, Math.max(low, scale))
    ownStyle(this.element, 'scale', String(this.#scale))
  }

  #begin(): boolean {
    if (this.isDisabled || axes[this.text('direction')] === undefined) return false
    this.#isNewMove = true
    this.#start = { ...this.#position }
    this.element.classList.remove('wx-movable-animated')
    return true
  }

  #move(deltaX: number, deltaY: number, source: string, slack = this.flag('outOfBounds') ? outOfBounds : 0): void {
    const axis = axes[this.text('direction')]
    if (this.#isNewMove) this.emit(Math.abs(deltaX) > Math.abs(deltaY) ? 'htouchmove' : 'vtouchmove')
    this.#isNewMove = false
    this.#place(this.#start.x + (axis === 'y' ? 0 : deltaX), this.#start.y + (axis === 'x' ? 0 : deltaY), slack)
    const isOutside = slack > 0 && (this.#position.x !== this.#inside().x || this.#position.y !== this.#inside().y)
    this.emit('change', { ...this.#position, source: isOutside && source === 'touch' ? 'touch-out-of-bounds' : source })
  }

  /** Let go, it slides on when it has inertia, and comes back from beyond the edge. */
  #end(deltaX: number, deltaY: number, speedX: number, speedY: number): void {
    const isAnimated = this.flag('animation', true)
    this.element.classList.toggle('wx-movable-animated', isAnimated)
    const slide = this.flag('inertia') ? slideTime / Math.max(0.5, this.number('friction', 2)) : 0
    this.#move(deltaX + speedX * slide, deltaY + speedY * slide, slide > 0 ? 'friction' : 'touch', 0)
  }

  #onKey(event: KeyboardEvent): void {
    const steps: Record<string, [number, number]> = { ArrowLeft: [-keyStep, 0], ArrowRight: [keyStep, 0], ArrowUp: [0, -keyStep], ArrowDown: [0, keyStep] }
    const step = steps[event.key]
    if (!step || event.target !== this.element || !this.#begin()) return
    event.preventDefault()
    this.#move(...step, 'touch', 0)
  }

  #inside(): { x: number; y: number } {
    const { x, y } = this.#position
    const [width, height] = this.#room()
    return { x: within(x, width), y: within(y, height) }
  }

  #room(): [width: number, height: number] {
    const area = this.element.parentElement
    if (!area) return [0, 0]
    return [area.clientWidth - this.element.offsetWidth * this.#scale, area.clientHeight - this.element.offsetHeight * this.#scale]
  }

  #place(x: number, y: number, slack: number): void {
    const [width, height] = this.#room()
    const near = (value: number, room: number): number => {
      const inside = within(value, room)
      return inside + Math.max(-slack, Math.min(slack, value - inside))
    }
    this.#position = { x: near(x, width), y: near(y, height) }
    ownStyle(this.element, 'translate', `${this.#position.x}px ${this.#position.y}px`)
  }
}

const outOfBounds = 40 // pixels that a view may be pulled beyond its area
const slideTime = 240 // milliseconds that the last speed goes on at a friction of 1
const keyStep = 10 // pixels
const usualTime = 250 // milliseconds of a move that the program or the edge causes
const usualDamping = 20 // WeChat's; more is faster

/** A view larger than its area moves the other way: it always covers the area. */
const within = (value: number, room: number): number => Math.min(Math.max(0, room), Math.max(Math.min(0, room), value))
