// cover-view: a box that may scroll to a place that the program sets.
import { ownStyle } from '../tree/node'
import { Component } from './component'

export class CoverView extends Component {
  protected update(changed: ReadonlySet<string>): void {
    if (!changed.has('scrollTop')) return
    ownStyle(this.element, 'overflow-y', 'auto')
    this.element.scrollTop = this.number('scrollTop', 0)
  }
}
