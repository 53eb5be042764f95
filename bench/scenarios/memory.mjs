// What an open program costs: its worker, and the browser's processes that show it.
import { delay, round } from '../harness/statistics.mjs'
import { against } from '../harness/report.mjs'

const megabytes = (bytes) => round(bytes / 1024 / 1024)
const settle = 2500

export const measureMemory = async ({ browser, host }) => {
  const rows = []
  const page = await browser.open(`${host.address}/`)
  await page.until('alcoveProbe.locate("open-1")', 'the home program')
  await delay(settle)
  const before = await browser.rendererMemory()
  await page.run('open-1', 'launch')
  await delay(settle)
  const workerOf = async () => (await host.workers()).find(({ appId }) => appId === 'scenario1').memory
  rows.push(['first page', megabytes(await workerOf()), megabytes((await browser.rendererMemory()) - before), against(megabytes(await workerOf()), 45, ' MB')])
  await page.run('go-list', 'list')
  await delay(800)
  await page.run('create')
  await delay(settle)
  rows.push(['a second page with 1,000 rows', megabytes(await workerOf()), megabytes((await browser.rendererMemory()) - before), ''])
  for (let i = 0; i < 20; i++) await page.run('replace')
  await page.run('clear')
  await delay(settle * 2)
  rows.push(['after 20 times 1,000 rows, cleared', megabytes(await workerOf()), megabytes((await browser.rendererMemory()) - before), ''])
  await page.close()
  return { title: 'Memory of an open program', note: 'Proportional set size in MB: what it has alone, and its part of what it shares.', columns: ['', 'worker', 'more in the browser', 'target'], rows }
}
