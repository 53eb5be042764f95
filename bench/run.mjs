// node run.mjs [--rounds N] [--only open,navigate,list,clist,memory,wire,broker,share,jit] [--report FILE]
import { writeFileSync } from 'node:fs'
import { Browser } from './harness/browser.mjs'
import { Host } from './harness/host.mjs'
import { machine, table } from './harness/report.mjs'
import { measureBroker } from './scenarios/broker.mjs'
import { measureMachineCode } from './scenarios/jit.mjs'
import { measureList } from './scenarios/list.mjs'
import { measureMemory } from './scenarios/memory.mjs'
import { measureNavigation } from './scenarios/navigate.mjs'
import { measureOpening } from './scenarios/open.mjs'
import { measureSharing } from './scenarios/share.mjs'
import { measureWire } from './scenarios/wire.mjs'

const option = (name, otherwise) => (process.argv.includes(`--${name}`) ? process.argv[process.argv.indexOf(`--${name}`) + 1] : otherwise)
const rounds = Number(option('rounds', 9))
const only = option('only', 'open,navigate,list,clist,memory,wire,broker,share,jit').split(',')
const report = option('report', null)

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1)) // the processes it started end with it

const host = await Host.start(5201, 2)
const cold = await Host.start(5202, 0)
const interpreted = await Host.start(5203, 0, '--no-jit')
const browser = await Browser.start()
const measurements = {
  open: () => measureOpening({ browser, host, cold, rounds }),
  navigate: () => measureNavigation({ browser, host, rounds }),
  list: () => measureList({ browser, host, rounds, kind: 'list' }),
  clist: () => measureList({ browser, host, rounds, kind: 'clist' }),
  memory: () => measureMemory({ browser, host }),
  wire: () => measureWire({ host }),
  broker: () => measureBroker({ browser, host }),
  share: () => measureSharing({ browser, host }),
  jit: () => measureMachineCode({ browser, compiled: cold, interpreted, rounds }),
}
const sections = []
try {
  for (const name of only) {
    const section = await measurements[name]()
    sections.push(section)
    console.log(`\n${table(section)}`)
  }
} finally {
  await browser.close()
  await Promise.all([host.close(), cold.close(), interpreted.close()])
}
if (report) writeFileSync(report, `# Benchmark\n\n${machine(rounds)}\n\n${sections.map(table).join('\n\n')}\n`)
process.exit(0)
