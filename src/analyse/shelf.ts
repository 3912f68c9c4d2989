/**
 * Vocabularies that wait until a post needs them.
 *
 * Reading all phrases takes 120 ms of processor time with the garbage that it leaves, six times what
 * Node itself takes to start, and a post has the words of one in thirty. So the build reads them once
 * (`scripts/build.ts`) and writes them down line by line, with an index from words to the phrases that
 * cannot be in a post without them. A lexicon finds the same in both; `test/analyse/shelf.test.ts`
 * shows it.
 */
import { decodeBase64 } from '../base64.ts'
import { fold } from './fold.ts'
import { stem } from './natural.ts'
import {
  cutPhrase,
  type Pattern,
  parsePattern,
  type Step,
  type Vocabulary,
  type WordEntry,
} from './words.ts'

/** A step of a phrase as the lexicon knows it: a folded word, `stem~`, `{slot}` or `...`. */
export type PackedStep = string

/** Choices parted by bars, their steps by blanks: `do not|dont|`. */
export type PackedPart = string

/** See {@link Pattern}. */
export type PackedPattern = readonly [parts: readonly PackedPart[], atStart: 0 | 1, atEnd: 0 | 1]

export type ShelvedPhrase = readonly [
  vocabulary: number,
  entry: WordEntry,
  patterns: readonly PackedPattern[],
]

/** A line of the shelf. */
type Line = readonly [
  vocabulary: number,
  tag: string,
  phrase: string,
  more?: Omit<WordEntry, 'tag' | 'phrase'>,
  /** Those of {@link plainPattern} where they are left out, as they nearly always are. */
  patterns?: readonly PackedPattern[],
]

/**
 * Where a phrase stands: twice its number, plus one for the second of the two parts that it cannot do
 * without. A phrase that has one such part stands under it as both.
 */
export type Standing = number

export interface Shelf {
  readonly vocabularies: readonly Vocabulary[]
  /** How many phrases it holds. */
  readonly size: number
  /** Every stem that a phrase has. */
  readonly stems: readonly string[]
  /** Every word that a phrase spells with an apostrophe. */
  readonly apostrophes: readonly string[]
  /** What stands under a step. */
  under(step: PackedStep): readonly Standing[]
  /** Reads a phrase; its entry is one object however often it is asked for. */
  phrase(number: number): ShelvedPhrase
}

/** Written without the apostrophe these are words of their own. */
const AMBIGUOUS_WITHOUT_APOSTROPHE = new Set(
  "its' it's we're we'll i'll i'd he'll she'll we'd she'd let's who're".split(' '),
)

/** The form under which a folded word is looked up: `dont` for `don't`, but `we're` for `we're`. */
export function withoutApostrophe(word: string): string {
  return AMBIGUOUS_WITHOUT_APOSTROPHE.has(word) ? word : word.replaceAll("'", '')
}

function packStep(step: Step): PackedStep {
  switch (step.type) {
    case 'gap':
      return '...'
    case 'slot':
      return `{${step.value}}`
    case 'stem':
      return `${stem(step.value)}~`
    case 'word':
      return fold(step.value)
  }
}

/** Most parts stand in many phrases, and are one object in all of them. */
const packedParts = new WeakMap<Pattern['parts'][number], PackedPart>()

function packPart(choices: Pattern['parts'][number]): PackedPart {
  let packed = packedParts.get(choices)
  if (packed === undefined) {
    packed = choices.map((steps) => steps.map(packStep).join(' ')).join('|')
    packedParts.set(choices, packed)
  }
  return packed
}

/**
 * A phrase as the lexicon takes it.
 *
 * @throws RangeError for a phrase that cannot be read.
 */
export function packPhrase(phrase: string): PackedPattern[] {
  return parsePattern(phrase).map(({ parts, atStart, atEnd }) => [
    parts.map(packPart).filter((part) => part !== ''),
    atStart ? 1 : 0,
    atEnd ? 1 : 0,
  ])
}

