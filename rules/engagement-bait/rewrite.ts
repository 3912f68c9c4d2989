/** Leaves the request out; what is worth passing on is passed on without it. */
import type { Proposal, RewriteContext } from '../../src/check/define.ts'
import type { Finding } from '../../src/model.ts'
import { fewerEmoji, prompted, safe, sentencesIn, suggested } from '../../src/rewrite/phrasing.ts'
import { withoutClause, withoutEmptySentence, withoutTail } from '../../src/rewrite/pressure.ts'
import { asStatement } from '../../src/rewrite/statements.ts'

export function* rewrite(
  { range, messageId }: Finding,
  context: RewriteContext<unknown>,
): Iterable<Proposal> {
  if (messageId === 'point') {
    yield safe('Leave one emoji of each row', fewerEmoji(context, range))
    return
  }
  if (messageId === 'passOn') return
  for (const edits of asStatement(context, range)) {
    yield suggested('Leave the request out', edits)
  }
  if (messageId !== 'giveaway') {
    yield suggested('Leave the request out', withoutEmptySentence(context, range, 3, range))
    yield suggested('Leave the request out', withoutTail(context, range))
    yield suggested('Leave the request out', withoutClause(context, range))
  }
  if (messageId === 'comment' || messageId === 'vote' || messageId === 'react') {
    const [sentence = range] = sentencesIn(context, range)
    const { start, end } = sentence
    const text = '[fill: a question you want the answer to]'
    yield prompted('Ask what you would like to hear', { start, end }, text)
  }
}
