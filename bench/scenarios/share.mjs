// A program that calls its host as fast as it can, beside one that somebody uses.
import { delay, median, quantile, round } from '../harness/statistics.mjs'

const leastCalls = 2000 // in a second
const taps = 40

export const measureSharing = async ({ browser, host }) => {
  const used = await browser.open(`${host.address}/m/scenario1`)
  await used.painted('launch')
  await used.run('go-list', 'list')
  await delay(800)
  await used.run('create')
  const greedy = await browser.open(`${host.address}/m/scenario2`)
  await greedy.painted('launch')
  await greedy.run('go-broker', 'broker')
  const times = async () => {
    const samples = []
    for (let i = 0; i < taps; i++) {
      await delay(100)
      samples.push((await used.run('updateText')).fromTap)
    }
    return samples
  }
  await times() // warm
  const alone = await times()
  await greedy.click('flood')
  await delay(500)
  const beside = await times()
  const { callsPerSecond } = JSON.parse(await greedy.textOf('result'))
  await greedy.close()
  await used.close()
  const row = (title, share) => [title, round(share(alone)), round(share(beside)), `${round(share(beside) / share(alone), 2)}×`]
  return {
    title: 'A program that calls as fast as it can, beside one in use',
    note: `Milliseconds of a small change in the program in use, ${taps} taps, alone and beside the other, which made ${callsPerSecond} calls in a second (at least ${leastCalls} are wanted ${callsPerSecond >= leastCalls ? '✓' : '✗'}).`,
    columns: ['', 'alone', 'beside', 'ratio'],
    rows: [row('median', median), row('99th percentile', (samples) => quantile(samples, 0.99))],
  }
}
