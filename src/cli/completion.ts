/** `postlint completion SHELL`: a script that completes commands, flags, rule ids and values. */
import type { Command, Option } from 'commander'

export const SHELLS = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof SHELLS)[number]

/** What may follow a flag: words from a list, a path, or something that only the user knows. */
export type Values = readonly string[] | 'path' | 'free'

interface Flag {
  /** `--format`, and `-v` where there is one. */
  readonly names: readonly string[]
  readonly description: string
  /** Undefined for a flag that takes nothing. */
  readonly values: Values | undefined
}

interface Completed {
  readonly name: string
  readonly description: string
  readonly flags: readonly Flag[]
  /** What may stand in its argument. */
  readonly values: Values
}

/**
 * @param values what may follow a flag, by its long name (after the command's where it differs
 * there), or stand in a command's argument, by the command's name.
 * @throws Error for a flag that takes a value nobody has spoken of.
 */
export function completion(
  shell: Shell,
  program: Command,
  values: Readonly<Record<string, Values>>,
): string {
  const described = (command: Command): Completed => ({
    name: command.name(),
    description: command.description(),
    flags: flagsOf(command, values),
    values: values[command.name()] ?? 'free',
  })
  const root = described(program)
  const commands = program.commands.map(described)
  return SCRIPTS[shell]({ ...root, values: 'path' }, commands)
}

function flagsOf(command: Command, values: Readonly<Record<string, Values>>): Flag[] {
  const own = command.options.map((option: Option): Flag => {
    const { long = '', short, description, required, optional } = option
    // A flag of a command may take other words than the same flag of a run.
    const words = values[`${command.name()} ${long}`] ?? values[long]
    const taken = required || optional ? words : undefined
    if (required && taken === undefined) throw new Error(`Nobody says what may follow ${long}.`)
    return { names: [long, ...(short ? [short] : [])], description, values: taken }
  })
  return [...own, { names: ['--help', '-h'], description: 'print this help', values: undefined }]
}

type Script = (root: Completed, commands: readonly Completed[]) => string

const SCRIPTS: Readonly<Record<Shell, Script>> = {
  bash(root, commands) {
    const cases = [root, ...commands].flatMap(({ name, flags }) =>
      flags.flatMap(({ names, values }) =>
        values === undefined
          ? []
          : [
              `    ${[...new Set(names.map((flag) => `${name}:${flag}`))].join('|')}) ${bashReply(values)};;`,
            ],
      ),
    )
    const words = [root, ...commands].map(({ name, flags, values }) => {
      const own = typeof values === 'string' ? [] : values
      const subcommands = name === root.name ? commands.map((command) => command.name) : []
      const all = [...subcommands, ...own, ...flags.flatMap(({ names }) => names)]
      return `        ${name}) words=${quote(all.join(' '))};;`
    })
    return `# postlint completion for bash. In ~/.bashrc: source <(postlint completion bash)
_postlint() {
  local command=${root.name} words= files= prefix=
  # bash cuts words at “=”, as in --format=json and --rule hype=off.
  local at=$COMP_CWORD current=\${COMP_WORDS[COMP_CWORD]}
  if [[ $current == = ]]; then current=; elif [[ \${COMP_WORDS[at-1]} == = ]]; then ((at--)); fi
  if [[ $at -gt 1 && \${COMP_WORDS[at]} == = ]]; then
    ((at--))
    if [[ \${COMP_WORDS[at]} != -* ]]; then
      prefix=\${COMP_WORDS[at]}=
      current=$prefix$current
    else
      ((at++))
    fi
  fi
  local before=\${COMP_WORDS[at-1]}
  if [[ $COMP_CWORD -gt 1 ]]; then
    case "\${COMP_WORDS[1]}" in
      ${commands.map(({ name }) => name).join('|')}) command=\${COMP_WORDS[1]};;
    esac
  fi
  case "$command:$before" in
${cases.join('\n')}
    *)
      case "$command" in
${words.join('\n')}
      esac
      [[ $command == ${root.name} && $current != -* ]] && files=1;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  [[ $files ]] && COMPREPLY+=($(compgen -f -- "$current"))
  COMPREPLY=("\${COMPREPLY[@]#"$prefix"}")
}
complete -o filenames -F _postlint postlint
`
  },
  zsh(root, commands) {
    const functions = commands.map(
      ({ name, flags, values }) =>
        `      ${name})
        _arguments ${[...flags.flatMap(zshFlag), ...(values === 'free' ? [] : [`'1:argument:${zshAction(values)}'`])].join(' \\\n          ')};;`,
    )
    const named = commands.map(({ name, description }) => quote(`${name}:${description}`))
    return `#compdef postlint
# postlint completion for zsh. In ~/.zshrc, after compinit: source <(postlint completion zsh)
_postlint() {
  local -a commands
  commands=(${named.join('\n    ')})
  if (( CURRENT > 2 )); then
    case "$words[2]" in
      ${commands.map(({ name }) => name).join('|')})
        shift words
        (( CURRENT-- ));;
    esac
    case "$words[1]" in
${functions.join('\n')}
      *) _postlint_lint;;
    esac
    return
  fi
  _describe command commands
  _postlint_lint
}
_postlint_lint() {
  _arguments ${[...root.flags.flatMap(zshFlag), `'*:file:_files'`].join(' \\\n    ')}
}
compdef _postlint postlint
`
  },
  fish(root, commands) {
    const names = commands.map(({ name }) => name).join(' ')
    const lines = commands.map(
      ({ name, description }) =>
        `complete -c postlint -n '__fish_is_first_arg' -a ${name} -d ${quote(description)}`,
    )
    const isRoot = `'not __fish_seen_subcommand_from ${names}'`
    for (const { name, flags, values } of [root, ...commands]) {
      const when = name === root.name ? isRoot : `'__fish_seen_subcommand_from ${name}'`
      for (const flag of flags) lines.push(`complete -c postlint -n ${when} ${fishFlag(flag)}`)
      if (typeof values !== 'string') {
        lines.push(`complete -c postlint -f -n ${when} -a ${quote(values.join(' '))}`)
      }
    }
    return `# postlint completion for fish: postlint completion fish > ~/.config/fish/completions/postlint.fish
${lines.join('\n')}
`
  },
}

function bashReply(values: Values): string {
  if (values === 'free') return 'return'
  return values === 'path' ? 'files=1' : `words=${quote(values.join(' '))}`
}

function zshFlag({ names, description, values }: Flag): string[] {
  const text = description.replace(/[[\]:]/g, '\\$&')
  return names.map((name) =>
    values === undefined
      ? quote(`*${name}[${text}]`)
      : quote(`*${name}=[${text}]:value:${zshAction(values)}`.replace(/^\*(-\w)=/, '*$1')),
  )
}

function zshAction(values: Values): string {
  if (values === 'path') return '_files'
  return values === 'free' ? '' : `(${values.join(' ')})`
}

function fishFlag({ names, description, values }: Flag): string {
  const flags = names.map((name) =>
    name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`,
  )
  const taken = values === undefined ? '' : values === 'path' ? ' -r -F' : ' -x'
  const list = typeof values === 'object' ? ` -a ${quote(values.join(' '))}` : ''
  return `${flags.join(' ')}${taken}${list} -d ${quote(description)}`
}

/** For any of the three: nothing in single quotes means anything but a single quote. */
function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
