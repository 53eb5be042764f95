// What a bare engine lacks and the tools need. Must be imported before them.
import { decodeUtf8, encodeUtf8 } from '../logic/engine/utf8'
import { base64ToBuffer } from '../logic/api/base64'

class ToolTextEncoder {
  encode(text = ''): Uint8Array {
    return encodeUtf8(text)
  }

  encodeInto(text: string, target: Uint8Array): { read: number; written: number } {
    const bytes = encodeUtf8(text)
    target.set(bytes)
    return { read: text.length, written: bytes.length }
  }
}

class ToolTextDecoder {
  decode(bytes: Uint8Array = new Uint8Array()): string {
    return decodeUtf8(bytes)
  }
}

const quiet = (): void => undefined

const latin1 = (text: string): string => {
  let result = ''
  const bytes = new Uint8Array(base64ToBuffer(text))
  const block = 8192
  for (let i = 0; i < bytes.length; i += block) result += String.fromCharCode(...bytes.subarray(i, i + block))
  return result
}

const scope = globalThis as unknown as Record<string, unknown>
scope.TextEncoder ??= ToolTextEncoder
scope.TextDecoder ??= ToolTextDecoder
scope.atob ??= latin1
scope.console ??= { log: quiet, info: quiet, warn: quiet, error: quiet, debug: quiet, trace: quiet }
