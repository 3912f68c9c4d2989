/** Gives the help to everybody, or at least to everybody who asks. */
import type { Proposal, RewriteContext } from '../../src/check/define.ts'
import type { Finding } from '../../src/model.ts'
import { voiced } from '../../src/rewrite/order-shapes.ts'
import { prompted, sentencesIn, suggested } from '../../src/rewrite/phrasing.ts'

/** “Comment GUIDE and I'll send you the guide”: who sends, what, and how the sentence ends. */
const TRADE =
  /\b(?:and|so|,)\s+((?:I|we)(?:['’]ll| will| can))\s+((?:personally |happily |gladly )?(?:send|dm|message|pm|email|share|give|forward|drop|inbox)\b[^.!?\n]*)/i

export function* rewrite({ range }: Finding, context: RewriteContext<unknown>): Iterable<Proposal> {
  const { text } = context.features
  const [sentence] = sentencesIn(context, range)
  if (sentence === undefined) return
  const { start, end, mark } = sentence
  const words = text.slice(start, end - mark.length)
  const trade = TRADE.exec(words)
  const [who, what] = [trade?.[1], trade?.[2]?.trim()]
  if (who !== undefined && what !== undefined) {
    const said = `${who.charAt(0).toUpperCase()}${who.slice(1)} ${what}`
    for (const way of context.phrasings(['{it} if you ask', '{it} if you’d like it'])) {
      const put = `${way.replace('{it}', said)}.`
      yield suggested('Ask for nothing in return', [{ start, end, text: voiced(put, text) }])
    }
  }
  yield prompted(
    'Put it into the post',
    { start, end },
    'It’s here: [fill: the link, or the main point]',
  )
}
