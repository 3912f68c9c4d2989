/** The machine as the program sees it, and the real one. */
import { fstatSync, readSync, writeSync } from 'node:fs'
import { isatty } from 'node:tty'
import { KnownError } from '../known-error.ts'
import type { ByteReader } from '../read/open.ts'

/** Where text goes. */
export interface Output {
  /** Text goes out as UTF-8. */
  write(text: string | Uint8Array): void
  readonly isTerminal: boolean
  /** Width of the terminal; 80 where it is none. */
  readonly columns: number
  /** True once nobody reads any more, as after `postlint | head`. */
  readonly isClosed: boolean
}

/** All that `main` knows of the machine, so that a test, an editor or an action can be it. */
export interface World {
  /** What follows the program's name. */
  readonly argv: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: ByteReader
  readonly stdout: Output
  readonly stderr: Output
}

/** For what is not a terminal: the width that people expect of one. */
const NO_TERMINAL_COLUMNS = 80

export function processWorld(): World {
  return {
    argv: process.argv.slice(2),
    cwd: process.cwd(),
    env: process.env,
    stdin: readStdin,
    stdout: createOutput(1),
    stderr: createOutput(2),
  }
}

/** Blocking reads and writes: `process.stdout` takes 4 ms to set up and keeps what a slow reader leaves. */
function readStdin(into: Uint8Array): number {
  for (;;) {
    try {
      const got = readSync(0, into)
      if (got === 0 && isReplaced(0)) throw Object.assign(new Error('closed'), { code: 'EBADF' })
      return got
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') throw error
      wait()
    }
  }
}

/**
 * Where a shell has closed standard input (`<&-`), Node has put the null device in its place, and opened
 * it for writing too, which neither a file nor `</dev/null` is.
 */
function isReplaced(descriptor: 0): boolean {
  try {
    if (!fstatSync(descriptor).isCharacterDevice() || isatty(descriptor)) return false
    writeSync(descriptor, new Uint8Array(1))
    return true
  } catch {
    return false
  }
}

function createOutput(descriptor: 1 | 2): Output {
  let isClosed = false
  let isTerminal: boolean | undefined
  return {
    get isTerminal() {
      isTerminal ??= isTerminalDevice(descriptor)
      return isTerminal
    },
    get columns() {
      if (!this.isTerminal) return NO_TERMINAL_COLUMNS
      return (descriptor === 1 ? process.stdout : process.stderr).columns || NO_TERMINAL_COLUMNS
    },
    get isClosed() {
      return isClosed
    },
    write(text) {
      const bytes = typeof text === 'string' ? Buffer.from(text) : text
      for (let at = 0; at < bytes.length && !isClosed; ) {
        try {
          at += writeSync(descriptor, bytes, at)
        } catch (error) {
          const { code } = error as NodeJS.ErrnoException
          if (code === 'EPIPE') isClosed = true
          else if (code === 'EAGAIN') wait()
          // There is nobody left to tell.
          else if (descriptor === 2) isClosed = true
          else {
            throw new KnownError(
              `Standard output cannot be written to (${code}). Check the disk, or where it is sent.`,
            )
          }
        }
      }
    },
  }
}

/** A pipe that another process made non-blocking is full or empty: look again in a moment. */
function wait(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2)
}

/** Asks for the stream itself only where a terminal is possible, because that loads much. */
function isTerminalDevice(descriptor: 1 | 2): boolean {
  try {
    if (!fstatSync(descriptor).isCharacterDevice()) return false
  } catch {
    return false
  }
  return (descriptor === 1 ? process.stdout : process.stderr).isTTY === true
}
