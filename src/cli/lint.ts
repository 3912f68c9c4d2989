/** `postlint [path|glob|-]...`: finds, judges and reports. */
import { writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { rules } from '../../rules/index.ts'
import type { Setup } from '../check/run.ts'
import type { Config } from '../config/config.ts'
import { isKnownError, KnownError } from '../known-error.ts'
import { createSetup, lintPost } from '../lint.ts'
import type { InputFormat, Post } from '../model.ts'
import { formatOf } from '../parse/format.ts'
import { parse } from '../parse/parse.ts'
import { type FoundFile, findFiles } from '../read/find.ts'
import { createFolders } from '../read/folders.ts'
import { extensionOf } from '../read/formats.ts'
import { createIgnores } from '../read/ignores.ts'
import { type ByteReader, readBlocks } from '../read/open.ts'
import { describe } from '../report/describe.ts'
import { placesIn } from '../report/lines.ts'
import { MALFORMED_INPUT } from '../report/message.ts'
import type { Reporter } from '../report/reporter.ts'
import { PLAIN } from '../report/style.ts'
import { createTally, type Tally } from '../report/summary.ts'
import { visible } from '../report/visible.ts'
import { styleFor } from './color.ts'
import { openConfigs } from './configs.ts'
import type { Status } from './main.ts'
import { REPORTERS } from './reporters.ts'
import { knownId, type LintOptions, type ReportTarget } from './request.ts'
import type { World } from './world.ts'

/** A source on its way to be linted. */
interface Job extends FoundFile {
  readonly format: InputFormat
  readonly setup: Setup
  readonly config: Config
  /** Standard input instead of the file. */
  readonly input: ByteReader | undefined
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
  for (const sink of sinks) sink.write(sink.reporter.begin())
  for (const job of jobs) {
    if (world.stdout.isClosed) break
    try {
      lintJob(job, options, tally, sinks)
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
  { path, file, format, input, setup, config }: Job,
  { only, skip }: LintOptions,
  tally: Tally,
  sinks: readonly Sink[],
): void {
  const isShown = (id: string) => (only === undefined || only.has(id)) && !skip.has(id)
  let index = 0
  for (const { source, lines, base } of readBlocks(path, file, format, input)) {
    const context = { source, placeOf: placesIn(lines, base), rules: setup.byId, isShown }
    for (const parsed of parse(source)) {
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
  const configs = openConfigs(options, cwd, folders)
  const paths = options.paths.filter((path) => path !== '-')
  const found = await findFiles(paths, {
    cwd,
    folders,
    isIgnored,
    isAnyFormat: options.inputFormat !== undefined,
    takesIn: async (folder) => (await configs.forFolder(folder)).takes,
  })
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
    jobs.push({ ...file, format, setup, config, input })
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
  checkIds(options, [...setups.values()])
  return { jobs, notes: ignored.length === 0 ? [] : [leftOut(ignored)], faults }
}

/** How many files a note names before it only counts. */
const MOST_NAMED = 3

function leftOut(files: readonly string[]): string {
  const [first, ...rest] = [...new Set(files)]
  const named = `left out by an ignore file or the configuration`
  if (rest.length === 0) return `${first} is ${named}. Lint it with --no-ignore.`
  const some = [first, ...rest].slice(0, MOST_NAMED).join(', ')
  const more = rest.length + 1 - MOST_NAMED
  const list = more > 0 ? `${some} and ${more} more` : some
  return `${rest.length + 1} files are ${named}: ${list}. Lint them with --no-ignore.`
}

/**
 * Rules of the user's own are known once the configurations are read.
 *
 * @throws KnownError for a rule that there is not.
 */
function checkIds({ only = new Set(), skip, flags }: LintOptions, setups: readonly Setup[]): void {
  const named = [...only, ...skip, ...Object.keys(flags.rules ?? {})]
  if (named.length === 0) return
  const ids = [...rules.map(({ id }) => id), ...setups.flatMap(({ byId }) => [...byId.keys()])]
  const levels = new Set(Object.keys(flags.rules ?? {}))
  for (const id of named) knownId(id, levels.has(id) ? ids : [...ids, MALFORMED_INPUT])
}

function stdinFile({ stdinFilename }: LintOptions, cwd: string): FoundFile {
  const name = stdinFilename ?? '<stdin>'
  return {
    path: resolve(cwd, name),
    file: name.replaceAll('\\', '/'),
    isNamed: stdinFilename !== undefined,
  }
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
