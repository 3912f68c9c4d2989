/** Calls people people, or asks to say it from their side. */
import type { Proposal, RewriteContext } from '../../src/check/define.ts'
import type { Finding } from '../../src/model.ts'
import { blank } from '../../src/rewrite/blanks.ts'
import { prompted, suggested, withWords } from '../../src/rewrite/phrasing.ts'

/** What people are called as a crop or a number, and what one would call them to their face. */
const PEOPLE: readonly (readonly [RegExp, string])[] = [
  [
    /^(our|my) (?:target|intended) (?:audience|market|demographic|group)$/i,
    'the people we work for',
  ],
  [/^(our|my) (?:target|intended) (customers?|consumers)$/i, '$1 customers'],
  [/^(our|my) (?:leads|prospects)$/i, 'the people who are in touch with us'],
  [/^(our|my) consumers$/i, '$1 customers'],
  [/^(our|my) user base$/i, '$1 users'],
  [/^(our|my) subscriber base$/i, '$1 subscribers'],
  [/^consumers (like|such as) you$/i, 'people $1 you'],
  [/^(?:valued|loyal) (?:consumers|users)$/i, 'customers'],
  [/^(more|fresh|new) eyeballs$/i, '$1 people'],
  [/^eyeballs on$/i, 'people at'],
]

export function* rewrite(finding: Finding, context: RewriteContext<unknown>): Iterable<Proposal> {
  const { range } = finding
  const said = context.features.excerpt(range)
  for (const [pattern, words] of PEOPLE) {
    if (!pattern.test(said)) continue
    yield suggested('Call them people', withWords(context, range, said.replace(pattern, words)))
  }
  const ways = [
    'say it from their side: what they get',
    'who these people are, and what you do for them',
    'the same, as you would say it to one of them',
    'what you want to help them with',
  ]
  yield prompted(
    'Say it from their side',
    { start: range.end, end: range.end },
    ` ${blank(context, ways)}`,
  )
}
