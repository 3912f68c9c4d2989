/**
 * postlint as a library: pure functions, no file, no network, the same in a terminal, an editor
 * and a browser.
 *
 * @example
 * import { createSetup, lintText } from 'postlint'
 * const setup = createSetup()
 * const [report] = lintText('Buy now!!! Last chance!', setup)
 * console.log(report.score?.value, report.findings.map((finding) => finding.ruleId))
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

/** Judges text that is not in a file. `format` says how it is cut into posts; Markdown by default. */
export function lintText(
  text: string,
  setup: Setup,
  format: InputFormat = 'markdown',
): PostReport[] {
  return lintSource({ file: '<text>', text, format }, setup)
}
