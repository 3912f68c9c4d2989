/**
 * What each preset shows. A rule that is not listed is shown at its own severities; `off` hides it,
 * which does not take its points out of the score.
 */
import type { Presets } from '../src/check/run.ts'

export const presets: Presets = {
  recommended: {},
  strict: {},
  relaxed: {},
}
