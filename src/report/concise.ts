/**
 * One line for each finding, for editors and `grep`: `path:line:column: severity rule-id: what`, and
 * `[fixable]` behind what `--fix` mends.
 */
import type { ReportedPost } from './describe.ts'
import { summaryLine } from './pretty.ts'
import type { CreateReporter } from './reporter.ts'
import { oneLine, visible } from './visible.ts'

export const concise: CreateReporter = ({ style, isQuiet }) => ({
  begin: () => '',
  post(reported) {
    const file = visible(reported.post.file)
    const lines = reported.findings
      .filter(({ severity }) => !isQuiet || severity !== 'info')
      .map(({ range, severity, ruleId, what, suggestions }) => {
        const { line, column } = range.start
        const isFixable = suggestions.some(({ applicability }) => applicability === 'safe')
        const mark = isFixable ? ' [fixable]' : ''
        return `${file}:${line}:${column}: ${style[severity](severity)} ${ruleId}: ${oneLine(what)}${mark}\n`
      })
    if (reported.isOverMaxScore) lines.push(overLine(reported, file))
    return lines.join('')
  },
  end: (summary) => (isQuiet && summary.failed.length === 0 ? '' : summaryLine(summary, style)),
})

/** The score is no finding, but it fails the run just as well. */
function overLine({ score, maxScore, range }: ReportedPost, file: string): string {
  const { line, column } = range.start
  return `${file}:${line}:${column}: score ${score?.value} ${score?.band}, above the limit of ${maxScore}\n`
}
