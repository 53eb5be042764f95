// The settings of a program are kept by the host: asked for and changed over the program's socket.
import type { ProgramStanding, SettingsHost } from '../dialogs/program-settings'

export class Settings implements SettingsHost {
  #waiting: ((standing: ProgramStanding) => void)[] = []

  constructor(private readonly send: (message: Readonly<Record<string, unknown>>) => void) {}

  describe(): Promise<ProgramStanding> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
      this.send({ type: 'manage', action: 'describe' })
    })
  }

  decide(scope: string, state: 'allowed' | 'refused' | 'undecided'): void {
    this.send({ type: 'manage', action: 'decide', scope, state })
  }

  wipe(): void {
    this.send({ type: 'manage', action: 'wipe' })
  }

  onAnswer(message: Readonly<Record<string, unknown>>): void {
    for (const resolve of this.#waiting.splice(0)) resolve(message as unknown as ProgramStanding)
  }
}
