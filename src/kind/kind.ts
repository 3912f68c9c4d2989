import type { Features } from '../analyse/features.ts'
import type { Kind } from '../model.ts'
import type { Evidence } from '../score/score.ts'

/** What a post is most likely for. */
export function inferKind(_features: Features, evidence: readonly Evidence[]): Kind {
  return evidence.some((item) => item.cap === 'promotion' || item.cap === 'pressure')
    ? 'promote'
    : 'other'
}
