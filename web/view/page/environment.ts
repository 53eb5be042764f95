// What the shell knows of the place where the page is shown.
export interface Environment {
  readonly windowWidth: number
  readonly windowHeight: number
  readonly theme?: 'light' | 'dark'
  readonly language?: string
  readonly mapTiles?: string
  readonly fontSizeSetting?: number
  readonly [fact: string]: unknown
}

export interface PageConfig {
  readonly enablePullDownRefresh?: boolean
  readonly onReachBottomDistance?: number
  readonly backgroundTextStyle?: string
  readonly disableScroll?: boolean
  readonly [option: string]: unknown
}

export type ShellMessage =
  | { t: 'prepare'; packageBase?: string; appStyles?: string[]; environment?: Environment }
  | { t: 'open'; view: number; route: string; packageBase?: string; styles?: string[]; appStyles?: string[]; config?: PageConfig; environment?: Environment }
  | { t: 'show' }
  | { t: 'hide' }
  | { t: 'back' }
  | { t: 'data'; name: string; value?: unknown; error?: string }
  | { t: 'webView'; id: number; type: string; detail: Readonly<Record<string, unknown>> }
  | { t: 'ask'; id: number; node: number; method: string; argument?: unknown }
  | { t: 'environment'; environment: Environment }
  | { t: 'textStyle'; textStyle: string }
  | { t: 'keyboard'; height: number }
  | { t: 'resource'; id: number; bytes?: ArrayBuffer; contentType?: string; url?: string | null; error?: string }
