// movable-view: a part that can be dragged about in its movable-area.
import type { PageContext } from '../page/page-context'
import type { ViewElement } from '../tree/node'
import { Component } from './component'
import { Drag, type Axis } from './drag'

export class MovableArea extends Component {
  protected update(): void {}
}

const axes: Record<string, Axis> = { horizontal: 'x', vertical: 'y', all: 'both' }

export class MovableView extends Component {
  #position = { x: 0, y: 0 }
  #start = { x: 0, y: 0 }

  constructor(element: ViewElement, page: PageContext) {
    super(element, page)
    new Drag(element, () => axes[this.text('direction')] ?? 'both', {
      start: () => this.#begin(),
      move: (deltaX, deltaY) => this.#move(deltaX, deltaY, 'touch'),
      end: (deltaX, deltaY) => this.#move(deltaX, deltaY, 'touch'),
    })
  }

  protected update(changed: ReadonlySet<string>): void {
    const direction = this.text('direction', 'none')
    this.element.style.touchAction = direction === 'none' || this.isDisabled ? 'auto' : direction === 'all' ? 'none' : direction === 'horizontal' ? 'pan-y' : 'pan-x'
    const wanted = { x: changed.has('x') ? this.number('x', 0) : this.#position.x, y: changed.has('y') ? this.number('y', 0) : this.#position.y }
    this.element.classList.toggle('wx-movable-animated', this.flag('animation', true))
    this.#place(wanted.x, wanted.y)
  }

  #begin(): boolean {
    if (this.isDisabled || axes[this.text('direction')] === undefined) return false
    this.#start = { ...this.#position }
    this.element.classList.remove('wx-movable-animated')
    return true
  }

  #move(deltaX: number, deltaY: number, source: string): void {
    const axis = axes[this.text('direction')]
    this.#place(this.#start.x + (axis === 'y' ? 0 : deltaX), this.#start.y + (axis === 'x' ? 0 : deltaY))
    this.emit('change', { ...this.#position, source })
  }

  #place(x: number, y: number): void {
    const area = this.element.parentElement
    const [width, height] = area ? [area.clientWidth - this.element.offsetWidth, area.clientHeight - this.element.offsetHeight] : [0, 0]
    this.#position = { x: within(x, width), y: within(y, height) }
    this.element.style.translate = `${this.#position.x}px ${this.#position.y}px`
  }
}

/** A view larger than its area moves the other way: it always covers the area. */
const within = (value: number, room: number): number => Math.min(Math.max(0, room), Math.max(Math.min(0, room), value))
