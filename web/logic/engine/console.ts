// console for the mini-program: texts go to the host, with the stack in development so that the line can be named.
import { sendMessage } from './native'

const longestText = 5 * 1024 // WeChat's limit of one log entry, in characters here
const deepest = 4

let withStack = false

export const setConsoleStacks = (enabled: boolean): void => {
  withStack = enabled
}

const write = (level: string, values: unknown[]): void => {
  const text = values.map((value) => format(value)).join(' ')
  const stack = withStack ? String(new Error().stack ?? '') : undefined
  sendMessage({
    type: 'log',
    level,
    text: text.length > longestText ? `${text.slice(0, longestText)}…` : text,
    ...(stack === undefined ? {} : { stack }),
  })
}

const format = (value: unknown, depth = 0, seen: unknown[] = []): string => {
  if (typeof value === 'string') return depth === 0 ? value : JSON.stringify(value)
  if (typeof value === 'function') return `ƒ ${value.name}()`
  if (typeof value !== 'object' || value === null) return String(value)
  if (value instanceof Error) return `${value.name}: ${value.message}`
  if (seen.includes(value)) return '[circular]'
  if (depth >= deepest) return Array.isArray(value) ? '[…]' : '{…}'
  const path = [...seen, value]
  if (Array.isArray(value)) return `[${value.map((item) => format(item, depth + 1, path)).join(', ')}]`
  if (value instanceof Date) return value.toISOString()
  const fields = Object.keys(value).map((key) => `${key}: ${format(read(value, key), depth + 1, path)}`)
  return `{${fields.join(', ')}}`
}

const read = (target: object, key: string): unknown => {
  try {
    return (target as Record<string, unknown>)[key]
  } catch {
    return '[throws]'
  }
}

const level = (name: string) => (...values: unknown[]) => write(name, values)
const counts = new Map<string, number>()
const started = new Map<string, number>()

export const guestConsole = {
  log: level('log'),
  info: level('info'),
  debug: level('debug'),
  warn: level('warn'),
  error: level('error'),
  trace: level('log'),
  dir: level('log'),
  table: level('log'),
  group: level('log'),
  groupCollapsed: level('log'),
  groupEnd: () => undefined,
  assert: (condition: unknown, ...values: unknown[]) => {
    if (!condition) write('error', ['Assertion failed:', ...values])
  },
  count: (label = 'default') => {
    counts.set(label, (counts.get(label) ?? 0) + 1)
    write('log', [`${label}: ${counts.get(label)}`])
  },
  time: (label = 'default') => {
    started.set(label, Date.now())
  },
  timeEnd: (label = 'default') => {
    const from = started.get(label)
    started.delete(label)
    if (from !== undefined) write('log', [`${label}: ${Date.now() - from} ms`])
  },
}
