// Style sheets of the program: those of the app come with the spare frame, those of the page when it opens.
import type { RemoteStyles } from './remote-styles'
import type { Resources } from './resources'
import type { Theme } from './theme'

export class StyleSheets {
  readonly #known = new Set<string>()

  constructor(
    private readonly document: Document,
    private readonly resources: Resources,
    private readonly remote: RemoteStyles,
    private readonly theme: Theme,
  ) {}

  add(sheets: readonly string[] | undefined): void {
    for (const css of sheets ?? []) {
      if (this.#known.has(css)) continue // the page's list may repeat those of the app
      this.#known.add(css)
      const element = this.document.createElement('style')
      element.textContent = this.remote.localize(this.resources.rewriteStyleSheet(css))
      this.document.head.append(element)
      if (css.includes('prefers-color-scheme')) this.theme.follow(element.sheet)
    }
  }
}
