/**
 * What each preset shows. A rule that is not listed is shown at its own severities; `off` hides it,
 * which does not take its points out of the score.
 *
 * Members and levels follow from what was measured (`docs/accuracy.md`): a rule warns in
 * `recommended` where its warnings are right nearly as often as one grader predicts another, a rule
 * that no label measures is shown in `strict` only.
 */
import type { Presets } from '../src/check/run.ts'

/** No grader was asked for what these look for, or their warnings have met too few real posts. */
const UNMEASURED = {
  'announcement-opener': 'off',
  'audience-as-object': 'off',
  'canned-reply': 'off',
  'cold-pitch': 'off',
  'guru-title': 'off',
  'missing-credit': 'off',
  'template-feel': 'off',
  'undisclosed-promotion': 'off',
} as const

export const presets: Presets = {
  recommended: UNMEASURED,
  strict: {},
  relaxed: {
    ...UNMEASURED,
    'brochure-voice': 'info',
    clickbait: 'info',
    'follower-chasing': 'info',
    'hashtag-stuffing': 'info',
    hype: 'info',
    'link-dump': 'info',
    'mention-spam': 'info',
    'missing-help': 'off',
    'missing-personal-touch': 'off',
    'missing-question': 'off',
    'sales-question': 'info',
    'self-praise': 'info',
    shouting: 'info',
  },
}
