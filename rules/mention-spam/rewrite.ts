/** Says who they are: names themselves are never touched. */
import type { Proposal, RewriteContext } from '../../src/check/define.ts'
import type { Finding } from '../../src/model.ts'
import { blank } from '../../src/rewrite/blanks.ts'
import { prompted } from '../../src/rewrite/phrasing.ts'

export function* rewrite(finding: Finding, context: RewriteContext<unknown>): Iterable<Proposal> {
  const { start } = finding.range
  const ways = [
    'what they did, e.g. “Photos by”; leave out those who only get a notice',
    'who they are to this post; delete the rest',
    'what each of them has to do with it',
    'keep those you can say something about, and say it',
  ]
  yield prompted('Say who they are', { start, end: start }, `${blank(context, ways)} `)
}
