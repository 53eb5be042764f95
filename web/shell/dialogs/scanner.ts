// wx.scanCode: the camera over the whole screen, drawn by the shell; the program learns what the code says and sees no picture.
import { make } from '../dom'
import { icon } from '../icons'
import { loadScanner, type Code } from '../program/scanner-script'
import { texts } from '../texts'
import { openLayer } from './layer'

export interface ScanOptions {
  readonly scanType: readonly string[]
  readonly onlyFromCamera: boolean
  isInFront(): boolean
  pickPicture(): Promise<File>
}

const pause = 120 // milliseconds between two looks at the camera
const widest = 900 // pixels of the picture that is looked at

/** Null when the user leaves. */
export const scan = (parent: HTMLElement, { scanType, onlyFromCamera, isInFront, pickPicture }: ScanOptions): Promise<Code | null> =>
  new Promise((resolve) => {
    const video = make('video', { class: 'scanner-video' })
    video.muted = true
    video.playsInline = true
    const note = make('p', { class: 'scanner-note', text: texts.scanNote })
    let stream: MediaStream | null = null
    let isOver = false
    let isPicking = false
    const finish = (code: Code | null): void => {
      if (isOver) return
      isOver = true
      stream?.getTracks().forEach((track) => track.stop())
      layer.close()
      resolve(code)
    }
    const layer = openLayer(parent, 'layer-scanner', () => finish(null))
    const fromPicture = async (): Promise<void> => {
      isPicking = true
      try {
        const code = await decodePicture(await pickPicture(), scanType)
        if (code) finish(code)
        else note.textContent = texts.noCode
      } catch {
        // No picture was chosen: the camera goes on.
      } finally {
        isPicking = false
      }
    }
    const close = make('button', { class: 'preview-close', label: texts.close, data: { action: 'close-scanner' }, onClick: () => finish(null) }, icon('cross'))
    const album = make('button', { class: 'scanner-album', text: texts.album, data: { action: 'scan-picture' }, hidden: onlyFromCamera, onClick: () => void fromPicture() })
    const dialog = make('div', { class: 'scanner', role: 'dialog', label: texts.scan }, video, make('div', { class: 'scanner-window' }), note, album, close)
    dialog.ariaModal = 'true'
    layer.element.append(dialog)
    close.focus({ preventScroll: true })

    const look = async (): Promise<void> => {
      const { decode } = await loadScanner()
      while (!isOver) {
        if (!isInFront() && !isPicking) return finish(null) // the camera is for who looks at it; a picker may cover the window
        const picture = pictureOf(video, video.videoWidth, video.videoHeight)
        const code = picture && decode(picture, scanType, false)
        if (code) return finish(code)
        await new Promise((next) => setTimeout(next, pause))
      }
    }
    const start = async (): Promise<void> => {
      const opened = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      if (isOver) return opened.getTracks().forEach((track) => track.stop())
      stream = opened
      video.srcObject = opened
      await video.play()
      await look()
    }
    start().catch(() => {
      if (!isOver) note.textContent = onlyFromCamera ? texts.noCamera : texts.noCameraButPicture
    })
  })

const decodePicture = async (file: File, scanType: readonly string[]): Promise<Code | null> => {
  const { decode } = await loadScanner()
  const bitmap = await createImageBitmap(file)
  const picture = pictureOf(bitmap, bitmap.width, bitmap.height)
  return picture && decode(picture, scanType, true)
}

const pictureOf = (source: CanvasImageSource, width: number, height: number): ImageData | null => {
  if (width === 0 || height === 0) return null
  const scale = Math.min(1, widest / Math.max(width, height))
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale))
  const context = canvas.getContext('2d', { willReadFrequently: true })!
  context.drawImage(source, 0, 0, canvas.width, canvas.height)
  return context.getImageData(0, 0, canvas.width, canvas.height)
}
