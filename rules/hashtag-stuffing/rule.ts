import type { Features, Token } from '../../src/analyse/features.ts'
import { defineRule } from '../../src/check/define.ts'
import type { Range } from '../../src/model.ts'
import { rewrite } from './rewrite.ts'

/** What a tag weighs that is read as a word of its sentence, where one that stands apart weighs 1. */
const IN_A_SENTENCE = 0.5
/** From so many words on, a few tags strewn through a post are lost on nobody. */
const LONG = 40

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
    'in-sentences': {
      severity: 'info',
      what: ({ count, max }) => `${count} hashtags, where ${max} would do.`,
      why: 'Each tag is a bump in the sentence, and a link away from your post.',
      todo: 'Write the words without the sign where nobody follows them as a tag.',
    },
    'instead-of-words': {
      severity: 'info',
      what: ({ count }) => `The post is ${count} hashtags and no sentence.`,
      why: 'Tags name a topic; they do not say what you think of it.',
      todo: 'Say the thing in one sentence, then add the tag people follow.',
    },
  },
  isFixable: true,
  rewrite,
  *check({ features, options: { max } }) {
    const tags = features.ofKind('hashtag').filter((tag) => !tag.isQuoted)
    const count = tags.length
    const first = tags[0]
    if (first === undefined) return
    const row = longestRow(features)
    const inSentences = features.tokens.filter((_, at) => isRead(features, at)).length
    const load = count - (1 - IN_A_SENTENCE) * inSentences
    const { start, end } = span(row) ?? tags[max] ?? first
    const range = { start, end }
    // One above the limit is forgiven, and three in a long post, unless all of them stand in one row.
    const forgiven = features.wordCount < LONG ? 1.5 : 3.5
    if (load >= max + forgiven || row.length > max) {
      const strength = Math.min(1, 0.5 + 0.25 * (load - max - 1))
      yield { messageId: 'too-many', range, data: { count, max }, strength }
    } else if (count >= max + 2) {
      yield { messageId: 'in-sentences', range, data: { count, max }, strength: 0.6 }
    } else if (count >= 2 && features.wordCount === 0) {
      yield { messageId: 'instead-of-words', range, data: { count }, strength: 0.5 }
    }
  },
})

/** Whether the token is a tag with a word after it on the same line: “the #housing crisis”. */
function isRead({ text, tokens }: Features, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (token?.kind !== 'hashtag' || next === undefined) return false
  const isWord = /^(?:word|number|money|percent)$/.test(next.kind)
  return isWord && !/[\n.!?|]/.test(text.slice(token.end, next.start))
}

/** The longest row of tags with nothing but space and signs between them. */
function longestRow({ tokens }: Features): readonly Token[] {
  let best: readonly Token[] = []
  let row: Token[] = []
  for (const token of tokens) {
    if (token.kind !== 'hashtag' || token.isQuoted) row = []
    else row.push(token)
    if (row.length > best.length) best = row
  }
  return best
}

function span(row: readonly Token[]): Range | undefined {
  const [first, last] = [row[0], row.at(-1)]
  if (first === undefined || last === undefined || row.length < 2) return undefined
  return { start: first.start, end: last.end }
}
