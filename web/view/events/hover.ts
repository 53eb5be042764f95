// hover-class: classes while a finger or the mouse button is down. Read from attributes at the press, so that elements
// need nothing of their own.
import type { TouchPoint } from './event-sender'
import type { TouchWatcher } from './touch-input'

interface Defaults {
  readonly name: string
  readonly start: number
  readonly stay: number
}

// WeChat's defaults; times in milliseconds.
const defaults: Record<string, Defaults> = {
  'WX-BUTTON': { name: 'button-hover', start: 20, stay: 70 },
  'WX-NAVIGATOR': { name: 'navigator-hover', start: 50, stay: 600 },
}
const other: Defaults = { name: 'none', start: 50, stay: 400 }
const scrollDistance = 10

export class Hover implements TouchWatcher {
  #start: TouchPoint | null = null
  #ending: (() => void)[] = []

  constructor(private readonly classNames: (element: Element, names: string) => string[]) {}

  pressed(target: EventTarget | null, point: TouchPoint): void {
    this.released()
    this.#start = point
    for (let element = target as HTMLElement | null; element; element = element.parentElement) {
      const { name, start, stay } = defaults[element.tagName] ?? other
      const names = element.getAttribute('hover-class') ?? name
      if (names === 'none' || names === '' || element.hasAttribute('disabled')) continue
      this.#hover(element, this.classNames(element, names), time(element, 'hover-start-time', start), time(element, 'hover-stay-time', stay))
      if (element.hasAttribute('hover-stop-propagation')) return
    }
  }

  moved(point: TouchPoint): void {
    if (this.#start && Math.hypot(point.clientX - this.#start.clientX, point.clientY - this.#start.clientY) > scrollDistance) this.released()
  }

  released(): void {
    this.#start = null
    for (const end of this.#ending.splice(0)) end()
  }

  #hover(element: HTMLElement, names: string[], start: number, stay: number): void {
    const timer = setTimeout(() => element.classList.add(...names), start)
    this.#ending.push(() => {
      const isOn = names.every((name) => element.classList.contains(name))
      if (!isOn) clearTimeout(timer)
      else setTimeout(() => element.classList.remove(...names), stay)
    })
  }
}

const time = (element: Element, attribute: string, otherwise: number): number => {
  const value = parseInt(element.getAttribute(attribute) ?? '', 10)
  return Number.isFinite(value) ? value : otherwise
}
