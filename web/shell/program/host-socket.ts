// The socket of one running program: JSON texts, and binary messages of and for its pages.

export interface SocketListener {
  onMessage(message: Readonly<Record<string, unknown>>): void
  onOps(view: number, ops: ArrayBuffer): void
  onLost(): void
}

const viewMessage = 1
const headerSize = 5 // kind, view

export class HostSocket {
  readonly #socket: WebSocket
  readonly #encoder = new TextEncoder()
  readonly #waiting: (string | ArrayBuffer)[] = []
  #isClosed = false

  constructor(listener: SocketListener) {
    const { protocol, host } = location
    const socket = (this.#socket = new WebSocket(`${protocol === 'https:' ? 'wss' : 'ws'}://${host}/alcove/instance`))
    socket.binaryType = 'arraybuffer'
    socket.onopen = () => {
      for (const message of this.#waiting.splice(0)) socket.send(message)
    }
    socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
      if (this.#isClosed) return
      if (typeof data === 'string') listener.onMessage(JSON.parse(data) as Record<string, unknown>)
      else if (data.byteLength >= headerSize) listener.onOps(new DataView(data).getUint32(1, true), data.slice(headerSize))
    }
    socket.onclose = () => {
      if (!this.#isClosed) listener.onLost()
    }
  }

  send(message: Readonly<Record<string, unknown>>): void {
    this.#post(JSON.stringify(message))
  }

  sendFromView(view: number, message: string): void {
    const text = this.#encoder.encode(message)
    const bytes = new Uint8Array(headerSize + text.length)
    bytes[0] = viewMessage
    new DataView(bytes.buffer).setUint32(1, view, true)
    bytes.set(text, headerSize)
    this.#post(bytes.buffer)
  }

  close(): void {
    this.send({ type: 'close' })
    this.#isClosed = true
    this.#socket.close()
  }

  #post(message: string | ArrayBuffer): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(message)
    else if (this.#socket.readyState === WebSocket.CONNECTING) this.#waiting.push(message)
  }
}
