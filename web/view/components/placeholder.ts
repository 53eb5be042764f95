// Components that need a device or a service which this host does not offer: a clear box instead of nothing.
import type { PageContext } from '../page/page-context'
import type { ViewElement } from '../tree/node'
import { Component, part } from './component'

const names: Record<string, string> = { video: 'Video', map: 'Map', camera: 'Camera', 'web-view': 'Web page', editor: 'Editor', 'live-player': 'Live video', 'live-pusher': 'Live video', 'voip-room': 'Video call' }

export class Placeholder extends Component {
  constructor(element: ViewElement, page: PageContext) {
    super(element, page)
    const name = names[element.localName.slice('wx-'.length)]
    if (name === undefined) return // has no looks: audio, advertising, host data
    const box = part(page.document, 'wx-unavailable')
    box.textContent = `${name} is not available here`
    element.prepend(box)
  }

  protected update(): void {}
}
