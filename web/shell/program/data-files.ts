// Data that ships with the host beside its scripts, for pages that need it. Loaded once.
const names = new Set(['regions'])
const loading = new Map<string, Promise<unknown>>()

export const loadDataFile = (name: string): Promise<unknown> => {
  if (!names.has(name)) return Promise.reject(new Error(`there is no data called ${name}`))
  let data = loading.get(name)
  if (!data) {
    const script = document.querySelector<HTMLScriptElement>('script[src$="/shell.js"]')
    data = fetch(new URL(`${name}.json`, script?.src ?? location.href)).then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(`the host answered ${answer.status}`))))
    data.catch(() => loading.delete(name)) // may come the next time
    loading.set(name, data)
  }
  return data
}
