// Pictures, videos and files that the user chooses with the browser's own picker, and what is done with them here.
import { ErrorCode } from '../../protocol/generated/errors'
import { previewMedia } from '../dialogs/media-preview'
import { make } from '../dom'
import { openSheet } from '../dialogs/sheet'
import { texts } from '../texts'
import { ApiFailure, cancelled } from './api-failure'
import { pickFiles } from './pick-files'
import type { ApiTable } from './shell-apis'

export interface MediaSurface {
  readonly element: HTMLElement
  /** Makes a temporary file of the program of it. */
  upload(content: Blob, extension: string): Promise<{ path: string; size: number }>
  pictureAddress(url: string): Promise<string>
}

interface Taken {
  readonly path: string
  readonly size: number
  readonly file: File
}

export const mediaApis = (surface: MediaSurface): ApiTable => ({
  async chooseImage({ count, sourceType }) {
    const taken = await choose(surface, 'image/*', limit(count, 9), sourceType)
    return { tempFilePaths: taken.map(({ path }) => path), tempFiles: taken.map(({ path, size }) => ({ path, size })) }
  },
  async chooseMedia({ count, mediaType, sourceType }) {
    const kinds = Array.isArray(mediaType) && mediaType.length > 0 ? mediaType : ['image', 'video']
    const accept = kinds.includes('mix') || kinds.length > 1 ? 'image/*,video/*' : `${String(kinds[0])}/*`
    const taken = await choose(surface, accept, limit(count, 20, 9), sourceType)
    const tempFiles = await Promise.all(taken.map(async ({ path, size, file }) => ({ tempFilePath: path, size, fileType: kindOf(file), ...(await measure(file)) })))
    const types = new Set(tempFiles.map(({ fileType }) => fileType))
    return { tempFiles, type: types.size > 1 ? 'mix' : (tempFiles[0]?.fileType ?? 'image') }
  },
  async chooseVideo({ sourceType }) {
    const [video] = await choose(surface, 'video/*', 1, sourceType)
    const { width, height, duration } = await measure(video!.file)
    return { tempFilePath: video!.path, size: video!.size, width, height, duration }
  },
  async chooseMessageFile({ count, type, extension }) {
    const accept = type === 'image' ? 'image/*' : type === 'video' ? 'video/*' : Array.isArray(extension) ? extension.map((end) => `.${String(end).replace(/^\./, '')}`).join(',') : ''
    const taken = await choose(surface, accept, limit(count, 100), ['album'])
    return { tempFiles: taken.map(({ path, size, file }) => ({ path, size, name: file.name, type: kindOf(file), time: Math.round(file.lastModified / 1000) })) }
  },
  async pickAvatar({ accountPicture }) {
    const own = typeof accountPicture === 'string' && accountPicture !== '' ? accountPicture : null
    const source = await ask(surface.element, [...(own ? [{ name: 'account', text: texts.accountPicture }] : []), { name: 'album', text: texts.album }])
    if (source === 'account') return { avatarUrl: own }
    const [picture] = await choose(surface, 'image/*', 1, ['album'])
    return { avatarUrl: picture!.path }
  },
  async getImageInfo({ src }) {
    const blob = await contentOf(surface, String(src))
    const bitmap = await decode(blob)
    const isOwn = !/^https?:/i.test(String(src))
    const path = isOwn ? String(src) : (await surface.upload(blob, extensionOf(blob.type))).path
    return { width: bitmap.width, height: bitmap.height, path, orientation: 'up', type: blob.type.replace(/^image\//, '') }
  },
  async compressImage({ src, quality, compressedWidth, compressedHeight }) {
    const bitmap = await decode(await contentOf(surface, String(src)))
    const width = Number(compressedWidth) || (Number(compressedHeight) ? (bitmap.width * Number(compressedHeight)) / bitmap.height : bitmap.width)
    const height = Number(compressedHeight) || (bitmap.height * width) / bitmap.width
    const canvas = new OffscreenCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)))
    canvas.getContext('2d')!.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    const small = await canvas.convertToBlob({ type: 'image/jpeg', quality: Math.min(100, Math.max(0, Number(quality ?? 80))) / 100 })
    return { tempFilePath: (await surface.upload(small, 'jpg')).path }
  },
  previewMedia({ sources, current }) {
    if (!Array.isArray(sources) || sources.length === 0) throw new ApiFailure(ErrorCode.invalidArgument, 'sources is empty')
    const shown = (sources as { url?: string; type?: string }[]).map(({ url, type }) => ({ address: surface.pictureAddress(String(url)), isVideo: type === 'video' }))
    previewMedia(surface.element, shown, Number(current) || 0)
  },
  saveImageToPhotosAlbum: ({ filePath }) => download(surface, String(filePath)),
  saveVideoToPhotosAlbum: ({ filePath }) => download(surface, String(filePath)),
  openDocument: ({ filePath }) => download(surface, String(filePath)),
})

