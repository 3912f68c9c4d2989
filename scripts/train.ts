/**
 * Fits every figure that postlint ships: the wording model, the weights of the evidence and the
 * weights of the kinds. `calibrate.ts` writes them, `eval.ts` measures them on held-out accounts.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { rules } from '../rules/index.ts'
import { presets } from '../rules/presets.ts'
import { splitSentences } from '../src/analyse/sentences.ts'
import { tokenise } from '../src/analyse/tokens.ts'
import { analysisVocabularies } from '../src/analyse/vocabularies.ts'
import { type Figures, type Setup, setUp } from '../src/check/run.ts'
import { DEFAULT_CONFIG } from '../src/config/config.ts'
import { KINDS, type KindFigures } from '../src/kind/kind.ts'
import { type Judged, judgePost } from '../src/lint.ts'
import { createPost } from '../src/parse/post.ts'
import type { Weights } from '../src/score/model.ts'
import { CAPS, expectedGrade } from '../src/score/score.ts'
import { eachGram } from '../src/wording/grams.ts'
import { createWording, hashOf, type WordingFigures } from '../src/wording/wording.ts'
import type { Example } from './examples.ts'
import { type Column, fitProportionalOdds, foldsByAccount, logOdds, type Row } from './fit.ts'
import { fitLogistic, type Matrix } from './logistic.ts'
import { readVectors } from './vectors.ts'

const VECTORS = readVectors()
const CACHE = new URL('../node_modules/.cache/postlint-fit/', import.meta.url)

/** Flags of the rubric and kinds that the wording model predicts. */
export const OUTPUTS = [
  'hard-sell',
  'discount',
  'urgency',
  'hype',
  'self-praise',
  'self-promo',
  'engagement-bait',
  'clickbait',
  'money-promise',
  'corporate-voice',
  'sales-question',
  'real-question',
  'offers-help',
  'credits-others',
  'personal-touch',
  'kind:promote',
  'kind:announce',
  'kind:inform',
  'kind:teach',
  'kind:converse',
  'kind:personal',
  'pushy',
] as const

/** What the wording model is fitted to, 0 to 1. */
function target(example: Example, output: (typeof OUTPUTS)[number]): number {
  if (output === 'pushy') return Math.max(0, Math.min(1, example.grade - 1))
  if (output.startsWith('kind:')) return output.slice(5) === example.kind ? 1 : 0
  return example.flags.includes(output) ? 1 : 0
}

/** Settings of the fit, chosen by cross-validation by account. */
export const SETTINGS = {
  /** A word is known if posts of so many accounts have it: names of one brand teach nothing. */
  minAccounts: 4,
  wordingRidge: 8,
  vectorRidge: 4,
  vectorScale: 0.35,
  wordingIterations: 30,
  evidenceRidge: 0.5,
  kindRidge: 1,
  innerFolds: 3,
  /** Words and pairs that are shipped. */
  known: 12_000,
}

const RULE_IDS = new Set(rules.map((rule) => rule.id))

/**
 * Fits the wording model to some examples. It depends on them alone, not on the rules, so a fit is
 * kept in `node_modules/.cache` and a change of rules is measured in seconds.
 */
export function fitWording(examples: readonly Example[]): WordingFigures {
  const key = createHash('sha256')
    .update(JSON.stringify([SETTINGS, OUTPUTS, examples]))
    .update(readFileSync(new URL('../src/wording/grams.ts', import.meta.url)))
    .digest('hex')
  const file = new URL(`${key.slice(0, 32)}.json`, CACHE)
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as WordingFigures
  const figures = fitWordingAnew(examples)
  mkdirSync(CACHE, { recursive: true })
  writeFileSync(file, JSON.stringify(figures))
  return figures
}

