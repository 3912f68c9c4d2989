/** `postlint [path|glob|-]...`: finds, judges and reports. */
import { appendFileSync, existsSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { rules } from '../../rules/index.ts'
import { readBaseline, writeBaseline } from '../baseline/file.ts'
import { type Baseline, createBaseline } from '../baseline/match.ts'
import type { Setup } from '../check/run.ts'
import type { Config } from '../config/config.ts'
import { isKnownError, KnownError } from '../known-error.ts'
import { createSetup, type JudgedPost, judge } from '../lint.ts'
import type { InputFormat, Platform, Post, PostReport, Source } from '../model.ts'
import { formatOf } from '../parse/format.ts'
import { fieldsFor } from '../parse/inputs.ts'
import { parse, publishedOn, renumbered } from '../parse/parse.ts'
import { openTable, type Table } from '../parse/table.ts'
import { platformOfPath } from '../platform/names.ts'
import { type FoundFile, findFiles } from '../read/find.ts'
import { createFolders, type Folders } from '../read/folders.ts'
import { extensionOf } from '../read/formats.ts'
import { type ChangedFile, filesSince, readBlobs, stagedFiles } from '../read/git.ts'
import { createIgnores } from '../read/ignores.ts'
import { type Block, type ByteReader, readBlocks } from '../read/open.ts'
import { selectFiles } from '../read/select.ts'
import { describe, type ReportedPost } from '../report/describe.ts'
import { placesIn } from '../report/lines.ts'
import { INPUT_RULES, wordsOfProblem } from '../report/message.ts'
import type { Reporter } from '../report/reporter.ts'
import { PLAIN } from '../report/style.ts'
import { createTally, type Tally } from '../report/summary.ts'
import { visible } from '../report/visible.ts'
import { suggest } from '../rewrite/suggest.ts'
import { changedPosts } from './changed-posts.ts'
import { styleFor } from './color.ts'
import { openConfigs } from './configs.ts'
import { pageText } from './explain.ts'
import { type ListedPost, listPosts } from './list-posts.ts'
import type { Status } from './main.ts'
import { createMending, type MendedBlock, type Mending, mendedBlocks, printDiff } from './mend.ts'
import { depthOf, REPORTERS, type SuggestionDepth } from './reporters.ts'
import {
  type BaselineOptions,
  knownId,
  type LintOptions,
  type ReportTarget,
  type SourceOptions,
} from './request.ts'
import type { World } from './world.ts'

/** A source on its way to be linted. */
export interface Job extends FoundFile {
  readonly format: InputFormat
  readonly setup: Setup
  readonly config: Config
  /** Takes what is published like any other post. */
  readonly includesPublished: boolean
  /** What is read instead of the file: standard input, or what is staged. */
  readonly input: ByteReader | undefined
  /** For posts that do not say where they are published. */
  readonly platform: Platform | undefined
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

  if (options.listsPosts) {
    const format = options.reports?.some((report) => /json$/.test(report.format)) ? 'json' : 'table'
    const { posts, unread } = listedPosts(jobs, world)
    for (const fault of unread) note(fault)
    world.stdout.write(listPosts(posts, format))
    return unread.length > 0 ? 2 : status
  }

  const { isQuiet, color } = options
  const debug = options.debugsRewrites ? note : undefined
  const mending = mendingOf(options, debug)
  if (mending !== undefined && options.edits === 'diff') {
    return worse(status, diffJobs(jobs, mending, options, world, note))
  }
  // Standard output is for the mended text where that came from standard input.
  const isTaken = mending !== undefined && jobs.some(({ input }) => input !== undefined)
  const stdout = isTaken ? stderr : world.stdout
  const isOnGithub = world.env.GITHUB_ACTIONS === 'true'
  const usual: ReportTarget = { format: isOnGithub ? 'github' : 'pretty', file: undefined }
  const reports = options.reports ?? [usual]
  const sinks = reports.map((target) =>
    openSink(target, { ...world, stdout, isQuiet, color, version }),
  )
  const depth = options.isSuggesting ? depthOf(reports) : 'none'
  const baseline = options.baseline && openBaseline(options.baseline, world.cwd)
  const run: Run = {
    options,
    world,
    mending,
    debug,
    depth,
    left: MOST_SUGGESTED,
    notes: note,
    baseline,
  }
  const tally = createTally(options.maxWarnings)
  for (const sink of sinks) sink.write(sink.reporter.begin())
  const withoutPosts: FoundFile[] = []
  for (const job of jobs) {
    if (world.stdout.isClosed) break
    try {
      const absence = lintJob(job, run, tally, sinks)
      if (absence === undefined) continue
      if (job.isNamed) {
        note(`${job.file}: ${absence}`)
        status = 2
      } else withoutPosts.push(job)
    } catch (error) {
      if (!isKnownError(error)) throw error
      note(error.message)
      status = 2
    }
  }
  if (depth === 'first' && run.left <= 0 && !isQuiet) {
    note(
      `suggestions are shown for the first ${MOST_SUGGESTED} findings. “postlint rewrite FILE” shows all for a file.`,
    )
  }
  const summary = tally.summary()
  if (withoutPosts.length > 0) {
    const isNothing = summary.posts === 0 && options.failsOnUnmatched
    if (isNothing) status = 2
    if (isNothing || !options.isQuiet) note(leftOutText(withoutPosts))
  }
  // Where nothing could be judged, “nothing to mend” would be false comfort.
  if (status === 2 && summary.posts === 0 && jobs.every(({ input }) => input === undefined))
    return 2
  for (const sink of sinks) {
    sink.write(sink.reporter.end(summary))
    sink.close()
  }
  if (baseline !== undefined) for (const text of baseline.close(options)) note(text)
  return worse(status, summary.failed.length > 0 ? 1 : 0)
}

/** 2 beats 1 beats 0. */
function worse(a: Status, b: Status): Status {
  return a > b ? a : b
}

/** Nobody reads more of them in a terminal, and looking for them takes longer than linting. */
const MOST_SUGGESTED = 20

/** What is the same for all sources of a run. */
interface Run {
  readonly options: LintOptions
  readonly world: World
  readonly mending: Mending | undefined
  readonly depth: SuggestionDepth
  /** How many findings may still get suggestions in a report that shows the first. */
  left: number
  readonly debug: ((line: string) => void) | undefined
  readonly notes: (text: string) => void
  readonly baseline: OpenBaseline | undefined
}

/** All posts of a run with their places, unjudged. */
function listedPosts(jobs: readonly Job[], { stdout }: World) {
  const posts: ListedPost[] = []
  const unread: string[] = []
  for (const job of jobs) {
    const { path, file, format, input } = job
    if (stdout.isClosed) break
    let index = 0
    try {
      for (const { source, lines, base } of readBlocks(path, file, format, input)) {
        const placeOf = placesIn(lines, base)
        for (const post of postsOf(source, index, job)) {
          index++
          posts.push({ post, range: placeOf(post.range) })
        }
      }
    } catch (error) {
      if (!isKnownError(error)) throw error
      unread.push(error.message)
    }
  }
  return { posts, unread }
}

/**
 * Lints one source.
 *
 * @returns why there is no post in it, where it is a table or a calendar that might have held some.
 */
function lintJob(job: Job, run: Run, tally: Tally, sinks: readonly Sink[]): string | undefined {
  const { path, file, format, input, setup, config } = job
  const { options, world, mending, notes, baseline } = run
  const isShown = showing(options)
  const isTable = format === 'csv' || format === 'tsv'
  const table = isTable ? openTable(format, fieldsFor(format, config.inputs)) : undefined
  let index = 0
  const blocks: Iterable<Block & Partial<MendedBlock>> =
    mending === undefined
      ? readBlocks(path, file, format, input, table?.wholeRecords)
      : mendedBlocks(job, world, mending)
  for (const { source, lines, base, posts, fixed, fixedNot = 0 } of blocks) {
    const context = {
      source,
      placeOf: placesIn(lines, base),
      rules: setup.byId,
      // What is not shown is known or new all the same.
      isShown: baseline === undefined ? isShown : () => true,
      warnsOfUnused: options.reportsUnusedDisables,
    }
    for (const post of posts ?? postsOf(source, index, job, table)) {
      index++
      if (job.isChanged?.('report' in post ? post.report.post : post) === false) continue
      const judged = 'report' in post ? post : judge(post, setup)
      const absence = judged.report.post.problems.find(({ messageId }) => messageId === 'noPosts')
      if (absence !== undefined) {
        const { what, todo } = wordsOfProblem(absence)
        return `${what} ${todo}`
      }
      const report = withSuggestions(judged, setup, run, isShown)
      let described = describe(report, context)
      if (baseline !== undefined) {
        const fresh = baseline.withoutKnown(described, path)
        described = { ...fresh, findings: fresh.findings.filter(({ ruleId }) => isShown(ruleId)) }
      }
      tally.add(described, config.failOn)
      for (const sink of sinks) sink.write(sink.reporter.post(described))
    }
    if (fixed !== undefined) tally.addFixed(fixed)
    if (fixedNot > 0) notes(notWritten(file, fixedNot))
    // What waits for more input has seen what came of the last.
    if (input !== undefined) for (const sink of sinks) sink.flush()
  }
  baseline?.look(path)
  const mayBeEmpty = table !== undefined && index === 0
  return mayBeEmpty ? 'The table has no row with the text of a post.' : undefined
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

/** As many suggestions as the run's reports show. */
function withSuggestions(
  { judged, report }: JudgedPost,
  setup: Setup,
  run: Run,
  isShown: (ruleId: string) => boolean,
): PostReport {
  const depth = run.depth === 'first' && run.left <= 0 ? 'safe' : run.depth
  const isWorth = report.findings.some(({ ruleId }) => {
    const { rewrite, isFixable } = setup.byId.get(ruleId) ?? {}
    return isShown(ruleId) && (depth === 'safe' ? isFixable === true : rewrite !== undefined)
  })
  if (depth === 'none' || !isWorth) return report
  const suggested = suggest(report, setup, {
    judged,
    isAsked: ({ ruleId, severity }, applicability) =>
      isShown(ruleId) &&
      (depth === 'all' ||
        applicability === 'safe' ||
        (depth === 'first' && (severity !== 'info' || applicability === 'prompt'))),
    ...(depth === 'first' && { most: 1 }),
    ...(run.debug && { debug: run.debug }),
  })
  run.left -= suggested.findings.filter(({ suggestions }) => suggestions.length > 0).length
  return suggested
}

function notWritten(file: string, count: number): string {
  return `${file}: ${count === 1 ? 'a post stands' : `${count} posts stand`} where it cannot be written to. Use “postlint rewrite” and copy what you like.`
}

/** Whether findings of a rule are asked for in this run. */
export function showing({ only, skip }: Pick<LintOptions, 'only' | 'skip'>) {
  return (id: string) => (only === undefined || only.has(id)) && !skip.has(id)
}

function mendingOf(options: LintOptions, debug: Run['debug']): Mending | undefined {
  if (options.edits === 'none') return undefined
  const isShown = showing(options)
  return createMending({
    isUnsafe: options.isUnsafe,
    isShown: ({ ruleId, severity }) => isShown(ruleId) && !(options.isQuiet && severity === 'info'),
    debug,
  })
}

/** Shows what would be mended; 1 where there is anything. */
function diffJobs(
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
      if (done.fixedNot > 0) note(notWritten(job.file, done.fixedNot))
    } catch (error) {
      if (!isKnownError(error)) throw error
      note(error.message)
      status = 2
    }
  }
  const what = `${fixed} ${fixed === 1 ? 'finding' : 'findings'} in ${files} ${files === 1 ? 'file' : 'files'}`
  if (!isQuiet) note(fixed === 0 ? 'there is nothing to fix.' : `--fix would mend ${what}.`)
  return worse(status, fixed > 0 ? 1 : 0)
}

