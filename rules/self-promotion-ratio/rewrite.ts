/** Begins with the news and says it plainly; what the reader has to do with it, only the author knows. */
import type { Proposal, RewriteContext } from '../../src/check/define.ts'
import type { Finding } from '../../src/model.ts'
import { blank } from '../../src/rewrite/blanks.ts'
import { plainNews } from '../../src/rewrite/news.ts'
import { prompted, suggested } from '../../src/rewrite/phrasing.ts'
import { inParts, inPlainWords } from '../../src/rewrite/plainer.ts'
import { calmly } from '../../src/rewrite/pressure.ts'
import { ordersAsStatements } from '../../src/rewrite/statements.ts'

export function* rewrite(finding: Finding, context: RewriteContext<unknown>): Iterable<Proposal> {
  if (finding.severity !== 'info') {
    for (const edits of ordersAsStatements(context)) {
      yield suggested('Say the orders as statements', edits)
    }
  }
  for (const edits of plainNews(context)) yield suggested('Begin with the news', edits)
  for (const edits of inParts(context, inPlainWords(context))) {
    yield suggested('Say it in plainer words', edits)
  }
  if (finding.severity !== 'info') yield suggested('Say it calmly', calmly(context))
  const ways = [
    'what {topic} changes for a reader, in one sentence',
    'whom {topic} helps, and with what',
    'the question or trouble of a reader that {topic} answers',
    'something a reader can do today, with or without {topic}',
  ]
  const start = 0
  const lineBreak = context.features.text.includes('\n\n') ? '\n\n' : ' '
  yield prompted('Begin with the reader', { start, end: start }, blank(context, ways) + lineBreak)
}