function fitWordingAnew(examples: readonly Example[]): WordingFigures {
  const seen = examples.map(({ text }) => {
    const grams = new Set<string>()
    const tokens = tokenise(text, [])
    eachGram(tokens, splitSentences(text, tokens), (name) => grams.add(name))
    return grams
  })
  const accounts = new Map<string, Set<string>>()
  seen.forEach((grams, i) => {
    for (const gram of grams) {
      const known = accounts.get(gram)
      if (known === undefined) accounts.set(gram, new Set([(examples[i] as Example).account]))
      else known.add((examples[i] as Example).account)
    }
  })
  const { rows: vectorRows, values, dimensions } = VECTORS
  const frequent = [...accounts]
    .filter(([gram, who]) => who.size >= SETTINGS.minAccounts && !gram.includes('\n'))
    .map(([gram]) => gram)
  const grams = [...new Set([...frequent, ...vectorRows.keys()])].sort()
  const index = new Map(frequent.map((gram, i) => [gram, i]))

  // Columns: frequent grams, the sum of the vectors of all words, strictness of the graders.
  const groups = graderGroups(examples)
  const starts = [0]
  const columns: number[] = []
  const amounts: number[] = []
  for (const [at, set] of seen.entries()) {
    const sum = new Float64Array(dimensions)
    for (const gram of set) {
      const column = index.get(gram)
      if (column !== undefined) {
        columns.push(column)
        amounts.push(1)
      }
      const row = vectorRows.get(gram)
      if (row === undefined) continue
      for (let d = 0; d < dimensions; d++) {
        sum[d] =
          (sum[d] as number) +
          ((values[row * dimensions + d] as number) / 254) * SETTINGS.vectorScale
      }
    }
    sum.forEach((amount, d) => {
      columns.push(frequent.length + d)
      amounts.push(amount)
    })
    const group = groups.indexOf((examples[at] as Example).graders)
    if (group >= 0) {
      columns.push(frequent.length + dimensions + group)
      amounts.push(1)
    }
    starts.push(columns.length)
  }
  const matrix: Matrix = {
    width: frequent.length + dimensions + groups.length,
    starts: Int32Array.from(starts),
    columns: Int32Array.from(columns),
    amounts: Float64Array.from(amounts),
  }
  const importance = Float64Array.from(examples, (example) => example.weight)
  const ridges = new Float64Array(matrix.width).fill(SETTINGS.wordingRidge)
  ridges.fill(SETTINGS.vectorRidge, frequent.length)
  ridges.fill(1, frequent.length + dimensions)
  const fits = OUTPUTS.map((output) => {
    const truth = Float64Array.from(examples, (example) => target(example, output))
    const { bias, weights } = fitLogistic(
      matrix,
      truth,
      importance,
      ridges,
      SETTINGS.wordingIterations,
    )
    const folded = grams.map((gram) => {
      let weight = index.has(gram) ? (weights[index.get(gram) as number] as number) : 0
      const row = vectorRows.get(gram)
      if (row === undefined) return weight
      for (let d = 0; d < dimensions; d++) {
        weight +=
          (weights[frequent.length + d] as number) *
          ((values[row * dimensions + d] as number) / 254) *
          SETTINGS.vectorScale
      }
      return weight
    })
    return { bias, weights: folded }
  })
  return pack(
    mostTelling(
      grams,
      fits.map(({ weights }) => weights),
      accounts,
    ),
    fits.map(({ bias }) => bias),
  )
}

/** A word or pair with its weight for every output. */
interface Known {
  readonly name: string
  readonly weights: readonly number[]
}

/** The words that change most in most posts; the rest would cost more to ship than they tell. */
function mostTelling(
  names: readonly string[],
  weightsByOutput: readonly (readonly number[])[],
  accounts: ReadonlyMap<string, ReadonlySet<string>>,
): Known[] {
  return names
    .map((name, i) => {
      const weights = weightsByOutput.map((weights) => weights[i] as number)
      // A word that no graded post has is known by its neighbours and will be met, if rarely.
      const posts = Math.max(accounts.get(name)?.size ?? 0, 0.5)
      return { name, weights, tells: Math.hypot(...weights) * Math.sqrt(posts) }
    })
    .sort((a, b) => b.tells - a.tells || (a.name < b.name ? -1 : 1))
    .slice(0, SETTINGS.known)
}

