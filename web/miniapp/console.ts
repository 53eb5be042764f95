// Console output and uncaught exceptions go to whoever runs the host, as those of other programs do.
import type { Lifecycle } from './lifecycle'

const levels = ['debug', 'log', 'info', 'warn', 'error'] as const
const longest = 8192

export const watchConsole = (send: (message: object) => void, lifecycle: Lifecycle): void => {
  for (const level of levels) {
    const own = console[level].bind(console)
    console[level] = (...values: unknown[]) => {
      own(...values)
      send({ type: 'log', level, text: values.map(show).join(' ').slice(0, longest), stack: '' })
    }
  }
  const report = (error: unknown, message: string): void => {
    const stack = error instanceof Error ? (error.stack ?? '') : ''
    send({ type: 'error', message: message.slice(0, longest), stack: stack.slice(0, longest) })
    lifecycle.onError({ errorDescription: message })
  }
  window.addEventListener('error', ({ error, message }) => report(error, message))
  window.addEventListener('unhandledrejection', ({ reason }) => report(reason, String(reason)))
  // A blocked load or connection is the most frequent surprise; say which rule it was.
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    send({ type: 'log', level: 'warn', text: `blocked: ${blockedURI || 'inline'} (${effectiveDirective}); pages load only files of their program, and reach servers only with miniapp.request`, stack: '' })
  })
}

const show = (value: unknown): string => {
  if (typeof value === 'string') return value
  if (value instanceof Error) return String(value)
  try {
    return JSON.stringify(value) ?? String(value)
  } catch {
    return String(value)
  }
}
