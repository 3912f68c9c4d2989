/** Asks the author for something useful, before the post asks for something. */
import type { Proposal, RewriteContext } from '../../src/check/define.ts'
import type { Finding } from '../../src/model.ts'
import { blankAbout, placeBefore } from '../../src/rewrite/blanks.ts'
import { prompted } from '../../src/rewrite/phrasing.ts'

export function* rewrite(finding: Finding, context: RewriteContext<unknown>): Iterable<Proposal> {
  const { text } = context.features
  const ask = text.indexOf(String(finding.data.ask))
  const { place, gap } = placeBefore(context, ask === -1 ? text.length : ask)
  yield prompted('Give something before you ask', place, blankAbout(context, 'tips') + gap)
}
