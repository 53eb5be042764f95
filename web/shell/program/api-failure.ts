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

/** What goes back to the host: the result, or the failure. A failure of our own is one of the shell's, and told in the console. */
export const answerOf = async (call: () => object | void | Promise<object | void>): Promise<Readonly<Record<string, unknown>>> => {
  try {
    return { result: (await call()) ?? {} }
  } catch (error) {
    if (!(error instanceof ApiFailure)) console.error(error)
    const { code, message } = error instanceof ApiFailure ? error : new ApiFailure(ErrorCode.internal, String(error))
    return { error: { code, message } }
  }
}
