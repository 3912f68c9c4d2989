/**
 * A resolved configuration: what a run of the linter is told. Files are found and read in `load.ts`.
 */
import type { Brand } from '../check/define.ts'
import type { FieldMap, Level, Platform, Severity } from '../model.ts'

export type Preset = 'recommended' | 'strict' | 'relaxed'

export interface RuleSetting {
  readonly level: Level
  readonly options: Readonly<Record<string, unknown>>
}

export interface Config {
  readonly preset: Preset
  /** For posts that do not say where they are published. */
  readonly platform: Platform | undefined
  /** What the user set by name; everything else follows the preset. */
  readonly rules: Readonly<Record<string, RuleSetting>>
  /** A post fails above this score, 0 to 100; `promote` is for posts that declare promotion. */
  readonly maxScore: { readonly default: number; readonly promote: number }
  /** The lowest severity of a finding that fails the run. */
  readonly failOn: Severity | 'never'
  readonly brand: Brand
  /** Globs, in gitignore syntax, of what a run leaves out. */
  readonly ignores: readonly string[]
  /** Where tables (CSV and TSV), JSON and YAML calendars keep what. */
  readonly inputs: { readonly csv: FieldMap; readonly json: FieldMap; readonly yaml: FieldMap }
}

/**
 * The gates: 49 is the top of `mild`; declared promotion may go up to the top of `pushy`
 * (promotion is allowed, spam is not).
 */
export const DEFAULT_CONFIG: Config = {
  preset: 'recommended',
  platform: undefined,
  rules: {},
  maxScore: { default: 49, promote: 82 },
  failOn: 'error',
  brand: { names: [], handles: [], domains: [], products: [], hashtags: [] },
  ignores: [],
  inputs: { csv: {}, json: {}, yaml: {} },
}
