/** The configurations of a run. */
import { statSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { rules } from '../../rules/index.ts'
import { type ConfigLoader, createConfigLoader, placesFor } from '../config/load.ts'
import type { ConfigLayer } from '../config/schema.ts'
import { createFolders, type Folders } from '../read/folders.ts'
import { createIgnores } from '../read/ignores.ts'
import type { ConfigInquiry } from './config.ts'

/** Which configuration is read, and how. */
export interface ConfigOptions {
  /** A file to read instead of looking for one; false to read none. */
  readonly config: string | false | undefined
  /** False where no code of the repository may run. */
  readonly runsCode: boolean
  /** What flags say over the configuration. */
  readonly flags: ConfigLayer
}

export function openConfigs(
  { config, runsCode, flags }: ConfigOptions,
  cwd: string,
  folders: Folders,
): ConfigLoader {
  const shown = shownFrom(cwd)
  return createConfigLoader({ cwd, folders, rules, file: config, runsCode, flags, shown })
}

/** How messages name a path. */
export function shownFrom(cwd: string): (path: string) => string {
  return (path) => relative(cwd, path).split(sep).join('/') || '.'
}

/**
 * What applies to a file or a folder.
 *
 * @param typed as the user typed it; it need not be there.
 * @throws KnownError where a configuration cannot be read or says what it may not.
 */
export async function inquire(
  typed: string,
  options: ConfigOptions,
  cwd: string,
): Promise<ConfigInquiry> {
  const folders = createFolders()
  const path = resolve(cwd, typed)
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  const folder = isFolder ? path : dirname(path)
  const loaded = await openConfigs(options, cwd, folders).forFolder(folder)
  const shown = shownFrom(cwd)
  const looksAround = options.config === undefined
  return {
    file: shown(path),
    path,
    loaded,
    source: loaded.path && shown(loaded.path),
    searched: looksAround ? placesFor(folder, folders).map(shown) : [],
    isLeftOut: createIgnores(folders)(path, isFolder) || (!isFolder && loaded.leavesOut(path)),
  }
}
