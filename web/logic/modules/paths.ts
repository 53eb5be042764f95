// Paths inside the package: no leading slash, no dots.

export const directoryOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** Joins and removes '.' and '..'; going above the root stays at the root, as WeChat's tools do. */
export const joinPath = (base: string, path: string): string => {
  const parts: string[] = []
  const all = path.startsWith('/') ? path : `${base}/${path}`
  for (const part of all.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..') parts.pop()
    else parts.push(part)
  }
  return parts.join('/')
}
