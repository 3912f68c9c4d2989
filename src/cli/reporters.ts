/** The reports by their names. */
import { concise } from '../report/concise.ts'
import { github } from '../report/github.ts'
import { json } from '../report/json.ts'
import { ndjson } from '../report/ndjson.ts'
import { pretty } from '../report/pretty.ts'
import type { CreateReporter } from '../report/reporter.ts'
import { sarif } from '../report/sarif.ts'
import type { ReportFormat, ReportTarget } from './request.ts'

export const REPORTERS: Readonly<Record<ReportFormat, CreateReporter>> = {
  concise,
  github,
  json,
  ndjson,
  pretty,
  sarif,
}

/**
 * Which suggestions a report shows: all; of a warning the first, and of a note what is safe or only
 * for its author to complete; what `--fix` mends; none. To look at one costs as much as to lint the
 * post, and a post may have dozens.
 */
export type SuggestionDepth = 'all' | 'first' | 'safe' | 'none'

const DEPTHS: readonly SuggestionDepth[] = ['all', 'first', 'safe', 'none']

const SUGGESTIONS: Partial<Readonly<Record<ReportFormat, SuggestionDepth>>> = {
  concise: 'safe',
  json: 'all',
  ndjson: 'all',
  pretty: 'first',
  sarif: 'all',
}

/** As much as the report that shows most. */
export function depthOf(reports: readonly ReportTarget[]): SuggestionDepth {
  const wanted = new Set(reports.map(({ format }) => SUGGESTIONS[format]))
  return DEPTHS.find((depth) => wanted.has(depth)) ?? 'none'
}
