// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
// For web programs: put it beside your scripts, and editors know the global `miniapp`.

interface HostApis {
  /** A code of one use that the author's server exchanges for the user's pseudonym; it lives five minutes. */
  login(options?: { timeout?: number }): Promise<{ code: string }>
  /** Whether the session key of the last login is still valid. */
  checkSession(): Promise<void>
  /** A token that the host signs and the author's server verifies: who opened this program, as the pseudonym, and how; it lives five minutes and counts once. */
  getLaunchToken(): Promise<{ token: string }>
  /** Name and picture of the user, once they agreed. */
  getUserInfo(options?: { withCredentials?: boolean; lang?: string }): Promise<{ userInfo: unknown; rawData: string; signature: string; encryptedData: string; iv: string }>
  /** Name and picture of the user; asks each time, with the author's reason. */
  getUserProfile(options: { desc: string; lang?: string }): Promise<{ userInfo: unknown; rawData: string; signature: string; encryptedData: string; iv: string }>
  /** Writes text to the clipboard. */
  setClipboardData(options: { data: string }): Promise<void>
  /** Reads text from the clipboard. */
  getClipboardData(): Promise<{ data: string }>
  /** A short vibration. */
  vibrateShort(options?: { type?: string }): Promise<void>
  /** A long vibration. */
  vibrateLong(): Promise<void>
  /** Offers to call a number. */
  makePhoneCall(options: { phoneNumber: string }): Promise<void>
  /** Keeps the screen lit. */
  setKeepScreenOn(options?: { keepScreenOn?: boolean }): Promise<void>
  /** Level of the battery. */
  getBatteryInfo(): Promise<{ level: number; isCharging: boolean }>
  /** Dims the screen while the program is in front. */
  setScreenBrightness(options: { value: number }): Promise<void>
  /** How bright it is. */
  getScreenBrightness(): Promise<{ value: number }>
  /** Keeps a temporary file. */
  saveFile(options: { tempFilePath: string; filePath?: string }): Promise<{ savedFilePath: string }>
  /** The files that saveFile kept. */
  getSavedFileList(): Promise<{ fileList: unknown }>
  /** One of them. */
  getSavedFileInfo(options: { filePath: string }): Promise<{ size: number; createTime: number }>
  /** Removes one of them. */
  removeSavedFile(options: { filePath: string }): Promise<void>
  /** Size and digest of a file. */
  getFileInfo(options: { filePath: string; digestAlgorithm?: string }): Promise<{ size: number; digest: string }>
  /** Where the user is now. */
  getLocation(options?: { type?: string; altitude?: boolean; isHighAccuracy?: boolean; highAccuracyExpireTime?: number }): Promise<{ latitude: number; longitude: number; speed: number; accuracy: number; altitude: number; verticalAccuracy: number; horizontalAccuracy: number }>
  /** Where the user is, about a kilometre exact. */
  getFuzzyLocation(options?: { type?: string }): Promise<{ latitude: number; longitude: number }>
  /** Tells where the user is as they move, while the program is in front. */
  startLocationUpdate(options?: { type?: string }): Promise<void>
  /** Ends it. */
  stopLocationUpdate(): Promise<void>
  /** Shows a place on a map, in the shell. */
  openLocation(options: { latitude: number; longitude: number; scale?: number; name?: string; address?: string }): Promise<void>
  /** The user chooses a place on a map, in the shell; the program learns the chosen one only. */
  chooseLocation(options?: { latitude?: number; longitude?: number }): Promise<{ name: string; address: string; latitude: number; longitude: number }>
  /** The user chooses pictures; they become temporary files. */
  chooseImage(options?: { count?: number; sizeType?: string[]; sourceType?: string[] }): Promise<{ tempFilePaths: string[]; tempFiles: unknown }>
  /** The user chooses pictures or videos. */
  chooseMedia(options?: { count?: number; mediaType?: string[]; sourceType?: string[]; camera?: string }): Promise<{ tempFiles: unknown; type: string }>
  /** The user chooses a video. */
  chooseVideo(options?: { sourceType?: string[]; camera?: string }): Promise<{ tempFilePath: string; duration: number; size: number; width: number; height: number }>
  /** The user chooses files of any kind. */
  chooseMessageFile(options?: { count?: number; type?: string; extension?: string[] }): Promise<{ tempFiles: unknown }>
  /** Size and kind of a picture; one of another server becomes a temporary file. */
  getImageInfo(options: { src: string }): Promise<{ width: number; height: number; path: string; orientation: string; type: string }>
  /** A smaller copy of a picture, as JPEG. */
  compressImage(options: { src: string; quality?: number; compressedWidth?: number; compressedHeight?: number }): Promise<{ tempFilePath: string }>
  /** Pictures and videos in full size. */
  previewMedia(options?: { sources?: unknown; current?: number }): Promise<void>
  /** Saves a picture to the device, as a download. */
  saveImageToPhotosAlbum(options: { filePath: string }): Promise<void>
  /** Saves a video to the device, as a download. */
  saveVideoToPhotosAlbum(options: { filePath: string }): Promise<void>
  /** Opens a document with what the device has for it, as a download. */
  openDocument(options: { filePath: string; fileType?: string; showMenu?: boolean }): Promise<void>
  /** Reads a QR code or barcode from the camera or from a picture, in the shell. */
  scanCode(options?: { onlyFromCamera?: boolean; scanType?: string[] }): Promise<{ result: string; scanType: string; charSet: string; path: string; rawData: string }>
  /** Opens another mini-program; the host stamps who asked. */
  navigateToMiniProgram(options: { appId: string; path?: string; extraData?: unknown; envVersion?: string }): Promise<void>
  /** Goes back to the mini-program that opened this one. */
  navigateBackMiniProgram(options?: { extraData?: unknown }): Promise<void>
  /** Leaves the mini-program. */
  exitMiniProgram(): Promise<void>
  /** An HTTP request; every status is a success. */
  request(options: { url: string; method?: string; header?: unknown; body?: string; bodyBase64?: string; timeout?: number; responseType?: string }): Promise<{ statusCode: number; header: unknown; cookies: string[]; text: string; base64: string }>
  /** Sends a file as multipart/form-data. */
  uploadFile(options: { url: string; filePath: string; name: string; fileName?: string; header?: unknown; formData?: unknown; timeout?: number }): Promise<{ statusCode: number; data: string; header: unknown; cookies: string[] }>
  /** Fetches a file of at most 50 MB. */
  downloadFile(options: { url: string; filePath?: string; header?: unknown; timeout?: number }): Promise<{ statusCode: number; tempFilePath: string; filePath: string; header: unknown; cookies: string[]; dataLength: number }>
  /** Opens a WebSocket; what happens to it comes as events. */
  connectSocket(options: { url: string; header?: unknown; protocols?: string[]; timeout?: number }): Promise<void>
  /** Kind of connection of the device. */
  getNetworkType(): Promise<{ networkType: string }>
  /** Pays an order that the author's server has made at the host. */
  requestPayment(options: { timeStamp?: string; nonceStr?: string; package: string; signType?: string; paySign?: string }): Promise<void>
  /** Asks whether the author may send the user messages of these templates, once each. */
  requestSubscribeMessage(options: { tmplIds: string[] }): Promise<{ answers: unknown }>
  /** Asks for a scope before it is used; at once when the user has decided. */
  authorize(options: { scope: string }): Promise<void>
  /** What the user has decided so far. */
  getSetting(options?: { withSubscriptions?: boolean }): Promise<{ authSetting: unknown; subscriptionsSetting: unknown }>
  /** Opens the settings of this program in the shell, and returns what they are afterwards. */
  openSetting(options?: { withSubscriptions?: boolean }): Promise<{ authSetting: unknown; subscriptionsSetting: unknown }>
  /** Whether the user still has to agree to the author's privacy terms. */
  getPrivacySetting(): Promise<{ needAuthorization: boolean; privacyContractName: string }>
  /** Shows the author's privacy terms. */
  openPrivacyContract(): Promise<void>
  /** Begins to tell accelerations in g. */
  startAccelerometer(options?: { interval?: string }): Promise<void>
  /** Ends it. */
  stopAccelerometer(): Promise<void>
  /** Begins to tell the direction to north. */
  startCompass(): Promise<void>
  /** Ends it. */
  stopCompass(): Promise<void>
  /** Begins to tell rotations in radians per second. */
  startGyroscope(options?: { interval?: string }): Promise<void>
  /** Ends it. */
  stopGyroscope(): Promise<void>
  /** Begins to tell the angles of the device. */
  startDeviceMotionListening(options?: { interval?: string }): Promise<void>
  /** Ends it. */
  stopDeviceMotionListening(): Promise<void>
  /** The user chooses or writes a postal address in the shell. */
  chooseAddress(): Promise<{ userName: string; postalCode: string; provinceName: string; cityName: string; countyName: string; streetName: string; detailInfo: string; detailInfoNew: string; nationalCode: string; telNumber: string }>
  /** Reads a value. */
  getStorage(options: { key: string }): Promise<{ data: unknown }>
  /** Writes a value; acknowledged when it is on disk. */
  setStorage(options: { key: string; data?: unknown }): Promise<void>
  /** Removes a value; removing an absent one succeeds. */
  removeStorage(options: { key: string }): Promise<void>
  /** Removes all values. */
  clearStorage(): Promise<void>
  /** Names and size. */
  getStorageInfo(): Promise<{ keys: string[]; currentSize: number; limitSize: number }>
  /** Reads several values. */
  batchGetStorage(options: { keyList: string[] }): Promise<{ dataList: unknown }>
  /** Writes several values, all or none. */
  batchSetStorage(options?: { kvList?: unknown }): Promise<void>
  /** A short notice. */
  showToast(options: { title: string; icon?: string; image?: string; duration?: number; mask?: boolean }): Promise<void>
  /** Ends the notice. */
  hideToast(): Promise<void>
  /** A waiting notice until hideLoading. */
  showLoading(options?: { title?: string; mask?: boolean }): Promise<void>
  /** Ends the waiting notice. */
  hideLoading(): Promise<void>
  /** A question with one or two buttons. */
  showModal(options?: { title?: string; content?: string; showCancel?: boolean; cancelText?: string; cancelColor?: string; confirmText?: string; confirmColor?: string; editable?: boolean; placeholderText?: string }): Promise<{ confirm: boolean; cancel: boolean; content: string }>
  /** A choice from a list. */
  showActionSheet(options: { itemList: string[]; itemColor?: string; alertText?: string }): Promise<{ tapIndex: number }>
  /** Title of the page. */
  setNavigationBarTitle(options: { title: string }): Promise<void>
  /** Colours of the navigation bar. */
  setNavigationBarColor(options?: { frontColor?: string; backgroundColor?: string; animation?: unknown }): Promise<void>
  /** Shows that the page is loading. */
  showNavigationBarLoading(): Promise<void>
  /** Ends it. */
  hideNavigationBarLoading(): Promise<void>
  /** Hides the home button. */
  hideHomeButton(): Promise<void>
  /** Colour behind the page. */
  setBackgroundColor(options?: { backgroundColor?: string; backgroundColorTop?: string; backgroundColorBottom?: string }): Promise<void>
  /** Dots of pull-down refresh. */
  setBackgroundTextStyle(options: { textStyle: string }): Promise<void>
  /** Pictures in full size. */
  previewImage(options: { urls: string[]; current?: string; showmenu?: boolean }): Promise<void>
}

