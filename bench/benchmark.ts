import type { Ratio } from './pairs.ts'

/** One comparison: what A took over what B took. */
export interface Row {
  readonly a: string
  readonly b: string
  readonly ratio: Ratio
  /** The median that the project promises not to exceed; absent where it promises nothing. */
  readonly goal?: number
}

/** One file of this folder. */
export interface Benchmark {
  readonly name: string
  /** A paragraph of Markdown for the page of results: what is run, and what is left out. */
  readonly about: string
  run(): Promise<Row[]>
}
