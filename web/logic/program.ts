// What the host says about the running program. Set once by the start message, before any of its code runs.

export interface PageWindow {
  readonly [option: string]: unknown
}

export interface ComponentEntry {
  readonly config: ComponentConfig
  readonly isPage: boolean
  readonly scope: string
  readonly hasTemplate: boolean
  readonly hasScript: boolean
  readonly package: string
}

export interface ComponentConfig {
  readonly usingComponents?: Readonly<Record<string, string>>
  readonly componentGenerics?: Readonly<Record<string, true | { default?: string }>>
  readonly componentPlaceholder?: Readonly<Record<string, string>>
  readonly styleIsolation?: string
  readonly addGlobalClass?: boolean
  readonly [key: string]: unknown
}

export interface AppJson {
  readonly entryPagePath?: string
  readonly tabBar?: { readonly custom?: boolean; readonly list?: readonly { readonly pagePath: string; readonly text?: string }[] }
  readonly window?: PageWindow
  readonly resolveAlias?: Readonly<Record<string, string>>
  readonly [key: string]: unknown
}

export interface Subpackage {
  readonly root: string
  readonly name?: string
  readonly independent?: boolean
  readonly script: string
}

export interface Plugin {
  readonly main: string
  readonly pages: Readonly<Record<string, string>>
}

export interface AppConfig {
  readonly plugins: Readonly<Record<string, Plugin>>
  readonly app: AppJson
  readonly pages: readonly string[]
  readonly subpackages: readonly Subpackage[]
  readonly components: Readonly<Record<string, ComponentEntry>>
}

export interface Program {
  readonly appId: string
  readonly name: string
  readonly version: string
}

export interface Environment {
  readonly systemPermissions?: Readonly<Record<string, string>>
  readonly windowWidth: number
  readonly windowHeight: number
  readonly screenWidth: number
  readonly screenHeight: number
  readonly statusBarHeight: number
  readonly fontSizeSetting?: number
  readonly pixelRatio: number
  readonly theme: string
  readonly language: string
  readonly platform: string
  readonly menuButton: Readonly<Record<string, number>>
  readonly safeArea: Readonly<Record<string, number>>
}

const phone: Environment = {
  windowWidth: 375,
  windowHeight: 603,
  screenWidth: 375,
  screenHeight: 667,
  statusBarHeight: 20,
  pixelRatio: 2,
  theme: 'light',
  language: 'zh_CN',
  platform: 'alcove',
  menuButton: { left: 281, top: 26, right: 368, bottom: 58, width: 87, height: 32 },
  safeArea: { left: 0, top: 20, right: 375, bottom: 667, width: 375, height: 647 },
}

interface Current {
  appConfig: AppConfig
  program: Program
  environment: Environment
  development: boolean
}

/** The one running program of this worker. */
export const current: Current = {
  appConfig: { app: {}, pages: [], subpackages: [], plugins: {}, components: {} },
  program: { appId: '', name: '', version: '' },
  environment: phone,
  development: false,
}

export const setEnvironment = (environment: unknown): void => {
  if (typeof environment === 'object' && environment !== null) current.environment = { ...phone, ...environment }
}

export const subpackageOf = (path: string): Subpackage | undefined =>
  current.appConfig.subpackages.find(({ root }) => path.startsWith(`${trimSlashes(root)}/`))

export const isTabPage = (route: string): boolean => tabPages().includes(route)

export const tabPages = (): string[] => (current.appConfig.app.tabBar?.list ?? []).map(({ pagePath }) => trimSlashes(pagePath))

export const trimSlashes = (path: string): string => path.replace(/^\/+|\/+$/g, '')
