/** Runs the README's example, so that it shows what the command line prints today. */
import { rules } from '../rules/index.ts'
import { createSetup, lintSource } from '../src/lint.ts'
import { indexLines } from '../src/parse/lines.ts'
import { describe } from '../src/report/describe.ts'
import { placesIn } from '../src/report/lines.ts'
import type { CreateReporter } from '../src/report/reporter.ts'
import { PLAIN } from '../src/report/style.ts'
import { createTally } from '../src/report/summary.ts'

/** What the command line prints for the README's draft, fenced. `only` is one rule's id. */
export function exampleReport(readme: string, create: CreateReporter, only?: string): string {
  const text = /```markdown\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const source = { file: 'draft.md', text, format: 'markdown' } as const
  const setup = createSetup()
  const context = {
    source,
    placeOf: placesIn(indexLines(text)),
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    isShown: (id: string) => only === undefined || id === only,
    warnsOfUnused: false,
  }
  const [report] = lintSource(source, setup)
  if (report === undefined) throw new Error('The README has no example draft.')
  const described = describe(report, context)
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
