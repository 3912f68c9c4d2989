import type { Zone } from '../model.ts'
import { parseZones } from './markdown-zones.ts'

/**
 * Anything that could be markup. It may be wrong in one direction only: most posts have none and
 * should not wait for a parser, but none that has some may slip by (`test/parse/markdown.test.ts`
 * holds it to that). In order: emphasis, code, links and definitions, tags and autolinks, escapes,
 * strikethrough; at the start of a line headings, quotes, lists, underlines and rules, indented code.
 */
const MARKUP =
  /(?<![\p{L}\p{N}_])_|\*(?=\S)|`|\](?=[([:])|<(?=[a-z/!?])|<[^\s<>@]+@|\\[!-/:-@[-`{-~\n\r]|~~|^[ \t]*(?:(?:#{1,6}|[-+*]|\d+[.)])(?=\s|$)|>|(?:-[- \t]*|=+[ \t]*)$)|^(?: {4}| {0,3}\t)/imu
/** What only MDX has: expressions, tags without a name, modules. */
const MDX = /[{]|<>|^(?:import|export)\s/m

/** What a reader of a Markdown text does not read as words. */
export function markdownZones(text: string, isMdx: boolean): readonly Zone[] {
  return hasMarkup(text, isMdx) ? parseZones(text, isMdx) : []
}

/** False only where {@link parseZones} would find nothing. */
export function hasMarkup(text: string, isMdx: boolean): boolean {
  return MARKUP.test(text) || (isMdx && MDX.test(text))
}
