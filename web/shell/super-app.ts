// The super-app: the programs that run, which of them is on top, and the host's own chrome around them.
import { followBackButton, readAddress, writeAddress } from './address'
import { Capsule } from './chrome/capsule'
import { openMenu, type RunningProgram } from './chrome/menu'
import { StatusBar } from './chrome/status-bar'
import { showIntroduction } from './dialogs/introduction'
import { closeTopLayer } from './dialogs/layer'
import { showModal } from './dialogs/modal'
import { showProgramSettings } from './dialogs/program-settings'
import { make } from './dom'
import { Device } from './environment'
import { Scene, splitPath, type Entry, type Introduction, type Program } from './program/app-config'
import { Clipboard } from './program/device-apis'
import { Instance } from './program/instance'
import type { InstanceHost } from './program/instance-host'
import { texts } from './texts'

/** Programs beside home that keep running; the one that was used longest ago ends first. */
const mostRunning = 5

export interface SuperAppOptions {
  readonly homeAppId: string
  /** Page of the home program that the host's bare address opens, with its query; empty for its own first page. */
  readonly homePage: string
  readonly title: string
}

export class SuperApp {
  readonly #options: SuperAppOptions
  readonly #device: Device
  readonly #capsule: Capsule
  readonly #statusBar = new StatusBar()
  readonly #programs = make('main', { class: 'programs' })
  readonly #clipboard = new Clipboard()
  /** Most recently used last. */
  readonly #running = new Map<string, Instance>()
  /** Who opened whom with navigateToMiniProgram. */
  readonly #openers = new Map<string, string>()
  #current: Instance | null = null
  #card: { readonly introduction: Introduction; close(): void } | null = null
  /** Connected and with a frame loaded, for the program that is opened next. */
  #spare: Instance | null = null

  constructor(options: SuperAppOptions) {
    this.#options = options
    this.#capsule = new Capsule({ openMenu: () => this.#openMenu(), close: () => this.#closeCurrent() })
    const screen = make('div', { class: 'screen' }, this.#programs, this.#statusBar.element, this.#capsule.element)
    document.body.append(make('div', { class: 'device' }, screen))
    this.#device = new Device(screen, () => this.#onResize())
    document.addEventListener('visibilitychange', () => this.#current?.setWatched(!document.hidden))
  }

  start(): void {
    this.#open(readAddress(location) ?? this.#home())
    followBackButton(() => this.#back())
  }

  #home(): Entry {
    return { appId: this.#options.homeAppId, scene: Scene.list, ...splitPath(this.#options.homePage) }
  }

  #open(entry: Entry): void {
    const known = this.#running.get(entry.appId)
    if (known && !known.hasFailed) {
      this.#bringToTop(known, entry)
      return
    }
    if (known) this.#stop(entry.appId)
    const instance = this.#takeSpare()
    instance.open(entry)
    this.#running.set(entry.appId, instance)
    this.#bringToTop(instance)
    this.#endOldest()
  }

  #bringToTop(instance: Instance, entry?: Entry): void {
    const before = this.#current
    this.#current = instance
    this.#running.delete(instance.appId)
    this.#running.set(instance.appId, instance)
    if (before && before !== instance) before.hide()
    instance.show(entry)
    instance.element.classList.add('program-enters')
    setTimeout(() => instance.element.classList.remove('program-enters'), 400)
    this.#refresh()
  }

  /** The instance that waits, or a new one; another waits as soon as this one shows its first page. */
  #takeSpare(): Instance {
    const instance = this.#spare?.isUsable ? this.#spare : this.#makeInstance()
    if (this.#spare !== instance) this.#spare?.stop()
    this.#spare = null
    void instance.shown.then(() => (this.#spare ??= this.#makeInstance()))
    return instance
  }

  #makeInstance(): Instance {
    const host: InstanceHost = {
      device: this.#device,
      clipboard: this.#clipboard,
      canClose: () => instance.appId !== this.#options.homeAppId,
      changed: () => this.#refresh(),
      closeRequested: () => this.#current === instance && this.#closeCurrent(),
      openProgram: (target, path, extraData) => this.#openFrom(instance.appId, target, path, extraData),
      backToProgram: (extraData) => this.#backFrom(instance.appId, extraData),
    }
    const instance = new Instance(host)
    this.#programs.append(instance.element) // a frame that is moved later would load anew
    return instance
  }

  #openFrom(from: string, appId: string, path: string | undefined, extraData: unknown): void {
    const isFromList = from === this.#options.homeAppId
    if (!isFromList) this.#openers.set(appId, from)
    this.#open({ appId, ...splitPath(path), scene: !isFromList ? Scene.program : path ? Scene.link : Scene.list, ...(isFromList ? {} : { referrerInfo: { appId: from, extraData: extraData ?? {} } }) })
  }

  #backFrom(appId: string, extraData: unknown): boolean {
    const opener = this.#running.get(this.#openers.get(appId) ?? '')
    if (!opener) return false
    this.#openers.delete(appId)
    this.#bringToTop(opener, { appId: opener.appId, scene: Scene.programBack, referrerInfo: { appId, extraData: extraData ?? {} } })
    return true
  }

