// Places on the earth and on a flat map of tiles of 256 pixels (Web Mercator), and distances between them.
export interface Place {
  readonly latitude: number
  readonly longitude: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

export const tileSize = 256
const edge = 85.05112878 // degrees of latitude where the square map ends
const earthRadius = 6378137 // metres

const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

/** Pixels from the map's upper left corner at a scale. */
export const toPoint = ({ latitude, longitude }: Place, scale: number): Point => {
  const size = tileSize * 2 ** scale
  const sine = Math.sin((within(latitude, -edge, edge) * Math.PI) / 180)
  return { x: ((longitude + 180) / 360) * size, y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * size }
}

export const toPlace = ({ x, y }: Point, scale: number): Place => {
  const size = tileSize * 2 ** scale
  const angle = Math.PI * (1 - (2 * y) / size)
  return { latitude: (Math.atan(Math.sinh(angle)) * 180) / Math.PI, longitude: (x / size) * 360 - 180 }
}

/** Metres that one pixel covers. */
export const metresPerPixel = (latitude: number, scale: number): number => (Math.cos((latitude * Math.PI) / 180) * 2 * Math.PI * earthRadius) / (tileSize * 2 ** scale)

/** The largest whole scale at which all places fit, and their middle. */
export const fit = (places: readonly Place[], width: number, height: number, padding: readonly number[]): { center: Place; scale: number } | null => {
  if (places.length === 0) return null
  const [top = 0, right = top, bottom = top, left = right] = padding
  const points = places.map((place) => toPoint(place, 0))
  const [minX, maxX] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))]
  const [minY, maxY] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))]
  const room = Math.min(Math.max(1, width - left - right) / Math.max(1e-9, maxX - minX), Math.max(1, height - top - bottom) / Math.max(1e-9, maxY - minY))
  const scale = within(Math.floor(Math.log2(room)), 3, 20)
  const factor = 2 ** scale
  const middle = { x: (minX + maxX) / 2 + (right - left) / 2 / factor, y: (minY + maxY) / 2 + (bottom - top) / 2 / factor }
  return { center: toPlace(middle, 0), scale }
}
