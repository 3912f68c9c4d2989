/**
 * A resolved configuration: what a run of the linter is told. Files are found and read in `load.ts`.
 */
import type { Brand, Rule } from '../check/define.ts'
import type { Level, Platform, Severity } from '../model.ts'
import { DEFAULT_INPUTS, type Inputs } from '../parse/inputs.ts'

export type Preset = 'recommended' | 'strict' | 'relaxed'

export interface RuleSetting {
  readonly level: Level
  readonly options: Readonly<Record<string, unknown>>
}

/** Words that are the author's own business, from `vocabulary` in the configuration. */
export interface OwnWords {
  /** What stands inside of one of these phrases is no finding. */
  readonly allow: readonly AllowedPhrase[]
  /** What a rewrite may not touch. */
  readonly protect: readonly string[]
  /** Abbreviations, which are no shouting in capitals. */
  readonly acronyms: readonly string[]
}

export interface AllowedPhrase {
  /** In the grammar of `analyse/words.ts`. */
  readonly phrase: string
  /** Ids of the rules that let it pass; empty for all. */
  readonly rules: readonly string[]
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
  /** Patterns, in gitignore syntax, of what a run leaves out. */
  readonly ignores: readonly string[]
  /** How sources are cut into posts. */
  readonly inputs: Inputs
  /** Globs of what a folder is walked for; undefined for drafts by their names. */
  readonly files: readonly string[] | undefined
  readonly vocabulary: OwnWords
  /** Rules of the user's own, which run beside ours. */
  readonly customRules: readonly Rule[]
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
  inputs: DEFAULT_INPUTS,
  files: undefined,
  vocabulary: { allow: [], protect: [], acronyms: [] },
  customRules: [],
}
