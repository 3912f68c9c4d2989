/** `--fix` and `--diff`: safe edits, and with `--unsafe` the others, written to where the posts came from. */

import { closeSync, openSync, readSync } from 'node:fs'
import { isKnownError } from '../known-error.ts'
import type { JudgedPost } from '../lint.ts'
import type { Finding, Source, Suggestion } from '../model.ts'
import { indexLines, type LineIndex } from '../parse/lines.ts'
import { isUtf16 } from '../read/decode.ts'
import { type Block, readBlocks } from '../read/open.ts'
import { ruleOfProblem, severityOfProblem } from '../report/message.ts'
import type { Style } from '../report/style.ts'
import { visible } from '../report/visible.ts'
import { unifiedHunks } from '../rewrite/difference.ts'
import { createEncoder, openReplacement } from '../rewrite/file.ts'
import { type Mended, mendSource } from '../rewrite/mend.ts'
import { createPhrasebook, type Phrasebook } from '../rewrite/phrasebook.ts'
import { styleFor } from './color.ts'
import { type Job, postsOf } from './jobs.ts'
import type { Status } from './main.ts'
import { type LintOptions, showing } from './request.ts'
import type { World } from './world.ts'

/** What a run may change. */
export interface Mending {
  readonly book: Phrasebook
  /** Rewords as well. */
  readonly isUnsafe: boolean
  /** Only what would be shown is mended. */
  readonly isShown: (finding: Pick<Finding, 'ruleId' | 'severity'>) => boolean
  readonly debug: ((line: string) => void) | undefined
}

export function createMending(options: LintOptions, debug: Mending['debug']): Mending {
  const isAsked = showing(options)
  return {
    book: createPhrasebook(),
    isUnsafe: options.isUnsafe,
    isShown: ({ ruleId, severity }) => isAsked(ruleId) && !(options.isQuiet && severity === 'info'),
    debug,
  }
}

/** A stretch of a source after it was mended, with what is still to say of it. */
export interface MendedBlock extends Block {
  readonly posts: readonly JudgedPost[]
  readonly fixed: number
  /** Posts of a source that cannot be written to. */
  readonly fixedNot: number
}

/** Where a source's text goes when it has been changed. */
export interface Writing {
  blocks(): Iterable<Block>
  put(before: string, after: string): void
  commit(): void
  close(): void
}

/** The file of a job, or standard output for standard input. Nothing is written with `isDry`. */
export function openWriting(
  { path, file, format, input }: Job,
  world: World,
  isDry: boolean,
): Writing {
  if (input !== undefined || isDry) {
    const encoder = createEncoder()
    const read = input === undefined ? undefined : encoder.listening(input)
    return {
      blocks: () => readBlocks(path, file, format, read),
      put(_, after) {
        if (!isDry) world.stdout.write(encoder.encode(after))
      },
      commit() {},
      close() {},
    }
  }
  const replacement = openReplacement(path, file)
  return { ...replacement, blocks: () => readBlocks(path, file, format, replacement.read) }
}

/**
 * The blocks of a source after they were mended. The last is given out when its file is written, so
 * that no report says of a draft what it does not hold.
 */
export function* mendedBlocks(job: Job, world: World, mending: Mending): Generator<MendedBlock> {
  const writing = openWriting(job, world, false)
  const add = adding()
  try {
    let waiting: MendedBlock | undefined
    for (const block of writing.blocks()) {
      if (waiting !== undefined) yield waiting
      waiting = undefined
      const mended = mend(block, job, mending, add.posts)
      writing.put(block.source.text, mended.source.text)
      const lines = indexLines(mended.source.text)
      const { posts, fixed, fixedNot } = mended
      const done = { source: mended.source, lines, base: add.base, posts, fixed, fixedNot }
      add.pass(posts.length, mended.source.text, lines)
      // Whoever waits for the answer to a line has to get it before the next.
      if (job.input === undefined) waiting = done
      else yield done
    }
    writing.commit()
    if (waiting !== undefined) yield waiting
  } finally {
    writing.close()
  }
}

/** How far a source has been gone through. */
function adding() {
  return {
    posts: 0,
    base: { offset: 0, line: 0 },
    pass(posts: number, text: string, lines: LineIndex) {
      const { offset, line } = this.base
      this.posts += posts
      this.base = { offset: offset + text.length, line: line + lines.count - 1 }
    },
  }
}

