// Makes elements in one call; the shell builds everything node by node (its policy allows no HTML from text).

interface Properties {
  readonly class?: string
  readonly text?: string
  readonly role?: string
  readonly label?: string
  readonly data?: Readonly<Record<string, string>>
  readonly hidden?: boolean
  readonly onClick?: (event: Event) => void
}

export const make = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, properties: Properties = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag)
  if (properties.class !== undefined) element.className = properties.class
  if (properties.text !== undefined) element.textContent = properties.text
  if (properties.role !== undefined) element.role = properties.role
  if (properties.label !== undefined) element.ariaLabel = properties.label
  if (properties.hidden === true) element.hidden = true
  if (properties.onClick) element.addEventListener('click', properties.onClick)
  for (const [name, value] of Object.entries(properties.data ?? {})) element.dataset[name] = value
  if (tag === 'button') (element as HTMLButtonElement).type = 'button'
  element.append(...children)
  return element
}

/** A picture of a program: its icon, or its first letter where there is none. */
export const programIcon = (name: string, icon: string | undefined, className: string): HTMLElement => {
  const letter = (): HTMLElement => make('span', { class: `${className} letter`, text: name.slice(0, 1).toUpperCase() || '·' })
  if (icon === undefined || icon === '') return letter()
  const picture = make('img', { class: className })
  picture.alt = ''
  picture.src = icon
  picture.addEventListener('error', () => picture.replaceWith(letter()), { once: true })
  return picture
}

export const reducesMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches
