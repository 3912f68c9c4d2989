/** Which tags go is for the author to choose: a tag is a promise to those who follow it. */
import type { Token } from '../../src/analyse/features.ts'
import type { Proposal, RewriteContext } from '../../src/check/define.ts'
import type { Finding } from '../../src/model.ts'
import { blank } from '../../src/rewrite/blanks.ts'
import { prompted, safe, withoutRepeatedTags } from '../../src/rewrite/phrasing.ts'

const SENTENCE = [
  'say the thing in one sentence, then one tag',
  'what you think of it, in a sentence',
  'one sentence for people, before the tags',
  'what happened, and why you post it',
]

export function* rewrite(
  finding: Finding,
  context: RewriteContext<{ readonly max: number }>,
): Iterable<Proposal> {
  yield safe('Drop the tags that stand there twice', withoutRepeatedTags(context))
  const { start, end } = finding.range
  if (finding.messageId === 'instead-of-words') {
    yield prompted('Say it in a sentence', { start, end: start }, `${blank(context, SENTENCE)} `)
    return
  }
  const { max } = context.options
  const place = { start: end, end }
  yield prompted('Choose the tags to keep', place, ` ${blank(context, choices(context, max))}`)
}

/** Ways to ask for the choice; tags whose words the post says as well are named first. */
function choices({ features }: RewriteContext<unknown>, max: number): readonly string[] {
  if (max === 0) return ['delete the tags; the words do without them']
  const which = max === 1 ? 'the one tag' : `the ${max} tags`
  const tags = features.ofKind('hashtag').filter(({ isQuoted }) => !isQuoted)
  const said = features.ofKind('word').map(({ norm }) => norm)
  const text = said.join('')
  const named = [...new Map(tags.map((tag) => [tag.norm, tag])).values()]
    .filter(({ norm }: Token) => norm.length > 3 && text.includes(norm))
    .slice(0, Math.min(2, max))
    .map((tag) => features.excerpt(tag))
  const such = named.length === 0 ? '' : `, such as ${named.join(' and ')}`
  return [
    `keep ${which} your readers look for${such}; delete the rest`,
    `choose ${which} that people follow${such}; the others can go`,
    `keep ${which} that fit best${such}, and write the rest as words or not at all`,
    `leave ${which} that say what this is about${such}`,
  ]
}
