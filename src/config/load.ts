/** Finds the configuration that applies to a file. */
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Rule } from '../check/define.ts'
import { type Folders, upwards } from '../read/folders.ts'
import { type Config, DEFAULT_CONFIG } from './config.ts'
import { CONFIG_NAMES } from './file-names.ts'
import { merge } from './merge.ts'
import type { ConfigLayer } from './schema.ts'
import { configAt, configIn } from './search.ts'

export interface LoadedConfig {
  readonly config: Config
  /** The folder that `ignores` are relative to; undefined where no file was read. */
  readonly folder: string | undefined
}

export interface ConfigLoader {
  /**
   * The configuration for files in a folder, absolute. The same object for all folders that share one.
   *
   * @throws KnownError where a file cannot be read or says what it may not.
   */
  forFolder(folder: string): Promise<LoadedConfig>
}

export interface LoadOptions {
  readonly cwd: string
  readonly folders: Folders
  readonly rules: readonly Rule[]
  /** A file to read instead of looking for one; false to read none. */
  readonly file: string | false | undefined
  /** What flags say, over any file. */
  readonly flags: ConfigLayer
  /** How errors name a path. */
  shown(path: string): string
}

/**
 * Looks from a folder upwards to the repository's root, or to the top outside of one, and takes the
 * first folder that holds a configuration. Only names are compared on the way, so that a project
 * without one pays for no parser.
 */
export function createConfigLoader(options: LoadOptions): ConfigLoader {
  const { cwd, folders, rules, file, flags, shown } = options
  const byHolder = new Map<string, Promise<LoadedConfig>>()
  const byFolder = new Map<string, Promise<LoadedConfig>>()

  const layered = (layer: ConfigLayer, folder: string | undefined): LoadedConfig => ({
    config: merge(merge(DEFAULT_CONFIG, layer), flags),
    folder,
  })
  const none = layered({}, undefined)

  const load = async (holders: readonly string[]): Promise<LoadedConfig> => {
    const [holder, ...rest] = holders
    if (holder === undefined) return none
    const found = await configIn(holder, rules, shown)
    return found === undefined ? load(rest) : layered(found.layer, holder)
  }
  const once = (
    known: Map<string, Promise<LoadedConfig>>,
    key: string,
    find: () => Promise<LoadedConfig>,
  ) => {
    let loaded = known.get(key)
    if (loaded === undefined) {
      loaded = find()
      known.set(key, loaded)
    }
    return loaded
  }
  const named = async (path: string) =>
    layered((await configAt(path, rules, shown)).layer, dirname(path))

  return {
    forFolder: (folder) =>
      once(byFolder, folder, async () => {
        if (file === false) return none
        if (file !== undefined) {
          return once(byHolder, '', () => named(resolve(cwd, file)))
        }
        const holders = upwards(folder, folders.repositoryOf(folder)).filter((above) =>
          holdsConfig(above, folders),
        )
        return once(byHolder, holders[0] ?? '', () => load(holders))
      }),
  }
}

function holdsConfig(folder: string, folders: Folders): boolean {
  if (CONFIG_NAMES.some((name) => folders.has(folder, name))) return true
  if (!folders.has(folder, 'package.json')) return false
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return typeof manifest === 'object' && manifest !== null && 'postlint' in manifest
  } catch {
    // Somebody else's file, and not ours to complain about.
    return false
  }
}
