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

/** A phrase without alternatives. */
export interface Path {
  readonly steps: readonly Step[]
  readonly atStart: boolean
  readonly atEnd: boolean
}

/** The most words that `...` may skip. */
export const GAP = 3

/**
 * Spells out a phrase: one path for each choice of its alternatives.
 *
 * @throws RangeError that names the phrase and what in it cannot be read.
 */
export function parsePhrase(phrase: string): Path[] {
  return alternatives(phrase).map((plain) => {
    const atStart = plain.startsWith('^')
    const atEnd = plain.endsWith('$')
    const words = plain
      .slice(atStart ? 1 : 0, atEnd ? -1 : undefined)
      .split(/[\s-]+/)
      .filter((word) => word !== '')
    const steps = words.map((word) => parseStep(word, phrase))
    if (!steps.some((step) => step.type !== 'gap')) {
      throw new RangeError(`The phrase “${phrase}” has no words.`)
    }
    if (steps[0]?.type === 'gap' || steps.at(-1)?.type === 'gap') {
      throw new RangeError(`The phrase “${phrase}” begins or ends with a gap; leave the gap out.`)
    }
    return { steps, atStart, atEnd }
  })
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
  if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N}'&_]*$/u.test(value)) {
    throw new RangeError(`The phrase “${phrase}” has “${word}”, which no post is ever cut into.`)
  }
  return { type: isStem ? 'stem' : 'word', value: value.toLowerCase() }
}

function isSlot(name: string): name is Slot {
  return (SLOTS as readonly string[]).includes(name)
}

/** `(buy|order) now` → `buy now`, `order now`. Groups do not nest. */
function alternatives(phrase: string): string[] {
  const group = /\(([^()]*)\)/.exec(phrase)
  if (!group) {
    if (/[()|]/.test(phrase)) {
      throw new RangeError(`The phrase “${phrase}” has a bracket or bar without its partner.`)
    }
    return [phrase]
  }
  const before = phrase.slice(0, group.index)
  const after = phrase.slice(group.index + group[0].length)
  return (group[1] ?? '').split('|').flatMap((choice) => alternatives(before + choice + after))
}
