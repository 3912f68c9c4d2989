import type { Features, Sentence } from '../../src/analyse/features.ts'
import type { Vocabulary } from '../../src/analyse/words.ts'
import type { Brand } from '../../src/check/define.ts'
import type { Range } from '../../src/model.ts'
import { words as brochure } from '../brochure-voice/words.ts'
import { words as offers } from '../discount-spam/words.ts'
import { words as sales } from '../hard-sell/words.ts'
import { words } from './words.ts'

/** One sentence, and how much it is about the author. */
export interface Talk {
  readonly sentence: Sentence
  /** 0 or more; 1 for one plain cue. */
  weight: number
  /** Put as “we”, “our” or by the brand's name. */
  isOurs: boolean
  /** The first plain cue of this room's own, where it has one. */
  cue: Range | undefined
}

// Tuned on labelled posts for the flag `self-promo`: a plain cue is 1, what speaks against it negative.
const CUES = [
  cues(words, {
    pitch: 1,
    ours: 1,
    event: 1,
    lure: 1,
    trade: 0.5,
    next: 0.3,
    others: -1,
    aside: -0.6,
  }),
  cues(sales, { buy: 1, 'sign-up': 1, ending: 1, give: -1 }),
  cues(offers, { cut: 1, save: 1, price: 1, code: 1, free: 1, perk: 1 }),
  cues(brochure, { company: 0.8, jargon: 0.5, pointer: 0.4, benefit: 0.2, slogan: 0.2 }),
]
/** Tags that say in so many words what the post is about. */
const PLAIN: ReadonlySet<string> = new Set(['pitch', 'ours', 'event'])
const BRAND = 1
const WE_OR_COMMAND = 0.3
/** A person who speaks of themselves is not a brand. */
const PERSON = 0.7

/** How much each sentence is about the author, and how much the post turns to others. */
export function weigh(features: Features, brand: Brand): { talk: readonly Talk[]; away: number } {
  let away = 0
  const talk = features.sentences.map((sentence): Talk => {
    const grammar = features.grammar[sentence.index]
    const isWe = grammar?.speaker === 'organisation'
    const isBrand = isBranded(features, sentence, brand)
    if (grammar?.speaker === 'person' && !isBrand) away += PERSON
    return {
      sentence,
      weight: (isBrand ? BRAND : 0) + (isWe || grammar?.mood === 'command' ? WE_OR_COMMAND : 0),
      isOurs: isWe || isBrand,
      cue: undefined,
    }
  })
  for (const { vocabulary, weights } of CUES) {
    for (const hit of features.phrases(vocabulary)) {
      const weight = weights[hit.entry.tag] ?? 0
      const about = talk[hit.sentence]
      if (about === undefined || weight === 0) continue
      if (weight < 0) away -= weight
      else {
        about.weight += weight
        about.isOurs ||= hit.entry.tag === 'ours' || hit.entry.tag === 'company'
        if (PLAIN.has(hit.entry.tag) && vocabulary === words) about.cue ??= hit
      }
    }
  }
  return { talk: talk.filter(({ sentence }) => hasWords(features, sentence)), away }
}

/** A vocabulary, and what a hit of each of its tags weighs; the other tags weigh nothing. */
function cues<Tag extends string>(
  vocabulary: Vocabulary<Tag>,
  weights: Readonly<Partial<Record<Tag, number>>>,
): {
  readonly vocabulary: Vocabulary
  readonly weights: Readonly<Record<string, number | undefined>>
} {
  return { vocabulary, weights }
}

function hasWords({ tokens }: Features, { first, last }: Sentence): boolean {
  return tokens.slice(first, last + 1).some(({ kind }) => kind === 'word')
}

function isBranded({ tokens }: Features, { first, last }: Sentence, brand: Brand): boolean {
  const words = tokens.slice(first, last + 1)
  const spoken = ` ${words.map(({ norm }) => norm).join(' ')} `
  return (
    [...brand.names, ...brand.products].some((name) => spoken.includes(` ${name} `)) ||
    words.some(
      ({ kind, norm }) =>
        (kind === 'mention' && brand.handles.includes(norm)) ||
        (kind === 'hashtag' && brand.hashtags.includes(norm)) ||
        (kind === 'url' && brand.domains.some((domain) => norm.includes(domain))),
    )
  )
}
