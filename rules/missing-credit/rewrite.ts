/** Asks for the name: nobody else can know whose work it is. */
import type { Proposal, RewriteContext } from '../../src/check/define.ts'
import type { Finding } from '../../src/model.ts'
import { blank } from '../../src/rewrite/blanks.ts'
import { prompted } from '../../src/rewrite/phrasing.ts'

const WAYS: Readonly<Record<string, readonly string[]>> = {
  work: [
    'by whom, with their @name',
    'who made it, and what you took from it',
    'the name of the one who wrote or made this',
    'whose it is, so that readers can find them',
  ],
  nameless: [
    'the maker’s name; an image search may find it',
    'who made it, or a picture whose maker you know',
    'the name, or ask readers whether they know it',
    'whose work this is',
  ],
  quotation: [
    'who said this, and where',
    'the name of the one who said or wrote this',
    'whose words these are',
    'the speaker, and who they are if few would know',
  ],
}

export function* rewrite(finding: Finding, context: RewriteContext<unknown>): Iterable<Proposal> {
  const isQuotation = finding.messageId === 'quotation'
  // Behind the closing quotation mark.
  const end = finding.range.end + (isQuotation ? 1 : 0)
  const ways = WAYS[finding.messageId] ?? []
  const dash = isQuotation ? ' – ' : ' '
  yield prompted('Name who made it', { start: end, end }, dash + blank(context, ways))
}
