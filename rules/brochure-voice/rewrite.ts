/** Says it in words that people use across a table, or asks what it means in practice. */
import type { Proposal, RewriteContext } from '../../src/check/define.ts'
import type { Finding } from '../../src/model.ts'
import { blank } from '../../src/rewrite/blanks.ts'
import { plainNews } from '../../src/rewrite/news.ts'
import { prompted, suggested } from '../../src/rewrite/phrasing.ts'
import { inParts, inPlainWords } from '../../src/rewrite/plainer.ts'

export function* rewrite(finding: Finding, context: RewriteContext<unknown>): Iterable<Proposal> {
  for (const edits of inParts(context, inPlainWords(context))) {
    yield suggested('Say it in plainer words', edits)
  }
  for (const edits of plainNews(context)) yield suggested('Begin with the news', edits)
  const ways = [
    'one thing that happened with {topic}, as you would tell it across a table',
    'what this means on an ordinary day, for one person',
    'an example: who used {topic}, for what, and how it went',
    'the same in the words of somebody who uses {topic}',
  ]
  const { end } = finding.range
  yield prompted(
    'Say what it means in practice',
    { start: end, end },
    ` ${blank(context, ways, 'it')}`,
  )
}
