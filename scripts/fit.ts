/**
 * Fits proportional odds to graded posts: ridge towards zero, signs kept, by accelerated projected
 * gradient. Only scripts use this; what users install holds the figures it printed.
 */

/** One post as the model sees it. */
export interface Row {
  /** Column numbers of what the post has. */
  readonly columns: readonly number[]
  /** How much of each; the same length as `columns`. */
  readonly amounts: readonly number[]
  /** Mean grade of its raters, 0 to 3. */
  readonly grade: number
  /** Posts of one account look alike: folds and bootstraps are drawn by account. */
  readonly account: string
  /** How much the post counts, 1 where left out. */
  readonly weight?: number
}

export interface Column {
  /** +1: never below zero, −1: never above zero, 0: free. */
  readonly sign: -1 | 0 | 1
  /** Strength of the ridge, in units of one post's log-likelihood. */
  readonly ridge: number
}

export interface Fit {
  readonly base: number
  /** Offsets of grade ≥ 1, ≥ 2, ≥ 3; the middle one is 0. */
  readonly thresholds: [number, number, number]
  readonly weights: Float64Array
}

/** P(grade ≥ k) that a mean grade stands for: 1.33 is surely ≥ 1 and ≥ 2 for one rater in three. */
export function reached(grade: number, k: number): number {
  return Math.max(0, Math.min(1, grade - (k - 1)))
}

/**
 * Maximises the sum over the three thresholds of the log-likelihood of grade ≥ k, less the ridge.
 *
 * @param offsets log-odds that are already settled, one a row.
 */
export function fitProportionalOdds(
  rows: readonly Row[],
  columns: readonly Column[],
  options: { offsets?: Float64Array; iterations?: number } = {},
): Fit {
  const { offsets = new Float64Array(rows.length), iterations = 400 } = options
  const count = columns.length
  const size = count + 3
  const targets = rows.map((row) => [1, 2, 3].map((k) => reached(row.grade, k)))
  // Columns of very different size converge at very different speed; scale each by its second moment.
  const moments = new Float64Array(size).fill(rows.length * 0.3)
  moments.fill(1, 0, count)
  for (const row of rows) {
    row.columns.forEach((column, i) => {
      moments[column] = (moments[column] as number) + (row.amounts[i] as number) ** 2 * 0.4
    })
  }
  const scale = moments.map((moment, i) => 1 / Math.sqrt(moment + (columns[i]?.ridge ?? 0)))

  // x = parameters / scale: weights, then base, then the outer thresholds.
  let x: Float64Array = new Float64Array(size)
  x[count + 1] = 2 / (scale[count + 1] as number)
  x[count + 2] = -2 / (scale[count + 2] as number)
  let y: Float64Array = x.slice()
  let momentum = 1
  let step = 1
  const at = (v: Float64Array, i: number) => (v[i] as number) * (scale[i] as number)

  const evaluate = (v: Float64Array, gradient?: Float64Array): number => {
    gradient?.fill(0)
    const base = at(v, count)
    const taus = [at(v, count + 1), 0, at(v, count + 2)]
    let loss = 0
    rows.forEach((row, r) => {
      let eta = base + (offsets[r] as number)
      for (let i = 0; i < row.columns.length; i++) {
        eta += at(v, row.columns[i] as number) * (row.amounts[i] as number)
      }
      let slope = 0
      const rowWeight = row.weight ?? 1
      for (let k = 0; k < 3; k++) {
        const z = eta + (taus[k] as number)
        const p = 1 / (1 + Math.exp(-z))
        const q = (targets[r] as number[])[k] as number
        loss += rowWeight * (Math.max(z, 0) - q * z + Math.log1p(Math.exp(-Math.abs(z))))
        const residual = rowWeight * (p - q)
        slope += residual
        if (gradient && k === 0) gradient[count + 1] = (gradient[count + 1] as number) + residual
        if (gradient && k === 2) gradient[count + 2] = (gradient[count + 2] as number) + residual
      }
      if (gradient) {
        gradient[count] = (gradient[count] as number) + slope
        for (let i = 0; i < row.columns.length; i++) {
          const column = row.columns[i] as number
          gradient[column] = (gradient[column] as number) + slope * (row.amounts[i] as number)
        }
      }
    })
    for (let c = 0; c < count; c++) {
      const ridge = (columns[c] as Column).ridge
      const w = at(v, c)
      loss += (ridge / 2) * w * w
      if (gradient) gradient[c] = (gradient[c] as number) + ridge * w
    }
    if (gradient)
      for (let i = 0; i < size; i++) gradient[i] = (gradient[i] as number) * (scale[i] as number)
    return loss
  }

  const gradient = new Float64Array(size)
  let previousLoss = Number.POSITIVE_INFINITY
  for (let iteration = 0; iteration < iterations; iteration++) {
    const loss = evaluate(y, gradient)
    let next: Float64Array
    for (;;) {
      next = y.map((value, i) => {
        const moved = value - step * (gradient[i] as number)
        const sign = columns[i]?.sign ?? 0
        return sign !== 0 && moved * sign < 0 ? 0 : moved
      })
      let linear = loss
      let square = 0
      for (let i = 0; i < size; i++) {
        const d = (next[i] as number) - (y[i] as number)
        linear += d * (gradient[i] as number)
        square += d * d
      }
      if (evaluate(next) <= linear + square / (2 * step) + 1e-9) break
      step /= 2
    }
    const nextMomentum = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2
    const nextLoss = evaluate(next)
    if (nextLoss > previousLoss) {
      momentum = 1
      y = x.slice()
      previousLoss = Number.POSITIVE_INFINITY
      continue
    }
    const carry = (momentum - 1) / nextMomentum
    y = next.map((value, i) => value + carry * (value - (x[i] as number)))
    x = next
    momentum = nextMomentum
    const isSettled = previousLoss - nextLoss < 1e-7 * nextLoss
    previousLoss = nextLoss
    if (isSettled) break
    step *= 1.1
  }
  const weights = new Float64Array(count)
  for (let c = 0; c < count; c++) weights[c] = at(x, c)
  return {
    base: at(x, count),
    thresholds: [at(x, count + 1), 0, at(x, count + 2)],
    weights,
  }
}

/** Log-odds of a row under a fit. */
export function logOdds(row: Row, fit: Fit): number {
  let eta = fit.base
  for (let i = 0; i < row.columns.length; i++) {
    eta += (fit.weights[row.columns[i] as number] as number) * (row.amounts[i] as number)
  }
  return eta
}

/** Fold of each account, the same on every run: accounts are dealt by size, largest first, to the emptiest fold. */
export function foldsByAccount(
  rows: readonly { readonly account: string }[],
  folds: number,
): number[] {
  const sizes = new Map<string, number>()
  for (const { account } of rows) sizes.set(account, (sizes.get(account) ?? 0) + 1)
  const loads = new Array<number>(folds).fill(0)
  const foldOf = new Map<string, number>()
  for (const [account, size] of [...sizes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    const fold = loads.indexOf(Math.min(...loads))
    loads[fold] = (loads[fold] as number) + size
    foldOf.set(account, fold)
  }
  return rows.map(({ account }) => foldOf.get(account) as number)
}
