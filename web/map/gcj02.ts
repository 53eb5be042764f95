// China's maps are shifted by law: places of a satellite receiver (WGS-84) become places of such a map (GCJ-02). The shift
// is a known sum of sines over the distance to a point in the country; outside of it there is none.
import type { Place } from './mercator'

const semiMajorAxis = 6378245 // metres; the Krasovsky ellipsoid, on which the shift is defined
const eccentricitySquared = 0.00669342162296594323
const radian = Math.PI / 180

const isInChina = ({ latitude, longitude }: Place): boolean => longitude > 72.004 && longitude < 137.8347 && latitude > 0.8293 && latitude < 55.8271

const waves = (value: number, periods: readonly (readonly [number, number])[]): number =>
  periods.reduce((sum, [factor, frequency]) => sum + factor * Math.sin(value * Math.PI * frequency), 0) * (2 / 3)

export const toGcj02 = (place: Place): Place => {
  if (!isInChina(place)) return { latitude: place.latitude, longitude: place.longitude }
  const x = place.longitude - 105
  const y = place.latitude - 35
  const common = waves(x, [[20, 6], [20, 2]])
  const north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x)) + common + waves(y, [[20, 1], [40, 1 / 3], [160, 1 / 12], [320, 1 / 30]])
  const east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) + common + waves(x, [[20, 1], [40, 1 / 3], [150, 1 / 12], [300, 1 / 30]])
  const sine = Math.sin(place.latitude * radian)
  const magic = 1 - eccentricitySquared * sine * sine
  const metresNorth = ((semiMajorAxis * (1 - eccentricitySquared)) / (magic * Math.sqrt(magic))) * radian
  const metresEast = (semiMajorAxis / Math.sqrt(magic)) * Math.cos(place.latitude * radian) * radian
  return { latitude: place.latitude + north / metresNorth, longitude: place.longitude + east / metresEast }
}
