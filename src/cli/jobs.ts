/** Which files are linted, each under which configuration, and what is read in their place. */
import { dirname, relative, resolve, sep } from 'node:path'
import { rules } from '../../rules/index.ts'
import type { Setup } from '../check/run.ts'
import type { Config } from '../config/config.ts'
import { KnownError } from '../known-error.ts'
import { createSetup } from '../lint.ts'
import type { InputFormat, Platform, Post, Source } from '../model.ts'
import { formatOf } from '../parse/format.ts'
import { parse, publishedOn, renumbered } from '../parse/parse.ts'
import { namesPosts, type Table } from '../parse/table.ts'
import { platformOfPath } from '../platform/names.ts'
import { type FoundFile, findFiles } from '../read/find.ts'
import { createFolders, type Folders } from '../read/folders.ts'
import { extensionOf } from '../read/formats.ts'
import { type ChangedFile, filesSince, readBlobs, stagedFiles } from '../read/git.ts'
import { createIgnores } from '../read/ignores.ts'
import type { ByteReader } from '../read/open.ts'
import { selectFiles } from '../read/select.ts'
import { INPUT_RULES } from '../report/message.ts'
import { changedPosts } from './changed-posts.ts'
import { openConfigs } from './configs.ts'
import { knownId, type SourceOptions } from './request.ts'
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

export interface FoundJobs {
  readonly jobs: readonly Job[]
  /** Good to know, and no fault. */
  readonly notes: readonly string[]
  /** What keeps the run from being whole. */
  readonly faults: readonly string[]
}

/** Everything that can go wrong before the first post is judged, so that no report is left half written. */
export async function findJobs(options: SourceOptions, world: World): Promise<FoundJobs> {
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
  const hints: string[] = []
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
    else {
      const isGuess = options.inputFormat === undefined && formatOf(file.file) === undefined
      const stdin = isGuess ? peeked(world.stdin) : { input: world.stdin, isTable: false }
      if (stdin.isTable) hints.push(TABLE_HINT)
      await add(file, stdin.input)
    }
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
  return { jobs, notes: [...hints, ...leftOutNotes(ignored)], faults }
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

const TABLE_HINT =
  'Standard input looks like a table, and is read as one post in Markdown. Is each row a post? Add --input-format csv.'

/** Enough for the first line of a table. */
const PEEKED = 64 * 1024
/** Of a column, in UTF-16 units. */
const LONGEST_NAME = 40

/** The same input, and whether its first line names columns that tables of posts have. */
function peeked(input: ByteReader): { input: ByteReader; isTable: boolean } {
  const buffer = new Uint8Array(PEEKED)
  let head: Uint8Array
  try {
    head = buffer.subarray(0, input(buffer))
  } catch {
    // Whoever reads it says what is wrong with it.
    return { input, isTable: false }
  }
  const [line = ''] = new TextDecoder().decode(head).split(/\r?\n/, 1)
  const cells = line.split(/[,;\t]/)
  // A draft seldom begins so, and reading tables need not be loaded for one that does not.
  const isLikely = cells.length > 1 && cells.every(({ length }) => length <= LONGEST_NAME)
  const before = readerOf(head)
  return { input: (into) => before(into) || input(into), isTable: isLikely && namesPosts(cells) }
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
