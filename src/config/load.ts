/** Finds the configuration that applies to a file. */
import { Console } from 'node:console'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Rule } from '../check/define.ts'
import { type Folders, upwards } from '../read/folders.ts'
import { isAboutProject } from '../read/formats.ts'
import { compilePatterns } from '../read/patterns.ts'
import { type Config, DEFAULT_CONFIG } from './config.ts'
import { CONFIG_NAMES, ignoresWithSlashes, withSlashes } from './file-names.ts'
import { compileGlobs } from './globs.ts'
import { merge } from './merge.ts'
import type { ConfigLayer } from './schema.ts'
import { configAt, configIn, type ReadConfig, type Reading, type ReadLayer } from './search.ts'

/** A layer that applies to a file, with where its values come from. */
export interface AppliedLayer {
  readonly layer: ConfigLayer
  /** As messages name it, such as `.postlintrc.json:3:5`, or `flag`. */
  at(key: readonly (string | number)[]): string
}

/** The configuration of the files in a folder. */
export interface FolderConfig {
  /** What its patterns are relative to; undefined where no file was read. */
  readonly folder: string | undefined
  /** The file that was read. */
  readonly path: string | undefined
  readonly customRules: readonly Rule[]
  /** Whether a walk takes a file; undefined where that is for its name to say. */
  takes: ((path: string) => boolean) | undefined
  /** True for a file that `ignores` names. */
  leavesOut(path: string): boolean
  /** With what `overrides` say of a file. The same object for all files that share it. */
  forFile(path: string): Config
  /** All layers over the defaults, the lowest first, flags last. */
  layersFor(path: string): readonly AppliedLayer[]
}

export interface ConfigLoader {
  /**
   * The configuration for files in a folder, absolute. The same object for all folders that share one.
   *
   * @throws KnownError where a file cannot be read or says what it may not.
   */
  forFolder(folder: string): Promise<FolderConfig>
}

export interface LoadOptions {
  readonly cwd: string
  readonly folders: Folders
  readonly rules: readonly Rule[]
  /** A file to read instead of looking for one; false to read none. */
  readonly file: string | false | undefined
  /** False where no code of the repository may run. */
  readonly runsCode: boolean
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
  const { cwd, folders, rules, file, flags, shown, runsCode } = options
  const byHolder = new Map<string, Promise<FolderConfig>>()
  const byFolder = new Map<string, Promise<FolderConfig>>()
  const reading: Reading = {
    rules,
    runsCode,
    shown,
    pathFrom: (from, written) => resolve(dirname(from), written),
    packageFrom,
    importModule: async (path) => {
      // Standard output is for the report.
      const usual = globalThis.console
      globalThis.console = new Console(process.stderr)
      try {
        return ((await import(pathToFileURL(path).href)) as { default?: unknown }).default
      } finally {
        globalThis.console = usual
      }
    },
  }
  const none = folderConfig(undefined, undefined, flags)

  const load = async (holders: readonly string[]): Promise<FolderConfig> => {
    const [holder, ...rest] = holders
    if (holder === undefined) return none
    const found = await configIn(holder, reading)
    return found === undefined ? load(rest) : folderConfig(found, holder, flags)
  }
  const once = (
    known: Map<string, Promise<FolderConfig>>,
    key: string,
    find: () => Promise<FolderConfig>,
  ) => {
    let loaded = known.get(key)
    if (loaded === undefined) {
      loaded = find()
      known.set(key, loaded)
    }
    return loaded
  }
  const named = async (path: string) =>
    folderConfig(await configAt(path, reading), dirname(path), flags)

  return {
    forFolder: (folder) =>
      once(byFolder, folder, async () => {
        if (file === false) return none
        if (file !== undefined) {
          return once(byHolder, '', () => named(resolve(cwd, file)))
        }
        const holders = placesFor(folder, folders).filter((above) => holdsConfig(above, folders))
        return once(byHolder, holders[0] ?? '', () => load(holders))
      }),
  }
}

/** The folders in which the configuration of a folder is looked for, in that order. */
export function placesFor(folder: string, folders: Folders): string[] {
  return upwards(folder, folders.repositoryOf(folder))
}

function folderConfig(
  read: ReadConfig | undefined,
  folder: string | undefined,
  flags: ConfigLayer,
): FolderConfig {
  const { layers = [], customRules = [], path } = read ?? {}
  const over = { layer: flags, at: () => 'flag' }
  const combine = (some: readonly AppliedLayer[]): Config => {
    const below = customRules.length === 0 ? DEFAULT_CONFIG : { ...DEFAULT_CONFIG, customRules }
    return some.reduce((config, { layer }) => merge(config, layer), below)
  }
  const base = [...layers, over]
  const config = combine(base)
  const { files, ignores } = config
  const overrides = layers.flatMap(overridesOf)
  const known = new Map<string, Config>([['', config]])
  /** Where a path is, seen from the folder; undefined outside of it. */
  const below = (path: string): string | undefined => {
    if (folder === undefined) return undefined
    const inside = relative(folder, path)
    return inside.startsWith('..') || isAbsolute(inside) ? undefined : inside.split(sep).join('/')
  }
  const applying = (path: string) => {
    if (overrides.length === 0) return []
    const inside = below(path)
    return inside === undefined ? [] : overrides.filter(({ isFor }) => isFor(inside))
  }
  const takes = files && compileFiles(files)
  let isIgnored: ((path: string) => boolean | undefined) | undefined
  return {
    folder,
    path,
    customRules,
    takes:
      takes &&
      ((file) => {
        const inside = below(file)
        return inside !== undefined && takes(inside)
      }),
    leavesOut(file) {
      const inside = ignores.length === 0 ? undefined : below(file)
      if (inside === undefined) return false
      isIgnored ??= compilePatterns(ignoresWithSlashes(ignores))
      return isIgnored(inside) === true
    },
    forFile(file) {
      const some = applying(file)
      if (some.length === 0) return config
      const key = some.map(({ number }) => number).join()
      const made = known.get(key) ?? combine([...layers, ...some, over])
      known.set(key, made)
      return made
    },
    layersFor: (file) => [...layers, ...applying(file), over],
  }
}

/**
 * What a walk takes. A README and the like is taken only where a glob spells its name: `**` means
 * drafts.
 */
function compileFiles(globs: readonly string[]): (path: string) => boolean {
  const isMatch = compileGlobs(globs)
  const lastParts = new Set(globs.map((glob) => withSlashes(glob).replace(/^.*\//, '')))
  return (path) => {
    if (!isMatch(path)) return false
    const name = path.replace(/^.*\//, '')
    return lastParts.has(name) || !isAboutProject(name)
  }
}

interface CompiledOverride extends AppliedLayer {
  readonly number: string
  isFor(path: string): boolean
}

function overridesOf({ layer, at }: ReadLayer, place: number): CompiledOverride[] {
  return (layer.overrides ?? []).map(({ files, excludeFiles = [], ...rest }, index) => {
    const isFor = compileGlobs([files].flat())
    const isNotFor = compileGlobs([excludeFiles].flat())
    return {
      number: `${place}.${index}`,
      layer: rest,
      at: (key) => at(['overrides', index, ...key]),
      isFor: (path) => isFor(path) && !isNotFor(path),
    }
  })
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

/** A package by its main file, or a file of it: `@acme/voice`, `@acme/voice/strict.json`. */
function packageFrom(file: string, name: string): string | undefined {
  try {
    return createRequire(file).resolve(name)
  } catch {
    return undefined
  }
}
