import type { Features, Token } from '../../src/analyse/features.ts'
import { type Brand, defineRule } from '../../src/check/define.ts'
import { words as bait } from '../engagement-bait/words.ts'
import { words as sales } from '../hard-sell/words.ts'
import { rewrite } from './rewrite.ts'
import { ANSWERS, words } from './words.ts'

export const rule = defineRule({
  id: 'cold-pitch',
  category: 'pressure',
  summary: 'Speaks to somebody out of the blue, and to sell them something.',
  severity: 'warn',
  messages: {
    pitch: {
      what: ({ name, phrase }) => `“${phrase}” pitches to ${name}, who has not asked.`,
      why: 'It is a cold call with an audience: the one addressed feels cornered, the others look on.',
      todo: ({ name }) =>
        `Answer something ${name === 'somebody' ? 'they have' : `${name} has`} said, or ask about their work first; offer yours when they ask.`,
    },
    order: {
      severity: 'info',
      what: ({ name, phrase }) => `“${phrase}” is the first thing that ${name} hears from you.`,
      why: 'An order from a stranger is easy to ignore, and hard to forget.',
      todo: 'Begin with what you liked or would like to know, and leave the offer for later.',
    },
  },
  vocabularies: [words, sales, bait],
  rewrite,
  *check({ post, features, brand }) {
    if (post.isReply) return
    const hits = features.phrases(words)
    const pitch = hits.find(({ entry }) => entry.tag === 'pitch')
    const mentioned = addressee(features, brand)
    const isLetter = pitch !== undefined && hits.some(({ entry }) => entry.tag === 'stranger')
    if (mentioned === undefined && !isLetter) return
    const name = mentioned === undefined ? 'somebody' : features.excerpt(mentioned)
    if (features.ofKind('word').some(({ norm }) => ANSWERS.has(norm))) return
    const order = [...features.phrases(sales), ...features.phrases(bait)].find(
      ({ entry }) => entry.tag !== 'innocent',
    )
    const hit = pitch ?? order
    if (hit === undefined) return
    yield {
      messageId: pitch === undefined ? 'order' : 'pitch',
      range: { start: hit.start, end: hit.end },
      data: { name, phrase: features.excerpt(hit) },
    }
  },
})

/**
 * Whom the post speaks to: “Hi @name …”, or “@name …” with a you, a question or a command in the same
 * sentence, and not one of your own handles. “.@name has won” tells others about somebody.
 */
function addressee(
  { text, tokens, sentences, grammar }: Features,
  brand: Brand,
): Token | undefined {
  const greets = GREETINGS.has(tokens[0]?.norm ?? '')
  const name = tokens.slice(0, greets ? 4 : 1).find(({ kind }) => kind === 'mention')
  if (name === undefined || brand.handles.includes(name.norm)) return undefined
  if (/\.\s*$/.test(text.slice(0, name.start))) return undefined
  const words = tokens.slice(0, (sentences[0]?.last ?? 0) + 1)
  const mood = grammar[0]?.mood
  const speaks =
    mood !== 'statement' || words.some(({ norm }) => /^(?:you|u|ur|your|you'.*)$/.test(norm))
  return greets || speaks ? name : undefined
}

const GREETINGS = new Set('hey hi hiya hello dear yo greetings attention attn psst'.split(' '))
