// Runs the tests of glass-easel and of its mini-program adapter on Alcove's backend and decoder. A test that cannot pass
// stands in exceptions.json with its reason; the run fails when an unlisted test fails, and when a listed one passes or is
// gone. Arguments go to Jest.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { prepare, work } from './prepare.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const groups = JSON.parse(readFileSync(join(here, 'exceptions.json'), 'utf8'))
const exceptions = new Set(groups.flatMap((group) => group.tests))

const projects = await prepare()
const config = join(work, 'jest.config.json')
writeFileSync(config, JSON.stringify({ projects }))
const report = join(work, 'report.json')
const command = [join(here, 'node_modules/jest/bin/jest.js'), '-c', config, '--silent', '--json', '--outputFile', report, ...process.argv.slice(2)]
const jest = spawnSync(process.execPath, command, { cwd: work, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' })

let result
try {
  result = JSON.parse(readFileSync(report, 'utf8'))
} catch {
  console.log(`Jest wrote no report:\n${jest.stderr}\n# pass 0\n# fail 1`)
  process.exit(1)
}

let passed = 0
const wrong = []
const met = new Set()
for (const suite of result.testResults) {
  const path = suite.name.slice(work.length + 1)
  if (suite.assertionResults.length === 0) wrong.push(`${path} did not run\n${suite.message.slice(0, 2000)}`)
  for (const test of suite.assertionResults) {
    if (test.status !== 'passed' && test.status !== 'failed') continue
    const name = `${path.replace(/\/tests\//, '/').replace(/\.test\.[jt]s$/, '')}: ${test.fullName}`
    const isListed = exceptions.has(name)
    met.add(name)
    if (test.status === 'passed') passed++
    if (test.status === 'passed' && isListed) wrong.push(`${name}\n  passes: take it out of exceptions.json`)
    if (test.status === 'failed' && !isListed) wrong.push(`${name}\n  failed: ${test.failureMessages.join('\n').slice(0, 1200)}`)
  }
}
if (process.argv.length === 2) for (const name of exceptions) if (!met.has(name)) wrong.push(`${name}\n  is listed in exceptions.json, but there is no such test`)

for (const text of wrong) console.log(text)
if (exceptions.size > 0) console.log(`${exceptions.size} tests cannot pass, for the reasons in exceptions.json`)
console.log(`# pass ${passed}\n# fail ${wrong.length}`)
process.exit(wrong.length === 0 ? 0 : 1)
