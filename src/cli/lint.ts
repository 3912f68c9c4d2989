/** `postlint [path|glob|-]...`: finds, judges and reports. */
import { writeFileSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { rules } from '../../rules/index.ts'
import type { Rule } from '../check/define.ts'
import type { Setup } from '../check/run.ts'
import type { Config } from '../config/config.ts'
import { createConfigLoader, type LoadedConfig } from '../config/load.ts'
import { isKnownError, KnownError } from '../known-error.ts'
import { createSetup, lintPost } from '../lint.ts'
import type { InputFormat, Platform, Post } from '../model.ts'
import { formatOf } from '../parse/format.ts'
import { parse } from '../parse/parse.ts'
import { platformOfPath } from '../platform/names.ts'
import { type FoundFile, findFiles } from '../read/find.ts'
import { createFolders, type Folders } from '../read/folders.ts'
import { extensionOf } from '../read/formats.ts'
import { createIgnores } from '../read/ignores.ts'
import { type ByteReader, readBlocks } from '../read/open.ts'
import { compilePatterns } from '../read/patterns.ts'
import { describe } from '../report/describe.ts'
import { placesIn } from '../report/lines.ts'
import type { Reporter } from '../report/reporter.ts'
import { PLAIN } from '../report/style.ts'
import { createTally, type Tally } from '../report/summary.ts'
import { visible } from '../report/visible.ts'
import { styleFor } from './color.ts'
import type { Status } from './main.ts'
import { REPORTERS } from './reporters.ts'
import type { LintOptions, ReportTarget } from './request.ts'
import type { World } from './world.ts'

/** A source on its way to be linted. */
interface Job extends FoundFile {
  readonly format: InputFormat
  readonly setup: Setup
  readonly config: Config
  /** Standard input instead of the file. */
  readonly input: ByteReader | undefined
  /** For posts that do not say where they are published. */
  readonly platform: Platform | undefined
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
  const sinks = options.reports.map((target) =>
    openSink(target, { ...world, isQuiet, color, version }),
  )
  const tally = createTally(options.maxWarnings)
  const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]))
  for (const sink of sinks) sink.write(sink.reporter.begin())
  for (const job of jobs) {
    if (world.stdout.isClosed) break
    try {
      lintJob(job, options, byId, tally, sinks)
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
  return status === 0 && summary.failed.length > 0 ? 1 : status
}

function lintJob(
  { path, file, format, input, setup, config, platform }: Job,
  { only, skip }: LintOptions,
  byId: ReadonlyMap<string, Rule>,
  tally: Tally,
  sinks: readonly Sink[],
): void {
  const isShown = (id: string) => (only === undefined || only.has(id)) && !skip.has(id)
  let index = 0
  for (const { source, lines, base } of readBlocks(path, file, format, input)) {
    const context = { source, placeOf: placesIn(lines, base), rules: byId, isShown }
    for (const parsed of parse({ ...source, platform })) {
      const post = numbered(parsed, index++)
      const described = describe(lintPost(post, setup), context)
      tally.add(described, config.failOn)
      for (const sink of sinks) sink.write(sink.reporter.post(described))
    }
    // What waits for more input has seen what came of the last.
    if (input !== undefined) for (const sink of sinks) sink.flush()
  }
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
  const found = findFiles(paths, {
    cwd,
    folders,
    isIgnored,
    isAnyFormat: options.inputFormat !== undefined,
  })
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
    // What is typed for this run is meant more than what a folder is called.
    const platform = options.flags.platform ?? platformOfPath(placeOf(file, folders, cwd))
    jobs.push({ ...file, format, setup, config, input, platform })
  }

  if (paths.length < options.paths.length) {
    const file = stdinFile(options, cwd)
    if (file.isNamed && isIgnored(file.path, false)) ignored.push(file.file)
    else await add(file, world.stdin)
  }
  for (const file of found.files) await add(file)
  if (jobs.length === 0 && faults.length === 0 && !hasIgnored && ignored.length === 0) {
    if (options.failsOnUnmatched) faults.push('There is nothing to lint.')
  }
  const notes = ignored.map(
    (file) =>
      `${file} is left out by an ignore file or the configuration. Lint it with --no-ignore.`,
  )
  return { jobs, notes, faults }
}

/** A file's path from the top of its repository; outside of one, as it was typed. */
function placeOf({ path, file }: FoundFile, folders: Folders, cwd: string): string {
  const top = folders.repositoryOf(dirname(path)) ?? cwd
  const place = relative(top, path).split(sep).join('/')
  return place.startsWith('../') ? file : place
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
  const reporter = REPORTERS[format]({
    style: file === undefined ? styleFor(stdout, env, color) : PLAIN,
    columns: file === undefined ? stdout.columns : FILE_COLUMNS,
    isQuiet,
    version,
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
