import type { Features } from '../../src/analyse/features.ts'
import { defineRule, type RawFinding } from '../../src/check/define.ts'
import { words as offers } from '../discount-spam/words.ts'
import { words } from './words.ts'

const WHY_PLAIN =
  'People open their feed to meet people; an order to act makes them feel like a target.'

export const rule = defineRule({
  id: 'hard-sell',
  category: 'pressure',
  summary: 'Tells the reader to buy, order, sign up, download, click or donate.',
  severity: 'warn',
  messages: {
    buy: {
      what: ({ phrase }) => `“${phrase}” tells the reader to buy.`,
      why: WHY_PLAIN,
      todo: 'Say what it is and where it is, and let readers decide: “The grinder is in the shop: shop.example.”',
    },
    'sign-up': {
      what: ({ phrase }) => `“${phrase}” tells the reader to sign up or act.`,
      why: WHY_PLAIN,
      todo: 'Say first what a reader takes away, then name the next step once: “The recording and slides are here: …”',
    },
    give: {
      what: ({ phrase }) => `“${phrase}” asks the reader for money or a signature.`,
      why: 'A cause moves people through what it does; an order to give makes them look away.',
      todo: 'Tell what one gift did and for whom, then say how to help for those who want to.',
    },
    redeem: {
      what: ({ phrase }) => `“${phrase}” tells the reader to take an offer.`,
      why: 'An order and a discount together read as an advertisement, whatever comes before them.',
      todo: 'State the offer as information: “Members pay 10% less until 3 May.”',
    },
    piled: {
      what: ({ phrase, count }) => `“${phrase}” is ask number ${count} in this post.`,
      why: 'Every further ask weakens the first, and together they sound desperate.',
      todo: 'Keep the one step that matters most and delete the others.',
    },
  },
  vocabularies: [words, offers],
  *check({ features }) {
    const asks = [...findAsks(features)]
    for (const [index, ask] of asks.entries()) {
      const phrase = features.excerpt(ask.range)
      if (index === 0) yield { ...ask, data: { phrase } }
      else yield { messageId: 'piled', range: ask.range, data: { phrase, count: index + 1 } }
    }
  },
})

const OFFER_TAGS = new Set(['cut', 'save', 'price', 'code', 'free'])
/** “See the deals”, “Comment to win” lead on, but do not tell the reader to take an offer. */
const SOFT_OPENINGS = new Set(
  'comment guess join learn read see tag take view visit win'.split(' '),
)

/** At most one ask for each sentence, in order. */
function* findAsks(features: Features): Iterable<RawFinding> {
  const hits = features.phrases(words)
  const deals = features.phrases(offers).filter(({ entry }) => OFFER_TAGS.has(entry.tag))
  const draws = features
    .phrases(offers)
    .filter(({ entry, first }) => entry.tag === 'prize' && features.tokens[first]?.norm === 'enter')
  for (const { index, first, firstWord } of features.sentences) {
    if (features.tokens[first]?.isQuoted) continue
    const hit = hits.find(({ sentence, entry }) => sentence === index && entry.tag !== 'innocent')
    const deal = deals.find(({ sentence }) => sentence === index)
    const draw = draws.find(({ sentence }) => sentence === index)
    const opening = features.tokens[firstWord]
    if (hit !== undefined) {
      const isPlain = hit.entry.tag === 'sign-up' && isCalm(features, index)
      yield { messageId: hit.entry.tag, range: hit, strength: isPlain ? 0.7 : 1 }
    } else if (draw !== undefined) {
      yield { messageId: 'sign-up', range: draw }
    } else if (
      deal !== undefined &&
      opening !== undefined &&
      features.grammar[index]?.mood === 'command' &&
      !SOFT_OPENINGS.has(opening.norm)
    ) {
      yield { messageId: 'redeem', range: { start: opening.start, end: deal.end } }
    }
  }
}

/** A next step that neither hurries nor raises its voice. */
function isCalm({ sentences, tokens }: Features, index: number): boolean {
  const sentence = sentences[index]
  if (sentence === undefined || sentence.mark.includes('!')) return false
  return !tokens
    .slice(sentence.first, sentence.last + 1)
    .some(({ norm }) => norm === 'now' || norm === 'today')
}
