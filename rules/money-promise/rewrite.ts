/** What a result depends on, only the author knows; an order around it can be said plainly. */
import type { Proposal, RewriteContext } from '../../src/check/define.ts'
import type { Finding } from '../../src/model.ts'
import { prompted, sentencesIn, suggested } from '../../src/rewrite/phrasing.ts'
import { withoutClause, withoutEmptySentence } from '../../src/rewrite/pressure.ts'
import { asStatement } from '../../src/rewrite/statements.ts'

export function* rewrite(
  { range, messageId }: Finding,
  context: RewriteContext<unknown>,
): Iterable<Proposal> {
  if (messageId === 'income' || messageId === 'result') {
    yield suggested('Leave the promise out', withoutEmptySentence(context, range))
    yield suggested('Leave the promise out', withoutClause(context, range))
    for (const edits of asStatement(context, range)) {
      yield suggested('Say it as a statement', edits)
    }
  }
  const [sentence] = sentencesIn(context, range)
  const end = sentence?.end ?? range.end
  const text = ' That depends on [fill: what it took in one real case, and what it depends on].'
  yield prompted('Say what it depends on', { start: end, end }, text)
}
