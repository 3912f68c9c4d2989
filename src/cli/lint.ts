/** `postlint [path|glob|-]...`: finds, judges and reports. */
import { appendFileSync, existsSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { rules } from '../../rules/index.ts'
import { readBaseline, writeBaseline } from '../baseline/file.ts'
import { type Baseline, createBaseline } from '../baseline/match.ts'
import type { Rule } from '../check/define.ts'
import type { Setup } from '../check/run.ts'
import type { Config } from '../config/config.ts'
import { createConfigLoader, type LoadedConfig } from '../config/load.ts'
import { isKnownError, KnownError } from '../known-error.ts'
import { createSetup, lintPost } from '../lint.ts'
import type { InputFormat, Post } from '../model.ts'
import { formatOf } from '../parse/format.ts'
import { parse } from '../parse/parse.ts'
import { type FoundFile, findFiles } from '../read/find.ts'
import { createFolders } from '../read/folders.ts'
import { extensionOf } from '../read/formats.ts'
import { type ChangedFile, filesSince, readBlobs, stagedFiles } from '../read/git.ts'
import { createIgnores } from '../read/ignores.ts'
import { type ByteReader, readBlocks } from '../read/open.ts'
import { compilePatterns } from '../read/patterns.ts'
import { selectFiles } from '../read/select.ts'
import { describe, type ReportedPost } from '../report/describe.ts'
import { placesIn } from '../report/lines.ts'
import type { Reporter } from '../report/reporter.ts'
import { PLAIN } from '../report/style.ts'
import { createTally, type Tally } from '../report/summary.ts'
import { visible } from '../report/visible.ts'
import { changedPosts } from './changed-posts.ts'
import { styleFor } from './color.ts'
import { pageText } from './explain.ts'
import type { Status } from './main.ts'
import { REPORTERS } from './reporters.ts'
import type { BaselineOptions, LintOptions, ReportTarget } from './request.ts'
import type { World } from './world.ts'

/** A source on its way to be linted. */
interface Job extends FoundFile {
  readonly format: InputFormat
  readonly setup: Setup
  readonly config: Config
  /** What is read instead of the file: standard input, or what is staged. */
  readonly input: ByteReader | undefined
  /** Says of each post in turn whether it changed; undefined where all are linted. */
  readonly isChanged: ((post: Post) => boolean) | undefined
}

export async function lint(options: LintOptions, world: World, version: string): Promise<Status> {
  const { stderr } = world
  const note = (text: string) => {
    stderr.write(`postlint: ${visible(text)}\n`)
  }
  const { jobs, notes, faults } = await plan(options, world)
  for (const fault of faults) note(fault)
  if (!options.isQuiet) for (const text of notes) note(text)

  let status: Status = faults.length > 0 ? 2 : 0
  // A mistyped path alone is no run; a report that says “nothing to mend” would be false comfort.
  if (jobs.length === 0 && faults.length > 0) return 2

  const { isQuiet, color } = options
  const isOnGithub = world.env.GITHUB_ACTIONS === 'true'
  const usual: ReportTarget = { format: isOnGithub ? 'github' : 'pretty', file: undefined }
  const sinks = (options.reports ?? [usual]).map((target) =>
    openSink(target, { ...world, isQuiet, color, version }),
  )
  const baseline = options.baseline && openBaseline(options.baseline, world.cwd)
  const tally = createTally(options.maxWarnings)
  const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]))
  for (const sink of sinks) sink.write(sink.reporter.begin())
  for (const job of jobs) {
    if (world.stdout.isClosed) break
    try {
      lintJob(job, options, byId, tally, sinks, baseline)
    } catch (error) {
      if (!isKnownError(error)) throw error
      note(error.message)
      status = 2
    }
  }
  const summary = tally.summary()
  for (const sink of sinks) {
    sink.write(sink.reporter.end(summary))
    sink.close()
  }
  if (baseline !== undefined) for (const text of baseline.close(options)) note(text)
  return status === 0 && summary.failed.length > 0 ? 1 : status
}

