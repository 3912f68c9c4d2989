import type { Features } from '../../src/analyse/features.ts'
import { defineRule } from '../../src/check/define.ts'
import { words as brochure } from '../brochure-voice/words.ts'
import { words as offers } from '../discount-spam/words.ts'
import { words as sales } from '../hard-sell/words.ts'
import { rewrite } from './rewrite.ts'
import { type Talk, weigh } from './talk.ts'
import { words } from './words.ts'

/** The most that one sentence counts, and how much makes a finding or a warning; see `talk.ts`. */
const MOST = 1.5
const ENOUGH = 1.4
const PLENTY = 1.8
/** The wording alone makes a warning from here: held out, 9 in 10 such posts were judged promotion. */
const LIKELY = 0.83
/** And from here where a person speaks or answers: the words that shops use are theirs as well. */
const CERTAIN = 0.9
/** A sentence of this weight is about the author. */
const OWN = 0.5

export const rule = defineRule({
  id: 'self-promotion-ratio',
  category: 'promotion',
  summary: 'Most of the post is about its author and what the author offers.',
  severity: 'warn',
  options: {
    threshold: {
      default: 0.5,
      range: [0, 1],
      description: 'Share of sentences about yourselves from which the finding is a warning.',
    },
  },
  messages: {
    'mostly-us': {
      what: ({ own, all }) => `${count(own, all)} about you and what you do.`,
      why: 'People follow accounts that also talk about them. A post about nobody but its sender reads as an advertisement.',
      todo: 'Begin with what the reader has to do with it, and keep one sentence for yourselves.',
    },
    'product-pitch': {
      what: ({ own, all, phrase }) => `${count(own, all)} a pitch, such as “${phrase}”.`,
      why: 'Features without a reader in them sound like a brochure, and nobody answers a brochure.',
      todo: 'Show one thing a person can now do: “Printing labels took Ana an hour; now it takes five minutes.”',
    },
    worded: {
      what: ({ words }) => `The wording is that of promotion: ${words}.`,
      why: 'Readers know the sound of a plug, and read on less kindly once they hear it.',
      todo: 'Say it as you would tell a customer across the counter, and say who it helps.',
    },
    overall: {
      what: ({ words }) =>
        words === ''
          ? 'Taken together, this reads as an advertisement.'
          : `Taken together, this reads as an advertisement, with words such as ${words}.`,
      why: 'No single phrase is at fault, but the reader gets a plug and little else.',
      todo: 'Give the reader something first: what you learned, how it works, or a question you would like answered.',
    },
    'partly-us': {
      severity: 'info',
      what: ({ phrase }) => `“${phrase}” turns the post towards what you offer.`,
      why: 'Some promotion is welcome; it counts towards the share that your feed can carry.',
      todo: 'Leave it, or end on the reader: ask what they would use it for.',
    },
  },
  vocabularies: [words, sales, offers, brochure],
  rewrite,
  *check({ post, features, options, brand }) {
    const { talk, away } = weigh(features, brand)
    const evidence = talk.reduce((sum, { weight }) => sum + Math.min(weight, MOST), -away)
    const own = talk.filter(({ weight }) => weight >= OWN)
    const ratio = own.length / Math.max(1, talk.length)
    // Orders and offers alone are told by the rules that look for them.
    const said = talk.filter(({ cue }) => cue !== undefined)
    const isPlenty = evidence >= PLENTY && said.length > 0
    const isSpoken = answers(features) || speaks(features)
    const isWorded =
      !post.isReply && features.wording.likelihood('self-promo') >= (isSpoken ? CERTAIN : LIKELY)
    if (!isPlenty && isWorded) {
      const words = features.wording.words('self-promo', 3)
      const [range] = words
      const quoted = words.map((each) => `“${features.excerpt(each)}”`).join(', ')
      // A single word is too little to show a reader.
      if (range !== undefined && words.length > 1)
        return yield { messageId: 'worded', range, data: { words: quoted } }
    }
    if (evidence < ENOUGH) return
    const isOurs = own.filter((about) => about.isOurs).length * 2 >= own.length
    const { sentence, cue } = heaviest(said.length > 0 ? said : talk)
    yield {
      messageId:
        !isPlenty || ratio < options.threshold
          ? 'partly-us'
          : isOurs
            ? 'mostly-us'
            : 'product-pitch',
      range: cue ?? sentence,
      data: {
        own: own.length,
        all: talk.length,
        ratio,
        phrase: features.excerpt(cue ?? sentence),
      },
      strength: Math.min(1, evidence / 3) * (0.4 + 0.6 * ratio),
    }
  },
})

/** “No, we don't ship there yet”: the first word answers somebody. */
function answers({ tokens, text }: Features): boolean {
  const [first] = tokens
  return (
    first !== undefined &&
    /^(?:no|yes|yep|nope|sorry)$/.test(first.norm) &&
    /^[,.]/.test(text.slice(first.end))
  )
}

function speaks({ credits }: Features): boolean {
  return credits.some(({ kind, strength }) => kind === 'personal' && strength >= 0.5)
}

function heaviest(talk: readonly Talk[]): Talk {
  return talk.reduce((a, b) => (b.weight > a.weight ? b : a))
}

function count(own: unknown, all: unknown): string {
  if (all === 1) return 'The post is one sentence,'
  return own === all ? 'Every sentence is' : `${own} of ${all} sentences are`
}
