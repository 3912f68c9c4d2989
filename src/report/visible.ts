/**
 * Text of a post on its way to a terminal: nothing in it may steer the terminal, and it takes as
 * many columns as we think it takes.
 */
import { eastAsianWidth } from 'get-east-asian-width'
import { lazyPattern } from '../lazy-pattern.ts'

const STEERING = /[\p{Cc}\u061c\u200e\u200f\u200b\u2028-\u202e\u2060-\u206f\ufff9-\ufffb\ufeff]/gu

/** Control characters and those that change the direction of text, spelt out as `\u202e`. */
export function visible(text: string): string {
  return text.replace(STEERING, spelt)
}

/** One line of text: its line breaks are shown as ⏎, and what steers a terminal is spelt out. */
export function oneLine(text: string): string {
  return visible(text.replace(/[ \t\r]*\n\s*/g, ' ⏎ ').replaceAll('\t', ' '))
}

/** JSON in which a terminal finds nothing to obey; it means the same. */
export function inertJson(json: string): string {
  return json.replace(STEERING, (character) => (character === '\n' ? character : spelt(character)))
}

function spelt(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** Of one column each: Latin, Greek, Cyrillic, quotes, dashes, bullets, the commoner signs. */
const SINGLE =
  /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2122\u23ce\u2190-\u2193\u2212]*$/
/** SINGLE with emoji, CJK and what joins them: written so that a pattern can cut it. */
const CUTTABLE = lazyPattern(
  () =>
    /^(?:[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2122\u23ce\u2190-\u2193\u2212\u3000-\u30ff\u4e00-\u9fff\uff01-\uff60]|\u200d|\ufe0f|\u20e3|\p{Emoji})*$/u,
)
const CLUSTER = lazyPattern(
  () =>
    /\p{RI}\p{RI}|\p{Emoji}(?:\p{EMod}|\ufe0f\u20e3?)?[\u{e0020}-\u{e007f}]*(?:\u200d\p{Emoji}(?:\p{EMod}|\ufe0f)?)*|[\s\S](?:\u200d|\ufe0f|\u20e3)*/gu,
)
const EMOJI = lazyPattern(() => /\p{Emoji_Presentation}|\ufe0f|\u200d\p{Emoji}/u)
const NO_WIDTH = lazyPattern(() => /^[\p{M}\p{Cf}]+$/u)

let segmenter: Intl.Segmenter | undefined

/** What a reader takes for one character each: families, flags and accented letters whole. */
export function graphemes(text: string): string[] {
  if (SINGLE.test(text)) return text.split('')
  // The first segmenter of a process takes 12 ms, so it is left to the scripts that need it.
  if (CUTTABLE().test(text)) return text.match(CLUSTER()) ?? []
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** Terminal columns of one grapheme. */
export function graphemeWidth(grapheme: string): number {
  if (grapheme.length === 1 && SINGLE.test(grapheme)) return 1
  if (EMOJI().test(grapheme)) return 2
  if (NO_WIDTH().test(grapheme)) return 0
  return eastAsianWidth(grapheme.codePointAt(0) as number)
}

/** Terminal columns of a line that {@link visible} has been over. */
export function width(text: string): number {
  if (SINGLE.test(text)) return text.length
  return graphemes(text).reduce((sum, grapheme) => sum + graphemeWidth(grapheme), 0)
}