/**
 * The posts of a source, or of a block of it.
 *
 * @param first how many posts of the source come before it.
 * @param table what is known from its earlier blocks, where it is read in blocks.
 */
export function postsOf(
  source: Source,
  first: number,
  { config, includesPublished, platform }: Job,
  table?: Table,
): Post[] {
  const posts = table?.read(source) ?? parse(source, config.inputs)
  return posts.map((parsed, index) => {
    const post = publishedOn(renumbered(parsed, first + index), platform)
    return includesPublished ? { ...post, isPublished: false } : post
  })
}

/** What a glob has brought along. */
function leftOutText(files: readonly FoundFile[]): string {
  const [first, second, ...others] = files.map(({ file }) => file)
  const names = [first, second].filter((name) => name !== undefined).join(', ')
  const more = others.length === 0 ? '' : ` and ${others.length} more`
  return `${names}${more}: no posts found, so ${files.length === 1 ? 'it was' : 'they were'} left out. If there are some, name the file and say where they are with --map.`
}

interface Plan {
  readonly jobs: readonly Job[]
  /** Good to know, and no fault. */
  readonly notes: readonly string[]
  /** What keeps the run from being whole. */
  readonly faults: readonly string[]
}

/** Everything that can go wrong before the first post is judged, so that no report is left half written. */
export async function plan(options: SourceOptions, world: World): Promise<Plan> {
  const { cwd } = world
  const folders = createFolders()
  const isIgnored = options.usesIgnoreFiles ? createIgnores(folders) : () => false
  const configs = openConfigs(options, cwd, folders)
  const paths = options.paths.filter((path) => path !== '-')
  const isAnyFormat = options.inputFormat !== undefined
  const takesIn = async (folder: string) => (await configs.forFolder(folder)).takes
  const { changes } = options
  const changed = changes && changedFiles(options, cwd)
  const found =
    changed === undefined
      ? await findFiles(paths, { cwd, folders, isIgnored, isAnyFormat, takesIn })
      : await selectFiles(paths, [...changed.keys()], { cwd, isIgnored, isAnyFormat, takesIn })
  const faults = [...found.unreadable, ...(options.failsOnUnmatched ? found.unmatched : [])]
  const setups = new Map<Config, Setup>()
  const jobs: Job[] = []
  const ignored = [...found.ignored]
  let hasIgnored = found.hasIgnored
  const add = async (file: FoundFile, input?: ByteReader) => {
    const loaded = await configs.forFolder(dirname(file.path))
    if (options.usesIgnoreFiles && loaded.leavesOut(file.path)) {
      hasIgnored = true
      if (file.isNamed) ignored.push(file.file)
      return
    }
    const format = options.inputFormat ?? formatFor(file, faults)
    if (format === undefined) return
    const config = loaded.forFile(file.path)
    const setup = setups.get(config) ?? createSetup(config)
    setups.set(config, setup)
    // What is typed for this run is meant more than what a folder is called.
    const platform = options.flags.platform ?? platformOfPath(placeOf(file, folders, cwd))
    const { includesPublished } = options
    jobs.push({
      ...file,
      format,
      setup,
      config,
      platform,
      includesPublished,
      input,
      isChanged: undefined,
    })
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
    checkIds(options, [...setups.values()])
    return jobs.length === 0 && faults.length === 0
      ? { jobs, notes: [nothing], faults }
      : { jobs: withChanges(jobs, changed, cwd), notes: leftOutNotes(ignored), faults }
  }
  if (jobs.length === 0 && faults.length === 0 && !hasIgnored && ignored.length === 0) {
    if (options.failsOnUnmatched) faults.push('There is nothing to lint.')
  }
  checkIds(options, [...setups.values()])
  return { jobs, notes: leftOutNotes(ignored), faults }
}

