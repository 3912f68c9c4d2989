/**
 * Writes what is derived from the code: `npm run generate`; with `-- --check` it only says what is
 * stale, and fails.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import accuracy from '../docs/accuracy.json' with { type: 'json' }
import { rules } from '../rules/index.ts'
import { presets } from '../rules/presets.ts'
import { isOffByDefault } from '../src/cli/rules.ts'
import { FIELD_NAMES, type Field } from '../src/parse/fields.ts'
import { type Limit, PLATFORM_LIMITS } from '../src/platform/limits.ts'
import { PLATFORM_NAMES, PLATFORMS } from '../src/platform/names.ts'
import { POLICIES } from '../src/platform/policies.ts'
import { concise } from '../src/report/concise.ts'
import { pretty } from '../src/report/pretty.ts'
import { type Accuracy, accuracyPage } from './accuracy.ts'
import { configurationKeys, customRuleKeys, ruleOptions } from './configuration.ts'
import { exampleReport } from './example.ts'

/** One derived file, or one derived part of a file. Add yours to {@link generators}. */
export interface Generator {
  /** As it is called where it is found stale. */
  readonly name: string
  /** Path from the project's root. */
  readonly file: string
  /** The whole file as it should be, made from what it is now (empty where there is none). */
  write(current: string): string
}

/** In the order in which they run; each sees what those before it wrote. */
export const generators: readonly Generator[] = [
  {
    name: 'table of rules',
    file: 'README.md',
    write: (current) => between(current, 'rules', ruleTable()),
  },
  {
    name: 'table of platforms',
    file: 'docs/platforms.md',
    write: (current) => between(current, 'platforms', platformTable()),
  },
  {
    name: 'limits with their sources',
    file: 'rules/over-limit/README.md',
    write: (current) => between(current, 'limits', limitTable()),
  },
  {
    name: 'limits with their sources',
    file: 'docs/platforms.md',
    write: (current) => between(current, 'limits', limitTable()),
  },
  {
    name: 'policies with their sources',
    file: 'docs/platforms.md',
    write: (current) => between(current, 'policies', policyTable()),
  },
  {
    name: 'example, concise',
    file: 'README.md',
    write: (current) => between(current, 'example-concise', exampleReport(current, concise)),
  },
  {
    name: 'example, pretty',
    file: 'README.md',
    write: (current) =>
      between(current, 'example-pretty', exampleReport(current, pretty, 'hard-sell')),
  },
  {
    name: 'keys of a configuration',
    file: 'docs/configuration.md',
    write: (current) => between(current, 'keys', configurationKeys()),
  },
  {
    name: 'options of rules',
    file: 'docs/configuration.md',
    write: (current) => between(current, 'options', ruleOptions()),
  },
  {
    name: 'keys of a rule',
    file: 'docs/custom-rules.md',
    write: (current) => between(current, 'rule-keys', customRuleKeys()),
  },
  {
    name: 'accuracy',
    file: 'docs/accuracy.md',
    write: () => accuracyPage(accuracy as unknown as Accuracy),
  },
  {
    name: 'names of fields',
    file: 'docs/calendars.md',
    write: (current) => between(current, 'fields', fieldTable()),
  },
  {
    name: 'example, table',
    file: 'docs/calendars.md',
    write: (current) =>
      between(current, 'calendars', exampleReport(current, pretty, 'hard-sell', 'csv')),
  },
]

/** Names of the generators whose file is not as it should be, as `name (file)`. */
export function stale(root: string): string[] {
  return generators
    .filter(({ file, write }) => {
      const current = read(root + file)
      return write(current) !== current
    })
    .map(({ name, file }) => `${name} (${file})`)
}

/**
 * Replaces what stands between `<!-- name:start -->` and `<!-- name:end -->`.
 *
 * @throws Error where the markers are missing.
 */
