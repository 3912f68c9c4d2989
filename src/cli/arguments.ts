/** The command line as commander reads it. Loaded only where there is more than paths. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { FAIL_ON, FIELD_NAMES, LEVELS, PRESETS } from '../config/names.ts'
import { KnownError } from '../known-error.ts'
import type { Platform } from '../model.ts'
import { suggestion } from '../nearest.ts'
import { PLATFORMS, PLATFORMS_BY_NAME, platformNamed } from '../platform/names.ts'
import { INPUT_FORMATS } from '../read/formats.ts'
import { INPUT_RULES } from '../report/message.ts'
import { completion, SHELLS, type Shell, type Values } from './completion.ts'
import {
  BASELINE_FILE,
  COMMANDS,
  configOptions,
  isOneOf,
  type LintFlags,
  lintOptions,
  REPORT_FORMATS,
  REWRITE_FORMATS,
  type Request,
  type RewriteFlags,
  rewriteOptions,
} from './request.ts'

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
    program.parse(withPaths(withValues(argv)), { from: 'user' })
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
  const ids = [...ruleIds, ...INPUT_RULES]
  const program = new Command('postlint')
    .description('Finds where a draft pushes instead of connecting, and how to say it better.')
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
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
    .option('--fix', 'write what is safe to mend into the files, then report what is left')
    .option('--unsafe', 'with --fix or --diff: mend what rewords as well')
    .option('--diff', 'show what --fix would write, and write nothing')
    .option('--report-unused-disables', 'warn of suppressions that suppress nothing')
    .option('--baseline [file]', `do not tell what this file knows (default: ${BASELINE_FILE})`)
    .option('--update-baseline', 'write all findings into the baseline')
    .option('--prune-baseline', 'take out of the baseline what is mended')
    .option('--staged', 'lint what is staged in git, as it is staged')
    .option('--since <ref>', 'lint the posts that changed since this commit or branch')
    .option('--list-posts', 'show what is taken for a post, and where, instead of judging it')
    .option('--no-suggestions', 'do not look for better words, which is quicker for many posts')
  withSources(program).action((paths: string[], flags: LintFlags) => {
    done({ command: 'lint', options: lintOptions(paths, flags) })
  })
  withSources(
    program
      .command('rewrite')
      .description('whole posts in better words, with the score before and after')
      .argument('[paths...]', 'files, folders, globs, or - for standard input; . for this folder')
      .option(
        '--target <n>',
        'the score to reach; 0 takes every edit that helps (default: the post’s own gate)',
        scoreNumber,
      )
      .option('--write', 'write the new text into the files; for - to standard output')
      .option('--interactive', 'ask about each edit, and write what you take')
      .addOption(
        new Option('--format <name>', REWRITE_FORMATS.join(', ')).argParser(oneOf(REWRITE_FORMATS)),
      ),
  ).action((paths: string[], flags: RewriteFlags) => {
    done({ command: 'rewrite', options: rewriteOptions(paths, flags) })
  })
  program
    .command('explain')
    .description('what a rule looks for, why readers mind, and how to switch it off')
    .argument('<rule>')
    .option('--config <file>', CONFIG)
    .option('--no-config', NO_CONFIG)
    .option('--no-plugins', NO_PLUGINS)
    .option('--color', COLOR)
    .option('--no-color', NO_COLOR)
    .action((rule: string, flags: LintFlags) => {
      done({ command: 'explain', rule, color: flags.color, options: configOptions(flags) })
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
  program
    .command('config')
    .description('the configuration of a file, and where each value comes from')
    .argument('[file]', 'a draft, or a folder (default: this folder)')
    .addOption(
      new Option('--format <name>', 'text, json')
        .argParser(oneOf(['text', 'json']))
        .default('text'),
    )
    .addOption(new Option('--preset <name>', PRESETS.join(', ')).argParser(oneOf(PRESETS)))
    .addOption(new Option('--platform <name>', PLATFORM).argParser(platformName))
    .option('--rule <id=level>', RULE, collect)
    .option('--config <file>', CONFIG)
    .option('--no-config', NO_CONFIG)
    .option('--no-plugins', NO_PLUGINS)
    .option('--color', COLOR)
    .option('--no-color', NO_COLOR)
    .action(
      (
        file: string | undefined,
        { format, ...flags }: Omit<LintFlags, 'format'> & { format: 'text' | 'json' },
      ) => {
        done({ command: 'config', file, format, color: flags.color, options: configOptions(flags) })
      },
    )
  program
    .command('init')
    .description('write a .postlintrc.json that fits what is here')
    .option('--force', 'write over a .postlintrc.json that is there')
    .option(
      '--hook',
      'write a .pre-commit-config.yaml; a configuration that is there stays as it is',
    )
    .option('-y, --yes', 'for scripts; nothing is asked anyway')
    .action(({ force = false, hook = false }: { force?: boolean; hook?: boolean }) => {
      done({ command: 'init', options: { isForced: force, withHook: hook } })
    })
  program
    .command('test-rules')
    .description('run the examples of your own rules')
    .option('--config <file>', CONFIG)
    .option('--no-plugins', NO_PLUGINS)
    .option('--color', COLOR)
    .option('--no-color', NO_COLOR)
    .action((flags: LintFlags) => {
      done({ command: 'test-rules', color: flags.color, options: configOptions(flags) })
    })
  program
    .command('completion')
    .description('a script that completes commands, flags and rules in a shell')
    .argument('<shell>', SHELLS.join(', '), oneOf(SHELLS))
    .action((shell: Shell) => {
      done({ command: 'answer', text: completion(shell, program, valuesFor(ids, ruleIds)) })
    })
  return program
}

/** What says which posts are read, and under which configuration. */
function withSources(command: Command): Command {
  return command
    .option('--only <rules>', 'show these rules only; scores stay', collectIds)
    .option('--skip <rules>', 'do not show these rules; scores stay', collectIds)
    .option('--rule <id=level>', RULE, collect)
    .addOption(new Option('--preset <name>', PRESETS.join(', ')).argParser(oneOf(PRESETS)))
    .addOption(new Option('--platform <name>', PLATFORM).argParser(platformName))
    .addOption(
      new Option(
        '--input-format <name>',
        `${INPUT_FORMATS.join(', ')} (default: by the name)`,
      ).argParser(oneOf(INPUT_FORMATS)),
    )
    .option(
      '--map <field=column>',
      'the column, or in JSON and YAML the path, that holds text, date, platform …; repeatable',
      collect,
    )
    .option('--include-published', 'judge posts with “status: published” too')
    .option('--stdin-filename <path>', 'the name under which standard input is read')
    .option('--config <file>', CONFIG)
    .option('--no-config', NO_CONFIG)
    .option('--no-plugins', NO_PLUGINS)
    .option('--no-ignore', 'read what .gitignore, .postlintignore and the configuration leave out')
    .option('--no-error-on-unmatched', 'do not fail where nothing matches')
    .option('--debug-rewrites', 'say on standard error why a proposed edit is not shown')
    .option('--color', COLOR)
    .option('--no-color', NO_COLOR)
}

