/** Leaves the request for a follow out, and says where to find more. */
import type { Proposal, RewriteContext } from '../../src/check/define.ts'
import type { Finding } from '../../src/model.ts'
import { prompted, sentencesIn, suggested } from '../../src/rewrite/phrasing.ts'
import { withoutClause, withoutEmptySentence, withoutTail } from '../../src/rewrite/pressure.ts'
import { asStatement } from '../../src/rewrite/statements.ts'

export function* rewrite({ range }: Finding, context: RewriteContext<unknown>): Iterable<Proposal> {
  for (const edits of asStatement(context, range)) {
    yield suggested('Leave the request out', edits)
  }
  yield suggested('Leave the request out', withoutEmptySentence(context, range, 2))
  yield suggested('Leave the request out', withoutTail(context, range))
  yield suggested('Leave the request out', withoutClause(context, range))
  const [sentence] = sentencesIn(context, range)
  const place = { start: sentence?.start ?? range.start, end: sentence?.end ?? range.end }
  yield prompted(
    'Say what comes next',
    place,
    'Next: [fill: what you post next, and on which day].',
  )
}
