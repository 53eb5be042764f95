// What the capsule's ⋯ opens: the program, what can be done with it, and the other programs that run.
import { make, programIcon } from '../dom'
import { icon, type IconName } from '../icons'
import { openSheet } from '../dialogs/sheet'
import type { Program } from '../program/app-config'
import { texts } from '../texts'

export interface RunningProgram {
  readonly program: Program
  readonly title: string
  readonly isCurrent: boolean
  readonly isHome: boolean
}

export interface MenuActions {
  about(): void
  settings(): void
  /** What of the page on top can be shared, by the name of its text. */
  readonly shares: readonly { readonly text: string; readonly kind: string; run(): void }[]
  restart(): void
  home(): void
  switchTo(appId: string): void
  stop(appId: string): void
}

export const openMenu = (layer: HTMLElement, running: readonly RunningProgram[], actions: MenuActions): void => {
  const current = running.find(({ isCurrent }) => isCurrent)
  if (!current) return
  const sheet = openSheet(layer, texts.menu)
  const run = (action: () => void) => (): void => {
    sheet.close()
    action()
  }
  const item = (name: IconName, action: string, text: string, onClick: () => void): HTMLElement =>
    make('button', { class: 'menu-item', data: { action }, onClick }, make('span', { class: 'menu-picture' }, icon(name)), make('span', { text }))

  const items = [item('restart', 'restart', texts.restart, run(actions.restart)), item('about', 'about', texts.about, run(actions.about)), item('success', 'settings', texts.settings, run(actions.settings))]
  for (const { text, kind, run: share } of actions.shares) items.push(item('share', `share-${kind}`, text, run(share)))
  if (!current.isHome) items.unshift(item('home', 'home', texts.home, run(actions.home)))
  sheet.body.append(heading(current.program), make('div', { class: 'menu-items' }, ...items))

  const others = running.filter(({ isHome }) => !isHome)
  if (others.length > 0) {
    const list = make('ul', { class: 'running' })
    for (const entry of others) list.append(runningRow(entry, run(() => actions.switchTo(entry.program.appId)), () => actions.stop(entry.program.appId)))
    sheet.body.append(make('h3', { class: 'menu-subtitle', text: texts.running }), list)
  }
}

const heading = ({ name, icon: picture, description, version }: Program): HTMLElement =>
  make(
    'div',
    { class: 'menu-heading' },
    programIcon(name, picture, 'program-icon'),
    make('div', { class: 'menu-names' }, make('h2', { text: name }), make('p', { text: description || (version ? `${texts.version} ${version}` : '') })),
  )

const runningRow = ({ program, title, isCurrent }: RunningProgram, open: () => void, stop: () => void): HTMLElement => {
  const subtitle = isCurrent ? texts.hereNow : title
  const row = make(
    'li',
    { class: 'running-row', data: { appId: program.appId } },
    make(
      'button',
      { class: 'running-open', onClick: open },
      programIcon(program.name, program.icon, 'program-icon small'),
      make('span', { class: 'running-names' }, make('span', { class: 'running-name', text: program.name }), make('span', { class: 'running-title', text: subtitle })),
    ),
    make(
      'button',
      {
        class: 'running-stop',
        label: `${texts.stop} ${program.name}`,
        onClick: () => {
          row.remove()
          stop()
        },
      },
      icon('cross'),
    ),
  )
  if (isCurrent) row.ariaCurrent = 'true'
  return row
}
