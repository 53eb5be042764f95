// One page of the browser with the probe in each of its frames.
import { readFileSync } from 'node:fs'
import { delay } from './statistics.mjs'

const probe = readFileSync(new URL('./probe.js', import.meta.url), 'utf8')
const width = 375
const height = 812
const patience = 60_000

export class Page {
  #tools
  #target
  #session

  static async open(tools, address) {
    const page = new Page()
    page.#tools = tools
    page.#target = (await tools.send('Target.createTarget', { url: 'about:blank', newWindow: true })).targetId
    page.#session = (await tools.send('Target.attachToTarget', { targetId: page.#target, flatten: true })).sessionId
    const sessions = new Set([page.#session])
    // Frames of an opaque origin live in processes of their own and are attached one by one; they do not wait for the probe, which looks at what is there when it comes.
    tools.listen(({ method, params, sessionId }) => {
      if (method !== 'Target.attachedToTarget' || !sessions.has(sessionId)) return
      sessions.add(params.sessionId)
      void page.#prepare(params.sessionId)
    })
    await page.#prepare(page.#session)
    await page.#send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 2, mobile: false })
    await page.#send('Page.navigate', { url: address })
    return page
  }

  /** A real click, at the place where the element is, in whatever frame that may be. */
  async click(id) {
    const place = await this.#placeOf(id)
    const event = { ...place, button: 'left', clickCount: 1 }
    await this.#send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...place })
    await this.#send('Input.dispatchMouseEvent', { type: 'mousePressed', ...event })
    await this.#send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...event })
  }

  /** Clicks and waits until the operation's mark is painted. Times in milliseconds from the click and from the logic's start. */
  async run(id, operation = id) {
    await this.#placeOf(id)
    await this.#evaluate('alcoveProbe.events.length = 0, 0')
    await this.click(id)
    const mark = await this.painted(operation)
    const events = await this.#evaluate('alcoveProbe.events')
    const tap = events.find((event) => event.kind === 'tap' && event.id === id)
    return { fromTap: mark.paintedAt - tap.at, fromLogic: mark.paintedAt - Number(mark.text.split('|')[2]), toDom: mark.shownAt - tap.at, toLogic: Number(mark.text.split('|')[2]) - tap.at }
  }

  painted(operation) {
    return this.until(`alcoveProbe.events.find((event) => event.kind === 'mark' && event.text.startsWith('${operation}|'))`, `'${operation}' to be painted`)
  }

  textOf(id) {
    return this.until(`alcoveProbe.events.findLast((event) => event.kind === 'text' && event.id === '${id}')?.text`, `a text in #${id}`)
  }

  async until(expression, what) {
    const end = Date.now() + patience
    while (Date.now() < end) {
      const value = await this.#evaluate(`globalThis.alcoveProbe ? (${expression}) ?? null : null`)
      if (value !== null) return value
      await delay(15)
    }
    throw new Error(`waited ${patience / 1000} s for ${what}; seen: ${JSON.stringify(await this.#evaluate('alcoveProbe.events.slice(-8)'))}`)
  }

  close() {
    return this.#tools.send('Target.closeTarget', { targetId: this.#target })
  }

  #prepare(session) {
    const send = (method, params) => this.#tools.send(method, params, session).catch(() => undefined)
    return Promise.all([
      send('Page.enable', {}),
      send('Page.addScriptToEvaluateOnNewDocument', { source: probe, runImmediately: true }),
      send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true, filter: [{ type: 'iframe' }] }),
    ])
  }

  /** Waits until the element stands still. */
  async #placeOf(id) {
    let before = null
    const end = Date.now() + patience
    while (Date.now() < end) {
      const place = await this.#evaluate(`globalThis.alcoveProbe ? alcoveProbe.locate('${id}') : null`)
      if (place && before && Math.abs(place.x - before.x) < 0.5 && Math.abs(place.y - before.y) < 0.5) return place
      before = place
      await delay(30)
    }
    throw new Error(`#${id} is not to be seen`)
  }

  async #evaluate(expression) {
    const { result, exceptionDetails } = await this.#send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
    if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`)
    return result.value
  }

  #send(method, params) {
    return this.#tools.send(method, params, this.#session)
  }
}
