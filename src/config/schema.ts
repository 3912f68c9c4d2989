/**
 * The one table of what a configuration file may say: it validates, gives the types, and the JSON
 * Schema behind `$schema` is made from it.
 */
import * as z from 'zod/mini'
import type { Option, Rule } from '../check/define.ts'
import { KnownError } from '../known-error.ts'
import type { FieldMap, Level, Platform, Severity } from '../model.ts'
import { suggestion } from '../nearest.ts'
import type { PostPlace } from '../parse/inputs.ts'
import type { Preset } from './config.ts'
import { FAIL_ON, FIELD_NAMES, LEVELS, PLATFORMS, PRESETS } from './names.ts'

const level = z.enum(LEVELS)
const score = z.number().check(z.minimum(0), z.maximum(100))
const words = z.array(z.string())
const fieldMap = z.partialRecord(z.enum(FIELD_NAMES), z.string())

export const configSchema = z.strictObject({
  $schema: z.optional(z.string()),
  preset: z.optional(z.enum(PRESETS)),
  platform: z.optional(z.enum(PLATFORMS)),
  rules: z.optional(
    z.record(
      z.string(),
      z.union([level, z.tuple([level]), z.tuple([level, z.record(z.string(), z.unknown())])]),
    ),
  ),
  brand: z.optional(
    z.strictObject({
      names: z.optional(words),
      handles: z.optional(words),
      domains: z.optional(words),
      products: z.optional(words),
      hashtags: z.optional(words),
    }),
  ),
  maxScore: z.optional(
    z.union([score, z.strictObject({ default: z.optional(score), promote: z.optional(score) })]),
  ),
  failOn: z.optional(z.enum(FAIL_ON)),
  ignores: z.optional(words),
  inputs: z.optional(
    z.strictObject({
      markdown: z.optional(
        z.strictObject({
          post: z.optional(
            z.union([
              z.literal('file'),
              z.strictObject({
                heading: z.optional(z.string().check(z.minLength(1))),
                fence: z.optional(z.string()),
                field: z.optional(z.string().check(z.minLength(1))),
              }),
            ]),
          ),
        }),
      ),
      csv: z.optional(fieldMap),
      json: z.optional(fieldMap),
      yaml: z.optional(fieldMap),
    }),
  ),
})

/** What a configuration file says, and what flags say over it. */
export interface ConfigLayer {
  readonly preset?: Preset | undefined
  readonly platform?: Platform | undefined
  readonly rules?:
    | Readonly<Record<string, Level | readonly [Level, Readonly<Record<string, unknown>>?]>>
    | undefined
  readonly brand?:
    | {
        readonly [Key in 'names' | 'handles' | 'domains' | 'products' | 'hashtags']?:
          | readonly string[]
          | undefined
      }
    | undefined
  readonly maxScore?:
    | number
    | { readonly default?: number | undefined; readonly promote?: number | undefined }
    | undefined
  readonly failOn?: Severity | 'never' | undefined
  readonly ignores?: readonly string[] | undefined
  readonly inputs?:
    | {
        readonly markdown?: { readonly post?: 'file' | PostPlace | undefined } | undefined
        readonly csv?: FieldMap | undefined
        readonly json?: FieldMap | undefined
        readonly yaml?: FieldMap | undefined
      }
    | undefined
}

/** The keys that an object at a path may have, for “did you mean”. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(configSchema.shape),
  brand: ['names', 'handles', 'domains', 'products', 'hashtags'],
  maxScore: ['default', 'promote'],
  inputs: ['markdown', 'csv', 'json', 'yaml'],
  'inputs.markdown': ['post'],
  'inputs.markdown.post': ['heading', 'fence', 'field'],
  'inputs.csv': FIELD_NAMES,
  'inputs.json': FIELD_NAMES,
  'inputs.yaml': FIELD_NAMES,
}

const EXPECTED: Readonly<Record<string, string>> = {
  rules: 'an object of rules and their levels',
  brand: 'an object with lists of names, handles, domains, products or hashtags',
  maxScore: 'a number from 0 to 100, or {"default": …, "promote": …}',
  ignores: 'a list of patterns as in .gitignore',
  inputs: 'an object such as {"markdown": {"post": {"heading": "Post"}}}',
}

/**
 * Checks what a file says.
 *
 * @param file as the error names it.
 * @throws KnownError that names the file, the key and the nearest right spelling.
 */
