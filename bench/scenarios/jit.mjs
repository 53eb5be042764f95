// What it costs to let a program have no machine code: the same on two hosts, turn by turn.
import { delay, median, quantile, round } from '../harness/statistics.mjs'
import { tapAndWait } from './open.mjs'

const operations = [
  ['create', 'a list of 1,000 rows, from the tap to the second frame'],
  ['updateRow', 'one row of it'],
]

export const measureMachineCode = async ({ browser, compiled, interpreted, rounds }) => {
  const hosts = [compiled, interpreted]
  const samples = new Map() // title to the samples of both hosts
  const add = (title, at, value) => {
    if (!samples.has(title)) samples.set(title, [[], []])
    samples.get(title)[at].push(value)
  }
  for (let i = 0; i < rounds; i++) for (const [at, host] of hosts.entries()) add('opening, no spare worker', at, (await tapAndWait(browser, host, 'open-1')).fromTap)

  const pages = []
  for (const [at, host] of hosts.entries()) {
    const page = await browser.open(`${host.address}/m/scenario1`)
    await page.painted('launch')
    add('memory of the worker, first page, MB', at, (await host.workers()).find(({ appId }) => appId === 'scenario1').memory / 1024 / 1024)
    await page.run('go-list', 'list')
    pages.push(page)
  }
  await delay(800)
  for (let i = 0; i < rounds; i++) {
    for (const [name, title] of operations) {
      for (const [at, page] of pages.entries()) {
        await delay(150)
        add(title, at, (await page.run(name)).fromTap)
      }
    }
  }
  for (const page of pages) await page.close()

  for (const [at, host] of hosts.entries()) {
    const page = await browser.open(`${host.address}/m/scenario1`)
    await page.painted('launch')
    await page.run('go-compute', 'compute')
    await page.click('run')
    for (const [title, times] of Object.entries(JSON.parse(await page.textOf('result')))) for (const time of times) add(title, at, time)
    await page.close()
  }

  const cell = (values) => `${round(median(values))} [${round(quantile(values, 0.25))}–${round(quantile(values, 0.75))}]`
  return {
    title: 'Without machine code',
    note: 'Milliseconds where nothing else is said, in a worker whose engine may compile to machine code and in one that has no room for any.',
    columns: ['', 'machine code', 'none', 'ratio'],
    rows: [...samples].map(([title, [ours, theirs]]) => [title, cell(ours), cell(theirs), `${round(median(theirs) / median(ours), 2)}×`]),
  }
}
