/** How a finding quotes the words it is about. */
import type { Features, Token } from '../analyse/features.ts'
import { firstFrom } from '../analyse/quotations.ts'
import type { FindingData, Range } from '../model.ts'

/** Words that promise another one: “get the”, “sell out every”, “Save up to”, “Treat”. */
const OPEN = new Set(
  `a an the this that these those my our your his her their its every each any some all to of for from
  at in on up with by and or free new more extra ends ending closes expires treat`.split(/\s+/),
)
const MOST = 6

/** The facts of a finding, with its `phrase` quoted by {@link wholePhrase}. */
export function quoteWhole(data: FindingData, range: Range, features: Features): FindingData {
  if (data.phrase === undefined || data.phrase !== features.excerpt(range)) return data
  const phrase = wholePhrase(range, features)
  return phrase === data.phrase ? data : { ...data, phrase }
}

/**
 * The words of a range, led on to the word that they wait for where they break off in the middle, as
 * phrases of vocabularies do. At most six words; nothing is led over a mark.
 */
export function wholePhrase({ start, end }: Range, features: Features): string {
  const { tokens, text } = features
  const found = features.excerpt({ start, end })
  const first = firstFrom(tokens, start)
  let last = first
  while (tokens[last] !== undefined && (tokens[last]?.end ?? 0) < end) last++
  if (tokens[last]?.end !== end) return found
  const opening = last
  while (isOpen(tokens, last, last > opening) && last - first + 1 < MOST) {
    const next = tokens[last + 1]
    if (next === undefined || !/^(?:word|number|money|percent)$/.test(next.kind)) break
    if (!/^[^\S\n]+$/.test(text.slice(tokens[last]?.end, next.start))) break
    last++
  }
  // Rather as it was than another word that waits.
  if (last === opening || isOpen(tokens, last, false)) return found
  return features.excerpt({ start, end: tokens[last]?.end ?? end })
}

/** “by 12” waits for the month, “for free” for nothing. */
function isOpen(tokens: readonly Token[], at: number, isLedOn: boolean): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  if (token.norm === 'free' && tokens[at - 1]?.norm === 'for') return false
  return OPEN.has(token.norm) || /['’]s$/.test(token.norm) || (isLedOn && token.kind === 'number')
}
