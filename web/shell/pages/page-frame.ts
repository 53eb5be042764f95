// One sandboxed frame. It says hello once and gets a port; what is meant for it before that waits.

import { make } from '../dom'
import { FrameGate } from './frame-gate'

/** It left its document, or it broke the protocol. */
export type FrameFault = 'left' | 'broke'

export interface FrameListener {
  /** A message for the worker, passed on unread. */
  onViewMessage(message: string): void
  onFrameMessage(message: Readonly<Record<string, unknown>>): void
  /** The frame is not our document any more, or says what our script never says: its program has to end. */
  onEscaped(why: FrameFault): void
}

export class PageFrame {
  readonly element: HTMLIFrameElement
  /** The frame's place; a frame that is moved in the document loads anew, so the page is built around it. */
  readonly slot: HTMLElement
  listener: FrameListener | null = null
  #port: MessagePort | null = null
  #loads = 0
  readonly #gate = new FrameGate()
  readonly #waiting: { message: unknown; transfer: Transferable[] }[] = []

  constructor(address: string) {
    this.element = document.createElement('iframe')
    this.element.className = 'frame'
    if (defences.frameSandbox) this.element.setAttribute('sandbox', 'allow-scripts')
    this.element.setAttribute('allow', '')
    this.element.referrerPolicy = 'no-referrer'
    this.element.title = 'Alcove' // until it has a page
    this.element.src = address
    this.slot = make('div', { class: 'page page-spare' }, this.element)
    window.addEventListener('message', this.#onHello)
    this.element.addEventListener('load', () => {
      // SECURITY(T67): a frame that loads a second time has navigated itself.
      if (++this.#loads < 2 || !defences.secondLoad) return
      this.#end('left')
    })
  }

  post(message: unknown, transfer: Transferable[] = []): void {
    if (this.#port) this.#port.postMessage(message, transfer)
    else this.#waiting.push({ message, transfer })
  }

  close(): void {
    window.removeEventListener('message', this.#onHello)
    this.#port?.close()
    this.#port = null
    this.slot.remove()
  }

  #end(why: FrameFault, problem = ''): void {
    if (problem !== '') console.warn(`a page sent ${problem}`)
    this.close()
    this.listener?.onEscaped(why)
  }

  // SECURITY(T68): the sender is known by its window, never by what it says; afterwards only the port counts.
  readonly #onHello = (event: MessageEvent): void => {
    if ((event.source !== this.element.contentWindow && defences.helloSource) || event.source === null || (event.data as { alcove?: unknown } | null)?.alcove !== 'hello') return
    if (defences.oneHello) window.removeEventListener('message', this.#onHello)
    const { port1, port2 } = new MessageChannel()
    this.#port = port1
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      const problem = this.#gate.problemOf(data)
      if (problem !== null) return this.#end('broke', problem)
      if (typeof data === 'string') this.listener?.onViewMessage(data)
      else this.listener?.onFrameMessage(data as Record<string, unknown>)
    }
    this.element.contentWindow!.postMessage({ alcove: 'port' }, '*', [port2])
    for (const { message, transfer } of this.#waiting.splice(0)) port1.postMessage(message, transfer)
  }
}
