// Buttons that cannot be hit by the taps of the moment before, nor by taps that were meant for what lay there: they are off
// for a moment, and again whenever the window changes.
const shieldTime = 500 // milliseconds

/** Whether a tap came from a person: a script is none. */
export const isPersons = (event: Event): boolean => event.isTrusted || !defences.personsOnly

/** Returns what ends it. */
export const shield = (buttons: readonly HTMLButtonElement[]): (() => void) => {
  let timer = 0
  const cover = (): void => {
    clearTimeout(timer)
    for (const button of buttons) button.disabled = defences.shield
    timer = window.setTimeout(() => buttons.forEach((button) => (button.disabled = false)), shieldTime)
  }
  const shifts = ['resize', 'focus', 'blur'] as const
  for (const shift of shifts) window.addEventListener(shift, cover)
  cover()
  return () => {
    for (const shift of shifts) window.removeEventListener(shift, cover)
    clearTimeout(timer)
  }
}
