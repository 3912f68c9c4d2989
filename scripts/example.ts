/** Runs the examples of pages, so that they show what the command line prints today. */
import { rules } from '../rules/index.ts'
import { createSetup, lintSource } from '../src/lint.ts'
import { indexLines } from '../src/parse/lines.ts'
import { describe } from '../src/report/describe.ts'
import { placesIn } from '../src/report/lines.ts'
import type { CreateReporter } from '../src/report/reporter.ts'
import { PLAIN } from '../src/report/style.ts'
import { createTally } from '../src/report/summary.ts'
import { suggest } from '../src/rewrite/suggest.ts'

const FILES = { markdown: 'draft.md', csv: 'posts.csv' } as const

/**
 * What the command line prints for a page's first draft, or for its first table, fenced.
 *
 * @param only one rule's id.
 */
export function exampleReport(
  page: string,
  create: CreateReporter,
  only?: string,
  format: keyof typeof FILES = 'markdown',
): string {
  const text = new RegExp(`\`\`\`${format}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? ''
  const source = { file: FILES[format], text, format }
  const setup = createSetup()
  const context = {
    source,
    placeOf: placesIn(indexLines(text)),
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    isShown: (id: string) => only === undefined || id === only,
    warnsOfUnused: false,
  }
  const [report] = lintSource(source, setup)
  if (report === undefined) throw new Error(`There is no example in ${format}.`)
  const described = describe(suggest(report, setup, { most: 1 }), context)
  const tally = createTally(undefined)
  tally.add(described, setup.config.failOn)
  const reporter = create({
    style: PLAIN,
    columns: 80,
    isQuiet: false,
    version: '',
    rules,
    pageOf: () => '',
    inRepository: (file) => file,
  })
  const printed = reporter.begin() + reporter.post(described) + reporter.end(tally.summary())
  return `\`\`\`text\n${printed.trim()}\n\`\`\``
}
