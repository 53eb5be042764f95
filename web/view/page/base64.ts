// Bytes as text and back.
export const base64ToBytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))

const chunk = 0x8000 // arguments of one call have a limit

export const bytesToBase64 = (bytes: Uint8Array | Uint8ClampedArray): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += chunk) text += String.fromCharCode(...bytes.subarray(at, at + chunk))
  return btoa(text)
}
