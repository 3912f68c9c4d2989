import type { Range } from '../model.ts'

/** A place as editors show it. */
export interface Position {
  /** 1-based. */
  readonly line: number
  /** 1-based, in UTF-16 code units. */
  readonly column: number
}

/** Lines of a text, which end with LF, CRLF or CR. */
export interface LineIndex {
  readonly count: number
  /**
   * The place of an offset; outside the text it is the nearest end. The end of a line belongs to it.
   * A byte order mark has no column, as editors do not show it.
   */
  at(offset: number): Position
  /** A line's place without its ending (and without a byte order mark); the last where there are fewer lines. */
  range(line: number): Range
  /** A line's words, without its ending. */
  text(line: number): string
}

/** Indexes a text. It is not read before the first question, so that a source without findings costs nothing. */
export function indexLines(text: string): LineIndex {
  let known: number[] | undefined
  const starts = () => {
    known ??= findStarts(text)
    return known
  }
  const range = (line: number): Range => {
    const all = starts()
    const index = Math.min(Math.max(line, 1), all.length) - 1
    const start = all[index] as number
    let end = all[index + 1] ?? text.length
    if (index + 1 < all.length) end -= text.startsWith('\r\n', end - 2) ? 2 : 1
    return { start, end }
  }
  return {
    get count() {
      return starts().length
    },
    at(offset) {
      const all = starts()
      const clamped = Math.min(Math.max(offset, all[0] as number), text.length)
      let low = 0
      let high = all.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if ((all[middle] as number) <= clamped) low = middle
        else high = middle - 1
      }
      return { line: low + 1, column: clamped - (all[low] as number) + 1 }
    },
    range,
    text(line) {
      const { start, end } = range(line)
      return text.slice(start, end)
    },
  }
}

function findStarts(text: string): number[] {
  const starts = [text.charCodeAt(0) === 0xfeff ? 1 : 0]
  for (const ending of text.matchAll(/\r\n|[\n\r]/g)) starts.push(ending.index + ending[0].length)
  return starts
}
