// A list of 1,000 rows and changes of it, turn by turn with the same in plain DOM code.
import { delay, median, quantile, round } from '../harness/statistics.mjs'
import { against } from '../harness/report.mjs'

const sessions = 3
const operations = [
  ['create', 'create 1,000 rows', 1.7],
  ['updateText', 'one text'],
  ['updateRow', 'one row', 1.25],
  ['swap', 'swap two rows', 1.4],
  ['remove', 'remove one row', 1.4],
  ['append', 'append 100 rows', 1.7],
  ['replace', 'replace 1,000 rows', 1.7],
  ['clear', 'clear'],
]
const titles = { list: 'A list of 1,000 rows', clist: 'A list of 1,000 components' }

export const measureList = async ({ browser, host, rounds, kind }) => {
  const ours = Object.fromEntries(operations.map(([name]) => [name, []]))
  const theirs = structuredClone(ours)
  const first = structuredClone(ours)
  for (let session = 0; session < sessions; session++) {
    const page = await browser.open(`${host.address}/m/scenario1`)
    await page.painted('launch')
    const plain = await browser.open(`${host.address}/bench/plain`)
    for (const each of [page, plain]) await each.run(`go-${kind}`, kind)
    await delay(800)
    for (let i = 0; i <= rounds; i++) {
      for (const [name] of operations) {
        await delay(150)
        const mine = await page.run(name)
        await delay(150)
        const their = await plain.run(name)
        if (i === 0) first[name].push(mine)
        else ours[name].push(mine), theirs[name].push(their)
      }
    }
    await page.close()
    await plain.close()
  }
  const of = (samples, key) => samples.map((sample) => sample[key])
  const rows = operations.map(([name, title, target]) => {
    const [mine, plain] = [of(ours[name], 'fromTap'), of(theirs[name], 'fromTap')]
    const ratio = round(median(mine) / median(plain), 2)
    return [title, `${round(median(mine))} [${round(quantile(mine, 0.25))}–${round(quantile(mine, 0.75))}]`, round(median(of(ours[name], 'toDom'))), `${round(median(plain))} [${round(quantile(plain, 0.25))}–${round(quantile(plain, 0.75))}]`, round(median(of(theirs[name], 'toDom'))), round(median(of(first[name], 'fromTap'))), target ? against(ratio, target, '×') : `${ratio}×`]
  })
  return {
    title: titles[kind],
    note: 'Milliseconds from the tap to the second animation frame after the change is in the DOM.',
    columns: ['', 'Alcove', 'in the DOM', 'plain DOM', 'in the DOM', 'Alcove, first time', 'ratio'],
    rows,
  }
}
