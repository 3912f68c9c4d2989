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
  const { lineStart, lineEnd } = lineAround(text, at.start)
  const gutter = String(lineNumber - at.linesBack)
  const room = Math.max(20, columns - gutter.length - 5)

  // Cut to about what can be shown before anything is measured: a line may have 10 MB.
  const from = boundary(text, Math.max(lineStart, at.start - room * 4))
  const to = boundary(text, Math.min(lineEnd, Math.max(at.start, lineStart) + room * 4))
  const cells = cellsOf(text.slice(from, to), from)
  const end = Math.min(at.end, Math.max(lineEnd, at.start))
  const first = cells.findIndex((cell) => cell.end > at.start)
  const caretCell = first === -1 ? cells.length : first
  const window = windowAround(cells, caretCell, room, from > lineStart, to < lineEnd)

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
const NEXT_ENDING = /[\n\r]/g

function lineAround(text: string, at: number): { lineStart: number; lineEnd: number } {
  const before =
    at === 0 ? 0 : Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1
  NEXT_ENDING.lastIndex = at
  return { lineStart: before, lineEnd: NEXT_ENDING.exec(text)?.index ?? text.length }
}

/** Not between the two halves of a character. */
function boundary(text: string, at: number): number {
  const isLow = (text.charCodeAt(at) & 0xfc00) === 0xdc00
  return isLow && at > 0 ? at - 1 : at
}

function cellsOf(line: string, from: number): Cell[] {
  const cells: Cell[] = []
  let start = from
  let column = 0
  for (const grapheme of graphemes(line)) {
    const tab = TAB_STOP - (column % TAB_STOP)
    const shown = grapheme === '\t' ? ' '.repeat(tab) : visible(grapheme)
    const width = shown === grapheme ? graphemeWidth(grapheme) : shown.length
    cells.push({ shown, width, start, end: start + grapheme.length })
    start += grapheme.length
    column += width
  }
  return cells
}

/** The cells that fit, with the caret's about a third of the way in where the line is too wide. */
function windowAround(
  cells: readonly Cell[],
  caret: number,
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
  const wanted =
    widthBefore <= inner / 3
      ? widthBefore
      : Math.max(inner / 3, inner - (isCutAfter ? inner : widthAfter))
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
