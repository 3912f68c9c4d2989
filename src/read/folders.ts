/** Folders, each read once in a run. */
import { type Dirent, readdirSync } from 'node:fs'
import { dirname } from 'node:path'

export interface Folders {
  /**
   * What is in a folder, in no order.
   *
   * @throws the system's error where the folder cannot be read.
   */
  list(folder: string): readonly Dirent[]
  /** True where the folder has an entry of this name; false where it cannot be read. */
  has(folder: string, name: string): boolean
  /** The nearest folder upwards, itself included, that holds `.git`; undefined outside a repository. */
  repositoryOf(folder: string): string | undefined
}

export function createFolders(): Folders {
  const lists = new Map<string, readonly Dirent[]>()
  const names = new Map<string, ReadonlySet<string>>()
  const repositories = new Map<string, string | undefined>()

  const list = (folder: string): readonly Dirent[] => {
    let entries = lists.get(folder)
    if (entries === undefined) {
      entries = readdirSync(folder, { withFileTypes: true })
      lists.set(folder, entries)
    }
    return entries
  }
  const has = (folder: string, name: string): boolean => {
    let known = names.get(folder)
    if (known === undefined) {
      try {
        known = new Set(list(folder).map((entry) => entry.name))
      } catch {
        known = new Set()
      }
      names.set(folder, known)
    }
    return known.has(name)
  }
  const repositoryOf = (folder: string): string | undefined => {
    if (repositories.has(folder)) return repositories.get(folder)
    const parent = dirname(folder)
    const root = has(folder, '.git') ? folder : parent === folder ? undefined : repositoryOf(parent)
    repositories.set(folder, root)
    return root
  }
  return { list, has, repositoryOf }
}

/** A folder and those above it, up to and including `last`, or to the top where that is undefined. */
export function upwards(folder: string, last: string | undefined): string[] {
  const folders: string[] = []
  for (let at = folder; ; at = dirname(at)) {
    folders.push(at)
    if (at === last || dirname(at) === at) return folders
  }
}
