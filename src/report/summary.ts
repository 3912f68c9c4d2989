/** What a run comes to, and which gate failed it. */
import type { Config } from '../config/config.ts'
import type { Severity } from '../model.ts'
import type { ReportedPost } from './describe.ts'

export type Gate = 'fail-on' | 'max-warnings' | 'max-score'

export interface FailedGate {
  readonly gate: Gate
  /** Findings or posts that are over it. */
  readonly count: number
  /** The gate itself, where the whole run has one: a severity or a number. */
  readonly limit: string | number | null
}

export interface Summary {
  readonly posts: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  /** Findings that the baseline has; they are in none of the other counts. */
  readonly known: number
  /** Posts whose score is above their gate. */
  readonly overMaxScore: number
  readonly failed: readonly FailedGate[]
  /** Findings that `--fix` would mend, as far as the formats of the run look for suggestions. */
  readonly fixable: number
  /** Findings that have been mended; only there with `--fix`. */
  readonly fixed?: number
}

export interface Tally {
  add(post: ReportedPost, failOn: Config['failOn']): void
  /** Counts findings that have been mended and are not there any more. */
  addFixed(count: number): void
  summary(): Summary
}

const RANK: Readonly<Record<Severity | 'never', number>> = { info: 0, warn: 1, error: 2, never: 3 }

/** True for a finding that fails a run by its severity. */
export function failsOn(severity: Severity, failOn: Config['failOn']): boolean {
  return RANK[severity] >= RANK[failOn]
}

/** Counts posts as they come, so that none need be kept. */
export function createTally(maxWarnings: number | undefined): Tally {
  const counts: Record<Severity, number> = { error: 0, warn: 0, info: 0 }
  const limits = new Set<number>()
  const levels = new Set<string>()
  let posts = 0
  let known = 0
  let overMaxScore = 0
  let failing = 0
  let fixable = 0
  let fixed: number | undefined
  return {
    add({ findings, isOverMaxScore, maxScore, known: left }, failOn) {
      posts++
      known += left
      for (const { severity, suggestions } of findings) {
        if (suggestions.some(({ applicability }) => applicability === 'safe')) fixable++
        counts[severity]++
        if (failsOn(severity, failOn)) {
          failing++
          levels.add(failOn)
        }
      }
      if (isOverMaxScore) {
        overMaxScore++
        limits.add(maxScore)
      }
    },
    addFixed(count) {
      fixed = (fixed ?? 0) + count
    },
    summary() {
      const failed: FailedGate[] = []
      if (failing > 0) failed.push({ gate: 'fail-on', count: failing, limit: only(levels) })
      if (maxWarnings !== undefined && counts.warn > maxWarnings) {
        failed.push({ gate: 'max-warnings', count: counts.warn, limit: maxWarnings })
      }
      if (overMaxScore > 0)
        failed.push({ gate: 'max-score', count: overMaxScore, limit: only(limits) })
      return {
        posts,
        errors: counts.error,
        warnings: counts.warn,
        infos: counts.info,
        known,
        overMaxScore,
        failed,
        fixable,
        ...(fixed !== undefined && { fixed }),
      }
    },
  }
}

function only<T>(values: ReadonlySet<T>): T | null {
  const [first] = values
  return values.size === 1 && first !== undefined ? first : null
}
