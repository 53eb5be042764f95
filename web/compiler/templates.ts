// SECURITY(T08, T10): what this gives runs in the worker, beside the program's own code; a page gets ops and no code.
// WXML and WXS to JavaScript with glass-easel's own compiler: one expression for all templates of a package script.
import { TmplGroup } from 'glass-easel-template-compiler'
import type { Answer, Finding, Source } from './messages'

interface Problem {
  readonly isError: boolean
  readonly code: number
  readonly message: string
  readonly startLine: number
  readonly startColumn: number
}

// Runs once inside the compiled templates. getRegExp and getDate belong to WXS; Q.A wraps `change:` observers and Q.C
// event handlers of WXS, which get component descriptors instead of nodes. A path that starts with 0 is not WXS.
const runtime = `
var getRegExp=function(p,f){return new RegExp(p,f)},getDate=function(){return arguments.length?new Date(...arguments):new Date()};
Q.A=function(f,p){return p&&p[0]!==0?function(n,o,h,e){Promise.resolve().then(function(){f(n,o,__alcove.wxsComponent(h),__alcove.wxsComponent(e))})}:f};
Q.M=function(o,n){var f=o[n];return typeof f==='function'?f.bind(o):function(){}};
Q.C=function(c,e,f,p){return p&&p[0]!==0?f.call(c,e,__alcove.wxsComponent(c)):f.apply(c,[e])};`

export const compileTemplates = (templates: readonly Source[], scripts: readonly Source[]): Answer => {
  const group = new TmplGroup()
  const findings: Finding[] = []
  try {
    group.setExtraRuntimeScript(runtime)
    for (const { path, source } of scripts) group.addScript(withoutExtension(path), rewriteScript(source))
    for (const { path, source } of templates) {
      const problems = (group.addTmpl(withoutExtension(path), rewriteInlineScripts(source)) ?? []) as Problem[]
      for (const problem of problems) findings.push(describe(path, problem))
    }
    return { code: bindCalls(group.getTmplGenObjectGroups()), findings }
  } finally {
    group.free()
  }
}

const withoutExtension = (path: string): string => path.replace(/\.[^./]+$/, '')

const isContentOfSlot = (message: string): boolean => message === 'child nodes are not allowed for this element'

const describe = (path: string, { isError, message, startLine, startColumn }: Problem): Finding => ({
  // WeChat passes over what stands inside a <slot>, and so do we.
  severity: isError && !isContentOfSlot(message) ? 'error' : 'warning',
  code: isError ? 'TemplateSyntax' : 'TemplateStyle',
  message,
  path,
  line: startLine + 1,
  column: startColumn + 1,
})

// `{{names.join('-')}}` is compiled to P(X(names).join)('-'), which calls the method without its object. Programs rely on
// such calls although WeChat's own compiler has none, so the object is bound before the call.
const longestName = 200

const bindCalls = (code: string): string => {
  const start = 'P(X('
  let result = ''
  let from = 0
  for (let at = code.indexOf(start); at >= 0; at = code.indexOf(start, at)) {
    const inner = at + start.length
    const end = endOfBrackets(code, inner)
    const member = /^\.([\w$]+)\)(?=\()/.exec(code.slice(end, end + longestName))
    if (!member) {
      at = inner
      continue
    }
    result += `${code.slice(from, at)}Q.M(X(${bindCalls(code.slice(inner, end))},"${member[1]}")`
    from = at = end + member[0].length
  }
  return result + code.slice(from)
}

/** Position after the bracket that closes the one before `at`; brackets inside of texts do not count. */
const endOfBrackets = (code: string, at: number): number => {
  let depth = 1
  for (; at < code.length && depth > 0; at++) {
    const letter = code[at]!
    if (letter === '"' || letter === "'" || letter === '`') at = endOfText(code, at)
    else if (letter === '(') depth++
    else if (letter === ')') depth--
  }
  return at
}

const endOfText = (code: string, at: number): number => {
  const quote = code[at]
  for (at++; at < code.length && code[at] !== quote; at++) if (code[at] === '\\') at++
  return at
}

/** Words that JavaScript keeps for itself and WXS does not. */
const reserved = 'class|const|enum|export|extends|import|super|new|try|catch|throw|with|finally|debugger|let|static|yield'
const declaration = new RegExp(`\\bvar\\s+(${reserved})\\b|\\bfunction\\b[^(]*\\([^)]*\\b(${reserved})\\b[^)]*\\)`, 'g')

/** Variables called by such a word get another name; members (`x.class`, `{ class: 1 }`) and texts stay. */
const renameReserved = (source: string): string => {
  const words = new Set([...source.matchAll(declaration)].flatMap((match) => match[1] ?? match[2] ?? []))
  if (words.size === 0) return source
  const use = new RegExp(`"(?:\\\\.|[^"\\\\])*"|'(?:\\\\.|[^'\\\\])*'|\\/\\*[\\s\\S]*?\\*\\/|\\/\\/[^\\n]*|\\.\\s*(?:${[...words].join('|')})\\b|[{,]\\s*(?:${[...words].join('|')})\\s*:|\\b(?:${[...words].join('|')})\\b`, 'g')
  return source.replace(use, (found) => (words.has(found) ? `$${found}` : found))
}

// WXS differs from JavaScript: `x.constructor` is the name of the type, and required paths carry their extension.
const rewriteScript = (source: string): string =>
  renameReserved(source)
    .replace(/(require\(\s*['"][^'"]+)\.(wxs|fxs)(['"])/g, '$1$3')
    .replace(/([\w$)\]])\.constructor\b(?!\s*(?:\(|=[^=]))/g, '$1.constructor.name')

const rewriteInlineScripts = (source: string): string =>
  source
    .replace(/(<(?:wxs|fxs)\b[^>]*>)([\s\S]*?)(<\/(?:wxs|fxs)>)/g, (_whole, open: string, body: string, close: string) => open + rewriteScript(body) + close)
    .replace(/(<(?:wxs|fxs|import|include)\b[^>]*\bsrc\s*=\s*['"][^'"]*)\.(?:wxs|fxs|wxml|fxml)(['"])/g, '$1$2')
    .replace(/<(\/?)fxs\b/g, '<$1wxs')
    .replace(/\bft:(if|elif|else|for|for-items|for-item|for-index|key)\b/g, 'wx:$1')
