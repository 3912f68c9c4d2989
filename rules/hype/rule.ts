import type { Features } from '../../src/analyse/features.ts'
import type { Hit } from '../../src/analyse/lexicon.ts'
import { defineRule } from '../../src/check/define.ts'
import { wholePhrase } from '../../src/check/quote.ts'
import { words as brochure } from '../brochure-voice/words.ts'
import { words as discounts } from '../discount-spam/words.ts'
import { words as asks } from '../hard-sell/words.ts'
import { rewrite } from './rewrite.ts'
import { words } from './words.ts'

/**
 * Evidence by the square root of the length, set by hand on graded posts. From LOUD on, graders called
 * 85 of 100 posts hype on the tuning set and 66 on another; between AUDIBLE and LOUD 52 and 46.
 */
const LOUD = 1.35
const AUDIBLE = 0.95

const WHY =
  'Praise that fits any product tells a reader nothing about this one, and readers discount what the seller says of the goods.'

export const rule = defineRule({
  id: 'hype',
  category: 'noise',
  summary: 'Superlatives and excited praise of what is on offer, without the facts behind them.',
  severity: 'warn',
  messages: {
    stacked: {
      what: ({ phrases }) => `The praise is piled up: ${phrases}.`,
      why: WHY,
      todo: ({ phrase }) =>
        `Take “${phrase}” out: if nothing is lost, leave it out. Otherwise say what it stands for, such as a number, a comparison or what a customer did with it.`,
    },
    empty: {
      what: ({ phrases }) =>
        `${phrases} is what the reader learns of the offer, and it could be said of any.`,
      why: WHY,
      todo: ({ phrase }) =>
        `Say what made you think “${phrase}”: a number, a comparison, what somebody did with it.`,
    },
    puffed: {
      severity: 'info',
      what: ({ phrases }) => `${phrases} could be said of any product.`,
      why: WHY,
      todo: ({ phrase }) => `Put the fact in its place that made you think “${phrase}”.`,
    },
    praised: {
      severity: 'info',
      what: ({ phrases }) => `The offer is praised rather than described: ${phrases}.`,
      why: 'Readers believe what they can check. An adjective is the seller’s opinion.',
      todo: 'Keep the one that you can back with a detail, and give the detail.',
    },
  },
  vocabularies: [words, brochure, asks, discounts],
  rewrite,
  *check({ post, features }) {
    if (post.isReply || features.tokens[0]?.kind === 'mention') return
    const found: Hit[] = [
      ...features.phrases(words).filter(({ entry }) => entry.tag !== 'warm'),
      ...features.phrases(brochure).filter(({ entry }) => entry.tag === 'lyric'),
    ].filter((hit) => !features.tokens[hit.first]?.isQuoted && !isLabel(features, hit))
    const cues = [
      ...new Map(found.map((cue) => [features.excerpt(cue).toLowerCase(), cue])).values(),
    ]
    const puffs = cues.filter(({ entry }) => entry.tag === 'puff')
    const praise = cues.filter(({ entry }) => entry.tag !== 'puff' && entry.tag !== 'stir')
    const first = puffs[0] ?? praise[0]
    const offer = offering(features)
    const level = evidence(features, puffs.length, cues.length - puffs.length, offer)
    const messageId = shape(puffs.length, praise.length, level, offer)
    if (first === undefined || messageId === undefined) return
    const named =
      messageId === 'stacked' ? [...puffs, ...praise] : puffs.length > 0 ? puffs : praise
    const inOrder = named.slice(0, 4).sort((a, b) => a.start - b.start)
    const phrases = inOrder.map((cue) => `“${wholePhrase(cue, features)}”`).join(', ')
    const data = { phrases, phrase: features.excerpt(first) }
    yield { messageId, range: first, data, strength: Math.min(1, level / (2 * LOUD)) }
  },
})

/** “Exclusive: minister was warned”, as newspapers head a story. */
function isLabel({ text, sentences }: Features, { first, end, sentence }: Hit): boolean {
  return first === sentences[sentence]?.firstWord && text.charAt(end) === ':'
}

/** What is said of the praise; undefined where it is too little for the post's length. */
function shape(puffs: number, praise: number, level: number, offer: number) {
  if (level < AUDIBLE) return undefined
  if (level >= LOUD && puffs + praise >= 2) return 'stacked'
  if (puffs > 0) return level >= LOUD && offer > 0 ? 'empty' : 'puffed'
  return praise >= 2 ? 'praised' : undefined
}

/** Hype needs something to sell: 2 where the reader is told to get it, 1 where an offer or the reader is spoken of. */
function offering(features: Features): 0 | 1 | 2 {
  if (features.phrases(asks).some(({ entry }) => entry.tag !== 'innocent')) return 2
  if (features.phrases(discounts).some(({ entry }) => entry.tag !== 'innocent')) return 1
  return features.grammar.some(({ speaker }) => speaker === 'reader') ? 1 : 0
}

/** Less where a person speaks, or somebody is thanked or helped. */
function evidence(features: Features, puffs: number, praise: number, offer: number): number {
  const { grammar, credits } = features
  const exclaimed = Math.min(2, features.text.split('!').length - 1)
  const people = Math.min(2, grammar.filter(({ speaker }) => speaker === 'person').length)
  const thanks = credits.filter(({ cue }) => cue === 'thanks').length
  const help = Math.min(2, credits.filter(({ kind }) => kind === 'helpful').length)
  const points = 6 * Math.min(3, puffs) + 2 * Math.min(5, praise) + exclaimed + offer
  return (points - people - 2 * thanks - help) / Math.sqrt(features.wordCount + 12)
}
