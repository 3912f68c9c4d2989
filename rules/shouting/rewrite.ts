/** Lowers the voice: one mark, one emoji, ordinary letters. */
import type { Proposal, RewriteContext } from '../../src/check/define.ts'
import type { Edit, Finding } from '../../src/model.ts'
import { deletions } from '../../src/rewrite/edits.ts'
import {
  fewerEmoji,
  fewerMarks,
  fullStops,
  quietly,
  safe,
  suggested,
  withWords,
} from '../../src/rewrite/phrasing.ts'
import { LOUD } from './words.ts'

export function* rewrite(finding: Finding, context: RewriteContext<unknown>): Iterable<Proposal> {
  const { features } = context
  const whole = { start: 0, end: features.text.length }
  switch (finding.messageId) {
    case 'marks':
      yield safe('Leave one mark', fewerMarks(context, finding.range))
      return
    case 'emoji':
    case 'alarm':
    case 'emojiEverywhere':
      yield safe('Leave one emoji of each row', fewerEmoji(context, whole))
      yield suggested('Leave the alarm out', finding.messageId === 'alarm' ? calls(context) : [])
      return
    case 'everySentence':
      yield suggested('End the sentences with a full stop', fullStops(context))
      return
    case 'repeated':
      yield suggested('Write it in ordinary letters', quietly(context, spanOfLoud(context)))
      return
    default: {
      const quiet = String(finding.data.quiet ?? '')
      if (quiet !== '') {
        yield suggested('Write it in ordinary letters', withWords(context, finding.range, quiet))
      }
      yield suggested('Write it in ordinary letters', quietly(context, finding.range))
    }
  }
}

/** Every alarm sign goes: what is left of one is still an alarm. */
function calls(context: RewriteContext<unknown>): Edit[] {
  const signs = context.features
    .ofKind('emoji')
    .filter(({ norm, isQuoted }) => !isQuoted && /^[🚨‼❗⚠]/u.test(norm))
  return deletions(context.features.text, signs)
}

/** From the first shouted word to the last. */
function spanOfLoud({ features }: RewriteContext<unknown>) {
  const loud = features
    .ofKind('word')
    .filter(({ isAllCaps, isQuoted, norm }) => isAllCaps && !isQuoted && LOUD.has(norm))
  const [first, last] = [loud[0], loud.at(-1)]
  return { start: first?.start ?? 0, end: last?.end ?? 0 }
}
