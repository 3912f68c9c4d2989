/**
 * Reads the cues of one kind of credit together with the rest of the post: one “I” above a price is
 * a slogan, three of them in a story are a person.
 */
import type { Credit, CreditKind, Range } from '../../model.ts'
import type { Trait, Traits } from './traits.ts'

/** Log-odds that a reader would give the credit; from a logistic regression on graded posts. */
export interface Reading<Cue extends string> {
  readonly kind: CreditKind
  /** Of a post that has neither cues nor traits. */
  readonly bias: number
  readonly cues: Readonly<Record<Cue, number>>
  readonly traits: Readonly<Partial<Record<Trait, number>>>
  /** Cues that count for something even where the rest of the post speaks against them. */
  readonly least: Readonly<Partial<Record<Cue, number>>>
}

/** Weaker than this is noise. */
const WEAKEST = 0.25

/** One credit for each cue that was seen, at its first place. */
export function weigh<Cue extends string>(
  reading: Reading<Cue>,
  seen: ReadonlyMap<Cue, Range>,
  traits: Traits,
): Credit[] {
  let odds = reading.bias
  for (const cue of seen.keys()) odds += reading.cues[cue]
  for (const trait of traits.of) odds += reading.traits[trait] ?? 0
  const together = 1 / (1 + Math.exp(-odds))
  const credits: Credit[] = []
  for (const [cue, { start, end }] of seen) {
    const strength = Math.max(together, reading.least[cue] ?? 0)
    if (strength >= WEAKEST) {
      credits.push({ kind: reading.kind, cue, range: { start, end }, strength })
    }
  }
  return credits
}
