/** Judges every post by figures fitted on the posts of other accounts. */
import { inferKind } from '../src/kind/kind.ts'
import type { Credit, Finding, Kind } from '../src/model.ts'
import { expectedGrade, score } from '../src/score/score.ts'
import { createWording } from '../src/wording/wording.ts'
import type { Example } from './examples.ts'
import { foldsByAccount } from './fit.ts'
import { fitFigures, fitWording, heldOutEvidence, judge, setupWith, UNFITTED } from './train.ts'

export const FOLDS = 5

/** What a linter that never saw the account says of a post. */
export interface HeldOut {
  readonly example: Example
  /** 0 to 100, not rounded. */
  readonly score: number
  readonly kind: Kind
  readonly findings: readonly Finding[]
  readonly credits: readonly Credit[]
  /** Probability of each flag by the wording model alone. */
  readonly wording: Readonly<Record<string, number>>
}

/**
 * @param measured posts to judge; all others only help to fit.
 * @param evidence which evidence counts; all of it where left out.
 */
export function crossValidate(
  measured: readonly Example[],
  others: readonly Example[],
  evidence: (id: string) => boolean = () => true,
): HeldOut[] {
  const all = [...measured, ...others]
  const folds = foldsByAccount(all, FOLDS)
  const results = new Array<HeldOut>(measured.length)
  const chosen = <T extends { evidence: readonly { id: string }[] }>(judged: T): T => ({
    ...judged,
    evidence: judged.evidence.filter(({ id }) => evidence(id)),
  })
  for (let fold = 0; fold < FOLDS; fold++) {
    const training = all.filter((_, i) => folds[i] !== fold)
    const figures = fitFigures(training, heldOutEvidence(training).map(chosen))
    const wording = createWording(fitWording(training))
    const setup = setupWith({ ...UNFITTED, ...figures, wording })
    measured.forEach((example, i) => {
      if (folds[i] !== fold) return
      const [judged] = judge([example], setup).map(chosen)
      if (judged === undefined) return
      const { receipt } = score(judged.evidence, figures.weights, false)
      const logOdds = receipt.reduce((sum, item) => sum + item.logOdds, 0)
      results[i] = {
        example,
        score: expectedGrade(logOdds, figures.weights),
        kind: inferKind(judged.evidence, figures.kinds),
        findings: judged.checked.findings,
        credits: judged.credits,
        wording: Object.fromEntries(
          judged.evidence
            .filter(({ item }) => item === 'wording')
            .map(({ id, amount }) => [id.slice('wording/'.length), amount]),
        ),
      }
    })
  }
  return results
}