function lintJob(
  { path, file, format, input, isChanged, setup, config }: Job,
  { only, skip, reportsUnusedDisables: warnsOfUnused }: LintOptions,
  byId: ReadonlyMap<string, Rule>,
  tally: Tally,
  sinks: readonly Sink[],
  baseline: OpenBaseline | undefined,
): void {
  const isShown = (id: string) => (only === undefined || only.has(id)) && !skip.has(id)
  let index = 0
  for (const { source, lines, base } of readBlocks(path, file, format, input)) {
    const placeOf = placesIn(lines, base)
    // What is not shown is known or new all the same.
    const asked = baseline === undefined ? isShown : () => true
    const context = { source, placeOf, rules: byId, isShown: asked, warnsOfUnused }
    for (const parsed of parse(source)) {
      const post = numbered(parsed, index++)
      if (isChanged?.(post) === false) continue
      let described = describe(lintPost(post, setup), context)
      if (baseline !== undefined) {
        const fresh = baseline.withoutKnown(described, path)
        const findings = fresh.findings.filter(({ ruleId }) => isShown(ruleId))
        described = { ...fresh, findings }
      }
      tally.add(described, config.failOn)
      for (const sink of sinks) sink.write(sink.reporter.post(described))
    }
    // What waits for more input has seen what came of the last.
    if (input !== undefined) for (const sink of sinks) sink.flush()
  }
  baseline?.look(path)
}

/** A baseline on the disk. Files are told by their absolute paths. */
interface OpenBaseline {
  look(path: string): void
  withoutKnown(post: ReportedPost, path: string): ReportedPost
  /** Writes what is to be written, and says what there is to say. */
  close(options: LintOptions): string[]
}

function openBaseline({ file, write }: BaselineOptions, cwd: string): OpenBaseline {
  const at = resolve(cwd, file)
  const folder = dirname(at)
  const inFolder = (path: string) => relative(folder, path).split(sep).join('/')
  const before = readBaseline(at, file, write === 'all')
  const baseline: Baseline = createBaseline(before, {
    isGone: (name) => !existsSync(resolve(folder, name)),
    knowsAll: write === 'all',
  })
  return {
    look: (path) => baseline.look(inFolder(path)),
    withoutKnown: (post, path) => baseline.withoutKnown(post, inFolder(path)),
    close({ changes, isQuiet }) {
      const stale = baseline.stale()
      if (write !== undefined) {
        const after = baseline.after(write)
        writeBaseline(at, file, after)
        const sum = [...after.values()].reduce((total, { count }) => total + count, 0)
        return [
          `${file} now holds ${findings(sum)}${stale > 0 ? `; ${stale} no longer there` : ''}.`,
        ]
      }
      // A post that did not change was not looked at, so nothing is known of what is gone.
      if (stale === 0 || changes !== undefined || isQuiet) return []
      return [
        `${file} has ${findings(stale)} no longer there. Take ${stale === 1 ? 'it' : 'them'} out with --prune-baseline.`,
      ]
    },
  }
}

function findings(count: number): string {
  return `${count} finding${count === 1 ? '' : 's'}`
}

/** A post's place among all posts of its source, of which a block holds only some. */
function numbered(post: Post, index: number): Post {
  if (post.index === index) return post
  const isNamed = post.id !== `${post.file}#${post.index}`
  return { ...post, index, id: isNamed ? post.id : `${post.file}#${index}` }
}

interface Plan {
  readonly jobs: readonly Job[]
  /** Good to know, and no fault. */
  readonly notes: readonly string[]
  /** What keeps the run from being whole. */
  readonly faults: readonly string[]
}

