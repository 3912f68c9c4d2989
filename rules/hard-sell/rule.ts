import type { Features, Sentence } from '../../src/analyse/features.ts'
import type { Hit } from '../../src/analyse/lexicon.ts'
import { defineRule } from '../../src/check/define.ts'
import type { Post, Range } from '../../src/model.ts'
import { words as offers } from '../discount-spam/words.ts'
import { words as urgency } from '../false-urgency/words.ts'
import { rewrite } from './rewrite.ts'
import { ELECTION, GRANTED, JOINING, REPORTED, words } from './words.ts'

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
      what: ({ phrase }) => `“${phrase}” asks the reader to give: money, a vote or a signature.`,
      why: 'A cause moves people through what it does; an order to give makes them look away.',
      todo: 'Tell what one gift did and for whom, then say how to help for those who want to.',
    },
    redeem: {
      what: ({ phrase }) => `“${phrase}” tells the reader to take an offer.`,
      why: 'An order and a discount together read as an advertisement, whatever comes before them.',
      todo: 'State the offer as information: “Members pay 10% less until 3 May.”',
    },
    step: {
      severity: 'info',
      what: ({ phrase }) => `“${phrase}” names a next step, plainly.`,
      why: 'One is fine where the post has given something first. It still counts among what you ask of people.',
      todo: 'Keep it, once, and see that the post is worth reading for those who do not take it.',
    },
    civic: {
      severity: 'info',
      what: ({ phrase }) => `“${phrase}” asks the reader to speak up for a cause.`,
      why: 'People do it gladly where they know what it changes; otherwise it is one more task.',
      todo: 'Say what the last letters or calls changed, and let readers use their own words.',
    },
    piled: {
      what: ({ phrase, count }) =>
        `“${phrase}” asks one more thing of the reader, after ${Number(count) - 1} before it.`,
      why: 'Each further request takes weight from the first, and several together feel like pushing.',
      todo: 'Keep the one step that matters most, and leave the others out.',
    },
  },
  // The urgency and the offers say whether a next step comes with pressure.
  vocabularies: [words, offers, urgency],
  rewrite,
  *check({ post, features }) {
    const asks = [...findAsks(features)]
    const isPressed = asks.length > 1 || isUnderPressure(features)
    let count = 0
    for (const { range, kind } of asks) {
      const phrase = features.excerpt(range)
      const isCalm = kind === 'joining' || (isJoining(kind) && isAtTheEnd(post, range))
      const isPlain = kind === 'civic' || kind === 'granted' || (isCalm && !isPressed)
      if (!isPlain) count++
      if (kind === 'civic') yield { messageId: 'civic', range, data: { phrase }, strength: 0.5 }
      // “You can sign up at the desk” tells where, and a calm post may say so.
      else if (kind === 'granted' && !isPressed) continue
      else if (isPlain) yield { messageId: 'step', range, data: { phrase }, strength: 0.5 }
      else if (count > 1) yield { messageId: 'piled', range, data: { phrase, count } }
      else if (kind === 'ending') {
        // That it hurries is the stronger reason, and false-urgency's to give.
        yield { messageId: 'sign-up', range, data: { phrase }, strength: 0.8 }
      } else yield { messageId: kind === 'joining' ? 'sign-up' : kind, range, data: { phrase } }
    }
  },
})

function isJoining(kind: Ask['kind']): boolean {
  return kind === 'sign-up' || kind === 'ending'
}

/** In the last part of a thread that has had parts enough to give something first. */
function isAtTheEnd({ parts }: Post, { start }: Range): boolean {
  const last = parts.at(-1)
  return parts.length > 2 && last !== undefined && start >= last.start
}

const OFFER_TAGS = new Set(['cut', 'save', 'price', 'code', 'free'])
/** “See the deals”, “Comment to win” lead on, but do not tell the reader to take an offer. */
const SOFT_OPENINGS = new Set(
  'comment guess join learn read see tag take view visit win'.split(' '),
)
/** The most words from the verb that opens a sentence to the offer it is to take. */
const REACH = 15

/** `joining` is a calm step towards taking part, `granted` one that the reader is free or told how to take. */
interface Ask {
  readonly range: Range
  readonly kind: 'buy' | 'sign-up' | 'ending' | 'give' | 'civic' | 'redeem' | 'joining' | 'granted'
}

