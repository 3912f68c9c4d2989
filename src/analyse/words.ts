/**
 * Vocabulary as data: how a room writes down the phrases it looks for.
 *
 * A phrase is words as a reader says them, matched without regard to case, typographic
 * apostrophes, hyphens or bold Unicode letters, within one sentence:
 *
 * | written | matches |
 * |---|---|
 * | `last chance` | those words next to each other; a hyphen between them is fine |
 * | `discount~ code` | any word with the Porter stem of `discount`, then `code` |
 * | `(buy\|order) now` | either word; `(right\|) now` makes one optional |
 * | `save up to {money}` | a slot: `{number}` `{money}` `{percent}` `{time}` `{url}` `{mention}` `{hashtag}` `{emoji}` `{word}` |
 * | `comment ... below` | up to three words in between |
 * | `^buy` | only where a sentence begins |
 * | `thoughts$` | only where a sentence ends |
 */

import type { Shelf } from './shelf.ts'

/** One phrase, with what its room wants to say of it. */
export interface WordEntry {
  readonly phrase: string
  /** A plainer way to say it, quoted in the finding. */
  readonly instead?: string
  /** Why it is here, or where it was seen; for readers of the vocabulary. */
  readonly note?: string
  /** The group of the vocabulary it stands in. */
  readonly tag: string
}

/** The phrases of one room. Its identity is the key under which hits are looked up. */
export interface Vocabulary<Tag extends string = string> {
  readonly entries: readonly (WordEntry & { readonly tag: Tag })[]
  /** Where its phrases wait to be read. One without is read when it is compiled. */
  readonly shelf?: Shelf
}

type Written =
  | string
  | { readonly phrase: string; readonly instead?: string; readonly note?: string }

/**
 * Declares a vocabulary, grouped by tags that the room's check can tell apart.
 *
 * @example defineWords({ scarce: ['last chance', 'only {number} left'], hurry: ['act (now|fast)'] })
 */
export function defineWords<Tag extends string>(
  groups: Readonly<Record<Tag, readonly Written[]>>,
): Vocabulary<Tag> {
  const entries = (Object.keys(groups) as Tag[]).flatMap((tag) =>
    groups[tag].map((written) =>
      typeof written === 'string' ? { phrase: written, tag } : { ...written, tag },
    ),
  )
  return { entries }
}

/** The classes of token that a slot can stand for. */
export const SLOTS = [
  'number',
  'money',
  'percent',
  'time',
  'url',
  'mention',
  'hashtag',
  'emoji',
  'word',
] as const
export type Slot = (typeof SLOTS)[number]

/** One step of a parsed phrase. */
export type Step =
  | { readonly type: 'word' | 'stem'; readonly value: string }
  | { readonly type: 'slot'; readonly value: Slot }
  | { readonly type: 'gap' }

/** A phrase as written: parts in a row, each a choice of steps in a row. Nothing is spelled out. */
export interface Pattern {
  readonly parts: readonly (readonly (readonly Step[])[])[]
  readonly atStart: boolean
  readonly atEnd: boolean
}

/** A phrase without alternatives. */
export interface Path {
  readonly steps: readonly Step[]
  readonly atStart: boolean
  readonly atEnd: boolean
}

/** The most words that `...` may skip. */
export const GAP = 3

/**
 * Reads a phrase; more than one pattern only where an anchor stands inside brackets.
 *
 * @throws RangeError that names the phrase and what in it cannot be read.
 */
export function parsePattern(phrase: string): Pattern[] {
  const plain = /[$^]/.test(phrase.slice(1, -1)) ? anchorsApart(phrase) : [phrase]
  return plain.map((anchored) => {
    const { written, atStart, atEnd } = cutPhrase(anchored)
    const parts = written.map((part) => parsePart(part, phrase))
    if (parts.every((choices) => choices.some((steps) => steps.length === 0))) {
      throw new RangeError(`The phrase “${phrase}” has no words.`)
    }
    if (phrase.includes('...') && (canBeginWithGap(parts) || canEndWithGap(parts))) {
      throw new RangeError(`The phrase “${phrase}” begins or ends with a gap; leave the gap out.`)
    }
    return { parts, atStart, atEnd }
  })
}

