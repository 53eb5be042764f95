// TypeScript and ES modules to CommonJS, line for line. Plain CommonJS is never rewritten: the import transform would
// force strict mode on code that relies on sloppy mode.
import { transform } from 'sucrase'
import type { Answer } from './messages'

export const compileScript = (path: string, source: string): Answer => {
  const isTypeScript = path.endsWith('.ts')
  if (!isTypeScript && !isModule(source)) return { code: source, findings: [] }
  try {
    const { code } = transform(source, {
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

/** True when an import or export statement stands at the start of a statement, outside of comments and strings. */
const isModule = (source: string): boolean => {
  const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|`(?:\\[\s\S]|[^\\`])*`|"(?:\\.|[^\\"\n])*"|'(?:\\.|[^\\'\n])*'/g, (match) =>
    match.startsWith('/') ? ' ' : '""',
  )
  return /(^|[\n;{}])\s*(import\s*(["{*]|[\w$]+[\s,])|export\s*[{*]|export\s+(default|const|let|var|function|class|async)\b)/.test(code)
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