  #closeCurrent(): void {
    const current = this.#current
    if (!current || current.appId === this.#options.homeAppId) return
    const hasFailed = current.hasFailed
    this.#open({ appId: this.#options.homeAppId, scene: Scene.list })
    if (hasFailed) this.#stop(current.appId)
  }

  #back(): boolean {
    if (this.#card) return closeTopLayer(this.#device.element)
    if (this.#current?.back() === true) return true
    if (!this.#current || this.#current.appId === this.#options.homeAppId) return false
    this.#closeCurrent()
    return true
  }

  #stop(appId: string): void {
    const instance = this.#running.get(appId)
    if (!instance) return
    this.#running.delete(appId)
    this.#openers.delete(appId)
    instance.stop()
    if (this.#current !== instance) return
    this.#current = null
    this.#open({ appId: this.#options.homeAppId, scene: Scene.list })
  }

  #endOldest(): void {
    const others = [...this.#running.keys()].filter((appId) => appId !== this.#options.homeAppId && appId !== this.#current?.appId)
    const isOver = others.length + (this.#current?.appId === this.#options.homeAppId ? 0 : 1) - mostRunning
    for (const appId of others.slice(0, Math.max(0, isOver))) this.#stop(appId)
  }

  #openMenu(): void {
    const current = this.#current
    if (!current) return
    openMenu(current.element, this.#listRunning(), {
      about: () => void this.#showAbout(current),
      settings: () => void showProgramSettings(current.element, current.name, current.settings),
      shares: current.facilities.sharing.offered(current.top).map((kind) => ({ kind, text: kind === 'timeline' ? texts.shareTimeline : texts.share, run: () => current.facilities.sharing.request(kind) })),
      restart: () => current.restart(current.appId === this.#options.homeAppId ? this.#home() : { appId: current.appId, scene: Scene.list }),
      home: () => this.#closeCurrent(),
      switchTo: (appId) => this.#running.has(appId) && this.#bringToTop(this.#running.get(appId)!),
      stop: (appId) => this.#stop(appId),
    })
  }

  #listRunning(): RunningProgram[] {
    return [...this.#running.values()].reverse().map((instance) => ({
      program: programOf(instance),
      title: instance.top?.bar.title ?? '',
      isCurrent: instance === this.#current,
      isHome: instance.appId === this.#options.homeAppId,
    }))
  }

  async #showAbout(instance: Instance): Promise<void> {
    const { name, version, description, appId } = programOf(instance)
    const facts = [description, version ? `${texts.version} ${version}` : '', appId].filter((fact) => fact)
    await showModal(instance.element, { title: name, content: facts.join('\n'), showCancel: false })
  }

  #refresh(): void {
    const current = this.#current
    if (!current) return
    const isHome = current.appId === this.#options.homeAppId
    const { path, query } = current.location
    // What the bare address opens is shown as the bare address.
    const home = splitPath(this.#options.homePage)
    const isBare = isHome && query === (home.query ?? '') && (home.path === undefined ? current.isAtFirstPage : path === home.path)
    writeAddress(isBare ? null : current.appId, path, query)
    document.title = isHome ? this.#options.title : `${current.top?.bar.title || current.name} · ${current.name}`
    this.#capsule.show(current.name, isHome)
    const isDark = current.hasFailed || current.top === undefined ? !this.#device.isDark : current.top.isDarkFront
    this.#capsule.setFront(isDark)
    this.#statusBar.setFront(isDark)
    this.#introduce(current)
  }

  /** A program of strangers is introduced once, over whatever it draws meanwhile: it cannot cover, draw or close the card. */
  #introduce(current: Instance): void {
    const introduction = current.appId === this.#options.homeAppId ? null : current.introduction
    if (this.#card?.introduction === introduction) return
    this.#card?.close()
    this.#card = null
    this.#capsule.element.inert = introduction !== null
    if (!introduction) return
    const { close } = showIntroduction(this.#device.element, introduction, programOf(current).icon, {
      open: () => current.meet(),
      later: () => this.#stop(current.appId),
    })
    this.#card = { introduction, close }
  }

  #onResize(): void {
    for (const instance of this.#running.values()) if (instance === this.#current) instance.resize()
    this.#refresh()
  }
}

const programOf = (instance: Instance): Program => instance.opened?.program ?? { appId: instance.appId, name: instance.name, icon: `/alcove/icon/${encodeURIComponent(instance.appId)}` }
