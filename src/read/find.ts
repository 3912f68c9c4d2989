/**
 * From what the user typed to the files that are linted, in a fixed order.
 *
 * A path that exists is a path, whatever characters it has; only then is it a glob.
 */
import { lstatSync, type Stats, statSync } from 'node:fs'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { nearest } from '../nearest.ts'
import { formatOf } from '../parse/format.ts'
import type { Folders } from './folders.ts'
import { isDraftName, mayHoldPosts } from './formats.ts'
import { expandGlob } from './glob.ts'
import type { IsIgnored } from './ignores.ts'
import { withLiteralFolders } from './literal.ts'

/** One file to lint. */
export interface FoundFile {
  /** Absolute. */
  readonly path: string
  /** As reports show it: with `/`, relative to the working folder where it is below it. */
  readonly file: string
  /** Named itself, by its path rather than by its folder or a glob. */
  readonly isNamed: boolean
}

export interface Found {
  /** Sorted by code unit of {@link FoundFile.file}, each file once. */
  readonly files: readonly FoundFile[]
  /** Files that were named and are left out by an ignore file, as they are shown. */
  readonly ignored: readonly string[]
  /** Whether an ignore file left out anything at all. */
  readonly hasIgnored: boolean
  /** What matched nothing: one line each, with what to do next. */
  readonly unmatched: readonly string[]
  /** What is there and cannot be read: one line each. */
  readonly unreadable: readonly string[]
}

export interface FindOptions {
  readonly cwd: string
  readonly folders: Folders
  readonly isIgnored: IsIgnored
  /** Reads any file that a glob matches, because the user said what its format is. */
  readonly isAnyFormat: boolean
  /**
   * Says of the files of a folder, absolute, whether a walk takes them; undefined where their names
   * say it.
   */
  takesIn(folder: string): Promise<((path: string) => boolean) | undefined>
}

const GLOB = /[*?[\]{}!()+@]/
const NEVER_WALKED = new Set(['node_modules', '.git'])

/** Finds the files that arguments stand for. `-` is not among them; it is for the caller. */
export async function findFiles(args: readonly string[], options: FindOptions): Promise<Found> {
  const { cwd, folders, isIgnored } = options
  const files = new Map<string, FoundFile>()
  const ignored: string[] = []
  const unmatched: string[] = []
  const unreadable: string[] = []
  let hasIgnored = false
  let hasOwnFiles = false

  const add = (path: string, isNamed: boolean, isShownAbsolute: boolean) => {
    if (isIgnored(path, false)) {
      hasIgnored = true
      if (isNamed) ignored.push(shown(path, cwd, isShownAbsolute))
    } else if (!files.has(path) || isNamed) {
      files.set(path, { path, file: shown(path, cwd, isShownAbsolute), isNamed })
    }
  }

  const walk = async (folder: string, isShownAbsolute: boolean): Promise<void> => {
    let entries: ReturnType<Folders['list']>
    try {
      entries = folders.list(folder)
    } catch (error) {
      unreadable.push(`${shown(folder, cwd, isShownAbsolute)}: ${reasonOf(error)}`)
      return
    }
    const readable = entries.some((entry) => !entry.isDirectory() && mayHoldPosts(entry.name))
    const takes = readable ? await options.takesIn(folder) : undefined
    if (takes !== undefined) hasOwnFiles = true
    for (const entry of entries) {
      const { name } = entry
      if (name.startsWith('.') || NEVER_WALKED.has(name)) continue
      const path = join(folder, name)
      if (entry.isDirectory()) {
        if (isIgnored(path, true)) hasIgnored = true
        else await walk(path, isShownAbsolute)
      } else if (takes === undefined ? isDraftName(name) : mayHoldPosts(name) && takes(path)) {
        // A link to a folder may lead back here, so links are followed to files only.
        const isFolder = entry.isSymbolicLink() && stat(path)?.isDirectory() === true
        if (!isFolder) add(path, false, isShownAbsolute)
      }
    }
  }

  for (const arg of args) {
    const isShownAbsolute = isAbsolute(arg)
    const readings = readingsOf(arg)
    const existing = readings.find((reading) => exists(resolve(cwd, reading)))
    if (existing !== undefined) {
      const path = resolve(cwd, existing)
      if (stat(path)?.isDirectory() !== true) add(path, true, isShownAbsolute)
      else if (isIgnored(path, true)) hasIgnored = true
      else {
        const before = files.size + unreadable.length
        await walk(path, isShownAbsolute)
        if (files.size + unreadable.length === before && !hasIgnored && !holds(files, path)) {
          unmatched.push(
            hasOwnFiles
              ? `${arg} holds nothing that “files” of the configuration takes. Correct it, or name the files.`
              : `${arg} holds no drafts (.md, .markdown, .mdx, .txt, .tweet). Name the files, or use a glob for other kinds.`,
          )
        }
      }
      continue
    }
    const pattern = readings.find((reading) => GLOB.test(reading))
    const matches = readings.flatMap((reading) =>
      GLOB.test(reading) ? expandGlob(withLiteralFolders(reading, cwd), cwd) : [],
    )
    const readable = matches.filter((match) => options.isAnyFormat || formatOf(match) !== undefined)
    for (const match of readable) add(resolve(cwd, match), false, isShownAbsolute)
    if (matches.length === 0) {
      unmatched.push(
        pattern === undefined
          ? missing(arg, cwd, folders)
          : /(?:^|[\\/])(?:node_modules|\.git)[\\/]/.test(arg)
            ? `No file matches “${arg}”: patterns never look into node_modules and .git. Name the files.`
            : `No file matches “${arg}”. Check the pattern, and quote it so that the shell leaves it alone.`,
      )
    } else if (readable.length === 0) {
      unmatched.push(
        `“${arg}” matches ${matches.length === 1 ? 'a file' : `${matches.length} files`} of a kind that postlint does not read. Say what it is with --input-format.`,
      )
    }
  }

  return {
    files: [...files.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)),
    ignored: [...new Set(ignored)].sort(),
    hasIgnored,
    unmatched,
    unreadable,
  }
}

