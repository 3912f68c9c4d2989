/** Ridge logistic regression on sparse rows, by accelerated gradient. */

/** Rows in compressed form: row r has `columns[starts[r]] … columns[starts[r + 1] − 1]`. */
export interface Matrix {
  readonly width: number
  readonly starts: Int32Array
  readonly columns: Int32Array
  /** All 1 where left out. */
  readonly amounts?: Float64Array
}

export interface LogisticFit {
  readonly bias: number
  readonly weights: Float64Array
}

/**
 * @param truth share of positives a row stands for, 0 to 1.
 * @param importance how much a row counts.
 * @param ridges strength of the pull towards zero, by column.
 */
export function fitLogistic(
  matrix: Matrix,
  truth: Float64Array,
  importance: Float64Array,
  ridges: Float64Array,
  iterations = 60,
): LogisticFit {
  const { width, starts, columns, amounts } = matrix
  const rows = starts.length - 1
  const size = width + 1
  const scale = new Float64Array(size)
  for (let row = 0; row < rows; row++) {
    const weight = (importance[row] as number) / 4
    scale[width] = (scale[width] as number) + weight
    for (let k = starts[row] as number; k < (starts[row + 1] as number); k++) {
      const column = columns[k] as number
      const amount = amounts?.[k] ?? 1
      scale[column] = (scale[column] as number) + weight * amount * amount
    }
  }
  for (let i = 0; i < size; i++)
    scale[i] = 1 / Math.sqrt((scale[i] as number) + (i < width ? (ridges[i] as number) : 0))

  const gradient = new Float64Array(size)
  const loss = (v: Float64Array, withGradient: boolean): number => {
    if (withGradient) gradient.fill(0)
    let total = 0
    const bias = (v[width] as number) * (scale[width] as number)
    for (let row = 0; row < rows; row++) {
      let eta = bias
      const from = starts[row] as number
      const to = starts[row + 1] as number
      for (let k = from; k < to; k++) {
        const column = columns[k] as number
        eta += (v[column] as number) * (scale[column] as number) * (amounts?.[k] ?? 1)
      }
      const weight = importance[row] as number
      const y = truth[row] as number
      total += weight * (Math.max(eta, 0) - y * eta + Math.log1p(Math.exp(-Math.abs(eta))))
      if (!withGradient) continue
      const residual = weight * (1 / (1 + Math.exp(-eta)) - y)
      gradient[width] = (gradient[width] as number) + residual
      for (let k = from; k < to; k++) {
        const column = columns[k] as number
        gradient[column] = (gradient[column] as number) + residual * (amounts?.[k] ?? 1)
      }
    }
    for (let i = 0; i < width; i++) {
      const weight = (v[i] as number) * (scale[i] as number)
      const ridge = ridges[i] as number
      total += (ridge / 2) * weight * weight
      if (withGradient) gradient[i] = (gradient[i] as number) + ridge * weight
    }
    if (withGradient)
      for (let i = 0; i < size; i++) gradient[i] = (gradient[i] as number) * (scale[i] as number)
    return total
  }

  let x = new Float64Array(size)
  let v = new Float64Array(size)
  let momentum = 1
  let step = 0.3
  let previous = Number.POSITIVE_INFINITY
  for (let iteration = 0; iteration < iterations; iteration++) {
    const here = loss(v, true)
    const next = new Float64Array(size)
    let after: number
    for (;;) {
      let bound = here
      let square = 0
      for (let i = 0; i < size; i++) {
        next[i] = (v[i] as number) - step * (gradient[i] as number)
        const moved = (next[i] as number) - (v[i] as number)
        bound += moved * (gradient[i] as number)
        square += moved * moved
      }
      after = loss(next, false)
      if (after <= bound + square / (2 * step) + 1e-9) break
      step /= 2
    }
    if (after > previous) {
      momentum = 1
      v = x.slice()
      previous = Number.POSITIVE_INFINITY
      continue
    }
    const grown = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2
    const carry = (momentum - 1) / grown
    v = next.map((value, i) => value + carry * (value - (x[i] as number)))
    x = next
    momentum = grown
    if (previous - after < 1e-5 * after) break
    previous = after
    step *= 1.05
  }
  return {
    bias: (x[width] as number) * (scale[width] as number),
    weights: x.slice(0, width).map((value, i) => value * (scale[i] as number)),
  }
}