/**
 * What {@link packPhrase} makes of a phrase that is written as it is looked up: without stems, anchors
 * in brackets or words that have brackets inside.
 */
function plainPattern(phrase: string): PackedPattern {
  const { written, atStart, atEnd } = cutPhrase(phrase)
  const parts = written.map((part) => (part.startsWith('(') ? part.slice(1, -1) : part))
  return [parts, atStart ? 1 : 0, atEnd ? 1 : 0]
}

function lineOf([vocabulary, entry, patterns]: ShelvedPhrase): Line {
  const isPlain = JSON.stringify([plainPattern(entry.phrase)]) === JSON.stringify(patterns)
  const { tag, phrase, ...more } = entry
  if (!isPlain) return [vocabulary, tag, phrase, more, patterns]
  return Object.keys(more).length > 0 ? [vocabulary, tag, phrase, more] : [vocabulary, tag, phrase]
}

/** A part of a pattern: choices, each of some steps; one without steps leaves the part out. */
export function unpackPart(part: PackedPart): PackedStep[][] {
  return part.split('|').map((choice) => (choice === '' ? [] : choice.split(' ')))
}

/** Vocabularies written down. Both are ASCII, and can stand between backticks as they are. */
export interface FilledShelf {
  /** Where in the text each line begins, and where the last one ends: 32 bits each, in base 64. */
  readonly places: string
  readonly text: string
}

/**
 * Writes vocabularies down for {@link openShelf}, in lines. First the steps of the index, sorted, then
 * for each of them what stands under it (an object would take 5 ms to parse), then what else is on top
 * of {@link Shelf}, then the phrases.
 *
 * @throws RangeError for a phrase that cannot be read.
 */
export function fillShelf(vocabularies: readonly Vocabulary[]): FilledShelf {
  const phrases = vocabularies.flatMap(({ entries }, vocabulary) =>
    entries.map((entry): ShelvedPhrase => [vocabulary, entry, packPhrase(entry.phrase)]),
  )
  let start = 0
  const starts = vocabularies.map(({ entries }) => {
    start += entries.length
    return start - entries.length
  })
  const { index, stems, apostrophes } = indexOf(phrases)
  const sorted = [...index].sort(([a], [b]) => (a < b ? -1 : 1))
  const lines = [
    asciiJson(sorted.map(([step]) => step).join(' ')),
    sorted.map(([, standings]) => standings.join(',')).join(' '),
    asciiJson([starts, stems, apostrophes]),
    ...phrases.map((phrase) => asciiJson(lineOf(phrase))),
  ].map((line) => `${line}\n`)
  const places = new Uint32Array(lines.length + 1)
  lines.forEach((line, number) => {
    places[number + 1] = (places[number] as number) + line.length
  })
  return {
    places: btoa(String.fromCharCode(...new Uint8Array(places.buffer))),
    text: lines.join(''),
  }
}

/** JSON in ASCII, of which a byte is a character, and without what means something in a template. */
function asciiJson(value: unknown): string {
  return escapeNonAscii(JSON.stringify(value))
    .replaceAll('`', '\\u0060')
    .replaceAll('${', '\\u0024{')
}

