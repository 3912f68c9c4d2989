/** From bytes to text. */
import { isUtf8 } from 'node:buffer'
import { KnownError } from '../known-error.ts'

/**
 * Decodes UTF-8 with or without a byte order mark, or UTF-16 that has one. The mark stays in the
 * text, so that every offset counts it.
 *
 * @param firstLine 1-based line of the source that the bytes begin at, for the error.
 * @throws KnownError for binary data and for any other encoding.
 */
export function decode(bytes: Buffer, file: string, firstLine = 1): string {
  if (isUtf16(bytes)) return decodeUtf16(bytes, file)
  if (bytes.includes(0)) {
    throw new KnownError(
      `${file}: is not text (it holds NUL bytes). Leave it out, or name another file.`,
    )
  }
  if (!isUtf8(bytes)) {
    const line = firstLine + lineOfFirstFault(bytes)
    throw new KnownError(
      `${file}:${line}: is not UTF-8 text. Save the file as UTF-8 and run again.`,
    )
  }
  return bytes.toString('utf8')
}

export function isUtf16(bytes: Buffer): boolean {
  const [first, second] = bytes
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}

function decodeUtf16(bytes: Buffer, file: string): string {
  if (bytes.length % 2 === 1) {
    throw new KnownError(
      `${file}: is UTF-16 text that breaks off. Save the file as UTF-8 and run again.`,
    )
  }
  const littleEndian = bytes[0] === 0xff ? bytes : Buffer.from(bytes).swap16()
  return littleEndian.toString('utf16le')
}

/** 0-based line of the first bytes that are not UTF-8. */
export function lineOfFirstFault(bytes: Buffer): number {
  let line = 0
  for (let start = 0; start < bytes.length; line++) {
    const newline = bytes.indexOf(10, start)
    const end = newline === -1 ? bytes.length : newline + 1
    if (!isUtf8(bytes.subarray(start, end))) return line
    start = end
  }
  return line
}
