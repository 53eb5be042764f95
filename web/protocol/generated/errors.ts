// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.

export const ErrorCode = {
  /** ok */
  none: 0,
  /** invalid argument */
  invalidArgument: 1001,
  /** not supported by this host */
  unknownApi: 1002,
  /** permission denied */
  permissionDenied: 1003,
  /** too many calls */
  busy: 1004,
  /** cancel */
  cancelled: 1005,
  /** internal error */
  internal: 1006,
  /** auth deny */
  authDenied: 1007,
  /** not available on this device */
  notAvailable: 1008,
  /** the mini-program is not in front */
  notInFront: 1009,
  /** privacy permission is not authorized */
  privacyDenied: 1010,
  /** data not found */
  dataNotFound: 1101,
  /** exceed storage max size */
  quotaExceeded: 1102,
  /** entry size limit reached */
  entryTooLarge: 1103,
  /** no such file or directory */
  fileNotFound: 1110,
  /** file already exists */
  fileExists: 1111,
  /** not a directory */
  notDirectory: 1112,
  /** illegal operation on a directory */
  isDirectory: 1113,
  /** directory not empty */
  directoryNotEmpty: 1114,
  /** permission denied, open */
  fileReadOnly: 1115,
  /** the maximum size of the file storage limit is exceeded */
  fileQuotaExceeded: 1116,
  /** bad file descriptor */
  badFileDescriptor: 1117,
  /** the file is damaged or of another type */
  fileInvalid: 1118,
  /** url not in domain list */
  domainNotAllowed: 1201,
  /** network error */
  networkFailed: 1202,
  /** timeout */
  timeout: 1203,
  /** abort */
  aborted: 1204,
  /** response too large */
  responseTooLarge: 1205,
  /** interrupted */
  interrupted: 1206,
  /** too many sockets */
  tooManySockets: 1207,
  /** the socket is not connected */
  socketNotOpen: 1208,
  /** mini-program not found */
  programNotFound: 1301,
  /** the view is not available */
  viewUnavailable: 1302,
  /** the link is of a server that this host does not know */
  linkForeign: 1303,
  /** the link opens nothing */
  linkEnded: 1304,
  /** the package is damaged */
  packageInvalid: 1401,
  /** the mini-program stopped */
  workerFailed: 1402,
  /** protocol violation */
  protocolViolation: 1403,
  /** no user is signed in */
  notSignedIn: 1501,
  /** session expired */
  sessionExpired: 1502,
  /** the payment failed */
  paymentFailed: 1601,
  /** the cloud refused */
  cloudFailed: 1602,
  /** no suitable advertisement */
  noAd: 1603,
} as const