function pack(known: readonly Known[], bias: readonly number[]): WordingFigures {
  const width = OUTPUTS.length
  const unit = OUTPUTS.map((_, output) => {
    const largest = Math.max(
      ...known.map(({ weights }) => Math.abs(weights[output] as number)),
      1e-9,
    )
    return Number((largest / 127).toPrecision(5))
  })
  const names = new Map<number, string>()
  const bytes = Buffer.alloc(known.length * (4 + width))
  known.forEach(({ name, weights }, row) => {
    const hash = hashOf(name)
    const other = names.get(hash)
    if (other !== undefined) throw new Error(`“${name}” and “${other}” have the same hash.`)
    names.set(hash, name)
    bytes.writeUInt32LE(hash, 4 * row)
    weights.forEach((weight, output) => {
      bytes.writeInt8(
        Math.round(weight / (unit[output] as number)),
        4 * known.length + row * width + output,
      )
    })
  })
  return {
    outputs: OUTPUTS,
    bias: bias.map(rounded),
    unit,
    known: known.length,
    packed: bytes.toString('base64'),
  }
}

/** Groups of graders beside the main one, whose strictness is the one that counts. */
function graderGroups(examples: readonly Example[]): string[] {
  return [...new Set(examples.map(({ graders }) => graders))].filter((name) => name !== '').sort()
}

/** A linter that shows every rule, with the given figures. */
export function setupWith(figures: Figures): Setup {
  return setUp(
    { ...DEFAULT_CONFIG, preset: 'strict' },
    rules,
    presets,
    analysisVocabularies,
    figures,
  )
}

/** Figures before anything is fitted: every post is as pushy as the next. */
export const UNFITTED: Omit<Figures, 'wording'> = {
  weights: { base: 0, thresholds: [2, 0, -2], evidence: {}, caps: {} },
  kinds: { base: {}, evidence: {} },
}

/** Judges posts, with evidence. */
export function judge(examples: readonly Example[], setup: Setup): Judged[] {
  return examples.map(({ id, text }) => judgePost(createPost(text, { id }), setup))
}

/**
 * Evidence of training posts as a linter would find it in posts it was not fitted on: the wording
 * model of each part is fitted on the other parts.
 */
export function heldOutEvidence(examples: readonly Example[]): Judged[] {
  const folds = foldsByAccount(examples, SETTINGS.innerFolds)
  const judged = new Array<Judged>(examples.length)
  for (let fold = 0; fold < SETTINGS.innerFolds; fold++) {
    const wording = createWording(fitWording(examples.filter((_, i) => folds[i] !== fold)))
    const setup = setupWith({ ...UNFITTED, wording })
    examples.forEach(({ id, text }, i) => {
      if (folds[i] === fold) judged[i] = judgePost(createPost(text, { id }), setup)
    })
  }
  return judged
}

/** Weights of evidence and of kinds, fitted to judged posts. */
export function fitFigures(
  examples: readonly Example[],
  judged: readonly Judged[],
): Omit<Figures, 'wording'> {
  const ids = evidenceIds(judged)
  const index = new Map(ids.map((id, i) => [id, i]))
  const groups = graderGroups(examples)
  const rows: Row[] = judged.map(({ evidence }, i) => {
    const example = examples[i] as Example
    const known = evidence.filter(({ id }) => index.has(id))
    const group = groups.indexOf(example.graders)
    return {
      columns: [
        ...known.map(({ id }) => index.get(id) as number),
        ...(group < 0 ? [] : [ids.length + group]),
      ],
      amounts: [...known.map(({ amount }) => amount), ...(group < 0 ? [] : [1])],
      grade: example.grade,
      account: example.account,
      weight: example.weight,
    }
  })
  const columns: Column[] = [
    ...ids.map((id): Column => ({ sign: signOf(id), ridge: SETTINGS.evidenceRidge })),
    ...groups.map((): Column => ({ sign: 0, ridge: 1 })),
  ]
  // First everything together; then the wording is held at its cap and the rest fitted around it.
  const isWording = (column: number) => ids[column]?.startsWith('wording/') === true
  const wordingWeights = fitProportionalOdds(rows, columns)
  const wordingOf = rows.map((row) => logOdds(keep(row, isWording), { ...wordingWeights, base: 0 }))
  const others = rows.map((row) => keep(row, (column) => !isWording(column)))
  let fit = wordingWeights
  for (let pass = 0; pass < 3; pass++) {
    const cap = wordingCap(fit)
    const offsets = Float64Array.from(wordingOf, (sum) => Math.max(-cap, Math.min(cap, sum)))
    fit = fitProportionalOdds(others, columns, { offsets })
  }
  const weightOf = (i: number) =>
    rounded((isWording(i) ? wordingWeights : fit).weights[i] as number)
  const base = rounded(fit.base)
  const thresholds = fit.thresholds.map(rounded) as [number, number, number]
  const weights: Weights = {
    base,
    thresholds,
    evidence: Object.fromEntries(
      ids
        .map((id, i) => [id, { weight: weightOf(i), se: 0 }] as const)
        .filter(([, { weight }]) => weight !== 0),
    ),
    // Of the figures as they are written: a fourth digit can lift a post over the gate.
    caps: { ...CAPS, wording: wordingCap({ base, thresholds }) },
  }
  return { weights, kinds: fitKinds(examples, rows, ids) }
}

