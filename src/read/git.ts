/** What git knows of changes. Loaded only where it is asked. Everything runs through plumbing commands, whose output no setting changes. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { KnownError } from '../known-error.ts'

/** A file with changes. */
export interface ChangedFile {
  /** Absolute. */
  readonly path: string
  /** Id of what is to be linted; undefined for what is in the work tree. */
  readonly blob: string | undefined
  /** Id of what it was before; undefined for a new file. */
  readonly before: string | undefined
}

/**
 * Files that are added, changed or renamed in the index. In a repository without commits that is
 * all there is.
 *
 * @throws KnownError where the folder is in no work tree of git.
 */
export function stagedFiles(cwd: string): ChangedFile[] {
  const top = topOf(cwd, '--staged')
  const base = commitOf(top, 'HEAD') ?? emptyTree(top)
  const raw = ask(top, [
    'diff-index',
    '--cached',
    '--ita-invisible-in-index',
    '--raw',
    '-z',
    '-M',
    '--no-abbrev',
    base,
  ])
  return changesIn(raw, top).map(({ path, before, after }) => ({ path, before, blob: after }))
}

/**
 * Files of the work tree that differ from the commit at which its branch left another, new ones that
 * git does not follow yet included.
 *
 * @param ref names the other branch, or any commit.
 * @throws KnownError where there is no such commit, or it has no past in common with this one.
 */
export function filesSince(cwd: string, ref: string): ChangedFile[] {
  const top = topOf(cwd, '--since')
  if (commitOf(top, 'HEAD') === undefined) {
    throw new KnownError(
      '--since: this repository has no commit yet. Lint what is staged with --staged, or leave --since out.',
    )
  }
  const commit = commitOf(top, ref)
  if (commit === undefined) {
    throw new KnownError(
      `--since ${ref}: git knows no such commit. Check the name; in a shallow clone, fetch more first (fetch-depth: 0).`,
    )
  }
  const { status, stdout } = git(top, ['merge-base', commit, 'HEAD'])
  if (status !== 0) {
    throw new KnownError(
      `--since ${ref}: it has no commit in common with this branch. In a shallow clone, fetch more first (fetch-depth: 0).`,
    )
  }
  const base = stdout.toString().trim()
  const changed = changesIn(ask(top, ['diff-index', '--raw', '-z', '-M', '--no-abbrev', base]), top)
  const others = ask(top, ['ls-files', '-z', '--others', '--exclude-standard'])
  return [
    ...changed.map(({ path, before }) => ({ path, before, blob: undefined })),
    ...others
      .split('\0')
      .filter((name) => name !== '')
      .map((name) => ({ path: join(top, name), before: undefined, blob: undefined })),
  ]
}

/** The contents of blobs, all at once: a process for each would take longer than linting it. */
export function readBlobs(cwd: string, ids: readonly string[]): ReadonlyMap<string, Buffer> {
  const blobs = new Map<string, Buffer>()
  if (ids.length === 0) return blobs
  const { status, stdout, stderr } = git(cwd, ['cat-file', '--batch'], `${ids.join('\n')}\n`)
  if (status !== 0) throw failed(['cat-file'], stderr)
  for (let at = 0; at < stdout.length; ) {
    const newline = stdout.indexOf(10, at)
    const [id = '', type, size] = stdout.toString('utf8', at, newline).split(' ')
    at = newline + 1
    // A partial clone may have left it behind.
    if (type !== 'blob') continue
    const end = at + Number(size)
    blobs.set(id, stdout.subarray(at, end))
    at = end + 1
  }
  return blobs
}

const REGULAR = new Set(['100644', '100755'])
/** Of an id that git has not worked out, because the file is in the work tree only. */
const NO_ID = /^0+$/

/** Reads `--raw -z`: links, submodules, and what is gone or in conflict are left out. */
function changesIn(
  raw: string,
  top: string,
): { path: string; before: string | undefined; after: string }[] {
  const fields = raw.split('\0')
  const changes: { path: string; before: string | undefined; after: string }[] = []
  for (let at = 0; at + 1 < fields.length; ) {
    const [, mode = '', before = '', after = '', status = ''] = (fields[at++] as string).split(' ')
    if (/^[RC]/.test(status)) at++
    const path = fields[at++] as string
    if (!/^[AMRCT]/.test(status) || !REGULAR.has(mode)) continue
    changes.push({ path: join(top, path), before: NO_ID.test(before) ? undefined : before, after })
  }
  return changes
}

function topOf(cwd: string, flag: string): string {
  const { status, stdout } = git(cwd, ['rev-parse', '--show-toplevel'])
  // A folder's name may end with a line break; the one that git adds is the last.
  if (status === 0) return stdout.toString().replace(/\r?\n$/, '')
  throw new KnownError(
    `${flag} needs git, and this folder is in no work tree of it. Run postlint in a clone, or leave ${flag} out.`,
  )
}

function commitOf(top: string, ref: string): string | undefined {
  const { status, stdout } = git(top, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${ref}^{commit}`,
  ])
  return status === 0 ? stdout.toString().trim() : undefined
}

/** What a repository without commits has its index compared with. */
function emptyTree(top: string): string {
  return ask(top, ['hash-object', '-t', 'tree', '--stdin']).trim()
}

function ask(cwd: string, args: readonly string[]): string {
  const { status, stdout, stderr } = git(cwd, args)
  if (status !== 0) throw failed(args, stderr)
  return stdout.toString()
}

function failed([command = '']: readonly string[], stderr: Buffer): KnownError {
  const [line = ''] = stderr.toString().split('\n')
  return new KnownError(`git ${command} failed: ${line.replace(/^(?:fatal|error): /, '')}`)
}

function git(cwd: string, args: readonly string[], input = '') {
  const { error, status, stdout, stderr } = spawnSync('git', args, {
    cwd,
    input,
    maxBuffer: Number.POSITIVE_INFINITY,
    windowsHide: true,
  })
  if (error !== undefined) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new KnownError(
      code === 'ENOENT' ? 'git is not to be found. Install it, or check PATH.' : message,
    )
  }
  return { status, stdout, stderr }
}
