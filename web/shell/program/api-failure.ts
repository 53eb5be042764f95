// Why a call of the host could not be done here; the code and the text go back to the program.
import { ErrorCode } from '../../protocol/generated/errors'

export class ApiFailure extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message)
  }
}

export const cancelled = (): ApiFailure => new ApiFailure(ErrorCode.cancelled, 'cancel')
