/** A file that gets a new text whole or not at all. */
import { createHash, randomBytes } from 'node:crypto'
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { KnownError } from '../known-error.ts'
import type { ByteReader } from '../read/open.ts'

/** A file while its text is read and, where something changes, written anew beside it. */
export interface Replacement {
  /** Reads the file. */
  readonly read: ByteReader
  /** Takes over the next stretch of what was read, as it was and as it shall be. */
  put(before: string, after: string): void
  /**
   * Puts the new text in the file's place, if anything is new.
   *
   * @throws KnownError where the file has been changed since it was read, or cannot be written.
   */
  commit(): void
  /** Lets go of the file; it is as it was, unless {@link commit} has been. */
  close(): void
}

const COPIED_AT_ONCE = 64 * 1024

/**
 * Opens a file. A link is followed: what it points to is replaced, and the link stays. The new text
 * is written to a file in the same folder (`.NAME.postlint-….tmp`) which takes the old one's mode, owner
 * and name, so that whoever reads the file, at whatever moment, finds the old text or the new one.
 *
 * @param file as it is shown.
 * @throws KnownError where it cannot be read.
 */
export function openReplacement(path: string, file: string): Replacement {
  const refuse = (error: unknown, what: string): never => {
    if (error instanceof KnownError) throw error
    const { code, message } = error as NodeJS.ErrnoException
    throw new KnownError(`${file}: ${what} (${code ?? message}).`)
  }
  let target = path
  let source: number
  try {
    target = realpathSync(path)
    source = openSync(target, 'r')
  } catch (error) {
    return refuse(error, 'cannot be read')
  }
  const seen = createHash('sha256')
  const encoding = createEncoder()
  const temporary = join(
    dirname(target),
    `.${basename(target)}.postlint-${randomBytes(6).toString('hex')}.tmp`,
  )
  let written: number | undefined
  let kept = 0

  const write = (bytes: Uint8Array) => {
    for (let at = 0; at < bytes.length; ) at += writeSync(written as number, bytes, at)
  }
  /** Nothing is written before something changes; then what came before is copied as it stands. */
  const begin = () => {
    // A folder that may be written to would let a protected file be replaced all the same.
    accessSync(target, constants.W_OK)
    // Whoever may do anything is let through there, and still protected the file for a reason.
    if ((fstatSync(source).mode & 0o222) === 0) {
      throw Object.assign(new Error('write-protected'), { code: 'EACCES' })
    }
    written = openSync(temporary, 'wx', 0o600)
    const buffer = Buffer.allocUnsafe(COPIED_AT_ONCE)
    for (let at = 0; at < kept; ) {
      const got = readSync(source, buffer, 0, Math.min(buffer.length, kept - at), at)
      if (got === 0) break
      write(buffer.subarray(0, got))
      at += got
    }
  }
  return {
    read: encoding.listening((into) => {
      const got = readSync(source, into)
      seen.update(into.subarray(0, got))
      return got
    }),
    put(before, after) {
      try {
        if (written === undefined && after === before) {
          kept += encoding.encode(before).length
          return
        }
        if (written === undefined) begin()
        write(encoding.encode(after))
      } catch (error) {
        refuse(error, 'cannot be written, and is as it was. Check its permissions and the disk')
      }
    },
    commit() {
      if (written === undefined) return
      try {
        if (!seen.digest().equals(digestOf(target))) {
          throw new KnownError(
            `${file}: has been changed by somebody else meanwhile, so it is left as it is. Run again.`,
          )
        }
        const { mode, uid, gid } = fstatSync(source)
        const own = fstatSync(written)
        if (uid !== own.uid || gid !== own.gid) fchownSync(written, uid, gid)
        fchmodSync(written, mode & 0o7777)
        fsyncSync(written)
        closeSync(written)
        written = undefined
        renameSync(temporary, target)
      } catch (error) {
        rmSync(temporary, { force: true })
        refuse(error, 'cannot be written, and is as it was. Check its permissions and the disk')
      }
      syncFolder(dirname(target))
    },
    close() {
      closeSync(source)
      if (written === undefined) return
      closeSync(written)
      rmSync(temporary, { force: true })
    },
  }
}

function digestOf(path: string): Buffer {
  const hash = createHash('sha256')
  const buffer = Buffer.allocUnsafe(COPIED_AT_ONCE)
  const descriptor = openSync(path, 'r')
  try {
    for (;;) {
      const got = readSync(descriptor, buffer)
      if (got === 0) return hash.digest()
      hash.update(buffer.subarray(0, got))
    }
  } finally {
    closeSync(descriptor)
  }
}

/** Makes the new name last through a power cut. Windows opens no folders, and needs it less. */
function syncFolder(folder: string): void {
  try {
    const descriptor = openSync(folder, 'r')
    try {
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
  } catch {
    // The file itself is whole either way.
  }
}

/** Writes text in the encoding in which it was read. */
export interface Encoder {
  /** The same reader, whose first bytes say what the encoding is. */
  listening(read: ByteReader): ByteReader
  encode(text: string): Uint8Array
}

export function createEncoder(): Encoder {
  let first: Buffer = Buffer.alloc(0)
  return {
    listening: (read) => (into) => {
      const got = read(into)
      if (first.length < 2) first = Buffer.concat([first, into.subarray(0, Math.min(got, 2))])
      return got
    },
    encode(text) {
      const mark = first.subarray(0, 2).toString('hex')
      if (mark === 'fffe') return Buffer.from(text, 'utf16le')
      return mark === 'feff' ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text)
    },
  }
}
