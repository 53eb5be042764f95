// wx.getUpdateManager: whether the host has another release than the one that runs.
import { setTimer } from '../engine/timers'
import { callHost } from './calls'
import { Listeners } from './host-events'

const [checked, ready, failed] = [new Listeners(), new Listeners(), new Listeners()]
let isAsked = false
let outcome: { readonly hasUpdate: boolean; readonly isReady: boolean } | null = null

/** Asked once, when somebody listens. */
const ask = (): void => {
  if (isAsked) return
  isAsked = true
  void callHost('checkForUpdate', {}).then(
    ({ hasUpdate, isReady }) => tell({ hasUpdate: hasUpdate === true, isReady: isReady === true }),
    () => tell({ hasUpdate: false, isReady: false }),
  )
}

const tell = (found: NonNullable<typeof outcome>): void => {
  outcome = found
  checked.tell({ hasUpdate: found.hasUpdate })
  if (found.hasUpdate) (found.isReady ? ready : failed).tell({})
}

/** Who listens later hears what was found, too. */
const listen = (listeners: Listeners, repeat: (found: NonNullable<typeof outcome>) => unknown) => (listener: unknown): void => {
  if (typeof listener !== 'function') return
  listeners.add(listener)
  ask()
  const found = outcome && repeat(outcome)
  if (found) setTimer(() => (listener as (detail: unknown) => void)(found), 0)
}

const listenReady = listen(ready, ({ hasUpdate, isReady }) => hasUpdate && isReady && {})
let isHandled = false

/** Who listens for it offers the restart, so that the shell does not. */
const handle = (): void => {
  if (isHandled) return
  isHandled = true
  void callHost('handleUpdates', {}).catch(() => undefined)
}

const manager = {
  onCheckForUpdate: listen(checked, ({ hasUpdate }) => ({ hasUpdate })),
  onUpdateReady: (listener: unknown): void => {
    if (typeof listener === 'function') handle()
    listenReady(listener)
  },
  onUpdateFailed: listen(failed, ({ hasUpdate, isReady }) => hasUpdate && !isReady && {}),
  applyUpdate: () => void callHost('applyUpdate', {}).catch(() => undefined),
}

export const getUpdateManager = (): Record<string, unknown> => manager
