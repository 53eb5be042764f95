// Reads numbers and texts of the op stream.

/** Longer texts are decoded faster by the browser than character by character. */
const shortText = 24

export class ByteReader {
  bytes = new Uint8Array(0)
  position = 0
  readonly #decoder = new TextDecoder()

  open(bytes: Uint8Array<ArrayBuffer>): void {
    this.bytes = bytes
    this.position = 0
  }

  varint(): number {
    const bytes = this.bytes
    let byte = bytes[this.position++]!
    if (byte < 128) return byte
    let result = byte & 127
    let shift = 7
    do {
      byte = bytes[this.position++]!
      result |= (byte & 127) << shift
      shift += 7
    } while (byte > 127)
    return result >>> 0
  }

  text(): string {
    const length = this.varint()
    const bytes = this.bytes
    const start = this.position
    const end = (this.position = start + length)
    if (end > bytes.length) throw new RangeError('a text reaches past the end of the op stream')
    if (length > shortText) return this.#decoder.decode(bytes.subarray(start, end))
    let text = ''
    for (let at = start; at < end; at++) {
      const code = bytes[at]!
      if (code > 127) return this.#decoder.decode(bytes.subarray(start, end))
      text += String.fromCharCode(code)
    }
    return text
  }

  value(): unknown {
    switch (this.bytes[this.position++]) {
      case 0:
        return this.text()
      case 1:
        return true
      case 2:
        return false
      case 3:
        return null
      case 4:
        return this.varint()
      case 5:
        return JSON.parse(this.text())
      default:
        throw new RangeError('the op stream holds a value of an unknown type')
    }
  }
}
