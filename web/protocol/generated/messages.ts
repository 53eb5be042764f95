// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.

export type ToWorkerMessage =
  | { type: 'start'; appConfig?: unknown; program?: unknown; environment?: unknown; development?: boolean }
  | { type: 'launch'; path?: string; query?: string; scene?: number; referrerInfo?: unknown; resume?: unknown }
  | { type: 'reply'; id?: number; result?: unknown; error?: unknown }
  | { type: 'event'; name?: string; detail?: unknown }
  | { type: 'back' }
  | { type: 'tab'; index?: number }
  | { type: 'show'; path?: string; query?: string; scene?: number; referrerInfo?: unknown }
  | { type: 'hide' }
  | { type: 'suspend' }
  | { type: 'environment'; environment?: unknown }

export type FromWorkerMessage =
  | { type: 'call'; id?: number; api?: string; args?: unknown }
  | { type: 'log'; level?: string; text?: string; stack?: string }
  | { type: 'error'; message?: string; stack?: string; source?: string }
  | { type: 'launched'; route?: string }
