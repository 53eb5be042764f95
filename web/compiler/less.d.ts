declare module 'less/lib/less/index.js' {
  interface Less {
    PluginLoader: unknown
    render(source: string, options: Record<string, unknown>): Promise<{ css: string }>
  }
  const create: (environment: Record<string, unknown>, fileManagers: readonly unknown[]) => Less
  export default create
}

declare module 'less/lib/less/environment/abstract-file-manager.js' {
  export default class AbstractFileManager {
    supports(): boolean
    supportsSync(): boolean
    loadFileSync(name: string, folder: string): unknown
    loadFile(name: string, folder: string): Promise<unknown>
  }
}

declare module 'core-js/web/url'
