// Bytes of the shell become a temporary file of the program.
import { ErrorCode } from '../../protocol/generated/errors'
import { ApiFailure } from './api-failure'

export const uploadFile = async (address: string, content: Blob, extension: string): Promise<{ path: string; size: number }> => {
  const answer = await fetch(`${address}?extension=${encodeURIComponent(extension)}`, { method: 'POST', body: content })
  if (!answer.ok) throw new ApiFailure(ErrorCode.fileQuotaExceeded, 'the file could not be stored')
  return (await answer.json()) as { path: string; size: number }
}
