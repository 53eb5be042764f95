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
  /** data not found */
  dataNotFound: 1101,
  /** exceed storage max size */
  quotaExceeded: 1102,
  /** entry size limit reached */
  entryTooLarge: 1103,
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
  /** mini-program not found */
  programNotFound: 1301,
  /** the view is not available */
  viewUnavailable: 1302,
  /** the package is damaged */
  packageInvalid: 1401,
  /** the mini-program stopped */
  workerFailed: 1402,
  /** protocol violation */
  protocolViolation: 1403,
} as const
