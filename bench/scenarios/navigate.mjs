// wx.navigateTo to a page of twenty lines, and the same in plain DOM code.
import { delay, median, quantile, round } from '../harness/statistics.mjs'
import { against } from '../harness/report.mjs'

export const measureNavigation = async ({ browser, host, rounds }) => {
  const page = await browser.open(`${host.address}/m/scenario1`)
  await page.painted('launch')
  const plain = await browser.open(`${host.address}/bench/plain`)
  const [ours, theirs] = [[], []]
  for (let i = 0; i < rounds * 2; i++) {
    await delay(700) // the slide, and the frame for the next page
    ours.push(await page.run('go-second', 'second'))
    await delay(700)
    await page.click('goBack')
    theirs.push(await plain.run('go-second', 'second'))
    await plain.click('goBack')
  }
  await page.close()
  await plain.close()
  const row = (name, values, target) => [
    name, `${round(median(values.map(({ fromLogic }) => fromLogic)))} [${round(quantile(values.map(({ fromLogic }) => fromLogic), 0.25))}–${round(quantile(values.map(({ fromLogic }) => fromLogic), 0.75))}]`,
    round(median(values.map(({ fromTap }) => fromTap))), target ? against(round(median(values.map(({ fromLogic }) => fromLogic))), target, ' ms') : '',
  ]
  return {
    title: 'wx.navigateTo',
    note: 'Milliseconds to the second animation frame after the new page is in the DOM.',
    columns: ['', 'from the call', 'from the tap', 'target'],
    rows: [row('Alcove', ours, 50), row('plain DOM', theirs)],
  }
}