/** How many files a note names before it only counts. */
const MOST_NAMED = 3

function leftOutNotes(files: readonly string[]): string[] {
  const [first, ...rest] = [...new Set(files)]
  if (first === undefined) return []
  const named = `left out by an ignore file or the configuration`
  if (rest.length === 0) return [`${first} is ${named}. Lint it with --no-ignore.`]
  const some = [first, ...rest].slice(0, MOST_NAMED).join(', ')
  const more = rest.length + 1 - MOST_NAMED
  const list = more > 0 ? `${some} and ${more} more` : some
  return [`${rest.length + 1} files are ${named}: ${list}. Lint them with --no-ignore.`]
}

/**
 * Rules of the user's own are known once the configurations are read.
 *
 * @throws KnownError for a rule that there is not.
 */
function checkIds(
  { only = new Set(), skip, flags }: SourceOptions,
  setups: readonly Setup[],
): void {
  const named = [...only, ...skip, ...Object.keys(flags.rules ?? {})]
  if (named.length === 0) return
  const ids = [...rules.map(({ id }) => id), ...setups.flatMap(({ byId }) => [...byId.keys()])]
  const levels = new Set(Object.keys(flags.rules ?? {}))
  for (const id of named) knownId(id, levels.has(id) ? ids : [...ids, ...INPUT_RULES])
}

