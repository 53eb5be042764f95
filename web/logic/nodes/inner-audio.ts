// wx.createInnerAudioContext: a sound that the shell plays. What happens to it is asked for again and again, as long as
// somebody wants to hear of it or it plays.
import { callHost } from '../api/calls'
import { reportError } from '../engine/errors'

type Listener = (detail: Record<string, unknown>) => void
interface SoundEvent {
  readonly type: string
  readonly state: Record<string, unknown>
}

// The browser's names of events and the program's.
const eventNames: Record<string, string> = {
  canplay: 'Canplay', play: 'Play', pause: 'Pause', stop: 'Stop', ended: 'Ended', timeupdate: 'TimeUpdate', error: 'Error', waiting: 'Waiting', seeking: 'Seeking', seeked: 'Seeked',
}
const settings: Record<string, unknown> = { src: '', startTime: 0, autoplay: false, loop: false, volume: 1, playbackRate: 1, obeyMuteSwitch: true, referrerPolicy: 'no-referrer' }
const told = new Set(['src', 'startTime', 'autoplay', 'loop', 'volume', 'playbackRate'])

let lastSound = 0

class InnerAudioContext {
  readonly #id = ++lastSound
  readonly #values: Record<string, unknown> = { ...settings }
  readonly #listeners = new Map<string, Set<Listener>>()
  #state: Record<string, unknown> = { currentTime: 0, duration: 0, paused: true, buffered: 0 }
  #isDestroyed = false
  #isListening = false

  setting(name: string): unknown {
    return name in this.#values ? this.#values[name] : this.#state[name]
  }

  change(name: string, value: unknown): void {
    if (!(name in this.#values)) return
    this.#values[name] = value
    if (told.has(name)) this.run('set', { [name]: value })
  }

  run(command: string, value: unknown = null): void {
    if (this.#isDestroyed) return
    if (command === 'destroy') this.#isDestroyed = true
    void callHost('audioCommand', { id: this.#id, command, value }).then(
      () => this.#listen(),
      (failure: Error) => this.#tell('error', { errCode: -1, errMsg: failure.message }),
    )
  }

  on(name: string, listener: unknown): void {
    if (typeof listener !== 'function') return
    let listeners = this.#listeners.get(name)
    if (!listeners) this.#listeners.set(name, (listeners = new Set()))
    listeners.add(listener as Listener)
  }

  off(name: string, listener: unknown): void {
    if (typeof listener === 'function') this.#listeners.get(name)?.delete(listener as Listener)
    else this.#listeners.delete(name)
  }

  #listen(): void {
    if (this.#isListening || this.#isDestroyed) return
    this.#isListening = true
    void callHost('audioEvents', { id: this.#id }).then(
      ({ events, isGone }) => {
        this.#isListening = false
        for (const { type, state } of (events ?? []) as SoundEvent[]) this.#tell(type, state)
        if (isGone !== true) this.#listen()
      },
      () => (this.#isListening = false),
    )
  }

  #tell(type: string, state: Record<string, unknown>): void {
    this.#state = { ...this.#state, ...state }
    for (const listener of this.#listeners.get(eventNames[type] ?? '') ?? []) {
      try {
        listener(type === 'error' ? { errCode: state.errCode, errMsg: state.errMsg } : {})
      } catch (error) {
        reportError(error, 'api')
      }
    }
  }
}

const prototype = InnerAudioContext.prototype as unknown as Record<string, unknown>
for (const command of ['play', 'pause', 'stop', 'seek', 'destroy']) {
  prototype[command] = function (this: InnerAudioContext, value: unknown) {
    this.run(command, value)
  }
}
for (const name of Object.values(eventNames)) {
  prototype[`on${name}`] = function (this: InnerAudioContext, listener: unknown) {
    this.on(name, listener)
  }
  prototype[`off${name}`] = function (this: InnerAudioContext, listener: unknown) {
    this.off(name, listener)
  }
}
for (const name of [...Object.keys(settings), 'currentTime', 'duration', 'paused', 'buffered']) {
  Object.defineProperty(prototype, name, {
    configurable: true,
    get(this: InnerAudioContext) {
      return this.setting(name)
    },
    set(this: InnerAudioContext, value: unknown) {
      this.change(name, value)
    },
  })
}

export const createInnerAudioContext = (): InnerAudioContext => new InnerAudioContext()
