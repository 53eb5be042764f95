// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.

export interface LoginParameters {
  /** milliseconds */
  timeout?: number
}

export interface LoginResult {
  /** 128 bits */
  code: string
}

export interface GetLaunchTokenResult {
  /** JWS, ES256: iss, aud, sub, iat, exp, jti, scene, path, referrerAppId */
  token: string
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

export interface CloudCallParameters {
  /** environment; empty for the only one */
  env?: string
  /** callFunction, database, getTempFileURL, deleteFile */
  action: string
  /** what the action takes */
  request?: unknown
}

export interface CloudCallResult {
  /** what it gives */
  response: unknown
}

export interface CloudUploadParameters {
  /** environment */
  env?: string
  /** name there */
  cloudPath: string
  /** file of the program */
  filePath: string
}

export interface CloudUploadResult {
  /** its address */
  fileID: string
}

export interface CloudDownloadParameters {
  /** environment */
  env?: string
  /** its address */
  fileID: string
}

export interface CloudDownloadResult {
  /** temporary file */
  tempFilePath: string
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

export interface GetBatteryInfoResult {
  /** 1 to 100 */
  level: number
  /** charging */
  isCharging: boolean
}

export interface SetScreenBrightnessParameters {
  /** 0 to 1 */
  value: number
}

export interface GetScreenBrightnessResult {
  /** 0 to 1 */
  value: number
}

export interface SaveFileParameters {
  /** temporary file */
  tempFilePath: string
  /** where to; a new name when absent */
  filePath?: string
}

export interface SaveFileResult {
  /** where it is now */
  savedFilePath: string
}

export interface GetSavedFileListResult {
  /** array of {filePath, size, createTime} */
  fileList: unknown
}

export interface GetSavedFileInfoParameters {
  /** path */
  filePath: string
}

export interface GetSavedFileInfoResult {
  /** bytes */
  size: number
  /** seconds since 1970 */
  createTime: number
}

export interface RemoveSavedFileParameters {
  /** path */
  filePath: string
}

export interface GetFileInfoParameters {
  /** path */
  filePath: string
  /** md5 (default), sha1 or sha256 */
  digestAlgorithm?: string
}

export interface GetFileInfoResult {
  /** bytes */
  size: number
  /** hexadecimal */
  digest: string
}

export interface FileAccessParameters {
  /** path */
  path: string
}

export interface FileStatParameters {
  /** path */
  path: string
  /** with everything below */
  recursive?: boolean
}

export interface FileStatResult {
  /** array of {path, mode, size, lastAccessedTime, lastModifiedTime} */
  stats: unknown
}

export interface FileReadParameters {
  /** path */
  path: string
  /** first byte */
  position?: number
  /** bytes, at most 4 MB */
  length?: number
}

export interface FileReadResult {
  /** bytes */
  base64: string
  /** of the whole file */
  size: number
}

export interface FileWriteParameters {
  /** path */
  path: string
  /** bytes in base64 */
  base64: string
  /** at the end; otherwise it replaces the file */
  append?: boolean
}

export interface FileCopyParameters {
  /** source */
  from: string
  /** target */
  to: string
}

export interface FileRenameParameters {
  /** source */
  from: string
  /** target */
  to: string
}

export interface FileRemoveParameters {
  /** path */
  path: string
}

export interface FolderMakeParameters {
  /** path */
  path: string
  /** and those above */
  recursive?: boolean
}

export interface FolderRemoveParameters {
  /** path */
  path: string
  /** with what is in it */
  recursive?: boolean
}

export interface FolderReadParameters {
  /** path */
  path: string
}

export interface FolderReadResult {
  /** names */
  files: string[]
}

export interface FileTruncateParameters {
  /** path */
  path: string
  /** bytes */
  length?: number
}

export interface FileOpenParameters {
  /** path */
  path: string
  /** r (default), r+, w, wx, w+, wx+, a, ax, a+, ax+, as, as+ */
  flag?: string
}

export interface FileOpenResult {
  /** descriptor */
  fd: string
}

export interface FileCloseParameters {
  /** descriptor */
  fd: string
}

export interface FileReadAtParameters {
  /** descriptor */
  fd: string
  /** absent: where the last read ended */
  position?: number
  /** bytes, at most 4 MB */
  length?: number
}

export interface FileReadAtResult {
  /** bytes */
  base64: string
}

export interface FileWriteAtParameters {
  /** descriptor */
  fd: string
  /** absent: where the last write ended */
  position?: number
  /** bytes in base64 */
  base64: string
}

export interface FileWriteAtResult {
  /** bytes */
  bytesWritten: number
}

export interface FileStatOfParameters {
  /** descriptor */
  fd: string
}

export interface FileStatOfResult {
  /** array with one entry */
  stats: unknown
}

export interface FileTruncateOfParameters {
  /** descriptor */
  fd: string
  /** bytes */
  length?: number
}

export interface FileUnzipParameters {
  /** ZIP file */
  path: string
  /** folder */
  target: string
}

export interface FileReadZipParameters {
  /** ZIP file */
  path: string
  /** names; absent for all */
  entries?: string[]
}

export interface FileReadZipResult {
  /** name to {base64} or {error} */
  entries: unknown
}

export interface FileDecompressParameters {
  /** path */
  path: string
}

export interface FileDecompressResult {
  /** bytes, at most 10 MB */
  base64: string
}

export interface FileTemporaryParameters {
  /** bytes in base64 */
  base64: string
  /** letters and digits */
  extension?: string
}

export interface FileTemporaryResult {
  /** its path */
  tempFilePath: string
}

export interface CallHostModuleParameters {
  /** name of the module */
  module: string
  /** name of the method */
  method: string
  /** array of the arguments, in the order of the method's parameters */
  arguments?: unknown
}

export interface CallHostModuleResult {
  /** what the method returned; absent when it returns nothing, started a stream or failed */
  value: unknown
  /** number of the stream that it started */
  stream: number
  /** code and message of the method's own failure */
  failure: unknown
}

export interface ReadHostStreamParameters {
  /** its number */
  stream: number
}

export interface ReadHostStreamResult {
  /** array of items; empty at the end */
  items: unknown
  /** true when it has ended */
  done: boolean
  /** code and message when it ended with a failure */
  failure: unknown
}

export interface StopHostStreamParameters {
  /** its number */
  stream: number
}

export interface PostToChannelParameters {
  /** name of the channel */
  channel: string
  /** id of the receiving program */
  to: string
  /** any JSON value, at most 64 KB */
  data?: unknown
}

export interface GetLocationParameters {
  /** wgs84 (default), or gcj02, into which it is converted */
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

export interface GetFuzzyLocationParameters {
  /** wgs84 or gcj02 */
  type?: string
}

export interface GetFuzzyLocationResult {
  /** degrees */
  latitude: number
  /** degrees */
  longitude: number
}

export interface StartLocationUpdateParameters {
  /** wgs84 or gcj02 */
  type?: string
}

export interface OpenLocationParameters {
  /** degrees */
  latitude: number
  /** degrees */
  longitude: number
  /** 5 to 18, 18 by default */
  scale?: number
  /** of the place */
  name?: string
  /** of the place */
  address?: string
}

export interface ChooseLocationParameters {
  /** where the map begins */
  latitude?: number
  /** where the map begins */
  longitude?: number
}

export interface ChooseLocationResult {
  /** what the user wrote */
  name: string
  /** degrees as text */
  address: string
  /** degrees */
  latitude: number
  /** degrees */
  longitude: number
}

export interface ChooseImageParameters {
  /** at most 9 */
  count?: number
  /** original or compressed */
  sizeType?: string[]
  /** album or camera */
  sourceType?: string[]
}

export interface ChooseImageResult {
  /** temporary files */
  tempFilePaths: string[]
  /** array of {path, size} */
  tempFiles: unknown
}

export interface ChooseMediaParameters {
  /** at most 20 */
  count?: number
  /** image, video or mix */
  mediaType?: string[]
  /** album or camera */
  sourceType?: string[]
  /** back or front */
  camera?: string
}

export interface ChooseMediaResult {
  /** array of {tempFilePath, size, fileType, width, height, duration} */
  tempFiles: unknown
  /** image, video or mix */
  type: string
}

export interface ChooseVideoParameters {
  /** album or camera */
  sourceType?: string[]
  /** back or front */
  camera?: string
}

export interface ChooseVideoResult {
  /** temporary file */
  tempFilePath: string
  /** seconds */
  duration: number
  /** bytes */
  size: number
  /** pixels */
  width: number
  /** pixels */
  height: number
}

export interface ChooseMessageFileParameters {
  /** at most 100 */
  count?: number
  /** all, video, image or file */
  type?: string
  /** ends of names */
  extension?: string[]
}

export interface ChooseMessageFileResult {
  /** array of {path, size, name, type, time} */
  tempFiles: unknown
}

export interface GetImageInfoParameters {
  /** file of the program or of the package */
  src: string
}

export interface GetImageInfoResult {
  /** pixels */
  width: number
  /** pixels */
  height: number
  /** where it is */
  path: string
  /** always up: the browser turns pictures */
  orientation: string
  /** png, jpeg, gif, webp */
  type: string
}

export interface CompressImageParameters {
  /** file of the program or of the package */
  src: string
  /** 0 to 100, 80 by default */
  quality?: number
  /** pixels */
  compressedWidth?: number
  /** pixels */
  compressedHeight?: number
}

export interface CompressImageResult {
  /** temporary file */
  tempFilePath: string
}

export interface PreviewMediaParameters {
  /** array of {url, type} */
  sources?: unknown
  /** which one first */
  current?: number
}

export interface SaveImageToPhotosAlbumParameters {
  /** file of the program or of the package */
  filePath: string
}

export interface SaveVideoToPhotosAlbumParameters {
  /** file of the program or of the package */
  filePath: string
}

export interface OpenDocumentParameters {
  /** file of the program */
  filePath: string
  /** doc, xls, ppt, pdf and their kind */
  fileType?: string
  /** with a menu */
  showMenu?: boolean
}

export interface ScanCodeParameters {
  /** no pictures */
  onlyFromCamera?: boolean
  /** barCode, qrCode, datamatrix, pdf417 */
  scanType?: string[]
}

export interface ScanCodeResult {
  /** what it says */
  result: string
  /** QR_CODE, EAN_13 and their kind */
  scanType: string
  /** always UTF-8 */
  charSet: string
  /** page, when it is a link to this program */
  path: string
  /** its bytes in base64 */
  rawData: string
}

export interface RecorderCommandParameters {
  /** start, pause, resume or stop */
  command: string
  /** duration, format, sampleRate, numberOfChannels, encodeBitRate, frameSize */
  options?: unknown
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

export interface ReadLinkParameters {
  /** http or https address */
  link: string
}

export interface ReadLinkResult {
  /** the mini-program */
  appId: string
  /** page and query; empty for the first page */
  path: string
}

export interface ReadOwnLinkParameters {
  /** http or https address */
  link: string
}

export interface ReadOwnLinkResult {
  /** the mini-program; empty for none */
  appId: string
  /** page and query */
  path: string
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
  /** a body of bytes, in base64 */
  bodyBase64?: string
  /** milliseconds, 60,000 by default */
  timeout?: number
  /** text (default) or arraybuffer */
  responseType?: string
  /** number by which the task is aborted, and under which its events come */
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

export interface UploadFileParameters {
  /** absolute URL */
  url: string
  /** file of the program */
  filePath: string
  /** name of the field */
  name: string
  /** name of the file */
  fileName?: string
  /** object of header fields */
  header?: unknown
  /** further fields */
  formData?: unknown
  /** milliseconds, 60,000 by default */
  timeout?: number
  /** number by which the task is aborted, and under which its events come */
  task?: number
}

export interface UploadFileResult {
  /** HTTP status */
  statusCode: number
  /** body as text */
  data: string
  /** response header fields */
  header: unknown
  /** Set-Cookie fields */
  cookies: string[]
}

export interface DownloadFileParameters {
  /** absolute URL */
  url: string
  /** where to; a temporary file when absent */
  filePath?: string
  /** object of header fields */
  header?: unknown
  /** milliseconds, 60,000 by default */
  timeout?: number
  /** number by which the task is aborted, and under which its events come */
  task?: number
}

export interface DownloadFileResult {
  /** HTTP status */
  statusCode: number
  /** temporary file, when no filePath was given */
  tempFilePath: string
  /** the filePath that was given */
  filePath: string
  /** response header fields */
  header: unknown
  /** Set-Cookie fields */
  cookies: string[]
  /** bytes */
  dataLength: number
}

export interface AbortTaskParameters {
  /** its number */
  task: number
}

export interface ConnectSocketParameters {
  /** absolute URL */
  url: string
  /** object of header fields */
  header?: unknown
  /** subprotocols */
  protocols?: string[]
  /** milliseconds, 60,000 by default */
  timeout?: number
  /** its number */
  task: number
}

export interface SocketSendParameters {
  /** number of the socket */
  task: number
  /** text */
  text?: string
  /** bytes in base64 */
  base64?: string
}

export interface SocketCloseParameters {
  /** number of the socket */
  task: number
  /** 1000 by default */
  code?: number
  /** at most 123 bytes */
  reason?: string
}

export interface GetNetworkTypeResult {
  /** wifi, 2g, 3g, 4g, 5g, unknown or none */
  networkType: string
}

export interface RequestPaymentParameters {
  /** seconds since 1970 */
  timeStamp?: string
  /** random text */
  nonceStr?: string
  /** prepay_id=… */
  package: string
  /** MD5, HMAC-SHA256 or RSA */
  signType?: string
  /** signature of the author's server */
  paySign?: string
}

export interface ConfirmPaymentParameters {
  /** who gets it */
  payee: string
  /** for what */
  description?: string
  /** how much, with its currency */
  amount: string
  /** no money moves */
  isSandbox?: boolean
}

export interface ConfirmPaymentResult {
  /** the user agreed */
  isConfirmed: boolean
}

export interface RequestSubscribeMessageParameters {
  /** one to five templates */
  tmplIds: string[]
}

export interface RequestSubscribeMessageResult {
  /** template to accept, reject, ban or filter */
  answers: unknown
}

export interface AskSubscriptionsParameters {
  /** array of {id, title, example} */
  templates: unknown
}

export interface AskSubscriptionsResult {
  /** ids that the user ticked */
  accepted: string[]
  /** keep this answer */
  always: boolean
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

export interface StartAccelerometerParameters {
  /** game (20 ms), ui (60 ms) or normal (200 ms, default) */
  interval?: string
}

export interface StartGyroscopeParameters {
  /** game (20 ms), ui (60 ms) or normal (200 ms, default) */
  interval?: string
}

export interface StartDeviceMotionListeningParameters {
  /** game (20 ms), ui (60 ms) or normal (200 ms, default) */
  interval?: string
}

export interface CheckForUpdateResult {
  /** there is one */
  hasUpdate: boolean
  /** and it can be started */
  isReady: boolean
}

export interface ReportEventParameters {
  /** name */
  eventId: string
  /** object of values */
  data?: unknown
}

export interface ChooseAddressResult {
  /** name */
  userName: string
  /** postal code */
  postalCode: string
  /** province */
  provinceName: string
  /** city */
  cityName: string
  /** county */
  countyName: string
  /** street */
  streetName: string
  /** house and door */
  detailInfo: string
  /** the same */
  detailInfoNew: string
  /** always empty */
  nationalCode: string
  /** telephone */
  telNumber: string
}

export interface PickAddressParameters {
  /** the address that was used last */
  known?: unknown
}

export interface PickAddressResult {
  /** userName, telNumber, provinceName, cityName, countyName, detailInfo, postalCode */
  address: unknown
}

export interface FindAdParameters {
  /** interstitial or rewardedVideo */
  kind: string
  /** place */
  adUnitId: string
}

export interface PresentAdParameters {
  /** interstitial or rewardedVideo */
  kind: string
  /** place */
  adUnitId: string
}

export interface PresentAdResult {
  /** seen to its end */
  isEnded: boolean
}

export interface ShowAdParameters {
  /** heading */
  title: string
  /** text */
  text?: string
  /** https address */
  link?: string
  /** how long until it has been seen to its end */
  seconds?: number
}

export interface ShowAdResult {
  /** seen to its end */
  isEnded: boolean
}

export interface OpenCustomerServiceChatParameters {
  /** {url} */
  extInfo: unknown
  /** id of the company */
  corpId?: string
}

export interface ShowShareMenuParameters {
  /** whoever opens the link learns which group it belongs to */
  withShareTicket?: boolean
  /** shareAppMessage, shareTimeline */
  menus?: string[]
  /** page that asked; filled in by the logic bundle */
  view?: number
}

export interface HideShareMenuParameters {
  /** which; all when absent */
  menus?: string[]
  /** page that asked; filled in by the logic bundle */
  view?: number
}

export interface UpdateShareMenuParameters {
  /** whoever opens the link learns which group it belongs to */
  withShareTicket?: boolean
  /** accepted and without effect: links do not change */
  isUpdatableMessage?: boolean
  /** accepted and without effect */
  activityId?: string
  /** page that asked; filled in by the logic bundle */
  view?: number
}

export interface PresentShareParameters {
  /** appMessage or timeline */
  kind: string
  /** what is shared */
  title?: string
  /** page and query */
  path?: string
  /** picture */
  imageUrl?: string
  /** page that asked; filled in by the logic bundle */
  view?: number
}

export interface GetShareInfoParameters {
  /** from the launch options */
  shareTicket: string
}

export interface GetShareInfoResult {
  /** openGId and watermark: AES-128-CBC with the session key */
  encryptedData: string
  /** its initial vector */
  iv: string
  /** always empty */
  cloudID: string
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
  /** First version that has it. */
  readonly since: string
  /** Names of its options and of the fields of its result. */
  readonly options?: string
  readonly result?: string
}

export const apiTable: Readonly<Record<string, ApiEntry>> = {
  login: { handler: 'host', since: '0.1', options: 'timeout', result: 'code' },
  checkSession: { handler: 'host', since: '0.1' },
  getLaunchToken: { handler: 'host', since: '0.1', result: 'token' },
  getUserInfo: { handler: 'host', personal: true, since: '0.1', options: 'withCredentials lang', result: 'userInfo rawData signature encryptedData iv' },
  getUserProfile: { handler: 'host', since: '0.1', options: 'desc lang', result: 'userInfo rawData signature encryptedData iv' },
  getPhoneNumber: { handler: 'host', internal: true, since: '0.1' },
  chooseAvatar: { handler: 'host', internal: true, since: '0.1' },
  pickAvatar: { handler: 'shell', internal: true, since: '0.1' },
  cloudCall: { handler: 'host', internal: true, since: '0.1' },
  cloudUpload: { handler: 'host', internal: true, since: '0.1' },
  cloudDownload: { handler: 'host', internal: true, since: '0.1' },
  setClipboardData: { handler: 'shell', since: '0.1', options: 'data' },
  getClipboardData: { handler: 'shell', since: '0.1', result: 'data' },
  vibrateShort: { handler: 'shell', since: '0.1', options: 'type' },
  vibrateLong: { handler: 'shell', since: '0.1' },
  makePhoneCall: { handler: 'shell', since: '0.1', options: 'phoneNumber' },
  setKeepScreenOn: { handler: 'shell', since: '0.1', options: 'keepScreenOn' },
  getBatteryInfo: { handler: 'shell', since: '0.1', result: 'level isCharging' },
  setScreenBrightness: { handler: 'shell', since: '0.1', options: 'value' },
  getScreenBrightness: { handler: 'shell', since: '0.1', result: 'value' },
  saveFile: { handler: 'host', since: '0.1', options: 'tempFilePath filePath', result: 'savedFilePath' },
  getSavedFileList: { handler: 'host', since: '0.1', result: 'fileList' },
  getSavedFileInfo: { handler: 'host', since: '0.1', options: 'filePath', result: 'size createTime' },
  removeSavedFile: { handler: 'host', since: '0.1', options: 'filePath' },
  getFileInfo: { handler: 'host', since: '0.1', options: 'filePath digestAlgorithm', result: 'size digest' },
  fileAccess: { handler: 'host', internal: true, since: '0.1' },
  fileStat: { handler: 'host', internal: true, since: '0.1' },
  fileRead: { handler: 'host', internal: true, since: '0.1' },
  fileWrite: { handler: 'host', internal: true, since: '0.1' },
  fileCopy: { handler: 'host', internal: true, since: '0.1' },
  fileRename: { handler: 'host', internal: true, since: '0.1' },
  fileRemove: { handler: 'host', internal: true, since: '0.1' },
  folderMake: { handler: 'host', internal: true, since: '0.1' },
  folderRemove: { handler: 'host', internal: true, since: '0.1' },
  folderRead: { handler: 'host', internal: true, since: '0.1' },
  fileTruncate: { handler: 'host', internal: true, since: '0.1' },
  fileOpen: { handler: 'host', internal: true, since: '0.1' },
  fileClose: { handler: 'host', internal: true, since: '0.1' },
  fileReadAt: { handler: 'host', internal: true, since: '0.1' },
  fileWriteAt: { handler: 'host', internal: true, since: '0.1' },
  fileStatOf: { handler: 'host', internal: true, since: '0.1' },
  fileTruncateOf: { handler: 'host', internal: true, since: '0.1' },
  fileUnzip: { handler: 'host', internal: true, since: '0.1' },
  fileReadZip: { handler: 'host', internal: true, since: '0.1' },
  fileDecompress: { handler: 'host', internal: true, since: '0.1' },
  fileTemporary: { handler: 'host', internal: true, since: '0.1' },
  callHostModule: { handler: 'host', internal: true, since: '0.1' },
  readHostStream: { handler: 'host', internal: true, since: '0.1' },
  stopHostStream: { handler: 'host', internal: true, since: '0.1' },
  postToChannel: { handler: 'host', internal: true, since: '0.1' },
  getLocation: { handler: 'shell', personal: true, since: '0.1', options: 'type altitude isHighAccuracy highAccuracyExpireTime', result: 'latitude longitude speed accuracy altitude verticalAccuracy horizontalAccuracy' },
  getFuzzyLocation: { handler: 'shell', personal: true, since: '0.1', options: 'type', result: 'latitude longitude' },
  startLocationUpdate: { handler: 'shell', personal: true, since: '0.1', options: 'type' },
  stopLocationUpdate: { handler: 'shell', since: '0.1' },
  openLocation: { handler: 'shell', since: '0.1', options: 'latitude longitude scale name address' },
  chooseLocation: { handler: 'shell', since: '0.1', options: 'latitude longitude', result: 'name address latitude longitude' },
  chooseImage: { handler: 'shell', since: '0.1', options: 'count sizeType sourceType', result: 'tempFilePaths tempFiles' },
  chooseMedia: { handler: 'shell', since: '0.1', options: 'count mediaType sourceType camera', result: 'tempFiles type' },
  chooseVideo: { handler: 'shell', since: '0.1', options: 'sourceType camera', result: 'tempFilePath duration size width height' },
  chooseMessageFile: { handler: 'shell', since: '0.1', options: 'count type extension', result: 'tempFiles' },
  getImageInfo: { handler: 'shell', since: '0.1', options: 'src', result: 'width height path orientation type' },
  compressImage: { handler: 'shell', since: '0.1', options: 'src quality compressedWidth compressedHeight', result: 'tempFilePath' },
  previewMedia: { handler: 'shell', since: '0.1', options: 'sources current' },
  saveImageToPhotosAlbum: { handler: 'shell', personal: true, since: '0.1', options: 'filePath' },
  saveVideoToPhotosAlbum: { handler: 'shell', personal: true, since: '0.1', options: 'filePath' },
  openDocument: { handler: 'shell', since: '0.1', options: 'filePath fileType showMenu' },
  scanCode: { handler: 'shell', since: '0.1', options: 'onlyFromCamera scanType', result: 'result scanType charSet path rawData' },
  recorderCommand: { handler: 'shell', internal: true, personal: true, since: '0.1' },
  navigateToMiniProgram: { handler: 'shell', since: '0.1', options: 'appId path extraData envVersion' },
  navigateBackMiniProgram: { handler: 'shell', since: '0.1', options: 'extraData' },
  exitMiniProgram: { handler: 'shell', since: '0.1' },
  listPrograms: { handler: 'host', since: '0.1', result: 'programs' },
  readLink: { handler: 'host', since: '0.1', options: 'link', result: 'appId path' },
  readOwnLink: { handler: 'shell', internal: true, since: '0.1' },
  loadSubpackage: { handler: 'host', sync: 'loadSubpackageSync', internal: true, since: '0.1' },
  saveExitState: { handler: 'host', internal: true, since: '0.1' },
  openPage: { handler: 'shell', internal: true, since: '0.1' },
  closePages: { handler: 'shell', internal: true, since: '0.1' },
  showPage: { handler: 'shell', internal: true, since: '0.1' },
  request: { handler: 'host', task: true, since: '0.1' },
  uploadFile: { handler: 'host', task: true, since: '0.1' },
  downloadFile: { handler: 'host', task: true, since: '0.1' },
  abortTask: { handler: 'host', internal: true, since: '0.1' },
  connectSocket: { handler: 'host', task: true, since: '0.1' },
  socketSend: { handler: 'host', internal: true, since: '0.1' },
  socketClose: { handler: 'host', internal: true, since: '0.1' },
  getNetworkType: { handler: 'shell', since: '0.1', result: 'networkType' },
  requestPayment: { handler: 'host', since: '0.1', options: 'timeStamp nonceStr package signType paySign' },
  confirmPayment: { handler: 'shell', internal: true, since: '0.1' },
  requestSubscribeMessage: { handler: 'host', since: '0.1', options: 'tmplIds', result: 'answers' },
  askSubscriptions: { handler: 'shell', internal: true, since: '0.1' },
  authorize: { handler: 'host', since: '0.1', options: 'scope' },
  getSetting: { handler: 'host', since: '0.1', options: 'withSubscriptions', result: 'authSetting subscriptionsSetting' },
  openSetting: { handler: 'host', since: '0.1', options: 'withSubscriptions', result: 'authSetting subscriptionsSetting' },
  openAppAuthorizeSetting: { handler: 'shell', since: '0.1' },
  getPrivacySetting: { handler: 'host', since: '0.1', result: 'needAuthorization privacyContractName' },
  agreePrivacy: { handler: 'host', internal: true, since: '0.1' },
  openPrivacyContract: { handler: 'shell', since: '0.1' },
  askPermission: { handler: 'shell', internal: true, since: '0.1' },
  askPrivacy: { handler: 'shell', internal: true, since: '0.1' },
  showSettings: { handler: 'shell', internal: true, since: '0.1' },
  endScope: { handler: 'shell', internal: true, since: '0.1' },
  startAccelerometer: { handler: 'shell', since: '0.1', options: 'interval' },
  stopAccelerometer: { handler: 'shell', since: '0.1' },
  startCompass: { handler: 'shell', since: '0.1' },
  stopCompass: { handler: 'shell', since: '0.1' },
  startGyroscope: { handler: 'shell', since: '0.1', options: 'interval' },
  stopGyroscope: { handler: 'shell', since: '0.1' },
  startDeviceMotionListening: { handler: 'shell', since: '0.1', options: 'interval' },
  stopDeviceMotionListening: { handler: 'shell', since: '0.1' },
  checkForUpdate: { handler: 'host', internal: true, since: '0.1' },
  handleUpdates: { handler: 'host', internal: true, since: '0.1' },
  applyUpdate: { handler: 'shell', internal: true, since: '0.1' },
  reportEvent: { handler: 'host', internal: true, since: '0.1' },
  chooseAddress: { handler: 'host', since: '0.1', result: 'userName postalCode provinceName cityName countyName streetName detailInfo detailInfoNew nationalCode telNumber' },
  pickAddress: { handler: 'shell', internal: true, since: '0.1' },
  findAd: { handler: 'host', internal: true, since: '0.1' },
  presentAd: { handler: 'host', internal: true, since: '0.1' },
  showAd: { handler: 'shell', internal: true, since: '0.1' },
  openCustomerServiceChat: { handler: 'shell', since: '0.1', options: 'extInfo corpId' },
  showShareMenu: { handler: 'shell', since: '0.1', options: 'withShareTicket menus' },
  hideShareMenu: { handler: 'shell', since: '0.1', options: 'menus' },
  updateShareMenu: { handler: 'shell', since: '0.1', options: 'withShareTicket isUpdatableMessage activityId' },
  presentShare: { handler: 'shell', internal: true, since: '0.1' },
  getShareInfo: { handler: 'host', since: '0.1', options: 'shareTicket', result: 'encryptedData iv cloudID' },
  getStorage: { handler: 'host', sync: 'getStorageSync', since: '0.1', options: 'key', result: 'data' },
  setStorage: { handler: 'host', sync: 'setStorageSync', since: '0.1', options: 'key data' },
  removeStorage: { handler: 'host', sync: 'removeStorageSync', since: '0.1', options: 'key' },
  clearStorage: { handler: 'host', sync: 'clearStorageSync', since: '0.1' },
  getStorageInfo: { handler: 'host', sync: 'getStorageInfoSync', since: '0.1', result: 'keys currentSize limitSize' },
  batchGetStorage: { handler: 'host', sync: 'batchGetStorageSync', since: '0.1', options: 'keyList', result: 'dataList' },
  batchSetStorage: { handler: 'host', sync: 'batchSetStorageSync', since: '0.1', options: 'kvList' },
  showToast: { handler: 'shell', since: '0.1', options: 'title icon image duration mask' },
  hideToast: { handler: 'shell', since: '0.1' },
  showLoading: { handler: 'shell', since: '0.1', options: 'title mask' },
  hideLoading: { handler: 'shell', since: '0.1' },
  showModal: { handler: 'shell', since: '0.1', options: 'title content showCancel cancelText cancelColor confirmText confirmColor editable placeholderText', result: 'confirm cancel content' },
  showActionSheet: { handler: 'shell', since: '0.1', options: 'itemList itemColor alertText', result: 'tapIndex' },
  setNavigationBarTitle: { handler: 'shell', since: '0.1', options: 'title' },
  setNavigationBarColor: { handler: 'shell', since: '0.1', options: 'frontColor backgroundColor animation' },
  showNavigationBarLoading: { handler: 'shell', since: '0.1' },
  hideNavigationBarLoading: { handler: 'shell', since: '0.1' },
  hideHomeButton: { handler: 'shell', since: '0.1' },
  setBackgroundColor: { handler: 'shell', since: '0.1', options: 'backgroundColor backgroundColorTop backgroundColorBottom' },
  setBackgroundTextStyle: { handler: 'shell', since: '0.1', options: 'textStyle' },
  setTabBarBadge: { handler: 'shell', since: '0.1', options: 'index text' },
  removeTabBarBadge: { handler: 'shell', since: '0.1', options: 'index' },
  showTabBarRedDot: { handler: 'shell', since: '0.1', options: 'index' },
  hideTabBarRedDot: { handler: 'shell', since: '0.1', options: 'index' },
  showTabBar: { handler: 'shell', since: '0.1', options: 'animation' },
  hideTabBar: { handler: 'shell', since: '0.1', options: 'animation' },
  setTabBarItem: { handler: 'shell', since: '0.1', options: 'index text iconPath selectedIconPath' },
  setTabBarStyle: { handler: 'shell', since: '0.1', options: 'color selectedColor backgroundColor borderStyle' },
  previewImage: { handler: 'shell', since: '0.1', options: 'urls current showmenu' },
  askView: { handler: 'shell', sync: 'askViewSync', internal: true, since: '0.1' },
  audioCommand: { handler: 'shell', internal: true, since: '0.1' },
  audioEvents: { handler: 'shell', internal: true, since: '0.1' },
}
