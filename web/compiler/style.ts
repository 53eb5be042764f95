// WXSS to CSS: imports, rpx, tags, scopes, resources. Broken declarations are skipped as browsers do.
import { type AtRule, type Container, type Declaration, type Root, type Rule } from 'postcss'
import parse from 'postcss-safe-parser'
import selectorParser, { type Root as Selectors } from 'postcss-selector-parser'
import { replaceUrls } from '../css/urls'
import type { Answer, Finding, StylePiece } from './messages'

const fullWidth = 750 // rpx across the screen
const packageScheme = 'alcove-package:/'

export const compileStyle = (path: string, source: string, scope: string): Answer => {
  const findings: Finding[] = []
  const report = (code: string, message: string, node: { source?: { start?: { line: number; column: number } | undefined } | undefined }): void => {
    const { line = 1, column = 1 } = node.source?.start ?? {}
    findings.push({ severity: 'warning', code, message, path, line, column })
  }
  const root: Root = parse(source)
  const selectors = selectorParser((tree) => rewriteSelectors(tree, scope))
  root.walkRules((rule) => rewriteRule(rule, selectors, report))
  root.walkDecls((declaration) => rewriteDeclaration(declaration, path, report))
  root.walkAtRules((rule) => {
    if (rule.params.includes('rpx')) rule.params = replaceRpx(rule.params)
  })
  return { pieces: split(root, path, report), findings }
}

const rewriteRule = (rule: Rule, selectors: ReturnType<typeof selectorParser>, report: Report): void => {
  if (isKeyframe(rule)) return
  try {
    rule.selector = selectors.processSync(rule.selector.replace(/\/deep\/|>>>/g, ' '))
  } catch (error) {
    report('StyleSelector', `the selector '${rule.selector}' cannot be read: ${String(error)}`, rule)
    rule.remove()
  }
}

type Report = (code: string, message: string, node: Rule | Declaration | AtRule) => void

const isKeyframe = (rule: Rule): boolean => {
  const parent = rule.parent as (Container & { type: string; name?: string }) | undefined
  return parent?.type === 'atrule' && /keyframes$/i.test(parent.name ?? '')
}

const rewriteSelectors = (tree: Selectors, scope: string): void => {
  tree.walkClasses((node) => {
    if (scope !== '') node.value = `${scope}--${node.value}`
  })
  tree.walkTags((node) => {
    if (node.value === 'page') node.value = 'body'
    else if (/^[a-z][a-z0-9-]*$/i.test(node.value)) node.value = `wx-${node.value}`
  })
  tree.walkPseudos((node) => {
    if (node.value !== ':host') return
    const condition = node.nodes.map((child) => String(child)).join(',')
    const attribute = selectorParser.attribute({ attribute: 'wx-host', operator: '=', value: scope, quoteMark: '"', raws: {} })
    node.replaceWith(attribute)
    if (condition !== '') attribute.parent?.insertAfter(attribute, selectorParser.pseudo({ value: ':is', nodes: node.nodes }))
  })
}

const rewriteDeclaration = (declaration: Declaration, path: string, report: Report): void => {
  if (declaration.value.includes('rpx')) declaration.value = replaceRpx(declaration.value)
  if (!declaration.value.includes('url(')) return
  declaration.value = replaceUrls(declaration.value, (target) => {
    if (/^(data:|#)/.test(target)) return null
    if (/^https?:\/\/|^\/\//i.test(target)) return null // the host fetches it for the page
    if (/^[a-z]+:\/\//i.test(target)) {
      report('StyleRemote', `'${target}' has an address that no page can load; put the file into the package`, declaration)
      return 'none'
    }
    return `url("${packageScheme}${resolve(path, target.replace(/[?#].*$/, ''))}")`
  })
}

const replaceRpx = (text: string): string =>
  text.replace(/(-?\d*\.?\d+)rpx\b/gi, (_match, number: string) => `${Number(((Number(number) * 100) / fullWidth).toFixed(5))}vw`)

/** Cuts the sheet where another one is imported; `@import` after rules works in WXSS, so the place is kept. */
const split = (root: Root, path: string, report: Report): StylePiece[] => {
  const pieces: StylePiece[] = []
  let css = ''
  for (const node of root.nodes) {
    if (node.type === 'atrule' && /^import$/i.test(node.name)) {
      const target = /^(?:url\()?\s*['"]?([^'")\s]+)/.exec(node.params)?.[1]
      if (css !== '') pieces.push({ css })
      css = ''
      if (target === undefined || /^([a-z]+:)?\/\//i.test(target)) report('StyleImport', `@import ${node.params} is not a file of the package`, node)
      else pieces.push({ import: resolve(path, target) })
    } else if (node.type !== 'comment' && !(node.type === 'atrule' && /^charset$/i.test(node.name))) {
      css += `${node.toString()}\n`
    }
  }
  if (css !== '') pieces.push({ css })
  return pieces
}

const resolve = (from: string, target: string): string => {
  const parts = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of target.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
