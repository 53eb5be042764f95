// A headless Chromium with a profile of its own.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DevTools } from './devtools.mjs'
import { Page } from './page.mjs'

const options = [
  '--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--mute-audio', '--hide-scrollbars', '--disable-extensions',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-default-apps', '--disable-quic',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
]

export class Browser {
  #process
  #profile
  #tools

  static async start() {
    const browser = new Browser()
    browser.#profile = mkdtempSync(join(tmpdir(), 'alcove-bench-'))
    browser.#process = spawn('/usr/bin/chromium', [...options, `--user-data-dir=${browser.#profile}`, '--remote-debugging-port=0', 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] })
    process.once('exit', () => browser.#process.kill('SIGKILL'))
    browser.#tools = await DevTools.connect(await addressIn(browser.#process))
    return browser
  }

  open(address) {
    return Page.open(this.#tools, address)
  }

  /** Proportional memory of the processes that show pages, in bytes. */
  async rendererMemory() {
    const { processInfo } = await this.#tools.send('SystemInfo.getProcessInfo')
    return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { id }) => sum + proportionalMemory(id), 0)
  }

  async close() {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve))
    await this.#tools.send('Browser.close').catch(() => undefined)
    await ended
    this.#tools.close()
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** The process's own memory and its part of what it shares with others, in bytes; 0 when it is gone. */
export const proportionalMemory = (processId) => {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${processId}/smaps_rollup`, 'utf8'))[1]) * 1024
  } catch {
    return 0
  }
}

const addressIn = (child) =>
  new Promise((resolve, reject) => {
    let text = ''
    child.stderr.on('data', (part) => {
      text += part
      const found = /DevTools listening on (ws:\S+)/.exec(text)
      if (found) resolve(found[1])
    })
    child.once('exit', () => reject(new Error(`Chromium ended: ${text.slice(-500)}`)))
  })
