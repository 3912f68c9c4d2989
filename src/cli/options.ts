/** The command line: what may be said, and what was said. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { FAIL_ON, LEVELS, PLATFORMS, PRESETS } from '../config/names.ts'
import type { ConfigLayer } from '../config/schema.ts'
import { KnownError } from '../known-error.ts'
import type { InputFormat, Level } from '../model.ts'
import { suggestion } from '../nearest.ts'
import { INPUT_FORMATS } from '../read/formats.ts'
import { MALFORMED_INPUT } from '../report/message.ts'

export const REPORT_FORMATS = ['pretty', 'concise', 'json', 'ndjson'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** A report and where it goes: a file, or standard output. */
export interface ReportTarget {
  readonly format: ReportFormat
  readonly file: string | undefined
}

export interface LintOptions {
  readonly paths: readonly string[]
  readonly reports: readonly ReportTarget[]
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
}

export type Request =
  | { readonly command: 'lint'; readonly options: LintOptions }
  | { readonly command: 'explain'; readonly rule: string; readonly color: boolean | undefined }
  | { readonly command: 'rules'; readonly format: 'table' | 'json' }
  /** `--help` and `--version`: the answer is known already. */
  | { readonly command: 'answer'; readonly text: string }

interface LintFlags {
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
  ignore: boolean
  errorOnUnmatched: boolean
  color?: boolean
}

/**
 * Reads the arguments.
 *
 * @param ruleIds for what names a rule.
 * @throws KnownError for a flag, rule or format that there is not, with the nearest right name.
 */
export function readArguments(
  argv: readonly string[],
  ruleIds: readonly string[],
  version: string,
  helpColumns: number,
): Request {
  let request: Request | undefined
  let text = ''
  const program = createProgram(version, ruleIds, (made) => {
    request = made
  })
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (out) => {
        text += out
      },
      // What went wrong comes as an error, which says the same.
      writeErr: () => {},
      getOutHelpWidth: () => helpColumns,
    })
  }
  try {
    program.parse(argv, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return { command: 'answer', text }
    throw new KnownError(`${asOneLine(error.message)} Run “postlint --help” for what there is.`)
  }
  if (request === undefined) throw new Error('The command line was read and said nothing.')
  return request
}

function createProgram(
  version: string,
  ruleIds: readonly string[],
  done: (request: Request) => void,
): Command {
  const ids = [...ruleIds, MALFORMED_INPUT]
  const program = new Command('postlint')
    .description('Finds where a draft pushes instead of connecting, and how to say it better.')
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .enablePositionalOptions()
    .argument('[paths...]', 'files, folders, globs, or - for standard input (default: this folder)')
    .option('--format <name[=file]>', `${REPORT_FORMATS.join(', ')}; repeatable`, collect)
    .option(
      '--max-score <n>',
      'a post fails above this score (default: 49, 82 where promotion is declared)',
      scoreNumber,
    )
    .option('--max-warnings <n>', 'fail above this many warnings', countNumber)
    .addOption(
      new Option(
        '--fail-on <severity>',
        'the lowest severity that fails (default: error)',
      ).argParser(oneOf(FAIL_ON)),
    )
    .option('--quiet', 'show only what calls for action')
    .option('--only <rules>', 'show these rules only; scores stay', collectIds(ids))
    .option('--skip <rules>', 'do not show these rules; scores stay', collectIds(ids))
    .option('--rule <id=level>', `set a rule to ${LEVELS.join(', ')}; repeatable`, collect)
    .addOption(new Option('--preset <name>', PRESETS.join(', ')).argParser(oneOf(PRESETS)))
    .addOption(
      new Option('--platform <name>', 'for posts that do not name theirs').argParser(
        oneOf(PLATFORMS),
      ),
    )
    .addOption(
      new Option(
        '--input-format <name>',
        `${INPUT_FORMATS.join(', ')} (default: by the name)`,
      ).argParser(oneOf(INPUT_FORMATS)),
    )
    .option('--stdin-filename <path>', 'the name under which standard input is linted')
    .option('--config <file>', 'read this configuration')
    .option('--no-config', 'read no configuration')
    .option('--no-ignore', 'lint what .gitignore, .postlintignore and the configuration leave out')
    .option('--no-error-on-unmatched', 'do not fail where nothing matches')
    .option('--color', 'colour, even where there is no terminal')
    .option('--no-color', 'no colour')
    .action((paths: string[], flags: LintFlags) => {
      done({ command: 'lint', options: lintOptions(paths, flags, ruleIds) })
    })
  program
    .command('explain')
    .description('what a rule looks for, why readers mind, and how to switch it off')
    .argument('<rule>')
    .option('--color', 'colour, even where there is no terminal')
    .option('--no-color', 'no colour')
    .action((rule: string, { color }: { color?: boolean }) => {
      done({ command: 'explain', rule: knownId(rule, ids), color })
    })
  program
    .command('rules')
    .description('the table of rules')
    .addOption(
      new Option('--format <name>', 'table, json')
        .argParser(oneOf(['table', 'json']))
        .default('table'),
    )
    .action(({ format }: { format: 'table' | 'json' }) => {
      done({ command: 'rules', format })
    })
  return program
}

function lintOptions(
  paths: readonly string[],
  flags: LintFlags,
  ruleIds: readonly string[],
): LintOptions {
  return {
    paths: paths.length === 0 ? ['.'] : paths,
    reports: (flags.format ?? ['pretty']).map(reportTarget),
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
    usesIgnoreFiles: flags.ignore,
    failsOnUnmatched: flags.errorOnUnmatched,
    color: flags.color,
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

function knownId(id: string, ids: readonly string[]): string {
  if (ids.includes(id)) return id
  const next = suggestion(id, ids, 'Run “postlint rules” for the list.')
  throw new KnownError(`There is no rule “${id}”. ${next}`)
}

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value]
}

function collectIds(ids: readonly string[]) {
  return (value: string, before: string[] = []): string[] => {
    const given = value.split(',').map((id) => id.trim())
    return [...before, ...given.filter((id) => id !== '').map((id) => knownId(id, ids))]
  }
}

function oneOf<Name extends string>(names: readonly Name[]) {
  return (value: string): Name => {
    if (isOneOf(value, names)) return value
    throw new InvalidArgumentError(suggestion(value, names, `Use one of ${names.join(', ')}.`))
  }
}

function isOneOf<Name extends string>(value: string, names: readonly Name[]): value is Name {
  return (names as readonly string[]).includes(value)
}

function scoreNumber(value: string): number {
  const number = Number(value)
  if (value.trim() === '' || !(number >= 0 && number <= 100)) {
    throw new InvalidArgumentError('Use a number from 0 to 100.')
  }
  return number
}

function countNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('Use a whole number, 0 or more.')
  return Number(value)
}

/** `error: unknown option '--fromat'\n(Did you mean --format?)` → `Unknown option '--fromat'. (Did …)` */
function asOneLine(message: string): string {
  const [first = '', ...rest] = message.replace(/^error: /, '').split('\n')
  const sentence = first.charAt(0).toUpperCase() + first.slice(1)
  const ended = /[.?!]$/.test(sentence) ? sentence : `${sentence}.`
  return [ended, ...rest.map((line) => line.replace(/^\((.*)\)$/, '$1'))].join(' ')
}
