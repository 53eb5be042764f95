// The sounds of a program (wx.createInnerAudioContext): one media element each, in the shell, so that they go on while pages
// come and go, and end with the program.
import { ErrorCode } from '../../protocol/generated/errors'
import { ApiFailure } from './api-failure'

const mostSounds = 16
const longestWait = 25_000 // milliseconds after which the worker asks anew
const types = ['canplay', 'play', 'pause', 'ended', 'timeupdate', 'error', 'waiting', 'seeking', 'seeked'] as const

interface Settings {
  readonly src?: string
  readonly autoplay?: boolean
  readonly loop?: boolean
  readonly volume?: number
  readonly playbackRate?: number
  readonly startTime?: number
}

interface SoundEvent {
  readonly type: string
  readonly state: object
}

class Sound {
  readonly #audio = new Audio()
  #events: SoundEvent[] = []
  #waiting: ((events: SoundEvent[]) => void) | null = null
  #startTime = 0
  #isStopping = false
  #request = 0
  #isLoading = false
  #playsWhenLoaded = false
  #seeksWhenLoaded: number | null = null

  constructor() {
    this.#audio.preload = 'auto'
    for (const type of types) this.#audio.addEventListener(type, () => this.#happened(type))
  }

  set({ src, autoplay, loop, volume, playbackRate, startTime }: Settings, address: (source: string) => Promise<string>): void {
    const audio = this.#audio
    if (loop !== undefined) audio.loop = loop
    if (autoplay !== undefined) audio.autoplay = autoplay
    if (volume !== undefined) audio.volume = Math.min(1, Math.max(0, volume))
    if (playbackRate !== undefined) audio.playbackRate = Math.min(2, Math.max(0.5, playbackRate))
    if (startTime !== undefined) this.#startTime = startTime
    if (src === undefined) return
    const request = ++this.#request
    this.#isLoading = src !== ''
    this.#seeksWhenLoaded = null
    if (src === '') return audio.removeAttribute('src')
    address(src).then(
      (found) => request === this.#request && this.#begin(found),
      (error: Error) => request === this.#request && this.#fail(error.message),
    )
  }

  run(command: string, value: unknown): void {
    const audio = this.#audio
    const place = Math.max(0, Number(value) || 0)
    if (this.#isLoading && command === 'seek') return void (this.#seeksWhenLoaded = place)
    if (command !== 'seek') this.#playsWhenLoaded = command === 'play' && this.#isLoading
    if (this.#playsWhenLoaded) return
    if (command === 'play') this.#play()
    else if (command === 'pause') audio.pause()
    else if (command === 'seek') audio.currentTime = place
    else if (command === 'stop') {
      this.#isStopping = !audio.paused
      this.#seeksWhenLoaded = null
      audio.pause()
      audio.currentTime = 0
      this.#report('stop')
    }
  }

  wait(): Promise<SoundEvent[]> {
    const events = this.#events
    this.#events = []
    if (events.length > 0) return Promise.resolve(events)
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#answer(), longestWait)
      this.#waiting = (found) => {
        clearTimeout(timer)
        resolve(found)
      }
    })
  }

  close(): void {
    this.#request++
    this.#audio.pause()
    this.#audio.removeAttribute('src')
    this.#events = []
    this.#answer()
  }

  #begin(address: string): void {
    this.#isLoading = false
    this.#audio.src = address
    const start = this.#seeksWhenLoaded ?? this.#startTime
    if (start > 0) this.#audio.currentTime = start
    this.#seeksWhenLoaded = null
    if (this.#playsWhenLoaded) this.#play()
    this.#playsWhenLoaded = false
  }

  #play(): void {
    void this.#audio.play().catch((error: Error) => this.#report('error', { errCode: 10001, errMsg: error.message }))
  }

  #fail(message: string): void {
    this.#isLoading = false
    this.#report('error', { errCode: 10002, errMsg: message })
  }

  #happened(type: string): void {
    if (type === 'error' && !this.#audio.hasAttribute('src')) return
    if (type === 'pause' && (this.#isStopping || this.#audio.ended)) return void (this.#isStopping = false)
    this.#report(type, type === 'error' ? { errCode: 10004, errMsg: this.#audio.error?.message ?? '' } : {})
  }

  #report(type: string, detail: object = {}): void {
    const { currentTime, duration, paused, buffered } = this.#audio
    const state = { currentTime, duration: Number.isFinite(duration) ? duration : 0, paused, buffered: buffered.length > 0 ? buffered.end(buffered.length - 1) : 0, ...detail }
    this.#events.push({ type, state })
    this.#answer()
  }

  #answer(): void {
    const waiting = this.#waiting
    if (!waiting) return
    this.#waiting = null
    const events = this.#events
    this.#events = []
    waiting(events)
  }
}

export class Sounds {
  readonly #sounds = new Map<number, Sound>()

  /** Where a source can be loaded from. */
  constructor(private readonly address: (source: string) => Promise<string>) {}

  command(id: number, command: string, value: unknown): void {
    if (command === 'destroy') {
      this.#sounds.get(id)?.close()
      this.#sounds.delete(id)
      return
    }
    const sound = this.#sounds.get(id) ?? this.#make(id)
    if (command === 'set') sound.set((value ?? {}) as Settings, this.address)
    else sound.run(command, value)
  }

  async events(id: number): Promise<object> {
    return { events: (await this.#sounds.get(id)?.wait()) ?? [], isGone: !this.#sounds.has(id) }
  }

  closeAll(): void {
    for (const sound of this.#sounds.values()) sound.close()
    this.#sounds.clear()
  }

  #make(id: number): Sound {
    if (this.#sounds.size >= mostSounds) throw new ApiFailure(ErrorCode.busy, `more than ${mostSounds} sounds`)
    const sound = new Sound()
    this.#sounds.set(id, sound)
    return sound
  }
}