/** By their absolute paths. */
function changedFiles({ changes, paths }: SourceOptions, cwd: string): Map<string, ChangedFile> {
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
    return {
      ...job,
      isChanged: changedPosts(bytes, job.file, job.format, (source) => postsOf(source, 0, job)),
    }
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

/** A file's path from the top of its repository; outside of one, as it was typed. */
function placeOf({ path, file }: FoundFile, folders: Folders, cwd: string): string {
  const top = folders.repositoryOf(dirname(path)) ?? cwd
  const place = relative(top, path).split(sep).join('/')
  return place.startsWith('../') ? file : place
}

function stdinFile({ stdinFilename }: SourceOptions, cwd: string): FoundFile {
  const name = stdinFilename ?? '<stdin>'
  return {
    path: resolve(cwd, name),
    file: name.replaceAll('\\', '/'),
    isNamed: stdinFilename !== undefined,
  }
}

/** What holds texts in a form that is not read. */
const CLOSED = new Set(['docx', 'odt', 'pdf', 'html'])
const SPREADSHEETS = new Set(['xls', 'xlsx', 'ods', 'numbers'])

/** By the name; a name that promises nothing is read as Markdown on standard input, else as text. */
function formatFor(file: FoundFile, faults: string[]): InputFormat | undefined {
  const format = formatOf(file.file)
  if (format !== undefined) return format
  if (file.file === '<stdin>') return 'markdown'
  const extension = extensionOf(file.file)
  const isSpreadsheet = SPREADSHEETS.has(extension)
  if (!isSpreadsheet && !CLOSED.has(extension)) return 'text'
  faults.push(
    `${file.file}: .${extension} is not a kind of file that postlint reads. ${isSpreadsheet ? 'Export it as CSV.' : 'Say what it holds with --input-format.'}`,
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
