import type { Features, Token } from '../../src/analyse/features.ts'
import { defineRule } from '../../src/check/define.ts'

/** With fewer words to a tag than this, the tags are most of what there is to read. */
const FEWEST_WORDS_PER_TAG = 2
/** One tag above the limit is forgiven where the text has this many words to a tag. */
const WORDS_THAT_CARRY_A_TAG = 9

export const rule = defineRule({
  id: 'hashtag-stuffing',
  category: 'noise',
  summary: 'More hashtags than help a reader, or tags in the place of sentences.',
  isForAnyLanguage: true,
  severity: 'warn',
  options: {
    max: {
      default: 3,
      range: [0, 30],
      description: 'Most hashtags that a post may have.',
    },
  },
  messages: {
    'too-many': {
      what: ({ count, max }) => `${count} hashtags, where ${max} would do.`,
      why: 'A row of tags is written for the search, and readers notice that it is not for them.',
      todo: ({ max }) =>
        max === 0
          ? 'Delete the tags.'
          : `Keep the ${max === 1 ? 'one' : `${max}`} that your readers would look for, and delete the rest.`,
    },
    borderline: {
      severity: 'info',
      what: ({ count, max }) => `${count} hashtags, where ${max} would do.`,
      why: 'Each tag is a link away from your post and a bump in the sentence.',
      todo: 'See whether the sentence misses any of them when it is gone.',
    },
    'instead-of-words': {
      severity: 'info',
      what: ({ count, words }) =>
        words === 0
          ? `The post is ${count} hashtags and no sentence.`
          : `There are ${count} hashtags to ${words} other words.`,
      why: 'Tags name a topic; they do not say what you think of it.',
      todo: 'Say the thing in one sentence, then add the tag people follow.',
    },
  },
  *check({ features, options }) {
    const tags = features.ofKind('hashtag').filter((tag) => !tag.isQuoted)
    const count = tags.length
    const first = tags[0]
    if (first === undefined) return
    const words = features.wordCount
    const place = longestRow(features) ?? tags[options.max] ?? first
    if (count > options.max) {
      const isCarried = count === options.max + 1 && words >= WORDS_THAT_CARRY_A_TAG * count
      yield {
        messageId: isCarried ? 'borderline' : 'too-many',
        range: { start: place.start, end: place.end },
        data: { count, max: options.max },
        strength: Math.min(1, 0.6 + 0.2 * (count - options.max - 1)),
      }
    } else if (count >= 2 && words < FEWEST_WORDS_PER_TAG * count) {
      yield {
        messageId: 'instead-of-words',
        range: { start: place.start, end: place.end },
        data: { count, words },
        strength: 0.5,
      }
    }
  },
})

/** The longest row of tags with nothing but space and signs between them; undefined where all stand alone. */
function longestRow({ tokens }: Features): { start: number; end: number } | undefined {
  let best: readonly Token[] = []
  let row: Token[] = []
  for (const token of tokens) {
    if (token.kind === 'hashtag' && !token.isQuoted) row.push(token)
    else row = []
    if (row.length > best.length) best = [...row]
  }
  const [first] = best
  const last = best.at(-1)
  if (first === undefined || last === undefined || best.length < 2) return undefined
  return { start: first.start, end: last.end }
}
