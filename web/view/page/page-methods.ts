// What a program may ask of the page as a whole, beside its components.
import { canvasMethods } from '../components/canvas-methods'
import type { ViewElement } from '../tree/node'
import type { PageContext } from './page-context'
import { computedStyle, rectOf } from './queries'
import { clearAnimation, playKeyframes, type KeyframeRequest } from './keyframes'

export type PageMethods = Readonly<Record<string, (argument: unknown) => unknown>>

export const pageMethods = (page: PageContext): PageMethods => ({
  // Pictures and off-screen canvases, shared by all canvases of the page.
  loadPicture: async (argument) => {
    const { id, source } = argument as { id: number; source: string }
    const image = await page.drawing.loadImage(source)
    page.drawing.put(id, image)
    return { width: image.naturalWidth, height: image.naturalHeight }
  },
  releaseDrawing: (ids) => page.drawing.release(ids as number[]),
  makeCanvas: (argument) => {
    const { id, width, height } = argument as { id: number; width: number; height: number }
    page.drawing.makeCanvas(id, width, height)
  },
  canvas: (argument) => {
    const { id, method, argument: inner } = argument as { id: number; method: string; argument: unknown }
    const canvas = page.drawing.get(id)
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error('the off-screen canvas is gone')
    const run = canvasMethods(() => canvas, page.drawing)[method]
    if (!run) throw new Error(`a canvas does not know ${method}`)
    return run(inner)
  },
  /** The old kind of canvas is named by canvas-id, within the component that asks. */
  oldCanvas: (argument) => {
    const { owner, canvasId, method, argument: inner } = argument as { owner: number; canvasId: string; method: string; argument: unknown }
    const selector = `wx-canvas[canvas-id="${CSS.escape(canvasId)}"],wx-canvas#${CSS.escape(canvasId)}`
    const scope = page.nodeOf(owner) as ViewElement | undefined
    const found = (scope?.querySelector?.<ViewElement>(selector) ?? page.document.querySelector<ViewElement>(selector))?.alcoveComponent
    if (!found) throw new Error(`no canvas has the canvas-id "${canvasId}"`)
    return found.invoke(method, inner)
  },
  // What WXS asks of a node.
  rectOf: (argument) => rectOf(nodeOf(page, argument)),
  styleOf: (argument) => computedStyle(nodeOf(page, argument), (argument as { names: string[] }).names),
  loadFontFace: async (argument) => {
    const { family, source, desc = {} } = argument as { family: string; source: string; desc?: FontFaceDescriptors & { variant?: string } }
    await page.remoteStyles.loadFace(family, source, desc)
    return { status: 'loaded' }
  },
  animate: (argument) => playKeyframes(page, argument as KeyframeRequest),
  clearAnimation: (argument) => clearAnimation(page, argument as { nodes: number[]; names: string[] | null }),
})

const nodeOf = (page: PageContext, argument: unknown): ViewElement => {
  const node = page.nodeOf((argument as { node: number }).node)
  if (!node || !('getBoundingClientRect' in node)) throw new Error('the node is gone')
  return node as ViewElement
}
