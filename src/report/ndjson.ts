/** One JSON object a line: each post as it is judged, then the summary. `schema/line-1.schema.json`. */
import { postJson } from './json.ts'
import type { CreateReporter } from './reporter.ts'

export const ndjson: CreateReporter = () => ({
  begin: () => '',
  post: (post) => `${postJson(post)}\n`,
  end: (summary) => `${JSON.stringify({ feeds: [], summary })}\n`,
})
