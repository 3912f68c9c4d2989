/**
 * Annotations for GitHub Actions, a plain list for the log, and a page for the step. GitHub shows ten
 * annotations of each level a step and drops the rest without a word, so the worst come first and what
 * is left is counted. What a post says is escaped wherever a runner would obey it.
 */
import type { ReportedFinding, ReportedPost } from './describe.ts'
import { summaryLine } from './pretty.ts'
import type { CreateReporter } from './reporter.ts'
import { PLAIN } from './style.ts'
import { oneLine, visible } from './visible.ts'

const LEVELS = ['error', 'warning', 'notice'] as const
type AnnotationLevel = (typeof LEVELS)[number]

const LEVEL_OF: Readonly<Record<ReportedFinding['severity'], AnnotationLevel>> = {
  error: 'error',
  warn: 'warning',
  info: 'notice',
}

/** Of each level in a step. */
const MOST_OF_A_LEVEL = 10
/** GitHub takes a page of 1 MiB and refuses a larger one whole. */
const LONGEST_PAGE = 900_000

export const github: CreateReporter = ({ isQuiet, inRepository }) => {
  const annotations: Record<AnnotationLevel, string[]> = { error: [], warning: [], notice: [] }
  const counts: Record<AnnotationLevel, number> = { error: 0, warning: 0, notice: 0 }
  const rows: Record<AnnotationLevel, string[]> = { error: [], warning: [], notice: [] }
  let pageLength = 0
  let hidden = 0
  let last = ''

  const add = (level: AnnotationLevel, annotation: () => string, row: () => string) => {
    counts[level]++
    if (annotations[level].length < MOST_OF_A_LEVEL) annotations[level].push(annotation())
    if (pageLength > LONGEST_PAGE) {
      hidden++
      return
    }
    const text = row()
    // A UTF-16 unit takes three bytes of UTF-8 at most.
    pageLength += text.length * 3
    rows[level].push(text)
  }

  return {
    begin: () => '',
    post(reported) {
      const file = inRepository(reported.post.file)
      const lines: string[] = []
      for (const finding of reported.findings) {
        if (isQuiet && finding.severity === 'info') continue
        const level = LEVEL_OF[finding.severity]
        add(
          level,
          () => findingCommand(level, finding, file),
          () => pageRow(level, finding, file),
        )
        lines.push(logLine(finding, file))
      }
      if (reported.isOverMaxScore) {
        const score = overText(reported)
        const { line, column } = reported.range.start
        const properties = { file, line, col: column, title: 'max-score' }
        add(
          'error',
          () => command('error', properties, score),
          () => tableRow('error', file, line, 'max-score', score),
        )
        lines.push(harmless(`- ${file}:${line}:${column} ${score}`))
      }
      return lines.map((line) => `${line}\n`).join('')
    },
    end(summary) {
      last = summaryLine(summary, PLAIN)
      const left = LEVELS.map(
        (level) => [level, counts[level] - annotations[level].length] as const,
      )
        .filter(([, count]) => count > 0)
        .map(([level, count]) => `${count} ${level}${count === 1 ? '' : 's'}`)
      const overflow =
        left.length === 0
          ? ''
          : `GitHub shows ${MOST_OF_A_LEVEL} annotations of each level. Not annotated, and listed above: ${left.join(', ')}.\n`
      return (
        LEVELS.flatMap((level) => annotations[level])
          .map((annotation) => `${annotation}\n`)
          .join('') +
        overflow +
        last
      )
    },
    stepSummary() {
      const head = `## postlint\n\n${escapeMarkdown(last.trim())}\n`
      const all = LEVELS.flatMap((level) => rows[level])
      if (all.length === 0) return `${head}\n`
      const more = hidden === 0 ? '' : `\n${hidden} more are in the log.\n`
      return `${head}\n| | Where | Rule | What |\n|---|---|---|---|\n${all.join('')}${more}\n`
    },
  }
}

function overText({ score, maxScore }: ReportedPost): string {
  return `score ${score?.value} ${score?.band}, above the limit of ${maxScore}`
}

function findingCommand(level: AnnotationLevel, finding: ReportedFinding, file: string): string {
  const { range, ruleId, what, why, todo } = finding
  const { start, end } = range
  const properties = {
    file,
    line: start.line,
    endLine: end.line,
    // GitHub takes columns only for what is on one line.
    ...(start.line === end.line && { col: start.column, endColumn: end.column }),
    title: ruleId,
  }
  return command(level, properties, [what, why, todo].map(oneLine).join('\n'))
}

/** `::warning file=a.md,line=1,title=hype::…`. */
function command(
  level: AnnotationLevel,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const written = Object.entries(properties)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',')
  return `::${level} ${written}::${escapeData(message)}`
}

/** As the runner's own toolkit escapes what follows the second `::`. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

function logLine({ range, severity, ruleId, what }: ReportedFinding, file: string): string {
  const { line, column } = range.start
  return harmless(`- ${file}:${line}:${column} ${severity} ${ruleId}: ${oneLine(what)}`)
}

/**
 * A line in which a runner finds no command: it obeys `::…::` where a line begins, blanks before it
 * passed over, and the older `##[…]` anywhere.
 */
function harmless(line: string): string {
  return visible(line.replaceAll('##[', '## ['))
}

function pageRow(level: AnnotationLevel, finding: ReportedFinding, file: string): string {
  return tableRow(level, file, finding.range.start.line, finding.ruleId, finding.what)
}

function tableRow(
  level: AnnotationLevel,
  file: string,
  line: number,
  rule: string,
  what: string,
): string {
  const cells = [level, `${file}:${line}`, rule, what].map((cell) => escapeMarkdown(oneLine(cell)))
  return `| ${cells.join(' | ')} |\n`
}

/** Text that Markdown shows as it is: no markup, no HTML, no link, nobody mentioned. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] as string)
    .replace(/[\\`*_[\]#|~]/g, '\\$&')
    .replace(/@|:\/\/|www\./g, (sign) => `${sign.charAt(0)}<!-- -->${sign.slice(1)}`)
}
