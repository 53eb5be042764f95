// cover-view: a box that may scroll to a place that the program sets.
import { Component } from './component'

export class CoverView extends Component {
  protected update(changed: ReadonlySet<string>): void {
    if (!changed.has('scrollTop')) return
    this.element.style.overflowY = 'auto'
    this.element.scrollTop = this.number('scrollTop', 0)
  }
}
