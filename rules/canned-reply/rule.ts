import type { Features } from '../../src/analyse/features.ts'
import { defineRule } from '../../src/check/define.ts'
import type { Range } from '../../src/model.ts'
import { rewrite } from './rewrite.ts'
import { words } from './words.ts'

/** Words of a sentence that answers: shorter ones greet, thank or sign. */
const ANSWER = 5
/** Words around the stock phrases of a sentence from which it says something of its own. */
const OWN_WORDS = 9

export const rule = defineRule({
  id: 'canned-reply',
  category: 'distance',
  summary: 'A reply made of stock sentences, with nothing that answers this person.',
  severity: 'warn',
  messages: {
    canned: {
      what: ({ phrase, count }) =>
        `The reply is ${count} stock phrases, such as “${phrase}”, and nothing else.`,
      why: 'Someone told you what went wrong. A text that would fit anybody says that nobody read it.',
      todo: 'Name what happened in their words, say what you do about it, and by when.',
    },
    stock: {
      severity: 'info',
      what: ({ phrase }) => `“${phrase}” is a stock phrase, and the reply says nothing else.`,
      why: 'It sounds like an answer, but the person knows no more than before.',
      todo: 'Say one thing about this case: what you found, what happens next, or what you need and why.',
    },
  },
  vocabularies: [words],
  rewrite,
  *check({ post, features }) {
    if (!post.isReply && features.tokens[0]?.kind !== 'mention') return
    const hits = features.phrases(words)
    const first = hits.find(({ entry }) => entry.tag !== 'sympathy')
    if (first === undefined || isSpecific(features)) return
    const kinds = new Set(hits.map(({ entry }) => entry.tag)).size
    const sentences = new Set(hits.map(({ sentence }) => sentence)).size
    const count = Math.max(kinds, sentences)
    const phrase = features.excerpt(first)
    if (count >= 2) yield { messageId: 'canned', range: first, data: { phrase, count } }
    else yield { messageId: 'stock', range: first, data: { phrase }, strength: 0.6 }
  },
})

/** Something in it is about this case: a fact, a link, a question, or a sentence that is not a stock one. */
function isSpecific(features: Features): boolean {
  const { tokens, sentences } = features
  if (tokens.some(({ kind }) => /^(?:number|money|percent|time|url|code)$/.test(kind))) return true
  const hits = features.phrases(words)
  const isIn = (hit: Range, at: number) => hit.start <= at && at < hit.end
  const stock = new Set(hits.map(({ sentence }) => sentence))
  return sentences.some(({ index, first, last, mark }) => {
    if (mark.includes('?') && !stock.has(index)) return true
    const own = tokens
      .slice(first, last + 1)
      .filter(({ kind, start }) => kind === 'word' && !hits.some((hit) => isIn(hit, start)))
    return own.length >= (stock.has(index) ? OWN_WORDS : ANSWER)
  })
}
