// wx.getRecorderManager: the microphone, opened by the shell after the user agreed. It is open while a recording runs and the
// program is in front, and the screen says so.
import { ErrorCode } from '../../protocol/generated/errors'
import { ApiFailure } from './api-failure'
import type { ApiTable } from './shell-apis'
import { toSamples, toWave } from './wave'

export interface RecorderSurface {
  readonly element: HTMLElement
  tell(name: string, detail: Readonly<Record<string, unknown>>): void
  isInFront(): boolean
  upload(content: Blob, extension: string): Promise<{ path: string; size: number }>
}

interface Options {
  readonly duration?: number
  readonly format?: string
  readonly sampleRate?: number
  readonly numberOfChannels?: number
  readonly encodeBitRate?: number
  readonly frameSize?: number
}

const longest = 600_000 // milliseconds
const frameTime = 250 // milliseconds of one frame that is told while the recording runs
const types = ['audio/mp4;codecs=mp4a.40.2', 'audio/webm;codecs=opus', 'audio/ogg;codecs=opus']
const extensions: Readonly<Record<string, string>> = { 'audio/mp4': 'm4a', 'audio/webm': 'weba', 'audio/ogg': 'ogg' }

export class Recorder {
  #recorder: MediaRecorder | null = null
  #stream: MediaStream | null = null
  #parts: Blob[] = []
  #options: Options = {}
  #timer = 0
  #startedAt = 0
  #recorded = 0

  constructor(private readonly surface: RecorderSurface) {}

  apis(): ApiTable {
    return {
      recorderCommand: ({ command, options }) => {
        if (command === 'start') return this.#start((options ?? {}) as Options)
        if (command === 'pause') this.#pause()
        else if (command === 'resume') this.#resume()
        else if (command === 'stop') this.#recorder?.stop()
        else throw new ApiFailure(ErrorCode.invalidArgument, `unknown command ${String(command)}`)
      },
    }
  }

  /** The program went to the background, ended, or may not record any more: what there is becomes the recording. */
  end(): void {
    if (this.#recorder) this.#recorder.stop()
    else this.#release()
  }

  async #start(options: Options): Promise<void> {
    if (this.#recorder) throw new ApiFailure(ErrorCode.invalidArgument, 'a recording is running')
    const stream = await openMicrophone()
    if (this.#recorder || !this.surface.isInFront()) {
      // While the browser asked, the program went to the background, or began another recording.
      stream.getTracks().forEach((track) => track.stop())
      throw this.#recorder ? new ApiFailure(ErrorCode.invalidArgument, 'a recording is running') : new ApiFailure(ErrorCode.notInFront, 'the program is in the background')
    }
    const type = types.find((known) => MediaRecorder.isTypeSupported(known)) ?? ''
    const recorder = new MediaRecorder(stream, { ...(type === '' ? {} : { mimeType: type }), audioBitsPerSecond: Number(options.encodeBitRate) || 48_000 })
    this.#recorder = recorder
    this.#stream = stream
    this.#options = options
    this.#parts = []
    this.#recorded = 0
    recorder.addEventListener('dataavailable', ({ data }) => void this.#onData(data))
    recorder.addEventListener('stop', () => void this.#finish(recorder))
    recorder.addEventListener('error', () => this.#tell('error', { errMsg: 'the recording failed' }))
    stream.getAudioTracks()[0]?.addEventListener('ended', () => recorder.state !== 'inactive' && recorder.stop())
    recorder.start(Number(options.frameSize) > 0 ? frameTime : undefined)
    this.#run()
    this.surface.element.toggleAttribute('data-recording', true)
    this.#tell('start')
  }

  #run(): void {
    this.#startedAt = performance.now()
    const left = Math.min(longest, Number(this.#options.duration) || 60_000) - this.#recorded
    this.#timer = window.setTimeout(() => this.#recorder?.stop(), Math.max(0, left))
  }

  #pause(): void {
    if (this.#recorder?.state !== 'recording') return
    this.#recorder.pause()
    this.#count()
    this.#tell('pause')
  }

  #resume(): void {
    if (this.#recorder?.state !== 'paused') return
    this.#recorder.resume()
    this.#run()
    this.#tell('resume')
  }

  #count(): void {
    clearTimeout(this.#timer)
    this.#recorded += performance.now() - this.#startedAt
  }

  async #onData(data: Blob): Promise<void> {
    this.#parts.push(data)
    if (!(Number(this.#options.frameSize) > 0)) return
    const isLastFrame = this.#recorder?.state !== 'recording'
    const bytes = new Uint8Array(await data.arrayBuffer())
    let text = ''
    for (const byte of bytes) text += String.fromCharCode(byte)
    this.#tell('frame', { base64: btoa(text), isLastFrame })
  }

  async #finish(recorder: MediaRecorder): Promise<void> {
    if (this.#timer !== 0 && recorder === this.#recorder) this.#count()
    const recording = new Blob(this.#parts, { type: recorder.mimeType.split(';')[0] ?? '' })
    const options = this.#options
    const duration = Math.round(this.#recorded)
    this.#release()
    try {
      const [content, extension] = await encode(recording, options)
      const { path, size } = await this.surface.upload(content, extension)
      this.#tell('stop', { tempFilePath: path, duration, fileSize: size })
    } catch (error) {
      this.#tell('error', { errMsg: String(error instanceof Error ? error.message : error) })
    }
  }

  #release(): void {
    clearTimeout(this.#timer)
    this.#stream?.getTracks().forEach((track) => track.stop())
    this.#stream = null
    this.#recorder = null
    this.surface.element.toggleAttribute('data-recording', false)
  }

  #tell(type: string, detail: Readonly<Record<string, unknown>> = {}): void {
    this.surface.tell('Recorder', { type, ...detail })
  }
}

const openMicrophone = async (): Promise<MediaStream> => {
  if (!('MediaRecorder' in window) || navigator.mediaDevices === undefined) throw new ApiFailure(ErrorCode.notAvailable, 'not available on this device')
  return navigator.mediaDevices.getUserMedia({ audio: true }).catch((error: DOMException) => {
    throw error.name === 'NotAllowedError' ? new ApiFailure(ErrorCode.authDenied, 'system permission denied') : new ApiFailure(ErrorCode.notAvailable, 'not available on this device')
  })
}

/** wav and PCM are what they say; for everything else the browser's own format is kept, under its own name. */
const encode = async (recording: Blob, { format, sampleRate, numberOfChannels }: Options): Promise<[Blob, string]> => {
  if (format !== 'wav' && format !== 'PCM') return [recording, extensions[recording.type] ?? 'weba']
  const rate = Math.min(48_000, Math.max(8000, Number(sampleRate) || 8000))
  const channels = numberOfChannels === 1 ? 1 : 2
  const samples = await toSamples(recording, rate, channels)
  return format === 'wav' ? [toWave(samples, rate, channels), 'wav'] : [new Blob([samples]), 'pcm']
}
