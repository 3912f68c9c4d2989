/**
 * How many cases the properties of reading and writing back try in all. POSTLINT_RUNS says it; `.ci/run`
 * tries 100,000.
 */
const RUNS = Number(process.env.POSTLINT_RUNS ?? 5000)

/** For a property that may take longer than other tests where many cases are asked for. */
export const LONG = { timeout: 30_000 + 6 * RUNS }

/** A property's part of all cases, 0 to 1; the parts of all properties make 1. */
export function runs(part: number): number {
  return Math.ceil(RUNS * part)
}
