// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.

export interface LoginParameters {
  /** milliseconds */
  timeout?: number
}

export interface LoginResult {
  /** 128 bits */
  code: string
}

export interface GetUserInfoParameters {
  /** with openId in the encrypted part */
  withCredentials?: boolean
  /** language of the texts */
  lang?: string
}

export interface GetUserInfoResult {
  /** nickName, avatarUrl and the fields that are always empty */
  userInfo: unknown
  /** userInfo as text */
  rawData: string
  /** SHA-1 of rawData and the session key */
  signature: string
  /** userInfo, openId and watermark: AES-128-CBC with the session key */
  encryptedData: string
  /** its initial vector */
  iv: string
}

export interface GetUserProfileParameters {
  /** what it is for */
  desc: string
  /** language of the texts */
  lang?: string
}

export interface GetUserProfileResult {
  /** nickName, avatarUrl and the fields that are always empty */
  userInfo: unknown
  /** userInfo as text */
  rawData: string
  /** SHA-1 of rawData and the session key */
  signature: string
  /** userInfo, openId and watermark: AES-128-CBC with the session key */
  encryptedData: string
  /** its initial vector */
  iv: string
}

export interface GetPhoneNumberResult {
  /** one use, five minutes */
  code: string
  /** the number, encrypted with the session key */
  encryptedData: string
  /** its initial vector */
  iv: string
}

export interface ChooseAvatarResult {
  /** a temporary file, or the picture of the account */
  avatarUrl: string
}

export interface PickAvatarParameters {
  /** the picture of the account; empty for none */
  accountPicture?: string
}

export interface PickAvatarResult {
  /** a temporary file, or the picture of the account */
  avatarUrl: string
}

export interface SetClipboardDataParameters {
  /** text */
  data: string
}

export interface GetClipboardDataResult {
  /** text */
  data: string
}

export interface VibrateShortParameters {
  /** heavy, medium or light */
  type?: string
}

export interface MakePhoneCallParameters {
  /** number */
  phoneNumber: string
}

export interface SetKeepScreenOnParameters {
  /** on or off */
  keepScreenOn?: boolean
}

export interface GetLocationParameters {
  /** wgs84 (default); gcj02 is converted */
  type?: string
  /** with the altitude */
  altitude?: boolean
  /** take longer for a better answer */
  isHighAccuracy?: boolean
  /** milliseconds for that */
  highAccuracyExpireTime?: number
}

export interface GetLocationResult {
  /** degrees */
  latitude: number
  /** degrees */
  longitude: number
  /** metres per second, -1 when unknown */
  speed: number
  /** metres */
  accuracy: number
  /** metres */
  altitude: number
  /** metres */
  verticalAccuracy: number
  /** metres */
  horizontalAccuracy: number
}

export interface NavigateToMiniProgramParameters {
  /** which one */
  appId: string
  /** page and query */
  path?: string
  /** data for referrerInfo */
  extraData?: unknown
  /** release, trial or develop */
  envVersion?: string
}

export interface NavigateBackMiniProgramParameters {
  /** data for referrerInfo */
  extraData?: unknown
}

export interface ListProgramsResult {
  /** array of {appId, name, description, version, icon, pages} */
  programs: unknown
}

export interface LoadSubpackageParameters {
  /** root folder of the subpackage */
  root: string
}

export interface SaveExitStateParameters {
  /** page on top */
  route: string
  /** its query */
  query?: unknown
  /** what onSaveExitState gave */
  data?: unknown
  /** milliseconds since 1970; one day from now by default */
  expires?: number
}

export interface OpenPageParameters {
  /** number of the view */
  view: number
  /** page path */
  route: string
  /** appLaunch, navigateTo, redirectTo, reLaunch, autoReLaunch or switchTab */
  openType: string
  /** views that end with it */
  closing?: number[]
  /** its query, for the address that leads here again */
  query?: string
}

