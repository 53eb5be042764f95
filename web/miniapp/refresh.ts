// Pull-down refresh and the end of the page.
import { PullDown } from '../view/page/pull-down'
import type { TouchPoint } from '../view/events/event-sender'
import type { Facts } from './facts'
import type { Lifecycle } from './lifecycle'

// The same look as in other programs; the page's own style sheets come later and may change it.
const style = `
alcove-dots { position: fixed; inset: 0 0 auto; display: flex; align-items: center; justify-content: center; gap: 6px; height: 50px; opacity: 0; pointer-events: none; }
alcove-dots i { width: 6px; height: 6px; border-radius: 50%; background: light-dark(rgb(0 0 0 / 35%), rgb(255 255 255 / 45%)); }
.alcove-pulled > body { transform: translateY(var(--alcove-pull)); }
.alcove-pull-moves > body { transition: transform .25s; }
.alcove-pulled > alcove-dots { z-index: -1; opacity: 1; }
.alcove-refreshing > alcove-dots i { animation: alcove-dot 1.2s infinite; }
alcove-dots i:nth-child(2) { animation-delay: .15s; }
alcove-dots i:nth-child(3) { animation-delay: .3s; }
@keyframes alcove-dot { 0%, 60%, 100% { opacity: .3; scale: .8; } 30% { opacity: 1; scale: 1.15; } }`

export class Refresh {
  readonly #root: HTMLElement
  readonly #distance: number
  readonly #lifecycle: Lifecycle
  #isAtEnd = false

  constructor(document: Document, { pullsDown, reachBottomDistance }: Facts, lifecycle: Lifecycle) {
    this.#root = document.scrollingElement instanceof HTMLElement ? document.scrollingElement : document.documentElement
    this.#distance = reachBottomDistance
    this.#lifecycle = lifecycle
    document.addEventListener('scroll', () => this.#onScroll(), { passive: true })
    if (pullsDown) this.#pull(document)
  }

  #pull(document: Document): void {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(style)
    document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets]
    document.documentElement.style.overscrollBehaviorY = 'contain'
    const pull = new PullDown(document, () => this.#root.scrollTop, () => void this.#lifecycle.tell('page.pulldownrefresh').finally(() => pull.stop()))
    pull.isEnabled = true
    const first = ({ touches }: TouchEvent): TouchPoint => touches[0]!
    document.addEventListener('touchstart', (event) => pull.pressed(event.target, first(event)), { passive: true })
    document.addEventListener('touchmove', (event) => pull.moved(first(event)), { passive: true })
    for (const type of ['touchend', 'touchcancel']) document.addEventListener(type, () => pull.released(), { passive: true })
  }

  /** Told once each time the end comes near. */
  #onScroll(): void {
    const { scrollHeight, scrollTop, clientHeight } = this.#root
    const isAtEnd = scrollHeight - scrollTop - clientHeight <= this.#distance
    if (isAtEnd && !this.#isAtEnd) void this.#lifecycle.tell('page.reachbottom')
    this.#isAtEnd = isAtEnd
  }
}
