// setTimeout and setInterval on the worker's single alarm.
import { setAlarm } from './native'
import { reportError } from './errors'

interface Timer {
  readonly id: number
  readonly callback: (...args: unknown[]) => unknown
  readonly args: unknown[]
  readonly period: number | null
  due: number
}

const timers = new Map<number, Timer>()
let nextId = 1
let alarmAt = Infinity

// HTML's rule that nested timers are at least 4 ms apart, applied to intervals only, which would otherwise spin.
const shortestInterval = 4
const longestDelay = 0x7fffffff

const schedule = (callback: unknown, delay: unknown, args: unknown[], repeat: boolean): number => {
  if (typeof callback !== 'function') return 0
  const wanted = Number(delay)
  const wait = Number.isFinite(wanted) ? Math.min(Math.max(wanted, 0), longestDelay) : 0
  const period = repeat ? Math.max(wait, shortestInterval) : null
  const timer: Timer = {
    id: nextId++,
    callback: callback as Timer['callback'],
    args,
    period,
    due: Date.now() + (period ?? wait),
  }
  timers.set(timer.id, timer)
  arm(timer.due)
  return timer.id
}

const arm = (due: number): void => {
  if (due >= alarmAt) return
  alarmAt = due
  setAlarm(Math.max(0, due - Date.now()))
}

/** Runs what is due, in the order in which it became due. */
export const onAlarm = (): void => {
  alarmAt = Infinity
  const now = Date.now()
  const due = [...timers.values()].filter((timer) => timer.due <= now)
  due.sort((a, b) => a.due - b.due || a.id - b.id)
  for (const timer of due) {
    if (!timers.has(timer.id)) continue
    if (timer.period === null) timers.delete(timer.id)
    else timer.due = Math.max(timer.due + timer.period, now)
    try {
      timer.callback.apply(globalThis, timer.args)
    } catch (error) {
      reportError(error, 'timer')
    }
  }
  let next = Infinity
  for (const timer of timers.values()) next = Math.min(next, timer.due)
  if (next !== Infinity) arm(next)
}

export const setTimer = (callback: () => void, delay: number): number => schedule(callback, delay, [], false)

export const clearTimer = (id: unknown): void => {
  timers.delete(Number(id))
}

export const timerGlobals = {
  setTimeout: (callback: unknown, delay?: unknown, ...args: unknown[]) => schedule(callback, delay, args, false),
  setInterval: (callback: unknown, delay?: unknown, ...args: unknown[]) => schedule(callback, delay, args, true),
  clearTimeout: clearTimer,
  clearInterval: clearTimer,
}
