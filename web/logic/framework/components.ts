// Registers a page or component with everything that its template uses, when it is first needed.
import { current, subpackageOf } from '../program'
import { hasModule, loadModule } from '../modules/registry'
import { loadSubpackage } from '../modules/subpackages'
import { templateOf } from '../modules/templates'
import { reportError } from '../engine/errors'
import { addStaticConfig, codeSpace, emptyComponent } from './space'
import { defineEmpty, isRegistered, withLoadingPath } from './definitions'

const started = new Set<string>()

export const ensureComponent = (path: string): void => {
  if (started.has(path)) return
  started.add(path)
  const entry = current.appConfig.components[path]
  if (!entry) return
  const subpackage = subpackageOf(path)
  if (subpackage) loadSubpackage(subpackage)
  if (entry.config.componentGenerics) ensureEmpty()
  addStaticConfig(path)
  for (const dependency of dependenciesOf(path)) ensureComponent(dependency)
  const template = templateOf(path)
  if (template) codeSpace.addCompiledTemplate(path, template)
  const script = [`${path}.js`, `${path}.ts`].find(hasModule)
  if (script) {
    try {
      withLoadingPath(path, () => loadModule(script))
    } catch (error) {
      reportError(error, 'module')
    }
  }
  if (!isRegistered(path)) defineEmpty(path)
}

const ensureEmpty = (): void => {
  if (isRegistered(emptyComponent)) return
  codeSpace.addComponentStaticConfig(emptyComponent, { component: true, styleIsolation: 'isolated' as never })
  defineEmpty(emptyComponent)
}

const dependenciesOf = (path: string): string[] => {
  const config = current.appConfig.components[path]?.config ?? {}
  const generics = Object.values(config.componentGenerics ?? {}).flatMap((generic) =>
    generic !== true && generic.default !== undefined ? [generic.default] : [],
  )
  return [...Object.values(config.usingComponents ?? {}), ...generics].map((dependency) => dependency.replace(/^\/+/, ''))
}
