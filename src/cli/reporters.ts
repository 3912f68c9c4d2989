/** The reports by their names. */
import { concise } from '../report/concise.ts'
import { github } from '../report/github.ts'
import { json } from '../report/json.ts'
import { ndjson } from '../report/ndjson.ts'
import { pretty } from '../report/pretty.ts'
import type { CreateReporter } from '../report/reporter.ts'
import { sarif } from '../report/sarif.ts'
import type { ReportFormat } from './request.ts'

export const REPORTERS: Readonly<Record<ReportFormat, CreateReporter>> = {
  concise,
  github,
  json,
  ndjson,
  pretty,
  sarif,
}
