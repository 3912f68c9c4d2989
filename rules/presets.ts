/**
 * What each preset shows. A rule that is not listed is shown at its own severities; `off` hides it,
 * which does not take its points out of the score.
 *
 * Members and levels follow from what was measured (`docs/accuracy.md`): a rule warns in
 * `recommended` where its warnings are right nearly as often as one grader predicts another, a rule
 * that no label measures is shown in `strict` only.
 */
import type { PlatformPresets, Presets } from '../src/check/run.ts'

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

/**
 * What a platform changes of each preset. Only what its own rules or customs ask for stands here;
 * `docs/platforms.md` quotes them.
 */
export const platformPresets: PlatformPresets = {
  // “Please don't do things to make titles stand out, like using uppercase or exclamation points, or
  // saying how great an article is.” No hashtags are read there.
  hackernews: { hype: 'warn', 'self-praise': 'warn', shouting: 'warn' },
  // Posts are found by their tags, more than by search, and to tag is a courtesy.
  mastodon: { 'hashtag-stuffing': 'info' },
  // A launch is there to present what its makers made.
  producthunt: { 'self-promotion-ratio': 'info' },
}
