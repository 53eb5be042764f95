// What a host offers beside: updates, addresses, advertisements, customer service, the author's privacy terms.
import { ErrorCode } from '../../protocol/generated/errors'
import { askAddress, type Address } from '../dialogs/address-form'
import { showAdvertisement } from '../dialogs/advertisement'
import { showDocument } from '../dialogs/document'
import { showModal } from '../dialogs/modal'
import { showProgramSettings, type SettingsHost } from '../dialogs/program-settings'
import { texts } from '../texts'
import { ApiFailure, cancelled } from './api-failure'
import type { Opened } from './app-config'
import type { ApiTable } from './shell-apis'

export interface ServiceSurface {
  readonly element: HTMLElement
  readonly name: string
  readonly settings: SettingsHost
  readonly packageBase: string
  readonly opened: Opened | null
  restartHere(): void
}

export const serviceApis = (surface: ServiceSurface): ApiTable => ({
  // Later, so that the program still hears the answer.
  applyUpdate: () => void setTimeout(() => surface.restartHere(), 0),
  async pickAddress({ known }) {
    const address = await askAddress(surface.element, surface.name, (known ?? {}) as Address)
    if (!address) throw cancelled()
    return { address }
  },
  showAd: async ({ title, text, link, seconds }) => ({
    isEnded: await showAdvertisement(surface.element, { title: String(title ?? ''), text: String(text ?? ''), link: String(link ?? ''), seconds: Number(seconds) || 0 }),
  }),
  async openCustomerServiceChat({ extInfo }) {
    const { url } = (extInfo ?? {}) as { url?: unknown }
    if (typeof url !== 'string' || !URL.canParse(url) || new URL(url).protocol !== 'https:') throw new ApiFailure(ErrorCode.invalidArgument, 'extInfo.url is not an https address')
    const { confirm } = await showModal(surface.element, { title: texts.serviceTitle(surface.name), content: url, confirmText: texts.open })
    if (!confirm) throw cancelled()
    window.open(url, '_blank', 'noopener,noreferrer')
  },
  openAppAuthorizeSetting: () => showProgramSettings(surface.element, surface.name, surface.settings),
  async openPrivacyContract() {
    const terms = surface.opened?.app.privacyTerms ?? ''
    if (terms === '') throw new ApiFailure(ErrorCode.notAvailable, 'the program has no privacy terms in its package (alcove.config.json, privacyTerms)')
    const answer = await fetch(surface.packageBase + terms)
    if (!answer.ok) throw new ApiFailure(ErrorCode.notAvailable, 'the privacy terms are not in the package')
    showDocument(surface.element, texts.privacyTitle, await answer.text())
  },
})
