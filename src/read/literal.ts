/** Folders whose names look like a pattern, such as `(group)` and `[slug]`. */
import { lstatSync } from 'node:fs'
import { resolve } from 'node:path'

/**
 * A pattern in which the folders that are there under these very names stand for themselves.
 *
 * @param pattern with `/` between folders.
 */
export function withLiteralFolders(pattern: string, cwd: string): string {
  const parts = pattern.split('/')
  let literal = 0
  while (
    literal < parts.length - 1 &&
    exists(resolve(cwd, `${parts.slice(0, literal + 1).join('/')}/`))
  ) {
    literal++
  }
  return parts
    .map((part, index) => (index < literal ? part.replace(/[*?[\]{}!()+@]/g, '\\$&') : part))
    .join('/')
}

function exists(path: string): boolean {
  try {
    return lstatSync(path) !== undefined
  } catch {
    return false
  }
}
