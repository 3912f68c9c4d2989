import type { Features } from '../../src/analyse/features.ts'
import type { Hit } from '../../src/analyse/lexicon.ts'
import { defineRule } from '../../src/check/define.ts'
import { words as brochure } from '../brochure-voice/words.ts'
import { words as discounts } from '../discount-spam/words.ts'
import { words as asks } from '../hard-sell/words.ts'
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
  *check({ post, features }) {
    if (post.isReply || features.tokens[0]?.kind === 'mention') return
    const found: Hit[] = [
      ...features.phrases(words).filter(({ entry }) => entry.tag !== 'warm'),
      ...features.phrases(brochure).filter(({ entry }) => entry.tag === 'lyric'),
    ].filter(({ first }) => !features.tokens[first]?.isQuoted)
    const cues = [
      ...new Map(found.map((cue) => [features.excerpt(cue).toLowerCase(), cue])).values(),
    ]
    const puffs = cues.filter(({ entry }) => entry.tag === 'puff')
    const level = evidence(features, puffs.length, cues.length - puffs.length)
    if (cues.length === 0 || level < AUDIBLE) return
    const first = (puffs[0] ?? cues[0]) as Hit
    const quoted = (some: readonly Hit[]) =>
      some.map((cue) => `“${features.excerpt(cue)}”`).join(', ')
    const strength = Math.min(1, level / (2 * LOUD))
    const phrase = features.excerpt(first)
    if (level >= LOUD && cues.length >= 2) {
      const worst = [...puffs, ...cues.filter((cue) => !puffs.includes(cue))].slice(0, 4)
      const phrases = quoted(worst.sort((a, b) => a.start - b.start))
      yield { messageId: 'stacked', range: first, data: { phrases, phrase }, strength }
    } else if (puffs.length > 0) {
      yield {
        messageId: 'puffed',
        range: first,
        data: { phrases: quoted(puffs.slice(0, 2)), phrase },
        strength,
      }
    } else if (cues.length >= 2) {
      yield {
        messageId: 'praised',
        range: first,
        data: { phrases: quoted(cues.slice(0, 4)) },
        strength,
      }
    }
  },
})

/** More where the post sells, since hype needs something to sell; less where somebody is thanked or helped. */
function evidence(features: Features, puffs: number, praise: number): number {
  const { grammar, credits } = features
  const isAsking = features.phrases(asks).some(({ entry }) => entry.tag !== 'innocent')
  const isOffering = features.phrases(discounts).some(({ entry }) => entry.tag !== 'innocent')
  const isAddressed = grammar.some(({ speaker }) => speaker === 'reader')
  const sells = (isAsking || isOffering || isAddressed ? 1 : 0) + (isAsking ? 1 : 0)
  const exclaimed = Math.min(2, features.text.split('!').length - 1)
  const people = Math.min(2, grammar.filter(({ speaker }) => speaker === 'person').length)
  const thanks = credits.filter(({ cue }) => cue === 'thanks').length
  const help = Math.min(2, credits.filter(({ kind }) => kind === 'helpful').length)
  const points = 6 * Math.min(3, puffs) + 2 * Math.min(5, praise) + exclaimed + sells
  return (points - people - 2 * thanks - help) / Math.sqrt(features.wordCount + 12)
}
