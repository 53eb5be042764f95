// Provinces, cities and counties for pickers; the shell has the data and gives it when it is first asked for.
import type { PageContext } from '../page/page-context'

interface Region {
  readonly code: string
  readonly name: string
}

export interface Regions {
  readonly province: readonly Region[]
  readonly city: readonly Region[]
  readonly county: readonly Region[]
}

let loading: Promise<Regions> | null = null

export const loadRegions = (page: PageContext): Promise<Regions> => {
  loading ??= page.loadData('regions').then((data) => {
    const { province = '', city = '', county = '' } = data as Record<string, string>
    return { province: parse(province), city: parse(city), county: parse(county) }
  })
  loading.catch(() => (loading = null)) // may come the next time
  return loading
}

const parse = (text: string): Region[] => {
  const parts = text.split(' ')
  return parts.flatMap((code, index) => (index % 2 === 0 && code !== '' ? [{ code, name: parts[index + 1] ?? '' }] : []))
}

/** The regions directly below one: the code of a city begins like its province's, that of a county like its city's. */
export const below = (all: readonly Region[], code: string, digits: number): readonly Region[] => {
  const start = code.slice(0, digits)
  return all.filter((region) => region.code.startsWith(start))
}
