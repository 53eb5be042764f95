// Page(), Component() and Behavior() as the mini-program calls them.
import * as glassEasel from 'glass-easel'
import { codeSpace, type Caller } from './space'
import { hostBehavior } from './host-behaviors'

type Definition = Record<string, unknown>
type Fields = Record<string, unknown>

// Modules shared by several components may call Component() themselves, so the path is that of the component which is
// being loaded, not of the module that makes the call.
const loading: string[] = []
const registered = new Set<string>()

export const withLoadingPath = (path: string, load: () => void): void => {
  loading.push(path)
  try {
    load()
  } finally {
    loading.pop()
  }
}

export const isRegistered = (path: string): boolean => registered.has(path)

const currentPath = (api: string): string => {
  const path = loading[loading.length - 1]
  if (path === undefined) throw new Error(`${api}() was called outside the loading of a page or component`)
  return path
}

export const definePage = (definition: Definition): void => {
  const path = currentPath('Page')
  const { data, behaviors, options, ...rest } = definition ?? {}
  const methods: Fields = {}
  const fields: Fields = {}
  for (const [key, value] of Object.entries(rest)) (typeof value === 'function' ? methods : fields)[key] = value
  const builder = builderOf(path)
  if (options) builder.options(options as never)
  builder.definition({ data: data ?? {}, behaviors: resolveBehaviors(behaviors), methods, ...propertiesOf(definition ?? {}), ...pick(fields, lifecycleFields) } as never)
  builder.init(function (this: unknown) {
    // Each page instance has its own copy; class instances stay what they are.
    for (const [key, value] of Object.entries(fields)) (this as Fields)[key] = copyPlain(value)
  } as never)
  register(path, builder)
}

export const defineComponent = (definition: Definition): string => {
  const path = currentPath('Component')
  const source = definition ?? {}
  const builder = builderOf(path)
  builder.definition({ ...source, behaviors: resolveBehaviors(source.behaviors), ...propertiesOf(source), ...relationsOf(source) } as never)
  register(path, builder)
  return path
}

export const defineBehavior = (definition: Definition): unknown => {
  const source = definition ?? {}
  return codeSpace.behavior().definition({ ...source, behaviors: resolveBehaviors(source.behaviors), ...propertiesOf(source), ...relationsOf(source) } as never).register()
}

/** A component of which the script is missing or registers nothing still shows its template. */
export const defineEmpty = (path: string): void => register(path, builderOf(path))

const lifecycleFields = ['observers', 'lifetimes', 'pageLifetimes', 'relations', 'externalClasses']

const builderOf = (path: string) => codeSpace.component(path)

const register = (path: string, builder: ReturnType<typeof builderOf>): void => {
  builder.register()
  registered.add(path)
}

const pick = (source: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(names.filter((name) => typeof source[name] === 'object' && source[name] !== null).map((name) => [name, source[name]]))

const resolveBehaviors = (behaviors: unknown): unknown[] =>
  Array.isArray(behaviors) ? behaviors.map((item) => (typeof item === 'string' ? hostBehavior(item) : item)).filter((item) => item) : []

// `type: [Boolean, String]` is no form of WeChat's, but many libraries write it: the first is the type, the others pass too.
const propertiesOf = (definition: Definition): Fields => {
  const properties = definition.properties as Record<string, { type?: unknown; observer?: unknown } | null> | undefined
  if (typeof properties !== 'object' || properties === null) return {}
  const normal = Object.entries(properties).map(([name, given]) => {
    if (typeof given !== 'object' || given === null) return [name, typeOf(given)]
    const property = withObserver(name, given)
    if (!('type' in property)) return [name, property]
    const [type = null, ...optionalTypes] = Array.isArray(property.type) ? property.type.map(typeOf) : [typeOf(property.type)]
    return [name, optionalTypes.length > 0 ? { ...property, type, optionalTypes } : { ...property, type }]
  })
  return { properties: Object.fromEntries(normal) }
}

const types: readonly unknown[] = [String, Number, Boolean, Object, Array, Function]

/** `type: 'Function'`, written as a text, and kinds that do not exist take any value, as in WeChat. */
const typeOf = (given: unknown): unknown => (types.includes(given) ? given : null)

/**
 * Observers get the path of the change as well. One named by a text that no method has is passed over, as in WeChat; real
 * libraries have such names.
 */
const withObserver = <T extends { type?: unknown; observer?: unknown } | null>(name: string, property: T): T => {
  const given = property?.observer
  if (typeof given !== 'string' && typeof given !== 'function') return property
  return {
    ...property,
    observer(this: Fields, now: unknown, before: unknown): unknown {
      const observer = typeof given === 'string' ? this[given] : given
      return typeof observer === 'function' ? (observer as (...args: unknown[]) => unknown).call(this, now, before, [name]) : undefined
    },
  }
}

// Relation targets may be given as the behavior that the other side has; strings of the host are mapped as above.
const relationsOf = (definition: Definition): Fields => {
  const relations = definition.relations as Record<string, { target?: unknown }> | undefined
  if (!relations) return {}
  const mapped = Object.entries(relations).map(([name, relation]) => [
    name,
    typeof relation.target === 'string' ? { ...relation, target: hostBehavior(relation.target) } : relation,
  ])
  return { relations: Object.fromEntries(mapped) }
}

const copyPlain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(copyPlain)
  if (typeof value !== 'object' || value === null) return value
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, copyPlain(item)]))
}

export type { Caller, glassEasel }
