/** Reads configuration files. Loaded only where there is one. */
import { Explorer } from 'cosmiconfig/dist/Explorer.js'
import {
  findNodeAtLocation,
  type Node as JsonNode,
  type ParseError,
  parse as parseJsonc,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser'
import { isAlias, isCollection, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml'
import type { Rule } from '../check/define.ts'
import { isKnownError, KnownError } from '../known-error.ts'
import { suggestion } from '../nearest.ts'
import { DEEPEST, tooDeepInJson } from '../parse/depth.ts'
import { tooDeepInYaml } from '../parse/front-matter-yaml.ts'
import type { Preset } from './config.ts'
import { checkAllowed, declareRule, takeRules } from './custom-rules.ts'
import { CONFIG_NAMES, withSlashes } from './file-names.ts'
import { PRESETS } from './names.ts'
import { type Key, type PlaceOf, spotIn, spotOf, YAML_OPTIONS } from './place.ts'
import { type ConfigLayer, checkRules, readLayer, wrong } from './schema.ts'

/** What one file says, or the name of a preset that it builds on. */
export interface ReadLayer {
  readonly layer: ConfigLayer
  /** Where a value stands, as messages name it. */
  readonly at: PlaceOf
}

export interface ReadConfig {
  /** The file that applies. Absolute. */
  readonly path: string
  /** Every layer, the lowest first. */
  readonly layers: readonly ReadLayer[]
  /** Rules of the user's own, of all layers. */
  readonly customRules: readonly Rule[]
}

/** What reading needs of the machine and of the program. */
export interface Reading {
  readonly rules: readonly Rule[]
  /** False where no code of the repository may run. */
  readonly runsCode: boolean
  /** How messages name a path. */
  shown(path: string): string
  /** A path as it stands in a file, from the root. */
  pathFrom(file: string, written: string): string
  /** Where a package that a file names is; undefined where it is not installed. */
  packageFrom(file: string, name: string): string | undefined
  /** The default export of a module. */
  importModule(path: string): Promise<unknown>
}

/**
 * The configuration that a folder holds.
 *
 * @returns undefined where the file that looked like one says nothing.
 * @throws KnownError where it cannot be read or says what it may not.
 */
export async function configIn(folder: string, reading: Reading): Promise<ReadConfig | undefined> {
  const files = createFiles(reading)
  const found = await files.search(folder)
  return found && readConfig(found, files, reading)
}

/**
 * The configuration in a file that the user named.
 *
 * @throws KnownError as {@link configIn}.
 */
export async function configAt(path: string, reading: Reading): Promise<ReadConfig> {
  const files = createFiles(reading)
  return readConfig(await files.load(path, 'Check --config.'), files, reading)
}

async function readConfig(top: File, files: Files, reading: Reading): Promise<ReadConfig> {
  const read: File[] = []
  const layers: ReadLayer[] = []
  const customRules: Rule[] = []
  await readFile(top, [])
  const rules = [...reading.rules, ...customRules]
  for (const { layer, at } of layers) checkRules(layer, rules, at)
  return { path: top.path, layers, customRules }

  async function readFile(file: File, chain: readonly string[]): Promise<void> {
    // Where two files build on the same third, it is at the bottom of both.
    if (read.some(({ path }) => path === file.path)) return
    const { path, at, value } = file
    const layer = readLayer(value, at)
    checkPhrases(layer, at)
    const names = layer.extends === undefined ? [] : [layer.extends].flat()
    for (const [index, name] of names.entries()) {
      const key: Key = typeof layer.extends === 'string' ? ['extends'] : ['extends', index]
      if ((PRESETS as readonly string[]).includes(name)) {
        layers.push({ layer: { preset: name as Preset }, at: () => at(key) })
        continue
      }
      const below = extended(name, path, key, at)
      const circle = [...chain, path]
      if (circle.includes(below)) {
        const way = [...circle.slice(circle.indexOf(below)), below].map(reading.shown).join(' → ')
        throw wrong(key, `leads in a circle: ${way}. Take one of them out.`, at)
      }
      const named = `${at(key)} extends it; correct the path there.`
      await readFile(await files.load(below, named), circle)
    }
    read.push(file)
    layers.push({ layer, at })
    for (const [index, own] of (layer.customRules ?? []).entries()) {
      const key = ['customRules', index]
      const made =
        typeof own === 'string'
          ? await rulesIn(own, path, key, at)
          : [{ rule: declareRule(own, key, at), key, at }]
      for (const { rule, key, at } of made) {
        if (reading.rules.some(({ id }) => id === rule.id)) {
          throw wrong(
            key,
            `takes an id that postlint has already, “${rule.id}”. Choose another.`,
            at,
          )
        }
        if (customRules.some(({ id }) => id === rule.id)) {
          throw wrong(key, `takes the id “${rule.id}” a second time. Choose another.`, at)
        }
        customRules.push(rule)
      }
    }
  }

  function extended(name: string, from: string, key: Key, at: PlaceOf): string {
    if (/^(?:\.{1,2}[\\/]|\/|[a-z]:[\\/])/i.test(name)) {
      return reading.pathFrom(from, withSlashes(name))
    }
    const found = reading.packageFrom(from, name)
    if (found !== undefined) return found
    const near = suggestion(name, PRESETS, `Presets are ${PRESETS.join(', ')}.`)
    const text = `names “${name}”, which is no preset and no installed package; a path begins with ./. ${near}`
    throw wrong(key, text, at)
  }

  async function rulesIn(
    written: string,
    from: string,
    key: Key,
    at: PlaceOf,
  ): Promise<{ rule: Rule; key: Key; at: PlaceOf }[]> {
    const path = reading.pathFrom(from, withSlashes(written))
    const file = await files.load(path, `${at(key)} names it; correct the path there.`)
    if (file.isCode) {
      const rules = await takeRules(file.value, reading.shown(path))
      return rules.map((rule) => ({ rule, key: [], at: file.at }))
    }
    const { value } = file
    const isWrapped = typeof value === 'object' && value !== null && 'rules' in value
    const list: unknown = isWrapped ? value.rules : value
    const below: Key = isWrapped ? ['rules'] : []
    if (!Array.isArray(list)) {
      throw wrong(below, 'must be a list of rules, each with id, phrases and message.', file.at)
    }
    return list.map((declared, index) => {
      const here = [...below, index]
      return { rule: declareRule(declared, here, file.at), key: here, at: file.at }
    })
  }
}

function checkPhrases({ vocabulary, files, overrides = [] }: ConfigLayer, at: PlaceOf): void {
  checkAllowed(vocabulary?.allow ?? [], ['vocabulary', 'allow'], at)
  checkGlobs(files, ['files'], at)
  overrides.forEach((override, index) => {
    const key = ['overrides', index]
    checkAllowed(override.vocabulary?.allow ?? [], [...key, 'vocabulary', 'allow'], at)
    checkGlobs(override.files, [...key, 'files'], at)
    checkGlobs(override.excludeFiles, [...key, 'excludeFiles'], at)
  })
}

function checkGlobs(globs: string | readonly string[] = [], key: Key, at: PlaceOf): void {
  for (const [index, glob] of [globs].flat().entries()) {
    const here = typeof globs === 'string' ? key : [...key, index]
    if (glob.startsWith('!')) {
      const instead = key[0] === 'files' ? 'ignores' : 'excludeFiles'
      throw wrong(here, `may not begin with “!”. Leave files out with ${instead}.`, at)
    }
    if (glob.trim() === '') throw wrong(here, 'is empty. Write a glob, such as drafts/**.', at)
  }
}

/** A file as it was found. */
interface File {
  /** Absolute. */
  readonly path: string
  readonly value: unknown
  readonly at: PlaceOf
  /** It was run rather than read. */
  readonly isCode: boolean
}

interface Files {
  search(folder: string): Promise<File | undefined>
  /** @param named what is said where there is none: where its path comes from. */
  load(path: string, named: string): Promise<File>
}

/**
 * Files by cosmiconfig, with loaders of ours. Its explorer is made directly, because the package's own
 * door first runs whatever `.config/config.js` the working folder holds, and reads its package.json.
 */
function createFiles({ runsCode, shown, importModule }: Reading): Files {
  const texts = new Map<string, { text: string; syntax: 'json' | 'yaml'; below: Key }>()
  const json = (path: string, written: string): unknown => {
    // As long as it was, so that places stay right.
    const text = written.replace(/^\uFEFF/, ' ')
    const below = /(?:^|[\\/])package\.json$/.test(path) ? ['postlint'] : []
    texts.set(path, { text, syntax: 'json', below })
    return withoutImport(readJson(text, below), below) ?? undefined
  }
  const yaml = (path: string, text: string): unknown => {
    texts.set(path, { text, syntax: 'yaml', below: [] })
    return withoutImport(readYaml(text), []) ?? undefined
  }
  const code = (path: string): Promise<unknown> => {
    if (runsCode) return importModule(path)
    throw new KnownError(
      `${shown(path)}: this is code, and --no-plugins runs none of the repository's. Write it as JSON or YAML, or leave --no-plugins out.`,
    )
  }
  const explorer = new Explorer({
    moduleName: 'postlint',
    searchPlaces: [...CONFIG_NAMES, 'package.json'],
    // The folder is known. Upwards cosmiconfig would also ask the user's own configuration folder,
    // and the same draft would be judged differently on each machine.
    searchStrategy: 'none',
    ignoreEmptySearchPlaces: false,
    cache: false,
    mergeImportArrays: true,
    mergeSearchPlaces: true,
    metaConfigFilePath: null,
    transform: (result) => result,
    loaders: {
      '.json': json,
      '.yaml': yaml,
      '.yml': yaml,
      '.js': code,
      '.mjs': code,
      '.cjs': code,
      noExt: (path, text) => (/^\s*[{/]/.test(text) ? json(path, text) : yaml(path, text)),
      default: (path) => {
        throw new KnownError(
          `${shown(path)}: is no kind of file that is read here. Use .json, .yaml, .js, .mjs or .cjs.`,
        )
      },
    },
  })

  const placeIn =
    (path: string): PlaceOf =>
    (key, isName = false) => {
      const known = texts.get(path)
      if (known === undefined) return shown(path)
      const { text, syntax, below } = known
      // What is missing is missing in the nearest thing that is there.
      for (let depth = key.length; depth >= 0; depth--) {
        const whole = [...below, ...key.slice(0, depth)]
        const spot = spotIn(text, syntax, whole, isName && depth === key.length)
        if (spot !== undefined) return `${shown(path)}:${spot.line}:${spot.column}`
      }
      return shown(path)
    }
  /** Adds the path to what went wrong, and the place where it is known. */
  const told = (error: unknown, place: string, named: string): Error => {
    if (isKnownError(error)) return error
    const {
      filepath = place,
      message,
      code,
      spot,
    } = error as NodeJS.ErrnoException & {
      filepath?: string
      spot?: { line: number; column: number }
    }
    const name =
      spot === undefined ? shown(filepath) : `${shown(filepath)}:${spot.line}:${spot.column}`
    const reasons: Readonly<Record<string, string>> = {
      ENOENT: `there is no such file. ${named}`,
      EISDIR: `is a folder. ${named}`,
    }
    const reason = reasons[code ?? ''] ?? firstLine(message)
    return new KnownError(`${name}: ${reason}`)
  }
  const fileOf = (path: string, value: unknown): File => ({
    path,
    value,
    at: placeIn(path),
    isCode: !texts.has(path),
  })
  return {
    async search(folder) {
      try {
        const found = await explorer.search(folder)
        return found === null ? undefined : fileOf(found.filepath, found.config ?? null)
      } catch (error) {
        throw told(error, folder, 'It was there a moment ago.')
      }
    },
    async load(path, named) {
      try {
        const found = await explorer.load(path)
        return fileOf(path, found === null ? {} : (found.config ?? null))
      } catch (error) {
        throw told(error, path, named)
      }
    },
  }
}

/** A fault in a file with its place. */
function misread(message: string, spot: { line: number; column: number }): Error {
  return Object.assign(new Error(message), { spot })
}

function refuseDeep(text: string, offset: number): void {
  if (offset === -1) return
  throw misread(`this is nested more than ${DEEPEST} deep. Correct it.`, spotOf(text, offset))
}

const JSON_FAULTS: Readonly<Record<string, string>> = {
  ValueExpected: 'a value is missing here',
  PropertyNameExpected: 'the name of a key is missing here, in quotation marks',
  ColonExpected: 'a colon is missing here',
  CommaExpected: 'a comma is missing before this',
  CloseBraceExpected: 'a closing } is missing',
  CloseBracketExpected: 'a closing ] is missing',
  UnexpectedEndOfString: 'a text is not closed',
  InvalidSymbol: 'this is no value; a text stands in quotation marks',
  EndOfFileExpected: 'something follows after the end',
}

/** JSON with comments and trailing commas. */
function readJson(text: string, below: Key): unknown {
  refuseDeep(text, tooDeepInJson(text))
  const errors: ParseError[] = []
  const value: unknown = parseJsonc(text, errors, {
    allowTrailingComma: true,
  })
  const [first] = errors
  if (first === undefined) {
    refusePrototype(text, below)
    return value
  }
  const name = printParseErrorCode(first.error)
  throw misread(
    `this is not JSON: ${JSON_FAULTS[name] ?? name}. Correct it.`,
    spotOf(text, first.offset),
  )
}

/** The parser would let this key lend an object all that it holds, and no check would see it. */
function refusePrototype(text: string, below: Key): void {
  // A letter may be written as an escape.
  if (!text.includes('__proto__') && !text.includes('\\u')) return
  const root = parseTree(text, [], { allowTrailingComma: true })
  const waiting = [root && findNodeAtLocation(root, [...below])]
  for (const node of waiting) {
    if (node === undefined) continue
    const [key] = node.type === 'property' ? (node.children as JsonNode[]) : []
    if (key?.value === PROTOTYPE) throw misread(NO_PROTOTYPE, spotOf(text, key.offset))
    waiting.push(...(node.children ?? []))
  }
}

const PROTOTYPE = '__proto__'
const NO_PROTOTYPE = `there is no key “${PROTOTYPE}”. Take it out.`

function readYaml(text: string): unknown {
  refuseDeep(text, tooDeepInYaml(text))
  const lines = new LineCounter()
  const document = parseDocument(text, { ...YAML_OPTIONS, lineCounter: lines })
  const refuse = (message: string, offset: number): never => {
    const { line, col } = lines.linePos(offset)
    throw misread(message, { line, column: col })
  }
  const [first] = document.errors
  if (first !== undefined) {
    const message = firstLine(first.message).replace(/\.$/, '')
    refuse(`this is not YAML: ${message}. Correct it.`, first.pos[0])
  }
  visit(document, {
    Pair(_, pair) {
      const key = pair.key as Node | null
      if (isScalar(key) && key.value === PROTOTYPE) refuse(NO_PROTOTYPE, key.range?.[0] ?? 0)
      if (isCollection(isAlias(key) ? key.resolve(document) : key)) {
        refuse('a list or a map stands where a key belongs. Correct it.', key?.range?.[0] ?? 0)
      }
    },
  })
  return document.toJS()
}

/** cosmiconfig would follow `$import` before anybody has looked at what it brings. */
function withoutImport(value: unknown, below: Key): unknown {
  const own = below.reduce<unknown>(
    (at, name) => (at as Record<string, unknown> | null)?.[name],
    value,
  )
  if (typeof own === 'object' && own !== null && Object.hasOwn(own, '$import')) {
    throw new Error('there is no key “$import”. Use “extends”.')
  }
  return value
}

function firstLine(message: string): string {
  const line = (message.split('\n')[0] as string).replace(/:$/, '.')
  return /[.!?]$/.test(line) ? line : `${line}.`
}
