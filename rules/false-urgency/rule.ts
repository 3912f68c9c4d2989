import type { Features, Sentence } from '../../src/analyse/features.ts'
import { defineRule, type RawFinding } from '../../src/check/define.ts'
import { words as discounts } from '../discount-spam/words.ts'
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
  *check({ features }) {
    for (const sentence of features.sentences) {
      const finding = pressure(features, sentence) ?? pressed(features, sentence)
      if (finding !== undefined) yield finding
    }
  },
})

/** The clearest phrase of a sentence: one that presses before one that only gives a limit. */
function pressure(features: Features, sentence: Sentence): RawFinding | undefined {
  const isDated = hasDate(features, sentence)
  const presses = pushes(features, sentence)
  const found = features
    .phrases(words)
    .filter((hit) => hit.sentence === sentence.index && !features.tokens[hit.first]?.isQuoted)
    .flatMap((hit) => {
      const { tag } = hit.entry
      if (tag === 'innocent' || (tag === 'until' && !presses)) return []
      const isLimit = tag === 'limit' || tag === 'until' || (tag === 'soon' && isDated)
      const data = { phrase: features.excerpt(hit) }
      return [{ messageId: isLimit ? 'dated' : tag, range: hit, data }]
    })
  return found.find(({ messageId }) => !/^(?:dated|edition)$/.test(messageId)) ?? found[0]
}

/** Something is on offer, or somebody calls out. Without either, a deadline or a “now” is plain information. */
function pushes(features: Features, { mark }: Sentence): boolean {
  return (
    mark.includes('!') || features.phrases(discounts).some(({ entry }) => entry.tag !== 'innocent')
  )
}

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
      const range = { start: tokens[verb]?.start ?? 0, end: tokens[at]?.end ?? 0 }
      if (!pushes(features, sentence)) return undefined
      return { messageId: 'now', range, data: { phrase: features.excerpt(range) } }
    }
  }
  return undefined
}

function hasDate({ tokens, text }: Features, { first, last, start, end }: Sentence): boolean {
  const says = tokens.slice(first, last + 1).some(({ kind, norm }) => {
    return kind === 'time' || DATES.has(norm) || /^\d{1,2}(?:st|nd|rd|th)$/.test(norm)
  })
  return says || /\d{1,2}[/.]\d{1,2}/.test(text.slice(start, end))
}
