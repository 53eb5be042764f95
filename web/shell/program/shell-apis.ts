// Host APIs that the shell carries out: bars, dialogs, pictures, other programs.
import { pathOf, readOwnAddress } from '../address'
import { ErrorCode } from '../../protocol/generated/errors'
import type { TabBar } from '../chrome/tab-bar'
import { showActionSheet } from '../dialogs/action-sheet'
import { previewMedia } from '../dialogs/media-preview'
import { showModal } from '../dialogs/modal'
import type { Toast } from '../dialogs/toast'
import type { Page } from '../pages/page'
import { ApiFailure, cancelled } from './api-failure'
import type { Sounds } from './sounds'
import type { TabBarConfig, TabConfig } from './app-config'

export type ApiArguments = Readonly<Record<string, unknown>>
export type ApiResult = object | void
export type ApiTable = Readonly<Record<string, (args: ApiArguments) => ApiResult | Promise<ApiResult>>>

/** What the APIs work on: one running program. */
export interface ProgramSurface {
  readonly element: HTMLElement
  readonly toast: Toast
  readonly tabBar: TabBar | null
  readonly packageBase: string
  readonly sounds: Sounds
  loadPicture(url: string): Promise<string>
  pageOf(view: unknown): Page | undefined
  setTabBarShown(isShown: boolean): void
  barChanged(page: Page): void
  navigateToProgram(appId: string, path: string | undefined, extraData: unknown): void
  navigateBackToProgram(extraData: unknown): boolean
  exit(): void
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

export const shellApis = (surface: ProgramSurface): ApiTable => ({ ...dialogApis(surface), ...navigationBarApis(surface), ...tabBarApis(surface), ...viewApis(surface), ...programApis(surface) })

const dialogApis = (surface: ProgramSurface): ApiTable => ({
  showToast: (args) => surface.toast.show(args),
  hideToast: () => surface.toast.hide(),
  showLoading: (args) => surface.toast.showLoading(args),
  hideLoading: () => surface.toast.hideLoading(),
  showModal: (args) => showModal(surface.element, args),
  async showActionSheet(args) {
    const tapIndex = await showActionSheet(surface.element, args)
    if (tapIndex === null) throw cancelled()
    return { tapIndex }
  },
  previewImage({ urls, current }) {
    if (!Array.isArray(urls) || urls.length === 0) throw new ApiFailure(ErrorCode.invalidArgument, 'urls is empty')
    const pictures = urls.map((url) => ({ address: pictureAddress(surface, String(url)), isVideo: false }))
    previewMedia(surface.element, pictures, typeof current === 'number' ? current : urls.indexOf(current))
  },
})

export const pictureAddress = async (surface: ProgramSurface, url: string): Promise<string> => {
  if (/^(https?:|wxfile:)?\/\//i.test(url)) return surface.loadPicture(url)
  return /^(data|blob):/i.test(url) || url.startsWith('/i/') ? url : surface.packageBase + url.replace(/^\/+/, '')
}

const navigationBarApis = (surface: ProgramSurface): ApiTable => {
  const onPage = (change: (page: Page, args: ApiArguments) => void) => (args: ApiArguments): void => {
    const page = surface.pageOf(args.view)
    if (!page) throw new ApiFailure(ErrorCode.viewUnavailable, 'the page is closed')
    change(page, args)
    surface.barChanged(page)
  }
  return {
    setNavigationBarTitle: onPage((page, { title }) => page.setTitle(String(title ?? ''))),
    setNavigationBarColor: onPage((page, { frontColor, backgroundColor, animation }) => {
      const { duration } = (animation ?? {}) as { duration?: number }
      page.bar.setColors(text(frontColor), text(backgroundColor), duration)
    }),
    showNavigationBarLoading: onPage((page) => page.bar.setBusy(true)),
    hideNavigationBarLoading: onPage((page) => page.bar.setBusy(false)),
    hideHomeButton: onPage((page) => page.bar.hideHome()),
    setBackgroundColor: onPage((page, { backgroundColor, backgroundColorTop }) => page.setBackground(text(backgroundColor) ?? text(backgroundColorTop))),
    setBackgroundTextStyle: onPage((page, { textStyle }) => {
      if (textStyle !== 'dark' && textStyle !== 'light') throw new ApiFailure(ErrorCode.invalidArgument, 'textStyle is dark or light')
      page.frame.post({ t: 'textStyle', textStyle })
    }),
  }
}

const tabBarApis = (surface: ProgramSurface): ApiTable => {
  const onBar = (change: (bar: TabBar, args: ApiArguments) => void) => (args: ApiArguments): void => {
    if (!surface.tabBar) throw new ApiFailure(ErrorCode.invalidArgument, 'not TabBar page')
    change(surface.tabBar, args)
  }
  return {
    setTabBarBadge: onBar((bar, { index, text: badge }) => bar.setBadge(Number(index), String(badge ?? ''))),
    removeTabBarBadge: onBar((bar, { index }) => bar.setBadge(Number(index), null)),
    showTabBarRedDot: onBar((bar, { index }) => bar.setDot(Number(index), true)),
    hideTabBarRedDot: onBar((bar, { index }) => bar.setDot(Number(index), false)),
    setTabBarItem: onBar((bar, { index, ...changes }) => bar.setItem(Number(index), changes as Partial<TabConfig>)),
    setTabBarStyle: onBar((bar, changes) => bar.setColors(changes as Partial<TabBarConfig>)),
    showTabBar: onBar(() => surface.setTabBarShown(true)),
    hideTabBar: onBar(() => surface.setTabBarShown(false)),
  }
}

/** The program's worker waits for it, and so for the page to be there. */
const viewApis = (surface: ProgramSurface): ApiTable => ({
  audioCommand: ({ id, command, value }) => surface.sounds.command(Number(id), String(command), value),
  audioEvents: ({ id }) => surface.sounds.events(Number(id)),
  askView({ view, node, method, argument }) {
    const page = surface.pageOf(view)
    if (!page) throw new ApiFailure(ErrorCode.viewUnavailable, 'the page is closed')
    return page.ask({ node, method, argument: argument ?? null })
  },
})

const programApis = (surface: ProgramSurface): ApiTable => ({
  navigateToMiniProgram({ appId, path, extraData }) {
    if (typeof appId !== 'string' || appId === '') throw new ApiFailure(ErrorCode.invalidArgument, 'appId is missing')
    surface.navigateToProgram(appId, text(path), extraData)
  },
  navigateBackMiniProgram({ extraData }) {
    if (!surface.navigateBackToProgram(extraData)) throw new ApiFailure(ErrorCode.invalidArgument, 'no mini-program opened this one')
  },
  exitMiniProgram: () => surface.exit(),
  readOwnLink({ link }) {
    const entry = readOwnAddress(String(link))
    return entry ? { appId: entry.appId, path: pathOf(entry) } : { appId: '', path: '' }
  },
})
