// The members of wx that have to do with single nodes of a page.
import { asApi, type Options, type Result } from '../api/callbacks'
import { ApiFailure } from '../api/failure'
import { base64ToBuffer, bufferToBase64 } from '../api/base64'
import { temporaryFile } from '../api/files'
import { ErrorCode } from '../../protocol/generated/errors'
import type { Caller } from '../framework/space'
import { CanvasNode } from './canvas-node'
import { createInnerAudioContext } from './inner-audio'
import { LegacyCanvasContext } from './legacy-canvas'
import { contextOf } from './media-contexts'
import { loadFontFace } from './font-faces'
import { nodeById, pageNode, type ViewNode } from './view-node'

type Members = Record<string, unknown>

export const nodeApis = (topCaller: () => Caller | undefined): Members => {
  const scopeOf = (scope: unknown): Caller => {
    const caller = (scope as Caller | undefined) ?? topCaller()
    if (!caller) throw new ApiFailure(ErrorCode.viewUnavailable, 'no page is open')
    return caller
  }
  const pageOf = (scope?: unknown): ViewNode => {
    const page = pageNode(scopeOf(scope))
    if (!page) throw new ApiFailure(ErrorCode.viewUnavailable, 'the page is closed')
    return page
  }
  const context = (kind: string) => (id: unknown, scope?: unknown) => {
    const caller = scopeOf(scope)
    return contextOf(kind, () => nodeById(caller, String(id)))
  }
  const canvas = (canvasId: unknown, scope: unknown): LegacyCanvasContext => new LegacyCanvasContext(pageOf(scope), scopeOf(scope), String(canvasId))
  /** A canvas node, or the id of one of the old kind. */
  const read = (options: Options, scope: unknown, method: string, argument: Options): Promise<unknown> => {
    const { canvas: node, canvasId } = options
    return node instanceof CanvasNode ? node.read(method, argument) : canvas(canvasId, scope).read(method, argument)
  }
  const withScope = (name: string, work: (options: Options, scope: unknown) => Promise<Result>) => (options?: unknown, scope?: unknown) => asApi(name, (given) => work(given, scope))(options)
  return {
    createCanvasContext: canvas,
    createOffscreenCanvas(first?: unknown, second?: unknown, third?: unknown) {
      const isOptions = typeof first === 'object' && first !== null
      const { width = 300, height = 150, compInst } = (isOptions ? first : { width: first, height: second, compInst: third }) as { width?: number; height?: number; compInst?: unknown }
      return new CanvasNode(pageOf(compInst), { width: Number(width) || 300, height: Number(height) || 150 }, true)
    },
    createInnerAudioContext,
    loadFontFace: asApi('loadFontFace', loadFontFace(topCaller)),
    setInnerAudioOption: asApi('setInnerAudioOption', () => ({})),
    createVideoContext: context('video'),
    createAudioContext: context('audio'),
    createMapContext: context('map'),
    createLivePlayerContext: context('live-player'),
    createLivePusherContext: (scope?: unknown) => contextOf('live-pusher', () => pageOf(scope)),
    createCameraContext: () => contextOf('camera', () => pageOf()),
    canvasToTempFilePath: withScope('canvasToTempFilePath', async (options, scope) => {
      const { x, y, width, height, destWidth, destHeight, fileType, quality } = options
      const address = String(await read(options, scope, 'url', { x, y, width, height, destWidth, destHeight, type: fileType, quality }))
      return { tempFilePath: await temporaryFile(address.slice(address.indexOf(',') + 1), fileType === 'jpg' ? 'jpg' : 'png') }
    }),
    canvasGetImageData: withScope('canvasGetImageData', async (options, scope) => {
      const { x, y, width, height } = options
      const pixels = (await read(options, scope, 'data', { x, y, width, height })) as { width: number; height: number; data: string }
      return { ...pixels, data: new Uint8ClampedArray(base64ToBuffer(pixels.data)) }
    }),
    canvasPutImageData: withScope('canvasPutImageData', async (options, scope) => {
      const { x, y, width, height, data } = options
      if (!(data instanceof Uint8ClampedArray)) throw new ApiFailure(ErrorCode.invalidArgument, 'data is not a Uint8ClampedArray')
      const bytes = data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) as ArrayBuffer
      await read(options, scope, 'put', { x, y, width, height, data: bufferToBase64(bytes) })
      return {}
    }),
  }
}
