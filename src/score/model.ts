/**
 * The shape of the fitted figures, `rules/weights.json`. `npm run calibrate` writes them; nobody
 * edits them by hand.
 */
export interface Weights {
  /** Log-odds of grade 2 or more for a post with no evidence at all. */
  readonly base: number
  /** What the log-odds of grade ≥ 1, ≥ 2 and ≥ 3 differ from those of ≥ 2; falling, the middle one 0. */
  readonly thresholds: readonly [number, number, number]
  /** Log-odds for one plain piece of evidence, by `rule-id/messageId` or `credit/kind:cue`. */
  readonly evidence: Readonly<Record<string, { readonly weight: number; readonly se: number }>>
  /** The most that a category, or the credits together, can add or take away, in log-odds. */
  readonly caps: Readonly<Record<string, number>>
}
