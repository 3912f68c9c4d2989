/** Texts that stand in their source in pieces: behind the `> ` of a quotation, or around notes. */
import type { Edit, Post, Range } from '../model.ts'

/** How a text stands in its source, which others may take apart again. */
export interface Placed {
  /** Stretches of the source that make the text one after the other. */
  readonly pieces: readonly Range[]
  /** What stands before each line, such as `> `. */
  readonly prefix: string
}

/** What may stand between two pieces that follow on each other: the mark of a quotation, or indentation. */
const PREFIX = /^[ \t]*(?:>[ \t]?)?$/
/** What ends a line for a pattern, which is more than for Markdown. */
const LINE_BREAK = /[\n\r\u2028\u2029]/
/**
 * Lines that no layout reads anything into: they begin with a word, a sign of money or an emoji, and
 * hold no colon, no comment and none of the words that label a part.
 */
const PLAIN_LINE =
  /^[ \t]*[\p{L}\p{N}@$£€"'“‘(\p{Extended_Pictographic}](?![.)/\d]*[.)](?:\s|$))(?!.*(?::|<!--|-->|```|~~~|\{|\}))/u
const PART_WORD = /tweet|toot|skeet/i
const QUOTATION = /["“”]/
const QUOTED_END = /^\s*["“]|["”]\s*$/
/** Trimmed where it ends a post, as a blank or a tab is not. */
const ODD_BLANK = /[^\S \t]$/

/**
 * Text, places and edits of a text in pieces.
 *
 * @param isReadAs whether a source, once edited, gives this text, and every other post as before.
 */
export function placedText(
  source: string,
  { pieces, prefix }: Placed,
  isReadAs: (edited: string, text: string) => boolean,
): Pick<Post, 'text' | 'range' | 'toSource' | 'toSourceEdit'> {
  const [first = { start: 0, end: 0 }] = pieces
  const range = { start: first.start, end: (pieces.at(-1) ?? first).end }
  const text =
    pieces.length === 1
      ? source.slice(first.start, first.end)
      : pieces.map(({ start, end }) => source.slice(start, end)).join('')
  const toSource = pieces.length === 1 ? (offset: number) => first.start + offset : placer(pieces)
  return {
    text,
    range,
    toSource,
    toSourceEdit: (edit) => {
      const place = pieces.length === 1 ? rangeIn(first, edit) : spanned(source, pieces, edit)
      if (place === undefined) return undefined
      const written = { ...place, text: edit.text.replace(/\r\n|[\n\r]/g, (line) => line + prefix) }
      if (isHarmless(text, edit)) return written
      const edited = source.slice(0, place.start) + written.text + source.slice(place.end)
      const wanted = text.slice(0, edit.start) + edit.text + text.slice(edit.end)
      return isReadAs(edited, wanted) ? written : undefined
    },
  }
}

function rangeIn({ start }: Range, edit: Edit): Range {
  return { start: start + edit.start, end: start + edit.end }
}

/** Where pieces begin in the text. */
function startsOf(pieces: readonly Range[]): number[] {
  let at = 0
  return pieces.map(({ start, end }) => {
    const here = at
    at += end - start
    return here
  })
}

/** An offset between two pieces is the start of the second. */
function placer(pieces: readonly Range[]): (offset: number) => number {
  const starts = startsOf(pieces)
  return (offset) => {
    const at = pieceAt(starts, offset)
    return (pieces[at] as Range).start + offset - (starts[at] as number)
  }
}

function pieceAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The range of an edit in the source; undefined where it would reach over somebody's notes. */
function spanned(
  source: string,
  pieces: readonly Range[],
  { start, end }: Edit,
): Range | undefined {
  const starts = startsOf(pieces)
  const first = pieceAt(starts, start)
  let last = pieceAt(starts, end)
  const gapBefore = (at: number) =>
    source.slice((pieces[at - 1] as Range).end, (pieces[at] as Range).start)
  const from = (pieces[first] as Range).start + start - (starts[first] as number)
  let to = (pieces[last] as Range).start + end - (starts[last] as number)
  if (last > first && end === starts[last] && !PREFIX.test(gapBefore(last))) {
    last--
    to = (pieces[last] as Range).end
  }
  for (let at = first + 1; at <= last; at++) if (!PREFIX.test(gapBefore(at))) return undefined
  return { start: from, end: to }
}

/** True for an edit within a line that is words before and after; it moves nothing else. */
function isHarmless(text: string, { start, end, text: words }: Edit): boolean {
  if (LINE_BREAK.test(words) || LINE_BREAK.test(text.slice(start, end))) return false
  let from = start
  while (from > 0 && !LINE_BREAK.test(text.charAt(from - 1))) from--
  let to = end
  while (to < text.length && !LINE_BREAK.test(text.charAt(to))) to++
  const line = text.slice(from, to)
  const after = text.slice(from, start) + words + text.slice(end, to)
  // Quotation marks around a field are not read as part of it.
  if (QUOTATION.test(words + text.slice(start, end)) || QUOTED_END.test(after)) return false
  return isPlainLine(line) && isPlainLine(after)
}

function isPlainLine(line: string): boolean {
  return PLAIN_LINE.test(line) && !PART_WORD.test(line) && !ODD_BLANK.test(line)
}
