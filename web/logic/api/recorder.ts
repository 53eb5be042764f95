// wx.getRecorderManager, and the older wx.startRecord: one recording at a time, made by the shell.
import { asApi } from './callbacks'
import { base64ToBuffer } from './base64'
import { callHost } from './calls'
import { Listeners, readHostEvent } from './host-events'
import { ApiFailure } from './failure'
import { ErrorCode } from '../../protocol/generated/errors'

const events = { start: 'Start', pause: 'Pause', resume: 'Resume', stop: 'Stop', error: 'Error', frame: 'FrameRecorded', interruptionBegin: 'InterruptionBegin', interruptionEnd: 'InterruptionEnd' } as const
type RecorderEvent = keyof typeof events

const listeners = Object.fromEntries(Object.keys(events).map((type) => [type, new Listeners()])) as Record<RecorderEvent, Listeners>
const finished = new Listeners<{ tempFilePath?: unknown; errMsg?: unknown }>()

readHostEvent('Recorder', ({ type, base64, isLastFrame, ...detail }) => {
  const told = type === 'frame' ? { frameBuffer: base64ToBuffer(String(base64)), isLastFrame: isLastFrame === true } : detail
  listeners[type as RecorderEvent]?.tell(told)
  if (type === 'stop' || type === 'error') finished.tell(detail)
})

const command = (name: string, options: unknown = {}): Promise<unknown> => callHost('recorderCommand', { command: name, options })
const tellError = (error: Error): void => listeners.error.tell({ errMsg: `operateRecorder:fail ${error.message}` })

const manager: Record<string, unknown> = {
  start: (options: unknown) => void command('start', typeof options === 'object' && options !== null ? options : {}).catch(tellError),
  pause: () => void command('pause').catch(tellError),
  resume: () => void command('resume').catch(tellError),
  stop: () => void command('stop').catch(tellError),
}
for (const [type, name] of Object.entries(events)) {
  manager[`on${name}`] = listeners[type as RecorderEvent].add
  manager[`off${name}`] = listeners[type as RecorderEvent].remove
}

export const recorderMembers = (): Record<string, unknown> => ({
  getRecorderManager: () => manager,
  startRecord: asApi('startRecord', async () => {
    await command('start')
    return new Promise((resolve, reject) => {
      const end = (result: { tempFilePath?: unknown; errMsg?: unknown }): void => {
        finished.remove(end)
        if (result.tempFilePath === undefined) reject(new ApiFailure(ErrorCode.internal, String(result.errMsg)))
        else resolve({ tempFilePath: result.tempFilePath })
      }
      finished.add(end)
    })
  }),
  stopRecord: asApi('stopRecord', () => command('stop').then(() => ({}))),
})
