// The global scope of a mini-program: what it may use, and browser names that exist but are undefined.
import { guestConsole } from './engine/console'
import { timerGlobals } from './engine/timers'
import { decodeUtf8, encodeUtf8 } from './engine/utf8'
import { defineApp, getApp } from './app'
import { makeWx } from './api/wx'
import { defineBehavior, defineComponent, definePage } from './framework/definitions'
import { requirePlugin } from './modules/registry'
import * as router from './pages/router'
import { current } from './program'

// Programs test for these without typeof; in WeChat they are module parameters that get no value.
const browserNames = [
  'window', 'document', 'frames', 'self', 'location', 'navigator', 'localStorage', 'sessionStorage', 'history', 'alert', 'confirm', 'prompt',
  'XMLHttpRequest', 'WebSocket', 'fetch', 'Image', 'webkit', 'WeixinJSCore', 'Reporter', 'WebAssembly',
] as const

class GuestTextEncoder {
  readonly encoding = 'utf-8'
  encode(text = ''): Uint8Array {
    return encodeUtf8(String(text))
  }
}

class GuestTextDecoder {
  readonly encoding = 'utf-8'
  decode(bytes: ArrayBuffer | ArrayBufferView = new Uint8Array()): string {
    return decodeUtf8(bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  }
}

export const installGlobals = (): void => {
  const scope = globalThis as unknown as Record<string, unknown>
  const wx = makeWx()
  const members: Record<string, unknown> = {
    ...timerGlobals,
    console: guestConsole,
    queueMicrotask: (callback: () => void) => void Promise.resolve().then(callback),
    TextEncoder: GuestTextEncoder,
    TextDecoder: GuestTextDecoder,
    global: globalThis,
    wx,
    ft: wx,
    App: defineApp,
    Page: definePage,
    Component: defineComponent,
    Behavior: defineBehavior,
    getApp,
    requirePlugin,
    getCurrentPages: () => router.pages().flatMap((page) => page.liveCaller ?? []),
  }
  for (const name of browserNames) scope[name] = undefined
  for (const [name, value] of Object.entries(members)) define(scope, name, value)
  Object.defineProperty(scope, '__wxConfig', {
    configurable: true,
    get: () => ({ ...current.appConfig.app, pages: [...current.appConfig.pages], envVersion: current.development ? 'develop' : 'release' }),
  })
  replaceFunction(scope)
}

const define = (scope: object, name: string, value: unknown): void => {
  Object.defineProperty(scope, name, { value, writable: true, configurable: true, enumerable: true })
}

/** SECURITY(T51): code from strings is refused; only the idiom by which libraries look for the global object gets its answer. */
const replaceFunction = (scope: Record<string, unknown>): void => {
  const prototype: object = Function.prototype
  const guest = function (...args: unknown[]): unknown {
    if (args.length === 1 && /^\s*return this;?\s*$/.test(String(args[0]))) return () => globalThis
    throw new EvalError('Code generation from strings is disallowed in mini-programs')
  }
  Object.defineProperty(guest, 'prototype', { value: prototype })
  Object.defineProperty(guest, 'name', { value: 'Function' })
  Object.defineProperty(prototype, 'constructor', { value: guest, writable: true, configurable: true })
  define(scope, 'Function', guest)
}
