/** Says the point, or leaves the teaser out. */
import type { Proposal, RewriteContext } from '../../src/check/define.ts'
import type { Finding } from '../../src/model.ts'
import { prompted, sentencesIn, suggested } from '../../src/rewrite/phrasing.ts'
import { withoutClause, withoutEmptySentence } from '../../src/rewrite/pressure.ts'
import { asStatement } from '../../src/rewrite/statements.ts'

export function* rewrite(
  { range, messageId }: Finding,
  context: RewriteContext<unknown>,
): Iterable<Proposal> {
  if (messageId === 'withheld' || messageId === 'teaser') {
    yield suggested('Leave the teaser out', withoutEmptySentence(context, range, 2))
    yield suggested('Leave the teaser out', withoutClause(context, range))
    for (const edits of asStatement(context, range)) {
      yield suggested('Say it as a statement', edits)
    }
  }
  const [sentence] = sentencesIn(context, range)
  const end = sentence?.end ?? range.end
  const text = ' In short: [fill: the point, in one sentence].'
  yield prompted('Say the point in the post', { start: end, end }, text)
}
