import type { Range, Zone } from '../model.ts'

/** A thread, cut where its author cut it. All ranges are into the text. */
export interface Thread {
  readonly parts: readonly Range[]
  /** The given zones and the delimiter lines. */
  readonly zones: readonly Zone[]
}

/** `Tweet 2`, `## Tweet 2 (Hook)`, `**Tweet 2/7:**`, alone in its line: a part begins here, and nobody reads it. */
const PART_LABEL =
  /^[ \t]*(?:#{1,6}[ \t]+)?(?:\*\*|__)?(?:tweet|toot|skeet)[ \t]*#?\d{1,3}(?:[ \t]*\/[ \t]*\d{1,3})?(?:[ \t]*\([^()\n]*\))?(?:\*\*|__)?:?(?:\*\*|__)?[ \t]*$/i
const PART_WORD = /tweet|toot|skeet/i

/** True for a line that parts a thread: the file's delimiter, or a label such as `## Tweet 2`. */
export type IsDelimiter = (line: string) => boolean

/** Undefined for a text that has no line to part it. */
export function delimiterOf(text: string, delimiter: string): IsDelimiter | undefined {
  const hasLabels = PART_WORD.test(text)
  if (!hasLabels && !text.includes(delimiter)) return undefined
  return (line) => line.trimEnd() === delimiter || (hasLabels && isPartLabel(line))
}

export function isPartLabel(line: string): boolean {
  return PART_LABEL.test(line)
}

/**
 * The text with its delimiter lines blanked out, every offset kept, so that a parser of markup takes
 * them neither for a heading's underline nor for a fence.
 */
export function blankDelimiters(text: string, isDelimiter: IsDelimiter | undefined): string {
  if (isDelimiter === undefined) return text
  return text.replace(/.+/g, (line) => (isDelimiter(line) ? ' '.repeat(line.length) : line))
}

/**
 * Cuts a text at its delimiter lines, save those within code or a comment.
 *
 * @param zones what is known of the text, sorted by start.
 */
export function splitThread(
  text: string,
  isDelimiter: IsDelimiter | undefined,
  zones: readonly Zone[],
): Thread {
  const cuts: Range[] = []
  if (isDelimiter !== undefined) {
    for (const { 0: line, index } of text.matchAll(/.+/g)) {
      if (!isDelimiter(line)) continue
      const cut = { start: index, end: index + line.trimEnd().length }
      const isHidden = zones.some(
        (zone) => zone.kind !== 'quote' && zone.start < cut.end && zone.end > cut.start,
      )
      if (!isHidden) cuts.push(cut)
    }
  }
  return withoutCuts(text, cuts, zones)
}

/** The parts between some cuts; the cuts are read by nobody. */
export function withoutCuts(text: string, cuts: readonly Range[], zones: readonly Zone[]): Thread {
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
  return { parts: parts.length === 0 ? [whole] : parts, zones: inOrder([...zones, ...marks]) }
}

export function inOrder(zones: Zone[]): Zone[] {
  return zones.sort((a, b) => a.start - b.start || b.end - a.end)
}
