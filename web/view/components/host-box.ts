// Components of which the content is the host's: its users' names, its advertising, its cameras. A host that offers none
// gets what an author can lay out around: a clear box, or nothing where WeChat too shows nothing without content.
import type { PageContext } from '../page/page-context'
import type { ViewElement } from '../tree/node'
import { Component, part, type Detail } from './component'

interface Box {
  readonly text: string
  /** An event that tells the program that there is nothing, as in WeChat. */
  readonly failure?: readonly [type: string, detail: Detail]
}

const boxes: Record<string, Box> = {
  camera: { text: '相机在此不可用', failure: ['error', { errMsg: 'camera: not supported by this host' }] },
  'live-player': { text: '直播在此不可用', failure: ['error', { errCode: 3, errMsg: 'live-player: not supported by this host' }] },
  'live-pusher': { text: '推流在此不可用', failure: ['error', { errCode: 10001, errMsg: 'live-pusher: not supported by this host' }] },
  'voip-room': { text: '通话在此不可用', failure: ['error', { errMsg: 'voip-room: not supported by this host' }] },
  'channel-video': { text: '视频号在此不可用', failure: ['error', { errMsg: 'channel-video: not supported by this host' }] },
  'channel-live': { text: '视频号在此不可用' },
  'store-product': { text: '' },
  ad: { text: '', failure: ['error', { errCode: 1004, errMsg: 'no advertisement' }] },
  'ad-custom': { text: '', failure: ['error', { errCode: 1004, errMsg: 'no advertisement' }] },
  'official-account': { text: '', failure: ['error', { status: -1, errMsg: 'official-account: not supported by this host' }] },
}

export const hostBoxes = Object.keys(boxes)

export class HostBox extends Component {
  constructor(element: ViewElement, page: PageContext) {
    super(element, page)
    const { text, failure } = boxes[element.localName.slice('wx-'.length)] ?? { text: '' }
    if (text !== '') {
      const box = part(page.document, 'wx-unavailable')
      box.role = 'note'
      box.textContent = text
      element.prepend(box)
      // The author's children (buttons over the picture) lie over the box.
      this.content = part(page.document, 'wx-unavailable-cover')
      element.append(this.content)
    }
    // After the listeners have come, which follow in the same stream.
    if (failure) requestAnimationFrame(() => this.emit(...failure))
  }

  protected update(): void {}
}

/** open-data: what the host knows of the user. Without a host that tells, the neutral picture and name of WeChat's preview. */
export class OpenData extends Component {
  #shown: HTMLElement | null = null

  protected update(): void {
    const type = this.text('type')
    const shown = part(this.page.document, type === 'userAvatarUrl' ? 'wx-open-data-avatar' : 'wx-open-data-text', type === 'userAvatarUrl' ? 'div' : 'span')
    shown.textContent = type === 'userNickName' ? this.text('defaultText', '微信用户') : type === 'userAvatarUrl' ? '' : this.text('defaultText')
    if (type === 'userAvatarUrl') {
      shown.role = 'img'
      shown.ariaLabel = '头像'
    }
    if (this.#shown) this.#shown.replaceWith(shown)
    else this.element.prepend(shown)
    this.#shown = shown
  }
}
