// Codes in pictures, and pictures of codes: the library is large, so it is a script of its own that the shell loads when it is needed.
import { BarcodeFormat, BinaryBitmap, DecodeHintType, EncodeHintType, HybridBinarizer, MultiFormatReader, QRCodeWriter, RGBLuminanceSource } from '@zxing/library'

export interface Code {
  readonly text: string
  readonly format: string
  readonly bytes: Uint8Array
}

const kinds: Readonly<Record<string, readonly BarcodeFormat[]>> = {
  qrCode: [BarcodeFormat.QR_CODE],
  datamatrix: [BarcodeFormat.DATA_MATRIX],
  pdf417: [BarcodeFormat.PDF_417],
  barCode: [BarcodeFormat.EAN_13, BarcodeFormat.EAN_8, BarcodeFormat.UPC_A, BarcodeFormat.UPC_E, BarcodeFormat.CODE_128, BarcodeFormat.CODE_39, BarcodeFormat.CODE_93, BarcodeFormat.ITF, BarcodeFormat.CODABAR],
}

/** Null when there is no code in the picture, or none of these kinds. */
export const decode = ({ data, width, height }: ImageData, scanType: readonly string[], isThorough: boolean): Code | null => {
  const luminance = new Uint8ClampedArray(width * height)
  for (let i = 0, at = 0; i < luminance.length; i++, at += 4) luminance[i] = (data[at]! * 306 + data[at + 1]! * 601 + data[at + 2]! * 117) >> 10
  const formats = scanType.flatMap((kind) => kinds[kind] ?? [])
  const hints = new Map<DecodeHintType, unknown>([[DecodeHintType.POSSIBLE_FORMATS, formats], [DecodeHintType.CHARACTER_SET, 'UTF-8']])
  if (isThorough) hints.set(DecodeHintType.TRY_HARDER, true)
  try {
    const result = new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(luminance, width, height))), hints)
    return { text: result.getText(), format: BarcodeFormat[result.getBarcodeFormat()] ?? '', bytes: result.getRawBytes() ?? new Uint8Array() }
  } catch {
    return null // the library says "nothing found" by throwing
  }
}

/** The squares of a QR code, row by row; true is dark. */
export const encode = (text: string): boolean[][] => {
  const matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, new Map([[EncodeHintType.MARGIN, 0]]))
  return Array.from({ length: matrix.getHeight() }, (_, y) => Array.from({ length: matrix.getWidth() }, (_, x) => matrix.get(x, y)))
}