const limit = (count: unknown, most: number, otherwise = most): number => Math.min(most, Math.max(1, Number(count) || otherwise))
const kindOf = (file: File): string => (/^(image|video)\//.exec(file.type)?.[1] ?? 'file')
const extensionOf = (type: string): string => ({ 'image/jpeg': 'jpg', 'image/svg+xml': 'svg', 'video/quicktime': 'mov' })[type] ?? type.replace(/^[a-z]+\//, '').replace(/[^a-z0-9]/gi, '').slice(0, 10)

/** Album or camera first: the tap here is also the gesture that browsers want to see before a picker. */
const choose = async (surface: MediaSurface, accept: string, count: number, sourceType: unknown): Promise<Taken[]> => {
  const sources = Array.isArray(sourceType) && sourceType.length > 0 ? sourceType.map(String) : ['album', 'camera']
  const source = await ask(surface.element, sources.map((name) => ({ name, text: name === 'camera' ? texts.camera : texts.album })))
  const files = await pickFiles(accept, count > 1 && source !== 'camera', source === 'camera')
  return Promise.all(files.slice(0, count).map(async (file) => ({ ...(await surface.upload(file, extensionOf(file.type) || (file.name.split('.').pop() ?? ''))), file })))
}

const ask = (parent: HTMLElement, options: readonly { name: string; text: string }[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const sheet = openSheet(parent, texts.choose, () => reject(cancelled()))
    for (const { name, text } of options) {
      const take = (): void => {
        sheet.close()
        resolve(name)
      }
      sheet.body.append(make('button', { class: 'permission-button', text, data: { action: `choose-${name}` }, onClick: take }))
    }
    const leave = (): void => {
      sheet.close()
      reject(cancelled())
    }
    sheet.body.append(make('button', { class: 'permission-button', text: texts.cancel, data: { action: 'choose-cancel' }, onClick: leave }))
  })

const contentOf = async (surface: MediaSurface, source: string): Promise<Blob> => {
  try {
    const answer = await fetch(await surface.pictureAddress(source))
    if (answer.ok) return await answer.blob()
  } catch {
    // Told below, with the name that the program gave.
  }
  throw new ApiFailure(ErrorCode.fileNotFound, `no such file or directory: ${source}`)
}

const decode = (blob: Blob): Promise<ImageBitmap> =>
  createImageBitmap(blob).catch(() => {
    throw new ApiFailure(ErrorCode.fileInvalid, 'the file is no picture')
  })

/** Size in pixels, and seconds of a video. */
const measure = (file: File): Promise<{ width: number; height: number; duration: number }> => {
  if (file.type.startsWith('image/')) return createImageBitmap(file).then(({ width, height }) => ({ width, height, duration: 0 }), () => ({ width: 0, height: 0, duration: 0 }))
  return new Promise((resolve) => {
    const video = make('video')
    const url = URL.createObjectURL(file)
    const done = (): void => {
      URL.revokeObjectURL(url)
      resolve({ width: video.videoWidth, height: video.videoHeight, duration: Number.isFinite(video.duration) ? video.duration : 0 })
    }
    video.addEventListener('loadedmetadata', done, { once: true })
    video.addEventListener('error', done, { once: true })
    video.src = url
  })
}

const download = async (surface: MediaSurface, path: string): Promise<void> => {
  const blob = await contentOf(surface, path)
  const link = make('a')
  link.href = URL.createObjectURL(blob)
  link.download = path.split('/').pop() || 'file'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