/** How the program was opened (W3C MiniApp Lifecycle, InputObject). */
interface InputObject {
  readonly pagePath: string
  readonly inputQuery: string
  /** JSON: the program that led here, with its extra data; empty for none. */
  readonly referrerInfo: string
  readonly lang: string
  readonly dir: string
}

/** How the page was opened (W3C MiniApp Lifecycle, PageInputObject). */
interface PageInputObject {
  readonly pageInputQuery: string
}

interface LifecycleError {
  readonly errorDescription: string
}

interface Environment {
  readonly windowWidth: number
  readonly windowHeight: number
  readonly theme: 'light' | 'dark'
  readonly language: string
}

/** Lifecycle of one page. A handler that is set late is told the states that were reached before. */
interface MiniappPage {
  readonly path: string
  readonly state: 'loaded' | 'ready' | 'shown' | 'hidden' | 'unloaded' | ''
  onloaded: ((input: PageInputObject) => void) | null
  onready: (() => void) | null
  onshown: (() => void) | null
  onhidden: (() => void) | null
  /** What it returns is waited for, half a second at most: the place to store something. */
  onunloaded: (() => void | Promise<void>) | null
  /** The user pulled the page down; the sign goes away when the promise settles. */
  onpulldownrefresh: (() => void | Promise<void>) | null
  /** The end of the page is closer than on_reach_bottom_distance. */
  onreachbottom: (() => void) | null
}

