import type { Post, Range } from '../../src/model.ts'
import { SLOTS } from './words.ts'

/** More slots of one form tell an author nothing new. */
const MOST = 20
/** How far around a slot its line is read, in UTF-16 units: all of a line that a person wrote. */
const NEAR = 500

/** The blanks of a post that are still to be filled in, in order; those that it only talks about are none. */
export function slotsIn({ text, zones }: Pick<Post, 'text' | 'zones'>): readonly Range[] {
  const found: Range[] = []
  const code = zones.filter(({ kind }) => kind === 'code')
  // What a reader never sees is no slot: an expression of MDX, a comment.
  const unseen = zones.filter(({ kind }) => kind === 'markup')
  for (const { sign, pattern } of SLOTS) {
    if (!sign.test(text)) continue
    const most = found.length + MOST
    for (const { 0: slot, index: start } of text.matchAll(pattern)) {
      const range = { start, end: start + slot.length }
      const isOver = (other: Range) => other.start < range.end && other.end > range.start
      if (found.length === most) break
      if (found.some(isOver) || code.some(isOver)) continue
      if (unseen.some((zone) => zone.start <= start && range.end <= zone.end)) continue
      if (!isQuoted(text, range) && !isLabel(text, range)) found.push(range)
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Talked about rather than left: “Hi [First Name]” in quotation marks, or between back-ticks. */
function isQuoted(text: string, { start, end }: Range): boolean {
  const line = text.slice(Math.max(0, start - NEAR), start).replace(/^[\s\S]*\n/, '')
  const rest = text.slice(end, end + NEAR).split('\n', 1)[0] ?? ''
  if ((line.split('`').length - 1) % 2 === 1 && rest.includes('`')) return true
  return /["“‘'][^"“”‘\n]{0,20}$/.test(line) && /^[^"“”\n]{0,20}["”’']/.test(rest)
}

/** “[LINK] https://…”, “[DATE] 3 May”: the brackets name what follows them. */
function isLabel(text: string, { start, end }: Range): boolean {
  if (text.charAt(start) !== '[') return false
  const before = text.slice(Math.max(0, start - NEAR), start)
  if (!/(?:^|\n)\s*$/.test(before)) return false
  const isField = !/^\[(?:fill:|insert|add|enter|your)/i.test(text.slice(start, end))
  return isField && /^\s*[:：]?\s*(?:https?:|www\.|\d|[$£€])/.test(text.slice(end, end + NEAR))
}
