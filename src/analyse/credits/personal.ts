import type { Credit, Range } from '../../model.ts'
import type { Features } from '../features.ts'
import { isWithin } from '../quotations.ts'
import { personalWords } from './personal-words.ts'
import type { Traits } from './traits.ts'
import { type Reading, weigh } from './weigh.ts'

type Cue = Exclude<(typeof personalWords)['entries'][number]['tag'], 'stock'> | 'first-person'

export const personalReading: Reading<Cue> = {
  kind: 'personal',
  bias: -1.2,
  cues: {
    'first-person': 0,
    experience: 1.2,
    feeling: 1.8,
    own: 0.7,
    opinion: 1,
    candour: 0.5,
    humour: 1.4,
    chat: 0.8,
  },
  traits: {
    i: 2.3,
    iTwice: 1,
    my: 2,
    past: 0.6,
    face: 0.5,
    lowerCase: 0.7,
    short: 0.5,
    long: -0.4,
    command: -1,
    sale: -0.8,
    links: -1.1,
    hashtag: -0.3,
    percent: -0.7,
    hooks: -0.6,
  },
  least: {},
}

/** A person is speaking: experience, feeling, opinion, candour, humour. */
export function personal(features: Omit<Features, 'credits'>, traits: Traits): Credit[] {
  const seen = new Map<Cue, Range>()
  if (traits.firstPerson !== undefined) seen.set('first-person', traits.firstPerson)
  for (const hit of features.phrases(personalWords)) {
    const { tag } = hit.entry
    if (tag === 'stock' || seen.has(tag) || isWithin(traits.quotations, hit.start)) continue
    if (features.tokens[hit.first]?.isQuoted === false) seen.set(tag, hit)
  }
  return weigh(personalReading, seen, traits)
}