/** A host API refused or failed; the codes are those of the reference. */
interface MiniappError extends Error {
  readonly code: number
}

/** A stream of a host method: read it with `for await`, or with listeners. */
interface HostStream<T> extends AsyncIterable<T> {
  listen(onItem: (item: T) => void, onEnd?: (error?: unknown) => void): this
  stop(): void
}

/** Messages to and from another program of the same user, over a channel that both manifests declare. */
interface HostChannel {
  post(to: string, data: unknown): Promise<void>
  onMessage(listener: (message: { readonly from: string; readonly data: unknown }) => void): void
  offMessage(listener?: (message: { readonly from: string; readonly data: unknown }) => void): void
}

/** What a host offers of its own: its modules are declared in the file that `alcove types` writes. */
interface Host {
  on<T>(event: string, listener: (detail: T) => void): void
  off<T>(event: string, listener?: (detail: T) => void): void
  channel(name: string): HostChannel
}

interface Miniapp extends HostApis {
  /** Only with `alcove_host` in the manifest. */
  readonly host: Host
  readonly page: MiniappPage
  readonly state: 'launched' | 'shown' | 'hidden' | 'unloaded' | ''
  readonly environment: Environment
  /** The language tag of the texts in use. */
  readonly locale: string
  /** Only in the page that the program was opened with. */
  onlaunched: ((input: InputObject) => void) | null
  onshown: ((input: InputObject) => void) | null
  onhidden: (() => void) | null
  onerror: ((error: LifecycleError) => void) | null
  onunloaded: (() => void) | null
  onenvironment: ((environment: Environment) => void) | null
  /** Opens a page on top of this one, or in place of it. */
  navigate(page: string, options?: { readonly query?: Readonly<Record<string, string | number>>; readonly replace?: boolean }): Promise<void>
  /** Closes all pages and opens one. */
  restart(page: string, options?: { readonly query?: Readonly<Record<string, string | number>> }): Promise<void>
  /** Closes this page, or several. */
  back(delta?: number): Promise<void>
  /** A text of i18n/, with {name} replaced by values; the key itself when there is none. */
  text(key: string, values?: Readonly<Record<string, string | number>>): string
}

declare const miniapp: Miniapp
