// Values of wx.cloud's database on their way to the host: dates, operators and patterns have a form of their own in JSON.

/** An operator of `db.command`, which may be joined with others. */
export class Operator {
  constructor(
    readonly $op: string,
    readonly args: readonly unknown[],
  ) {}

  and(...others: unknown[]): Operator {
    return new Operator('and', [this, ...others])
  }

  or(...others: unknown[]): Operator {
    return new Operator('or', [this, ...others])
  }
}

const names = [
  'eq', 'neq', 'gt', 'gte', 'lt', 'lte', 'in', 'nin', 'exists', 'mod', 'all', 'elemMatch', 'size', 'and', 'or', 'not', 'nor',
  'set', 'remove', 'inc', 'mul', 'min', 'max', 'push', 'pop', 'shift', 'unshift', 'addToSet', 'pull', 'rename',
] as const

/** Conditions and changes; chains such as `_.gt(1).and(_.lt(5))` work as in WeChat. */
export const command: Record<string, unknown> = {
  aggregate: new Proxy({}, { get: (_, key) => (typeof key === 'symbol' ? undefined : (...args: unknown[]) => ({ [`$${key}`]: args.length > 1 ? args : (args[0] ?? {}) })) }),
}
for (const name of names) {
  command[name] = (...args: unknown[]) => new Operator(name, args)
  if (name in Operator.prototype) continue
  Object.defineProperty(Operator.prototype, name, { value: function (this: Operator, ...args: unknown[]) { return new Operator('and', [this, new Operator(name, args)]) } })
}

export const serverDate = ({ offset = 0 }: { offset?: number } = {}): object => ({ $serverDate: offset })
export const pattern = ({ regexp = '', options = '' }: { regexp?: string; options?: string } = {}): object => ({ $regex: regexp, $options: options })

export const toWire = (value: unknown): unknown => {
  if (value instanceof Date) return { $date: value.getTime() }
  if (value instanceof RegExp) return { $regex: value.source, $options: value.flags }
  if (value instanceof Operator) return { $op: value.$op, args: value.args.map(toWire) }
  if (Array.isArray(value)) return value.map(toWire)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined).map(([name, field]) => [name, toWire(field)]))
}

export const fromWire = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(fromWire)
  if (typeof value !== 'object' || value === null) return value
  const { $date } = value as { $date?: unknown }
  if (typeof $date === 'number') return new Date($date)
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, fromWire(field)]))
}
