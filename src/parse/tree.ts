/** A JSON or YAML document with the places of all that is in it, which is all that a calendar needs to know. */
import type { Post, Range } from '../model.ts'

/** How an offset into a text, and an edit of it, is written in the source. */
export type Spelling = Pick<Post, 'toSource' | 'toSourceEdit'>

export interface Tree {
  readonly type: 'object' | 'list' | 'text' | 'other'
  /** Into the source, quotation marks included. */
  readonly range: Range
  /** A text, number, boolean or null; undefined for an object and a list. */
  readonly value: unknown
  /** Of an object, by name; the last where a name stands twice. */
  readonly members: ReadonlyMap<string, Tree>
  /** Of a list. */
  readonly items: readonly Tree[]
  /** Of a text. Costs something, so it is asked for where there is a post. */
  spelling(): Spelling
}

export interface TreeDocument {
  /** One, or several documents of a YAML file. */
  readonly roots: readonly Tree[]
  /** What is not well-formed, in order of place. */
  readonly faults: readonly (Range & { readonly message: string })[]
}