/** At most one ask for each sentence, in order. */
function* findAsks(features: Features): Iterable<Ask> {
  const { tokens, grammar } = features
  const hits = bySentence(
    features.phrases(words).filter((hit) => isOwn(hit) && !isReported(features, hit)) as Own[],
  )
  const offered = features.phrases(offers)
  const deals = bySentence(offered.filter(({ entry }) => OFFER_TAGS.has(entry.tag)))
  const draws = bySentence(
    offered.filter(({ entry, first }) => entry.tag === 'prize' && tokens[first]?.norm === 'enter'),
  )
  const innocent = features.phrases(words).filter((hit) => !isOwn(hit))
  const isInnocent = (at: number) => innocent.some(({ first, last }) => first <= at && at <= last)
  for (const sentence of features.sentences) {
    const { index, first, firstWord } = sentence
    if (tokens[first]?.isQuoted) continue
    const hit = hits.get(index)
    const deal = deals.get(index)
    const draw = draws.get(index)
    const opening = tokens[firstWord]
    if (hit !== undefined) {
      yield { range: hit, kind: kindOf(features, hit, sentence) }
    } else if (draw !== undefined) {
      yield { range: draw, kind: 'sign-up' }
    } else if (
      deal !== undefined &&
      opening !== undefined &&
      grammar[index]?.mood === 'command' &&
      deal.first - firstWord <= REACH &&
      !isInnocent(firstWord) &&
      !SOFT_OPENINGS.has(opening.norm)
    ) {
      yield { range: { start: opening.start, end: deal.end }, kind: 'redeem' }
    }
  }
}

/** The first hit of each sentence, by its index. */
function bySentence<Tag extends string>(hits: readonly Hit<Tag>[]): Map<number, Hit<Tag>> {
  const first = new Map<number, Hit<Tag>>()
  for (const hit of hits) if (!first.has(hit.sentence)) first.set(hit.sentence, hit)
  return first
}

type Own = Hit<Exclude<(typeof words)['entries'][number]['tag'], 'innocent'>>

const isOwn = ({ entry }: Hit): boolean => entry.tag !== 'innocent'

/**
 * “Everyone will get a call”, “we register here”: said of somebody, and no order. “Vote today” near
 * a polling station calls to an election, where there is nothing to sell.
 */
function isReported(features: Features, hit: Hit): boolean {
  const isAsk = hit.entry.tag === 'buy' || hit.entry.tag === 'sign-up'
  if (!isAsk) return false
  const isVote = features.tokens[hit.first]?.norm === 'vote'
  return (
    REPORTED.has(before(features, hit)) ||
    (isVote && features.tokens.some(({ norm }) => ELECTION.has(norm)))
  )
}

function kindOf(features: Features, hit: Own, sentence: Sentence): Ask['kind'] {
  const { tag } = hit.entry
  if (tag !== 'sign-up' && tag !== 'buy') return tag
  if (!isCalm(features, sentence)) return tag
  if (GRANTED.has(before(features, hit))) return 'granted'
  const { tokens } = features
  const isJoining = tag === 'sign-up' && tokens.slice(hit.first, hit.last + 1).some(isJoin)
  return isJoining ? 'joining' : tag
}

const isJoin = ({ norm }: { readonly norm: string }) => JOINING.has(norm)

/** The word before a hit, in its sentence; empty where it opens one. */
function before({ tokens, sentences }: Features, { first, sentence }: Hit): string {
  return first > (sentences[sentence]?.first ?? 0) ? (tokens[first - 1]?.norm ?? '') : ''
}

/** A sentence that neither hurries nor raises its voice. */
function isCalm({ tokens }: Features, { first, last, mark }: Sentence): boolean {
  if (mark.includes('!')) return false
  return !tokens.slice(first, last + 1).some(({ norm }) => norm === 'now' || norm === 'today')
}

/** Something is offered or hurried to; a deadline with a date is no pressure. */
function isUnderPressure(features: Features): boolean {
  return (
    features.phrases(offers).some(({ entry }) => entry.tag !== 'innocent') ||
    features.phrases(urgency).some(({ entry }) => !CALM_URGENCY.has(entry.tag))
  )
}

const CALM_URGENCY: ReadonlySet<string> = new Set(['innocent', 'until', 'limit', 'edition'])
