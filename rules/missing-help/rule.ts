import { commandWords } from '../../src/analyse/grammar.ts'
import { defineRule } from '../../src/check/define.ts'
import { rewrite } from './rewrite.ts'
import { ASKS } from './words.ts'

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
  rewrite,
  *checkKind({ kind, post, features }) {
    if (post.isReply || (kind !== 'promote' && kind !== 'announce')) return
    const gives = features.credits.some(
      ({ kind, strength }) => (kind === 'helpful' || kind === 'generous') && strength >= 0.3,
    )
    if (gives) return
    const ask = features.phrases(commandWords).find(({ last, sentence }) => {
      const isCommand = features.grammar[sentence]?.mood === 'command'
      return isCommand && ASKS.has(features.tokens[last]?.norm ?? '')
    })
    const sentence = ask && features.sentences[ask.sentence]
    if (sentence === undefined) return
    const end = post.text.trimEnd().length
    yield {
      messageId: 'missing',
      range: { start: end, end },
      data: { ask: features.excerpt(sentence) },
    }
  },
})
