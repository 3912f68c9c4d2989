/**
 * Measures two things in turn, A B A B, and keeps the ratio of each pair: a machine that slows down
 * slows both, so ratios can be compared where seconds cannot.
 */

/** How many times the first took the time of the second, over all pairs. */
export interface Ratio {
  readonly min: number
  readonly median: number
  readonly max: number
  readonly pairs: number
}

/** Runs both in turn; the first `warmUp` pairs do not count. */
export function paired(a: () => void, b: () => void, pairs: number, warmUp = 2): Ratio {
  const ratios: number[] = []
  for (let pair = 0; pair < warmUp + pairs; pair++) {
    const ratio = time(a) / time(b)
    if (pair >= warmUp) ratios.push(ratio)
  }
  ratios.sort((left, right) => left - right)
  const at = (place: number) => round(ratios[Math.floor(place * (pairs - 1))] as number)
  return { min: at(0), median: at(0.5), max: at(1), pairs }
}

function time(run: () => void): number {
  const start = process.hrtime.bigint()
  run()
  return Number(process.hrtime.bigint() - start)
}

function round(ratio: number): number {
  return Number(ratio.toPrecision(3))
}
