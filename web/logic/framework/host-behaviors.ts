// The behaviors that WeChat builds in and programs name by string.
import { codeSpace } from './space'

const made = new Map<string, unknown>()

const definitions: Record<string, Record<string, unknown>> = {
  'wx://form-field': { properties: { name: String, value: null } },
  'wx://form-field-group': {},
  'wx://form-field-button': {},
  'wx://component-export': {},
}

/** The behavior of a `wx://` (or `ft://`) name; an unknown one is an empty behavior, so that registration goes on. */
export const hostBehavior = (name: string): unknown => {
  const key = name.replace(/^[a-z]+:/, 'wx:')
  let behavior = made.get(key)
  if (!behavior) {
    behavior = codeSpace.behavior().definition((definitions[key] ?? {}) as never).register()
    made.set(key, behavior)
  }
  return behavior
}
