// How the program was opened, first and last.
export interface LaunchOptions {
  readonly path: string
  readonly query: Record<string, string>
  readonly scene: number
  readonly referrerInfo: unknown
  readonly [more: string]: unknown
}

const none: LaunchOptions = { path: '', query: {}, scene: 1001, referrerInfo: {} }

let launch = none
let enter = none

export const setLaunchOptions = (options: LaunchOptions): void => {
  launch = options
  enter = options
}

export const setEnterOptions = (options: LaunchOptions): void => {
  enter = options
}

export const launchOptions = (): LaunchOptions => launch
export const enterOptions = (): LaunchOptions => enter
