// The mini-program's modules: CommonJS functions that its scripts register, run once on the first require.
import { current, subpackageOf } from '../program'
import { directoryOf, joinPath } from './paths'
import { loadSubpackage } from './subpackages'

interface Module {
  exports: unknown
}

type Require = ((path: string, found?: (exports: unknown) => void, failed?: (reason: unknown) => void) => unknown) & { async(path: string): Promise<unknown> }
type ModuleFunction = (this: unknown, require: Require, module: Module, exports: unknown) => void

const functions = new Map<string, ModuleFunction>()
const loaded = new Map<string, Module>()

export const defineModule = (path: string, body: ModuleFunction): void => {
  functions.set(path, body)
}

export const hasModule = (path: string): boolean => functions.has(path)

/** Runs a module of which the exact path is known. */
export const loadModule = (path: string): unknown => {
  const known = loaded.get(path)
  if (known) return known.exports
  const body = functions.get(path)
  if (!body) throw new Error(`module '${path}' is not defined`)
  const module: Module = { exports: {} }
  loaded.set(path, module)
  try {
    // `this` at the top level is the exports object, which is what UMD wrappers expect of a CommonJS module.
    body.call(module.exports, requireFrom(path), module, module.exports)
  } catch (error) {
    loaded.delete(path)
    throw error
  }
  return module.exports
}

/** requirePlugin: what the main module of a plugin exports. */
export const requirePlugin = (name: unknown): unknown => {
  const main = current.appConfig.plugins[String(name)]?.main
  if (main === undefined) throw new Error(`plugin '${String(name)}' is not in this package`)
  return main === '' ? {} : loadModule(findFile(main) ?? main)
}

const requireFrom = (from: string): Require => {
  const load = (path: string): unknown => {
    const found = resolveModule(from, path)
    if (found === null) throw new Error(`module '${path}' is not defined, required by '${from}'`)
    return loadModule(found)
  }
  const loadLater = async (path: string): Promise<unknown> => {
    await null // WeChat settles it later, never within the call
    return load(String(path))
  }
  // With callbacks it is the asynchronous form for other subpackages.
  const require = (path: string, found?: (exports: unknown) => void, failed?: (reason: unknown) => void): unknown =>
    typeof found === 'function' || typeof failed === 'function' ? void loadLater(path).then(found, failed) : load(String(path))
  return Object.assign(require, { async: loadLater })
}

/** Relative to the requiring file, then npm packages up the tree, then the package root. */
const resolveModule = (from: string, path: string): string | null => {
  const base = directoryOf(from)
  const aliased = resolveAlias(path)
  if (aliased !== null) return findFile(aliased)
  const relative = findFile(joinPath(base, path))
  if (relative !== null || path.startsWith('.') || path.startsWith('/')) return relative
  for (let folder = base; ; folder = directoryOf(folder)) {
    const found = findFile(joinPath(folder, `miniprogram_npm/${path}`))
    if (found !== null) return found
    if (folder === '') break
  }
  return findFile(path)
}

/** A module by its path from the root of the package. */
export const findModule = (path: string): string | null => findFile(joinPath('', path))

const findFile = (path: string): string | null => {
  for (const candidate of [path, `${path}.js`, `${path}.ts`, `${path}/index.js`, `${path}/index.ts`, `${path}.json`])
    if (functions.has(candidate)) return candidate
  const subpackage = subpackageOf(path)
  return subpackage && loadSubpackage(subpackage) ? findFile(path) : null
}

/** `resolveAlias` of app.json: `"@/*": "/*"`, `"~/": "/lib/"`. */
const resolveAlias = (path: string): string | null => {
  for (const [pattern, target] of Object.entries(current.appConfig.app.resolveAlias ?? {})) {
    const prefix = pattern.replace(/\*$/, '')
    if (path.startsWith(prefix)) return joinPath('', target.replace(/\*$/, '') + path.slice(prefix.length))
  }
  return null
}
