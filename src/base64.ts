/** The bytes of base 64 text, at the start of a buffer of their own. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  if (typeof Buffer !== 'undefined') {
    const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text, 'base64'))
    bytes.write(text, 'base64')
    return bytes
  }
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}
