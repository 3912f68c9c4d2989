/** `postlint explain RULE`: the rule's page, as a terminal shows it. */
import type { Option, Rule } from '../check/define.ts'
import type { Presets } from '../check/run.ts'
import { INVALID_DISABLE, MALFORMED_INPUT, UNUSED_DISABLE } from '../report/message.ts'
import type { Style } from '../report/style.ts'
import { visible, width } from '../report/visible.ts'
import { pageOf } from './pages.ts'
import { isOffByDefault } from './rules.ts'

/** @param id of a rule that there is. */
export function explain(
  id: string,
  rules: readonly Rule[],
  presets: Presets,
  style: Style,
  columns: number,
): string {
  const input = INPUT_PAGES[id]
  if (input !== undefined) {
    return `${style.strong(id)}  input · ${input.severity}\n\n${input.page}\n`
  }
  const rule = rules.find((known) => known.id === id) as Rule
  const isOff = isOffByDefault(id, presets)
  const state = isOff ? ' · off by default' : ''
  const head = `${style.strong(id)}  ${rule.category} · ${rule.severity}${state}`
  const page = renderPage(pageText(id, rules), style, Math.min(columns, 100))
  return [
    head,
    '',
    page,
    '',
    ...optionsText(rule, style),
    ...(isOff ? switchOn(id, style) : switchOff(id, style)),
    '',
  ].join('\n')
}

/**
 * The page of a rule, in Markdown; of what is said of the input itself, in plain words.
 *
 * @param id of one of the rules, or of what is said of the input.
 */
export function pageText(id: string, rules: readonly Rule[]): string {
  const ours = INPUT_PAGES[id]?.page ?? pageOf(id)
  return ours ?? ownPage(rules.find((known) => known.id === id) as Rule)
}

/** What is said of the input itself, which is no rule and so has no page of its own. */
const INPUT_PAGES: Readonly<Record<string, { severity: string; page: string }>> = {
  [MALFORMED_INPUT]: {
    severity: 'error',
    page: `Something in the file itself cannot be read: front matter that is no YAML, a line that is no
JSON, a value that means nothing. The finding says where and what to correct. It is not a rule, so
it cannot be set to another level; --skip ${MALFORMED_INPUT} hides it.`,
  },
  [INVALID_DISABLE]: {
    severity: 'warn',
    page: `A comment, front matter or a column asks to switch something off, and names no rule, or one that
there is not. It switches nothing off. Write for example
<!-- postlint-disable-next-line shouting -- our name is in capitals -->.`,
  },
  [UNUSED_DISABLE]: {
    severity: 'info',
    page: `A rule is switched off where it would say nothing. Take it out, so that it does not hide the
next finding. With --report-unused-disables it is a warning.`,
  },
}

/** A page for a rule that has none, from what it declares. */
function ownPage({ summary, messages, examples }: Rule): string {
  const said = Object.values(messages).flatMap(({ what, why, todo }) =>
    [what, why, todo].filter((part) => typeof part === 'string'),
  )
  const fences = (role: 'bad' | 'good') =>
    (examples?.[role] ?? []).map(
      (example) =>
        `\`\`\`\`post ${role}\n${typeof example === 'string' ? example : example.text}\n\`\`\`\`\n`,
    )
  return [summary, '', ...said, '', ...fences('bad'), ...fences('good')].join('\n')
}

/** What an executed example stands for, by the words after its fence. */
const EXAMPLES: Readonly<Record<string, string>> = {
  'post bad': 'Flagged:',
  'post fixed': 'Better:',
  'post good': 'Fine:',
}

