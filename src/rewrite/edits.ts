/** Edits on ranges: applying, joining, tidying up around them, carrying them over to the source. */
import type { Edit, Post, Range } from '../model.ts'

/**
 * The text after some edits, in any order.
 *
 * @throws RangeError where two share a character, or one reaches out of the text.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let after = ''
  let at = 0
  for (const edit of sorted(edits, text.length)) {
    after += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return after + text.slice(at)
}

/**
 * Edits in order of place.
 *
 * @throws RangeError as {@link applyEdits} does.
 */
export function sorted(edits: readonly Edit[], length: number): Edit[] {
  const inOrder = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  let at = 0
  for (const { start, end } of inOrder) {
    if (start < at || end < start || end > length) {
      throw new RangeError(`The edit ${start}–${end} overlaps another or leaves the text.`)
    }
    at = end
  }
  return inOrder
}

/** True where no edit of one list shares a character, or a place of insertion, with one of the other. */
export function areApart(some: readonly Edit[], others: readonly Edit[]): boolean {
  return some.every((a) =>
    others.every((b) => a.end < b.start || b.end < a.start || touchesOnly(a, b)),
  )
}

/** Neighbours may touch, unless one inserts where the other changes. */
function touchesOnly(a: Range, b: Range): boolean {
  if (a.start === a.end || b.start === b.end) return false
  return a.end === b.start || b.end === a.start
}

/** Where edits in order leave what they put in, in the text after. */
export function rangesAfter(edits: readonly Edit[]): Range[] {
  let shift = 0
  return edits.map(({ start, end, text }) => {
    const range = { start: start + shift, end: start + shift + text.length }
    shift += text.length - (end - start)
    return range
  })
}

/** Where a range of the text before is found in the text after edits in order; empty where it has gone. */
export function rangeAfter({ start, end }: Range, edits: readonly Edit[]): Range {
  const place = (offset: number, isEnd: boolean) => {
    let shift = 0
    for (const edit of edits) {
      if (edit.start >= offset) break
      if (edit.end > offset) return edit.start + shift + (isEnd ? edit.text.length : 0)
      shift += edit.text.length - (edit.end - edit.start)
    }
    return offset + shift
  }
  const from = place(start, false)
  return { start: from, end: Math.max(from, place(end, true)) }
}

/** A stretch of the text before, or words that were put in. */
type Piece = { readonly start: number; readonly end: number } | string

/**
 * Two rounds of edits as one: what `second` does to the text after `first`, as edits of the text
 * before.
 */
export function compose(length: number, first: readonly Edit[], second: readonly Edit[]): Edit[] {
  const pieces: Piece[] = []
  let at = 0
  for (const edit of sorted(first, length)) {
    if (edit.start > at) pieces.push({ start: at, end: edit.start })
    if (edit.text !== '') pieces.push(edit.text)
    at = edit.end
  }
  if (length > at) pieces.push({ start: at, end: length })

  const result: Piece[] = []
  const total = pieces.reduce((sum, piece) => sum + sizeOf(piece), 0)
  let place = 0
  let index = 0
  let taken = 0
  /** Moves on to a place in the text between, keeping or dropping what is passed. */
  const moveTo = (to: number, isKept: boolean) => {
    while (place < to) {
      const piece = pieces[index] as Piece
      const step = Math.min(to - place, sizeOf(piece) - taken)
      if (isKept) {
        result.push(
          typeof piece === 'string'
            ? piece.slice(taken, taken + step)
            : { start: piece.start + taken, end: piece.start + taken + step },
        )
      }
      place += step
      taken += step
      if (taken === sizeOf(piece)) {
        index++
        taken = 0
      }
    }
  }
  for (const edit of sorted(second, total)) {
    moveTo(edit.start, true)
    moveTo(edit.end, false)
    if (edit.text !== '') result.push(edit.text)
  }
  moveTo(total, true)

  const edits: Edit[] = []
  let from = 0
  let words = ''
  const close = (to: number, next: number) => {
    if (to > from || words !== '') edits.push({ start: from, end: to, text: words })
    words = ''
    from = next
  }
  for (const piece of result) {
    if (typeof piece === 'string') words += piece
    else close(piece.start, piece.end)
  }
  close(length, length)
  return edits
}

function sizeOf(piece: Piece): number {
  return typeof piece === 'string' ? piece.length : piece.end - piece.start
}

const BLANK = /[ \t\u00a0]/

/**
 * A deletion that leaves nothing odd behind: no double blanks, no blank before a full stop, no empty
 * line where there was none, no capital lost.
 */
