/**
 * Runs the examples of rules: those on the pages of ours, and those that users' rules bring. A bad
 * one gives exactly one finding of its rule; a good one gives none, and no warning of any other, so
 * that rules cannot quarrel.
 */
import { lintPost, lintSource } from '../lint.ts'
import type { Finding, Kind, Platform, Post, PostReport } from '../model.ts'
import { createPost } from '../parse/post.ts'
import type { Example } from './define.ts'
import type { Setup } from './run.ts'

/** Judges an example as if its post declared what stands beside it. */
export function lintExample(example: Example, setup: Setup): PostReport {
  const {
    text,
    markdown = false,
    platform,
    kind,
    author,
    date,
    reply,
    paid,
  } = typeof example === 'string' ? { text: example } : example
  const declared: Partial<Post> = {
    file: 'page',
    ...(platform && { platform: platform as Platform }),
    ...(kind && { kind: kind as Kind }),
    ...(author && { author }),
    ...(date && { date }),
    isReply: reply === true,
    paid: paid === true,
  }
  const post = markdown
    ? lintSource({ file: 'page.md', text, format: 'markdown' }, setup)[0]?.post
    : createPost(text)
  return lintPost({ ...(post as Post), ...declared }, setup)
}

/** What a rule finds. What is said of the post as a whole depends on its score, not on the rule's words. */
export function findingsOf({ findings }: Pick<PostReport, 'findings'>, id: string): Finding[] {
  return findings.filter(({ ruleId, messageId }) => ruleId === id && messageId !== 'overall')
}

/** What keeps an example from being good: findings of the rule, and warnings of any other. */
export function disturbances({ findings }: PostReport, id: string): Finding[] {
  return findings.filter(({ severity, ruleId }) => severity !== 'info' || ruleId === id)
}

/** A finding in one line. */
export function brief({ ruleId, messageId, severity, range }: Finding, { text }: Post): string {
  return `${severity} ${ruleId}/${messageId} “${text.slice(range.start, range.end)}”`
}
