/** Asks the author for something of their own. */
import type { Proposal, RewriteContext } from '../../src/check/define.ts'
import type { Finding } from '../../src/model.ts'
import { blankAbout, openingPlace } from '../../src/rewrite/blanks.ts'
import { prompted } from '../../src/rewrite/phrasing.ts'

export function* rewrite(_finding: Finding, context: RewriteContext<unknown>): Iterable<Proposal> {
  const { place, gap } = openingPlace(context)
  yield prompted('Let a person speak', place, gap + blankAbout(context, 'moments'))
}
