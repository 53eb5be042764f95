// What `this` can do in pages and components beyond glass-easel's adapter.
import * as glassEasel from 'glass-easel'
import { ComponentCaller, componentOf, type Caller } from './space'
import { IntersectionObserver } from './intersection-observer'
import { SelectorQuery } from './selector-query'
import { animate, clearAnimation } from '../nodes/animate'
import { applyAnimatedStyle } from '../api/worklet'
import { isTooLarge, largestData } from './data-size'
import { reportError } from '../engine/errors'

type Methods = Record<string, (this: Caller, ...args: never[]) => unknown>

interface RouteMethods {
  pageOf(caller: Caller): { readonly id: number; readonly liveCaller: Caller | undefined } | undefined
  routerFor(caller: Caller): unknown
}

/** Adds the methods to every page and component instance. */
export const extendCallers = (routes: RouteMethods): void => {
  const prototype = ComponentCaller.prototype as unknown as Record<string, unknown>
  const triggerEvent = prototype.triggerEvent as (this: Caller, name: string, detail: unknown, options: unknown) => unknown
  const methods: Methods = {
    setData(data: Record<string, unknown>, callback?: () => void) {
      if (typeof data !== 'object' || data === null) return
      const component = componentOf(this)
      if (isTooLarge(data)) {
        const largest = Object.keys(data).slice(0, 3).join("', '")
        reportError(new Error(`setData of "${component.is}" carries more than ${largestData / 1024} KB ('${largest}') and was not carried out: set only what changed, by path`), 'page')
        return
      }
      component.setData(withoutUndefined(data) as never)
      if (typeof callback !== 'function') return
      glassEasel.triggerRender(component, () => {
        try {
          callback.call(this)
        } catch (error) {
          reportError(error, 'page')
        }
      })
    },
    triggerEvent(name: string, detail: unknown, options: unknown) {
      return triggerEvent.call(this, name, detail === undefined ? {} : detail, options ?? {})
    },
    createSelectorQuery() {
      return new SelectorQuery(this)
    },
    createIntersectionObserver(options: object) {
      return new IntersectionObserver(this, options)
    },
    getPageId() {
      return `pageId:${routes.pageOf(this)?.id ?? 0}`
    },
    getTabBar() {
      return (routes.pageOf(this)?.liveCaller as { tabBar?: unknown } | undefined)?.tabBar ?? null
    },
    animate(selector: string, keyframes: unknown, duration: unknown, last: unknown) {
      animate(this, selector, keyframes, duration, last)
    },
    clearAnimation(selector: string, options: unknown, callback: unknown) {
      clearAnimation(this, selector, options, callback)
    },
    applyAnimatedStyle(selector: string, updater: () => Record<string, unknown>) {
      return applyAnimatedStyle(this, selector, updater)
    },
    clearAnimatedStyle(selector: string) {
      clearAnimation(this, selector, undefined, undefined)
    },
    setUpdatePerformanceListener() {},
    setInitialRenderingCache() {},
  }
  for (const [name, value] of Object.entries(methods))
    Object.defineProperty(prototype, name, { value, writable: true, configurable: true })
  prototype.renderer = 'webview' // also for who asks for Skyline
  for (const name of ['router', 'pageRouter']) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      get(this: Caller) {
        return routes.routerFor(this)
      },
    })
  }
}

/** WeChat ignores fields of which the value is undefined instead of setting them. */
const withoutUndefined = (data: Record<string, unknown>): Record<string, unknown> => {
  const keys = Object.keys(data)
  if (!keys.some((key) => data[key] === undefined)) return data
  return Object.fromEntries(keys.filter((key) => data[key] !== undefined).map((key) => [key, data[key]]))
}
