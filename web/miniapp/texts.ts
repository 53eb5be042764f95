// Texts of i18n/: by key, or by the attribute data-i18n of an element.

export type TextFinder = (key: string, values?: Readonly<Record<string, string | number>>) => string

export const makeTexts =
  (texts: Readonly<Record<string, unknown>>): TextFinder =>
  (key, values = {}) => {
    const text = key.split('.').reduce<unknown>((found, part) => (typeof found === 'object' && found !== null ? (found as Record<string, unknown>)[part] : undefined), texts) ?? texts[key]
    return (typeof text === 'string' ? text : key).replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole))
  }

/** `data-i18n="key"` fills the element, `data-i18n="placeholder:key"` an attribute. */
export const fillTexts = (root: Document, text: TextFinder): void => {
  for (const element of root.querySelectorAll<HTMLElement>('[data-i18n]')) {
    const [first = '', key] = (element.dataset.i18n ?? '').split(':', 2)
    if (key === undefined) element.textContent = text(first)
    else element.setAttribute(first, text(key))
  }
}
