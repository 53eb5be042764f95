// The way to the shell: one hello, then one MessagePort; nothing else is ever listened to.

export interface Channel {
  send(message: unknown): void
}

export const openChannel = (window: Window & typeof globalThis, receive: (message: unknown) => void): Channel => {
  let port: MessagePort | null = null
  const waiting: unknown[] = []
  const onMessage = (event: MessageEvent): void => {
    if (event.source !== window.parent || (event.data as { alcove?: unknown } | null)?.alcove !== 'port' || !event.ports[0]) return
    window.removeEventListener('message', onMessage)
    port = event.ports[0]
    port.onmessage = ({ data }) => receive(data)
    for (const message of waiting.splice(0)) port.postMessage(message)
  }
  window.addEventListener('message', onMessage)
  window.parent.postMessage({ alcove: 'hello' }, '*') // the frame's origin is opaque, so it cannot name its parent's
  return {
    send: (message) => (port ? port.postMessage(message) : void waiting.push(message)),
  }
}
