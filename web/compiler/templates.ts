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
    return { code: group.getTmplGenObjectGroups(), findings }
  } finally {
    group.free()
  }
}

const withoutExtension = (path: string): string => path.replace(/\.[^./]+$/, '')

const describe = (path: string, { isError, message, startLine, startColumn }: Problem): Finding => ({
  severity: isError ? 'error' : 'warning',
  code: isError ? 'TemplateSyntax' : 'TemplateStyle',
  message,
  path,
  line: startLine + 1,
  column: startColumn + 1,
})

// WXS differs from JavaScript: `x.constructor` is the name of the type, and required paths carry their extension.
const rewriteScript = (source: string): string =>
  source
    .replace(/(require\(\s*['"][^'"]+)\.(wxs|fxs)(['"])/g, '$1$3')
    .replace(/([\w$)\]])\.constructor\b(?!\s*[=(])/g, '$1.constructor.name')

const rewriteInlineScripts = (source: string): string =>
  source
    .replace(/(<(?:wxs|fxs)\b[^>]*>)([\s\S]*?)(<\/(?:wxs|fxs)>)/g, (_whole, open: string, body: string, close: string) => open + rewriteScript(body) + close)
    .replace(/(<(?:wxs|fxs|import|include)\b[^>]*\bsrc\s*=\s*['"][^'"]*)\.(?:wxs|fxs|wxml|fxml)(['"])/g, '$1$2')
    .replace(/<(\/?)fxs\b/g, '<$1wxs')
    .replace(/\bft:(if|elif|else|for|for-items|for-item|for-index|key)\b/g, 'wx:$1')
