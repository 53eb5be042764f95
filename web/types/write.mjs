// Writes web/dist/wx.d.ts: the types of our `wx`, Page, Component and so on. They are WeChat's own (miniprogram-api-typings, MIT) without
// what this host does not offer (protocol/unsupported.json), and with what the contract adds, so that code that was written with those
// typings compiles with these, and a name that would only fail is an error of the editor's.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const files = ['index', 'lib.wx.app', 'lib.wx.page', 'lib.wx.api', 'lib.wx.cloud', 'lib.wx.canvas', 'lib.wx.component', 'lib.wx.behavior', 'lib.wx.event', 'lib.wx.skyline', 'lib.wx.glass-easel.component', 'lib.wx.glass-easel.behavior', 'lib.wx.glass-easel.trait-behavior', 'lib.wx.glass-easel.utils']
const json = (path) => JSON.parse(readFileSync(path, 'utf8'))
const printer = ts.createPrinter({ removeComments: true })

/** Statements with the namespace they stand in; a namespace that is written in several places is one. */
const statementsOf = (statement, place, source) =>
  ts.isModuleDeclaration(statement) && statement.body && ts.isModuleBlock(statement.body)
    ? statement.body.statements.flatMap((inner) => statementsOf(inner, [...place, statement.name.text], source))
    : ts.isModuleDeclaration(statement) && statement.body
      ? statementsOf(statement.body, [...place, statement.name.text], source)
      : [{ statement, place: place.join('.'), source }]

const nameOf = (statement) => (ts.isVariableStatement(statement) ? statement.declarationList.declarations[0].name.text : statement.name?.text)

/** Names that a declaration uses. */
const usedBy = (node) => {
  const names = new Set()
  const visit = (part) => {
    if (ts.isIdentifier(part)) names.add(part.text)
    ts.forEachChild(part, visit)
  }
  visit(node)
  return names
}

/** The interface of `wx` with only what works. */
const offered = (wx, unsupported) => {
  const members = wx.members.filter((member) => !unsupported.has(member.name?.text))
  return ts.factory.updateInterfaceDeclaration(wx, wx.modifiers, wx.name, wx.typeParameters, wx.heritageClauses, members)
}

const typeOf = ({ type }) => ({ integer: 'number', json: 'any', 'integer[]': 'number[]' })[type] ?? type

/** What the contract adds to WeChat's API, in the form that the others have. */
const added = (api) => {
  const pascal = `Wx${api.name[0].toUpperCase()}${api.name.slice(1)}` // FileSystemManager has options of some of these names
  const fields = (entries, optional) => Object.entries(entries ?? {}).map(([name, field]) => `        /** ${field.summary} */\n        ${name}${optional && !field.required ? '?' : ''}: ${typeOf(field)}\n`).join('')
  return {
    member: `        /** ${api.summary} */\n        ${api.name}<T extends ${pascal}Option = ${pascal}Option>(option${Object.values(api.params ?? {}).some(({ required }) => required) ? '' : '?'}: T): PromisifySuccessResult<T, ${pascal}Option>\n`,
    types: `    interface ${pascal}Option {\n${fields(api.params, true)}        success?: (result: ${pascal}SuccessResult) => void\n        fail?: (error: GeneralCallbackResult) => void\n        complete?: (result: GeneralCallbackResult) => void\n    }\n    interface ${pascal}SuccessResult extends GeneralCallbackResult {\n${fields(api.result, false)}    }\n`,
  }
}

export const writeTypes = (root, output) => {
  const typings = join(root, 'node_modules/miniprogram-api-typings')
  const protocol = join(root, '../protocol')
  const all = files.flatMap((name) => {
    const source = ts.createSourceFile(name, readFileSync(join(typings, `types/wx/${name}.d.ts`), 'utf8'), ts.ScriptTarget.ES2022, true)
    return source.statements.flatMap((statement) => statementsOf(statement, [], source))
  })
  const { calls, listeners, objects } = json(join(protocol, 'unsupported.json'))
  const unsupported = new Set([...calls, ...listeners, ...objects])
  const wx = all.find(({ statement, place }) => place === 'WechatMiniprogram' && ts.isInterfaceDeclaration(statement) && statement.name.text === 'Wx')
  const known = new Set(wx.statement.members.map((member) => member.name?.text))
  wx.statement = offered(wx.statement, unsupported)
  const contract = readdirSync(join(protocol, 'apis')).sort().flatMap((name) => json(join(protocol, 'apis', name)).apis)
  const extra = contract.filter(({ name, internal, hostOnly, host, task }) => !known.has(name) && !internal && !hostOnly && !host && !task).map(added)

  // From the globals on, everything that is named; the rest was for what is left out.
  const byName = new Map()
  for (const entry of all) byName.set(nameOf(entry.statement), [...(byName.get(nameOf(entry.statement)) ?? []), entry])
  const kept = new Set()
  const follow = (entries) => {
    for (const entry of entries) {
      if (kept.has(entry)) continue
      kept.add(entry)
      for (const name of usedBy(entry.statement)) follow(byName.get(name) ?? [])
    }
  }
  // Events and the options of pages and components are named by programs only.
  const named = new Set(['lib.wx.event', 'lib.wx.app', 'lib.wx.page', 'lib.wx.component', 'lib.wx.behavior'])
  follow([...all.filter(({ place, source }) => place === '' || named.has(source.fileName)), ...['PromisifySuccessResult', 'GeneralCallbackResult'].flatMap((name) => byName.get(name))])

  const places = new Map()
  for (const entry of all) if (kept.has(entry)) places.set(entry.place, [...(places.get(entry.place) ?? []), entry])
  const print = ({ statement, source }) => printer.printNode(ts.EmitHint.Unspecified, statement, source)
  const license = readFileSync(join(typings, 'LICENSE'), 'utf8').trim()
  let text = `// Written by Alcove's build. Types of wx for mini-programs, made from miniprogram-api-typings ${json(join(typings, 'package.json')).version}:\n${license.split('\n').map((line) => `// ${line}`.trimEnd()).join('\n')}\n\n`
  for (const [place, entries] of places) {
    const body = entries.map((entry) => (entry === wx ? print(entry).replace(/\n\}$/, `\n${extra.map(({ member }) => member).join('')}}\n${extra.map(({ types }) => types).join('')}`) : print(entry))).join('\n')
    text += place === '' ? `${body}\n` : `declare namespace ${place} {\n${body}\n}\n`
  }

  writeFileSync(output, text)
}
