/**
 * A learned reading of a post's wording, beside the rules: for each flag that readers gave, how
 * likely the words make it. Linear in words and pairs of words, so what raised it can be quoted.
 * The figures, `rules/wording.json`, are fitted by `npm run calibrate`.
 */
import type { Sentence } from '../analyse/sentences.ts'
import type { Token } from '../analyse/tokens.ts'
import { decodeBase64 } from '../base64.ts'
import type { Range } from '../model.ts'
import { eachGram } from './grams.ts'

/** The shape of the fitted figures. Packed, because they are read at every start. */
export interface WordingFigures {
  /** What is predicted: a flag of the rubric, or `kind:promote` and the like. */
  readonly outputs: readonly string[]
  /** Log-odds of each output for a post without known words. */
  readonly bias: readonly number[]
  /** Log-odds that one unit of a byte stands for, by output. */
  readonly unit: readonly number[]
  /** How many words and pairs are known. */
  readonly known: number
  /**
   * For each of them the {@link hashOf} of its name, four bytes, lowest first; then for each of them
   * one signed byte an output. In base 64.
   */
  readonly packed: string
}

/** The name under which a word or pair is kept: FNV-1a of its UTF-16 units, 32 bits. */
export function hashOf(name: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < name.length; at++) {
    hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193)
  }
  return hash >>> 0
}

/** What the words of one post make likely. */
export interface Reading {
  /** Log-odds of every output, in the order of the model's outputs. */
  readonly logOdds: Float64Array
  /**
   * The stretches of the post that raise a weighted sum of outputs most, strongest first.
   *
   * @param slope how much each output counts.
   * @param most how many to give.
   */
  evidence(slope: Float64Array, most: number): Range[]
  /** How likely the words make an output, 0 to 1; 0 for one the model does not predict. */
  likelihood(output: string): number
  /** The words that raise one output most, strongest first. */
  words(output: string, most: number): Range[]
}

export interface Wording {
  readonly outputs: readonly string[]
  /** The outputs' names as evidence, such as `wording/hype`, in the same order. */
  readonly ids: readonly string[]
  read(tokens: readonly Token[], sentences: readonly Sentence[]): Reading
}

/** The figures ready to be looked up in. */
export interface UnpackedFigures extends Pick<WordingFigures, 'outputs' | 'bias' | 'unit'> {
  /** Ascending. */
  readonly hashes: Uint32Array
  /** By output, for each hash. */
  readonly weights: Int8Array
}

/** Takes 5 ms, so the build does it for what is installed (`scripts/build.ts`). */
export function unpack({ packed, known, ...figures }: WordingFigures): UnpackedFigures {
  const { buffer } = decodeBase64(packed)
  const asPacked = new Uint32Array(buffer, 0, known)
  const width = figures.outputs.length
  const rows = Uint32Array.from(asPacked.keys()).sort(
    (a, b) => (asPacked[a] as number) - (asPacked[b] as number),
  )
  const weights = new Int8Array(known * width)
  rows.forEach((row, at) => {
    weights.set(new Int8Array(buffer, 4 * known + row * width, width), at * width)
  })
  return { ...figures, hashes: asPacked.sort(), weights }
}

/** Reading a post costs two look-ups a word. */
export function createWording(figures: WordingFigures | UnpackedFigures): Wording {
  const { outputs, bias, unit, hashes, weights } = 'packed' in figures ? unpack(figures) : figures
  const width = outputs.length
  /** @returns undefined for a word or pair that is not known. */
  const rowOf = (name: string): number | undefined => {
    const hash = hashOf(name)
    let low = 0
    let high = hashes.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((hashes[middle] as number) < hash) low = middle + 1
      else high = middle
    }
    return hashes[low] === hash ? low : undefined
  }

  return {
    outputs,
    ids: outputs.map((output) => `wording/${output}`),
    read(tokens, sentences) {
      const logOdds = Float64Array.from(bias)
      const seen = new Map<number, { first: number; last: number }>()
      eachGram(tokens, sentences, (name, first, last) => {
        const row = rowOf(name)
        if (row === undefined || seen.has(row)) return
        seen.set(row, { first, last })
        for (let output = 0; output < width; output++) {
          logOdds[output] =
            (logOdds[output] as number) +
            (weights[row * width + output] as number) * (unit[output] as number)
        }
      })
      const reading: Reading = {
        logOdds,
        likelihood(output) {
          const at = outputs.indexOf(output)
          return at === -1 ? 0 : 1 / (1 + Math.exp(-(logOdds[at] as number)))
        },
        words(output, most) {
          return reading.evidence(
            Float64Array.from(outputs, (name) => (name === output ? 1 : 0)),
            most,
          )
        },
        evidence(slope, most) {
          const gains = new Float64Array(tokens.length)
          for (const [row, { first, last }] of seen) {
            if (first < 0) continue
            let gain = 0
            for (let output = 0; output < width; output++) {
              gain +=
                (weights[row * width + output] as number) *
                (unit[output] as number) *
                (slope[output] as number)
            }
            if (gain <= 0) continue
            for (let at = first; at <= last; at++) {
              gains[at] = (gains[at] as number) + gain / (last - first + 1)
            }
          }
          return tellingPhrases(gains, tokens, sentences, most).map(({ first, last }) => ({
            start: (tokens[first] as Token).start,
            end: (tokens[last] as Token).end,
          }))
        },
      }
      return reading
    },
  }
}

/** The most words that are quoted at a time. */
const LONGEST_PHRASE = 6
/** What a token of a phrase must gain, of the mean of those that gain: less makes longer phrases. */
const LEAST_GAIN = 0.5

/** Words that tell a reader nothing at the end of a quoted phrase, or alone. */
const EMPTY = new Set(
  `a an the and or but of to in on at by for from with as is are was be been it its this that these
  those our we us i my me you your they their he she his her not so if than then more very all any
  how what when where who will can do does has have had up out over into about`.split(/\s+/),
)

function isEmpty({ kind, norm }: Token): boolean {
  return kind !== 'word' ? kind !== 'hashtag' : EMPTY.has(norm)
}

/**
 * The phrases of a text that gain most: runs of tokens within a sentence, each token at a cost, so
 * that a run holds what tells and no more.
 */
function tellingPhrases(
  gains: Float64Array,
  tokens: readonly Token[],
  sentences: readonly Pick<Sentence, 'first' | 'last'>[],
  most: number,
): { first: number; last: number }[] {
  const telling = gains.filter((gain) => gain > 0)
  const cost = (LEAST_GAIN * telling.reduce((sum, gain) => sum + gain, 0)) / telling.length
  const left = gains.map((gain) => gain - cost)
  const phrases: { first: number; last: number }[] = []
  while (phrases.length < most) {
    let best = { first: 0, last: 0, sum: 0 }
    for (const sentence of sentences) {
      for (let first = sentence.first; first <= sentence.last; first++) {
        let sum = 0
        const end = Math.min(sentence.last, first + LONGEST_PHRASE - 1)
        for (let last = first; last <= end; last++) {
          sum += left[last] as number
          const token = tokens[last] as Token
          // What stands behind a link is another thought.
          if (token.kind === 'url' || token.kind === 'emoji') break
          const isWord = !isEmpty(token)
          if (isWord && sum > best.sum) best = { first, last, sum }
        }
      }
    }
    if (best.sum === 0) break
    phrases.push({ first: best.first, last: best.last })
    left.fill(Number.NEGATIVE_INFINITY, best.first, best.last + 1)
  }
  return phrases
}
