// Lines, areas and circles of a map, drawn on one canvas.
import { metresPerPixel, type Place, type Point } from '../../map/mercator'

interface Line {
  readonly points?: readonly Place[]
  readonly color?: string
  readonly width?: number
  readonly dottedLine?: boolean
  readonly borderColor?: string
  readonly borderWidth?: number
}

interface Area {
  readonly points?: readonly Place[]
  readonly strokeWidth?: number
  readonly strokeColor?: string
  readonly fillColor?: string
}

interface Circle extends Place {
  readonly radius?: number
  readonly color?: string
  readonly fillColor?: string
  readonly strokeWidth?: number
}

export interface Shapes {
  readonly polyline: unknown
  readonly polygons: unknown
  readonly circles: unknown
  readonly location?: Place
}

const list = <T>(value: unknown): readonly T[] => (Array.isArray(value) ? (value as T[]) : [])

/** WeChat writes colours as #RRGGBBAA, which canvases understand too. */
const color = (value: string | undefined, otherwise: string): string => value || otherwise

export const drawShapes = (canvas: HTMLCanvasElement, width: number, height: number, scale: number, toElement: (place: Place) => Point, shapes: Shapes): void => {
  const ratio = devicePixelRatio
  canvas.width = Math.round(width * ratio)
  canvas.height = Math.round(height * ratio)
  const context = canvas.getContext('2d')!
  context.scale(ratio, ratio)
  context.lineJoin = context.lineCap = 'round'
  const path = (points: readonly Place[]): void => {
    context.beginPath()
    for (const place of points) {
      const { x, y } = toElement(place)
      context.lineTo(x, y)
    }
  }
  for (const { points = [], strokeWidth = 1, strokeColor, fillColor } of list<Area>(shapes.polygons)) {
    path(points)
    context.closePath()
    context.fillStyle = color(fillColor, 'transparent')
    context.fill()
    stroke(context, color(strokeColor, '#000'), strokeWidth)
  }
  for (const line of list<Line>(shapes.polyline)) {
    const thickness = line.width ?? 1
    path(line.points ?? [])
    if (line.borderWidth) stroke(context, color(line.borderColor, '#000'), thickness + line.borderWidth * 2)
    context.setLineDash(line.dottedLine ? [thickness * 2, thickness * 2] : [])
    stroke(context, color(line.color, '#000'), thickness)
    context.setLineDash([])
  }
  for (const circle of list<Circle>(shapes.circles)) {
    const { x, y } = toElement(circle)
    context.beginPath()
    context.arc(x, y, (circle.radius ?? 0) / metresPerPixel(circle.latitude, scale), 0, Math.PI * 2)
    context.fillStyle = color(circle.fillColor, 'transparent')
    context.fill()
    stroke(context, color(circle.color, '#000'), circle.strokeWidth ?? 1)
  }
  if (!shapes.location) return
  const { x, y } = toElement(shapes.location)
  context.beginPath()
  context.arc(x, y, 7, 0, Math.PI * 2)
  context.fillStyle = '#1485ee'
  context.fill()
  stroke(context, '#fff', 2.5)
}

const stroke = (context: CanvasRenderingContext2D, style: string, width: number): void => {
  if (width <= 0) return
  context.strokeStyle = style
  context.lineWidth = width
  context.stroke()
}