/** A phrase cut into its parts as they are written, brackets taken whole, without its anchors. */
export function cutPhrase(phrase: string): {
  readonly written: readonly string[]
  readonly atStart: boolean
  readonly atEnd: boolean
} {
  const atStart = phrase.startsWith('^')
  const atEnd = phrase.endsWith('$')
  return {
    written: phrase.slice(atStart ? 1 : 0, atEnd ? -1 : undefined).match(PART) ?? [],
    atStart,
    atEnd,
  }
}

/** One phrase for each choice of the brackets that hold an anchor. */
function anchorsApart(phrase: string): string[] {
  const group = /\(([^()]*[$^][^()]*)\)/.exec(phrase)
  if (group === null) return [phrase]
  const before = phrase.slice(0, group.index)
  const after = phrase.slice(group.index + group[0].length)
  return (group[1] as string)
    .split('|')
    .flatMap((choice) => anchorsApart((before + choice + after).trim()))
}

/** What stands between spaces, brackets taken whole. */
const PART = /(?:\([^()]*\)|[^\s()]|[()])+/g
const STEP = /[^\s-]+/g

/**
 * Spells out a phrase: one path for each choice of its alternatives. These can be thousands; what
 * runs with every post reads {@link parsePattern} instead.
 *
 * @throws RangeError as {@link parsePattern} does.
 */
export function parsePhrase(phrase: string): Path[] {
  return parsePattern(phrase).flatMap(({ parts, atStart, atEnd }) =>
    parts
      .reduce<Step[][]>(
        (paths, choices) => paths.flatMap((path) => choices.map((steps) => [...path, ...steps])),
        [[]],
      )
      .map((steps) => ({ steps, atStart, atEnd })),
  )
}

function canBeginWithGap(parts: Pattern['parts']): boolean {
  for (const choices of parts) {
    if (choices.some((steps) => steps[0]?.type === 'gap')) return true
    if (choices.every((steps) => steps.length > 0)) return false
  }
  return false
}

function canEndWithGap(parts: Pattern['parts']): boolean {
  return canBeginWithGap(
    parts.toReversed().map((choices) => choices.map((steps) => steps.toReversed())),
  )
}

/** Most words stand in many phrases. */
const parsedParts = new Map<string, Pattern['parts'][number]>()

function parsePart(part: string, phrase: string): Pattern['parts'][number] {
  let choices = parsedParts.get(part)
  if (choices === undefined) {
    choices = alternatives(part, phrase).map((choice) =>
      (choice.match(STEP) ?? []).map((step) => parseStep(step, phrase)),
    )
    parsedParts.set(part, choices)
  }
  return choices
}

function parseStep(word: string, phrase: string): Step {
  if (word === '...') return { type: 'gap' }
  const slot = /^\{(.*)\}$/.exec(word)?.[1]
  if (slot !== undefined) {
    if (!isSlot(slot)) {
      throw new RangeError(
        `The phrase “${phrase}” has an unknown slot {${slot}}. Slots are ${SLOTS.map((s) => `{${s}}`).join(', ')}.`,
      )
    }
    return { type: 'slot', value: slot }
  }
  const isStem = word.endsWith('~')
  const value = isStem ? word.slice(0, -1) : word
  // The Unicode classes alone take milliseconds to get ready, so they wait for a word that needs them.
  if (
    !/^[a-z0-9][a-z0-9'&_]*$/.test(value) &&
    !/^[\p{L}\p{N}][\p{L}\p{M}\p{N}'&_]*$/u.test(value)
  ) {
    throw new RangeError(`The phrase “${phrase}” has “${word}”, which no post is ever cut into.`)
  }
  return { type: isStem ? 'stem' : 'word', value: value.toLowerCase() }
}

function isSlot(name: string): name is Slot {
  return (SLOTS as readonly string[]).includes(name)
}

/** `order(ing|)` → `ordering`, `order`. Groups do not nest. */
function alternatives(part: string, phrase: string): string[] {
  if (/^[^()|]+$/.test(part)) return [part]
  // Nearly all brackets hold whole words, so this is all there is to do.
  if (/^\([^()]*\)$/.test(part)) return part.slice(1, -1).split('|')
  const group = /\(([^()]*)\)/.exec(part)
  if (!group) {
    if (part === '') return ['']
    throw new RangeError(`The phrase “${phrase}” has a bracket or bar without its partner.`)
  }
  const before = part.slice(0, group.index)
  const after = part.slice(group.index + group[0].length)
  return (group[1] ?? '')
    .split('|')
    .flatMap((choice) => alternatives(before + choice + after, phrase))
}
