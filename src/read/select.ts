/** From files that are given, such as those with changes, to those that the arguments mean. */
import { lstatSync } from 'node:fs'
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import picomatch from 'picomatch'
import { formatOf } from '../parse/format.ts'
import type { FindOptions, Found, FoundFile } from './find.ts'
import { isDraftName } from './formats.ts'
import type { IsIgnored } from './ignores.ts'
import { withLiteralFolders } from './literal.ts'

export interface SelectOptions {
  readonly cwd: string
  readonly isIgnored: IsIgnored
  /** Takes any file that a glob matches, because the user said what its format is. */
  readonly isAnyFormat: boolean
  /** As {@link FindOptions.takesIn}. */
  readonly takesIn: FindOptions['takesIn']
}

/**
 * Those of some files that arguments stand for: a file itself, in a folder what a walk would take,
 * and what a glob matches. They need not be on the disk.
 *
 * @param candidates absolute.
 */
export async function selectFiles(
  args: readonly string[],
  candidates: readonly string[],
  { cwd, isIgnored, isAnyFormat, takesIn }: SelectOptions,
): Promise<Found> {
  const files = new Map<string, FoundFile>()
  const ignored: string[] = []
  const unmatched: string[] = []
  let hasIgnored = false
  for (const arg of args) {
    const base = resolve(cwd, arg)
    const isGlob = !exists(base) && /[*?[\]{}!()+@]/.test(arg)
    const matches = isGlob
      ? picomatch(withLiteralFolders(arg.replaceAll('\\', '/').replace(/^\.\//, ''), cwd), {
          dot: /(?:^|\/)\.[^./]/.test(arg),
        })
      : undefined
    let isMeant = isGlob || exists(base)
    for (const path of candidates) {
      const isNamed = path === base
      const below = slashed(relative(matches === undefined ? base : cwd, path))
      const isTaken =
        isNamed ||
        (matches === undefined
          ? !below.startsWith('../') && ((await takesIn(dirname(path)))?.(path) ?? isWalked(below))
          : matches(isAbsolute(arg) ? slashed(path) : below) &&
            (isAnyFormat || formatOf(below) !== undefined))
      if (isNamed || !below.startsWith('../')) isMeant = true
      if (!isTaken) continue
      const file = slashed(relative(cwd, path))
      if (isIgnored(path, false)) {
        hasIgnored = true
        if (isNamed) ignored.push(file)
      } else if (isNamed || !files.has(path)) files.set(path, { path, file, isNamed })
    }
    if (!isMeant) unmatched.push(`There is no “${arg}”. Check the path.`)
  }
  return {
    files: [...files.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)),
    ignored: [...new Set(ignored)].sort(),
    hasIgnored,
    unmatched,
    unreadable: [],
  }
}

/** True for a path below a folder that a walk of the folder would come to. */
function isWalked(below: string): boolean {
  if (below.startsWith('../') || isAbsolute(below)) return false
  const isPassedOver = below
    .split('/')
    .some((name) => name.startsWith('.') || name === 'node_modules')
  return !isPassedOver && isDraftName(basename(below))
}

function slashed(path: string): string {
  return path.split(sep).join('/')
}

function exists(path: string): boolean {
  try {
    lstatSync(path)
    return true
  } catch {
    return false
  }
}
