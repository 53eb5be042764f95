// Contexts of components: objects that tell a video, a map or an editor in the view what to do.
import { asApi, type Options, type Result } from '../api/callbacks'
import { ApiFailure } from '../api/failure'
import { ErrorCode } from '../../protocol/generated/errors'
import type { ViewNode } from './view-node'

type FindNode = () => ViewNode | null
export type ComponentContext = Record<string, (...args: unknown[]) => unknown>

/** How a method of a context takes its arguments: an options object with callbacks, or one plain value. */
type Style = 'options' | 'value'

const methods: Record<string, Record<string, Style>> = {
  video: {
    play: 'value', pause: 'value', stop: 'value', seek: 'value', playbackRate: 'value', sendDanmu: 'value', requestFullScreen: 'value', exitFullScreen: 'value',
    showStatusBar: 'value', hideStatusBar: 'value', requestBackgroundPlayback: 'value', exitBackgroundPlayback: 'value', exitPictureInPicture: 'options',
  },
  audio: { setSrc: 'value', play: 'value', pause: 'value', seek: 'value' },
  map: {
    getCenterLocation: 'options', moveToLocation: 'options', translateMarker: 'options', moveAlong: 'options', includePoints: 'options', getRegion: 'options', getScale: 'options',
    getRotate: 'options', getSkew: 'options', setCenterOffset: 'options', addMarkers: 'options', removeMarkers: 'options', toScreenLocation: 'options', fromScreenLocation: 'options',
    removeCustomLayer: 'options', addCustomLayer: 'options', setLocMarkerIcon: 'options', setBoundary: 'options', initMarkerCluster: 'options',
  },
  editor: {
    format: 'value', insertText: 'options', insertImage: 'options', insertDivider: 'options', getContents: 'options', setContents: 'options', getSelectionText: 'options',
    clear: 'options', removeFormat: 'options', undo: 'options', redo: 'options', blur: 'options', scrollIntoView: 'options',
  },
  'scroll-view': { scrollTo: 'value', scrollIntoView: 'value', triggerRefresh: 'value', closeRefresh: 'value' },
  camera: { takePhoto: 'options', startRecord: 'options', stopRecord: 'options', setZoom: 'options', onCameraFrame: 'value' },
  'live-player': { play: 'options', pause: 'options', stop: 'options', resume: 'options', mute: 'options', snapshot: 'options', requestFullScreen: 'options', exitFullScreen: 'options' },
  'live-pusher': { start: 'options', stop: 'options', pause: 'options', resume: 'options', switchCamera: 'options', snapshot: 'options', toggleTorch: 'options', startPreview: 'options', stopPreview: 'options' },
}

export const contextOf = (kind: string, find: FindNode): ComponentContext => {
  const context: ComponentContext = {}
  for (const [name, style] of Object.entries(methods[kind] ?? {})) {
    context[name] = style === 'options' ? asApi(name, (options) => run(find, name, options)) : (...args) => tell(find, name, args)
  }
  return context
}

const run = async (find: FindNode, name: string, options: Options): Promise<Result> => {
  const node = find()
  if (!node) throw new ApiFailure(ErrorCode.viewUnavailable, 'no component has this id')
  const plain = Object.fromEntries(Object.entries(options).filter(([, value]) => typeof value !== 'function'))
  return ((await node.invoke(name, plain)) ?? {}) as Result
}

const tell = (find: FindNode, name: string, args: unknown[]): void => {
  const [first, second] = args
  if (name !== 'format') return find()?.tell(name, first ?? null)
  return find()?.tell(name, { name: first, value: second })
}
