/** What was asked for. */
import { resolve } from 'node:path'
import { FIELD_NAMES, LEVELS } from '../config/names.ts'
import type { ConfigLayer } from '../config/schema.ts'
import { KnownError } from '../known-error.ts'
import type { FieldMap, FieldName, InputFormat, Level } from '../model.ts'
import { suggestion } from '../nearest.ts'
import type { ConfigOptions } from './configs.ts'
import type { InitOptions } from './init.ts'

export const REPORT_FORMATS = ['pretty', 'concise', 'json', 'ndjson', 'github', 'sarif'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** Where the baseline is, unless it is said. */
export const BASELINE_FILE = '.postlint-baseline.json'

/** A report and where it goes: a file, or standard output. */
export interface ReportTarget {
  readonly format: ReportFormat
  readonly file: string | undefined
}

/** Which posts, under which configuration. */
export interface SourceOptions extends ConfigOptions {
  readonly paths: readonly string[]
  /** Ids of the rules whose findings are shown; undefined for all. */
  readonly only: ReadonlySet<string> | undefined
  readonly skip: ReadonlySet<string>
  /** Takes what its file says is published like any other. */
  readonly includesPublished: boolean
  readonly inputFormat: InputFormat | undefined
  readonly stdinFilename: string | undefined
  readonly usesIgnoreFiles: boolean
  readonly failsOnUnmatched: boolean
  readonly color: boolean | undefined
  /** Of git's: what is staged, or what changed since a commit. */
  readonly changes: 'staged' | { readonly since: string } | undefined
  /** Says on standard error why a proposed edit is not shown. */
  readonly debugsRewrites: boolean
}

export interface LintOptions extends SourceOptions {
  /** Undefined where none was asked for. */
  readonly reports: readonly ReportTarget[] | undefined
  readonly maxWarnings: number | undefined
  readonly isQuiet: boolean
  /** Shows what was taken for a post instead of judging it. */
  readonly listsPosts: boolean
  /** Look for ways to say it better. */
  readonly isSuggesting: boolean
  /** Mend what is safe, or show how that would be. */
  readonly edits: 'none' | 'fix' | 'diff'
  /** Mend what rewords as well. */
  readonly isUnsafe: boolean
  /** Suppressions of nothing are warnings, not notes. */
  readonly reportsUnusedDisables: boolean
  readonly baseline: BaselineOptions | undefined
}

export interface BaselineOptions {
  readonly file: string
  /** What to do with the file after the run. */
  readonly write: 'all' | 'pruned' | undefined
}

export const REWRITE_FORMATS = ['pretty', 'json', 'ndjson'] as const

export interface RewriteOptions extends SourceOptions {
  readonly format: (typeof REWRITE_FORMATS)[number]
  /** The score to reach; undefined for each post's own gate. */
  readonly target: number | undefined
  readonly isWriting: boolean
  readonly isInteractive: boolean
}

export type Request =
  | { readonly command: 'lint'; readonly options: LintOptions }
  | { readonly command: 'rewrite'; readonly options: RewriteOptions }
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
  includePublished?: boolean
  listPosts?: boolean
  inputFormat?: InputFormat
  map?: string[]
  stdinFilename?: string
  config?: string | false
  /** False for --no-plugins. */
  plugins?: boolean
  /** False for --no-ignore. */
  ignore?: boolean
  /** False for --no-error-on-unmatched. */
  errorOnUnmatched?: boolean
  color?: boolean
  /** False for --no-suggestions. */
  suggestions?: boolean
  fix?: boolean
  unsafe?: boolean
  diff?: boolean
  debugRewrites?: boolean
  reportUnusedDisables?: boolean
  baseline?: string
  updateBaseline?: boolean
  pruneBaseline?: boolean
  staged?: boolean
  since?: string
}

/** What flags of `rewrite` say beside those. */
export interface RewriteFlags extends Omit<LintFlags, 'format'> {
  format?: RewriteOptions['format']
  target?: number
  write?: boolean
  interactive?: boolean
}

export const COMMANDS: ReadonlySet<string> = new Set([
  'completion',
  'config',
  'explain',
  'help',
  'init',
  'rewrite',
  'rules',
  'test-rules',
])

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
  const { fix = false, diff = false, unsafe = false } = flags
  if (fix && diff) {
    throw new KnownError('--fix writes and --diff only shows what --fix would do. Use one of them.')
  }
  if ((fix || diff) && (flags.staged || flags.since !== undefined)) {
    const asked = fix ? '--fix' : '--diff'
    const other = flags.staged ? '--staged' : '--since'
    throw new KnownError(
      `${asked} needs whole files as they are on disk. Leave ${other} out, or name the files.`,
    )
  }
  if (unsafe && !fix && !diff) {
    throw new KnownError('--unsafe goes with --fix or --diff. Add one of them.')
  }
  return {
    ...sourceOptions(paths.length === 0 ? ['.'] : paths, flags),
    reports: flags.format && reportTargets(flags.format),
    maxWarnings: flags.maxWarnings,
    isQuiet: flags.quiet ?? false,
    listsPosts: flags.listPosts ?? false,
    isSuggesting: flags.suggestions ?? true,
    edits: fix ? 'fix' : diff ? 'diff' : 'none',
    isUnsafe: unsafe,
    reportsUnusedDisables: flags.reportUnusedDisables ?? false,
    baseline: baselineOptions(flags),
  }
}

