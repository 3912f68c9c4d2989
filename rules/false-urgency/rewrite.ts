/** Leaves the hurry out, and keeps every date. */
import type { Proposal, RewriteContext } from '../../src/check/define.ts'
import type { Finding } from '../../src/model.ts'
import { plainOffer, prompted, suggested } from '../../src/rewrite/phrasing.ts'
import { withoutClause, withoutEmptySentence, withoutEnding } from '../../src/rewrite/pressure.ts'
import { asStatement } from '../../src/rewrite/statements.ts'

export function* rewrite(
  { range, messageId }: Finding,
  context: RewriteContext<unknown>,
): Iterable<Proposal> {
  for (const edits of plainOffer(context, range)) {
    yield suggested('Say the offer in one plain sentence', edits)
  }
  if (messageId !== 'dated' && messageId !== 'edition') {
    yield suggested('Leave the hurry out', withoutEmptySentence(context, range))
    yield suggested('Leave the hurry out', withoutClause(context, range))
    yield suggested('Leave the hurry out', withoutEnding(context, range))
  }
  for (const edits of asStatement(context, range)) {
    yield suggested('Say it as a statement', edits)
  }
  if (messageId === 'soon' || messageId === 'hurry' || messageId === 'scarce') {
    const what = messageId === 'scarce' ? 'how many there are' : 'when it ends, with date and time'
    const place = { start: range.end, end: range.end }
    yield prompted('Give the reader something to plan with', place, ` ([fill: ${what}])`)
  }
}
