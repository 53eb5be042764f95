// A page frame that was taken over: it takes the port as our own script would, then says what the test chose.
const { plan, count } = PLAN
let { seed } = PLAN
const random = (below) => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % below
const texts = ['', '__proto__', 'constructor', '\ud800', '<img src=x onerror=alert(1)>', 'javascript:alert(1)', 'file:///etc/passwd', 'http://127.0.0.1:9/x', '../../app-config.json', 'x'.repeat(5000), '["event",1,"tap",{},7]', '{"type":"close"}']
const values = [null, undefined, true, -1, NaN, Infinity, 1e308, [], {}, [[[[[]]]]], new Date(0), /x/, new Map([[1, 2]]), new Uint8Array(8), Object.create(null)]
const value = () => (random(2) ? texts[random(texts.length)] : values[random(values.length)])
const kept = [
  () => ({ t: 'layers', count: [0, -1, NaN, 1e9][random(4)] }),
  () => ({ t: 'bar', bar: { title: texts[random(texts.length)], loading: value(), frontColor: value(), backgroundColor: value(), duration: value() } }),
  () => ({ t: 'data', name: texts[random(texts.length)] }),
  () => ({ t: 'webView', id: random(5), src: value() }),
  () => ({ t: 'answer', id: random(100), value: value(), error: value() }),
  () => ({ t: 'fetch', id: random(100), url: texts[random(texts.length)] }),
  () => ({ t: 'painted' }),
  () => texts[random(texts.length)],
  () => JSON.stringify([['event', 'model', 'rendered', 'reply', 'page', 'x'][random(6)], random(50) - 5, value(), value(), random(9), value()]),
]
const broken = {
  number: 7,
  array: ['event'],
  type: { t: 'open' },
  prototype: { t: '__proto__' },
  field: { t: 'painted', more: 1 },
  missing: { t: 'fetch', id: 1 },
  wrong: { t: 'fetch', id: '1', url: 'x' },
  nothing: null,
}
const send = (port) => {
  // Windows that are not its own page's, and a second hello: nobody may answer.
  let ports = 0
  addEventListener('message', () => ports++)
  for (let i = 0; i < 50; i++) parent.postMessage(i % 2 ? { alcove: 'hello' } : { alcove: 'port', t: 'painted' }, '*')
  setTimeout(() => say(port, () => ports), 300) // while nothing else keeps the shell from an answer
}
const say = (port, ports) => {
  for (let i = 0; i < count; i++) port.postMessage(kept[random(kept.length)]())
  if (plan === 'flood') for (let i = 0; i < 20000; i++) port.postMessage({ t: 'painted' })
  else if (plan in broken) port.postMessage(broken[plan])
  setTimeout(() => port.postMessage({ t: 'bar', bar: { title: `done, ${ports()} ports` } }), 300)
}
addEventListener('message', function once({ data, ports }) {
  if (data?.alcove !== 'port') return
  removeEventListener('message', once)
  ports[0].onmessage = ({ data }) => data?.t === 'open' && send(ports[0])
  ports[0].start()
})
parent.postMessage({ alcove: 'hello' }, '*')