export interface ClosePagesParameters {
  /** views that end */
  closing: number[]
  /** view on top now */
  showing: number
}

export interface ShowPageParameters {
  /** view on top now */
  showing: number
  /** views that end */
  closing?: number[]
}

export interface RequestParameters {
  /** absolute URL */
  url: string
  /** GET by default */
  method?: string
  /** object of header fields */
  header?: unknown
  /** encoded body, absent for none */
  body?: string
  /** milliseconds, 60,000 by default */
  timeout?: number
  /** text (default) or arraybuffer */
  responseType?: string
  /** number by which the task can be aborted */
  task?: number
}

export interface RequestResult {
  /** HTTP status */
  statusCode: number
  /** response header fields */
  header: unknown
  /** Set-Cookie fields */
  cookies: string[]
  /** body as text */
  text: string
  /** body when an arraybuffer was asked for */
  base64: string
}

export interface AbortTaskParameters {
  /** its number */
  task: number
}

export interface GetNetworkTypeResult {
  /** wifi, 2g, 3g, 4g, 5g, unknown or none */
  networkType: string
}

export interface AuthorizeParameters {
  /** scope.userLocation and its kind */
  scope: string
}

export interface GetSettingParameters {
  /** with the subscriptions */
  withSubscriptions?: boolean
}

export interface GetSettingResult {
  /** scope to true or false */
  authSetting: unknown
  /** mainSwitch and itemSettings, when asked for */
  subscriptionsSetting: unknown
}

export interface OpenSettingParameters {
  /** with the subscriptions */
  withSubscriptions?: boolean
}

export interface OpenSettingResult {
  /** scope to true or false */
  authSetting: unknown
  /** mainSwitch and itemSettings, when asked for */
  subscriptionsSetting: unknown
}

export interface GetPrivacySettingResult {
  /** not agreed yet */
  needAuthorization: boolean
  /** title of the terms */
  privacyContractName: string
}

export interface AgreePrivacyParameters {
  /** agreed or not */
  agreed?: boolean
}

export interface AskPermissionParameters {
  /** name of the scope */
  scope: string
  /** what is asked for */
  what: string
  /** the author's reason, plain and short */
  purpose?: string
  /** only once or not at all */
  once?: boolean
}

export interface AskPermissionResult {
  /** once, always, never or dismissed */
  answer: string
}

export interface AskPrivacyResult {
  /** always or never */
  answer: string
}

export interface EndScopeParameters {
  /** name of the scope */
  scope: string
}

export interface GetStorageParameters {
  /** name of the value */
  key: string
}

export interface GetStorageResult {
  /** the value as it was stored */
  data: unknown
}

export interface SetStorageParameters {
  /** name of the value */
  key: string
  /** any JSON value */
  data?: unknown
}

export interface RemoveStorageParameters {
  /** name of the value */
  key: string
}

export interface GetStorageInfoResult {
  /** names */
  keys: string[]
  /** KB in use, rounded up */
  currentSize: number
  /** KB allowed */
  limitSize: number
}

export interface BatchGetStorageParameters {
  /** names */
  keyList: string[]
}

export interface BatchGetStorageResult {
  /** the values in the order of the names */
  dataList: unknown
}

export interface BatchSetStorageParameters {
  /** array of {key, value} */
  kvList?: unknown
}

export interface ShowToastParameters {
  /** text */
  title: string
  /** success, error, loading or none */
  icon?: string
  /** picture of the package */
  image?: string
  /** milliseconds, 1,500 by default */
  duration?: number
  /** block taps meanwhile */
  mask?: boolean
}

export interface ShowLoadingParameters {
  /** text; without one only the sign that something loads */
  title?: string
  /** block taps meanwhile */
  mask?: boolean
}