/** A flag whose value may be left out takes it with `=` only: what follows it is a path. */
function withValues(argv: readonly string[]): string[] {
  const end = argv.indexOf('--')
  return argv.map((arg, index) =>
    arg === '--baseline' && (end === -1 || index < end) ? `--baseline=${BASELINE_FILE}` : arg,
  )
}

/** Behind `--` the name of a command is a path. */
function withPaths(argv: readonly string[]): string[] {
  const end = argv.indexOf('--')
  if (end === -1 || argv.slice(0, end).some((arg) => COMMANDS.has(arg))) return [...argv]
  return argv.map((arg, index) => (index > end && COMMANDS.has(arg) ? `./${arg}` : arg))
}

/** What may follow a flag, or stand in a command's argument. */
function valuesFor(
  ids: readonly string[],
  ruleIds: readonly string[],
): Readonly<Record<string, Values>> {
  return {
    '--format': REPORT_FORMATS,
    'config --format': ['text', 'json'],
    'rules --format': ['table', 'json'],
    '--max-score': 'free',
    '--max-warnings': 'free',
    '--fail-on': FAIL_ON,
    '--only': ids,
    '--skip': ids,
    '--rule': ruleIds.flatMap((id) => LEVELS.map((level) => `${id}=${level}`)),
    '--preset': PRESETS,
    '--platform': PLATFORMS,
    '--input-format': INPUT_FORMATS,
    '--map': FIELD_NAMES.map((field) => `${field}=`),
    '--baseline': 'path',
    '--since': 'free',
    '--target': 'free',
    'rewrite --format': REWRITE_FORMATS,
    '--stdin-filename': 'path',
    '--config': 'path',
    explain: ids,
    config: 'path',
    completion: SHELLS,
  }
}

const CONFIG = 'read this configuration'
const NO_CONFIG = 'read no configuration'
const NO_PLUGINS = 'run no code of the repository: no JavaScript configuration, no rule module'
const RULE = `set a rule to ${LEVELS.join(', ')}; repeatable`
const PLATFORM = 'for posts that do not name theirs'
const COLOR = 'colour, even where there is no terminal'
const NO_COLOR = 'no colour'

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value]
}

/** Whether there are such rules is known once the configurations are read. */
function collectIds(value: string, before: readonly string[] = []): string[] {
  const given = value.split(',').map((id) => id.trim())
  return [...before, ...given.filter((id) => id !== '')]
}

function oneOf<Name extends string>(names: readonly Name[]) {
  return (value: string): Name => {
    if (isOneOf(value, names)) return value
    throw new InvalidArgumentError(suggestion(value, names, `Use one of ${names.join(', ')}.`))
  }
}

function platformName(value: string): Platform {
  const platform = platformNamed(value)
  if (platform !== undefined) return platform
  const otherwise = `Use one of ${PLATFORMS.join(', ')}.`
  throw new InvalidArgumentError(suggestion(value, PLATFORMS_BY_NAME.keys(), otherwise))
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
