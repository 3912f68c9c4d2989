/** Asks for what answers this person; no stock sentence is better than another. */
import type { Proposal, RewriteContext } from '../../src/check/define.ts'
import type { Finding } from '../../src/model.ts'
import { blank } from '../../src/rewrite/blanks.ts'
import { prompted } from '../../src/rewrite/phrasing.ts'

export function* rewrite(_finding: Finding, context: RewriteContext<unknown>): Iterable<Proposal> {
  const end = context.features.text.trimEnd().length
  const ways = [
    'what happened, in their own words, and what you do about it by when',
    'what you found out about their case',
    'what happens next, and on which day they hear from you',
    'what you need from them, and why',
    'one sentence that only fits this person',
  ]
  yield prompted('Answer this person', { start: end, end }, ` ${blank(context, ways)}`)
}
