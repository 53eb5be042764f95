// prefers-color-scheme in style sheets follows the theme of the program, not that of the system: a program that does not
// declare `darkmode` is light on a dark phone.
const condition = /\(\s*prefers-color-scheme\s*:\s*(dark|light|no-preference)\s*\)/gi
const always = '(min-width: 0px)'
const never = '(max-width: 0px)'

export class Theme {
  readonly #rules: { readonly rule: CSSMediaRule; readonly text: string }[] = []
  #current: 'light' | 'dark' = 'light'

  /** A sheet was added. */
  follow(sheet: CSSStyleSheet | null): void {
    if (sheet) this.#collect(sheet.cssRules)
  }

  set(theme: 'light' | 'dark'): void {
    if (theme === this.#current) return
    this.#current = theme
    for (const { rule, text } of this.#rules) this.#apply(rule, text)
  }

  #collect(rules: CSSRuleList): void {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule && rule.conditionText.includes('prefers-color-scheme')) {
        const text = rule.media.mediaText
        this.#rules.push({ rule, text })
        this.#apply(rule, text)
      }
      if (rule instanceof CSSGroupingRule) this.#collect(rule.cssRules)
    }
  }

  #apply(rule: CSSMediaRule, text: string): void {
    rule.media.mediaText = text.replace(condition, (_whole, scheme: string) => (scheme.toLowerCase() === this.#current ? always : never))
  }
}
