// What WXS event handlers and `change:` observers get for a node. They run in the worker, beside the logic.
import type { Element } from 'glass-easel'
import { Component } from 'glass-easel'
import type { OpsContext } from '../backend/ops-context'
import type { OpsElement } from '../backend/ops-element'
import { clearTimer, setTimer } from '../engine/timers'
import { ViewNode } from '../nodes/view-node'

type Descriptor = Record<string, unknown>

const descriptors = new WeakMap<object, Descriptor>()
const frame = 16 // milliseconds: the worker has no animation frames

export const wxsComponent = (node: unknown): unknown => {
  if (typeof node !== 'object' || node === null) return node
  const element = ((node as { _$?: Element })._$ ?? node) as Element
  let descriptor = descriptors.get(element)
  if (!descriptor) descriptors.set(element, (descriptor = describe(element)))
  return descriptor
}

const describe = (element: Element): Descriptor => {
  const state = {}
  const root = () => (Component.isComponent(element) ? element.getShadowRoot() : null)
  const self: Descriptor = {
    selectComponent: (selector: string) => wxsComponent(root()?.querySelector(selector) ?? null),
    selectAllComponents: (selector: string) => (root()?.querySelectorAll(selector) ?? []).map(wxsComponent),
    setStyle: (style: unknown) => {
      element.setNodeStyle(styleText(style), 3)
      return self
    },
    addClass: (name: string) => {
      element.toggleNodeClass(name, true)
      return self
    },
    removeClass: (name: string) => {
      element.toggleNodeClass(name, false)
      return self
    },
    hasClass: (name: string) => element.class.split(/\s+/).includes(name),
    getDataset: () => element.dataset ?? {},
    getState: () => state,
    callMethod: (name: string, argument: unknown) => {
      const caller = Component.isComponent(element) ? (element.getMethodCaller() as unknown as Record<string, unknown>) : {}
      const method = caller[name]
      return typeof method === 'function' ? method.call(caller, argument) : undefined
    },
    triggerEvent: (name: string, detail: unknown, options?: object) => element.triggerEvent(name, detail ?? {}, options ?? {}),
    requestAnimationFrame: (callback: () => void) => setTimer(callback, frame),
    setTimeout: setTimer,
    clearTimeout: clearTimer,
    getComputedStyle: (names: unknown) => askView(element, 'styleOf', Array.isArray(names) ? names.map(String) : []) ?? {},
    getBoundingClientRect: () => askView(element, 'rectOf') ?? { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0 },
  }
  return self
}

/** The engine stands still until the view has answered, as WXS wants it; null when the node is not in a page. */
const askView = (element: Element, method: string, names?: readonly string[]): unknown => {
  const context = element.getBackendContext() as unknown as OpsContext | null
  const node = (element.getBackendElement() as unknown as OpsElement | null)?.node
  if (!context || node === undefined) return null
  try {
    return new ViewNode(context).ask(method, { node, names })
  } catch {
    return null // the page is closing: WXS has no way to be told
  }
}

const styleText = (style: unknown): string => {
  if (typeof style !== 'object' || style === null) return String(style ?? '')
  return Object.entries(style)
    .map(([name, value]) => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${String(value)}`)
    .join(';')
}
