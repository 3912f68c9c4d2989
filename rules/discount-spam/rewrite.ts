/** Says the offer once, in one plain sentence. */
import type { Proposal, RewriteContext } from '../../src/check/define.ts'
import type { Finding } from '../../src/model.ts'
import {
  plainOffer,
  prompted,
  quietly,
  sentencesIn,
  suggested,
} from '../../src/rewrite/phrasing.ts'
import { withFullStop } from '../../src/rewrite/pressure.ts'
import { asStatement } from '../../src/rewrite/statements.ts'

export function* rewrite(
  { range, messageId }: Finding,
  context: RewriteContext<unknown>,
): Iterable<Proposal> {
  if (messageId !== 'piled') return
  for (const edits of plainOffer(context, range)) {
    yield suggested('Say the offer in one plain sentence', edits)
  }
  for (const edits of asStatement(context, range)) {
    yield suggested('Say it as a statement', edits)
  }
  const [sentence] = sentencesIn(context, range)
  if (sentence !== undefined) {
    const calm = [...quietly(context, sentence), ...withFullStop(context, sentence)]
    yield suggested('Say it calmly', calm)
  }
  const end = sentence?.end ?? range.end
  yield prompted('Say who it is for', { start: end, end }, ' It suits [fill: whom, and for what].')
}
