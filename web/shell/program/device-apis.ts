// Host APIs that the browser itself answers: clipboard, vibration, network, screen, telephone.
import { ErrorCode } from '../../protocol/generated/errors'
import { showModal } from '../dialogs/modal'
import type { Toast } from '../dialogs/toast'
import { texts } from '../texts'
import { ApiFailure, cancelled } from './api-failure'
import type { ApiTable } from './shell-apis'

interface Surface {
  readonly element: HTMLElement
  readonly toast: Toast
}

/** What programs copied; browsers may refuse their own clipboard, or ask the user each time. */
export class Clipboard {
  #text = ''

  async write(text: string): Promise<void> {
    this.#text = text
    await navigator.clipboard?.writeText(text).catch(() => undefined)
  }

  read(): string {
    return this.#text
  }
}

export const deviceApis = (surface: Surface, clipboard: Clipboard): ApiTable => ({
  async setClipboardData({ data }) {
    await clipboard.write(String(data ?? ''))
    surface.toast.show({ title: texts.copied, icon: 'success' })
  },
  getClipboardData: () => ({ data: clipboard.read() }),
  vibrateShort: ({ type }) => vibrate(type === 'heavy' ? 30 : type === 'medium' ? 20 : 15),
  vibrateLong: () => vibrate(400),
  getNetworkType: () => ({ networkType: navigator.onLine ? 'wifi' : 'none' }),
  setKeepScreenOn: () => undefined,
  async makePhoneCall({ phoneNumber }) {
    const number = String(phoneNumber ?? '').replace(/[^\d+*#,;-]/g, '')
    if (number === '') throw new ApiFailure(ErrorCode.invalidArgument, 'phoneNumber is empty')
    const { confirm } = await showModal(surface.element, { title: number, confirmText: texts.call })
    if (!confirm) throw cancelled()
    location.href = `tel:${number}`
  },
})

const vibrate = (time: number): void => void navigator.vibrate?.(time)
