/**
 * postlint as a library: pure functions, no file, no network, the same in a terminal, an editor
 * and a browser.
 *
 * @example
 * import { createSetup, lintText } from 'postlint'
 * const setup = createSetup()
 * const [report] = lintText('Buy now!!! Last chance!', setup)
 * console.log(report.score?.value, report.findings.map((finding) => finding.ruleId))
 *
 * @example
 * import { plan, suggest } from 'postlint'
 * const better = suggest(report, setup).findings.flatMap((finding) => finding.suggestions)
 * const rewritten = plan(report, setup, { target: report.maxScore })
 * console.log(rewritten?.after, rewritten?.scoreAfter, rewritten?.prompts)
 */
import type { Setup } from './check/run.ts'
import { lintSource } from './lint.ts'
import type { InputFormat, PostReport } from './model.ts'

export { defineWords } from './analyse/words.ts'
export type * from './check/define.ts'
export { defineRule } from './check/define.ts'
export type { Setup } from './check/run.ts'
export { type Config, DEFAULT_CONFIG } from './config/config.ts'
export { createSetup, lintPost, lintSource } from './lint.ts'
export type * from './model.ts'
export { applyEdits, sourceEdits } from './rewrite/edits.ts'
export { createPhrasebook, type Phrasebook } from './rewrite/phrasebook.ts'
export { type Plan, type PlannedEdit, type PlanOptions, plan } from './rewrite/plan.ts'
export { type SuggestOptions, suggest } from './rewrite/suggest.ts'

/** Judges text that is not in a file. `format` says how it is cut into posts; Markdown by default. */
export function lintText(
  text: string,
  setup: Setup,
  format: InputFormat = 'markdown',
): PostReport[] {
  return lintSource({ file: '<text>', text, format }, setup)
}
