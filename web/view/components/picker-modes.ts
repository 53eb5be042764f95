// What the columns of a picker hold in each mode, and what a choice means as a value.
import { below, type Regions } from './regions'

export interface PickerMode {
  columns(selected: readonly number[]): string[][]
  /** Entries that show the value. */
  select(value: unknown): number[]
  value(selected: readonly number[]): unknown
  /** What the change event says beside the value. */
  details?(selected: readonly number[]): Record<string, unknown>
}

export interface ModeOptions {
  readonly range: unknown
  readonly rangeKey: string
  readonly start: string
  readonly end: string
  readonly fields: string
  readonly level: string
  readonly customItem: string
  readonly regions: Regions | null
}

const labels = (range: unknown, key: string): string[] =>
  Array.isArray(range) ? range.map((entry) => String(key !== '' && typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>)[key] ?? '' : entry)) : []

const selector = ({ range, rangeKey }: ModeOptions): PickerMode => ({
  columns: () => [labels(range, rangeKey)],
  select: (value) => [Number(value) || 0],
  value: (selected) => String(selected[0] ?? 0),
})

const multiSelector = ({ range, rangeKey }: ModeOptions): PickerMode => {
  const columns = Array.isArray(range) ? range.map((column) => labels(column, rangeKey)) : []
  return {
    columns: () => columns,
    select: (value) => columns.map((_, index) => (Array.isArray(value) ? Number(value[index]) || 0 : 0)),
    value: (selected) => [...selected],
  }
}

const two = (number: number): string => String(number).padStart(2, '0')
const count = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

const time = ({ start, end }: ModeOptions): PickerMode => {
  const [firstHour = 0, firstMinute = 0] = start.split(':').map(Number)
  const [lastHour = 23, lastMinute = 59] = end === '' ? [] : end.split(':').map(Number)
  const hours = count(start === '' ? 0 : firstHour, lastHour)
  const minutes = (hour: number): number[] => count(start !== '' && hour === firstHour ? firstMinute : 0, hour === lastHour ? lastMinute : 59)
  const hourAt = (selected: readonly number[]): number => hours[selected[0] ?? 0] ?? hours[0] ?? 0
  return {
    columns: (selected) => [hours.map(two), minutes(hourAt(selected)).map(two)],
    select: (value) => {
      const [hour = 0, minute = 0] = String(value ?? '').split(':').map((part) => Number(part) || 0)
      return [Math.max(0, hours.indexOf(hour)), Math.max(0, minutes(hour).indexOf(minute))]
    },
    value: (selected) => `${two(hourAt(selected))}:${two(minutes(hourAt(selected))[selected[1] ?? 0] ?? 0)}`,
  }
}

type Day = readonly [year: number, month: number, day: number]

const parseDay = (text: string, otherwise: Day): Day => {
  const [year, month, day] = text.split('-').map(Number)
  return year ? [year, month || otherwise[1], day || otherwise[2]] : otherwise
}

const date = ({ start, end, fields }: ModeOptions): PickerMode => {
  const thisYear = new Date().getFullYear()
  const first = parseDay(start, [thisYear - 100, 1, 1])
  const last = parseDay(end, [thisYear + 100, 12, 31])
  const parts = fields === 'year' ? 1 : fields === 'month' ? 2 : 3
  const years = count(first[0], last[0])
  const months = (year: number): number[] => count(year === first[0] ? first[1] : 1, year === last[0] ? last[1] : 12)
  const days = (year: number, month: number): number[] => {
    const isFirst = year === first[0] && month === first[1]
    const isLast = year === last[0] && month === last[1]
    const inMonth = new Date(year, month, 0).getDate()
    return count(isFirst ? first[2] : 1, isLast ? Math.min(last[2], inMonth) : inMonth)
  }
  const at = (selected: readonly number[]): Day => {
    const year = years[selected[0] ?? 0] ?? first[0]
    const allMonths = months(year)
    const month = allMonths[selected[1] ?? 0] ?? allMonths[allMonths.length - 1] ?? 1
    const allDays = days(year, month)
    return [year, month, allDays[selected[2] ?? 0] ?? allDays[allDays.length - 1] ?? 1]
  }
  return {
    columns: (selected) => {
      const [year, month] = at(selected)
      return [years.map(String), months(year).map(two), days(year, month).map(two)].slice(0, parts)
    },
    select: (value) => {
      const now = new Date()
      const [year, month, day] = parseDay(String(value ?? ''), [now.getFullYear(), now.getMonth() + 1, now.getDate()])
      return [years.indexOf(year), months(year).indexOf(month), days(year, month).indexOf(day)].slice(0, parts).map((index) => Math.max(0, index))
    },
    value: (selected) => {
      const [year, month, day] = at(selected)
      return [String(year), two(month), two(day)].slice(0, parts).join('-')
    },
  }
}

const levels = ['province', 'city', 'region'] as const

/** `custom-item` stands first in each column and means all of it. */
const region = ({ regions, customItem, level }: ModeOptions): PickerMode => {
  const parts = Math.max(1, levels.indexOf(level as 'province') + 1 || 3)
  const custom = customItem === '' ? [] : [{ code: '', name: customItem }]
  const columnsOf = (selected: readonly number[]): (readonly Named[])[] => {
    if (!regions) return [[]]
    const provinces = [...custom, ...regions.province]
    const province = provinces[selected[0] ?? 0]?.code ?? ''
    const cities = [...custom, ...(province === '' ? [] : below(regions.city, province, 2))]
    const city = cities[selected[1] ?? 0]?.code ?? ''
    const counties = [...custom, ...(city === '' ? [] : below(regions.county, city, 4))]
    return [provinces, cities, counties].slice(0, parts)
  }
  const chosen = (selected: readonly number[]): Named[] => columnsOf(selected).map((column, index) => column[selected[index] ?? 0] ?? { code: '', name: '' })
  return {
    columns: (selected) => columnsOf(selected).map((column) => column.map(({ name }) => name)),
    select: (value) => {
      const wanted = Array.isArray(value) ? value.map(String) : []
      const selected: number[] = []
      for (let part = 0; part < parts; part++) {
        const column = columnsOf(selected)[part] ?? []
        selected.push(Math.max(0, column.findIndex(({ code, name }) => name === wanted[part] || (code !== '' && code === wanted[part]))))
      }
      return selected
    },
    value: (selected) => chosen(selected).map(({ name }) => name),
    details: (selected) => ({ code: chosen(selected).flatMap(({ code }) => (code === '' ? [] : [code])), postcode: '' }),
  }
}

interface Named {
  readonly code: string
  readonly name: string
}

const modes: Record<string, (options: ModeOptions) => PickerMode> = { selector, multiSelector, time, date, region }

export const pickerMode = (name: string, options: ModeOptions): PickerMode => (modes[name] ?? selector)(options)
