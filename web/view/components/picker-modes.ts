// What the columns of a picker hold in each mode, and what a choice means as a value.

export interface PickerMode {
  columns(selected: readonly number[]): string[][]
  /** Entries that show the value. */
  select(value: unknown): number[]
  value(selected: readonly number[]): unknown
}

export interface ModeOptions {
  readonly range: unknown
  readonly rangeKey: string
  readonly start: string
  readonly end: string
  readonly fields: string
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

// A full list of regions is data of megabytes that only some programs need; the provinces alone are offered.
const provinces = '北京市 天津市 河北省 山西省 内蒙古自治区 辽宁省 吉林省 黑龙江省 上海市 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 广东省 广西壮族自治区 海南省 重庆市 四川省 贵州省 云南省 西藏自治区 陕西省 甘肃省 青海省 宁夏回族自治区 新疆维吾尔自治区 台湾省 香港特别行政区 澳门特别行政区'.split(' ')

const region = (): PickerMode => ({
  columns: () => [provinces],
  select: (value) => [Math.max(0, provinces.indexOf(String(Array.isArray(value) ? value[0] : '')))],
  value: (selected) => [provinces[selected[0] ?? 0], '', ''],
})

const modes: Record<string, (options: ModeOptions) => PickerMode> = { selector, multiSelector, time, date, region }

export const pickerMode = (name: string, options: ModeOptions): PickerMode => (modes[name] ?? selector)(options)
