// One connection to a browser's DevTools port. The Runtime domain is never enabled on a measured page, so that console
// output and exceptions cost what they cost a user without developer tools.
import WebSocket from 'ws'

export class DevTools {
  #socket
  #last = 0
  #waiting = new Map()
  #listeners = []

  static async connect(address) {
    const tools = new DevTools()
    tools.#socket = new WebSocket(address, { perMessageDeflate: false, maxPayload: 1 << 28 })
    await new Promise((resolve, reject) => tools.#socket.once('open', resolve).once('error', reject))
    tools.#socket.on('message', (text) => tools.#receive(JSON.parse(text)))
    return tools
  }

  send(method, params = {}, sessionId = undefined) {
    const id = ++this.#last
    this.#socket.send(JSON.stringify({ id, method, params, sessionId }))
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject, method }))
  }

  listen(listener) {
    this.#listeners.push(listener)
  }

  close() {
    this.#socket.terminate()
  }

  #receive(message) {
    if (message.id === undefined) {
      for (const listener of this.#listeners) listener(message)
      return
    }
    const { resolve, reject, method } = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if (message.error) reject(new Error(`${method}: ${message.error.message}`))
    else resolve(message.result)
  }
}
