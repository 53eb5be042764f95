// Names of error codes: programs compare texts, not numbers.
import { ErrorCode } from '../protocol/generated/errors'

const names = new Map<number, string>(Object.entries(ErrorCode).map(([name, code]) => [code, name]))

export const nameOf = (code: number): string => names.get(code) ?? 'internal'
