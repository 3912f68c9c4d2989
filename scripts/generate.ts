/**
 * Writes what is derived from the code: `npm run generate`; with `-- --check` it only says what is
 * stale, and fails.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import accuracy from '../docs/accuracy.json' with { type: 'json' }
import { rules } from '../rules/index.ts'
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
      `| [\`${id}\`](rules/${id}/README.md) | ${category} | ${severity} | ${summary} |`,
  )
  return ['| Rule | Category | Severity | What it is about |', '|---|---|---|---|', ...rows].join(
    '\n',
  )
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
