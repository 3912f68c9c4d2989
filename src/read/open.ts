/** Reads files and standard input, whole or in blocks of lines. */
import { isUtf8 } from 'node:buffer'
import { closeSync, openSync, readSync } from 'node:fs'
import { KnownError } from '../known-error.ts'
import type { InputFormat, Source } from '../model.ts'
import { indexLines, type LineIndex } from '../parse/lines.ts'
import { decode, isUtf16, lineOfFirstFault } from './decode.ts'
import { reasonOf } from './find.ts'

/** Fills a buffer with what comes next; 0 at the end. */
export type ByteReader = (into: Uint8Array) => number

/** A source, or so much of one as is judged at a time. */
export interface Block {
  readonly source: Source
  readonly lines: LineIndex
  /** How much of the whole comes before it, in UTF-16 units and in lines. */
  readonly base: { readonly offset: number; readonly line: number }
}

/** The most that is read as one text, in bytes: a file, one line of NDJSON, one row of a table. */
export const SIZE_LIMIT = 16 * 1024 * 1024
const BLOCK_SIZE = 64 * 1024

/**
 * A buffer that nothing is being read into. The next file takes it: fresh memory of this size costs
 * more than all else about reading a draft.
 */
let spare: Buffer | undefined

/**
 * Reads a file, or what `input` gives. NDJSON comes in blocks of whole lines, and a table in blocks
 * of whole records, so that memory does not grow with the file; anything else comes whole.
 *
 * @param file as reports show it.
 * @param wholeRecords length of the whole records at the start of a text; for a table.
 * @throws KnownError where it cannot be read, is not text, or is too large. For NDJSON the lines
 * before the fault have been given out by then.
 */
export function* readBlocks(
  path: string,
  file: string,
  format: InputFormat,
  input?: ByteReader,
  wholeRecords?: (text: string) => number,
): Generator<Block> {
  if (input !== undefined) return yield* blocks(input, file, format, wholeRecords)
  let descriptor: number
  try {
    descriptor = openSync(path, 'r')
  } catch (error) {
    throw new KnownError(`${file}: ${reasonOf(error)}`)
  }
  try {
    yield* blocks((into) => readSync(descriptor, into), file, format, wholeRecords)
  } finally {
    closeSync(descriptor)
  }
}

function* blocks(
  read: ByteReader,
  file: string,
  format: InputFormat,
  wholeRecords: ((text: string) => number) | undefined,
): Generator<Block> {
  const readOn = (into: Uint8Array): number => {
    try {
      return read(into)
    } catch (error) {
      throw new KnownError(`${file}: ${reasonOf(error)}`)
    }
  }
  let buffer = spare ?? Buffer.allocUnsafe(BLOCK_SIZE)
  spare = undefined
  let length = 0
  let offset = 0
  let line = 0
  let isWhole = format !== 'ndjson' && wholeRecords === undefined

  const blockOf = (bytes: Buffer): Block => {
    const text = decode(bytes, file, line + 1)
    return { source: { file, text, format }, lines: indexLines(text), base: { offset, line } }
  }
  /** A row of a table may have many lines. */
  const lengthOfWhole = (lines: Buffer): number => {
    if (wholeRecords === undefined) return lines.length
    const text = decode(lines, file, line + 1)
    return Buffer.byteLength(text.slice(0, wholeRecords(text)))
  }
  const pass = ({ source, lines }: Block): void => {
    offset += source.text.length
    line += lines.count - 1
  }

  for (;;) {
    const got = readOn(buffer.subarray(length))
    if (offset === 0 && isUtf16(buffer.subarray(0, length + got))) isWhole = true
    // The start of a table says how to read the rest, so it must not depend on how a pipe hands it over.
    const isTooEarly = wholeRecords !== undefined && length + got < buffer.length
    const last = isWhole || isTooEarly ? -1 : buffer.subarray(0, length + got).lastIndexOf(10)
    length += got
    if (got === 0) break
    if (last !== -1) {
      const lines = buffer.subarray(0, last + 1)
      const good = beforeFault(lines)
      const done = good === 0 ? 0 : lengthOfWhole(lines.subarray(0, good))
      if (done > 0) {
        const block = blockOf(lines.subarray(0, done))
        yield block
        pass(block)
      }
      if (good < lines.length) decode(lines.subarray(done), file, line + 1)
      buffer.copyWithin(0, done, length)
      length -= done
    }
    if (length === buffer.length) {
      if (length > SIZE_LIMIT) throw tooLarge(file, isWhole ? undefined : line + 1, format)
      const larger = Buffer.allocUnsafe(Math.min(length * 4, SIZE_LIMIT + 1))
      buffer.copy(larger, 0, 0, length)
      buffer = larger
    }
  }
  const last = length > 0 || offset === 0 ? blockOf(buffer.subarray(0, length)) : undefined
  if (buffer.length === BLOCK_SIZE) spare = buffer
  if (last !== undefined) yield last
}

/** Length of the whole lines before the first that is no UTF-8 text. */
function beforeFault(lines: Buffer): number {
  const nul = lines.indexOf(0)
  if (nul === -1 && isUtf8(lines)) return lines.length
  const fault = lineOfFirstFault(lines)
  let end = 0
  for (let at = 0; at < fault; at++) {
    const next = lines.indexOf(10, end) + 1
    if (nul !== -1 && nul < next) break
    if (next === 0) break
    end = next
  }
  return end
}

function tooLarge(file: string, line: number | undefined, format: InputFormat): KnownError {
  const limit = `${SIZE_LIMIT / 1024 / 1024} MiB`
  return new KnownError(
    line === undefined
      ? `${file}: is larger than ${limit}, the most that is read as one post. Split it, or use NDJSON, which has no limit.`
      : format === 'ndjson'
        ? `${file}:${line}: the line is longer than ${limit}. Check that it ends where it should.`
        : `${file}:${line}: the row that begins here does not end within ${limit}. Check that its quotation marks are closed.`,
  )
}
