import type { Features } from '../../src/analyse/features.ts'
import type { Hit } from '../../src/analyse/lexicon.ts'
import { defineRule } from '../../src/check/define.ts'
import { wholePhrase } from '../../src/check/quote.ts'
import { rewrite } from './rewrite.ts'
import { words } from './words.ts'

export const rule = defineRule({
  id: 'discount-spam',
  category: 'pressure',
  summary: 'A price cut, sale, coupon or freebie is used to draw people in.',
  severity: 'warn',
  messages: {
    piled: {
      what: ({ phrase, others }) =>
        others === ''
          ? `“${phrase}” is an offer with a raised voice.`
          : `“${phrase}” comes piled up with ${others}.`,
      why: 'One calm offer informs. Shouted, or with a second and a third beside it, it reads as spam.',
      todo: 'Say it once, calmly, with who it is for: “Until Friday, 20% off walking boots. If yours leak, this is a good week.”',
    },
    offer: {
      severity: 'info',
      what: ({ phrase }) => `“${phrase}” makes this a post about an offer.`,
      why: 'A calm offer is fine. A feed of offers teaches people to wait for the next one.',
      todo: 'Keep it plain, and say what it is good for and for whom before the price.',
    },
    giveaway: {
      severity: 'info',
      what: ({ phrase }) => `“${phrase}” draws people in with a prize.`,
      why: 'People who come for a prize leave with it; those who stay wonder what you have to say.',
      todo: 'Say in one line what the prize is, who can enter and when it ends, and give the others something too.',
    },
  },
  vocabularies: [words],
  rewrite,
  *check({ features }) {
    const cues = features.phrases(words).filter((hit) => isCue(features, hit))
    const offers = cues.filter(({ entry }) => entry.tag !== 'prize' && entry.tag !== 'terms')
    const [offer] = offers
    const [prize] = cues.filter(({ entry }) => entry.tag === 'prize')
    if (offer === undefined) {
      if (prize === undefined) return
      yield { messageId: 'giveaway', range: prize, data: { phrase: features.excerpt(prize) } }
      return
    }
    const others = cues
      .filter((hit) => hit.start >= offer.end || hit.end <= offer.start)
      .map((hit) => `“${wholePhrase(hit, features)}”`)
    const isPiled = others.length > 0 || offers.some((hit) => isShouted(features, hit))
    yield {
      messageId: isPiled ? 'piled' : 'offer',
      range: offer,
      data: {
        phrase: features.excerpt(offer),
        others: [...new Set(others)].slice(0, 3).join(', '),
      },
      strength: Math.min(1, 0.6 + cues.length / 10),
    }
  },
})

/** A shouted FREE is an offer, a written one may be speech, time or software; “sugar-free” never is. */
function isCue({ tokens, text }: Features, { entry, first, start }: Hit): boolean {
  if (entry.tag === 'innocent' || tokens[first]?.isQuoted || text[start - 1] === '-') return false
  return entry.tag !== 'loud' || tokens[first]?.isAllCaps === true
}

/** An offer in capitals, or with several exclamation marks; one alone is warmth. */
function isShouted(
  { tokens, sentences }: Features,
  { entry, first, last, sentence }: Hit,
): boolean {
  const isLoud = tokens.slice(first, last + 1).some((token) => token.isAllCaps)
  const mark = sentences[sentence]?.mark ?? ''
  return /[!?]{2}/.test(mark) || (isLoud && entry.tag !== 'loud')
}
