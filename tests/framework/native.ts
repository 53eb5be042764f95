// The native function that the worker gives to the logic layer, standing in here with the op streams alone. The backend
// takes it when it is loaded, so this module is imported before it.
import { Frame } from '../../web/protocol/generated/frames'

type Apply = (ops: Uint8Array<ArrayBuffer>) => void

const views: Apply[] = []

/** Gives a view a number; what the backend sends for it goes to the function. */
export const connectView = (apply: Apply): number => views.push(apply) - 1

const native = (kind: number, payload: unknown, view?: number): void => {
  if (kind === Frame.viewOps) views[view!]!(payload as Uint8Array<ArrayBuffer>)
}
Object.assign(globalThis, { __native: native })
