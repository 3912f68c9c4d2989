/** The machine as the program sees it, and the real one. */
import { fstatSync, readSync, writeSync } from 'node:fs'
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
      return readSync(0, into)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EOF') return 0
      if (code !== 'EAGAIN') throw error
      wait()
    }
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
          else throw error
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
