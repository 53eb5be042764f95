// What a program asks of the shell around it.
import type { Device } from '../environment'
import type { Clipboard } from './device-apis'

export interface InstanceHost {
  readonly device: Device
  readonly clipboard: Clipboard
  canClose(): boolean
  changed(): void
  closeRequested(): void
  openProgram(appId: string, path: string | undefined, extraData: unknown): void
  backToProgram(extraData: unknown): boolean
}
