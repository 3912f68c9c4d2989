/** Asks the author for a question about the post's own topic. */
import type { Proposal, RewriteContext } from '../../src/check/define.ts'
import type { Finding } from '../../src/model.ts'
import { blankAbout, closingPlace } from '../../src/rewrite/blanks.ts'
import { prompted } from '../../src/rewrite/phrasing.ts'

export function* rewrite(_finding: Finding, context: RewriteContext<unknown>): Iterable<Proposal> {
  const { place, gap } = closingPlace(context)
  yield prompted('Ask what only readers know', place, gap + blankAbout(context, 'questions'))
}