export function between(text: string, name: string, content: string): string {
  const start = `<!-- ${name}:start -->`
  const end = `<!-- ${name}:end -->`
  const from = text.indexOf(start)
  const to = text.indexOf(end)
  if (from === -1 || to < from) throw new Error(`There is no ${start} … ${end} to write between.`)
  return `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`
}

function ruleTable(): string {
  const rows = rules.map(
    ({ id, category, severity, summary }) =>
      `| [\`${id}\`](rules/${id}/README.md) | ${category} | ${severity}${isOffByDefault(id, presets) ? ', off' : ''} | ${summary} |`,
  )
  return ['| Rule | Category | Severity | What it is about |', '|---|---|---|---|', ...rows].join(
    '\n',
  )
}

const FIELD_MEANINGS: Readonly<Record<Field, string>> = {
  text: 'the post',
  comment: 'a first comment',
  date: 'when it is published',
  time: 'the time, where the date has none',
  platform: 'where it is published',
  account: 'a platform or somebody, whichever it names',
  author: 'who speaks',
  kind: 'what it is for',
  category: 'what it is for, where it names a kind',
  id: 'its name in reports',
  replyTo: 'what it answers',
  paid: 'whether it is an advertisement',
  status: 'such as draft or published',
  stage: 'the stage of a campaign',
  campaign: 'the campaign',
}

function fieldTable(): string {
  const rows = Object.entries(FIELD_NAMES).map(
    ([field, names]) =>
      `| ${FIELD_MEANINGS[field as Field]} | ${names.map((name) => `\`${name}\``).join(' ')} |`,
  )
  return ['| What it holds | Names, the first that is there is taken |', '|---|---|', ...rows].join(
    '\n',
  )
}

function platformTable(): string {
  const rows = PLATFORMS.map((platform) => {
    const { limits, counted } = PLATFORM_LIMITS[platform]
    return [PLATFORM_NAMES[platform].shown, limits.map(limitText).join('; '), counted]
  })
  return table(['Platform', 'Takes', 'How it counts'], rows)
}

function limitTable(): string {
  const rows = PLATFORMS.flatMap((platform) => {
    const { limits, fold } = PLATFORM_LIMITS[platform]
    const all = limits.map((limit) => ({ text: limitText(limit), ...limit }))
    const shows = fold && { text: `shows about ${fold.characters}`, ...fold }
    return [...all, ...(shows === undefined ? [] : [shows])].map(({ text, source, date }) => [
      PLATFORM_NAMES[platform].shown,
      text,
      date,
      `<${source}>`,
    ])
  })
  return table(['Platform', 'Limit', 'As of', 'Source'], rows)
}

function policyTable(): string {
  const rows = Object.values(POLICIES).map(({ says, source, date }) => [says, date, `<${source}>`])
  return table(['What it says', 'As of', 'Source'], rows)
}

/** With its columns in line, all but the last. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const wide = head.map((_, column) =>
    column === head.length - 1
      ? 0
      : Math.max(...[head, ...rows].map((row) => (row[column] as string).length)),
  )
  const lines = [head, wide.map((width) => '-'.repeat(Math.max(3, width))), ...rows]
  return lines
    .map(
      (row) => `| ${row.map((cell, column) => cell.padEnd(wide[column] as number)).join(' | ')} |`,
    )
    .join('\n')
}

function limitText({ of, max, unit }: Limit): string {
  const figure = max.toLocaleString('en-GB')
  const amount = unit === 'bytes' ? `${figure} bytes` : figure
  return of === 'text' ? amount : `${of} ${amount}`
}

function read(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

function main(root: string, isCheck: boolean): void {
  if (isCheck) {
    const names = stale(root)
    if (names.length === 0) return
    console.error(`Stale: ${names.join(', ')}. Run “npm run generate”.`)
    process.exitCode = 1
    return
  }
  for (const { name, file, write } of generators) {
    const current = read(root + file)
    const text = write(current)
    if (text === current) continue
    writeFileSync(root + file, text)
    console.log(`Wrote ${name} (${file}).`)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main(fileURLToPath(new URL('../', import.meta.url)), process.argv.includes('--check'))
}
