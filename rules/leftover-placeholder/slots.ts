import type { Post, Range } from '../../src/model.ts'
import { SLOTS } from './words.ts'

/** The blanks of a post that are still to be filled in, in order; those that it only talks about are none. */
export function slotsIn({ text, zones }: Pick<Post, 'text' | 'zones'>): readonly Range[] {
  const found: Range[] = []
  for (const { sign, pattern } of SLOTS) {
    if (!sign.test(text)) continue
    for (const { 0: slot, index: start } of text.matchAll(pattern)) {
      const range = { start, end: start + slot.length }
      const isTaken = [...found, ...zones.filter(({ kind }) => kind === 'code')].some(
        (other) => other.start < range.end && other.end > range.start,
      )
      if (!isTaken && !isQuoted(text, range) && !isLabel(text, range)) found.push(range)
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Talked about rather than left: “Hi [First Name]” in quotation marks, or between back-ticks. */
function isQuoted(text: string, { start, end }: Range): boolean {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const rest = text.slice(end).split('\n', 1)[0] ?? ''
  if ((line.split('`').length - 1) % 2 === 1 && rest.includes('`')) return true
  return /["“‘'][^"“”‘\n]{0,20}$/.test(line) && /^[^"“”\n]{0,20}["”’']/.test(rest)
}

/** “[LINK] https://…”, “[DATE] 3 May”: the brackets name what follows them. */
function isLabel(text: string, { start, end }: Range): boolean {
  if (text.charAt(start) !== '[') return false
  if (!/(?:^|\n)\s*$/.test(text.slice(0, start))) return false
  const isField = !/^\[(?:fill:|insert|add|enter|your)/i.test(text.slice(start, end))
  return isField && /^\s*[:：]?\s*(?:https?:|www\.|\d|[$£€])/.test(text.slice(end))
}
