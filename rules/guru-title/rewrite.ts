/** Leaves the title out where the sentence goes on without it, or asks for what stands behind it. */
import type { Proposal, RewriteContext } from '../../src/check/define.ts'
import type { Finding } from '../../src/model.ts'
import { blank } from '../../src/rewrite/blanks.ts'
import { prompted, sentencesIn, suggested, withoutWords } from '../../src/rewrite/phrasing.ts'

export function* rewrite(finding: Finding, context: RewriteContext<unknown>): Iterable<Proposal> {
  const { features } = context
  const { range } = finding
  const [sentence] = sentencesIn(context, range)
  const said = sentence && features.excerpt(sentence)
  // “As a growth ninja, I …”: the title stands apart.
  const apart =
    said === undefined ? null : /^as (?:an?|your|the) [^,.!?]{3,60}, (?=i\b|we\b)/i.exec(said)
  if (sentence !== undefined && apart !== null && range.end <= sentence.start + apart[0].length) {
    const { start } = sentence
    yield suggested(
      'Leave the title out',
      withoutWords(context, { start, end: start + apart[0].length - 2 }),
    )
  }
  const ways = [
    'what you have done, for whom and for how long',
    'one case of yours, and how it went',
    'how many years you have done this, and for whom',
    'a mistake you no longer make',
  ]
  yield prompted(
    'Say what you have done instead',
    { start: range.end, end: range.end },
    ` ${blank(context, ways)}`,
  )
}
