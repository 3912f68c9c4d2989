import type { Credit, Range } from '../../model.ts'
import type { Features } from '../features.ts'
import type { Hit } from '../lexicon.ts'
import { firstFrom } from '../quotations.ts'
import type { Sentence } from '../sentences.ts'
import { otherWords } from './other-words.ts'
import type { Traits } from './traits.ts'
import { type Reading, weigh } from './weigh.ts'

type Cue = Exclude<(typeof otherWords)['entries'][number]['tag'], 'self'> | 'person' | 'mention'

export const otherReading: Reading<Cue> = {
  kind: 'otherCentred',
  bias: -3,
  cues: {
    thanks: 2.9,
    cheers: 2.4,
    honour: 1.1,
    credit: 0.9,
    together: 0.8,
    role: 0.6,
    person: 0.7,
    mention: 1,
  },
  traits: {
    fullName: 0.9,
    fullNames: 0.8,
    mentionInside: 0.4,
    mentions: 0.5,
    camera: 1,
    applause: 0.9,
    they: 0.6,
    we: 0.6,
    past: 0.4,
    my: 0.3,
    commands: -0.7,
    sale: -0.6,
    links: -0.5,
    percent: -0.7,
    list: -0.3,
    reply: -0.5,
  },
  least: { thanks: 0.4, cheers: 0.4 },
}

/** Others are thanked, wished well, credited or named. */
export function otherCentred(features: Omit<Features, 'credits'>, traits: Traits): Credit[] {
  const hits = features.phrases(otherWords)
  const selfish = new Set<number>()
  for (const { entry, sentence } of hits) if (entry.tag === 'self') selfish.add(sentence)
  const seen = new Map<Cue, Range>()
  const mentions = features.ofKind('mention')
  for (const hit of hits) {
    const { tag } = hit.entry
    if (tag === 'self' || seen.has(tag) || selfish.has(hit.sentence)) continue
    if (tag === 'role' && !isFilled(features, hit, [traits.people, mentions])) continue
    seen.set(tag, hit)
  }
  const [person] = traits.people
  if (person !== undefined) seen.set('person', person)
  const [mention] = mentions
  if (mention !== undefined) seen.set('mention', mention)
  return weigh(otherReading, seen, traits)
}

/** A role counts where somebody is named who has it, and it is not “our CEO”. */
function isFilled(
  { tokens, sentences }: Omit<Features, 'credits'>,
  { first, sentence }: Hit,
  named: readonly (readonly Range[])[],
): boolean {
  if (tokens[first - 1]?.norm === 'our') return false
  const { start, end } = sentences[sentence] as Sentence
  return named.some((ranges) => (ranges[firstFrom(ranges, start)]?.start ?? end) < end)
}
