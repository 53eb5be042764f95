// Every exception of a mini-program ends here: it goes to the host, which maps it to the author's source, and to App.onError.
import { sendMessage } from './native'

export type ErrorSource = 'launch' | 'pageNotFound' | 'page' | 'module' | 'component' | 'timer' | 'api' | 'event' | 'promise' | 'script'

type ErrorListener = (text: string, error: unknown) => void

let listener: ErrorListener = () => undefined

/** App.onError and wx.onError; called with the text that WeChat gives: message and stack. */
export const setErrorListener = (next: ErrorListener): void => {
  listener = next
}

export const describeError = (error: unknown): { message: string; stack: string } => {
  if (error instanceof Error) return { message: `${error.name}: ${error.message}`, stack: String(error.stack ?? '') }
  return { message: typeof error === 'string' ? error : inspectThrown(error), stack: '' }
}

export const reportError = (error: unknown, source: ErrorSource): void => {
  const { message, stack } = describeError(error)
  sendMessage({ type: 'error', message, stack, source })
  try {
    listener(`${message}\n${stack}`, error)
  } catch {
    // An error inside the error listener must not come back here.
  }
}

const inspectThrown = (thrown: unknown): string => {
  try {
    return JSON.stringify(thrown) ?? String(thrown)
  } catch {
    return String(thrown)
  }
}
