// Sharing pages: what the menu offers for each of them, and the link that is shared.
import { shareInSheet } from '../dialogs/share-sheet'
import type { Page } from '../pages/page'
import { cancelled } from './api-failure'
import type { Opened } from './app-config'
import type { Clipboard } from './device-apis'
import type { ApiTable } from './shell-apis'

/** A path that stays below the program's own address: no way up, whichever way it is written. */
const within = (path: string): string => {
  const [route = '', ...query] = path.split('?')
  const segments = route.split(/[\\/]+/).filter((segment) => segment !== '' && !/^(\.|%2e){1,2}$/i.test(segment.trim()))
  return `${segments.map((segment) => segment.replace(/#/g, '%23')).join('/')}${query.length > 0 ? `?${query.join('?').replace(/#/g, '%23')}` : ''}`
}

export type ShareKind = 'appMessage' | 'timeline'

export interface ShareSurface {
  readonly element: HTMLElement
  readonly appId: string
  readonly name: string
  readonly opened: Opened | null
  readonly location: { readonly path: string; readonly query: string }
  tell(name: string, detail: Readonly<Record<string, unknown>>): void
  pageOf(view: unknown): Page | undefined
  pictureAddress(url: string): Promise<string>
}

const kinds: Readonly<Record<string, ShareKind>> = { shareAppMessage: 'appMessage', shareTimeline: 'timeline' }

interface Offer {
  readonly kinds: Set<ShareKind>
  withTicket: boolean
}

/** Sharing with somebody is offered unless the page hides it; the timeline only where the page says so. */
export class Sharing {
  readonly #offers = new WeakMap<Page, Offer>()

  constructor(
    private readonly surface: ShareSurface,
    private readonly clipboard: Clipboard,
  ) {}

  offered(page: Page | undefined): readonly ShareKind[] {
    return page ? [...this.#of(page).kinds] : []
  }

  /** Asks the page on top what it shares; the answer is the sheet. The pages of a web program say nothing of it: the page itself is shared. */
  request(kind: ShareKind): void {
    const page = this.surface.pageOf(undefined)
    if (!page) return
    if (this.surface.opened?.gateAddress === undefined) return this.surface.tell('ShareRequested', { kind, view: page.view })
    const { path, query } = this.surface.location
    void this.#present(page, page.bar.title || this.surface.name, `${path}${query === '' ? '' : `?${query}`}`, '').catch(() => undefined)
  }

  apis(): ApiTable {
    const named = (menus: unknown, otherwise: readonly ShareKind[]): readonly ShareKind[] => (Array.isArray(menus) && menus.length > 0 ? menus.map((menu) => kinds[String(menu)]).filter((kind) => kind !== undefined) : otherwise)
    return {
      showShareMenu: ({ view, menus, withShareTicket }) => {
        const offer = this.#find(view)
        for (const kind of named(menus, ['appMessage'])) offer?.kinds.add(kind)
        if (offer) offer.withTicket = withShareTicket === true
      },
      hideShareMenu: ({ view, menus }) => {
        const offer = this.#find(view)
        for (const kind of named(menus, ['appMessage', 'timeline'])) offer?.kinds.delete(kind)
      },
      updateShareMenu: ({ view, withShareTicket }) => {
        const offer = this.#find(view)
        if (offer && typeof withShareTicket === 'boolean') offer.withTicket = withShareTicket
      },
      presentShare: ({ view, title, path, imageUrl }) => this.#present(this.surface.pageOf(view), String(title ?? ''), String(path ?? ''), String(imageUrl ?? '')),
    }
  }

  async #present(page: Page | undefined, title: string, path: string, imageUrl: string): Promise<void> {
    const link = this.#linkTo(path, page !== undefined && this.#of(page).withTicket)
    const picture = imageUrl === '' ? null : this.surface.pictureAddress(imageUrl)
    if (!(await shareInSheet(this.surface.element, { title, link, picture }, (text) => this.clipboard.write(text)))) throw cancelled()
  }

  /** A ticket names those who open the same link; whoever has the link has it. */
  #linkTo(path: string, withTicket: boolean): string {
    const ticket = withTicket ? `#g=${[...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')}` : ''
    return new URL(`/m/${encodeURIComponent(this.surface.appId)}/${within(path)}${ticket}`, location.origin).href
  }

  #find(view: unknown): Offer | undefined {
    const page = this.surface.pageOf(view)
    return page && this.#of(page)
  }

  #of(page: Page): Offer {
    let offer = this.#offers.get(page)
    if (!offer) this.#offers.set(page, (offer = { kinds: new Set(['appMessage']), withTicket: false }))
    return offer
  }
}
