/** Words in quotation marks: somebody else's, or a title. */
import { lazyPattern } from '../lazy-pattern.ts'
import type { Range } from '../model.ts'

/** A mark that stands inside of a word or after one cannot open. */
const BEFORE_OPENING = /[\s([{—–-]/
const LETTER_OR_DIGIT = lazyPattern(() => /[\p{L}\p{N}]/u)

/**
 * Stretches between “…” or "…", marks included, in order. A quotation ends at an empty line, so that
 * an inch sign or a forgotten mark costs a paragraph at most. Single quotation marks are left alone:
 * they cannot be told from apostrophes.
 */
export function quotationsOf(text: string): Range[] {
  const ranges: Range[] = []
  let open = -1
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 10 && text.charCodeAt(at + 1) === 10) open = -1
    else if (unit === 0x201c || unit === 0x201e) open = open === -1 || unit === 0x201c ? at : open
    else if (unit === 0x201d || (unit === 34 && open !== -1)) {
      if (open !== -1) ranges.push({ start: open, end: at + 1 })
      open = -1
    } else if (unit === 34 && opens(text, at)) open = at
  }
  return ranges
}

function opens(text: string, at: number): boolean {
  const isFree = at === 0 || BEFORE_OPENING.test(text.charAt(at - 1))
  return isFree && LETTER_OR_DIGIT().test(text.charAt(at + 1))
}

/** Whether an offset lies in one of some ranges in order. */
export function isWithin(ranges: readonly Range[], offset: number): boolean {
  return (ranges[firstFrom(ranges, offset)]?.start ?? Number.POSITIVE_INFINITY) <= offset
}

/** Index of the first of some ranges in order that ends behind an offset; their number where none does. */
export function firstFrom(ranges: readonly Range[], offset: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle] as Range).end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
