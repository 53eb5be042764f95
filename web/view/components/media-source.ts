// Gives a media element its source: a file of the package plays at once, one of another server is fetched by the host.
import type { Resources } from '../page/resources'

export class MediaSource {
  #request = 0

  constructor(
    private readonly media: HTMLMediaElement,
    private readonly resources: Resources,
    private readonly failed: (message: string) => void,
  ) {
    media.addEventListener('error', () => media.hasAttribute('src') && failed(media.error?.message || 'MEDIA_ERR_SRC_NOT_SUPPORTED'))
  }

  set(source: string): void {
    const request = ++this.#request
    if (source === '') {
      this.media.removeAttribute('src')
      this.media.load()
      return
    }
    this.resources.load(source).then(
      (url) => {
        if (request === this.#request) this.media.src = url
      },
      (error: Error) => request === this.#request && this.failed(error.message),
    )
  }

  dispose(): void {
    this.#request++
    this.media.pause()
    this.media.removeAttribute('src')
    this.media.load()
  }
}
