// Why an API call failed: becomes `errMsg` ("<api>:fail …") and `errno` of the callback.
export class ApiFailure extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message)
    this.name = 'ApiFailure'
  }
}
