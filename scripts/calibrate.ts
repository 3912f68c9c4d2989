/**
 * `npm run calibrate -- GRADED.ndjson [TEXTS.ndjson…]`: fits all figures to graded posts, with those
 * of `training/` beside them (the other files hold the texts of its labels), and writes
 * `rules/weights.json`, `rules/kinds.json` and `rules/wording.json`. Nobody edits those by hand.
 */
import { writeFileSync } from 'node:fs'
import type { Judged } from '../src/lint.ts'
import { type Example, readExamples, readHelpers } from './examples.ts'
import { generator } from './metrics.ts'
import { fitFigures, fitWording, heldOutEvidence } from './train.ts'

/** Times that accounts are drawn anew for the standard errors. */
const DRAWS = 20

const [file, ...texts] = process.argv.slice(2)
if (file === undefined) {
  console.error('Name the graded posts: npm run calibrate -- GRADED.ndjson')
  process.exitCode = 2
} else {
  const examples = [...readExamples([file]), ...readHelpers(texts)]
  const judged = heldOutEvidence(examples)
  const { weights, kinds } = fitFigures(examples, judged)
  const errors = standardErrors(examples, judged)
  const evidence = Object.fromEntries(
    Object.entries(weights.evidence).map(([id, { weight }]) => [
      id,
      { weight, se: errors.get(id) ?? 0 },
    ]),
  )
  write('weights.json', { ...weights, evidence })
  write('kinds.json', kinds)
  write('wording.json', fitWording(examples))
  console.log(
    `fitted on ${examples.length} posts; ${Object.keys(evidence).length} pieces of evidence weigh something`,
  )
}

function write(name: string, data: unknown): void {
  writeFileSync(new URL(`../rules/${name}`, import.meta.url), `${JSON.stringify(data, null, 2)}\n`)
}

/** Standard deviation of each weight when accounts are drawn anew, with replacement. */
function standardErrors(
  examples: readonly Example[],
  judged: readonly Judged[],
): Map<string, number> {
  const accounts = new Map<string, number[]>()
  for (const [i, { account }] of examples.entries()) {
    accounts.set(account, [...(accounts.get(account) ?? []), i])
  }
  const groups = [...accounts.values()]
  const random = generator(7)
  const sums = new Map<string, { sum: number; squares: number }>()
  for (let draw = 0; draw < DRAWS; draw++) {
    const rows = groups.flatMap(() => groups[Math.floor(random() * groups.length)] as number[])
    const { weights } = fitFigures(
      rows.map((i) => examples[i] as Example),
      rows.map((i) => judged[i] as Judged),
    )
    for (const [id, { weight }] of Object.entries(weights.evidence)) {
      const known = sums.get(id) ?? { sum: 0, squares: 0 }
      sums.set(id, { sum: known.sum + weight, squares: known.squares + weight * weight })
    }
  }
  return new Map(
    [...sums].map(([id, { sum, squares }]) => {
      const mean = sum / DRAWS
      return [id, Number(Math.sqrt(Math.max(0, squares / DRAWS - mean * mean)).toFixed(4))]
    }),
  )
}