export function deletion(text: string, { start, end }: Range): Edit {
  let from = start
  let to = end
  while (from > 0 && BLANK.test(text.charAt(from - 1))) from--
  while (to < text.length && BLANK.test(text.charAt(to))) to++
  const opensLine = from === 0 || isBreak(text.charAt(from - 1))
  const closesLine = to === text.length || isBreak(text.charAt(to))
  if (opensLine && closesLine) return emptyLine(text, from, to)
  if (opensLine) return { start: isIndent(text, from, start) ? start : from, end: to, text: '' }
  if (closesLine) return { start: from, end: to, text: '' }
  // One blank remains, unless a mark follows or an opening bracket comes before.
  const hadBlank = from < start || to > end
  const isTight = /[.,;:!?…)\]}]/.test(text.charAt(to)) || /[([{]/.test(text.charAt(from - 1))
  if (isTight && from < start) return { start: from, end: to, text: '' }
  if (!hadBlank) return { start, end, text: '' }
  return from < start
    ? { start, end: to, text: '' }
    : { start, end: to > end ? to - 1 : to, text: '' }
}

/** {@link deletion} of several ranges in order; those with only blanks between go as one. */
export function deletions(text: string, ranges: readonly Range[]): Edit[] {
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of ranges) {
    const last = joined.at(-1)
    if (last !== undefined && /^[ \t\u00a0]*$/.test(text.slice(last.end, start))) last.end = end
    else joined.push({ start, end })
  }
  return joined.map((range) => deletion(text, range))
}

/** A whole line, or several, with the breaks that are too many then. */
function emptyLine(text: string, from: number, to: number): Edit {
  let start = from
  let end = to
  while (start > 0 && /\s/.test(text.charAt(start - 1))) start--
  while (end < text.length && /\s/.test(text.charAt(end))) end++
  // Indentation of the line that follows is its own.
  while (end > to && BLANK.test(text.charAt(end - 1))) end--
  if (start === 0) return { start: from, end, text: '' }
  if (end === text.length) return { start, end: to, text: '' }
  const before = text.slice(start, from)
  const after = text.slice(to, end)
  // Of the two gaps the larger one parts the neighbours.
  const isAfterLarger = breaks(after) >= breaks(before)
  return isAfterLarger ? { start, end: to, text: '' } : { start: from, end, text: '' }
}

function breaks(gap: string): number {
  return gap.split(/\r\n|[\n\r]/).length - 1
}

function isBreak(character: string): boolean {
  return character === '\n' || character === '\r'
}

function isIndent(text: string, from: number, start: number): boolean {
  return (
    from < start &&
    /^\s*$/.test(text.slice(from, start)) &&
    (from === 0 || isBreak(text.charAt(from - 1)))
  )
}

/** The same edit without what stays as it was at its two ends. */
export function trimmed(before: string, { start, end, text }: Edit): Edit {
  const old = before.slice(start, end)
  const most = Math.min(old.length, text.length)
  let head = 0
  while (head < most && old[head] === text[head]) head++
  if (head > 0 && isHigh(old.charCodeAt(head - 1))) head--
  let tail = 0
  while (tail < most - head && old[old.length - 1 - tail] === text[text.length - 1 - tail]) tail++
  if (tail > 0 && isLow(old.charCodeAt(old.length - tail))) tail--
  return { start: start + head, end: end - tail, text: text.slice(head, text.length - tail) }
}

/** {@link trimmed} to whole words, so that no link or tag is cut. */
export function trimmedToWords(before: string, edit: Edit): Edit {
  const { start, end, text } = trimmed(before, edit)
  const isSpace = (character: string) => character === '' || /\s/.test(character)
  let head = 0
  const most = start - edit.start
  if (!isSpace(before.charAt(start)) || !isSpace(text.charAt(0))) {
    while (head < most && !isSpace(before.charAt(start - head - 1))) head++
  }
  let tail = 0
  const least = edit.end - end
  if (!isSpace(before.charAt(end - 1)) || !isSpace(text.slice(-1))) {
    while (tail < least && !isSpace(before.charAt(end + tail))) tail++
  }
  return {
    start: start - head,
    end: end + tail,
    text: before.slice(start - head, start) + text + before.slice(end, end + tail),
  }
}

function isHigh(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800
}

function isLow(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00
}

/**
 * Edits of a post as edits of its source, in the source's own spelling. Nothing outside of the edited
 * ranges changes, escapes of the author's own choice included. Where the source cannot hold one of them
 * as it is, all of the text may be written anew, for which a bare cell is put into quotation marks;
 * undefined where that is not possible either.
 */
export function sourceEdits(edits: readonly Edit[], post: Post): Edit[] | undefined {
  const written = sorted(edits, post.text.length).map((edit) => post.toSourceEdit(edit))
  if (written.every((edit) => edit !== undefined)) return written
  const text = applyEdits(post.text, edits)
  const whole = post.toSourceEdit({ start: 0, end: post.text.length, text })
  return whole && [whole]
}
