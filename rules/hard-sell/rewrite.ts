/** Says as a statement what the post orders: the step stays, the pressure goes. */
import type { Proposal, RewriteContext } from '../../src/check/define.ts'
import type { Finding } from '../../src/model.ts'
import { plainOffer, suggested } from '../../src/rewrite/phrasing.ts'
import { calmly } from '../../src/rewrite/pressure.ts'
import { asStatement, ordersAsStatements } from '../../src/rewrite/statements.ts'

export function* rewrite(
  { range, messageId }: Finding,
  context: RewriteContext<unknown>,
): Iterable<Proposal> {
  for (const edits of plainOffer(context, range)) {
    yield suggested('Say the offer in one plain sentence', edits)
  }
  for (const edits of asStatement(context, range)) {
    yield suggested('Say it as a statement', edits)
  }
  if (messageId !== 'piled') {
    for (const edits of ordersAsStatements(context, range)) {
      yield suggested('Say the other orders as statements', edits)
    }
    yield suggested('Say the rest in a calm voice', calmly(context))
  }
}
