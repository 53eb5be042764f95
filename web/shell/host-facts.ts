// What the host wrote into the shell's page about itself.
const fact = (name: string): string => document.querySelector<HTMLMetaElement>(`meta[name="alcove-${name}"]`)?.content ?? ''

export const isDevelopment = (): boolean => fact('development') === 'yes'
export const mapTiles = (): string => fact('map-tiles')
