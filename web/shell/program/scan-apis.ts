// wx.scanCode.
import { ErrorCode } from '../../protocol/generated/errors'
import { scan } from '../dialogs/scanner'
import { readAddress } from '../address'
import { ApiFailure, cancelled } from './api-failure'
import { pickFiles } from './pick-files'
import type { ApiTable } from './shell-apis'

export interface ScanSurface {
  readonly element: HTMLElement
  readonly appId: string
  isInFront(): boolean
}

const known = ['barCode', 'qrCode', 'datamatrix', 'pdf417']

export const scanApis = (surface: ScanSurface): ApiTable => ({
  async scanCode({ onlyFromCamera, scanType }) {
    const asked = Array.isArray(scanType) && scanType.length > 0 ? scanType.map(String) : ['barCode', 'qrCode']
    const types = asked.filter((type) => known.includes(type))
    if (types.length === 0) throw new ApiFailure(ErrorCode.invalidArgument, `scanType is one of ${known.join(', ')}`)
    const code = await scan(surface.element, { scanType: types, onlyFromCamera: onlyFromCamera === true, isInFront: () => surface.isInFront(), pickPicture: async () => (await pickFiles('image/*', false, false))[0]! })
    if (!code) throw cancelled()
    const path = pathOf(code.text, surface.appId)
    return { result: code.text, scanType: code.format, charSet: 'UTF-8', rawData: btoa(String.fromCharCode(...code.bytes)), ...(path === undefined ? {} : { path }) }
  },
})

/** A link of this host to the program that scans is also told as a page. */
const pathOf = (text: string, appId: string): string | undefined => {
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  const entry = url.origin === location.origin ? readAddress(url) : null
  return entry?.appId === appId && entry.path !== undefined ? `${entry.path}${entry.query === undefined ? '' : `?${entry.query}`}` : undefined
}
