// wx.scanCode.
import { ErrorCode } from '../../protocol/generated/errors'
import { scan } from '../dialogs/scanner'
import { pathOf, readOwnAddress } from '../address'
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
    const path = ownPathOf(code.text, surface.appId)
    return { result: code.text, scanType: code.format, charSet: 'UTF-8', rawData: btoa(String.fromCharCode(...code.bytes)), ...(path === undefined ? {} : { path }) }
  },
})

/** A link of this host to the program that scans is also told as a page. */
const ownPathOf = (text: string, appId: string): string | undefined => {
  const entry = readOwnAddress(text)
  return entry?.appId === appId && entry.path !== undefined ? pathOf(entry) : undefined
}
