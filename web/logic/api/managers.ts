// Objects of wx that are there all the time: logs, performance, and small facts.
import { sendMessage } from '../engine/native'
import { clearTimer, setTimer } from '../engine/timers'
import { asApi } from './callbacks'
import { getUpdateManager } from './updates'

const write = (level: string, prefix: string) => (...args: unknown[]): void => {
  const text = args.map((argument) => (typeof argument === 'string' ? argument : safeJson(argument))).join(' ')
  sendMessage({ type: 'log', level, text: `${prefix}${text}`.slice(0, 5000), stack: '' })
}

const safeJson = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? String(value)
  } catch {
    return String(value)
  }
}

const logManager = (): Record<string, unknown> => ({ debug: write('debug', ''), info: write('info', ''), log: write('log', ''), warn: write('warn', '') })

const realtimeLogManager = (): Record<string, unknown> => {
  let filter = ''
  const tagged = (level: string, tag = '') => (...args: unknown[]): void => write(level, `${tag === '' ? '' : `[${tag}] `}${filter === '' ? '' : `{${filter}} `}`)(...args)
  return {
    info: tagged('info'), warn: tagged('warn'), error: tagged('error'), in: () => undefined,
    setFilterMsg: (text: unknown) => void (filter = String(text)),
    addFilterMsg: (text: unknown) => void (filter = `${filter} ${String(text)}`.trim()),
    getCurrentState: () => ({ size: 0, maxSize: 5000, logCount: 0, maxLogCount: 200 }),
    tag: (name: unknown) => ({ info: tagged('info', String(name)), warn: tagged('warn', String(name)), error: tagged('error', String(name)), setFilterMsg: () => undefined, addFilterMsg: () => undefined }),
  }
}

interface Entry {
  readonly entryType: string
  readonly name: string
  readonly startTime: number
  readonly duration: number
  readonly path: string
}

const entries: Entry[] = []
const observers = new Set<(list: readonly Entry[]) => void>()
const mostEntries = 200

/** What programs can ask wx.getPerformance() about. */
export const recordPerformance = (entryType: 'navigation' | 'render', name: string, startTime: number, path: string): void => {
  const entry = { entryType, name, startTime, duration: Date.now() - startTime, path }
  entries.push(entry)
  if (entries.length > mostEntries) entries.shift()
  for (const observer of [...observers]) observer([entry])
}

const listOf = (list: readonly Entry[]): Record<string, unknown> => ({
  getEntries: () => [...list],
  getEntriesByName: (name: unknown, type?: unknown) => list.filter((entry) => entry.name === name && (type === undefined || entry.entryType === type)),
  getEntriesByType: (type: unknown) => list.filter((entry) => entry.entryType === type),
})

const performance = (): Record<string, unknown> => ({
  ...listOf(entries),
  getEntries: () => [...entries],
  setBufferSize: () => undefined,
  // SECURITY(T52): of the engine's clocks, which count milliseconds, not a finer one.
  now: () => Date.now(),
  createObserver: (callback: (list: unknown) => void) => {
    let types: readonly string[] = []
    const observer = (list: readonly Entry[]): void => {
      const wanted = list.filter(({ entryType }) => types.includes(entryType))
      if (wanted.length > 0) callback(listOf(wanted))
    }
    return {
      observe: ({ entryTypes = [], type }: { entryTypes?: string[]; type?: string } = {}) => {
        types = type === undefined ? entryTypes : [type]
        observers.add(observer)
      },
      disconnect: () => void observers.delete(observer),
    }
  },
})

export const managerMembers = (): Record<string, unknown> => {
  const timing = performance()
  return {
    getUpdateManager,
    getLogManager: logManager,
    getRealtimeLogManager: realtimeLogManager,
    getPerformance: () => timing,
    reportMonitor: () => undefined,
    reportPerformance: () => undefined,
    requestIdleCallback: (callback: (deadline: unknown) => void) => setTimer(() => callback({ didTimeout: false, timeRemaining: () => 8 }), 1),
    cancelIdleCallback: (id: unknown) => clearTimer(Number(id)),
    getSkylineInfoSync: () => ({ isSupported: false, version: '', reason: 'this host has its own renderer' }),
    getSkylineInfo: asApi('getSkylineInfo', () => ({ isSupported: false, version: '', reason: 'this host has its own renderer' })),
    getExptInfoSync: () => ({}),
    isVKSupport: () => false,
    checkIsPictureInPictureActive: () => false,
    getApiCategory: () => 'default',
    setEnableDebug: asApi('setEnableDebug', () => ({})),
  }
}
