// Two fingers that go apart or together.
export class Pinch {
  #distance = 0
  #factor = 1

  /** Told the factor since the gesture began, and when it ends. */
  constructor(element: HTMLElement, changed: (factor: number, ended: boolean) => void) {
    element.addEventListener('touchstart', (event) => {
      if (event.touches.length === 2) this.#distance = distanceOf(event.touches)
      this.#factor = 1
    }, { passive: true })
    element.addEventListener('touchmove', (event) => {
      if (event.touches.length !== 2 || this.#distance === 0) return
      event.preventDefault() // the page would zoom
      this.#factor = distanceOf(event.touches) / this.#distance
      changed(this.#factor, false)
    }, { passive: false })
    for (const type of ['touchend', 'touchcancel'] as const) {
      element.addEventListener(type, () => {
        if (this.#distance > 0) changed(this.#factor, true)
        this.#distance = 0
      })
    }
  }
}

const distanceOf = (touches: TouchList): number => Math.hypot(touches[0]!.clientX - touches[1]!.clientX, touches[0]!.clientY - touches[1]!.clientY)
