// The browser's address follows the program on top, so that a page can be linked to and opened again.
import { Scene, splitPath, type Entry } from './program/app-config'

const prefix = '/m/'

/** The program that the address names; null for the home program. */
export const readAddress = ({ pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>): Entry | null => {
  if (!pathname.startsWith(prefix)) return null
  const [id = '', ...steps] = pathname.slice(prefix.length).split('/')
  const appId = decodeURIComponent(id)
  if (appId === '') return null
  const shareTicket = /^#g=([0-9a-f]{32})$/.exec(hash)?.[1]
  return { appId, scene: shareTicket === undefined ? Scene.link : Scene.ticket, ...splitPath(steps.map(decodeURIComponent).join('/')), ...(search.length > 1 ? { query: search.slice(1) } : {}), ...(shareTicket === undefined ? {} : { shareTicket }) }
}

/** The same for a text that may be an address of this host. */
export const readOwnAddress = (text: string): Entry | null => {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  return url.origin === location.origin ? readAddress(url) : null
}

/** A page with its query, as programs write it. */
export const pathOf = ({ path, query }: Pick<Entry, 'path' | 'query'>): string => `${path ?? ''}${query === undefined ? '' : `?${query}`}`

export const writeAddress = (appId: string | null, path: string, query: string): void => {
  const address = appId === null ? '/' : `${prefix}${encodeURIComponent(appId)}${path === '' ? '' : `/${path}`}${query === '' ? '' : `?${query}`}`
  if (address !== location.pathname + location.search) history.replaceState(history.state, '', address)
}

/** The browser's own back button does what the shell's does; one entry is kept ahead for it. */
export const followBackButton = (back: () => boolean): void => {
  const guard = { alcove: 'guard' }
  history.pushState(guard, '', location.href)
  window.addEventListener('popstate', () => {
    if (back()) history.pushState(guard, '', location.href)
    else history.back() // nothing left to close here: leave
  })
}
