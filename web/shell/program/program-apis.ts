// All that the shell carries out for a program, from their groups.
import { consentApis, type ConsentSurface } from './consent-apis'
import { deviceApis, type Clipboard, type DeviceSurface } from './device-apis'
import type { Facilities } from './facilities'
import { mediaApis, type MediaSurface } from './media-apis'
import { paymentApis } from './payment-apis'
import { scanApis, type ScanSurface } from './scan-apis'
import { serviceApis, type ServiceSurface } from './service-apis'
import { shellApis, type ApiTable, type ProgramSurface } from './shell-apis'

type Surface = ProgramSurface & DeviceSurface & ConsentSurface & MediaSurface & ScanSurface & ServiceSurface

export const programApis = (surface: Surface, clipboard: Clipboard, facilities: Facilities): ApiTable => ({
  ...shellApis(surface), ...deviceApis(surface, clipboard), ...consentApis(surface), ...mediaApis(surface), ...scanApis(surface), ...paymentApis(surface), ...serviceApis(surface), ...facilities.apis(),
})
