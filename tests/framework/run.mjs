// Copies glass-easel's tests out of its npm package, puts Alcove's backend in place of their own, and runs what they say
// about composed mode.
import { build } from 'esbuild'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const work = join(here, '.work')
const original = join(here, 'node_modules', 'glass-easel')

rmSync(work, { recursive: true, force: true })
mkdirSync(work)
for (const part of ['src', 'tests']) cpSync(join(original, part), join(work, part), { recursive: true })
rmSync(join(work, 'tests', 'types'), { recursive: true, force: true })

await build({
  entryPoints: [join(here, 'composed-backend.ts')],
  outfile: join(work, 'tests', 'base', 'composed_backend.js'),
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  logLevel: 'warning',
  banner: { js: 'globalThis.TextDecoder ??= require("util").TextDecoder; globalThis.__native = (kind, payload) => { if (kind === 67) globalThis.applyOps(payload) };' },
})
rmSync(join(work, 'tests', 'base', 'composed_backend.ts'))
writeFileSync(join(work, 'tests', 'base', 'composed_backend.d.ts'), 'export const Context: any; export const Element: any; export const TextNode: any\n')

const compilerOptions = { target: 'ES2020', module: 'CommonJS', moduleResolution: 'node', esModuleInterop: true, allowJs: true, strict: false, skipLibCheck: true, experimentalDecorators: true, lib: ['ES2022', 'DOM'] }
writeFileSync(join(work, 'tsconfig.json'), JSON.stringify({ compilerOptions }))
writeFileSync(join(work, 'babel.config.js'), "module.exports = { presets: [['@babel/preset-env', { targets: { node: 'current' } }]], sourceType: 'unambiguous' }\n")
const config = {
  rootDir: work,
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.[jt]s'],
  testEnvironment: 'jsdom',
  transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: join(work, 'tsconfig.json'), diagnostics: false }], 'test\\.js$': 'babel-jest' },
}
writeFileSync(join(work, 'jest.config.json'), JSON.stringify(config))

const jest = spawnSync(process.execPath, [join(here, 'node_modules', 'jest', 'bin', 'jest.js'), '-c', join(work, 'jest.config.json'), '--silent', '--json', '--outputFile', join(work, 'result.json'), '-t', 'composed backend', ...process.argv.slice(2)], { cwd: work, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' })

const { default: result } = await import(join(work, 'result.json'), { with: { type: 'json' } }).catch(() => {
  process.stderr.write(jest.stderr)
  process.exit(1)
})
for (const suite of result.testResults) {
  if (suite.message && suite.assertionResults.length === 0) console.log(suite.message.slice(0, 2000))
  for (const test of suite.assertionResults) if (test.status === 'failed') console.log(`failed: ${test.fullName}\n${test.failureMessages.join('\n').slice(0, 1200)}`)
}
console.log(`# pass ${result.numPassedTests}\n# fail ${result.numFailedTests + result.numRuntimeErrorTestSuites}`)
process.exit(result.success ? 0 : 1)
