import type { Features, Sentence } from '../../src/analyse/features.ts'
import { commandWords, isCommand } from '../../src/analyse/grammar.ts'
import { defineRule } from '../../src/check/define.ts'
import { words as sales } from '../hard-sell/words.ts'
import { rewrite } from './rewrite.ts'
import { ASKS, words } from './words.ts'

export const rule = defineRule({
  id: 'missing-help',
  category: 'distance',
  summary: 'A promotion or announcement that asks the reader for something and offers no help.',
  severity: 'info',
  messages: {
    missing: {
      what: ({ ask }) => `“${ask}” asks something of the reader, and the post gives nothing yet.`,
      why: 'People gladly do a favour for someone who has just been useful to them.',
      todo: 'Before the ask, give one thing that helps even those who never buy: a tip, an answer, or an offer to help.',
    },
  },
  vocabularies: [words, sales],
  rewrite,
  *checkKind({ kind, post, features }) {
    if (post.isReply || (kind !== 'promote' && kind !== 'announce')) return
    const gives = features.credits.some(
      ({ kind, strength }) => (kind === 'helpful' || kind === 'generous') && strength >= 0.3,
    )
    if (gives) return
    const sentence = askOf(features)
    if (sentence === undefined) return
    const end = post.text.trimEnd().length
    yield {
      messageId: 'missing',
      range: { start: end, end },
      data: { ask: features.excerpt(sentence) },
    }
  },
})

/** The sentence that sells, or else the first that asks; a post that looks for somebody may ask. */
function askOf(features: Features): Sentence | undefined {
  const told = features.phrases(words)
  if (told.some(({ entry }) => entry.tag === 'seeks')) return undefined
  const calm = [...told, ...features.phrases(sales).filter(({ entry }) => entry.tag === 'innocent')]
  const sale = features.phrases(sales).find(({ entry, sentence }) => {
    return entry.tag !== 'innocent' && features.grammar[sentence]?.mood === 'command'
  })
  const ask =
    sale ??
    features.phrases(commandWords).find((hit) => {
      const isAsk = ASKS.has(features.tokens[hit.last]?.norm ?? '')
      // “Don't buy our mugs if …” asks for nothing.
      if (!isAsk || (hit.entry.tag === 'fixed' && hit.last > hit.first)) return false
      if (calm.some(({ first, last }) => first <= hit.last && hit.last <= last)) return false
      return isCommand(features, hit)
    })
  return ask && features.sentences[ask.sentence]
}