/** Why the system would not let a file be read, in a few words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message: string }
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'may not be read. Check its permissions.'
    case 'ENOENT':
      return 'is gone, or is a link to something that is. Check the path.'
    case 'ELOOP':
      return 'is a link that leads in a circle. Check where it points.'
    case 'EBADF':
      return 'is closed. Pipe a draft into it, or name a file.'
    case 'EISDIR':
      return 'is a folder.'
    default:
      return `cannot be read (${code ?? message}).`
  }
}

/**
 * What an argument may mean: itself, without the quotes that a Windows shell passes on, with `/`
 * for the backslashes of a Windows path.
 */
function readingsOf(arg: string): string[] {
  const bare = arg.length > 2 && /^'.*'$/s.test(arg) ? arg.slice(1, -1) : arg
  return [...new Set([arg, bare, bare.replaceAll('\\', '/')])]
}

function exists(path: string): boolean {
  try {
    lstatSync(path)
    return true
  } catch {
    return false
  }
}

/** Undefined where a link leads nowhere; reading it says why. */
function stat(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

function holds(files: ReadonlyMap<string, FoundFile>, folder: string): boolean {
  const prefix = folder.endsWith(sep) ? folder : folder + sep
  return [...files.keys()].some((path) => path.startsWith(prefix))
}

function shown(path: string, cwd: string, isAbsoluteAsTyped: boolean): string {
  const below = relative(cwd, path)
  const isOutside = below.startsWith('..') || isAbsolute(below)
  return (isOutside && isAbsoluteAsTyped ? path : below || '.').split(sep).join('/')
}

function missing(arg: string, cwd: string, folders: Folders): string {
  const path = resolve(cwd, arg)
  const folder = resolve(path, '..')
  const name = path.slice(folder.length).replace(/^[\\/]/, '')
  let names: string[] = []
  try {
    names = folders.list(folder).map((entry) => entry.name)
  } catch {
    // The folder is missing as well; there is nothing near to offer.
  }
  const near = nearest(name, names)
  return `There is no “${arg}”. ${
    near === undefined
      ? 'Check the path.'
      : `Did you mean “${shown(join(folder, near), cwd, isAbsolute(arg))}”?`
  }`
}
