// The pages that are open: the stack, and the tab pages that were left and wait.
import { Page } from './page'

export const deepestStack = 10 // WeChat's limit

const stack: Page[] = []
/** Tab pages that were left stay alive and are shown again; one instance for each tab. */
const tabs = new Map<string, Page>()

export const pages = (): readonly Page[] => stack
export const topPage = (): Page | undefined => stack[stack.length - 1]
export const keptTab = (route: string): Page | undefined => tabs.get(route)

export const pageOfView = (view: number): Page | undefined =>
  stack.find((page) => page.id === view) ?? [...tabs.values()].find((page) => page.id === view)

export const push = (page: Page, isTab: boolean): void => {
  stack.push(page)
  if (isTab) tabs.set(page.route, page)
}

/** Takes tab pages off the stack and keeps them alive. */
export const setAside = (): void => void stack.splice(0)

export const bringBack = (tab: Page): void => void stack.push(tab)

export const forget = (page: Page): void => {
  const at = stack.indexOf(page)
  if (at >= 0) stack.splice(at, 1)
  if (tabs.get(page.route) === page) tabs.delete(page.route)
}

/** Pages that lie on the stack from the top down, then tab pages that wait. */
export const everyPage = (): Page[] => [...[...stack].reverse(), ...[...tabs.values()].filter((page) => !stack.includes(page))]
