/** Begins with the other person instead of the offer. */
import type { Proposal, RewriteContext } from '../../src/check/define.ts'
import type { Finding } from '../../src/model.ts'
import { prompted, sentencesIn, suggested } from '../../src/rewrite/phrasing.ts'
import { withoutEmptySentence } from '../../src/rewrite/pressure.ts'
import { asStatement } from '../../src/rewrite/statements.ts'

export function* rewrite(
  { range, data }: Finding,
  context: RewriteContext<unknown>,
): Iterable<Proposal> {
  for (const edits of asStatement(context, range)) {
    yield suggested('Say it as a statement', edits)
  }
  yield suggested('Leave the pitch out', withoutEmptySentence(context, range))
  const name = typeof data.name === 'string' && data.name !== 'somebody' ? data.name : 'they'
  const [sentence] = sentencesIn(context, range)
  const place = { start: sentence?.start ?? range.start, end: sentence?.start ?? range.start }
  yield prompted(
    'Begin with what they said',
    place,
    `[fill: what you liked in something ${name} wrote, or a question about it] `,
  )
}
