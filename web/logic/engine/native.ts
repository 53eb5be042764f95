// The only way out of the engine. The worker's function is taken from the global object before any mini-program code
// runs and never put anywhere a mini-program could find it.
import { Frame } from '../../protocol/generated/frames'
import type { FromWorkerMessage } from '../../protocol/generated/messages'

type NativeSend = (kind: number, payload: unknown, view?: number) => unknown

// SECURITY(T50)
const slot = globalThis as unknown as { __native?: NativeSend }
const native: NativeSend = slot.__native ?? (() => undefined)
if (defences.hiddenNative) delete slot.__native

export const sendMessage = (message: FromWorkerMessage): void => {
  native(Frame.workerMessage, JSON.stringify(message))
}

export const sendOps = (view: number, ops: Uint8Array): void => {
  native(Frame.viewOps, ops, view)
}

/** Blocks the worker until the host has answered. */
export const callSync = (request: { api: string; args: unknown }): string =>
  String(native(Frame.syncCall, JSON.stringify(request)))

/** Asks to be woken after so many milliseconds; negative withdraws it. Only one wake-up is pending at a time. */
export const setAlarm = (milliseconds: number): void => {
  native(Frame.alarm, milliseconds)
}