/** Markdown as plain lines: examples labelled and set in, links as their words. */
function renderPage(page: string, style: Style, columns: number): string {
  const lines: string[] = []
  let fence: 'shown' | 'hidden' | undefined
  let prose: string[] = []
  let rows: string[][] = []
  const flush = () => {
    if (rows.length > 0) lines.push(...tableText(rows, style, columns))
    rows = []
    if (prose.length > 0) lines.push(...wrap(plain(prose.join(' ')), columns))
    prose = []
  }
  for (const line of page.split('\n')) {
    const opening = /^`{3,}(.*)$/.exec(line)
    if (opening !== null) {
      flush()
      if (fence !== undefined) {
        fence = undefined
        continue
      }
      const [type = '', role = ''] = (opening[1] as string).trim().split(/\s+/)
      // The report repeats what a run prints.
      fence = type === 'report' ? 'hidden' : 'shown'
      const label = EXAMPLES[`${type} ${role}`]
      if (label !== undefined) lines.push(`  ${style.quiet(label)}`)
    } else if (fence !== undefined) {
      if (fence === 'shown')
        lines.push(...wrap(visible(line), columns - 4).map((part) => `    ${part}`))
    } else if (/^# |^<!--.*-->$/.test(line)) {
      flush()
    } else if (/^#+ /.test(line)) {
      flush()
      lines.push(style.strong(line.replace(/^#+ /, '')))
    } else if (line.trim() === '') {
      flush()
      lines.push('')
    } else if (line.startsWith('|')) {
      if (rows.length === 0) flush()
      if (!/^[|\s:-]+$/.test(line)) rows.push(cellsOf(line))
    } else if (/^\s*(?:[-*>]|\d+\.)/.test(line)) {
      flush()
      prose.push(line)
    } else {
      prose.push(line.trim())
    }
  }
  flush()
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function plain(markdown: string): string {
  return markdown.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1').replace(/\*\*([^*]+)\*\*/g, '$1')
}

/** `| a | b |` */
function cellsOf(line: string): string[] {
  const inner = line.trim().replace(/^\||(?<!\\)\|$/g, '')
  return inner.split(/(?<!\\)\|/).map((cell) => plain(cell.trim().replaceAll('\\|', '|')))
}

/** Columns one under the other; the last takes what room there is. */
function tableText(rows: readonly string[][], style: Style, columns: number): string[] {
  const count = Math.max(...rows.map((row) => row.length))
  const wide = Array.from({ length: count - 1 }, (_, at) =>
    Math.max(...rows.map((row) => width(row[at] ?? ''))),
  )
  const indent = wide.reduce((sum, each) => sum + each + 2, 2)
  return rows.flatMap((row, index) => {
    const before = wide.map((each, at) => {
      const cell = row[at] ?? ''
      return `${cell}${' '.repeat(each - width(cell))}  `
    })
    const last = wrap(row[count - 1] ?? '', Math.max(20, columns - indent))
    const text = last.map(
      (part, at) => (at === 0 ? `  ${before.join('')}` : ' '.repeat(indent)) + part,
    )
    return index === 0 ? text.map((part) => style.quiet(part.trimEnd())) : text
  })
}

function wrap(text: string, columns: number): string[] {
  const indent = /^\s*(?:[-*>]|\d+\.)\s/.exec(text)?.[0].length ?? 0
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line)
      line = ' '.repeat(indent) + word
    } else line = line === '' ? word : `${line} ${word}`
  }
  lines.push(line)
  return lines
}

function optionsText(rule: Rule, style: Style): string[] {
  const options = Object.entries(rule.options ?? {}) as [string, Option][]
  if (options.length === 0) return []
  const lines = options.map(([name, option]) => {
    const bounds =
      option.range === undefined ? '' : `, from ${option.range[0]} to ${option.range[1]}`
    return `  ${name} = ${JSON.stringify(option.default)}${bounds}\n    ${option.description}`
  })
  return [style.strong('Options and their defaults'), ...lines, '']
}

/** Its points are in the score all the same. */
function switchOn(id: string, style: Style): string[] {
  return [
    style.strong('To switch it on'),
    `  for a run       postlint --rule ${id}=warn`,
    '                  or --preset strict, which shows all rules',
    `  for a project   {"rules": {"${id}": "warn"}} in .postlintrc.json`,
  ]
}

function switchOff(id: string, style: Style): string[] {
  return [
    style.strong('To switch it off'),
    `  for a run       postlint --rule ${id}=off`,
    `  for a project   {"rules": {"${id}": "off"}} in .postlintrc.json`,
    `  for a post      postlint: {disable: [${id}]} in its front matter`,
    `  for a line      <!-- postlint-disable-next-line ${id} -- reason --> above it`,
  ]
}
