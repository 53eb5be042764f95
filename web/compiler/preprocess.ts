// Less and Sass to CSS. A bundle of its own, loaded into the compiler's process when a project has such files: both are
// far larger than everything else that the compiler needs.
import './engine'
import './preprocess-globals'
import 'core-js/web/url' // Sass names its files by URL, which a bare engine does not know
import createLess from 'less/lib/less/index.js'
import AbstractFileManager from 'less/lib/less/environment/abstract-file-manager.js'
import * as sass from 'sass'
import { joinPath, directoryOf } from '../logic/modules/paths'
import type { Answer, Finding, Source } from './messages'

type Files = ReadonlyMap<string, string>

const extensions = ['', '.less', '.scss', '.sass', '.wxss', '.css'] as const

const preprocess = async (path: string, files: readonly Source[]): Promise<Answer> => {
  const sources = new Map(files.map(({ path, source }) => [path, source]))
  try {
    const css = path.endsWith('.less') ? await compileLess(path, sources) : compileSass(path, sources)
    return { code: css, findings: [] }
  } catch (error) {
    return { code: '', findings: [describe(path, error)] }
  }
}

/** A file as style languages name it: without its extension, as a Sass partial, or as the index of a folder. */
const find = (files: Files, from: string, target: string): string | undefined => {
  const path = joinPath(from, target)
  const [folder, name] = [directoryOf(path), path.slice(directoryOf(path).length).replace(/^\//, '')]
  const names = [path, joinPath(folder, `_${name}`), joinPath(path, 'index'), joinPath(path, '_index')]
  return names.flatMap((candidate) => extensions.map((extension) => candidate + extension)).find((candidate) => files.has(candidate))
}

const compileLess = async (path: string, files: Files): Promise<string> => {
  class PackageFiles extends AbstractFileManager {
    override supports(): boolean {
      return true
    }

    override supportsSync(): boolean {
      return true
    }

    override loadFileSync(name: string, folder: string): { filename: string; contents: string } | { error: Error } {
      const found = find(files, name.startsWith('/') ? '' : folder, name)
      return found === undefined ? { error: new Error(`'${name}' does not exist`) } : { filename: found, contents: files.get(found)! }
    }

    override loadFile(name: string, folder: string): Promise<{ filename: string; contents: string }> {
      const file = this.loadFileSync(name, folder)
      return 'error' in file ? Promise.reject(file.error) : Promise.resolve(file)
    }
  }
  const less = createLess({ encodeBase64: String, mimeLookup: () => '', charsetLookup: () => '', getSourceMapGenerator: () => undefined }, [new PackageFiles()])
  less.PluginLoader = class {} // plugins are scripts of the author's machine; a style sheet that asks for one fails
  const { css } = await less.render(files.get(path)!, { filename: path, math: 'parens-division', javascriptEnabled: false })
  return css
}

const scheme = 'project:///'

const compileSass = (path: string, files: Files): string => {
  const importer: sass.Importer<'sync'> = {
    canonicalize: (target, { containingUrl }) => {
      const from = containingUrl ? directoryOf(pathOf(containingUrl)) : ''
      const found = find(files, from, target.startsWith(scheme) ? `/${target.slice(scheme.length)}` : target)
      return found === undefined ? null : new URL(scheme + found)
    },
    load: (url) => {
      const found = pathOf(url)
      return { contents: files.get(found)!, syntax: syntaxOf(found) }
    },
  }
  return sass.compileString(files.get(path)!, { syntax: syntaxOf(path), url: new URL(scheme + path), importer, importers: [importer], logger: sass.Logger.silent }).css
}

const pathOf = (url: URL): string => decodeURIComponent(url.pathname).replace(/^\/+/, '')
const syntaxOf = (path: string): 'indented' | 'scss' => (path.endsWith('.sass') ? 'indented' : 'scss')

interface StyleError {
  readonly message?: string
  readonly sassMessage?: string
  readonly filename?: string
  readonly line?: number
  readonly column?: number
  readonly span?: { readonly url?: URL; readonly start: { readonly line: number; readonly column: number } }
}

const describe = (path: string, error: unknown): Finding => {
  const { message, sassMessage, filename, line, column, span } = error as StyleError
  return {
    severity: 'error',
    code: 'StyleSyntax',
    message: sassMessage ?? message ?? String(error),
    path: span?.url ? pathOf(span.url) : (filename ?? path),
    line: span ? span.start.line + 1 : (line ?? 1),
    column: (span ? span.start.column : (column ?? 0)) + 1,
  }
}

;(globalThis as unknown as { __preprocess: typeof preprocess }).__preprocess = preprocess
