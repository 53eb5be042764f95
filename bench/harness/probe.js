// Runs in every frame before the frame's own scripts. It sees when a page holds what a mark says (see program/utils/mark.js),
// and when that is painted: at the second animation frame after the change. Times are wall clock, in milliseconds.
;(() => {
  if (globalThis.alcoveProbe) return
  const now = () => performance.timeOrigin + performance.now()
  const isTop = window === window.top
  const events = []
  const waiting = new Map()
  globalThis.alcoveProbe = { events, locate }

  const emit = (event) => (isTop ? events.push(event) : window.top.postMessage({ probeEvent: event }, '*'))

  // What the page shows. A mark is read in the callback that changed it; a page that fills itself in several steps is looked
  // at again in each frame until it holds what the mark says.
  const texts = new Map()
  const unsettled = new Map()
  const holds = (mark, text) => {
    const [, , , count, index, label] = text.split('|')
    if (count === '') return true
    const rows = (mark.closest('[id^="page-"]') ?? document).querySelectorAll('.row, [class$="--row"], [class*="--row "]') // classes of a component carry its scope
    return rows.length === Number(count) && (index === '' || rows[Number(index)]?.textContent.includes(label))
  }
  const look = () => {
    for (const element of document.querySelectorAll('[id^="mark-"], #result')) {
      const text = element.textContent
      if (text === '' || texts.get(element) === text) continue
      texts.set(element, text)
      if (element.id === 'result') emit({ kind: 'text', id: element.id, text })
      else unsettled.set(element, text)
    }
    const shownAt = now()
    for (const [element, text] of unsettled) {
      if (!holds(element, text)) continue
      unsettled.delete(element)
      requestAnimationFrame(() => requestAnimationFrame(() => emit({ kind: 'mark', text, shownAt, paintedAt: now() })))
    }
    if (unsettled.size > 0) requestAnimationFrame(look)
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true })
  look()
  window.addEventListener('click', (event) => emit({ kind: 'tap', id: event.target.id ?? '', at: performance.timeOrigin + event.timeStamp }), true)

  // Where an element is, through all frames, in coordinates of the window.
  function locate(id) {
    const token = Math.random()
    return new Promise((resolve) => {
      waiting.set(token, resolve)
      search(id, token)
      setTimeout(() => waiting.delete(token) && resolve(null), 250)
    })
  }
  const search = (id, token) => {
    const element = document.getElementById(id)
    const { left, top, width = 0, height = 0 } = element?.getBoundingClientRect() ?? {}
    const [x, y] = [left + width / 2, top + height / 2]
    if (width > 0 && element.contains(document.elementFromPoint(x, y))) return found(x, y, token)
    for (const frame of document.querySelectorAll('iframe')) frame.contentWindow.postMessage({ probeLocate: id, token }, '*')
  }
  const found = (x, y, token) => {
    if (!isTop) return window.parent.postMessage({ probeFound: token, x, y }, '*')
    waiting.get(token)?.({ x, y })
    waiting.delete(token)
  }
  window.addEventListener(
    'message',
    (event) => {
      const { probeEvent, probeLocate, probeFound, token, x, y } = event.data ?? {}
      if (probeEvent) events.push(probeEvent)
      else if (probeLocate) search(probeLocate, token)
      else if (probeFound) {
        const frame = [...document.querySelectorAll('iframe')].find(({ contentWindow }) => contentWindow === event.source)
        const box = frame?.getBoundingClientRect()
        if (box && document.elementFromPoint(box.left + x, box.top + y) === frame) found(box.left + x, box.top + y, probeFound)
      } else return
      event.stopImmediatePropagation()
    },
    true,
  )
})()
