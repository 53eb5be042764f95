// From the tap on a program in the list of the super-app to its first page, painted.
import { delay, median, quantile, round } from '../harness/statistics.mjs'
import { against } from '../harness/report.mjs'

/** Time in which spare workers and frames are made and the machine comes to rest. */
const rest = 1200

export const measureOpening = async ({ browser, host, cold, rounds }) => {
  const samples = { cold: [], pool: [], again: [] }
  for (let i = 0; i < rounds; i++) {
    samples.cold.push(await tapAndWait(browser, cold, 'open-1'))
    samples.pool.push(await tapAndWait(browser, host, 'open-1'))
  }
  const row = (name, values, target) => {
    const times = values.map(({ fromTap }) => fromTap)
    return [name, `${round(median(times))} [${round(quantile(times, 0.25))}–${round(quantile(times, 0.75))}]`, round(median(values.map(({ toDom }) => toDom))), round(median(values.map(({ toLogic }) => toLogic))), against(round(median(times)), target, ' ms')]
  }
  return {
    title: 'Opening a program',
    note: 'Milliseconds from the tap on it in the home program to the second animation frame after its first page is in the DOM. The tap itself passes the worker of the home program, the broker and the shell.',
    columns: ['', 'painted', 'in the DOM', 'App.onLaunch', 'target'],
    rows: [row('no spare worker', samples.cold, 200), row('spare worker', samples.pool, 80)],
  }
}

export const tapAndWait = async (browser, host, tile) => {
  const page = await browser.open(`${host.address}/`)
  await page.until('alcoveProbe.locate("open-1")', 'the home program')
  await delay(rest)
  const result = await page.run(tile, 'launch')
  await page.close()
  await delay(200)
  return result
}
