/** Leaves the praise out where the sentence stands without it, or asks for the fact behind it. */
import type { Proposal, RewriteContext } from '../../src/check/define.ts'
import type { Finding } from '../../src/model.ts'
import { blank } from '../../src/rewrite/blanks.ts'
import { prompted, suggested } from '../../src/rewrite/phrasing.ts'
import { inParts, withoutPraise } from '../../src/rewrite/plainer.ts'

export function* rewrite(finding: Finding, context: RewriteContext<unknown>): Iterable<Proposal> {
  for (const edits of inParts(context, withoutPraise(context))) {
    yield suggested('Leave the praise out', edits)
  }
  const { range } = finding
  const ways = [
    'the number or comparison behind this word',
    'what somebody did with {topic}, instead of this word',
    'what makes it so, in a detail that readers can check',
    'what you saw {topic} do, and when',
  ]
  yield prompted(
    'Give the fact behind the praise',
    { start: range.end, end: range.end },
    ` ${blank(context, ways, 'it')}`,
  )
}
