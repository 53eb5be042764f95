// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.

export type ToWorkerMessage =
  | { type: 'start'; appConfig?: unknown; program?: unknown; environment?: unknown; development?: boolean; host?: unknown }
  | { type: 'launch'; path?: string; query?: string; scene?: number; referrerInfo?: unknown; resume?: unknown; shareTicket?: string }
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

export type ToFrameMessage =
  | { type: 'reply'; id?: number; result?: unknown; error?: unknown }
  | { type: 'global'; state?: string; input?: unknown }
  | { type: 'page'; state?: string; input?: unknown }
  | { type: 'event'; name?: string; detail?: unknown }
  | { type: 'environment'; environment?: unknown }

export type FromFrameMessage =
  | { type: 'ready'; title?: string }
  | { type: 'call'; id?: number; api?: string; args?: unknown }
  | { type: 'navigate'; id?: number; openType?: string; page?: string; query?: string; delta?: number }
  | { type: 'log'; level?: string; text?: string; stack?: string }
  | { type: 'error'; message?: string; stack?: string }
  | { type: 'unloaded' }
