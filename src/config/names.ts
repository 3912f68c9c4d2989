/** The names that configuration and flags may give. */
import type { Category, CreditKind, FieldName, Kind, Level, Severity } from '../model.ts'
import type { Preset } from './config.ts'

export const PRESETS = ['recommended', 'strict', 'relaxed'] as const satisfies readonly Preset[]

export const LEVELS = ['off', 'info', 'warn', 'error'] as const satisfies readonly Level[]

export const SEVERITIES = ['info', 'warn', 'error'] as const satisfies readonly Severity[]

/** Those that a rule may belong to; `input` is for what is wrong with a file. */
export const CATEGORIES = [
  'pressure',
  'promotion',
  'bait',
  'noise',
  'distance',
  'platform',
] as const satisfies readonly Category[]

export const KINDS = [
  'promote',
  'announce',
  'inform',
  'teach',
  'converse',
  'personal',
  'curate',
  'other',
] as const satisfies readonly Kind[]

export const CREDITS = [
  'generous',
  'otherCentred',
  'helpful',
  'personal',
] as const satisfies readonly CreditKind[]

export const FAIL_ON = ['error', 'warn', 'info', 'never'] as const satisfies readonly (
  | Severity
  | 'never'
)[]

/** What `--map` and `inputs` may name. */
export const FIELD_NAMES = [
  'posts',
  'text',
  'comment',
  'date',
  'time',
  'platform',
  'author',
  'kind',
  'id',
  'replyTo',
  'paid',
  'status',
  'stage',
  'campaign',
] as const satisfies readonly FieldName[]
