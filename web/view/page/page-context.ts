// What a component may ask of its page.
import type { Component, Detail } from '../components/component'
import type { ViewElement, ViewNode } from '../tree/node'
import type { Drawing } from './drawing'
import type { RemoteStyles } from './remote-styles'
import type { Resources } from './resources'

export interface PageContext {
  readonly document: Document
  readonly resources: Resources
  readonly drawing: Drawing
  readonly remoteStyles: RemoteStyles
  /** Runs the component's `update` after the batch of ops that is being applied. */
  scheduleUpdate(component: Component): void
  /** An event of this element only. */
  emit(element: ViewElement, type: string, detail: Detail): void
  listens(element: ViewElement, type: string): boolean
  sendModel(element: ViewElement, attribute: string, value: unknown): void
  /** A length as authors write it: `12`, `12px`, `12rpx`. */
  pixels(length: string): number
  /** Class names as they are in the style sheets; those of a component carry its scope. */
  classNames(element: Element, names: string): string[]
  /** Tells the shell something that is its business. */
  tellShell(message: Readonly<Record<string, unknown>>): void
  nodeOf(id: number): ViewNode | undefined
  /** Data that comes with the host and that few pages need. */
  loadData(name: string): Promise<unknown>
  /** Address template of map tiles; empty when the host gives none. */
  readonly mapTiles: string
  /** `dark` or `light`: the dots of the pull-down refresh. */
  setPullDownStyle(style: string): void
  /** Registers something that the back key closes before the page goes back; the result takes it off again. */
  pushLayer(close: () => void): () => void
}
