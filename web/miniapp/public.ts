// What an author of a web program sees as the global `miniapp`, beside the host APIs. The declaration in docs/reference is made of this file.
import type { HostApis } from '../protocol/generated/page-apis'

/** How the program was opened (W3C MiniApp Lifecycle, InputObject). */
export interface InputObject {
  readonly pagePath: string
  readonly inputQuery: string
  /** JSON: the program that led here, with its extra data; empty for none. */
  readonly referrerInfo: string
  readonly lang: string
  readonly dir: string
}

/** How the page was opened (W3C MiniApp Lifecycle, PageInputObject). */
export interface PageInputObject {
  readonly pageInputQuery: string
}

export interface LifecycleError {
  readonly errorDescription: string
}

export interface Environment {
  readonly windowWidth: number
  readonly windowHeight: number
  readonly theme: 'light' | 'dark'
  readonly language: string
}

/** Lifecycle of one page. A handler that is set late is told the states that were reached before. */
export interface MiniappPage {
  readonly path: string
  readonly state: 'loaded' | 'ready' | 'shown' | 'hidden' | 'unloaded' | ''
  onloaded: ((input: PageInputObject) => void) | null
  onready: (() => void) | null
  onshown: (() => void) | null
  onhidden: (() => void) | null
  /** What it returns is waited for, half a second at most: the place to store something. */
  onunloaded: (() => void | Promise<void>) | null
  /** The user pulled the page down; the sign goes away when the promise settles. */
  onpulldownrefresh: (() => void | Promise<void>) | null
  /** The end of the page is closer than on_reach_bottom_distance. */
  onreachbottom: (() => void) | null
}

/** A host API refused or failed; the codes are those of the reference. */
export interface MiniappError extends Error {
  readonly code: number
}

/** A stream of a host method: read it with `for await`, or with listeners. */
export interface HostStream<T> extends AsyncIterable<T> {
  listen(onItem: (item: T) => void, onEnd?: (error?: unknown) => void): this
  stop(): void
}

/** Messages to and from another program of the same user, over a channel that both manifests declare. */
export interface HostChannel {
  post(to: string, data: unknown): Promise<void>
  onMessage(listener: (message: { readonly from: string; readonly data: unknown }) => void): void
  offMessage(listener?: (message: { readonly from: string; readonly data: unknown }) => void): void
}

/** What a host offers of its own: its modules are declared in the file that `alcove types` writes. */
export interface Host {
  on<T>(event: string, listener: (detail: T) => void): void
  off<T>(event: string, listener?: (detail: T) => void): void
  channel(name: string): HostChannel
}

export interface Miniapp extends HostApis {
  /** Only with `alcove_host` in the manifest. */
  readonly host: Host
  readonly page: MiniappPage
  readonly state: 'launched' | 'shown' | 'hidden' | 'unloaded' | ''
  readonly environment: Environment
  /** The language tag of the texts in use. */
  readonly locale: string
  /** Only in the page that the program was opened with. */
  onlaunched: ((input: InputObject) => void) | null
  onshown: ((input: InputObject) => void) | null
  onhidden: (() => void) | null
  onerror: ((error: LifecycleError) => void) | null
  onunloaded: (() => void) | null
  onenvironment: ((environment: Environment) => void) | null
  /** Opens a page on top of this one, or in place of it. */
  navigate(page: string, options?: { readonly query?: Readonly<Record<string, string | number>>; readonly replace?: boolean }): Promise<void>
  /** Closes all pages and opens one. */
  restart(page: string, options?: { readonly query?: Readonly<Record<string, string | number>> }): Promise<void>
  /** Closes this page, or several. */
  back(delta?: number): Promise<void>
  /** A text of i18n/, with {name} replaced by values; the key itself when there is none. */
  text(key: string, values?: Readonly<Record<string, string | number>>): string
}
