/** Lets the post begin with its news, or with what a reader has of it. */
import type { Proposal, RewriteContext } from '../../src/check/define.ts'
import type { Finding } from '../../src/model.ts'
import { blank } from '../../src/rewrite/blanks.ts'
import { plainNews } from '../../src/rewrite/news.ts'
import { prompted, suggested } from '../../src/rewrite/phrasing.ts'

export function* rewrite(_finding: Finding, context: RewriteContext<unknown>): Iterable<Proposal> {
  for (const edits of plainNews(context)) yield suggested('Begin with the news', edits)
  const ways = [
    'what changes for a reader, and from when',
    'the news in one sentence, and whom it helps',
    'what a reader can do now that was not possible before',
    'what this is, and for whom',
  ]
  yield prompted(
    'Begin with what a reader has of it',
    { start: 0, end: 0 },
    `${blank(context, ways)} `,
  )
}
