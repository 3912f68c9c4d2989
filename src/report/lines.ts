/** From offsets to places. */
import type { Range } from '../model.ts'
import type { LineIndex } from '../parse/lines.ts'

/** A place in a source, as editors count. */
export interface Position {
  /** UTF-16 units from the source's start; a byte order mark counts. */
  readonly offset: number
  /** 1-based. */
  readonly line: number
  /** 1-based, in UTF-16 units. */
  readonly column: number
}

export interface Place {
  readonly start: Position
  readonly end: Position
}

/**
 * Places of ranges in a text that may be a block of a longer source.
 *
 * @param base what comes before the text in its source.
 */
export function placesIn(lines: LineIndex, base = { offset: 0, line: 0 }): (range: Range) => Place {
  const positionOf = (offset: number): Position => {
    const { line, column } = lines.at(offset)
    return { offset: base.offset + offset, line: base.line + line, column }
  }
  return ({ start, end }) => ({ start: positionOf(start), end: positionOf(end) })
}