/** Everything that can go wrong before the first post is judged, so that no report is left half written. */
async function plan(options: LintOptions, world: World): Promise<Plan> {
  const { cwd } = world
  const folders = createFolders()
  const isIgnored = options.usesIgnoreFiles ? createIgnores(folders) : () => false
  const shown = (path: string) => relative(cwd, path).split(sep).join('/') || '.'
  const configs = createConfigLoader({
    cwd,
    folders,
    rules,
    file: options.config,
    flags: options.flags,
    shown,
  })
  const paths = options.paths.filter((path) => path !== '-')
  const isAnyFormat = options.inputFormat !== undefined
  const { changes } = options
  const changed = changes && changedFiles(options, cwd)
  const found =
    changed === undefined
      ? findFiles(paths, { cwd, folders, isIgnored, isAnyFormat })
      : selectFiles(paths, [...changed.keys()], { cwd, isIgnored, isAnyFormat })
  const faults = [...found.unreadable, ...(options.failsOnUnmatched ? found.unmatched : [])]
  const setups = new Map<Config, Setup>()
  const jobs: Job[] = []
  const ignored = [...found.ignored]
  let hasIgnored = found.hasIgnored
  const add = async (file: FoundFile, input?: ByteReader) => {
    const loaded = await configs.forFolder(dirname(file.path))
    if (options.usesIgnoreFiles && leavesOut(loaded, file.path)) {
      hasIgnored = true
      if (file.isNamed) ignored.push(file.file)
      return
    }
    const format = options.inputFormat ?? formatFor(file, faults)
    if (format === undefined) return
    const { config } = loaded
    const setup = setups.get(config) ?? createSetup(config)
    setups.set(config, setup)
    jobs.push({ ...file, format, setup, config, input, isChanged: undefined })
  }

  if (paths.length < options.paths.length) {
    const file = stdinFile(options, cwd)
    if (file.isNamed && isIgnored(file.path, false)) ignored.push(file.file)
    else await add(file, world.stdin)
  }
  for (const file of found.files) await add(file)
  if (changed !== undefined && changes !== undefined) {
    const nothing =
      changes === 'staged'
        ? 'Nothing that postlint reads is staged.'
        : `Nothing that postlint reads has changed since ${changes.since}.`
    return jobs.length === 0 && faults.length === 0
      ? { jobs, notes: [nothing], faults }
      : { jobs: withChanges(jobs, changed, cwd), notes: ignored.map(leftOut), faults }
  }
  if (jobs.length === 0 && faults.length === 0 && !hasIgnored && ignored.length === 0) {
    if (options.failsOnUnmatched) faults.push('There is nothing to lint.')
  }
  return { jobs, notes: ignored.map(leftOut), faults }
}

function leftOut(file: string): string {
  return `${file} is left out by an ignore file or the configuration. Lint it with --no-ignore.`
}

/** By their absolute paths. */
function changedFiles({ changes, paths }: LintOptions, cwd: string): Map<string, ChangedFile> {
  if (paths.includes('-')) {
    throw new KnownError(
      `${changes === 'staged' ? '--staged' : '--since'} asks git, which does not know standard input. Leave “-” out.`,
    )
  }
  const files =
    changes === 'staged' ? stagedFiles(cwd) : filesSince(cwd, (changes as { since: string }).since)
  return new Map(files.map((file) => [file.path, file]))
}

/** Jobs that read what is staged, and lint of files with several posts only those that changed. */
function withChanges(
  jobs: readonly Job[],
  changed: ReadonlyMap<string, ChangedFile>,
  cwd: string,
): Job[] {
  const fileOf = ({ path }: Job) => changed.get(path) as ChangedFile
  // What is staged is linted whole, as a commit takes it whole.
  const idOf = (job: Job) => fileOf(job).blob ?? fileOf(job).before
  const ids = jobs.map(idOf).filter((id) => id !== undefined)
  const blobs = readBlobs(cwd, [...new Set(ids)])
  return jobs.map((job) => {
    const bytes = blobs.get(idOf(job) ?? '')
    if (bytes === undefined) return job
    if (fileOf(job).blob !== undefined) return { ...job, input: readerOf(bytes) }
    return { ...job, isChanged: changedPosts(bytes, job.file, job.format) }
  })
}

