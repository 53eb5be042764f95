// Links between the pages of a program: a page cannot leave its frame, so the program opens the page instead.
import type { Miniapp } from './public'

export const followLinks = (document: Document, miniapp: Miniapp): void => {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0) return
    const link = (event.target as Element | null)?.closest?.('a[href]')
    const address = link?.getAttribute('href')
    if (!link || !address || address.startsWith('#')) return
    event.preventDefault()
    const target = pageOf(address, document.baseURI)
    if (target === null) console.warn(`the link to ${address} leads out of the program, so it is not followed`)
    else miniapp.navigate(target).catch((error: unknown) => console.error(String(error)))
  })
}

/** Page and query of an address inside the program; null for any other. */
const pageOf = (address: string, base: string): string | null => {
  const root = /^.*?\/i\/[0-9a-f]+\/w\//.exec(base)?.[0]
  const url = URL.canParse(address, base) ? new URL(address, base) : null
  if (!root || !url || !url.href.startsWith(root)) return null
  return decodeURIComponent(url.href.slice(root.length).split(/[?#]/, 1)[0]!.replace(/\.html$/, '')) + url.search
}
