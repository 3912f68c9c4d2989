/** A linter whose every rule proposes everything that the shared phrasings can do, good or bad. */
import type { Proposal, RewriteContext } from '../../src/check/define.ts'
import type { Setup } from '../../src/check/run.ts'
import { createSetup, type Finding } from '../../src/index.ts'
import {
  fewerEmoji,
  fewerMarks,
  plainOffer,
  prompted,
  quietly,
  safe,
  suggested,
  withoutRepeatedTags,
  withoutSentence,
  withoutTrailingSpace,
  withoutWords,
  withWords,
} from '../../src/rewrite/phrasing.ts'

export const setup = createSetup()

function* everything(finding: Finding, context: RewriteContext<unknown>): Iterable<Proposal> {
  const { range } = finding
  const whole = { start: 0, end: context.features.text.length }
  yield safe('marks', fewerMarks(context, whole))
  yield safe('emoji', fewerEmoji(context, whole))
  yield safe('tags', withoutRepeatedTags(context))
  yield safe('blanks', withoutTrailingSpace(context))
  yield suggested('quiet', quietly(context, whole))
  for (const edits of plainOffer(context, range)) yield suggested('offer', edits)
  yield suggested('words', withoutWords(context, range))
  yield suggested('sentence', withoutSentence(context, range))
  yield suggested('plain', withWords(context, range, 'a page about it'))
  yield prompted('ask', { start: range.end, end: range.end }, ' [fill: who it is for]')
}

/** Rules that try to lose and to invent things, to see whether they are let. */
function* reckless(finding: Finding, context: RewriteContext<unknown>): Iterable<Proposal> {
  const { start, end } = finding.range
  const { length } = context.features.text
  yield suggested('gone', [{ start: 0, end: length, text: 'More' }])
  yield suggested('cut', [
    { start: Math.max(0, start - 2), end: Math.min(length, end + 2), text: '' },
  ])
  yield suggested('invented', [{ start, end, text: 'a wonderful gift' }])
  yield suggested('figure', [{ start: end, end, text: ' 99% https://evil.example' }])
  yield suggested('loud', [{ start: end, end, text: ' BUY NOW!!! SHOP NOW!!!' }])
  yield suggested('markup', [
    { start, end: start, text: '**' },
    { start: end, end, text: '**' },
  ])
  yield suggested('overlap', [
    { start, end, text: 'it' },
    { start, end: end + 1, text: '' },
  ])
  yield suggested('outside', [{ start: length, end: length + 4, text: 'it' }])
}

function withRewrite(rewrite: typeof everything): Setup {
  return {
    ...setup,
    rules: setup.rules.map((active) => ({ ...active, rule: { ...active.rule, rewrite } })),
  }
}

export const busySetup = withRewrite(everything)
export const recklessSetup = withRewrite(reckless)
