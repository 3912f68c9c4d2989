/** Reads configuration files. Loaded only where there is one. */
import { cosmiconfig, defaultLoaders } from 'cosmiconfig'
import { type ParseError, parse as parseJsonc, printParseErrorCode } from 'jsonc-parser'
import { parse as parseYaml } from 'yaml'
import type { Rule } from '../check/define.ts'
import { KnownError } from '../known-error.ts'
import { CONFIG_NAMES } from './file-names.ts'
import { type ConfigLayer, readLayer } from './schema.ts'

export interface ConfigFile {
  /** Absolute. */
  readonly path: string
  readonly layer: ConfigLayer
}

/**
 * The configuration that a folder holds.
 *
 * @param shown says how an error names a path.
 * @returns undefined where the file that looked like one says nothing.
 * @throws KnownError where it cannot be read or says what it may not.
 */
export async function configIn(
  folder: string,
  rules: readonly Rule[],
  shown: (path: string) => string,
): Promise<ConfigFile | undefined> {
  return read(folder, () => explorer().search(folder), rules, shown)
}

/**
 * The configuration in a file that the user named.
 *
 * @throws KnownError as {@link configIn}.
 */
export async function configAt(
  path: string,
  rules: readonly Rule[],
  shown: (path: string) => string,
): Promise<ConfigFile> {
  const found = await read(path, () => explorer().load(path), rules, shown)
  return found ?? { path, layer: {} }
}

/**
 * The folder is already known, so cosmiconfig looks nowhere else: upwards it would also ask the
 * user's own configuration folder, and the same draft would be judged differently on each machine.
 */
function explorer() {
  return cosmiconfig('postlint', {
    searchStrategy: 'none',
    searchPlaces: [...CONFIG_NAMES, 'package.json'],
    loaders: {
      '.json': loadJson,
      '.yaml': loadYaml,
      '.yml': loadYaml,
      '.js': defaultLoaders['.js'],
      '.mjs': defaultLoaders['.mjs'],
      '.cjs': defaultLoaders['.cjs'],
      noExt: (path, text) => (/^\s*[{/]/.test(text) ? loadJson(path, text) : loadYaml(path, text)),
    },
  })
}

async function read(
  place: string,
  find: () => Promise<{ config: unknown; filepath: string; isEmpty?: boolean } | null>,
  rules: readonly Rule[],
  shown: (path: string) => string,
): Promise<ConfigFile | undefined> {
  let found: Awaited<ReturnType<typeof find>>
  try {
    found = await find()
  } catch (error) {
    const {
      filepath = place,
      message,
      code,
    } = error as NodeJS.ErrnoException & { filepath?: string }
    const reason = code === 'ENOENT' ? 'there is no such file. Check --config.' : firstLine(message)
    throw new KnownError(`${shown(filepath)}: ${reason}`)
  }
  if (found === null || found.isEmpty) return undefined
  const { filepath, config } = found
  return { path: filepath, layer: readLayer(config, shown(filepath), rules) }
}

/** JSON with comments and trailing commas. */
function loadJson(_path: string, text: string): unknown {
  const errors: ParseError[] = []
  const value: unknown = parseJsonc(text, errors, { allowTrailingComma: true })
  const [first] = errors
  if (first === undefined) return value
  const line = text.slice(0, first.offset).split('\n').length
  throw new Error(`line ${line} is not JSON (${printParseErrorCode(first.error)}). Correct it.`)
}

function loadYaml(_path: string, text: string): unknown {
  return parseYaml(text, { prettyErrors: true })
}

function firstLine(message: string): string {
  const line = (message.split('\n')[0] as string).replace(/:$/, '.')
  return line
}
