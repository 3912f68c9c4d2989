/**
 * Counts a text as the platform counts it that publishes it. The command line loads it for the first
 * post whose platform is known: everything exported here is a function.
 */
import { lazyPattern } from '../lazy-pattern.ts'
import type { Range } from '../model.ts'
import { graphemes } from '../report/visible.ts'
import { LINK_COST, type Unit } from './limits.ts'
import { linksIn } from './links.ts'

/** That a text is too long, and from where on. */
export interface Overflow {
  /** Of the whole text, in the unit of the limit. */
  readonly total: number
  /** Where what no longer fits begins: an offset into the text. */
  readonly at: number
}

/** A stretch of the text with what it counts. */
interface Piece {
  readonly length: number
  readonly cost: number
}

/**
 * What of a text does not fit; undefined where all of it does.
 *
 * @param text as published, with LF for line breaks.
 * @param blanks ranges of the text that are still to be filled in, sorted.
 */
export function overflow(
  text: string,
  unit: Unit,
  max: number,
  blanks: readonly Range[],
): Overflow | undefined {
  const masked = mask(text, blanks)
  // X counts the composed form, whose offsets are its own.
  const counted = unit === 'weighted' ? masked.normalize() : masked
  const isSame = counted === masked
  const places = isSame ? blanks : blanks.map((blank) => composed(masked, blank))
  let total = 0
  let at: number | undefined
  let start = 0
  let blank = 0
  for (const { length, cost } of piecesOf(counted, unit)) {
    const end = start + length
    total += cost
    for (; blank < places.length && (places[blank] as Range).start < end; blank++) {
      const place = places[blank] as Range
      // Inside of a link that counts the same at any length, a blank costs nothing more.
      const isInLink = length > 1 && cost === LINK_COST
      if (!isInLink) total += Math.max(0, LINK_COST - (place.end - place.start))
    }
    if (total > max) at ??= start
    start = end
  }
  if (at === undefined) return undefined
  return { total, at: isSame ? at : uncomposed(masked, at) }
}

/** What a text counts. */
export function lengthOf(text: string, unit: Unit): number {
  let total = 0
  for (const { cost } of piecesOf(unit === 'weighted' ? text.normalize() : text, unit)) {
    total += cost
  }
  return total
}

/** As letters, blanks neither end a link nor begin one. */
function mask(text: string, blanks: readonly Range[]): string {
  let masked = text
  for (const { start, end } of blanks) {
    masked = masked.slice(0, start) + 'x'.repeat(end - start) + masked.slice(end)
  }
  return masked
}

/** Where a range of a text stands in its composed form. */
function composed(text: string, { start, end }: Range): Range {
  const from = text.slice(0, start).normalize().length
  return { start: from, end: from + end - start }
}

/** The offset in a text at which its composed form is as long as said. */
function uncomposed(text: string, composed: number): number {
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (text.slice(0, middle).normalize().length < composed) low = middle + 1
    else high = middle
  }
  while (/^\p{M}/u.test(text.slice(low, low + 2))) low++
  return low
}

function* piecesOf(text: string, unit: Unit): Iterable<Piece> {
  switch (unit) {
    case 'weighted':
      return yield* aroundLinks(text, linksIn(text, true), weighted)
    case 'mastodon':
      return yield* aroundLinks(text, linksIn(text, false), withoutServers)
    case 'graphemes':
      return yield* byGrapheme(text)
    case 'threads':
      return yield* byEmoji(text, bytesOf, () => 1)
    case 'bytes':
      for (const character of text) yield { length: character.length, cost: bytesOf(character) }
      return
    case 'characters':
      for (const { length } of text) yield { length, cost: 1 }
  }
}

function* aroundLinks(
  text: string,
  links: readonly Range[],
  pieces: (text: string) => Iterable<Piece>,
): Iterable<Piece> {
  let at = 0
  for (const { start, end } of links) {
    if (start > at) yield* pieces(text.slice(at, start))
    yield { length: end - start, cost: LINK_COST }
    at = end
  }
  if (at < text.length) yield* pieces(text.slice(at))
}

/** As the configuration of twitter-text, version 3, weighs: emoji 2, most of Europe's letters 1, all else 2. */
function weighted(text: string): Iterable<Piece> {
  return byEmoji(
    text,
    () => 2,
    (point) => {
      const isLight =
        point <= 4351 ||
        (point >= 8192 && point <= 8205) ||
        (point >= 8208 && point <= 8223) ||
        (point >= 8242 && point <= 8247)
      return isLight ? 1 : 2
    },
  )
}

/** Sequences of one emoji; © ® ™ ♟ and digits are signs unless they are told to be emoji. */
const EMOJI = lazyPattern(
  () =>
    /\p{RI}\p{RI}|[0-9#*]\ufe0f?\u20e3|[©®™♟]\ufe0f|(?![©®™♟])\p{Extended_Pictographic}(?!\ufe0e)(?:\p{EMod}|\ufe0f)?(?:[\u{e0020}-\u{e007e}]+\u{e007f})?(?:\u200d\p{Extended_Pictographic}(?:\p{EMod}|\ufe0f)?)*/gu,
)

function* byEmoji(
  text: string,
  emoji: (sequence: string) => number,
  other: (point: number) => number,
): Iterable<Piece> {
  let at = 0
  for (const { 0: sequence, index } of text.matchAll(EMOJI())) {
    for (const character of text.slice(at, index)) {
      yield { length: character.length, cost: other(character.codePointAt(0) as number) }
    }
    yield { length: sequence.length, cost: emoji(sequence) }
    at = index + sequence.length
  }
  for (const character of text.slice(at)) {
    yield { length: character.length, cost: other(character.codePointAt(0) as number) }
  }
}

function* byGrapheme(text: string): Iterable<Piece> {
  const lines = text.split('\n')
  for (const [index, line] of lines.entries()) {
    if (index > 0) yield { length: 1, cost: 1 }
    for (const { length } of graphemes(line)) yield { length, cost: 1 }
  }
}

/** `@name@server.example` counts as `@name`. */
const REMOTE_MENTION = lazyPattern(
  () =>
    /(?<![=/\p{L}\p{M}\p{N}_])(@[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?)@[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?/giu,
)

function* withoutServers(text: string): Iterable<Piece> {
  let at = 0
  for (const { 0: mention, 1: name = '', index } of text.matchAll(REMOTE_MENTION())) {
    yield* byGrapheme(text.slice(at, index + name.length))
    at = index + mention.length
    yield { length: mention.length - name.length, cost: 0 }
  }
  yield* byGrapheme(text.slice(at))
}

function bytesOf(text: string): number {
  let bytes = 0
  for (const character of text) {
    const point = character.codePointAt(0) as number
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}

/** The different links of a text, each where it stands first. */
export function differentLinks(text: string): Range[] {
  const seen = new Set<string>()
  return linksIn(text, true).filter(({ start, end }) => {
    const target = text
      .slice(start, end)
      .replace(/^https?:\/\//i, '')
      .replace(/\/$/, '')
    const isNew = !seen.has(target)
    seen.add(target)
    return isNew
  })
}
