export const quantile = (values, q) => {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b)
  if (sorted.length === 0) return NaN
  const at = (sorted.length - 1) * q
  const below = Math.floor(at)
  const above = Math.min(below + 1, sorted.length - 1)
  return sorted[below] + (sorted[above] - sorted[below]) * (at - below)
}
export const median = (values) => quantile(values, 0.5)
export const round = (value, digits = 1) => Number(value.toFixed(digits))
export const delay = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))
