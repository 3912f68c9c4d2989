/** What a suggestion makes of a post, as much of it as it touches. */
import type { Edit } from '../model.ts'
import { oneLine } from './visible.ts'

/** More places of one suggestion are summed up. */
const MOST_PLACES = 3
/** UTF-16 units that are shown on each side of a change in a long line. */
const REACH = 90

/**
 * The lines of the text after that an edit has touched, each as one line for a terminal.
 *
 * @param before the post's text.
 * @param edits of it, in order of place.
 */
export function passages(before: string, after: string, edits: readonly Edit[]): string[] {
  const found: { start: number; end: number; gone: string }[] = []
  let shift = 0
  for (const { start, end, text } of edits) {
    const from = start + shift
    shift += text.length - (end - start)
    const gone = before.slice(start, end)
    const line = lineAround(after, from, from + text.length)
    const last = found.at(-1)
    if (last !== undefined && line.start <= last.end) last.end = Math.max(last.end, line.end)
    else found.push({ ...line, gone })
  }
  const shown = found.slice(0, MOST_PLACES).map(({ start, end, gone }) => {
    const text = oneLine(after.slice(start, end).trim())
    if (text === '') return `(without “${shortened(oneLine(gone.trim()))}”)`
    return (
      (start > 0 && !isBreak(after, start - 1) ? '…' : '') + text + (isCut(after, end) ? '…' : '')
    )
  })
  const more = found.length - MOST_PLACES
  if (more > 0) shown.push(`and so in ${more} more ${more === 1 ? 'place' : 'places'}`)
  return shown
}

/** The line of a range, or so much of a long one as stands near. */
function lineAround(text: string, start: number, end: number) {
  let from = start
  while (from > 0 && !isBreak(text, from - 1)) from--
  if (start - from > REACH) from = nextWord(text, start - REACH)
  let to = end
  while (to < text.length && !isBreak(text, to)) to++
  if (to - end > REACH) to = lastWord(text, end + REACH)
  return { start: from, end: to }
}

function isBreak(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r'
}

function isCut(text: string, end: number): boolean {
  return end < text.length && !isBreak(text, end)
}

function nextWord(text: string, at: number): number {
  const blank = text.indexOf(' ', at)
  return blank === -1 ? at : blank + 1
}

function lastWord(text: string, at: number): number {
  const blank = text.lastIndexOf(' ', at)
  return blank === -1 ? at : blank
}

function shortened(text: string): string {
  return text.length <= REACH ? text : `${text.slice(0, lastWord(text, REACH))}…`
}
