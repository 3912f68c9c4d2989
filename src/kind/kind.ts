/** What a post is for, inferred from the evidence by weights that `npm run calibrate` fits. */
import type { Kind } from '../model.ts'
import type { Evidence } from '../score/score.ts'

/** Every kind, in the order in which ties are broken. `curate` is only ever declared: no grader was asked for it. */
export const KINDS: readonly Kind[] = [
  'promote',
  'inform',
  'announce',
  'converse',
  'personal',
  'teach',
  'other',
  'curate',
]

/** The shape of the fitted figures, `rules/kinds.json`. */
export interface KindFigures {
  /** Log-odds of a kind, against all others, for a post without evidence. */
  readonly base: Readonly<Partial<Record<Kind, number>>>
  /** What one plain piece of evidence adds, by evidence id and kind. */
  readonly evidence: Readonly<Record<string, Readonly<Partial<Record<Kind, number>>>>>
}

/** The likeliest kind. */
export function inferKind(evidence: readonly Evidence[], figures: KindFigures): Kind {
  const logOdds = KINDS.map((kind) => figures.base[kind] ?? Number.NEGATIVE_INFINITY)
  for (const { id, amount } of evidence) {
    const added = figures.evidence[id]
    if (added === undefined) continue
    for (let kind = 0; kind < KINDS.length; kind++) {
      logOdds[kind] = (logOdds[kind] as number) + (added[KINDS[kind] as Kind] ?? 0) * amount
    }
  }
  let best: Kind = 'other'
  let most = Number.NEGATIVE_INFINITY
  KINDS.forEach((kind, index) => {
    if ((logOdds[index] as number) <= most) return
    best = kind
    most = logOdds[index] as number
  })
  return best
}
