// video: the browser's player with WeChat's attributes, events and commands, and with comments that fly over it (danmu).
import type { PageContext } from '../page/page-context'
import type { ViewElement } from '../tree/node'
import { Component, part, type Detail } from './component'
import { MediaSource } from './media-source'

interface Danmu {
  readonly text?: string
  readonly color?: string
  readonly time?: number
}

const timeUpdateInterval = 250 // milliseconds, WeChat's

export class Video extends Component {
  readonly #video: HTMLVideoElement
  readonly #danmu: HTMLElement
  readonly #source: MediaSource
  #leaveFullScreen: (() => void) | null = null
  #lastUpdate = 0
  #lastTime = 0

  constructor(element: ViewElement, page: PageContext) {
    super(element, page)
    this.#video = part(page.document, 'wx-video-video', 'video') as HTMLVideoElement
    this.#video.playsInline = true
    this.#video.preload = 'metadata'
    this.#danmu = part(page.document, 'wx-video-danmu')
    this.#danmu.ariaHidden = 'true'
    this.#source = new MediaSource(this.#video, page.resources, (message) => this.emit('error', { errMsg: message }))
    // The author's children (cover-view) lie over the picture.
    this.content = part(page.document, 'wx-video-cover')
    element.append(this.#video, this.#danmu, this.content)
    this.#listen()
  }

  protected update(changed: ReadonlySet<string>): void {
    const video = this.#video
    video.controls = this.flag('controls', true)
    video.loop = this.flag('loop')
    if (changed.has('muted')) video.muted = this.flag('muted')
    video.style.objectFit = this.text('objectFit', 'contain')
    video.autoplay = this.flag('autoplay')
    if (changed.has('poster')) this.#showPoster(this.text('poster'))
    if (changed.has('src')) this.#source.set(this.text('src'))
    this.#danmu.hidden = !this.flag('enableDanmu')
    if (changed.has('title') || changed.has('ariaLabel')) video.ariaLabel = this.text('ariaLabel', this.text('title')) || null
    const controls = [this.flag('showFullscreenBtn', true) ? '' : 'nofullscreen', 'nodownload', 'noremoteplayback'].filter((name) => name !== '')
    video.setAttribute('controlslist', controls.join(' '))
    video.disablePictureInPicture = true
  }

  override dispose(): void {
    this.#leaveFullScreen?.()
    this.#source.dispose()
  }

  override describe(): Detail {
    return { kind: 'video' }
  }

  override invoke(method: string, argument: unknown): unknown {
    const video = this.#video
    switch (method) {
      case 'play':
        return video.play().catch((error: Error) => this.emit('error', { errMsg: error.message }))
      case 'pause':
        return video.pause()
      case 'stop':
        video.pause()
        video.currentTime = 0
        return null
      case 'seek':
        video.currentTime = Math.max(0, Number(argument) || 0)
        return null
      case 'playbackRate':
        video.playbackRate = Math.min(2, Math.max(0.5, Number(argument) || 1))
        return null
      case 'sendDanmu':
        return this.#fly((argument ?? {}) as Danmu)
      case 'requestFullScreen':
        return this.#enterFullScreen(Number((argument as { direction?: number } | null)?.direction ?? this.number('direction', 90)))
      case 'exitFullScreen':
        return this.#leaveFullScreen?.()
      case 'showStatusBar':
      case 'hideStatusBar':
      case 'requestBackgroundPlayback':
      case 'exitBackgroundPlayback':
      case 'exitPictureInPicture':
        return null // a page in a browser has none of these to change
    }
    return super.invoke(method, argument)
  }

  #listen(): void {
    const video = this.#video
    const on = (type: string, run: () => void): void => video.addEventListener(type, run)
    on('play', () => this.emit('play'))
    on('pause', () => !video.ended && this.emit('pause'))
    on('ended', () => this.emit('ended'))
    on('waiting', () => this.emit('waiting'))
    on('seeked', () => this.emit('seekcomplete', { position: video.currentTime * 1000 }))
    on('loadedmetadata', () => {
      const start = this.number('initialTime', 0)
      if (start > 0) video.currentTime = start
      this.emit('loadedmetadata', { width: video.videoWidth, height: video.videoHeight, duration: video.duration })
    })
    on('progress', () => {
      const { buffered, duration } = video
      if (buffered.length > 0 && duration > 0) this.emit('progress', { buffered: (buffered.end(buffered.length - 1) / duration) * 100 })
    })
    on('timeupdate', () => this.#onTime())
  }

  #onTime(): void {
    const { currentTime, duration } = this.#video
    const now = performance.now()
    for (const comment of (this.value('danmuList') as Danmu[] | undefined) ?? []) {
      const time = comment.time ?? 0
      if (time > this.#lastTime && time <= currentTime) this.#fly(comment)
    }
    this.#lastTime = currentTime
    if (now - this.#lastUpdate < timeUpdateInterval) return
    this.#lastUpdate = now
    this.emit('timeupdate', { currentTime, duration: this.number('duration', Number.isFinite(duration) ? duration : 0) })
  }

  #showPoster(source: string): void {
    if (source === '') this.#video.removeAttribute('poster')
    else this.page.resources.load(source).then((url) => (this.#video.poster = url), () => undefined)
  }

  #fly({ text = '', color = '#fff' }: Danmu): void {
    if (this.#danmu.hidden || !this.flag('danmuBtn', true)) return
    const comment = part(this.page.document, 'wx-video-comment', 'span')
    comment.textContent = text
    comment.style.color = color
    comment.style.top = `${(this.#danmu.childElementCount % 4) * 26 + 6}px`
    comment.addEventListener('animationend', () => comment.remove())
    this.#danmu.append(comment)
  }

  /** The frame may not leave itself: it fills its page, and the shell makes the page fill the screen. "Back" ends it. */
  #enterFullScreen(direction: number): void {
    if (this.#leaveFullScreen) return
    const removeLayer = this.page.pushLayer(() => this.#leaveFullScreen?.())
    const isLandscape = Math.abs(direction) === 90
    this.element.classList.add('wx-video-full')
    this.page.tellShell({ t: 'fullScreen', isOn: true, isLandscape })
    this.#leaveFullScreen = () => {
      this.#leaveFullScreen = null
      removeLayer()
      this.element.classList.remove('wx-video-full')
      this.page.tellShell({ t: 'fullScreen', isOn: false })
      this.emit('fullscreenchange', { fullScreen: false, direction: 'vertical' })
    }
    this.emit('fullscreenchange', { fullScreen: true, direction: isLandscape ? 'horizontal' : 'vertical' })
  }
}
