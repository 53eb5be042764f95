// One page as the shell shows it: its bar and its frame.
import type { Environment } from '../environment'
import type { PageConfig } from '../program/app-config'
import { enterFullScreen, leaveFullScreen } from './full-screen'
import { NavigationBar, type BarActions } from './navigation-bar'
import type { PageFrame } from './page-frame'
import { WebView } from './web-view'

const longestAnswer = 3000 // milliseconds

export interface PageOptions {
  readonly view: number
  readonly route: string
  readonly query: string
  readonly config: PageConfig
  readonly tabIndex: number | undefined
  readonly frame: PageFrame
  readonly showsTabBar: boolean
  readonly theme: 'light' | 'dark'
}

export class Page {
  readonly view: number
  readonly route: string
  readonly query: string
  readonly tabIndex: number | undefined
  readonly frame: PageFrame
  readonly bar: NavigationBar
  readonly element: HTMLElement
  readonly hasOwnBar: boolean
  readonly painted: Promise<void>
  /** How many things lie open over the page inside its frame, for "back" to close first. */
  layers = 0
  setPainted: () => void = () => undefined
  #environment: Environment | null = null
  #isCurrent = false
  #lastQuestion = 0
  #webView: WebView | null = null
  readonly #questions = new Map<number, (answer: object) => void>()

  constructor({ view, route, query, config, tabIndex, frame, showsTabBar, theme }: PageOptions, actions: BarActions) {
    this.view = view
    this.route = route
    this.query = query
    this.tabIndex = tabIndex
    this.frame = frame
    this.hasOwnBar = config.navigationStyle === 'custom'
    this.painted = new Promise((resolve) => (this.setPainted = resolve))
    this.bar = new NavigationBar(config, actions)
    this.element = frame.slot
    this.element.className = 'page page-waiting'
    this.element.dataset.view = String(view)
    this.element.prepend(this.bar.element)
    this.element.classList.toggle('page-custom', this.hasOwnBar)
    this.element.classList.toggle('page-tabbed', showsTabBar)
    this.setTheme(theme)
    this.setBackground(config.backgroundColor)
    frame.element.dataset.page = route
    frame.element.title = this.bar.title || route
  }

  get isDarkFront(): boolean {
    return this.bar.frontColor === '' || /^(#000|black|rgb\(0, 0, 0)/.test(this.bar.frontColor)
  }

  /** Frames follow the program, which may not know dark colours, and not the shell. */
  setTheme(theme: 'light' | 'dark'): void {
    this.element.style.colorScheme = theme
  }

  /** Its colours under another theme. */
  configure(config: PageConfig): void {
    this.bar.configure(config)
    this.setBackground(config.backgroundColor)
  }

  setBackground(color: string | undefined): void {
    if (color !== undefined) this.frame.element.style.backgroundColor = color
  }

  setTitle(title: string): void {
    this.bar.setTitle(title)
    this.frame.element.title = title || this.route
  }

  /** Without its bar over the whole screen; the capsule stays, so that nobody is caught in it. */
  setFullScreen(isOn: boolean, isLandscape: boolean): void {
    if (isOn === this.element.classList.contains('page-full') || (isOn && !this.#isCurrent)) return
    this.element.classList.toggle('page-full', isOn)
    if (isOn) {
      enterFullScreen(isLandscape)
      document.addEventListener('fullscreenchange', this.#onFullScreen)
    } else {
      document.removeEventListener('fullscreenchange', this.#onFullScreen)
      leaveFullScreen()
    }
  }

  /** Left by the browser's own key or gesture. */
  readonly #onFullScreen = (): void => {
    if (!document.fullscreenElement) this.frame.post({ t: 'back' })
  }

  setEnvironment(environment: Environment): void {
    if (JSON.stringify(environment) === JSON.stringify(this.#environment)) return
    this.#environment = environment
    this.setTheme(environment.theme)
    this.frame.post({ t: 'environment', environment })
  }

  setCurrent(isCurrent: boolean): void {
    this.#isCurrent = isCurrent
    if (!isCurrent) this.setFullScreen(false, false) // only what the user looks at fills the screen
    this.frame.element.toggleAttribute('data-current', isCurrent)
    this.element.inert = !isCurrent
    this.frame.post({ t: isCurrent ? 'show' : 'hide' })
  }

  /** Asks the frame's script; a frame that does not answer in time must not stop the worker for ever. */
  ask(question: object): Promise<object> {
    const id = ++this.#lastQuestion
    this.frame.post({ t: 'ask', id, ...question })
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.onAnswer({ id, error: 'the page did not answer in time' }), longestAnswer)
      this.#questions.set(id, (answer) => {
        clearTimeout(timer)
        resolve(answer)
      })
    })
  }

  showWebView(id: number, source: string | null, address: string, isAllowed: (url: URL) => boolean): void {
    if (source === null || source === '') {
      this.#webView?.close()
      this.#webView = null
      return
    }
    if (!this.#webView) {
      this.#webView = new WebView(address, (type, detail) => this.frame.post({ t: 'webView', id, type, detail }))
      this.element.append(this.#webView.element)
    }
    this.#webView.open(source, isAllowed)
  }

  onAnswer({ id, value, error }: Readonly<Record<string, unknown>>): void {
    const resolve = this.#questions.get(Number(id))
    this.#questions.delete(Number(id))
    resolve?.(error === undefined ? { value: value ?? null } : { error: String(error) })
  }

  close(): void {
    this.#webView?.close()
    for (const id of [...this.#questions.keys()]) this.onAnswer({ id, error: 'the page was closed' })
    this.setFullScreen(false, false)
    this.frame.listener = null
    this.frame.close()
  }
}
