/** Starts the built program as a user does. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

export const BIN = fileURLToPath(new URL('../../bin/postlint.js', import.meta.url))

export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly cwd?: string
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
}

export function postlint(args: readonly string[], options: RunOptions = {}): Ran {
  const { cwd, input = '', env = {} } = options
  // What a terminal, a hook or a pipeline says around the tests is not for the program under test.
  const rest = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:NO_COLOR|FORCE_COLOR|GITHUB_.*|GIT_.*)$/.test(name),
    ),
  )
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    input,
    env: { ...rest, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 30_000,
  })
  return { status, stdout, stderr }
}

/** A folder with these files, outside of any repository, gone when the test is done. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'postlint-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
  return folder
}

/** A warning or two, one of them of `shouting`. */
export const LOUD = 'FREE SHIPPING ON EVERYTHING until Sunday at mugs.example\n'
/** No finding. */
export const CALM = 'We fixed the gate at the allotment. Thank you, Priya, for the hinges.\n'
