// What the host asks of the shell about permissions.
import { showModal } from '../dialogs/modal'
import { askPermission } from '../dialogs/permission'
import { showProgramSettings, type SettingsHost } from '../dialogs/program-settings'
import { texts } from '../texts'
import type { Facilities } from './facilities'
import type { ApiTable } from './shell-apis'

export interface ConsentSurface {
  readonly element: HTMLElement
  readonly name: string
  readonly settings: SettingsHost
  readonly facilities: Facilities
}

export const consentApis = (surface: ConsentSurface): ApiTable => ({
  askPermission: async ({ what, purpose, once }) => ({
    answer: await askPermission(surface.element, { program: surface.name, what: String(what ?? ''), purpose: String(purpose ?? ''), once: once === true }),
  }),
  async askPrivacy() {
    const { confirm } = await showModal(surface.element, { title: texts.privacyTitle, content: texts.privacyQuestion(surface.name), confirmText: texts.agree })
    return { answer: confirm ? 'always' : 'never' }
  },
  showSettings: () => showProgramSettings(surface.element, surface.name, surface.settings),
  endScope: ({ scope }) => surface.facilities.endScope(String(scope)),
})
