// Which events an element listens to. Rows of a list listen to the same events, so sets are shared: adding a type leads
// to the next set, and a thousand elements with `bindtap` hold one set between them.

export const Level = { bind: 0, mutBind: 1, catch: 2, mask: 3, capture: 4, remove: 8 } as const

export class ListenSet {
  static empty(): ListenSet {
    return new ListenSet(new Map())
  }

  readonly #next = new Map<string, ListenSet>()

  private constructor(readonly types: ReadonlyMap<string, number>) {}

  has(type: string): boolean {
    return this.types.has(type)
  }

  catches(type: string): boolean {
    return ((this.types.get(type) ?? 0) & Level.mask) === Level.catch
  }

  with(type: string, flags: number): ListenSet {
    const key = `${flags}${type}`
    let next = this.#next.get(key)
    if (next) return next
    const types = new Map(this.types)
    if (flags & Level.remove) types.delete(type)
    else types.set(type, strongest(this.types.get(type), flags))
    next = new ListenSet(types)
    this.#next.set(key, next)
    return next
  }
}

/** A type may be listened to in both phases; what counts in the view is whether either of them catches. */
const strongest = (known: number | undefined, flags: number): number => {
  if (known === undefined || (known & Level.capture) === (flags & Level.capture)) return flags
  return (known & Level.mask) >= (flags & Level.mask) ? known : flags
}
