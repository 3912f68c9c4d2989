/**
 * The score: the grade a reader would be expected to give, on a scale of 100, with its receipt.
 *
 * Proportional odds: evidence in log-odds adds up to η, and P(grade ≥ k) = σ(η + τₖ). The score is
 * the mean of the three probabilities. More evidence of pushing never lowers it, more credit never
 * raises it, and length does not enter.
 */
import type { Features } from '../analyse/features.ts'
import type { Band, Category, Finding, Range, ReceiptItem, Score } from '../model.ts'
import type { Wording } from '../wording/wording.ts'
import type { Weights } from './model.ts'

/** One line of evidence before it is weighed. */
export interface Evidence {
  /** `rule-id/messageId` or `credit/kind:cue`. */
  readonly id: string
  /** What the receipt calls it. */
  readonly item: string
  /** The cap it falls under: a category, or `credit`. */
  readonly cap: string
  /** Amount of evidence, saturating: 1 for one plain piece, below 2 for any number. */
  readonly amount: number
  readonly words: readonly string[]
}

/**
 * Repetition counts less each time: 1, 1.5, 1.75 … below 2 for pieces of full strength.
 *
 * @param total sum of strengths, 0 or more.
 */
export function saturate(total: number): number {
  return 2 * (1 - 2 ** -total)
}

/**
 * The most that each category and the credits together can add or take away, in log-odds: findings
 * of one sort go only so far. The cap of the wording is fitted, so that no post fails for its wording
 * alone.
 */
export const CAPS: Readonly<Record<string, number>> = {
  pressure: 4,
  promotion: 3,
  bait: 3.5,
  noise: 2.5,
  distance: 2,
  platform: 1,
  credit: 3,
}

/**
 * Evidence of findings, credits and wording, grouped by what it is.
 *
 * @param wording what {@link weighWording} makes of the post.
 */
export function gather(
  findings: readonly Finding[],
  features: Features,
  wording: readonly Evidence[],
  categoryOf: (ruleId: string) => Category,
): Evidence[] {
  const totals = new Map<string, { item: string; cap: string; total: number; words: string[] }>()
  const add = (id: string, item: string, cap: string, strength: number, words: string) => {
    const known = totals.get(id)
    if (known === undefined) totals.set(id, { item, cap, total: strength, words: [words] })
    else {
      known.total += strength
      known.words.push(words)
    }
  }
  for (const { ruleId, messageId, strength, range } of findings) {
    const id = `${ruleId}/${messageId}`
    add(id, ruleId, categoryOf(ruleId), strength, features.excerpt(range))
  }
  for (const { kind, cue, strength, range } of features.credits) {
    add(`credit/${kind}:${cue}`, `credit/${kind}`, 'credit', strength, features.excerpt(range))
  }
  const evidence: Evidence[] = []
  for (const [id, { item, cap, total, words }] of totals) {
    evidence.push({ id, item, cap, amount: saturate(total), words: different(words) })
  }
  return evidence.concat(wording)
}

function different(words: readonly string[]): readonly string[] {
  if (words.length === 1) return words[0] === '' ? NO_WORDS : words
  return [...new Set(words)].filter((word) => word !== '')
}

const NO_WORDS: readonly string[] = []

/** The evidence of the wording: how likely it makes each output of the model. */
export function weighWording({ logOdds }: Features['wording'], { ids }: Wording): Evidence[] {
  return ids.map((id, output) => ({
    id,
    item: 'wording',
    cap: 'wording',
    amount: sigmoid(logOdds[output] as number),
    words: NO_WORDS,
  }))
}

/** The words of a post that raise its score most beyond what findings say, strongest first. */
export function tellingWords(
  { wording }: Features,
  outputs: readonly string[],
  { evidence }: Weights,
  most: number,
): Range[] {
  const slope = Float64Array.from(outputs, (output, i) => {
    const likelihood = sigmoid(wording.logOdds[i] as number)
    return (evidence[`wording/${output}`]?.weight ?? 0) * likelihood * (1 - likelihood)
  })
  return wording.evidence(slope, most)
}

/** Weighs evidence. The receipt's items add up to the post's log-odds. */
export function score(evidence: readonly Evidence[], weights: Weights, isPartial: boolean): Score {
  const lines = new Map<string, { logOdds: number; words: string[]; cap: string }>()
  for (const { id, item, cap, amount, words } of evidence) {
    const logOdds = (weights.evidence[id]?.weight ?? 0) * amount
    if (logOdds === 0) continue
    const line = lines.get(item)
    if (line === undefined) lines.set(item, { logOdds, words: [...words], cap })
    else {
      line.logOdds += logOdds
      line.words.push(...words)
    }
  }
  const sums = new Map<string, number>()
  for (const { cap, logOdds } of lines.values()) sums.set(cap, (sums.get(cap) ?? 0) + logOdds)
  const capped = (cap: string, sum: number) => {
    const limit = weights.caps[cap] ?? Number.POSITIVE_INFINITY
    return Math.max(-limit, Math.min(limit, sum))
  }

  let total = weights.base
  for (const [cap, sum] of sums) total += capped(cap, sum)
  const value = expectedGrade(total, weights)
  const receipt: ReceiptItem[] = [{ id: 'base', logOdds: weights.base, delta: 0, words: [] }]
  for (const [id, { logOdds, words, cap }] of lines) {
    const sum = sums.get(cap) as number
    const without = total - capped(cap, sum) + capped(cap, sum - logOdds)
    receipt.push({ id, logOdds, delta: Math.round(value - expectedGrade(without, weights)), words })
  }
  for (const [cap, sum] of sums) {
    const excess = capped(cap, sum) - sum
    if (excess !== 0) receipt.push({ id: `cap/${cap}`, logOdds: excess, delta: 0, words: [] })
  }
  const rounded = Math.round(value)
  return { value: rounded, band: bandOf(rounded), partial: isPartial, receipt }
}

/** Mean of P(grade ≥ 1), P(≥ 2), P(≥ 3), times 100. */
export function expectedGrade(
  logOdds: number,
  { thresholds }: Pick<Weights, 'thresholds'>,
): number {
  let sum = 0
  for (const offset of thresholds) sum += sigmoid(logOdds + offset)
  return (100 * sum) / thresholds.length
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x))
}

/** The nearest grade of a score from 0 to 100. */
export function bandOf(value: number): Band {
  if (value <= 16) return 'friendly'
  if (value <= 49) return 'mild'
  return value <= 82 ? 'pushy' : 'spammy'
}
