/** What `.gitignore` and `.postlintignore` leave out. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Folders, upwards } from './folders.ts'
import { compilePatterns } from './patterns.ts'

type Patterns = (path: string) => boolean | undefined

/** True for a path, absolute, that an ignore file above it leaves out. */
export type IsIgnored = (path: string, isFolder: boolean) => boolean

/**
 * Ignore files apply to what is below them, up to the repository's root; `.gitignore` outside of a
 * repository does not apply. A deeper file has the last word, but nothing in a folder that is left
 * out can be taken in again, as in git.
 */
export function createIgnores(folders: Folders): IsIgnored {
  const compiled = new Map<string, readonly Patterns[]>()
  const left = new Map<string, boolean>()

  const patternsOf = (folder: string, isInRepository: boolean): readonly Patterns[] => {
    const known = compiled.get(folder)
    if (known !== undefined) return known
    const names = isInRepository ? ['.gitignore', '.postlintignore'] : ['.postlintignore']
    const found = names
      .filter((name) => folders.has(folder, name))
      .map((name) => compilePatterns(readFileSync(join(folder, name), 'utf8')))
    compiled.set(folder, found)
    return found
  }

  const isIgnored = (path: string, isFolder: boolean): boolean => {
    const parent = dirname(path)
    if (parent === path) return false
    const root = folders.repositoryOf(parent)
    if (path === root) return false
    const key = isFolder ? `${path}/` : path
    const known = left.get(key)
    if (known !== undefined) return known
    let answer = isIgnored(parent, true)
    if (!answer) {
      for (const folder of upwards(parent, root).reverse()) {
        for (const patterns of patternsOf(folder, root !== undefined)) {
          const below = path.slice(folder.length).replaceAll('\\', '/').replace(/^\/+/, '')
          answer = patterns(isFolder ? `${below}/` : below) ?? answer
        }
      }
    }
    left.set(key, answer)
    return answer
  }
  return isIgnored
}
