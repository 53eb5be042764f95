// The document around a page of a web program. It holds one frame with the author's document, passes messages on unread, and
// reports when that document was replaced. What the frame says comes as a text, what this script says as an object, so that the
// shell never takes one for the other.
import { closeDoors } from '../view/prelude'
import { openChannel } from '../view/page/channel'

interface OpenMessage {
  readonly t: 'open'
  readonly route: string
  readonly query: string
  readonly environment: { readonly theme: string }
}

closeDoors(window)

let frame: HTMLIFrameElement | null = null
let port: MessagePort | null = null
let loads = 0
const waiting: ArrayBuffer[] = []

const receive = (message: unknown): void => {
  if (message instanceof ArrayBuffer) return toFrame(message)
  const { t } = message as { t?: unknown }
  if (t === 'open' && !frame) open(message as OpenMessage)
  else if (t === 'environment') setTheme((message as { environment: { theme: string } }).environment.theme)
}

const shell = openChannel(window, receive)

const toFrame = (message: ArrayBuffer): void => {
  if (port) port.postMessage(message, [message])
  else waiting.push(message)
}

const open = ({ route, query, environment }: OpenMessage): void => {
  frame = document.createElement('iframe')
  frame.setAttribute('sandbox', 'allow-scripts')
  frame.setAttribute('allow', '')
  frame.referrerPolicy = 'no-referrer'
  frame.title = route
  setTheme(environment.theme)
  window.addEventListener('message', onHello)
  frame.addEventListener('load', onLoad)
  frame.src = `w/${route.split('/').map(encodeURIComponent).join('/')}.html${query === '' ? '' : `?${query}`}`
  document.body.append(frame)
}

// SECURITY(T68): the sender is known by its window, never by what it says; afterwards only the port counts.
const onHello = (event: MessageEvent): void => {
  if (!frame || event.source !== frame.contentWindow || (event.data as { alcove?: unknown } | null)?.alcove !== 'hello') return
  window.removeEventListener('message', onHello)
  const channel = new MessageChannel()
  port = channel.port1
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') shell.send(data)
  }
  frame.contentWindow!.postMessage({ alcove: 'port' }, '*', [channel.port2])
  for (const message of waiting.splice(0)) toFrame(message)
}

// SECURITY(T67): a frame that loads a second time has navigated itself.
const onLoad = (): void => {
  if (++loads === 1 || !defences.gateSecondLoad) return shell.send({ t: 'painted' })
  port?.close()
  port = null
  frame?.remove()
  shell.send({ t: 'escaped' })
}

const setTheme = (theme: string): void => {
  document.documentElement.style.colorScheme = theme
  if (frame) frame.style.colorScheme = theme
}
