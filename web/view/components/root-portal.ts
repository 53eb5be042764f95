// root-portal: its content lies directly in the page, out of the reach of clipping and stacking around it.
import type { PageContext } from '../page/page-context'
import type { ViewElement } from '../tree/node'
import { Component, part } from './component'

export class RootPortal extends Component {
  constructor(element: ViewElement, page: PageContext) {
    super(element, page)
    this.content = part(page.document, 'wx-root-portal-content')
    element.append(this.content)
  }

  protected update(): void {
    const home = this.flag('enable', true) ? this.page.document.body : this.element
    if (this.content.parentElement !== home) home.append(this.content)
  }

  override dispose(): void {
    this.content.remove()
  }
}