function keep(row: Row, isKept: (column: number) => boolean): Row {
  const kept = row.columns.flatMap((column, i) => (isKept(column) ? [i] : []))
  return {
    ...row,
    columns: kept.map((i) => row.columns[i] as number),
    amounts: kept.map((i) => row.amounts[i] as number),
  }
}

/**
 * The most that the wording may add: no post fails for its wording alone, without a single thing
 * that a finding can point at. Found by halving, so that the score stays just below the gate.
 */
function wordingCap({ base, thresholds }: Pick<Weights, 'base' | 'thresholds'>): number {
  let low = 0
  let high = 10
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2
    if (
      Math.round(expectedGrade(base + middle, { thresholds })) <= DEFAULT_CONFIG.maxScore.default
    ) {
      low = middle
    } else high = middle
  }
  return Math.floor(low * 1000) / 1000
}

/** One against the rest, for every kind that graders gave. */
function fitKinds(examples: readonly Example[], rows: readonly Row[], ids: string[]): KindFigures {
  const width = ids.length + graderGroups(examples).length
  const matrix: Matrix = {
    width,
    starts: startsOf(rows),
    columns: Int32Array.from(rows.flatMap((row) => row.columns)),
    amounts: Float64Array.from(rows.flatMap((row) => row.amounts)),
  }
  const importance = Float64Array.from(examples, (example) => example.weight)
  const base: Record<string, number> = {}
  const evidence: Record<string, Record<string, number>> = {}
  for (const kind of KINDS) {
    const truth = Float64Array.from(examples, (example) => (example.kind === kind ? 1 : 0))
    if (!truth.some((value) => value === 1)) continue
    const ridges = new Float64Array(width).fill(SETTINGS.kindRidge)
    const fit = fitLogistic(matrix, truth, importance, ridges)
    base[kind] = rounded(fit.bias)
    ids.forEach((id, i) => {
      const weight = rounded(fit.weights[i] as number)
      if (Math.abs(weight) < 0.01) return
      evidence[id] = { ...evidence[id], [kind]: weight }
    })
  }
  return { base, evidence }
}

function startsOf(rows: readonly Row[]): Int32Array {
  const starts = new Int32Array(rows.length + 1)
  rows.forEach((row, i) => {
    starts[i + 1] = (starts[i] as number) + row.columns.length
  })
  return starts
}

/** Ids of all evidence seen in more than a handful of posts, sorted. */
function evidenceIds(judged: readonly Judged[]): string[] {
  const counts = new Map<string, number>()
  for (const { evidence } of judged) {
    for (const { id } of evidence) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count >= 5)
    .map(([id]) => id)
    .sort()
}

const RELATING = new Set([
  'real-question',
  'offers-help',
  'credits-others',
  'personal-touch',
  'kind:inform',
  'kind:teach',
  'kind:converse',
  'kind:personal',
])

/** Findings push, credits relate, and the wording of each output goes the way of its flag. */
function signOf(id: string): -1 | 0 | 1 {
  const [source, rest = ''] = id.split(/\/(.*)/s) as [string, string?]
  if (RULE_IDS.has(source)) return 1
  if (source === 'credit') return -1
  if (rest === 'kind:announce') return 0
  return RELATING.has(rest) ? -1 : 1
}

function rounded(value: number): number {
  return Number(value.toFixed(4))
}
