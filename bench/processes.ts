/** Runs whole processes: postlint as built, Node with nothing to do, and the peer. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const POSTLINT = fileURLToPath(new URL('../bin/postlint.js', import.meta.url))
const WRITE_GOOD_VERSION = '1.0.8'

/** The environment of every measured process: no extra certificates to read, no code cache. */
const { NODE_EXTRA_CA_CERTS: _, ...inherited } = process.env
const env = { ...inherited, NODE_DISABLE_COMPILE_CACHE: '1' }

/** Gives a temporary folder to work in, and removes it afterwards. */
export async function inFolder<Result>(
  work: (folder: string) => Result | Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'postlint-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * A run of `node` with these arguments, its output read through a pipe and thrown away.
 *
 * @param speaks whether it must have printed something, which shows that it did its work.
 * @throws Error from the run where the process crashed or stayed silent.
 */
export function node(args: readonly string[], cwd: string, speaks = true): () => void {
  return () => {
    const { error, signal, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd,
      env,
      maxBuffer: 2 ** 30,
    })
    if (error !== undefined) throw error
    if (signal !== null || stderr.length > 0 || stdout.length > 0 !== speaks) {
      throw new Error(`node ${args[0]} did not do its work: ${signal ?? stderr.toString()}`)
    }
  }
}

/** `postlint PATH` as the package's bin runs it. */
export function postlint(paths: readonly string[], cwd: string): () => void {
  return node([POSTLINT, ...paths], cwd)
}

/**
 * Installs the peer into a folder, from whichever registry npm is set to.
 *
 * @returns what makes a run of it over files.
 */
export function installWriteGood(folder: string) {
  const args = ['install', '--no-audit', '--no-fund', '--prefix', folder]
  const { status, stderr } = spawnSync('npm', [...args, `write-good@${WRITE_GOOD_VERSION}`], {
    cwd: folder,
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`write-good could not be installed: ${stderr}`)
  const bin = join(folder, 'node_modules', 'write-good', 'bin', 'write-good.js')
  return (paths: readonly string[], cwd: string) => node([bin, ...paths], cwd)
}
