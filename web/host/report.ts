// An exception of a listener is the program's: it is thrown again on its own, so that it counts as uncaught and stops nobody else.
export const reportListener = (error: unknown): void => void Promise.reject(error)
