// UTF-8 by hand: a bare JavaScriptCore context has no TextEncoder. Lone surrogates become U+FFFD, as the Encoding
// Standard asks (https://encoding.spec.whatwg.org/).

export const utf8Length = (text: string): number => {
  let bytes = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) bytes += 1
    else if (unit < 0x800) bytes += 2
    else if (isLeadOfPair(text, i, unit)) {
      bytes += 4
      i++
    } else bytes += 3
  }
  return bytes
}

/** Writes the text at the position and returns the position after it; the caller has made room. */
export const writeUtf8 = (target: Uint8Array, position: number, text: string): number => {
  let at = position
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i)
    if (code < 0x80) {
      target[at++] = code
    } else if (code < 0x800) {
      target[at++] = 0xc0 | (code >> 6)
      target[at++] = 0x80 | (code & 63)
    } else if (isLeadOfPair(text, i, code)) {
      code = 0x10000 + ((code & 0x3ff) << 10) + (text.charCodeAt(++i) & 0x3ff)
      target[at++] = 0xf0 | (code >> 18)
      target[at++] = 0x80 | ((code >> 12) & 63)
      target[at++] = 0x80 | ((code >> 6) & 63)
      target[at++] = 0x80 | (code & 63)
    } else {
      if (code >= 0xd800 && code < 0xe000) code = 0xfffd
      target[at++] = 0xe0 | (code >> 12)
      target[at++] = 0x80 | ((code >> 6) & 63)
      target[at++] = 0x80 | (code & 63)
    }
  }
  return at
}

export const encodeUtf8 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(utf8Length(text))
  writeUtf8(bytes, 0, text)
  return bytes
}

export const decodeUtf8 = (bytes: Uint8Array): string => {
  let text = ''
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i++]!
    if (lead < 0x80) {
      text += String.fromCharCode(lead)
      continue
    }
    const count = lead >= 0xf0 && lead < 0xf5 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc2 ? 1 : -1
    let code = count === 3 ? lead & 7 : count === 2 ? lead & 15 : lead & 31
    let read = 0
    while (read < count && i < bytes.length && (bytes[i]! & 0xc0) === 0x80) {
      code = (code << 6) | (bytes[i++]! & 63)
      read++
    }
    const valid = read === count && count > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    text += valid ? String.fromCodePoint(code) : '\ufffd'
  }
  return text
}

const isLeadOfPair = (text: string, index: number, unit: number): boolean =>
  unit >= 0xd800 && unit < 0xdc00 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00
