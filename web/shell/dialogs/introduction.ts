// The card of a program of strangers that its user opens for the first time: whose it is, as its hub signed it, and what it may ask
// for. It lies over everything that a program can have drawn, which loads behind it, and cannot be answered by the taps of the moment before.
import { make, programIcon } from '../dom'
import type { Introduction } from '../program/app-config'
import { texts } from '../texts'
import { openLayer } from './layer'
import { isPersons, shield } from './shield'

export interface IntroductionAnswers {
  open(): void
  later(): void
}

export const showIntroduction = (parent: HTMLElement, introduction: Introduction, icon: string | undefined, answers: IntroductionAnswers): { close(): void } => {
  const { name, developer, version, asks, servers } = introduction
  const layer = openLayer(parent, 'layer-sheet layer-host', () => answers.later())
  // A tap beside the card is no answer.
  layer.element.querySelector('.mask')?.addEventListener('click', (event) => event.stopImmediatePropagation(), { capture: true })
  const button = (action: string, text: string, className: string, answer: () => void): HTMLButtonElement =>
    make('button', { class: `permission-button ${className}`, text, data: { action }, onClick: (event) => isPersons(event) && answer() })
  const buttons = [button('introduction-open', texts.open, 'primary', () => answers.open()), button('introduction-later', texts.notNow, '', () => answers.later())]
  const card = make(
    'div',
    { class: 'sheet introduction', role: 'dialog', label: `${texts.introduction}: ${name}` },
    make(
      'div',
      { class: 'introduction-heading' },
      programIcon(name, icon, 'program-icon large'),
      make(
        'div',
        { class: 'introduction-names' },
        make('p', { class: 'introduction-note', text: texts.introduction }),
        make('h2', { class: 'introduction-name', text: name }),
        make('p', { class: 'introduction-author', text: texts.introductionAuthor(developer, version) }),
      ),
    ),
    make('p', { class: 'introduction-note', text: texts.introductionSigned }),
    ...(asks.length === 0 ? [make('p', { class: 'introduction-subtitle', text: texts.introductionAsksNothing })] : list(texts.introductionAsks, asks.map(texts.scope))),
    ...(servers.length === 0 ? [] : list(texts.introductionServers, servers)),
    make('div', { class: 'introduction-buttons' }, ...buttons),
  )
  card.ariaModal = 'true'
  card.tabIndex = -1
  layer.element.append(card)
  card.focus({ preventScroll: true })
  const endShield = shield(buttons)
  return {
    close: () => {
      endShield()
      layer.close()
    },
  }
}

const list = (title: string, entries: readonly string[]): HTMLElement[] => [
  make('h3', { class: 'introduction-subtitle', text: title }),
  make('ul', { class: 'introduction-list' }, ...entries.map((text) => make('li', { text }))),
]
