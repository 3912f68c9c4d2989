/** Lowers the voice: one mark, one emoji, ordinary letters. */
import type { Proposal, RewriteContext } from '../../src/check/define.ts'
import type { Edit, Finding, Range } from '../../src/model.ts'
import { blank } from '../../src/rewrite/blanks.ts'
import { applyEdits, deletions } from '../../src/rewrite/edits.ts'
import {
  type Edits,
  fewerEmoji,
  fewerMarks,
  fullStops,
  prompted,
  quietly,
  safe,
  suggested,
  withWords,
} from '../../src/rewrite/phrasing.ts'
import { LOUD } from './words.ts'

const QUIET = 'Write it in ordinary letters'

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
      if (finding.messageId === 'alarm') yield suggested('Leave the alarm out', calls(context))
      yield asked(finding, context, FEWER)
      return
    case 'everySentence':
      yield suggested('End the sentences with a full stop', fullStops(context))
      yield asked(finding, context, CALM)
      return
    case 'repeated':
      yield suggested(QUIET, withWholeFacts(context, quietly(context, spanOfLoud(context))))
      break
    default: {
      const quiet = String(finding.data.quiet ?? '')
      if (quiet !== '') {
        const edits = withWords(context, finding.range, quiet)
        yield suggested(QUIET, withWholeFacts(context, edits))
      }
      yield suggested(
        QUIET,
        quiet === '' ? [] : withWholeFacts(context, quietly(context, finding.range)),
      )
    }
  }
  yield asked(finding, context, LETTERS)
}

/** Where a name may be among the capitals, only the author can spell it. */
const LETTERS = [
  'the same in ordinary letters; names keep their capitals',
  'this as you would say it',
  'this once more without the capitals',
  'the same, spelt as in a letter to a friend',
]
const FEWER = [
  'keep the one emoji that adds something, delete the others',
  'which of the emoji says something that the words do not',
  'delete what only points or flashes',
  'one emoji at most, where it carries a feeling',
]
const CALM = [
  'keep the mark of the sentence you are happiest about',
  'full stops but for one sentence',
  'which of these sentences is the exciting one',
  'one exclamation mark at most, where you would really raise your voice',
]

function asked({ range }: Finding, context: RewriteContext<unknown>, ways: readonly string[]) {
  const place = { start: range.end, end: range.end }
  return prompted('Say it without raising the voice', place, ` ${blank(context, ways)}`)
}

/** An edit of “FREE” in “FREE shipping” is one of the whole phrase: facts are not cut in two. */
function withWholeFacts({ features, facts }: RewriteContext<unknown>, edits: Edits): Edits {
  const spans: { start: number; end: number; parts: Edit[] }[] = []
  for (const edit of edits) {
    const held: readonly Range[] = facts.within(edit).filter(({ isCaseFree }) => isCaseFree)
    const start = Math.min(edit.start, ...held.map((fact) => fact.start))
    const end = Math.max(edit.end, ...held.map((fact) => fact.end))
    const last = spans.at(-1)
    if (last !== undefined && start < last.end) {
      last.end = Math.max(last.end, end)
      last.parts.push(edit)
    } else spans.push({ start, end, parts: [edit] })
  }
  return spans.map(({ start, end, parts }) => {
    const inside = parts.map((part) => ({
      start: part.start - start,
      end: part.end - start,
      text: part.text,
    }))
    return { start, end, text: applyEdits(features.text.slice(start, end), inside) }
  })
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