export interface ShowModalParameters {
  /** title */
  title?: string
  /** text */
  content?: string
  /** true by default */
  showCancel?: boolean
  /** cancel by default */
  cancelText?: string
  /** #000000 by default */
  cancelColor?: string
  /** confirm by default */
  confirmText?: string
  /** #576B95 by default */
  confirmColor?: string
  /** with a text field */
  editable?: boolean
  /** of the text field */
  placeholderText?: string
}

export interface ShowModalResult {
  /** confirmed */
  confirm: boolean
  /** cancelled */
  cancel: boolean
  /** what was typed */
  content: string
}

export interface ShowActionSheetParameters {
  /** one to six entries */
  itemList: string[]
  /** #000000 by default */
  itemColor?: string
  /** text above */
  alertText?: string
}

export interface ShowActionSheetResult {
  /** from 0 */
  tapIndex: number
}

export interface SetNavigationBarTitleParameters {
  /** text */
  title: string
  /** page that asked; filled in by the logic bundle */
  view?: number
}

export interface SetNavigationBarColorParameters {
  /** #ffffff or #000000 */
  frontColor?: string
  /** hex colour */
  backgroundColor?: string
  /** {duration, timingFunc} */
  animation?: unknown
  /** page that asked; filled in by the logic bundle */
  view?: number
}

export interface ShowNavigationBarLoadingParameters {
  /** page that asked; filled in by the logic bundle */
  view?: number
}

export interface HideNavigationBarLoadingParameters {
  /** page that asked; filled in by the logic bundle */
  view?: number
}

export interface HideHomeButtonParameters {
  /** page that asked; filled in by the logic bundle */
  view?: number
}

export interface SetBackgroundColorParameters {
  /** hex colour */
  backgroundColor?: string
  /** hex colour */
  backgroundColorTop?: string
  /** hex colour */
  backgroundColorBottom?: string
  /** page that asked; filled in by the logic bundle */
  view?: number
}

export interface SetBackgroundTextStyleParameters {
  /** dark or light */
  textStyle: string
  /** page that asked; filled in by the logic bundle */
  view?: number
}

export interface SetTabBarBadgeParameters {
  /** from 0 */
  index: number
  /** at most four characters show */
  text: string
}

export interface RemoveTabBarBadgeParameters {
  /** from 0 */
  index: number
}

export interface ShowTabBarRedDotParameters {
  /** from 0 */
  index: number
}

export interface HideTabBarRedDotParameters {
  /** from 0 */
  index: number
}

export interface ShowTabBarParameters {
  /** slide in */
  animation?: boolean
}

export interface HideTabBarParameters {
  /** slide out */
  animation?: boolean
}

export interface SetTabBarItemParameters {
  /** from 0 */
  index: number
  /** text */
  text?: string
  /** picture */
  iconPath?: string
  /** picture */
  selectedIconPath?: string
}

export interface SetTabBarStyleParameters {
  /** hex colour */
  color?: string
  /** hex colour */
  selectedColor?: string
  /** hex colour */
  backgroundColor?: string
  /** black or white */
  borderStyle?: string
}

export interface PreviewImageParameters {
  /** pictures */
  urls: string[]
  /** picture to start with */
  current?: string
  /** with a menu */
  showmenu?: boolean
}

export interface AskViewParameters {
  /** page */
  view: number
  /** node of the page */
  node: number
  /** what the component does */
  method: string
  /** for the component */
  argument?: unknown
}

export interface AskViewResult {
  /** answer of the component */
  value: unknown
  /** why there is none */
  error: string
}

export interface AudioCommandParameters {
  /** which sound; chosen by the logic bundle */
  id: number
  /** set, play, pause, stop, seek or destroy */
  command: string
  /** settings for set, seconds for seek */
  value?: unknown
}

export interface AudioEventsParameters {
  /** which sound */
  id: number
}

export interface AudioEventsResult {
  /** type and state, in order */
  events: unknown
  /** nothing more will happen */
  isGone: boolean
}

