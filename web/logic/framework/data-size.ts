// The size of what setData carries, as JSON text. Counting stops at the limit, so that a huge value costs no more than
// one that is just allowed; a value that contains itself is over any limit.

/** Characters of JSON text that one setData call may carry: 1,024 KB, WeChat's limit. */
export const largestData = 1024 * 1024

export const isTooLarge = (data: unknown): boolean => defences.dataSize && count(data, largestData, 0) < 0

/** A value nested deeper contains itself, in all likelihood; counting must not run out of stack. */
const deepest = 512

/** What is left of the allowance after the value; negative when it was used up. */
const count = (value: unknown, allowance: number, depth: number): number => {
  switch (typeof value) {
    case 'string':
      return allowance - value.length - 2
    case 'number':
      return allowance - 8 // the usual length of one; exact digits are not worth a conversion
    case 'object':
      return value === null ? allowance - 4 : countObject(value, allowance - 2, depth + 1)
    default:
      return allowance - 5
  }
}

const countObject = (value: object, allowance: number, depth: number): number => {
  let left = depth > deepest ? -1 : allowance
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length && left >= 0; i++) left = count(value[i], left - 1, depth)
    return left
  }
  // A component instance in the data stays in the worker; only plain values go anywhere.
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return left
  for (const key in value) {
    if (left < 0) return left
    left = count((value as Record<string, unknown>)[key], left - key.length - 4, depth)
  }
  return left
}
