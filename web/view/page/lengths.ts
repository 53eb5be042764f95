// rpx: 750 of them are as wide as the screen.
const pattern = /(-?\d*\.?\d+)rpx\b/g

export const replaceRpx = (style: string): string =>
  style.includes('rpx') ? style.replace(pattern, (_, number: string) => `${(Number(number) / 7.5).toFixed(5).replace(/\.?0+$/, '')}vw`) : style

export const toPixels = (length: string, windowWidth: number): number => {
  const number = parseFloat(length)
  if (/rpx\s*$/.test(length)) return (number * windowWidth) / 750
  if (/vw\s*$/.test(length)) return (number * windowWidth) / 100
  return number
}
