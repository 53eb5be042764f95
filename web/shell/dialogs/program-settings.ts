// The settings of a program: what it uses at the moment, what it may do, what it did, and how to take both back.
import { make } from '../dom'
import { texts } from '../texts'
import { showModal } from './modal'
import { openSheet } from './sheet'

export interface ProgramUsage {
  /** Bytes in its worker; 0 for a web program, which has none. */
  readonly memory: number
  /** Seconds of processor time since it was opened. */
  readonly processor: number
  readonly calls: number
  readonly bytes: number
}

/** What the host keeps for it. */
export interface DataKept {
  readonly values: number
  readonly valueBytes: number
  readonly files: number
  readonly fileBytes: number
}

export interface ProgramStanding {
  readonly usage: ProgramUsage
  readonly kept: DataKept
  readonly scopes: readonly { readonly name: string; readonly what: string; readonly state: string }[]
  readonly hosts: Readonly<Record<string, number>>
  readonly apis: Readonly<Record<string, number>>
}

export interface SettingsHost {
  describe(): Promise<ProgramStanding>
  decide(scope: string, state: 'allowed' | 'refused' | 'undecided'): void
  wipe(): void
}

const usagePeriod = 1000 // milliseconds between two looks at what it uses

export const showProgramSettings = (parent: HTMLElement, program: string, host: SettingsHost): Promise<void> =>
  new Promise((resolve) => {
    const usage = make('p', { class: 'settings-usage' })
    const kept = make('p', { class: 'settings-usage settings-kept' })
    const show = (standing: ProgramStanding): void => {
      usage.textContent = usageText(standing.usage)
      kept.textContent = keptText(standing.kept)
    }
    const live = window.setInterval(() => void host.describe().then(show), usagePeriod)
    const done = (): void => {
      clearInterval(live)
      resolve()
    }
    const sheet = openSheet(parent, texts.settings, done)
    sheet.body.append(make('h2', { class: 'permission-title', text: `${program} · ${texts.settings}` }))
    void host.describe().then((standing) => {
      const rows = standing.scopes.filter(({ state }) => state !== 'undecided').map(({ name, what, state }) => scopeRow(name, what, state, host))
      show(standing)
      sheet.body.append(
        usage,
        kept,
        rows.length === 0 ? make('p', { class: 'settings-empty', text: texts.nothingAsked }) : make('ul', { class: 'settings-scopes' }, ...rows),
        counts(texts.hostsContacted, standing.hosts),
        counts(texts.apisUsed, standing.apis),
        make('button', { class: 'permission-button settings-wipe', text: texts.wipe, data: { action: 'wipe' }, onClick: () => void confirmWipe(parent, program, host, () => {
          clearInterval(live)
          sheet.close()
        }) }),
        make('button', {
          class: 'permission-button',
          text: texts.close,
          data: { action: 'close-settings' },
          onClick: () => {
            sheet.close()
            done()
          },
        }),
      )
    })
  })

const usageText = ({ memory, processor, calls, bytes }: ProgramUsage): string =>
  texts.usage(memory === 0 ? '' : `${(memory / 2 ** 20).toFixed(0)} MB`, processor.toFixed(1), calls.toLocaleString(), kilobytes(bytes))

const keptText = ({ values, valueBytes, files, fileBytes }: DataKept): string => texts.kept(values.toLocaleString(), kilobytes(valueBytes), files.toLocaleString(), kilobytes(fileBytes))

const kilobytes = (bytes: number): string => (bytes / 1024).toLocaleString(undefined, { maximumFractionDigits: 0 })

const scopeRow = (name: string, what: string, state: string, host: SettingsHost): HTMLElement => {
  const box = make('input')
  box.type = 'checkbox'
  box.checked = state === 'allowed'
  box.dataset.scope = name
  box.addEventListener('change', () => host.decide(name, box.checked ? 'allowed' : 'refused'))
  return make('li', {}, make('label', {}, make('span', { text: texts.scope(what) }), box))
}

const counts = (title: string, entries: Readonly<Record<string, number>>): HTMLElement => {
  const names = Object.entries(entries).sort(([, a], [, b]) => b - a)
  return make('details', { class: 'settings-counts' }, make('summary', { text: `${title} (${names.length})` }), make('ul', {}, ...names.map(([name, count]) => make('li', { text: `${name} × ${count}` }))))
}

const confirmWipe = async (parent: HTMLElement, program: string, host: SettingsHost, done: () => void): Promise<void> => {
  const { confirm } = await showModal(parent, { title: texts.wipe, content: texts.wipeQuestion(program), confirmText: texts.wipe })
  if (!confirm) return
  done()
  host.wipe()
}
