/** Says as a statement what the question only leads on to. */
import type { Proposal, RewriteContext } from '../../src/check/define.ts'
import type { Finding } from '../../src/model.ts'
import { ANSWER, hookAsStatement } from '../../src/rewrite/hooks.ts'
import { prompted, suggested } from '../../src/rewrite/phrasing.ts'
import { withoutEmptySentence } from '../../src/rewrite/pressure.ts'

export function* rewrite(
  { range, messageId }: Finding,
  context: RewriteContext<unknown>,
): Iterable<Proposal> {
  if (messageId === 'hook') {
    for (const edits of hookAsStatement(context, range)) {
      yield suggested('Say it as a statement', edits)
    }
    const { text } = context.features
    const isAnswered = ANSWER.test(text.slice(range.end).trimStart().slice(0, 30))
    if (!isAnswered) {
      yield suggested('Leave the question out', withoutEmptySentence(context, range, 2))
    }
  }
  const place = { start: range.end, end: range.end }
  yield prompted('Say who it is for', place, ' This is for [fill: whom it helps, and with what].')
}
