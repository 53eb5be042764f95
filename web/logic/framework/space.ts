// glass-easel and its mini-program adapter, set up for Alcove: options, style scopes, errors.
import * as glassEasel from 'glass-easel'
import { MiniProgramEnv, component as adapter } from 'glass-easel-miniprogram-adapter'
import { current } from '../program'
import { guestConsole } from '../engine/console'
import { reportError } from '../engine/errors'
import { narrowUpdates } from '../backend/narrow-updates'
import { installGuestEvents } from './guest-event'

const env = new MiniProgramEnv()
export const codeSpace = env.createCodeSpace('main', true)
export const { ComponentCaller } = adapter
export type Caller = adapter.GeneralComponent & Record<string, unknown>

const styleScopes = codeSpace.getComponentSpace().styleScopeManager
export const scopeName = (scope: number): string | undefined => styleScopes.queryName(scope)

// The component of a caller is private to the adapter's types, but it is the documented way down to glass-easel.
export const componentOf = (caller: Caller): glassEasel.GeneralComponent =>
  (caller as unknown as { _$: glassEasel.GeneralComponent })._$

interface AuthorOptions {
  readonly styleIsolation?: string
  readonly addGlobalClass?: boolean
  readonly [option: string]: unknown
}

type PrepareOptions = (path: string, options?: AuthorOptions) => [glassEasel.ComponentOptions, string]

/** Replaces what the adapter derives from JSON alone: options in JavaScript count too, ids go to the view as written. */
const prepareOptions = (): void => {
  const space = codeSpace as unknown as { prepareComponentOptions: PrepareOptions }
  const original = space.prepareComponentOptions.bind(codeSpace)
  space.prepareComponentOptions = (path, options) => {
    const [prepared, isolation] = original(path, options)
    const wantsShared = options?.addGlobalClass === true || /shared/.test(options?.styleIsolation ?? '')
    const isScoped = (current.appConfig.components[path]?.scope ?? '') !== ''
    return [
      {
        ...prepared,
        // A property called `dataset` or `id` must not overwrite the node's own field.
        writeFieldsToNode: false,
        writeIdToDOM: true,
        idPrefixGenerator: null,
        ...(wantsShared && isScoped ? { extraStyleScope: sharedScope } : {}),
      },
      isolation,
    ]
  }
}

const sharedScope = (codeSpace as unknown as { _$sharedStyleScope: number })._$sharedStyleScope

/** glass-easel leaves `ready` to its host: it comes when what the component shows was painted for the first time. */
const signalReady = (): void => {
  const behavior = codeSpace
    .getComponentSpace()
    .define()
    .lifetime('attached', function () {
      const component = componentOf(this as unknown as Caller)
      glassEasel.triggerRender(component, () => component.triggerLifetime('ready', []))
    })
    .registerBehavior()
  codeSpace.setOverallBehavior(behavior as unknown as glassEasel.GeneralBehavior)
}

/**
 * Handlers are methods of the definition, or functions that a program has put on the instance since: the runtime of
 * uni-app does that with all of its handlers. One that does not exist is a warning in WeChat and nothing in glass-easel.
 */
const findHandlers = (): void => {
  const framework = glassEasel.Component as unknown as { getMethod(component: glassEasel.GeneralComponent, name: string): unknown }
  const getMethod = framework.getMethod.bind(framework)
  framework.getMethod = (component, name) => {
    const method = getMethod(component, name) ?? (component.getMethodCaller() as unknown as Record<string, unknown>)[name]
    if (typeof method === 'function') return method
    guestConsole.warn(`Component "${component.is}" does not have a method "${name}".`)
    return undefined
  }
}

export const prepareFramework = (): void => {
  glassEasel.globalOptions.throwGlobalError = false
  glassEasel.addGlobalErrorListener((error) => {
    reportError(error, 'component')
    return false
  })
  glassEasel.addGlobalWarningListener((warning) => {
    // Advice for the author, in words of the framework.
    if (current.development) guestConsole.debug(warning)
    return false
  })
  narrowUpdates(glassEasel)
  findHandlers()
  prepareOptions()
  signalReady()
  installGuestEvents()
}

/** Stands where no component was named. */
export const emptyComponent = 'alcove-empty'

/** Component configurations are given as the package has them; glass-easel wants absolute paths with a slash. */
export const addStaticConfig = (path: string): void => {
  const entry = current.appConfig.components[path]
  if (!entry) return
  const { config, scope } = entry
  const isolation = scope === '' ? 'shared' : config.addGlobalClass || /apply-shared|^shared/.test(config.styleIsolation ?? '') ? 'apply-shared' : 'isolated'
  codeSpace.addComponentStaticConfig(path, {
    component: !entry.isPage,
    usingComponents: mapValues(config.usingComponents, absolute),
    componentGenerics: mapValues(config.componentGenerics, (generic) =>
      // One that the user of the component leaves open shows nothing.
      ({ default: generic === true || generic.default === undefined ? `/${emptyComponent}` : absolute(generic.default) }),
    ),
    ...(config.componentPlaceholder ? { componentPlaceholder: { ...config.componentPlaceholder } } : {}),
    styleIsolation: isolation as never,
    ...(typeof config.pureDataPattern === 'string' ? { pureDataPattern: config.pureDataPattern } : {}),
  })
  if (scope !== '') codeSpace.addStyleSheet(path, undefined, scope)
}

const absolute = (path: string): string => (path.includes('://') || path.startsWith('/') ? path : `/${path}`)

const mapValues = <T, R>(source: Readonly<Record<string, T>> | undefined, map: (value: T) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(source ?? {}).map(([key, value]) => [key, map(value)]))
