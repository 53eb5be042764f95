// Keeps one frame ahead: booted, with the program's style sheets, waiting out of sight for the next page.
import { PageFrame } from './page-frame'

export class FramePool {
  readonly #address: () => string
  readonly #home: HTMLElement
  readonly #prepare: (frame: PageFrame) => void
  #spare: PageFrame | null = null

  constructor(address: () => string, home: HTMLElement, prepare: (frame: PageFrame) => void) {
    this.#address = address
    this.#home = home
    this.#prepare = prepare
  }

  take(): PageFrame {
    const frame = this.#spare ?? this.#make()
    this.#spare = null
    return frame
  }

  fill(): void {
    this.#spare ??= this.#make()
  }

  /** What was learned after the spare frame was made. */
  refresh(): void {
    if (this.#spare) this.#prepare(this.#spare)
  }

  /** The address has changed. */
  renew(): void {
    this.close()
    this.fill()
  }

  close(): void {
    this.#spare?.close()
    this.#spare = null
  }

  #make(): PageFrame {
    const frame = new PageFrame(this.#address())
    this.#home.append(frame.slot)
    this.#prepare(frame)
    return frame
  }
}
