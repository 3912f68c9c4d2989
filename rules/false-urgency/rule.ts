import type { Features, Sentence } from '../../src/analyse/features.ts'
import type { Hit } from '../../src/analyse/lexicon.ts'
import { defineRule, type RawFinding } from '../../src/check/define.ts'
import { words as discounts } from '../discount-spam/words.ts'
import { rewrite } from './rewrite.ts'
import { DATES, PRESSED, TOLD, words } from './words.ts'

const GIVE_DATE = 'Say when it ends, with the date and the time, or leave the hurry out.'

export const rule = defineRule({
  id: 'false-urgency',
  category: 'pressure',
  summary:
    'Hurry, scarcity or fear of missing out, instead of a date that the reader can plan with.',
  severity: 'warn',
  messages: {
    hurry: {
      what: ({ phrase }) => `“${phrase}” tells the reader to be quick.`,
      why: 'A person who is rushed cannot think it over, and remembers who did the rushing.',
      todo: GIVE_DATE,
    },
    scarce: {
      what: ({ phrase }) => `“${phrase}” presses with how little is left.`,
      why: 'Nobody can check it, and most people have met shortages that never ended.',
      todo: 'If the number matters, give it plainly, and say what happens when it is used up: “We made 200. A second batch comes in May.”',
    },
    soon: {
      what: ({ phrase }) => `“${phrase}” presses with an end, and does not say when it comes.`,
      why: 'A deadline without a date is no help in planning. It only makes people uneasy.',
      todo: GIVE_DATE,
    },
    miss: {
      what: ({ phrase }) => `“${phrase}” appeals to the fear of missing out.`,
      why: 'It tells people what they might lose, where they would like to hear what is in it for them.',
      todo: 'Say what is worth coming for, and leave the choice to the reader.',
    },
    dated: {
      severity: 'info',
      what: ({ phrase }) => `“${phrase}” is a time limit, and used as a reason to act.`,
      why: 'A date is good information. It turns into pressure only when it is the main thing you say.',
      todo: 'Keep the date. Put what the reader gets before it, and name it once.',
    },
    edition: {
      severity: 'info',
      what: ({ phrase }) => `“${phrase}” praises the thing for being rare.`,
      why: 'Rare is not a use. Readers ask what it does, or how it tastes.',
      todo: 'Say how many there are and what is special about them, or leave it out.',
    },
    now: {
      severity: 'info',
      what: ({ phrase }) => `“${phrase}” asks for it at once.`,
      why: '“Now” seldom means anything but “before you have thought about it”.',
      todo: 'The same sentence without “now” or “today” asks as clearly, and more kindly.',
    },
  },
  // The discounts say whether there is an offer that “now” hurries to.
  vocabularies: [words, discounts],
  rewrite,
  *check({ features }) {
    const hits = bySentence(features)
    const isOffer = features.phrases(discounts).some(({ entry }) => entry.tag !== 'innocent')
    for (const sentence of features.sentences) {
      const found = hits.get(sentence.index) ?? []
      const presses = isOffer || sentence.mark.includes('!')
      const finding =
        pressure(features, sentence, found, isOffer) ??
        (presses ? pressed(features, sentence) : undefined)
      if (finding !== undefined) yield finding
    }
  },
})

type UrgencyHit = Hit<(typeof words)['entries'][number]['tag']>

/** The author's own hits, by the index of their sentence. */
function bySentence(features: Features): Map<number, UrgencyHit[]> {
  const sentences = new Map<number, UrgencyHit[]>()
  for (const hit of features.phrases(words)) {
    if (hit.entry.tag === 'innocent' || features.tokens[hit.first]?.isQuoted) continue
    const known = sentences.get(hit.sentence)
    if (known === undefined) sentences.set(hit.sentence, [hit])
    else known.push(hit)
  }
  return sentences
}

/** The clearest phrase of a sentence: one that presses before one that only gives a limit. */
function pressure(
  features: Features,
  sentence: Sentence,
  hits: readonly UrgencyHit[],
  isOffer: boolean,
): RawFinding | undefined {
  if (hits.length === 0) return undefined
  const isDated = hasDate(features, sentence)
  const mood = features.grammar[sentence.index]?.mood
  // Without an offer or somebody who calls out, a deadline or a “now” is plain information,
  const presses = isOffer || sentence.mark.includes('!')
  // and “Last chance for the sturgeon?” is a headline.
  const isWondered = mood === 'question' && !presses
  let first: RawFinding | undefined
  for (const hit of hits) {
    const { tag } = hit.entry
    if (tag === 'innocent' || (tag === 'until' && !presses)) continue
    if (isWondered && (tag === 'soon' || tag === 'scarce')) continue
    if (tag === 'miss' && isDated && !presses && isByName(features, sentence)) continue
    const isLimit = tag === 'limit' || tag === 'until' || (tag === 'soon' && isDated)
    const messageId = isLimit ? 'dated' : tag
    const finding = { messageId, range: hit, data: { phrase: features.excerpt(hit) } }
    if (!QUIET.has(messageId)) return finding
    first ??= finding
  }
  return first
}

/** Messages that only inform: a phrase that presses is told before them. */
const QUIET: ReadonlySet<string> = new Set(['dated', 'edition', 'now'])

/** “Order now”, “save your spot today”: a verb that sells, told rather than reported, up to three words before. */
function pressed(features: Features, sentence: Sentence): RawFinding | undefined {
  const { tokens } = features
  const { first, last } = sentence
  for (let at = first + 1; at <= last; at++) {
    if (!/^(?:now|today|immediately)$/.test(tokens[at]?.norm ?? '')) continue
    if (tokens[at - 1]?.norm === 'right' || tokens[at]?.isQuoted) continue
    for (let verb = at - 1; verb >= Math.max(first, at - 4); verb--) {
      if (!PRESSED.has(tokens[verb]?.norm ?? '')) continue
      if (verb > first && TOLD.has(tokens[verb - 1]?.norm ?? '')) return undefined
      // “The glaze book is now free”: a noun.
      if (IS.has(tokens[verb + 1]?.norm ?? '')) return undefined
      const range = { start: tokens[verb]?.start ?? 0, end: tokens[at]?.end ?? 0 }
      return { messageId: 'now', range, data: { phrase: features.excerpt(range) } }
    }
  }
  return undefined
}

/** A verb behind a word says that it is a noun. */
const IS: ReadonlySet<string> = new Set("is are was were has have can will isn't aren't".split(' '))

/** “Don't miss our talk with Ana Ruiz on Thursday” tells who comes and when. */
function isByName({ tokens }: Features, { first, last }: Sentence): boolean {
  for (let at = first + 1; at <= last; at++) {
    const word = tokens[at]
    const before = tokens[at - 1]?.norm ?? ''
    if (!/^(?:with|by|from|featuring|and)$/.test(before)) continue
    if (word?.kind === 'mention') return true
    const isName = word?.kind === 'word' && word.isCapitalised && !word.isAllCaps
    if (isName && !DATES.has(word.norm)) return true
  }
  return false
}

function hasDate({ tokens, text }: Features, { first, last, start, end }: Sentence): boolean {
  const says = tokens.slice(first, last + 1).some(({ kind, norm }) => {
    return kind === 'time' || DATES.has(norm) || /^\d{1,2}(?:st|nd|rd|th)$/.test(norm)
  })
  return says || /\d{1,2}[/.]\d{1,2}/.test(text.slice(start, end))
}
