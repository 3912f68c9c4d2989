/** Runs the built program. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import { onTestFinished } from 'vitest'

export const BIN = fileURLToPath(new URL('../../bin/postlint.js', import.meta.url))

const PROGRAM = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url))

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

/** What a terminal, a hook or a pipeline says around the tests is not for the program under test. */
const OURS = /^(?:NO_COLOR|FORCE_COLOR|GITHUB_.*|GIT_.*)$/

function environment(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.test(name)))
}

/** Starts the program in a process of its own, as a user does. */
export function start(args: readonly string[], options: RunOptions = {}): Ran {
  const { cwd, input = '', env = {} } = options
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    input,
    env: { ...environment(), ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: LONGEST,
  })
  return { status, stdout, stderr }
}

/** Of a run, in milliseconds. */
const LONGEST = 30_000

/**
 * Runs the built program in a thread of this process, which takes a tenth of the time of
 * {@link start}. What depends on variables of the environment is started; with `POSTLINT_START=1`
 * everything is.
 */
export function postlint(args: readonly string[], options: RunOptions = {}): Ran {
  if (options.env !== undefined || process.env.POSTLINT_START === '1') return start(args, options)
  thread ??= openThread()
  const { cwd = process.cwd(), input = '' } = options
  return thread({ args, cwd, input: Buffer.from(input), env: environment() })
}

let thread: ReturnType<typeof openThread> | undefined

function openThread(): (run: object) => Ran {
  const { port1, port2 } = new MessageChannel()
  const turn = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(new URL('./thread.cjs', import.meta.url), {
    workerData: { port: port2, turn, program: PROGRAM },
    transferList: [port2],
    env: environment() as NodeJS.ProcessEnv,
  })
  worker.unref()
  port1.unref()
  return (run) => {
    port1.postMessage(run)
    if (Atomics.wait(turn, 0, 0, LONGEST) === 'timed-out') throw new Error('The program hangs.')
    Atomics.store(turn, 0, 0)
    return receiveMessageOnPort(port1)?.message as Ran
  }
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