/**
 * What `postlint rewrite` is asked to do.
 *
 * @throws KnownError for a rule or level that there is not, and for flags that do not go together.
 */
export function rewriteOptions(paths: readonly string[], flags: RewriteFlags): RewriteOptions {
  const { format = 'pretty', interactive = false } = flags
  if (paths.length === 0) {
    throw new KnownError(
      'Say which drafts to rewrite: “postlint rewrite draft.md”, or “postlint rewrite .” for this folder.',
    )
  }
  if (interactive && format !== 'pretty') {
    throw new KnownError(
      `--interactive asks a person, and --format ${format} is for programs. Use one of them.`,
    )
  }
  if (interactive && paths.includes('-')) {
    throw new KnownError(
      '--interactive needs the keyboard, which standard input is then not. Put the post in a file.',
    )
  }
  return {
    ...sourceOptions(paths, flags),
    format,
    target: flags.target,
    isWriting: flags.write ?? false,
    isInteractive: interactive,
  }
}

function sourceOptions(paths: readonly string[], flags: Omit<LintFlags, 'format'>): SourceOptions {
  if (paths.some((path) => path.trim() === '')) {
    throw new KnownError(
      'One of the paths is empty. Name a file or a folder, or use . for this folder; in a script, check the variable.',
    )
  }
  return {
    paths,
    ...configOptions(flags),
    only: flags.only === undefined ? undefined : new Set(flags.only),
    skip: new Set(flags.skip ?? []),
    includesPublished: flags.includePublished ?? false,
    inputFormat: flags.inputFormat,
    stdinFilename: flags.stdinFilename,
    usesIgnoreFiles: flags.ignore ?? true,
    failsOnUnmatched: flags.errorOnUnmatched ?? true,
    color: flags.color,
    changes: changesOf(flags),
    debugsRewrites: flags.debugRewrites ?? false,
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

function changesOf({
  staged = false,
  since,
}: Pick<LintFlags, 'staged' | 'since'>): LintOptions['changes'] {
  if (staged && since !== undefined) {
    throw new KnownError('--staged and --since are two different questions. Leave one of them out.')
  }
  return staged ? 'staged' : since === undefined ? undefined : { since }
}

/**
 * Which configuration a run reads, and what flags say over it.
 *
 * @throws KnownError for a level that there is not.
 */
export function configOptions(flags: Omit<LintFlags, 'format'>): ConfigOptions {
  return {
    config: flags.config,
    runsCode: flags.plugins ?? true,
    flags: {
      preset: flags.preset,
      platform: flags.platform,
      rules: Object.fromEntries((flags.rule ?? []).map(ruleLevel)),
      maxScore: flags.maxScore,
      failOn: flags.failOn,
      inputs: flags.map && inputsOf(flags.map),
    },
  }
}

/** Of these only one can be read from a stream. */
const ALONE: ReadonlySet<ReportFormat> = new Set(['json', 'ndjson', 'sarif'])

/** @throws KnownError where two would be written over, or into, each other. */
function reportTargets(values: readonly string[]): ReportTarget[] {
  const targets = values.map(reportTarget)
  const seen: ReportTarget[] = []
  for (const target of targets) {
    const { format, file } = target
    const isClash = seen.some(
      (other) =>
        (file === undefined) === (other.file === undefined) &&
        (file === undefined
          ? format === other.format || (ALONE.has(format) && ALONE.has(other.format))
          : resolve(file) === resolve(other.file as string)),
    )
    if (isClash) {
      throw new KnownError(
        `Two reports would go to ${file ?? 'standard output'}. Give each a file of its own, such as --format ${format}=FILE.`,
      )
    }
    seen.push(target)
  }
  return targets
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

/** The same for every kind of file: a run that names columns is about one kind. */
function inputsOf(maps: readonly string[]): ConfigLayer['inputs'] {
  const fields = Object.fromEntries(maps.flatMap(mappings)) as FieldMap
  return { csv: fields, json: fields, yaml: fields }
}

/** `text=Full Caption,date=Publish on`: a comma parts two where a field's name and `=` follow. */
function mappings(value: string): [FieldName, string][] {
  return value.split(/,(?=\s*\w+\s*=)/).map((each) => {
    const equals = each.indexOf('=')
    const field = each.slice(0, Math.max(equals, 0)).trim()
    const column = each.slice(equals + 1).trim()
    if (equals === -1 || column === '') {
      throw new KnownError(
        `--map ${value} names no column. Write --map ${equals === -1 ? 'text' : field}="Column name".`,
      )
    }
    if (!isOneOf(field, FIELD_NAMES)) {
      throw new KnownError(
        `--map ${value}: there is no field “${field}”. ${suggestion(field, FIELD_NAMES, `Fields are ${FIELD_NAMES.join(', ')}.`)}`,
      )
    }
    return [field, column]
  })
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

/** Whether findings of a rule are asked for in this run. */
export function showing({ only, skip }: Pick<LintOptions, 'only' | 'skip'>) {
  return (id: string) => (only === undefined || only.has(id)) && !skip.has(id)
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