export function readLayer(value: unknown, file: string, rules: readonly Rule[]): ConfigLayer {
  const parsed = configSchema.safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new KnownError(`${file}: ${issueText(issue as z.core.$ZodIssue, value)}`)
  }
  const layer = parsed.data as ConfigLayer
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  for (const [id, setting] of Object.entries(layer.rules ?? {})) {
    const rule = byId.get(id)
    if (rule === undefined) {
      const next = suggestion(id, byId.keys(), 'Run “postlint rules” for the list.')
      throw new KnownError(`${file}: rules: there is no rule “${id}”. ${next}`)
    }
    const options = typeof setting === 'string' ? {} : (setting[1] ?? {})
    for (const [name, given] of Object.entries(options)) {
      const problem = optionProblem(name, given, rule)
      if (problem !== undefined) throw new KnownError(`${file}: rules.${id}: ${problem}`)
    }
  }
  return layer
}

function optionProblem(name: string, given: unknown, rule: Rule): string | undefined {
  const options: Readonly<Record<string, Option>> = rule.options ?? {}
  const option = options[name]
  if (option === undefined) {
    const next = suggestion(name, Object.keys(options), `Run “postlint explain ${rule.id}”.`)
    return `there is no option “${name}”. ${next}`
  }
  const { default: usual, range } = option
  const isList = Array.isArray(usual)
  const isRight = isList
    ? Array.isArray(given) && given.every((item) => typeof item === 'string')
    : typeof given === typeof usual
  if (!isRight) {
    const wanted = isList ? 'a list of strings' : `a ${typeof usual}`
    return `${name} must be ${wanted}, such as ${JSON.stringify(usual)}.`
  }
  if (range !== undefined && ((given as number) < range[0] || (given as number) > range[1])) {
    return `${name} must be from ${range[0]} to ${range[1]}.`
  }
  return undefined
}

function issueText(issue: z.core.$ZodIssue, value: unknown): string {
  const path = issue.path.map(String)
  const key = path.join('.')
  if (issue.code === 'unrecognized_keys') {
    const [unknown = ''] = issue.keys
    const place = key === '' ? '' : `${key}: `
    const next = suggestion(
      unknown,
      KEYS[key] ?? [],
      `Known keys are ${(KEYS[key] ?? []).join(', ')}.`,
    )
    return `${place}there is no key “${unknown}”. ${next}`
  }
  if (key === '') return 'must hold an object, such as {"preset": "recommended"}.'
  if (path[0] === 'rules' && path.length > 1) {
    const given = path.reduce<unknown>((at, name) => (at as Record<string, unknown>)?.[name], value)
    const near = typeof given === 'string' ? suggestion(given, LEVELS, '') : ''
    return `${key} must be one of ${LEVELS.join(', ')}, or [level, {options}]. ${near}`.trim()
  }
  if (issue.code === 'invalid_union' && path[0] === 'maxScore') {
    const unknown = issue.errors.flat().find((inner) => inner.code === 'unrecognized_keys')
    if (unknown !== undefined) return issueText({ ...unknown, path: issue.path }, value)
  }
  if (issue.code === 'invalid_union' && key === 'inputs.markdown.post') {
    const unknown = issue.errors.flat().find((inner) => inner.code === 'unrecognized_keys')
    if (unknown !== undefined) return issueText({ ...unknown, path: issue.path }, value)
    return `${key} must be "file", or an object with heading, fence or field, such as {"heading": "Post"}.`
  }
  if (issue.code === 'invalid_value') {
    const given = path.reduce<unknown>((at, name) => (at as Record<string, unknown>)?.[name], value)
    const values = issue.values.map(String)
    const near = typeof given === 'string' ? suggestion(given, values, '') : ''
    return `${key} must be one of ${values.join(', ')}. ${near}`.trim()
  }
  const expected = EXPECTED[path[0] as string]
  if (expected !== undefined && path.length === 1) return `${key} must be ${expected}.`
  const type = issue.code === 'invalid_type' ? issue.expected : undefined
  return type === undefined
    ? `${key} is not valid${expected === undefined ? '' : `; it must be ${expected}`}.`
    : `${key} must be ${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}.`
}
