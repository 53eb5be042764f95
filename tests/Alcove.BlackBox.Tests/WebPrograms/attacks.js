// Tries every way out that a page has, and writes what became of each. The query names the port of a server that must hear nothing.
const port = new URLSearchParams(location.search).get('port')
const trap = `http://127.0.0.1:${port}`
const violations = []
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => violations.push(`${effectiveDirective} ${blockedURI}`))

const until = async (holds) => {
  for (let turn = 0; turn < 100; turn++) {
    const found = holds()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
  throw new Error('NOTHING HAPPENED')
}
const violated = (part) => until(() => violations.find((one) => one.includes(part)))
const element = (name, attributes, parent = document.body) => {
  const made = Object.assign(document.createElement(name), attributes)
  parent.append(made)
  return made
}
const loading = (made) => new Promise((resolve, reject) => { made.onload = () => resolve('LOADED'); made.onerror = () => reject(new Error('load error')) })
const worker = (make) => new Promise((resolve, reject) => { const made = make(); made.onmessage = () => resolve('RAN'); made.onerror = (event) => reject(new Error(event.message || 'worker error')) })

const allowed = (feature) => {
  if (document.featurePolicy.allowsFeature(feature)) return 'ALLOWED'
  throw new Error('not allowed by the permissions policy')
}

const attacks = {
  fetch: () => fetch(`${trap}/fetch`),
  'fetch of the host': () => fetch('/alcove/health'),
  xhr: () => new Promise((resolve, reject) => { const request = new XMLHttpRequest(); request.onload = resolve; request.onerror = () => reject(new Error('error event')); request.open('GET', `${trap}/xhr`); request.send() }),
  websocket: () => new Promise((resolve, reject) => { const socket = new WebSocket(`ws://127.0.0.1:${port}/websocket`); socket.onopen = resolve; socket.onerror = () => reject(new Error('error event')) }),
  'websocket of the host': () => new Promise((resolve, reject) => { const socket = new WebSocket(`ws://${new URL(document.baseURI).host}/alcove/instance`); socket.onopen = resolve; socket.onerror = () => reject(new Error('error event')) }),
  eventsource: () => new Promise((resolve, reject) => { const source = new EventSource(`${trap}/eventsource`); source.onopen = resolve; source.onerror = () => reject(new Error('error event')) }),
  beacon: async () => { navigator.sendBeacon(`${trap}/beacon`, 'x'); throw new Error(await violated('/beacon')) },
  image: () => loading(element('img', { src: `${trap}/image` })),
  'css image': async () => { document.body.style.backgroundImage = `url(${trap}/css-image)`; throw new Error(await violated('/css-image')) },
  'style sheet': () => loading(element('link', { rel: 'stylesheet', href: `${trap}/sheet` }, document.head)),
  'css import': async () => { element('style', { textContent: `@import "${trap}/css-import";` }, document.head); throw new Error(await violated('/css-import')) },
  font: () => new FontFace('F', `url(${trap}/font)`).load(),
  video: () => new Promise((resolve, reject) => { const video = element('video', { src: `${trap}/video` }); video.onloadeddata = resolve; video.onerror = () => reject(new Error('error event')) }),
  script: () => loading(element('script', { src: `${trap}/script` })),
  'inline script': async () => { window.ran = 0; element('script', { textContent: 'window.ran = 1' }); if (window.ran) return 'RAN'; throw new Error(await violated('inline')) },
  'handler attribute': async () => { window.handled = 0; const image = element('img'); image.setAttribute('onerror', 'window.handled = 1'); image.src = 'none.png'; throw new Error(await violated('script-src-attr')) },
  import: () => import(`${trap}/import.js`),
  'import of data': () => import('data:text/javascript,export default 1'),
  'import of a blob': () => import(URL.createObjectURL(new Blob(['export default 1'], { type: 'text/javascript' }))),
  worker: () => worker(() => new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])))),
  'worker of the package': () => worker(() => new Worker('attacks.js')),
  'shared worker': () => new Promise((resolve, reject) => { const made = new SharedWorker('attacks.js'); made.onerror = () => reject(new Error('worker error')) }),
  'service worker': () => navigator.serviceWorker.register('attacks.js'),
  eval: async () => eval('1'),
  'new Function': async () => new Function('return 1')(),
  'text timer': async () => { window.timed = 0; setTimeout('window.timed = 1'); throw new Error(await violated('eval')) },
  wasm: () => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
  iframe: async () => { element('iframe', { src: `${trap}/iframe` }); throw new Error(await violated('frame-src')) },
  object: async () => { element('object', { data: `${trap}/object` }); throw new Error(await violated('object-src')) },
  manifest: async () => { element('link', { rel: 'manifest', href: `${trap}/manifest` }, document.head); throw new Error('no manifest in a frame') },
  prefetch: async () => { element('link', { rel: 'prefetch', href: `${trap}/prefetch` }, document.head); throw new Error(await violated('/prefetch')) },
  base: async () => { element('base', { href: `${trap}/` }, document.head); if (document.baseURI.startsWith(trap)) return 'CHANGED'; throw new Error(await violated('base-uri')) },
  form: async () => { const form = element('form', { action: `${trap}/form`, method: 'post' }); let sent = false; form.addEventListener('submit', () => (sent = true)); form.submit(); await new Promise((resolve) => setTimeout(resolve, 200)); throw new Error(`the form was not sent (${sent})`) },
  popup: async () => { if (window.open(`${trap}/popup`)) return 'OPENED'; throw new Error('null') },
  ping: async () => { const link = element('a', { href: '#', ping: `${trap}/ping`, textContent: 'x' }); link.click(); throw new Error(await violated('/ping')) },
  webrtc: async () => new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] }),
  'webrtc of another realm': async () => new (element('iframe').contentWindow.RTCPeerConnection)(),
  webtransport: async () => new WebTransport(`https://127.0.0.1:${port}/`),
  top: async () => { top.location = `${trap}/top` },
  parent: async () => { parent.location = `${trap}/parent` },
  'parent document': async () => parent.document.title,
  'top document': async () => top.document.title,
  localStorage: async () => localStorage.setItem('a', 'b'),
  cookie: async () => { document.cookie = 'a=b' },
  indexedDB: () => new Promise((resolve, reject) => { const request = indexedDB.open('a'); request.onsuccess = resolve; request.onerror = () => reject(request.error) }),
  caches: () => caches.open('a'),
  clipboard: async () => allowed('clipboard-read'),
  camera: async () => allowed('camera'),
  microphone: async () => allowed('microphone'),
  geolocation: () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, ({ message }) => reject(new Error(message)))),
}

const run = async () => {
  const results = {}
  for (const [name, attack] of Object.entries(attacks)) {
    try {
      const value = await attack()
      results[name] = `GOT THROUGH: ${String(value)}`
    } catch (error) {
      results[name] = `refused: ${String(error.message).slice(0, 120)}`
    }
  }
  document.querySelector('#results').textContent = JSON.stringify(results)
  document.querySelector('#title').textContent = 'done'
}
void run()
