// navigator: asks the worker to open another page or program.
import type { PageContext } from '../page/page-context'
import type { ViewElement } from '../tree/node'
import { Component } from './component'

export class Navigator extends Component {
  constructor(element: ViewElement, page: PageContext) {
    super(element, page)
    if (!element.role) element.role = 'link'
    element.tabIndex = 0
  }

  protected update(): void {}

  override activate(): boolean {
    this.emit('alcove-navigate', {
      url: this.text('url'),
      openType: this.text('openType', 'navigate'),
      delta: this.number('delta', 1),
      target: this.text('target', 'self'),
      appId: this.text('appId'),
      path: this.text('path'),
      extraData: this.value('extraData') ?? null,
    })
    return true
  }
}
