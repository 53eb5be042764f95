// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.

export interface HostApis {
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

export const pageApiNames: readonly (keyof HostApis)[] = [
  'login',
  'checkSession',
  'getLaunchToken',
  'getUserInfo',
  'getUserProfile',
  'setClipboardData',
  'getClipboardData',
  'vibrateShort',
  'vibrateLong',
  'makePhoneCall',
  'setKeepScreenOn',
  'getBatteryInfo',
  'setScreenBrightness',
  'getScreenBrightness',
  'saveFile',
  'getSavedFileList',
  'getSavedFileInfo',
  'removeSavedFile',
  'getFileInfo',
  'getLocation',
  'getFuzzyLocation',
  'startLocationUpdate',
  'stopLocationUpdate',
  'openLocation',
  'chooseLocation',
  'chooseImage',
  'chooseMedia',
  'chooseVideo',
  'chooseMessageFile',
  'getImageInfo',
  'compressImage',
  'previewMedia',
  'saveImageToPhotosAlbum',
  'saveVideoToPhotosAlbum',
  'openDocument',
  'scanCode',
  'navigateToMiniProgram',
  'navigateBackMiniProgram',
  'exitMiniProgram',
  'request',
  'uploadFile',
  'downloadFile',
  'connectSocket',
  'getNetworkType',
  'requestPayment',
  'requestSubscribeMessage',
  'authorize',
  'getSetting',
  'openSetting',
  'getPrivacySetting',
  'openPrivacyContract',
  'startAccelerometer',
  'stopAccelerometer',
  'startCompass',
  'stopCompass',
  'startGyroscope',
  'stopGyroscope',
  'startDeviceMotionListening',
  'stopDeviceMotionListening',
  'chooseAddress',
  'getStorage',
  'setStorage',
  'removeStorage',
  'clearStorage',
  'getStorageInfo',
  'batchGetStorage',
  'batchSetStorage',
  'showToast',
  'hideToast',
  'showLoading',
  'hideLoading',
  'showModal',
  'showActionSheet',
  'setNavigationBarTitle',
  'setNavigationBarColor',
  'showNavigationBarLoading',
  'hideNavigationBarLoading',
  'hideHomeButton',
  'setBackgroundColor',
  'setBackgroundTextStyle',
  'previewImage',
]
