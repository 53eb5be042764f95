// Calls of the program to its host and back, timed by the program itself.
import { median, quantile, round } from '../harness/statistics.mjs'
import { against } from '../harness/report.mjs'

const targets = { 'storage get, sync': 0.2, 'storage get, async': 0.2 }

export const measureBroker = async ({ browser, host }) => {
  const page = await browser.open(`${host.address}/m/scenario1`)
  await page.painted('launch')
  await page.run('go-broker', 'broker')
  await page.click('run')
  const results = JSON.parse(await page.textOf('result'))
  await page.close()
  const rows = Object.entries(results).map(([name, means]) => {
    const middle = round(median(means), 3)
    return [name, `${middle} [${round(quantile(means, 0.25), 3)}–${round(quantile(means, 0.75), 3)}]`, targets[name] ? against(middle, targets[name], ' ms') : '']
  })
  return { title: 'A call to the host and back', note: 'Milliseconds for one call: batches of calls one after the other, median of the means of 15 batches.', columns: ['', 'time', 'target'], rows }
}
