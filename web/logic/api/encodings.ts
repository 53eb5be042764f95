// Text and bytes, in the encodings that FileSystemManager knows.
import { decodeUtf8, encodeUtf8 } from '../engine/utf8'
import { ErrorCode } from '../../protocol/generated/errors'
import { base64ToBuffer, bytesToBase64 } from './base64'
import { ApiFailure } from './failure'

interface Encoding {
  toText(bytes: Uint8Array): string
  toBytes(text: string): Uint8Array
}

const perUnit = (mask: number): Encoding => ({
  toText: (bytes) => {
    let text = ''
    for (const byte of bytes) text += String.fromCharCode(byte & mask)
    return text
  },
  toBytes: (text) => Uint8Array.from(text, (character) => character.charCodeAt(0) & mask),
})

const utf8: Encoding = { toText: decodeUtf8, toBytes: encodeUtf8 }
const utf16: Encoding = {
  toText: (bytes) => {
    let text = ''
    for (let i = 0; i + 1 < bytes.length; i += 2) text += String.fromCharCode(bytes[i]! | (bytes[i + 1]! << 8))
    return text
  },
  toBytes: (text) => {
    const bytes = new Uint8Array(text.length * 2)
    for (let i = 0; i < text.length; i++) {
      bytes[i * 2] = text.charCodeAt(i) & 255
      bytes[i * 2 + 1] = text.charCodeAt(i) >> 8
    }
    return bytes
  },
}
const hex: Encoding = {
  toText: (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''),
  toBytes: (text) => Uint8Array.from(text.match(/[0-9a-f]{2}/gi) ?? [], (pair) => parseInt(pair, 16)),
}
const base64: Encoding = { toText: bytesToBase64, toBytes: (text) => new Uint8Array(base64ToBuffer(text)) }

const encodings: Readonly<Record<string, Encoding>> = {
  utf8, 'utf-8': utf8, ascii: perUnit(0x7f), latin1: perUnit(0xff), binary: perUnit(0xff), hex, base64, ucs2: utf16, 'ucs-2': utf16, utf16le: utf16, 'utf-16le': utf16,
}

export const encodingOf = (name: unknown): Encoding => {
  const encoding = encodings[String(name).toLowerCase()]
  if (!encoding) throw new ApiFailure(ErrorCode.invalidArgument, `invalid encoding "${String(name)}"`)
  return encoding
}

/** Bytes of what a program hands over: a buffer, a view of one, or text. */
export const bytesOf = (data: unknown, encoding: unknown = 'utf8'): Uint8Array => {
  if (data instanceof ArrayBuffer) return new Uint8Array(data)
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
  if (typeof data === 'string') return encodingOf(encoding).toBytes(data)
  throw new ApiFailure(ErrorCode.invalidArgument, 'data must be a string or an ArrayBuffer')
}
