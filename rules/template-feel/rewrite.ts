/** Asks for the sentence that no tool can write. */
import type { Proposal, RewriteContext } from '../../src/check/define.ts'
import type { Finding } from '../../src/model.ts'
import { blank } from '../../src/rewrite/blanks.ts'
import { prompted } from '../../src/rewrite/phrasing.ts'

const WAYS: Readonly<Record<string, readonly string[]>> = {
  label: [
    'why you made it, or what a reader takes from it',
    'what happened that made you write this',
    'the main point in one sentence',
    'for whom this is worth the click',
  ],
  catalogue: [
    'who it is for, in a sentence',
    'how it was made, or by whom',
    'what somebody does with it',
    'what you like about it yourself',
  ],
  headline: [
    'what this means for your readers',
    'what surprised you in it',
    'why you pass it on',
    'one sentence from it that stays',
  ],
  machine: [
    'the same in your own words',
    'what you made, and why, in a sentence of your own',
    'what you would say of it to a friend',
    'a sentence that no tool would write',
  ],
}
const CUT = ['the end of this sentence', 'how this goes on, or a shorter sentence']

export function* rewrite(finding: Finding, context: RewriteContext<unknown>): Iterable<Proposal> {
  const { start, end } = finding.range
  const { features } = context
  if (finding.messageId === 'cut') {
    yield prompted('Finish the sentence', { start: end, end }, ` ${blank(context, CUT)}`)
    return
  }
  const ways = WAYS[finding.messageId] ?? []
  // Before the link, where a reader decides.
  const link = features.ofKind('url').find((token) => token.start >= start)
  const at = finding.messageId === 'machine' ? end : (link?.start ?? end)
  const isBefore = at !== end
  const text = isBefore ? `${blank(context, ways)} ` : ` ${blank(context, ways)}`
  yield prompted('Say it yourself', { start: at, end: at }, text)
}
