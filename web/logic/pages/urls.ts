// Page addresses: `pages/a/b?x=1&y=2`, absolute or relative to the current page.
import { current } from '../program'
import { directoryOf, joinPath } from '../modules/paths'

export interface PageAddress {
  readonly route: string
  readonly query: Record<string, string>
}

export const parseAddress = (url: string, from: string): PageAddress => {
  const [path = '', ...rest] = withoutPlugin(url).split('?')
  const route = joinPath(directoryOf(from), path).replace(/\.html$/, '')
  return { route, query: parseQuery(rest.join('?')) }
}

/** `plugin://NAME/PAGE`: a public page of a plugin. */
const withoutPlugin = (url: string): string =>
  url.replace(/^plugin:\/\/([^/?]+)\/([^?]+)/, (whole, name: string, page: string) => {
    const path = current.appConfig.plugins[name]?.pages[page]
    return path === undefined ? whole : `/${path}`
  })

/** Values stay as they are written: programs decode them on their own, as WeChat makes them do. */
export const parseQuery = (query: string): Record<string, string> => {
  const result: Record<string, string> = {}
  for (const pair of query.replace(/#.*$/, '').split('&')) {
    if (pair === '') continue
    const split = pair.indexOf('=')
    if (split < 0) result[pair] = ''
    else result[pair.slice(0, split)] = pair.slice(split + 1)
  }
  return result
}

export const formatQuery = (query: Readonly<Record<string, string>>): string => {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${value}`)
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}