/** Writes UTF-16 units above 127 as `\u2019`, which JSON, strings and patterns read back. */
export function escapeNonAscii(text: string): string {
  return text.replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** The parts under which a phrase stands are those whose words stand in the fewest phrases. */
function indexOf(phrases: readonly ShelvedPhrase[]) {
  const frequency = new Map<PackedStep, number>()
  const apostrophes = new Set<string>()
  for (const [, , patterns] of phrases) {
    const steps = patterns.flatMap(([parts]) => parts.flatMap((part) => unpackPart(part).flat()))
    for (const step of new Set(steps)) {
      const key = withoutApostrophe(step)
      frequency.set(key, (frequency.get(key) ?? 0) + 1)
      if (step.includes("'")) apostrophes.add(step)
    }
  }
  const commonness = (step: PackedStep) =>
    step === '...' || step === '{word}'
      ? phrases.length
      : (frequency.get(withoutApostrophe(step)) as number)
  const index = new Map<PackedStep, Standing[]>()
  phrases.forEach(([, , patterns], number) => {
    const byPattern = patterns.map(([parts]) => keysOf(parts.map(unpackPart), commonness))
    for (const part of [0, 1] as const) {
      for (const step of new Set(byPattern.flatMap((both) => both[part]).map(withoutApostrophe))) {
        const standings = index.get(step) ?? []
        standings.push(2 * number + part)
        index.set(step, standings)
      }
    }
  })
  for (const word of apostrophes) {
    const standings = index.get(withoutApostrophe(word))
    if (standings !== undefined) index.set(word, standings)
  }
  const stems = [...frequency.keys()].filter((step) => step.endsWith('~'))
  return {
    index,
    stems: stems.map((step) => step.slice(0, -1)),
    apostrophes: [...apostrophes],
  }
}

/** The rarest step of each choice of a part, for the two parts where these are the rarest altogether. */
function keysOf(
  parts: readonly PackedStep[][][],
  commonness: (step: PackedStep) => number,
): readonly [readonly PackedStep[], readonly PackedStep[]] {
  const candidates = parts
    .filter((choices) => choices.every((steps) => steps.some((step) => step !== '...')))
    .map((choices) => {
      const keys = choices.map((steps) =>
        steps.reduce((one, other) => (commonness(other) < commonness(one) ? other : one)),
      )
      return { keys, common: keys.reduce((sum, step) => sum + commonness(step), 0) }
    })
    .sort((a, b) => a.common - b.common)
  // Each phrase has a part with words, or it could not have been read.
  const [first = { keys: [] }, second = first] = candidates
  return [first.keys, second.keys]
}

/**
 * Vocabularies as {@link fillShelf} wrote them, in that order. Lines stay bytes until they are asked
 * for: as one string they would be half of what V8 gives to young objects at first.
 *
 * @param textOf reads a stretch of the text.
 */
export function openShelf(
  places: FilledShelf['places'],
  textOf: (start: number, end: number) => string,
): readonly Vocabulary[] {
  const starting = new Uint32Array(decodeBase64(places).buffer)
  const line = (number: number) =>
    textOf(starting[number] as number, (starting[number + 1] as number) - 1)
  const steps = (JSON.parse(line(0)) as string).split(' ')
  const standings = line(1).split(' ')
  const [starts, stems, apostrophes] = JSON.parse(line(2)) as [number[], string[], string[]]
  const size = starting.length - 1 - ABOVE_PHRASES
  const read: (ShelvedPhrase | undefined)[] = []
  const shelf: Shelf = {
    vocabularies: starts.map((start, vocabulary) => ({
      get shelf() {
        return shelf
      },
      get entries() {
        const end = starts[vocabulary + 1] ?? size
        return Array.from({ length: end - start }, (_, at) => shelf.phrase(start + at)[1])
      },
    })),
    size,
    stems,
    apostrophes,
    under(step) {
      let low = 0
      let high = steps.length
      while (low < high) {
        const middle = (low + high) >> 1
        if ((steps[middle] as string) < step) low = middle + 1
        else high = middle
      }
      return steps[low] === step ? (standings[low] as string).split(',').map(Number) : NOTHING
    },
    phrase(number) {
      read[number] ??= readLine(line(ABOVE_PHRASES + number))
      return read[number]
    },
  }
  return shelf.vocabularies
}

function readLine(text: string): ShelvedPhrase {
  const line = JSON.parse(text) as Line
  const [vocabulary, tag, phrase, more, patterns = [plainPattern(phrase)]] = line
  return [vocabulary, { phrase, ...more, tag }, patterns]
}

const ABOVE_PHRASES = 3
const NOTHING: readonly Standing[] = []
