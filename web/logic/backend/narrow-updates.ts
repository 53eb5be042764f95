// Two shortcuts for updates that touch little, in glass-easel's template engine:
//  1 several fields that each stand in texts only: each text is updated directly. The engine does that for one field, and
//    walks through the whole template for two.
//  2 a list of which some items changed: rows that show nothing but their own item are passed over when it did not change.
//    The engine walks through all of them, because a row may also show other fields.
// Both are found through the engine's own objects, as it exports none of these classes.
import type * as glassEasel from 'glass-easel'

type UpdateTree = true | undefined | Record<string, unknown>
type Change = readonly [path: readonly (string | number)[], ...rest: unknown[]]
type ItemCallback = (isCreation: boolean, item: unknown, index: unknown, itemTree: UpdateTree, indexTree: UpdateTree, ...rest: unknown[]) => void
type ForLoop = (list: unknown, key: string | null, tree: UpdateTree, path: unknown, itemCallback: ItemCallback) => void
type Children = (...args: unknown[]) => void

interface Generator {
  bindingMapDisabled: boolean
  update(data: unknown, tree: UpdateTree): void
  handleChildrenUpdate(children: Children, ...rest: unknown[]): void
  bindingMapUpdate(field: string, data: unknown, map: unknown): boolean
}
interface TemplateInstance {
  readonly procGenWrapper: Generator
  readonly bindingMapGen: Readonly<Record<string, readonly unknown[]>> | undefined
  readonly forceBindingMapUpdate: number
  updateValues(data: unknown, changes: readonly Change[]): void
}

/** glass-easel's BindingMapUpdateEnabled.Enabled */
const mapsEnabled = 1
/** Position of the loop function among what the template's functions take: (C, T, E, B, F). */
const loopPosition = 4
/** A function with more parameters is the engine's own around a row. */
const mostParameters = 6

type Framework = Pick<typeof glassEasel, 'ComponentSpace' | 'Component' | 'EmptyBackendContext'>

export const narrowUpdates = (framework: Framework): void => {
  const definition = new framework.ComponentSpace().define().registerComponent()
  const component = framework.Component.createWithContext('x', definition.general(), new framework.EmptyBackendContext())
  const instance = (component as unknown as { _$tmplInst?: TemplateInstance })._$tmplInst
  if (!instance?.procGenWrapper) throw new Error('glass-easel keeps its template instance elsewhere in this version')
  updateFieldsDirectly(Object.getPrototypeOf(instance) as TemplateInstance)
  passOverRows(Object.getPrototypeOf(instance.procGenWrapper) as Generator)
}

// 1
const updateFieldsDirectly = (prototype: TemplateInstance): void => {
  const original = prototype.updateValues
  prototype.updateValues = function (this: TemplateInstance, data, changes) {
    const { bindingMapGen: map, procGenWrapper: generator } = this
    const isDirect = changes.length > 1 && map !== undefined && this.forceBindingMapUpdate === mapsEnabled && !generator.bindingMapDisabled
    if (!isDirect || !changes.every(([path]) => path.length === 1 && map[path[0]!]?.every(setsText) === true)) return original.call(this, data, changes)
    for (const [path] of changes) generator.bindingMapUpdate(path[0] as string, data, map)
  }
}

/** What the compiler makes for a text: (D,E,T)=>{T(N,…)}; attributes and classes need more than the place itself. */
const setsText = (updater: unknown): boolean => /^\(\w,\w,(\w)\)=>\{\1\(/.test(String(updater))

// 2
const passOverRows = (prototype: Generator): void => {
  const partial = new WeakSet<Generator>()
  const { update, handleChildrenUpdate } = prototype
  prototype.update = function (this: Generator, data, tree) {
    // `true` stands for "everything may have changed", and then rows get no tree of their own.
    if (typeof tree === 'object') partial.add(this)
    else partial.delete(this)
    update.call(this, data, tree)
  }
  prototype.handleChildrenUpdate = function (this: Generator, children, ...rest) {
    const hasLoop = children.length > loopPosition && children.length <= mostParameters && partial.has(this)
    handleChildrenUpdate.call(this, hasLoop ? withQuietRows(children) : children, ...rest)
  }
}

const withQuietRows =
  (children: Children): Children =>
  (...args) => {
    const loop = args[loopPosition] as ForLoop
    args[loopPosition] = ((list, key, tree, path, itemCallback) => loop(list, key, tree, path, quiet(itemCallback))) satisfies ForLoop
    children(...args)
  }

/**
 * The compiled template names the tree of changed fields `U`, the map of templates `I` and the fields `D`; a row that names
 * none of them depends on its item and its index alone.
 */
const outside = /[^\w$.](?:U|I|D)[^\w$:]/

const quiet = (itemCallback: ItemCallback): ItemCallback => {
  if (outside.test(String(itemCallback))) return itemCallback
  return (isCreation, item, index, itemTree, indexTree, ...rest) => {
    if (!isCreation && itemTree === undefined && indexTree === undefined) return
    itemCallback(isCreation, item, index, itemTree, indexTree, ...rest)
  }
}
