// The host under measurement: a process of its own, with its jail.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createInterface } from 'node:readline'
import { proportionalMemory } from './browser.mjs'

const bench = join(dirname(fileURLToPath(import.meta.url)), '..')

export class Host {
  #process

  static async start(port, spares, ...more) {
    const host = new Host()
    host.address = `http://127.0.0.1:${port}`
    host.#process = spawn('dotnet', [join(bench, 'host/bin/Release/net10.0/Alcove.Bench.Host.dll'), bench, String(port), String(spares), join(bench, 'plain/index.html'), ...more], { stdio: ['ignore', 'pipe', 'inherit'] })
    process.once('exit', () => host.#process.kill('SIGKILL'))
    await new Promise((resolve, reject) => {
      createInterface(host.#process.stdout).on('line', (line) => (line === 'ready' ? resolve() : console.error(line)))
      host.#process.once('exit', (code) => reject(new Error(`the host ended with ${code}`)))
    })
    return host
  }

  async workers() {
    const workers = await (await fetch(`${this.address}/bench/workers`)).json()
    return workers.map(({ appId, processId }) => ({ appId, processId, memory: proportionalMemory(processId) }))
  }

  async close() {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve))
    this.#process.kill('SIGTERM')
    await ended
  }
}
