// The script of a page frame.
import { openChannel } from './page/channel'
import { PageView } from './page/page-view'
import { reduceMotion } from './page/reduced-motion'
import { closeDoors } from './prelude'

closeDoors(window)
reduceMotion(document)
const page = new PageView(document, (message) => channel.send(message))
const channel = openChannel(window, (message) => page.receive(message))
window.addEventListener('error', ({ error, message }) => page.reportError(error ?? message))
window.addEventListener('unhandledrejection', ({ reason }) => page.reportError(reason))
