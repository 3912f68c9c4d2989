import type { Range, Zone } from '../model.ts'

/** A thread, cut where its author cut it. All ranges are into the text. */
export interface Thread {
  readonly parts: readonly Range[]
  /** The given zones and the delimiter lines. */
  readonly zones: readonly Zone[]
}

/**
 * The text with its delimiter lines blanked out, every offset kept, so that a parser of markup takes
 * them neither for a heading's underline nor for a fence.
 */
export function blankDelimiters(text: string, delimiter: string): string {
  if (!text.includes(delimiter)) return text
  return text.replace(/.+/g, (line) =>
    line.trimEnd() === delimiter ? ' '.repeat(line.length) : line,
  )
}

/**
 * Cuts a text at the lines that equal the delimiter, save those within code or a comment.
 *
 * @param zones what is known of the text, sorted by start.
 */
export function splitThread(text: string, delimiter: string, zones: readonly Zone[]): Thread {
  const cuts: Range[] = []
  if (text.includes(delimiter)) {
    for (const { 0: line, index } of text.matchAll(/.+/g)) {
      if (line.trimEnd() !== delimiter) continue
      const cut = { start: index, end: index + delimiter.length }
      const isHidden = zones.some(
        (zone) => zone.kind !== 'quote' && zone.start < cut.end && zone.end > cut.start,
      )
      if (!isHidden) cuts.push(cut)
    }
  }
  const whole = { start: 0, end: text.length }
  if (cuts.length === 0) return { parts: [whole], zones }
  const parts: Range[] = []
  let start = 0
  for (const cut of [...cuts, { start: text.length, end: text.length }]) {
    const part = text.slice(start, cut.start)
    const trimmed = part.trim()
    if (trimmed !== '') {
      const from = start + part.length - part.trimStart().length
      parts.push({ start: from, end: from + trimmed.length })
    }
    start = cut.end
  }
  const marks = cuts.map((cut): Zone => ({ kind: 'markup', ...cut }))
  return {
    parts: parts.length === 0 ? [whole] : parts,
    zones: [...zones, ...marks].sort((a, b) => a.start - b.start || b.end - a.end),
  }
}
