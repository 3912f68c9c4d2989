import type { Features, Sentence } from '../../src/analyse/features.ts'
import { defineRule } from '../../src/check/define.ts'
import { PLATFORM_LIMITS } from '../../src/platform/limits.ts'
import { PLATFORM_NAMES } from '../../src/platform/names.ts'
import { published } from '../../src/platform/published.ts'
import { words as openers } from '../announcement-opener/words.ts'
import { words } from './words.ts'

/** So many words of a sentence before the fold show what it is about. */
const TELLING = 4
/** A word or two around an opening say no more than the opening does: “Happy Friday, dear reader!” */
const AROUND = 2

export const rule = defineRule({
  id: 'buried-point',
  category: 'platform',
  summary:
    'Says nothing before the fold: a feed shows a greeting, a hook or tags, and then “…more”.',
  weighsNothing: true,
  severity: 'info',
  noRewrite: 'Which sentence matters most is for you to say; put that one first.',
  messages: {
    fold: {
      what: ({ name, fold }) =>
        `${name} shows about ${fold} characters before “…more”, and the point begins after them.`,
      why: 'Most people see only this much. They cannot tell that the rest is for them.',
      todo: ({ first }) => `Begin with what it is about: “${first}”`,
    },
  },
  vocabularies: [words, openers],
  *check({ post, features }) {
    const [part] = post.parts
    if (part === undefined) return
    for (const platform of post.platforms) {
      const { fold } = PLATFORM_LIMITS[platform]
      if (fold === undefined) continue
      const { text, toPost } = published(post, part, PLATFORM_LIMITS[platform])
      if (text.length <= fold.characters) continue
      const end = toPost(fold.characters)
      const told = features.sentences.find((sentence) => !isEmpty(features, sentence))
      if (told === undefined || told.start >= part.end) continue
      const shown = features.tokens
        .slice(told.first, told.last + 1)
        .filter((token) => token.kind === 'word' && token.end <= end).length
      if (shown >= TELLING || lengthOf(features, told) < TELLING) continue
      const data = {
        name: PLATFORM_NAMES[platform].shown,
        fold: fold.characters,
        first: clipped(features.text.slice(features.tokens[told.firstWord]?.start, told.end)),
      }
      yield {
        messageId: 'fold',
        range: { start: part.start, end: Math.min(told.start, end) },
        data,
      }
    }
  },
})

function lengthOf({ tokens }: Features, { first, last }: Sentence): number {
  return tokens.slice(first, last + 1).filter(({ kind }) => kind === 'word').length
}

/** No words at all, or no more than an opening has. */
function isEmpty(features: Features, sentence: Sentence): boolean {
  const count = features.tokens
    .slice(sentence.first, sentence.last + 1)
    .filter(({ kind }) => /^(?:word|number|money|percent|time)$/.test(kind)).length
  if (count === 0) return true
  const covered = [
    ...features.phrases(words),
    ...features.phrases(openers).filter(({ entry }) => entry.tag === 'drum'),
  ]
    .filter((hit) => hit.sentence === sentence.index)
    .map(({ first, last }) => last - first + 1)
  return covered.length > 0 && count - Math.max(...covered) <= AROUND
}

/** Enough of a sentence to know it by. */
function clipped(sentence: string): string {
  const line = sentence.replace(/\s+/g, ' ').trim()
  return line.length <= 80 ? line : `${line.slice(0, 80).replace(/\s+\S*$/, '')} …`
}
