// navigation-bar: title and colours of the page's bar, which the shell draws, from the template.
import { Component } from './component'

export class NavigationBar extends Component {
  protected update(changed: ReadonlySet<string>): void {
    const bar: Record<string, unknown> = {}
    if (changed.has('title')) bar.title = this.text('title')
    if (changed.has('loading')) bar.loading = this.flag('loading')
    if (changed.has('frontColor') || changed.has('backgroundColor')) {
      bar.frontColor = this.text('frontColor')
      bar.backgroundColor = this.text('backgroundColor')
      bar.duration = this.number('colorAnimationDuration', 0)
    }
    this.page.tellShell({ t: 'bar', bar })
  }
}
