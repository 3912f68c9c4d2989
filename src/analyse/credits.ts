/**
 * The counterpart of findings: where a post relates. Four kinds, each a list of cues that are read
 * together with the rest of the post.
 */
import type { Credit, Post } from '../model.ts'
import { generous, generousWords } from './credits/generous.ts'
import { helpful } from './credits/helpful.ts'
import { helpfulWords } from './credits/helpful-words.ts'
import { otherCentred } from './credits/other-centred.ts'
import { otherWords } from './credits/other-words.ts'
import { personal } from './credits/personal.ts'
import { personalWords } from './credits/personal-words.ts'
import { traitsOf } from './credits/traits.ts'
import type { Features } from './features.ts'
import type { Vocabulary } from './words.ts'

export const creditVocabularies: readonly Vocabulary[] = [
  generousWords,
  helpfulWords,
  otherWords,
  personalWords,
]

/** All evidence that a post relates, in order of place. */
export function findCredits(features: Omit<Features, 'credits'>, _post: Post): Credit[] {
  const traits = traitsOf(features)
  return [
    ...generous(features, traits),
    ...helpful(features, traits),
    ...openQuestions(features),
    ...otherCentred(features, traits),
    ...personal(features, traits),
  ].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
}

/** A question is other-centred where the reader may answer as they like. */
function openQuestions({ questions }: Omit<Features, 'credits'>): Credit[] {
  return questions
    .filter(({ type }) => type === 'open' || type === 'poll')
    .map(({ start, end, strength }) => ({
      kind: 'otherCentred',
      cue: 'open-question',
      range: { start, end },
      strength,
    }))
}
