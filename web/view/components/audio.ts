// audio: the old player of one piece of music, with cover, name and author. Shown when it has controls.
import type { PageContext } from '../page/page-context'
import type { ViewElement } from '../tree/node'
import { Component, part, type Detail } from './component'
import { MediaSource } from './media-source'

const clock = (seconds: number): string => `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`

// MediaError codes as the old component reports them.
const errorCodes: Record<number, string> = { 1: 'MEDIA_ERR_ABORTED', 2: 'MEDIA_ERR_NETWORK', 3: 'MEDIA_ERR_DECODE', 4: 'MEDIA_ERR_SRC_NOT_SUPPORTED' }

export class Audio extends Component {
  readonly #audio: HTMLAudioElement
  readonly #source: MediaSource
  readonly #cover: HTMLElement
  readonly #name: HTMLElement
  readonly #author: HTMLElement
  readonly #time: HTMLElement
  readonly #button: HTMLElement

  constructor(element: ViewElement, page: PageContext) {
    super(element, page)
    const { document } = page
    this.#audio = part(document, '', 'audio') as HTMLAudioElement
    this.#audio.preload = 'metadata'
    this.#source = new MediaSource(this.#audio, page.resources, (message) => this.emit('error', { errMsg: errorCodes[this.#audio.error?.code ?? 4] ?? message }))
    this.#cover = part(document, 'wx-audio-cover')
    this.#button = part(document, 'wx-audio-button', 'button')
    this.#button.addEventListener('click', () => this.invoke(this.#audio.paused ? 'play' : 'pause'))
    this.#cover.append(this.#button)
    this.#name = part(document, 'wx-audio-name')
    this.#author = part(document, 'wx-audio-author')
    this.#time = part(document, 'wx-audio-time')
    const texts = part(document, 'wx-audio-texts')
    texts.append(this.#name, this.#author)
    element.prepend(this.#cover, texts, this.#time, this.#audio)
    this.#listen()
    this.#show()
  }

  protected update(changed: ReadonlySet<string>): void {
    this.element.classList.toggle('wx-audio-shown', this.flag('controls'))
    this.#audio.loop = this.flag('loop')
    this.#name.textContent = this.text('name', '未知音频')
    this.#author.textContent = this.text('author', '未知作者')
    if (changed.has('src')) this.#source.set(this.text('src'))
    if (changed.has('poster')) this.page.resources.load(this.text('poster')).then((url) => (this.#cover.style.backgroundImage = `url("${url}")`), () => undefined)
  }

  override dispose(): void {
    this.#source.dispose()
  }

  override describe(): Detail {
    return { kind: 'audio' }
  }

  override invoke(method: string, argument?: unknown): unknown {
    if (method === 'setSrc') this.#source.set(String(argument ?? ''))
    else if (method === 'play') return this.#audio.play().catch(() => this.emit('error', { errMsg: 'MEDIA_ERR_ABORTED' }))
    else if (method === 'pause') this.#audio.pause()
    else if (method === 'seek') this.#audio.currentTime = Math.max(0, Number(argument) || 0)
    else return super.invoke(method, argument)
    return null
  }

  #listen(): void {
    for (const type of ['play', 'pause', 'ended']) this.#audio.addEventListener(type, () => (this.emit(type), this.#show()))
    this.#audio.addEventListener('timeupdate', () => {
      const { currentTime, duration } = this.#audio
      this.#time.textContent = clock(currentTime)
      this.emit('timeupdate', { currentTime, duration: Number.isFinite(duration) ? duration : 0 })
    })
  }

  #show(): void {
    const isPlaying = !this.#audio.paused
    this.#button.classList.toggle('wx-audio-playing', isPlaying)
    this.#button.ariaLabel = isPlaying ? '暂停' : '播放'
    this.#time.textContent = clock(this.#audio.currentTime)
  }
}
