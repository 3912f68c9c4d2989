import type { Credit, Range } from '../../model.ts'
import type { Features } from '../features.ts'
import { helpfulWords } from './helpful-words.ts'
import type { Traits } from './traits.ts'
import { type Reading, weigh } from './weigh.ts'

type Cue = Exclude<(typeof helpfulWords)['entries'][number]['tag'], 'gate'>

export const helpfulReading: Reading<Cue> = {
  kind: 'helpful',
  bias: -3.1,
  cues: { tips: 2, howto: 1.7, resource: 1.4, advice: 1.5, offer: 1.7 },
  traits: {
    list: 0.6,
    veryLong: 0.9,
    short: -0.5,
    we: -0.7,
    i: -0.6,
    you: 0.7,
    link: 0.7,
    asks: 0.8,
    invites: -0.6,
    exclaims: -0.5,
    sale: -0.7,
    camera: -0.7,
    fullNames: -0.6,
    event: -0.8,
  },
  least: { tips: 0.5, howto: 0.3, offer: 0.3 },
}

/** Help that is given or offered. A sentence that holds it back for a comment or a message gives none. */
export function helpful(features: Omit<Features, 'credits'>, traits: Traits): Credit[] {
  const hits = features.phrases(helpfulWords)
  const gated = new Set<number>()
  for (const { entry, sentence } of hits) if (entry.tag === 'gate') gated.add(sentence)
  const seen = new Map<Cue, Range>()
  for (const hit of hits) {
    const { tag } = hit.entry
    if (tag !== 'gate' && !seen.has(tag) && !gated.has(hit.sentence)) seen.set(tag, hit)
  }
  // Tips in a webinar are a reason to come, not a tip.
  return traits.of.has('event')
    ? weigh({ ...helpfulReading, least: {} }, seen, traits)
    : weigh(helpfulReading, seen, traits)
}
