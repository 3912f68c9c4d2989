/** The quoted line with a caret under the words. */
import type { Range } from '../model.ts'
import type { Style } from './style.ts'
import { graphemes, graphemeWidth, visible } from './visible.ts'

/** Words in the text that they were found in: a post's own, or a source's where it is malformed. */
export interface Quoted {
  readonly text: string
  readonly range: Range
}

interface Cell {
  /** As printed. */
  readonly shown: string
  /** Terminal columns. */
  readonly width: number
  /** Offsets into the text. */
  readonly start: number
  readonly end: number
}

const TAB_STOP = 4

/**
 * Two lines: the quoted line and the caret under its words. A line that is wider than the terminal
 * is cut around the words.
 *
 * @param lineNumber 1-based line of the range's start, for the gutter.
 * @param columns of the terminal.
 */
export function frame(
  { text, range }: Quoted,
  lineNumber: number,
  columns: number,
  style: Style,
): string[] {
  const at = placeToShow(text, range)
  const gutter = String(lineNumber - at.linesBack)
  const room = Math.max(20, columns - gutter.length - 5)
  const near = nearby(text, at.start, room * 4)
  const cells = cellsOf(text.slice(near.from, near.to), near.from)
  const end = Math.min(at.end, near.to)
  const first = cells.findIndex((cell) => cell.end > at.start)
  const caretCell = first === -1 ? cells.length : first
  const markedWidth = cells
    .slice(caretCell)
    .reduce((sum, cell) => (cell.start < end ? sum + cell.width : sum), 0)
  const window = windowAround(
    cells,
    caretCell,
    markedWidth,
    room,
    near.isCutBefore,
    near.isCutAfter,
  )

  let line = window.isCutBefore ? '…' : ''
  let indent = window.isCutBefore ? 1 : 0
  let marked = 0
  for (let index = window.first; index < window.last; index++) {
    const cell = cells[index] as Cell
    line += cell.shown
    if (index < caretCell) indent += cell.width
    else if (cell.start < end) marked += cell.width
  }
  if (window.isCutAfter) line += '…'
  const margin = ' '.repeat(gutter.length)
  return [
    `  ${style.quiet(`${gutter} │`)} ${line}`,
    `  ${style.quiet(`${margin} │`)} ${' '.repeat(indent)}${style.strong('^'.repeat(Math.max(1, marked)))}`,
  ]
}

/**
 * What is missing has its place after the post's last line break, where there is nothing to quote;
 * the last line that has words is shown instead.
 */
function placeToShow(text: string, { start, end }: Range) {
  if (end > start || start < text.length) return { start, end, linesBack: 0 }
  const last = text.trimEnd().length
  const linesBack = text.slice(last, start).split(LINE_ENDING).length - 1
  return { start: last, end: last, linesBack }
}

const LINE_ENDING = /\r\n|[\n\r]/

/**
 * As much of a line as can be shown of it. No more than that is looked at: a line may have 10 MB and
 * thousands of findings.
 */
function nearby(text: string, at: number, reach: number) {
  const before = text.slice(Math.max(0, at - reach), at)
  const after = text.slice(at, at + reach)
  const opening = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'))
  const closing = after.search(/[\n\r]/)
  return {
    from: boundary(text, at - before.length + opening + 1),
    to: boundary(text, closing === -1 ? at + after.length : at + closing),
    isCutBefore: opening === -1 && before.length < at,
    isCutAfter: closing === -1 && at + after.length < text.length,
  }
}

/** Not between the two halves of a character. */
function boundary(text: string, at: number): number {
  const isLow = (text.charCodeAt(at) & 0xfc00) === 0xdc00
  return isLow && at > 0 ? at - 1 : at
}

function cellsOf(line: string, from: number): Cell[] {
  const cells: Cell[] = []
  const isHarmless = visible(line) === line
  let start = from
  let column = 0
  for (const grapheme of graphemes(line)) {
    const tab = TAB_STOP - (column % TAB_STOP)
    const shown = grapheme === '\t' ? ' '.repeat(tab) : isHarmless ? grapheme : visible(grapheme)
    const width = shown === grapheme ? graphemeWidth(grapheme) : shown.length
    cells.push({ shown, width, start, end: start + grapheme.length })
    start += grapheme.length
    column += width
  }
  return cells
}

/**
 * The cells that fit. Where the line is too wide, the words stand about a third of the way in, or
 * further left where they would not fit otherwise.
 */
function windowAround(
  cells: readonly Cell[],
  caret: number,
  markedWidth: number,
  room: number,
  isCutBefore: boolean,
  isCutAfter: boolean,
) {
  const total = cells.reduce((sum, cell) => sum + cell.width, 0)
  if (!isCutBefore && !isCutAfter && total <= room) {
    return { first: 0, last: cells.length, isCutBefore, isCutAfter }
  }
  // One column at each side is kept for the ellipsis, and one for a caret after the last word.
  const inner = room - 3
  const widthBefore = cells.slice(0, caret).reduce((sum, cell) => sum + cell.width, 0)
  const widthAfter = total - widthBefore
  const atMost = Math.min(inner / 3, Math.max(inner / 8, inner - markedWidth))
  const wanted =
    widthBefore <= atMost ? widthBefore : Math.max(atMost, isCutAfter ? 0 : inner - widthAfter)
  let first = caret
  for (let used = 0; first > 0; first--) {
    used += (cells[first - 1] as Cell).width
    if (used > wanted) break
  }
  let last = first
  for (let used = 0; last < cells.length; last++) {
    used += (cells[last] as Cell).width
    if (used > inner) break
  }
  return {
    first,
    last,
    isCutBefore: isCutBefore || first > 0,
    isCutAfter: isCutAfter || last < cells.length,
  }
}
