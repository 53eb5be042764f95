// Makes .work: the tests of glass-easel and of its mini-program adapter as their npm packages ship them, with Alcove's
// backend and decoder under the names of their own backends. Answers with the Jest projects that run them.
import { build } from 'esbuild'
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { allDefencesUp } from '../../web/defences.mjs'

const here = dirname(fileURLToPath(import.meta.url))
export const work = join(here, '.work')

const write = (path, text) => {
  mkdirSync(dirname(join(work, path)), { recursive: true })
  writeFileSync(join(work, path), text)
}
const copy = (from, to) => cpSync(join(here, 'node_modules', from), join(work, to), { recursive: true })
const remove = (path) => rmSync(join(work, path), { recursive: true, force: true })

/** Replaces a text that must be there: the packages may change. */
const replaceIn = (path, text, replacement) => {
  const source = readFileSync(join(work, path), 'utf8')
  if (!source.includes(text)) throw new Error(`'${path}' no longer says '${text}': look at the new version of the package`)
  write(path, source.replace(text, replacement))
}

export const prepare = async () => {
  remove('.')
  copy('glass-easel/src', 'framework/src')
  copy('glass-easel/tests', 'framework/tests')
  copy('glass-easel-miniprogram-adapter/src', 'adapter/src')
  copy('glass-easel-miniprogram-adapter/tests', 'adapter/tests')
  for (const part of ['types', 'backend', 'base/composed_backend.ts']) remove(`framework/tests/${part}`)

  await build({
    entryPoints: [join(here, 'composed-backend.ts')],
    outfile: join(work, 'framework/tests/base/composed_backend.js'),
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    logLevel: 'warning',
    define: allDefencesUp,
    banner: { js: 'globalThis.TextDecoder ??= require("util").TextDecoder;' }, // jsdom has none
  })

  // Suites that know one backend only ask for the DOM's: they get ours under its name.
  const suites = readdirSync(join(work, 'framework/tests'), { recursive: true }).filter((name) => /\.test\.[jt]s$/.test(name))
  const textOf = (suite) => readFileSync(join(work, 'framework/tests', suite), 'utf8')
  const forEach = suites.filter((suite) => /\(composed backend\)|forEachBackend/.test(textOf(suite)))
  const forOne = suites.filter((suite) => !forEach.includes(suite))
  // What Alcove changes in the framework itself holds for all of its tests.
  const start = 'glassEasel.globalOptions.throwGlobalError = true'
  replaceIn('framework/tests/base/env.ts', start, `${start}\n;(ComposedBackend as any).narrowUpdates(glassEasel)`)
  cpSync(join(work, 'framework'), join(work, 'framework-alone'), { recursive: true })
  const domBackend = 'export const domBackend = new glassEasel.CurrentWindowBackendContext()'
  replaceIn('framework-alone/tests/base/env.ts', domBackend, 'export const domBackend = new ComposedBackend.Context()')
  write('adapter/framework.ts', "import * as framework from '../framework/src'\nimport { narrowUpdates } from '../framework/tests/base/composed_backend'\nnarrowUpdates(framework)\nexport * from '../framework/src'\nexport { Context as CurrentWindowBackendContext } from '../framework/tests/base/composed_backend'\n")

  // Suites for every backend name it in the titles; only what is said about the composed one is run.
  write('composed-only.js', "const all = global.describe\nglobal.describe = Object.assign((title, body) => (/\\((DOM|shadow) backend\\)/.test(title) ? undefined : all(title, body)), all)\n")
  const compilerOptions = { target: 'ES2020', module: 'CommonJS', moduleResolution: 'node', esModuleInterop: true, allowJs: true, strict: false, skipLibCheck: true, experimentalDecorators: true, lib: ['ES2022', 'DOM'] }
  write('tsconfig.json', JSON.stringify({ compilerOptions }))
  write('babel.config.js', "module.exports = { presets: [['@babel/preset-env', { targets: { node: 'current' } }]], sourceType: 'unambiguous' }\n")

  const project = (displayName, testMatch, more = {}) => ({
    displayName,
    rootDir: work,
    testMatch: testMatch.map((path) => join(work, path)),
    testEnvironment: 'jsdom',
    transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: join(work, 'tsconfig.json'), diagnostics: false }], 'test\\.js$': 'babel-jest' },
    ...more,
  })
  return [
    project('each', forEach.map((suite) => `framework/tests/${suite}`), { setupFilesAfterEnv: [join(work, 'composed-only.js')] }),
    project('alone', forOne.map((suite) => `framework-alone/tests/${suite}`)),
    project('adapter', ['adapter/tests/*.test.ts'], { moduleNameMapper: { '^glass-easel$': join(work, 'adapter/framework.ts') } }),
  ]
}
