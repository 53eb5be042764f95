// The script that runs before a web program's own in each of its pages: closes what the policy leaves open, opens the one way out,
// and makes the global `miniapp`.
//  1 doors  2 facts that the host wrote into the document  3 channel  4 the global  5 `ready`, when the page's scripts have run
import { closeDoors } from '../view/prelude'
import { openChannel } from '../view/page/channel'
import { makeHost } from '../host/host'
import { nameOf } from '../host/codes'
import { Calls, type HostError } from './calls'
import { watchConsole } from './console'
import { readFacts } from './facts'
import { Lifecycle } from './lifecycle'
import { followLinks } from './links'
import { createMiniapp } from './miniapp'
import { Refresh } from './refresh'
import { fillTexts, makeTexts } from './texts'

closeDoors(window)
const facts = readFacts(document)
const decoder = new TextDecoder()

const channel = openChannel(window, (message) => {
  if (message instanceof ArrayBuffer) receive(JSON.parse(decoder.decode(message)) as Readonly<Record<string, unknown>>)
})
const send = (message: object): void => channel.send(JSON.stringify(message))
const calls = new Calls(send)
const lifecycle = new Lifecycle(facts, () => send({ type: 'unloaded' }))
const text = makeTexts(facts.texts)
const host = facts.host ? makeHost(facts.host, (api, args) => calls.api(api, args).catch(({ code, message }: HostError) => Promise.reject({ code: nameOf(code), message }))) : undefined

const receive = (message: Readonly<Record<string, unknown>>): void => {
  switch (message.type) {
    case 'reply':
      return calls.onReply(message)
    case 'global':
      return lifecycle.onGlobal(message)
    case 'page':
      return lifecycle.onPage(message)
    case 'event':
      if (message.name === 'hostEvent' || message.name === 'channelMessage') return host?.deliver(message.name, message.detail as Readonly<Record<string, unknown>>)
      return void window.dispatchEvent(new CustomEvent(`miniapp:${String(message.name)}`, { detail: message.detail }))
    case 'environment':
      return lifecycle.onEnvironment(message.environment)
  }
}

watchConsole(send, lifecycle)
const miniapp = createMiniapp(facts, calls, lifecycle, text, host)
Object.defineProperty(window, 'miniapp', { value: miniapp, enumerable: true })
followLinks(document, miniapp)
window.addEventListener('pagehide', () => lifecycle.end())
document.addEventListener('DOMContentLoaded', () => {
  fillTexts(document, text)
  new Refresh(document, facts, lifecycle)
  send({ type: 'ready', title: document.title })
})
