// The parts of app.json and of a page's configuration that the shell shows.

export interface TabConfig {
  readonly pagePath: string
  readonly text?: string
  readonly iconPath?: string
  readonly selectedIconPath?: string
}

export interface TabBarConfig {
  readonly color?: string
  readonly selectedColor?: string
  readonly backgroundColor?: string
  readonly borderStyle?: string
  readonly position?: string
  readonly custom?: boolean
  readonly list: readonly TabConfig[]
}

export interface PageConfig {
  readonly navigationBarTitleText?: string
  readonly navigationBarBackgroundColor?: string
  readonly navigationBarTextStyle?: string
  readonly navigationStyle?: string
  readonly backgroundColor?: string
  readonly homeButton?: boolean
  readonly [option: string]: unknown
}

export interface AppConfig {
  readonly pages?: readonly string[]
  readonly entryPagePath?: string
  readonly window?: PageConfig
  readonly tabBar?: TabBarConfig
  readonly darkmode?: boolean
  /** Of web programs: auto, light or dark. */
  readonly colorScheme?: string
  /** Hosts of the web pages that the program may show. */
  readonly webViewDomains?: readonly string[]
  /** File of the package with the author's privacy terms. */
  readonly privacyTerms?: string
}

export interface Program {
  readonly appId: string
  readonly name: string
  readonly version?: string
  readonly description?: string
  readonly icon?: string
}

/** What a hub signed about a program that its user opens for the first time, and what the program may ask for. */
export interface Introduction {
  readonly name: string
  readonly developer: string
  readonly version: string
  readonly asks: readonly string[]
  readonly servers: readonly string[]
}

export interface Opened {
  readonly instance: string
  /** Of a web program: where its frames are. Its own code runs in them, so they go when it ends. */
  readonly gateAddress?: string
  readonly program: Program
  readonly introduction?: Introduction
  readonly app: AppConfig
  readonly packageBase: string
  readonly appStyles: readonly string[]
}

export interface Failure {
  readonly reason: string
  readonly title: string
  readonly message: string
  readonly detail?: string
}

/** A page that the program opens, with what the host adds from the package. */
export interface OpenPageArguments {
  readonly view: number
  readonly route: string
  readonly openType: string
  readonly closing?: readonly number[]
  readonly config?: PageConfig
  readonly styles?: readonly string[]
  readonly tabIndex?: number
  readonly query?: string
}

/** Where a program is entered. */
export interface Entry {
  readonly appId: string
  readonly path?: string
  readonly query?: string
  readonly scene: number
  readonly referrerInfo?: unknown
  /** Names those who open the same shared link. */
  readonly shareTicket?: string | undefined
}

// Scenes of WeChat: a list of programs, another program, coming back from it, a link, a shared link with a ticket.
export const Scene = { list: 1001, ticket: 1044, program: 1037, programBack: 1038, link: 1065 } as const

export const splitPath = (address: string | undefined): { path?: string; query?: string } => {
  if (address === undefined || address === '') return {}
  const mark = address.indexOf('?')
  const path = (mark < 0 ? address : address.slice(0, mark)).replace(/^\/+/, '')
  return { ...(path === '' ? {} : { path }), ...(mark < 0 ? {} : { query: address.slice(mark + 1) }) }
}
