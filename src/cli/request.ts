/** What was asked for. */
import { LEVELS } from '../config/names.ts'
import type { ConfigLayer } from '../config/schema.ts'
import { KnownError } from '../known-error.ts'
import type { InputFormat, Level } from '../model.ts'
import { suggestion } from '../nearest.ts'

export const REPORT_FORMATS = ['pretty', 'concise', 'json', 'ndjson', 'github', 'sarif'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** Where the baseline is, unless it is said. */
export const BASELINE_FILE = '.postlint-baseline.json'

/** A report and where it goes: a file, or standard output. */
export interface ReportTarget {
  readonly format: ReportFormat
  readonly file: string | undefined
}

export interface LintOptions {
  readonly paths: readonly string[]
  /** Undefined where none was asked for. */
  readonly reports: readonly ReportTarget[] | undefined
  /** What flags say over the configuration. */
  readonly flags: ConfigLayer
  readonly maxWarnings: number | undefined
  /** Ids of the rules whose findings are shown; undefined for all. */
  readonly only: ReadonlySet<string> | undefined
  readonly skip: ReadonlySet<string>
  readonly isQuiet: boolean
  readonly inputFormat: InputFormat | undefined
  readonly stdinFilename: string | undefined
  readonly config: string | false | undefined
  readonly usesIgnoreFiles: boolean
  readonly failsOnUnmatched: boolean
  readonly color: boolean | undefined
  /** Suppressions of nothing are warnings, not notes. */
  readonly reportsUnusedDisables: boolean
  readonly baseline: BaselineOptions | undefined
  /** Of git's: what is staged, or what changed since a commit. */
  readonly changes: 'staged' | { readonly since: string } | undefined
}

export interface BaselineOptions {
  readonly file: string
  /** What to do with the file after the run. */
  readonly write: 'all' | 'pruned' | undefined
}

export type Request =
  | { readonly command: 'lint'; readonly options: LintOptions }
  | { readonly command: 'explain'; readonly rule: string; readonly color: boolean | undefined }
  | { readonly command: 'rules'; readonly format: 'table' | 'json' }
  /** `--help` and `--version`: the answer is known already. */
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
  /** False for --no-ignore. */
  ignore?: boolean
  /** False for --no-error-on-unmatched. */
  errorOnUnmatched?: boolean
  color?: boolean
  reportUnusedDisables?: boolean
  baseline?: string
  updateBaseline?: boolean
  pruneBaseline?: boolean
  staged?: boolean
  since?: string
}

const COMMANDS = new Set(['explain', 'rules'])

/**
 * The request of a command line that names paths and nothing else, which is most of them; undefined
 * for any other, which is for commander to read.
 */
export function plainRequest(argv: readonly string[]): Request | undefined {
  const hasFlags = argv.some((arg) => arg.startsWith('-') && arg !== '-')
  if (hasFlags || COMMANDS.has(argv[0] ?? '')) return undefined
  return { command: 'lint', options: lintOptions(argv, {}, []) }
}

/**
 * What a run is asked to do.
 *
 * @throws KnownError for a rule, level or format that there is not.
 */
export function lintOptions(
  paths: readonly string[],
  flags: LintFlags,
  ruleIds: readonly string[],
): LintOptions {
  return {
    paths: paths.length === 0 ? ['.'] : paths,
    reports: flags.format?.map(reportTarget),
    flags: {
      preset: flags.preset,
      platform: flags.platform,
      rules: Object.fromEntries((flags.rule ?? []).map((setting) => ruleLevel(setting, ruleIds))),
      maxScore: flags.maxScore,
      failOn: flags.failOn,
    },
    maxWarnings: flags.maxWarnings,
    only: flags.only === undefined ? undefined : new Set(flags.only),
    skip: new Set(flags.skip ?? []),
    isQuiet: flags.quiet ?? false,
    inputFormat: flags.inputFormat,
    stdinFilename: flags.stdinFilename,
    config: flags.config,
    usesIgnoreFiles: flags.ignore ?? true,
    failsOnUnmatched: flags.errorOnUnmatched ?? true,
    color: flags.color,
    reportsUnusedDisables: flags.reportUnusedDisables ?? false,
    baseline: baselineOptions(flags),
    changes: changesOf(flags),
  }
}

function baselineOptions(flags: LintFlags): BaselineOptions | undefined {
  const { baseline, updateBaseline = false, pruneBaseline = false } = flags
  if (updateBaseline && pruneBaseline) {
    throw new KnownError('--update-baseline prunes as well. Leave --prune-baseline out.')
  }
  const write = updateBaseline ? 'all' : pruneBaseline ? 'pruned' : undefined
  if (baseline === undefined && write === undefined) return undefined
  const isPartial = flags.staged || flags.since !== undefined
  if (write !== undefined && isPartial) {
    const flag = updateBaseline ? '--update-baseline' : '--prune-baseline'
    const other = flags.staged ? '--staged' : '--since'
    throw new KnownError(`${flag} needs whole files. Leave ${other} out.`)
  }
  return { file: baseline || BASELINE_FILE, write }
}

function changesOf({ staged = false, since }: LintFlags): LintOptions['changes'] {
  if (staged && since !== undefined) {
    throw new KnownError('--staged and --since are two different questions. Leave one of them out.')
  }
  return staged ? 'staged' : since === undefined ? undefined : { since }
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

function ruleLevel(setting: string, ruleIds: readonly string[]): [string, Level] {
  const equals = setting.lastIndexOf('=')
  const id = equals === -1 ? setting : setting.slice(0, equals)
  const level = setting.slice(equals + 1)
  knownId(id, ruleIds)
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
