// TypeScript and ES modules to CommonJS, line for line. Plain CommonJS is never rewritten: the import transform would
// force strict mode on code that relies on sloppy mode.
import { transform } from 'sucrase'
import { parse as tokenize } from 'sucrase/dist/esm/parser/index.js'
import { TokenType } from 'sucrase/dist/esm/parser/tokenizer/types.js'
import type { Answer } from './messages'

export const compileScript = (path: string, given: string): Answer => {
  const source = given.replace(/^#!/, '//') // the first line of a command
  const answer = compile(path, source)
  const error = answer.findings.find(({ severity }) => severity === 'error')
  if (!error) return answer
  // One script that cannot be read must not stop the others: who requires it gets the error. Of packages from npm many
  // files are never required.
  const code = `throw new SyntaxError(${JSON.stringify(`${error.message} (${path}:${error.line})`)})`
  const isOfPackage = /(^|\/)(miniprogram_npm|node_modules)\//.test(path)
  return { code, findings: isOfPackage ? [{ ...error, severity: 'warning' }] : answer.findings }
}

interface Compiled {
  readonly code: string
  readonly findings: Answer['findings']
}

const compile = (path: string, source: string): Compiled => {
  const isTypeScript = path.endsWith('.ts')
  if (!isTypeScript && !isModule(source)) return { code: source, findings: syntaxErrors(path, source) }
  try {
    const { code } = transform(separateExports(source, isTypeScript), {
      filePath: path,
      transforms: isTypeScript ? ['typescript', 'imports'] : ['imports'],
      disableESTransforms: true,
      preserveDynamicImport: false,
    })
    return { code, findings: [] }
  } catch (error) {
    const { message, line, column } = locate(error)
    return { code: '', findings: [{ severity: 'error', code: 'ScriptSyntax', message, path, line, column }] }
  }
}

// `export const { a } = b` becomes an expression that begins with a bracket, and would go on with the statement before it where
// that has no semicolon.
const separateExports = (source: string, isTypeScript: boolean): string => {
  if (!/\bexport\s+(const|let|var)\s*[{[]/.test(source)) return source
  const { tokens } = tokenize(source, false, isTypeScript, false)
  const places = tokens.filter(({ type }, at) => type === TokenType._export && [TokenType.braceL, TokenType.bracketL].includes(tokens[at + 2]?.type ?? -1)).map(({ start }) => start)
  return places.reduceRight((text, place) => `${text.slice(0, place)};${text.slice(place)}`, source)
}

const statement = /(^|[\n;{}])\s*(import\s*(["'{*]|[\w$]+[\s,])|export\s*[{*]|export\s+(default|const|let|var|function|class|async)\b)/

/** True when an import or export statement stands at the start of a statement, outside of comments and strings. */
const isModule = (source: string): boolean => {
  if (!statement.test(source)) return false
  // The words may stand in a string or a comment. Only a parser knows for sure, as regular expressions may hold quotes.
  try {
    new Function(source)
    return false
  } catch (error) {
    if (error instanceof SyntaxError) return true
  }
  return statement.test(withoutTexts(source)) // an engine that makes no functions of texts
}

const withoutTexts = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|`(?:\\[\s\S]|[^\\`])*`|"(?:\\.|[^\\"\n])*"|'(?:\\.|[^\\'\n])*'/g, (match) => (match.startsWith('/') ? ' ' : '""'))

type Place = { readonly line?: number }

/** The engine that will run it says whether it can; one script that it cannot read would stop the whole program. */
const syntaxErrors = (path: string, source: string): Answer['findings'] => {
  const error = parse(source)
  if (!(error instanceof SyntaxError)) return []
  // The engine counts the head that it puts before a function's text.
  const head = ((parse('@') as Place | undefined)?.line ?? 1) - 1
  const line = Math.max(1, ((error as Place).line ?? 1) - head)
  return [{ severity: 'error', code: 'ScriptSyntax', message: error.message, path, line, column: columnOf(error.message, source.split('\n')[line - 1] ?? '') }]
}

/** The engine's own column is that of the call; its message names the text at which it stopped. */
const columnOf = (message: string, line: string): number => {
  const [, token = ''] = /'([^']+)'/.exec(message) ?? []
  return Math.max(0, token === '' ? 0 : line.indexOf(token)) + 1
}

const parse = (source: string): unknown => {
  try {
    new Function(source)
    return undefined
  } catch (error) {
    return error
  }
}

const locate = (error: unknown): { message: string; line: number; column: number } => {
  const text = error instanceof Error ? error.message : String(error)
  const place = /\((\d+):(\d+)\)\s*$/.exec(text)
  return {
    message: text.replace(/^Error transforming [^:]*: /, '').replace(/\s*\(\d+:\d+\)\s*$/, ''),
    line: Number(place?.[1] ?? 1),
    column: Number(place?.[2] ?? 0) + 1,
  }
}
