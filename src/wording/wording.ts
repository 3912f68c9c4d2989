/**
 * A learned reading of a post's wording, beside the rules: for each flag that readers gave, how
 * likely the words make it. Linear in words and pairs of words, so what raised it can be quoted.
 * The figures, `rules/wording.json`, are fitted by `npm run calibrate`.
 */
import type { Sentence } from '../analyse/sentences.ts'
import type { Token } from '../analyse/tokens.ts'
import type { Range } from '../model.ts'
import { eachGram } from './grams.ts'

/** The shape of the fitted figures. */
export interface WordingFigures {
  /** What is predicted: a flag of the rubric, or `kind:promote` and the like. */
  readonly outputs: readonly string[]
  /** Log-odds of each output for a post without known words. */
  readonly bias: readonly number[]
  /** Known words and pairs, each on a line. */
  readonly grams: string
  /** One signed byte per gram and output, gram by gram, in base 64. */
  readonly weights: string
  /** Log-odds that one unit of a byte stands for, by output. */
  readonly unit: readonly number[]
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
}

export interface Wording {
  readonly outputs: readonly string[]
  read(tokens: readonly Token[], sentences: readonly Sentence[]): Reading
}

/** Unpacks the figures once; reading a post then costs two look-ups a word. */
export function createWording(figures: WordingFigures): Wording {
  const { outputs, bias, unit } = figures
  const width = outputs.length
  const rows = new Map(figures.grams.split('\n').map((gram, row) => [gram, row]))
  const packed = Uint8Array.from(atob(figures.weights), (unit) => unit.charCodeAt(0))
  const weights = new Int8Array(packed.buffer)

  return {
    outputs,
    read(tokens, sentences) {
      const logOdds = Float64Array.from(bias)
      const seen = new Map<number, { first: number; last: number }>()
      eachGram(tokens, sentences, (name, first, last) => {
        const row = rows.get(name)
        if (row === undefined || seen.has(row)) return
        seen.set(row, { first, last })
        for (let output = 0; output < width; output++) {
          logOdds[output] =
            (logOdds[output] as number) +
            (weights[row * width + output] as number) * (unit[output] as number)
        }
      })
      return {
        logOdds,
        evidence(slope, most) {
          const gains: { gain: number; range: Range }[] = []
          for (const [row, { first, last }] of seen) {
            if (first < 0) continue
            let gain = 0
            for (let output = 0; output < width; output++) {
              gain +=
                (weights[row * width + output] as number) *
                (unit[output] as number) *
                (slope[output] as number)
            }
            const range = { start: (tokens[first] as Token).start, end: (tokens[last] as Token).end }
            if (gain > 0) gains.push({ gain, range })
          }
          gains.sort((a, b) => b.gain - a.gain || a.range.start - b.range.start)
          return withoutOverlaps(gains.map(({ range }) => range)).slice(0, most)
        },
      }
    },
  }
}

/** Keeps the first of ranges that share a character. */
function withoutOverlaps(ranges: readonly Range[]): Range[] {
  const kept: Range[] = []
  for (const range of ranges) {
    if (kept.every((other) => other.end <= range.start || other.start >= range.end)) kept.push(range)
  }
  return kept
}
