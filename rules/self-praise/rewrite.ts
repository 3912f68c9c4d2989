/** Leaves praise of oneself out where nothing is lost by it, or asks for the story behind it. */
import type { Proposal, RewriteContext } from '../../src/check/define.ts'
import type { Finding } from '../../src/model.ts'
import { blank } from '../../src/rewrite/blanks.ts'
import { plainNews } from '../../src/rewrite/news.ts'
import { prompted, suggested } from '../../src/rewrite/phrasing.ts'
import { withoutBoast, withoutPraise, withoutRank } from '../../src/rewrite/plainer.ts'

export function* rewrite(finding: Finding, context: RewriteContext<unknown>): Iterable<Proposal> {
  const title = 'Leave the praise of yourselves out'
  const { range } = finding
  yield suggested(title, [...withoutRank(context)])
  yield suggested(title, withoutBoast(context, range))
  yield suggested(title, withoutPraise(context))
  for (const edits of plainNews(context)) yield suggested('Begin with the news', edits)
  const ways = [
    'who you did this for, and what changed for them',
    'one thing a customer did with it, by name if they agree',
    'what it took, and who made it possible',
    'what a reader gets from this',
  ]
  yield prompted(
    'Tell whom it helped',
    { start: range.end, end: range.end },
    ` ${blank(context, ways)}`,
  )
}