export interface ApiEntry {
  readonly handler: 'host' | 'shell'
  readonly sync?: string
  readonly internal?: true
  readonly task?: true
  /** Personal data: a user grants it. */
  readonly personal?: true
}

export const apiTable: Readonly<Record<string, ApiEntry>> = {
  login: { handler: 'host' },
  checkSession: { handler: 'host' },
  getUserInfo: { handler: 'host', personal: true },
  getUserProfile: { handler: 'host' },
  getPhoneNumber: { handler: 'host', internal: true },
  chooseAvatar: { handler: 'host', internal: true },
  pickAvatar: { handler: 'shell', internal: true },
  setClipboardData: { handler: 'shell' },
  getClipboardData: { handler: 'shell' },
  vibrateShort: { handler: 'shell' },
  vibrateLong: { handler: 'shell' },
  makePhoneCall: { handler: 'shell' },
  setKeepScreenOn: { handler: 'shell' },
  getLocation: { handler: 'shell', personal: true },
  navigateToMiniProgram: { handler: 'shell' },
  navigateBackMiniProgram: { handler: 'shell' },
  exitMiniProgram: { handler: 'shell' },
  listPrograms: { handler: 'host' },
  loadSubpackage: { handler: 'host', sync: 'loadSubpackageSync', internal: true },
  saveExitState: { handler: 'host', internal: true },
  openPage: { handler: 'shell', internal: true },
  closePages: { handler: 'shell', internal: true },
  showPage: { handler: 'shell', internal: true },
  request: { handler: 'host', task: true },
  abortTask: { handler: 'host', internal: true },
  getNetworkType: { handler: 'shell' },
  authorize: { handler: 'host' },
  getSetting: { handler: 'host' },
  openSetting: { handler: 'host' },
  getPrivacySetting: { handler: 'host' },
  agreePrivacy: { handler: 'host', internal: true },
  openPrivacyContract: { handler: 'shell' },
  askPermission: { handler: 'shell', internal: true },
  askPrivacy: { handler: 'shell', internal: true },
  showSettings: { handler: 'shell', internal: true },
  endScope: { handler: 'shell', internal: true },
  getStorage: { handler: 'host', sync: 'getStorageSync' },
  setStorage: { handler: 'host', sync: 'setStorageSync' },
  removeStorage: { handler: 'host', sync: 'removeStorageSync' },
  clearStorage: { handler: 'host', sync: 'clearStorageSync' },
  getStorageInfo: { handler: 'host', sync: 'getStorageInfoSync' },
  batchGetStorage: { handler: 'host', sync: 'batchGetStorageSync' },
  batchSetStorage: { handler: 'host', sync: 'batchSetStorageSync' },
  showToast: { handler: 'shell' },
  hideToast: { handler: 'shell' },
  showLoading: { handler: 'shell' },
  hideLoading: { handler: 'shell' },
  showModal: { handler: 'shell' },
  showActionSheet: { handler: 'shell' },
  setNavigationBarTitle: { handler: 'shell' },
  setNavigationBarColor: { handler: 'shell' },
  showNavigationBarLoading: { handler: 'shell' },
  hideNavigationBarLoading: { handler: 'shell' },
  hideHomeButton: { handler: 'shell' },
  setBackgroundColor: { handler: 'shell' },
  setBackgroundTextStyle: { handler: 'shell' },
  setTabBarBadge: { handler: 'shell' },
  removeTabBarBadge: { handler: 'shell' },
  showTabBarRedDot: { handler: 'shell' },
  hideTabBarRedDot: { handler: 'shell' },
  showTabBar: { handler: 'shell' },
  hideTabBar: { handler: 'shell' },
  setTabBarItem: { handler: 'shell' },
  setTabBarStyle: { handler: 'shell' },
  previewImage: { handler: 'shell' },
  askView: { handler: 'shell', sync: 'askViewSync', internal: true },
  audioCommand: { handler: 'shell', internal: true },
  audioEvents: { handler: 'shell', internal: true },
}
