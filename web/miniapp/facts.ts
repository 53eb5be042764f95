// What the host wrote into the document for this script.
import type { ModuleFacts } from '../host/host'

export interface Facts {
  readonly page: string
  readonly locale: string
  readonly theme: 'light' | 'dark'
  readonly pullsDown: boolean
  readonly reachBottomDistance: number
  readonly texts: Readonly<Record<string, unknown>>
  /** The host's modules; null when the program declares nothing of its host. */
  readonly host: readonly ModuleFacts[] | null
}

export const readFacts = (document: Document): Facts => {
  const element = document.getElementById('alcove-page')
  const facts = JSON.parse(element?.textContent ?? '{}') as Partial<Facts>
  element?.remove()
  const theme = facts.theme ?? 'light'
  document.documentElement.style.colorScheme = theme
  return { page: facts.page ?? '', locale: facts.locale ?? '', theme, pullsDown: facts.pullsDown === true, reachBottomDistance: facts.reachBottomDistance ?? 50, texts: facts.texts ?? {}, host: facts.host ?? null }
}