function readerOf(bytes: Uint8Array): ByteReader {
  let at = 0
  return (into) => {
    const part = bytes.subarray(at, at + into.length)
    into.set(part)
    at += part.length
    return part.length
  }
}

function stdinFile({ stdinFilename }: LintOptions, cwd: string): FoundFile {
  const name = stdinFilename ?? '<stdin>'
  return {
    path: resolve(cwd, name),
    file: name.replaceAll('\\', '/'),
    isNamed: stdinFilename !== undefined,
  }
}

const ignorePatterns = new Map<LoadedConfig, (path: string) => boolean | undefined>()

/** True for a file that `ignores` of its configuration names. */
function leavesOut(loaded: LoadedConfig, path: string): boolean {
  const { config, folder } = loaded
  if (config.ignores.length === 0 || folder === undefined) return false
  const below = relative(folder, path).split(sep).join('/')
  if (below.startsWith('../')) return false
  const patterns = ignorePatterns.get(loaded) ?? compilePatterns(config.ignores)
  ignorePatterns.set(loaded, patterns)
  return patterns(below) === true
}

const LATER = new Set(['csv', 'tsv', 'json', 'yaml', 'yml', 'xlsx', 'docx', 'pdf', 'html'])

/** By the name; a name that promises nothing is read as Markdown on standard input, else as text. */
function formatFor(file: FoundFile, faults: string[]): InputFormat | undefined {
  const format = formatOf(file.file)
  if (format !== undefined) return format
  if (file.file === '<stdin>') return 'markdown'
  const extension = extensionOf(file.file)
  if (!LATER.has(extension)) return 'text'
  faults.push(
    `${file.file}: .${extension} is not a kind of file that postlint reads. Say what it holds with --input-format.`,
  )
  return undefined
}

/** A report on its way out. */
interface Sink {
  readonly reporter: Reporter
  write(text: string): void
  /** Hands on what has been written. */
  flush(): void
  close(): void
}

interface SinkContext extends Pick<World, 'stdout' | 'env' | 'cwd'> {
  readonly color: boolean | undefined
  readonly isQuiet: boolean
  readonly version: string
}

/** Of a report that is written to a file. */
const FILE_COLUMNS = 80

/** Enough to make a system call worth it. */
const FLUSH_AT = 64 * 1024

function openSink({ format, file }: ReportTarget, context: SinkContext): Sink {
  const { stdout, env, cwd, color, isQuiet, version } = context
  let root: string | undefined
  const reporter = REPORTERS[format]({
    style: file === undefined ? styleFor(stdout, env, color) : PLAIN,
    columns: file === undefined ? stdout.columns : FILE_COLUMNS,
    isQuiet,
    version,
    rules,
    pageOf: pageText,
    inRepository(name) {
      root ??= createFolders().repositoryOf(cwd) ?? cwd
      return name === '<stdin>' ? name : relative(root, resolve(cwd, name)).split(sep).join('/')
    },
  })
  let waiting = ''
  const flush = () => {
    stdout.write(waiting)
    waiting = ''
  }
  return {
    reporter,
    write(text) {
      waiting += text
      if (file === undefined && waiting.length >= FLUSH_AT) flush()
    },
    flush: file === undefined ? flush : () => {},
    close() {
      const page = env.GITHUB_STEP_SUMMARY
      if (page !== undefined && page !== '' && reporter.stepSummary !== undefined) {
        appendTo(page, reporter.stepSummary())
      }
      if (file === undefined) return flush()
      try {
        writeFileSync(resolve(cwd, file), waiting)
      } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException
        throw new KnownError(
          `The report cannot be written to ${file} (${code ?? message}). Check --format.`,
        )
      }
    },
  }
}

function appendTo(page: string, markdown: string): void {
  try {
    appendFileSync(page, markdown)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new KnownError(`The step summary cannot be written to ${page} (${code}).`)
  }
}
