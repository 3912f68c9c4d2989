/** What was asked for. */
import { LEVELS } from '../config/names.ts'
import type { ConfigLayer } from '../config/schema.ts'
import { KnownError } from '../known-error.ts'
import type { InputFormat, Level } from '../model.ts'
import { suggestion } from '../nearest.ts'
import type { ConfigOptions } from './configs.ts'
import type { InitOptions } from './init.ts'

export const REPORT_FORMATS = ['pretty', 'concise', 'json', 'ndjson'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** A report and where it goes: a file, or standard output. */
export interface ReportTarget {
  readonly format: ReportFormat
  readonly file: string | undefined
}

export interface LintOptions extends ConfigOptions {
  readonly paths: readonly string[]
  readonly reports: readonly ReportTarget[]
  readonly maxWarnings: number | undefined
  /** Ids of the rules whose findings are shown; undefined for all. */
  readonly only: ReadonlySet<string> | undefined
  readonly skip: ReadonlySet<string>
  readonly isQuiet: boolean
  readonly inputFormat: InputFormat | undefined
  readonly stdinFilename: string | undefined
  readonly usesIgnoreFiles: boolean
  readonly failsOnUnmatched: boolean
  readonly color: boolean | undefined
}

export type Request =
  | { readonly command: 'lint'; readonly options: LintOptions }
  | {
      readonly command: 'explain'
      readonly rule: string
      readonly color: boolean | undefined
      readonly options: ConfigOptions
    }
  | { readonly command: 'rules'; readonly format: 'table' | 'json' }
  | {
      readonly command: 'config'
      readonly file: string | undefined
      readonly format: 'text' | 'json'
      readonly color: boolean | undefined
      readonly options: ConfigOptions
    }
  | {
      readonly command: 'test-rules'
      readonly color: boolean | undefined
      readonly options: ConfigOptions
    }
  | { readonly command: 'init'; readonly options: InitOptions }
  /** `--help`, `--version` and the like: the answer is known already. */
  | { readonly command: 'answer'; readonly text: string }

/** What flags say, under commander's names for them. */
export interface LintFlags {
  format?: string[]
  maxScore?: number
  maxWarnings?: number
  failOn?: ConfigLayer['failOn']
  quiet?: boolean
  only?: string[]
  skip?: string[]
  rule?: string[]
  preset?: ConfigLayer['preset']
  platform?: ConfigLayer['platform']
  inputFormat?: InputFormat
  stdinFilename?: string
  config?: string | false
  /** False for --no-plugins. */
  plugins?: boolean
  /** False for --no-ignore. */
  ignore?: boolean
  /** False for --no-error-on-unmatched. */
  errorOnUnmatched?: boolean
  color?: boolean
}

const COMMANDS = new Set(['completion', 'config', 'explain', 'init', 'rules', 'test-rules'])

/**
 * The request of a command line that names paths and nothing else, which is most of them; undefined
 * for any other, which is for commander to read.
 */
export function plainRequest(argv: readonly string[]): Request | undefined {
  const hasFlags = argv.some((arg) => arg.startsWith('-') && arg !== '-')
  if (hasFlags || COMMANDS.has(argv[0] ?? '')) return undefined
  return { command: 'lint', options: lintOptions(argv, {}) }
}

/**
 * What a run is asked to do.
 *
 * @throws KnownError for a level or format that there is not.
 */
export function lintOptions(paths: readonly string[], flags: LintFlags): LintOptions {
  return {
    paths: paths.length === 0 ? ['.'] : paths,
    reports: (flags.format ?? ['pretty']).map(reportTarget),
    ...configOptions(flags),
    maxWarnings: flags.maxWarnings,
    only: flags.only === undefined ? undefined : new Set(flags.only),
    skip: new Set(flags.skip ?? []),
    isQuiet: flags.quiet ?? false,
    inputFormat: flags.inputFormat,
    stdinFilename: flags.stdinFilename,
    usesIgnoreFiles: flags.ignore ?? true,
    failsOnUnmatched: flags.errorOnUnmatched ?? true,
    color: flags.color,
  }
}

/**
 * Which configuration a run reads, and what flags say over it.
 *
 * @throws KnownError for a level that there is not.
 */
export function configOptions(flags: LintFlags): ConfigOptions {
  return {
    config: flags.config,
    runsCode: flags.plugins ?? true,
    flags: {
      preset: flags.preset,
      platform: flags.platform,
      rules: Object.fromEntries((flags.rule ?? []).map(ruleLevel)),
      maxScore: flags.maxScore,
      failOn: flags.failOn,
    },
  }
}

function reportTarget(value: string): ReportTarget {
  const equals = value.indexOf('=')
  const format = equals === -1 ? value : value.slice(0, equals)
  const file = equals === -1 ? undefined : value.slice(equals + 1)
  if (!isOneOf(format, REPORT_FORMATS)) {
    throw new KnownError(
      `There is no format “${format}”. ${suggestion(format, REPORT_FORMATS, `Formats are ${REPORT_FORMATS.join(', ')}.`)}`,
    )
  }
  if (file === '')
    throw new KnownError(`--format ${value} names no file. Write --format ${format}=FILE.`)
  return { format, file }
}

function ruleLevel(setting: string): [string, Level] {
  const equals = setting.lastIndexOf('=')
  const id = equals === -1 ? setting : setting.slice(0, equals)
  const level = setting.slice(equals + 1)
  if (equals === -1)
    throw new KnownError(
      `--rule ${setting} sets no level. Write --rule ${id}=off, or info, warn, error.`,
    )
  if (!isOneOf(level, LEVELS)) {
    throw new KnownError(
      `--rule ${setting}: there is no level “${level}”. ${suggestion(level, LEVELS, `Levels are ${LEVELS.join(', ')}.`)}`,
    )
  }
  return [id, level]
}

/** @throws KnownError with the nearest id. */
export function knownId(id: string, ids: readonly string[]): string {
  if (ids.includes(id)) return id
  const next = suggestion(id, ids, 'Run “postlint rules” for the list.')
  throw new KnownError(`There is no rule “${id}”. ${next}`)
}

export function isOneOf<Name extends string>(value: string, names: readonly Name[]): value is Name {
  return (names as readonly string[]).includes(value)
}
