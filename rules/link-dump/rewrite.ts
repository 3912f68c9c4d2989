/** Which link stays is for the author to say; the links themselves are never touched. */
import type { Proposal, RewriteContext } from '../../src/check/define.ts'
import type { Finding } from '../../src/model.ts'
import { blank } from '../../src/rewrite/blanks.ts'
import { prompted } from '../../src/rewrite/phrasing.ts'

const BEFORE = [
  'what is behind this link, and for whom',
  'what this leads to',
  'in one sentence what a reader finds here',
  'why this is worth the click',
]
const KEEP = [
  'keep the link that matters most, delete the others',
  'say what this one leads to, or delete it',
  'put this link on the page that the first one leads to',
  'which of the links is the right one for a reader',
]

export function* rewrite(finding: Finding, context: RewriteContext<unknown>): Iterable<Proposal> {
  const { start, end } = finding.range
  if (finding.messageId === 'several') {
    yield prompted('Choose the link to keep', { start: end, end }, ` ${blank(context, KEEP)}`)
    return
  }
  yield prompted('Say where the link leads', { start, end: start }, `${blank(context, BEFORE)} `)
}
