/** One JSON document: `schema/report-1.schema.json`. */
import { CREDIT_KINDS, type ReportedFinding, type ReportedPost } from './describe.ts'
import type { CreateReporter } from './reporter.ts'
import { inertJson } from './visible.ts'

/** Raised where a field goes away or changes its meaning; new fields do not raise it. */
export const SCHEMA_VERSION = 1

export const json: CreateReporter = ({ version }) => {
  let isFirst = true
  return {
    begin: () =>
      `{"schemaVersion":${SCHEMA_VERSION},"version":${JSON.stringify(version)},"posts":[`,
    post(post) {
      const separator = isFirst ? '\n' : ',\n'
      isFirst = false
      return separator + postJson(post)
    },
    end: (summary) => `${isFirst ? '' : '\n'}],"feeds":[],"summary":${JSON.stringify(summary)}}\n`,
  }
}

/** A post as one line of JSON, under the names of the schema. */
export function postJson(reported: ReportedPost): string {
  const { post, score, credits } = reported
  return inertJson(
    JSON.stringify({
      id: post.id,
      file: post.file,
      index: post.index,
      platform: post.platform ?? null,
      platforms: post.platforms,
      author: post.author ?? null,
      date: post.date ?? null,
      published: post.isPublished,
      kind: reported.kind,
      kindSource: reported.kindSource,
      range: reported.range,
      cell: post.cell ?? null,
      score: score?.value ?? null,
      band: score?.band ?? null,
      partial: score?.partial ?? false,
      maxScore: reported.maxScore,
      credits: Object.fromEntries(CREDIT_KINDS.map((kind) => [kind, credits[kind]])),
      receipt: (score?.receipt ?? []).map(({ id, logOdds, delta }) => ({
        id,
        logOdds: rounded(logOdds),
        delta,
      })),
      findings: reported.findings.map(findingJson),
      suppressed: reported.suppressed,
      known: reported.known,
    }),
  )
}

/** To four decimals: the last of a double are not the same on every Node, whose `Math.exp` differs. */
function rounded(logOdds: number): number {
  return Math.round(logOdds * 10_000) / 10_000
}

function findingJson(finding: ReportedFinding) {
  const { ruleId, messageId, severity, category, what, why, todo, excerpt, range } = finding
  const suggestions = finding.suggestions.map(
    ({ applicability, title, edits, after, scoreAfter }) => ({
      applicability,
      title,
      edits: edits.map(({ start, end, text }) => ({ start, end, text })),
      after,
      scoreAfter,
    }),
  )
  return {
    ruleId,
    messageId,
    severity,
    category,
    what,
    why,
    todo,
    excerpt,
    range,
    cell: finding.cell ?? null,
    fingerprint: finding.fingerprint,
    suggestions,
  }
}