function mend({ source }: Block, job: Job, mending: Mending, first: number): Mended {
  const { isUnsafe, isShown, book, debug } = mending
  const options = {
    target: 0,
    isSafeOnly: !isUnsafe,
    book,
    isAsked: (
      finding: Pick<Finding, 'ruleId' | 'severity'>,
      applicability: Suggestion['applicability'],
    ) =>
      isShown(finding) && (applicability === 'safe' || (isUnsafe && applicability === 'suggested')),
    ...(debug && { debug }),
  }
  const readFrom = (read: Source) => postsOf(read, first, job)
  return mendSource(source, readFrom, job.setup, options, (problem) =>
    isShown({ ruleId: ruleOfProblem(problem), severity: severityOfProblem(problem) }),
  )
}

/** `--diff`: shows what `--fix` would write. @returns 1 where that is anything, 2 where a source cannot be read. */
export function diffJobs(
  jobs: readonly Job[],
  mending: Mending,
  { color, isQuiet }: LintOptions,
  world: World,
  note: (text: string) => void,
): Status {
  const style = styleFor(world.stdout, world.env, color)
  let status: Status = 0
  let fixed = 0
  let files = 0
  for (const job of jobs) {
    if (world.stdout.isClosed) break
    try {
      const done = printDiff(job, world, mending, style)
      fixed += done.fixed
      if (done.fixed > 0) files++
      if (done.fixed > 0 && job.input === undefined && isInUtf16(job.path)) {
        note(`${job.file}: is UTF-16, to which patch cannot apply this diff. Use --fix.`)
      }
      if (done.fixedNot > 0) note(notWritten(job.file, done.fixedNot))
    } catch (error) {
      if (!isKnownError(error)) throw error
      note(error.message)
      status = 2
    }
  }
  const what = `${fixed} ${fixed === 1 ? 'finding' : 'findings'} in ${files} ${files === 1 ? 'file' : 'files'}`
  if (!isQuiet) note(fixed === 0 ? 'there is nothing to fix.' : `--fix would mend ${what}.`)
  return status === 0 && fixed > 0 ? 1 : status
}

function isInUtf16(path: string): boolean {
  const first = Buffer.alloc(2)
  const descriptor = openSync(path, 'r')
  try {
    readSync(descriptor, first)
  } finally {
    closeSync(descriptor)
  }
  return isUtf16(first)
}

/** What `--fix` would do to a source, as a unified diff on standard output. */
function printDiff(
  job: Job,
  world: World,
  mending: Mending,
  style: Style,
): { fixed: number; fixedNot: number } {
  const writing = openWriting(job, world, true)
  const add = adding()
  let fixed = 0
  let fixedNot = 0
  for (const block of writing.blocks()) {
    const mended = mend(block, job, mending, add.posts)
    if (mended.source.text !== block.source.text) {
      if (fixed === 0) world.stdout.write(painted(headOf(job.file), world, style))
      const base = { from: block.base.line, to: add.base.line }
      const hunks = unifiedHunks(block.source.text, mended.source.text, base)
      world.stdout.write(painted(hunks, world, style))
    }
    fixed += mended.fixed
    fixedNot += mended.fixedNot
    add.pass(mended.posts.length, mended.source.text, indexLines(mended.source.text))
  }
  return { fixed, fixedNot }
}

function headOf(file: string): string {
  return `--- ${visible(file)}\n+++ ${visible(file)}\n`
}

/** For a terminal in colour and harmless; for anything else as it stands, so that `patch` can read it. */
function painted(diff: string, { stdout }: World, style: Style): string {
  return diff
    .split('\n')
    .map((line) => {
      const shown = stdout.isTerminal ? visible(line.replace(/\r$/, '')) : line
      if (/^(?:---|\+\+\+) /.test(line)) return style.strong(shown)
      if (line.startsWith('@@')) return style.info(shown)
      if (line.startsWith('-')) return style.error(shown)
      return line.startsWith('+') ? style.good(shown) : shown
    })
    .join('\n')
}

/** Where findings could be mended and their posts cannot be written to. */
export function notWritten(file: string, count: number): string {
  return `${file}: ${count === 1 ? 'a post stands' : `${count} posts stand`} where it cannot be written to. Use “postlint rewrite” and copy what you like.`
}
