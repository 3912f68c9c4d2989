/** Asks for the tie in plain words: only the author knows it. */
import type { Proposal, RewriteContext } from '../../src/check/define.ts'
import type { Finding } from '../../src/model.ts'
import { blank } from '../../src/rewrite/blanks.ts'
import { prompted } from '../../src/rewrite/phrasing.ts'

const BEHIND: Readonly<Record<string, readonly string[]>> = {
  'unclear-tag': [
    'the same in plain words, such as #ad or “They gave me this to try”',
    'say what you got for this post, e.g. #ad',
    'who paid or gave, in words that everybody reads',
    'in plain words what this tag means',
  ],
  'own-code': [
    'what you get when somebody uses it',
    'say it here: you earn a share, or nothing',
    'what it is worth to you',
    'who pays you for it, and how',
  ],
}
const BEFORE: readonly string[] = [
  'how you came by it: bought, given or paid for',
  'your tie to those who make it, in plain words',
  'say first whether you were given or paid anything for this',
  'whether this is an ad; if nobody gave you anything, delete this blank',
]

export function* rewrite(finding: Finding, context: RewriteContext<unknown>): Iterable<Proposal> {
  const { end } = finding.range
  const ways = BEHIND[finding.messageId]
  if (ways !== undefined) {
    yield prompted('Say it in plain words', { start: end, end }, ` ${blank(context, ways)}`)
    return
  }
  yield prompted(
    'Say first what ties you to it',
    { start: 0, end: 0 },
    `${blank(context, BEFORE)} `,
  )
}
