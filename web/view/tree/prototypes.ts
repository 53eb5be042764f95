// Elements are cloned from prototypes: one for each tag and sequence of classes, so that a row of a list costs one call
// and shares its attributes with the other rows.
import type { ViewElement } from './node'

/** Class names may be made up without end by a program; past this number elements get their classes one by one. */
const mostPrototypes = 2000

export class Prototype {
  readonly #withClass = new Map<number, Prototype>()

  constructor(
    readonly element: ViewElement,
    readonly tag: string,
    readonly isHost: boolean,
  ) {}

  next(classId: number): Prototype | undefined {
    return this.#withClass.get(classId)
  }

  add(classId: number, name: string): Prototype {
    const element = this.element.cloneNode(false) as ViewElement
    element.className = element.className === '' ? name : `${element.className} ${name}`
    const next = new Prototype(element, this.tag, this.isHost)
    this.#withClass.set(classId, next)
    return next
  }
}

export class Prototypes {
  readonly #byTag: (Prototype | undefined)[] = []
  readonly #hostsByTag: (Prototype | undefined)[] = []
  #count = 0

  constructor(
    private readonly document: Document,
    private readonly isBuiltIn: (tag: string) => boolean,
  ) {}

  get isFull(): boolean {
    return this.#count >= mostPrototypes
  }

  element(tagId: number, tag: string): Prototype {
    return (this.#byTag[tagId] ??= this.#make(tag, tag, false))
  }

  /** A custom component may be named like a built-in one; it must not look like it. */
  host(tagId: number, tag: string): Prototype {
    return (this.#hostsByTag[tagId] ??= this.#make(tag, this.isBuiltIn(tag) ? `${tag}-component` : tag, true))
  }

  withClass(prototype: Prototype, classId: number, name: string): Prototype {
    const known = prototype.next(classId)
    if (known) return known
    this.#count++
    return prototype.add(classId, name)
  }

  #make(tag: string, elementName: string, isHost: boolean): Prototype {
    const name = /^[a-z][\w.-]*$/i.test(elementName) ? elementName : 'wx-unknown'
    return new Prototype(this.document.createElement(name) as ViewElement, tag, isHost)
  }
}
