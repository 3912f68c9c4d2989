/**
 * The one table of what a configuration file may say. It validates and gives the types; the JSON
 * Schema behind `$schema`, the page `docs/configuration.md` and `postlint config` are made from it.
 */
import * as z from 'zod/mini'
import type { Option, Rule } from '../check/define.ts'
import { KnownError } from '../known-error.ts'
import { suggestion } from '../nearest.ts'
import { PLATFORMS, PLATFORMS_BY_NAME, platformNamed } from '../platform/names.ts'
import {
  CATEGORIES,
  CREDITS,
  FAIL_ON,
  FIELD_NAMES,
  KINDS,
  LEVELS,
  PRESETS,
  SEVERITIES,
} from './names.ts'
import type { Key, PlaceOf } from './place.ts'

/** Says what a value means, for the JSON Schema and the page. */
function said<Schema extends z.core.$ZodType>(description: string, schema: Schema): Schema {
  // The same schema may stand in many places, each with words of its own.
  const own = z.clone(schema)
  z.globalRegistry.add(own, { description })
  return own
}

/** One, or a list of them. */
function oneOrMore<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.union([schema, z.array(schema)])
}

const level = z.enum(LEVELS)
const score = z.number().check(z.minimum(0), z.maximum(100))
const words = z.array(z.string())
const fieldMap = z.partialRecord(z.enum(FIELD_NAMES), z.string())

const settings = {
  preset: said(
    'Which findings are shown: `recommended` shows few and precise ones, `strict` all, `relaxed` fewer. Scores stay the same.',
    z.enum(PRESETS),
  ),
  platform: said('Where drafts are published that do not say so themselves.', z.enum(PLATFORMS)),
  rules: said(
    'A level for each rule, or `[level, options]`. A level alone keeps the options that an extended configuration gives.',
    z.record(
      z.string(),
      z.union([level, z.tuple([level]), z.tuple([level, z.record(z.string(), z.unknown())])]),
    ),
  ),
  brand: said(
    'Names that are your own, so that postlint knows when a post speaks of you. Case does not matter.',
    z.strictObject({
      names: z.optional(said('Your company, and what it is called for short.', words)),
      handles: z.optional(said('Your accounts, with or without @.', words)),
      domains: z.optional(said('Your websites, such as `shop.example`.', words)),
      products: z.optional(said('What you make.', words)),
      hashtags: z.optional(said('Your own hashtags, with or without #.', words)),
    }),
  ),
  maxScore: said(
    'A post fails above this score, from 0 to 100. `promote` is for posts that declare `kind: promote` or `paid: true`; a number alone counts for all. 100 switches the gate off.',
    z.union([
      score,
      z.strictObject({
        default: z.optional(said('For posts that declare no promotion.', score)),
        promote: z.optional(said('For posts that declare promotion.', score)),
      }),
    ]),
  ),
  failOn: said('The lowest severity of a finding that fails the run.', z.enum(FAIL_ON)),
  inputs: said(
    'Where files keep what, where postlint does not find it by itself.',
    z.strictObject({
      markdown: z.optional(
        said(
          'Markdown files.',
          z.strictObject({
            post: z.optional(
              said(
                '`file` for one post a file; else by which heading, code fence or label posts stand. What is named is looked for together.',
                z.union([
                  z.literal('file'),
                  z.strictObject({
                    heading: z.optional(
                      said(
                        'What the headings above posts begin with: `Post` for `## Post 1: Launch`.',
                        z.string().check(z.minLength(1)),
                      ),
                    ),
                    fence: z.optional(
                      said(
                        'The word behind the code fences that hold posts; empty for a fence without one.',
                        z.string(),
                      ),
                    ),
                    field: z.optional(
                      said(
                        'The label before posts: `Text` for `**Text:**`.',
                        z.string().check(z.minLength(1)),
                      ),
                    ),
                  }),
                ]),
              ),
            ),
          }),
        ),
      ),
      csv: z.optional(
        said(
          'CSV and TSV: the column of each field, such as `{"text": "Full Caption"}`.',
          fieldMap,
        ),
      ),
      json: z.optional(
        said(
          'JSON and NDJSON: the path of each field, such as `{"text": "body.caption"}`.',
          fieldMap,
        ),
      ),
      yaml: z.optional(said('YAML: the path of each field.', fieldMap)),
    }),
  ),
  vocabulary: said(
    'Words that are your own business.',
    z.strictObject({
      allow: z.optional(
        said(
          'Phrases that are never flagged: a finding whose words all stand inside of one is dropped, and the score is then marked as partial. `{"phrase": …, "rules": […]}` allows a phrase to these rules only. Phrases are whole words, written as on the page about your own rules.',
          z.array(
            z.union([
              z.string(),
              z.strictObject({ phrase: z.string(), rules: z.array(z.string()) }),
            ]),
          ),
        ),
      ),
      protect: z.optional(said('Words and phrases that no rewrite may touch.', words)),
      acronyms: z.optional(
        said('Abbreviations, which are not shouting when they stand in capitals.', words),
      ),
    }),
  ),
}

const globs = oneOrMore(z.string())

const message = z.union([
  z.string(),
  z.strictObject({
    what: said('What is wrong. `{phrase}` stands for the words that were found.', z.string()),
    why: z.optional(said('Why a reader minds.', z.string())),
    todo: z.optional(said('What to do next.', z.string())),
  }),
])

const example = z.union([
  z.string(),
  z.strictObject({
    text: z.string(),
    platform: z.optional(z.enum(PLATFORMS)),
    kind: z.optional(z.enum(KINDS)),
    author: z.optional(z.string()),
    date: z.optional(z.string()),
    reply: z.optional(z.boolean()),
    paid: z.optional(z.boolean()),
    markdown: z.optional(said('The text is read as Markdown; plain otherwise.', z.boolean())),
  }),
])

export const customRuleSchema = z.strictObject({
  id: said('Lower-case words joined by hyphens, such as `no-jargon`.', z.string()),
  category: z.optional(
    said('What the rule belongs to; `noise` where left out.', z.enum(CATEGORIES)),
  ),
  severity: z.optional(said('`warn` where left out.', z.enum(SEVERITIES))),
  summary: z.optional(said('One line for the table of rules.', z.string())),
  phrases: z.optional(
    said(
      'What is looked for. `{"phrase": …, "instead": …}` gives a better way to say it.',
      z.array(z.union([z.string(), z.strictObject({ phrase: z.string(), instead: z.string() })])),
    ),
  ),
  stems: z.optional(
    said('Single words, looked for in any ending: `leverage` finds leveraging too.', words),
  ),
  unlessNear: z.optional(
    said('Phrases that make it innocent where one stands in the same sentence.', words),
  ),
  message: z.optional(
    said('What the finding says: `what` alone, or `what`, `why` and `todo`.', message),
  ),
  suggestion: z.optional(
    said('A better way to say all that the rule finds. An empty text takes it out.', z.string()),
  ),
  credit: z.optional(
    said(
      'Makes the rule give credit instead of a finding: what it finds shows that the post relates, in this way.',
      z.enum(CREDITS),
    ),
  ),
  weight: z.optional(
    said(
      'What one plain piece counts in the score, in log-odds from 0 to 3: against the post, or for it where the rule gives credit. 0 where left out. Scores are then marked as partial.',
      z.number().check(z.minimum(0), z.maximum(3)),
    ),
  ),
  examples: z.optional(
    said(
      'Posts that `postlint test-rules` runs.',
      z.strictObject({
        bad: said('Each gives exactly one finding, or credit, of this rule.', z.array(example)),
        good: said('None gives any, and no warning of another rule.', z.array(example)),
      }),
    ),
  ),
})

export const configSchema = z.strictObject({
  $schema: z.optional(said('Where an editor finds the JSON Schema of this file.', z.string())),
  extends: z.optional(
    said(
      'What this configuration builds on, the first at the bottom: the name of a preset, a path that begins with `./` or `../`, or a package.',
      oneOrMore(z.string()),
    ),
  ),
  ...optional(settings),
  files: z.optional(
    said(
      'What a folder is walked for, instead of `.md`, `.markdown`, `.mdx`, `.txt` and `.tweet` files. Files that are named, or matched by a glob on the command line, are read whatever stands here.',
      globs,
    ),
  ),
  ignores: z.optional(said('What is passed over, written as in `.gitignore`.', words)),
  overrides: z.optional(
    said(
      'Other settings for some files. Where several match, the later one has the last word.',
      z.array(
        z.strictObject({
          files: said('Globs of the files that it is for.', globs),
          excludeFiles: z.optional(
            said('Globs of the files among them that it is not for.', globs),
          ),
          ...optional(settings),
        }),
      ),
    ),
  ),
  customRules: z.optional(
    said(
      'Rules of your own: the path of a YAML or JSON file that declares some, the path of a JavaScript module, or a declaration.',
      z.array(z.union([z.string(), customRuleSchema])),
    ),
  ),
})

/** As {@link settings}, each of which may be left out. */
function optional<Shape extends Record<string, z.ZodMiniType>>(
  shape: Shape,
): { [Name in keyof Shape]: z.ZodMiniOptional<Shape[Name]> } {
  const entries = Object.entries(shape).map(([name, schema]) => [name, z.optional(schema)])
  return Object.fromEntries(entries) as { [Name in keyof Shape]: z.ZodMiniOptional<Shape[Name]> }
}

type ReadOnly<Value> = Value extends (...given: never) => unknown
  ? Value
  : { readonly [Name in keyof Value]: ReadOnly<Value[Name]> }

/** What a configuration file says, and what flags say over it. */
export type ConfigLayer = ReadOnly<z.infer<typeof configSchema>>
export type Override = NonNullable<ConfigLayer['overrides']>[number]
export type WrittenRule = ReadOnly<z.infer<typeof customRuleSchema>>

/**
 * Checks what a file says, except for which rules there are: see {@link checkRules}.
 *
 * @throws KnownError that names the file, the place, the key and the nearest right spelling.
 */
export function readLayer(value: unknown, at: PlaceOf): ConfigLayer {
  return read(configSchema, withPlatforms(value), [], at) as ConfigLayer
}

/** What platforms go by elsewhere, such as `twitter`, is taken for the name that they have here. */
function withPlatforms(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const layer = value as Readonly<Record<string, unknown>>
  const { platform, overrides } = layer
  const known = typeof platform === 'string' ? platformNamed(platform) : undefined
  return {
    ...layer,
    ...(known !== undefined && { platform: known }),
    ...(Array.isArray(overrides) && { overrides: overrides.map(withPlatforms) }),
  }
}

/**
 * Checks a declared rule.
 *
 * @throws KnownError as {@link readLayer}.
 */
export function readWrittenRule(value: unknown, key: Key, at: PlaceOf): WrittenRule {
  return read(customRuleSchema, value, key, at) as WrittenRule
}

function read(schema: z.ZodMiniType, value: unknown, key: Key, at: PlaceOf): unknown {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const { issues } = parsed.error
  // A misspelt key leaves the right one missing; the first is what is to be corrected.
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]
  const { path, isKey, text } = explain(issue as z.core.$ZodIssue, schema, value)
  throw wrong([...key, ...path], text, at, isKey)
}

/** An error that names file, place and key. */
export function wrong(key: Key, text: string, at: PlaceOf, isKey = false): KnownError {
  const name = key
    .slice(0, isKey ? -1 : undefined)
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '')
  return new KnownError(
    `${at(key, isKey)}: ${name === '' ? '' : `${name}${isKey ? ':' : ''} `}${text}`,
  )
}

interface Explained {
  readonly path: Key
  /** The key itself is wrong rather than its value. */
  readonly isKey: boolean
  readonly text: string
}

function explain(issue: z.core.$ZodIssue, schema: z.core.$ZodType, whole: unknown): Explained {
  const path = issue.path as Key
  const given = path.reduce<unknown>(
    (value, name) => (value as Readonly<Record<string, unknown>>)?.[name],
    whole,
  )
  const right = path.reduce<z.core.$ZodType>((at, name) => within(at, name), schema)
  if (issue.code === 'unrecognized_keys') {
    const [unknown = ''] = issue.keys
    const known = keysOf(right)
    const next = suggestion(unknown, known, `Known keys are ${known.join(', ')}.`)
    return { path: [...path, unknown], isKey: true, text: `there is no key “${unknown}”. ${next}` }
  }
  if (issue.code === 'invalid_union') {
    // What the choices of the right type say is more to the point than that none fits.
    const inner = issue.errors
      .flatMap(
        (errors) => errors.find(({ code }) => code === 'unrecognized_keys') ?? errors.slice(0, 1),
      )
      .find((error) => error.code === 'unrecognized_keys' || error.path.length > 0)
    if (inner !== undefined && typeof given === 'object') {
      const option = optionFor(right, given)
      const { path: below, ...rest } = explain(inner, option, given)
      return { ...rest, path: [...path, ...below] }
    }
  }
  if (given === undefined && path.length > 0) {
    return { path, isKey: false, text: `is missing; it must be ${nameOf(right)}.` }
  }
  if (path.length === 0) {
    return { path, isKey: false, text: 'must hold an object, such as {"preset": "recommended"}.' }
  }
  const names = path.at(-1) === 'platform' ? PLATFORMS_BY_NAME.keys() : namesIn(right)
  const near = typeof given === 'string' ? suggestion(given, names, '') : ''
  return { path, isKey: false, text: `must be ${nameOf(right)}. ${near}`.trim() }
}

// What the table says of a schema, for messages and the page.

/** zod's own description of a schema. */
interface Definition {
  readonly type: string
  readonly innerType?: z.core.$ZodType
  readonly element?: z.core.$ZodType
  readonly keyType?: z.core.$ZodType
  readonly valueType?: z.core.$ZodType
  readonly values?: readonly unknown[]
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>
  readonly options?: readonly z.core.$ZodType[]
  readonly items?: readonly z.core.$ZodType[]
  readonly entries?: Readonly<Record<string, string>>
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly value?: number } } }[]
}

function definitionOf(schema: z.core.$ZodType): Definition {
  const definition = schema._zod.def as unknown as Definition
  return definition.innerType === undefined ? definition : definitionOf(definition.innerType)
}

function within(schema: z.core.$ZodType, name: PropertyKey): z.core.$ZodType {
  const { shape, element, valueType, options, items } = definitionOf(schema)
  if (options !== undefined) {
    const below = options.map((option) => within(option, name))
    return below.find((option, index) => option !== options[index]) ?? schema
  }
  return shape?.[name as string] ?? element ?? valueType ?? items?.[Number(name)] ?? schema
}

function optionFor(schema: z.core.$ZodType, given: unknown): z.core.$ZodType {
  const { options = [schema] } = definitionOf(schema)
  const wanted = Array.isArray(given) ? ['array', 'tuple'] : ['object', 'record']
  return options.find((option) => wanted.includes(definitionOf(option).type)) ?? schema
}

function keysOf(schema: z.core.$ZodType): string[] {
  const { shape, keyType, options = [] } = definitionOf(schema)
  if (keyType !== undefined) return namesIn(keyType)
  return shape === undefined ? options.flatMap(keysOf) : Object.keys(shape)
}

/** The names that a value may have. */
function namesIn(schema: z.core.$ZodType): string[] {
  const { entries, values, options = [] } = definitionOf(schema)
  if (values !== undefined) return values.map(String)
  return entries === undefined ? options.flatMap(namesIn) : Object.values(entries)
}

/** What a value must be, in words. */
export function nameOf(schema: z.core.$ZodType): string {
  const definition = definitionOf(schema)
  const { type, entries, shape, element, keyType, checks } = definition
  const { options = [], items = [], values = [] } = definition
  switch (type) {
    case 'enum':
      return `one of ${Object.values(entries ?? {}).join(', ')}`
    case 'number': {
      const bounds = checks?.map(({ _zod }) => _zod.def.value) ?? []
      return bounds.length === 2 ? `a number from ${bounds[0]} to ${bounds[1]}` : 'a number'
    }
    case 'array': {
      const of = definitionOf(element as z.core.$ZodType).type
      return of === 'string' ? 'a list of texts' : 'a list'
    }
    case 'object':
      return `an object with ${Object.keys(shape ?? {}).join(', ')}`
    case 'record':
      return namesIn(keyType as z.core.$ZodType).length > 0
        ? 'an object such as {"text": "Full Caption"}'
        : 'an object of rules and their levels'
    case 'tuple':
      return items.length > 1 ? '[level, {options}]' : '[level]'
    case 'union': {
      // [level] is a shorter [level, {options}].
      const some = options.filter((option) => definitionOf(option).items?.length !== 1)
      return some.map(nameOf).join(', or ')
    }
    case 'literal':
      return values.map((value) => JSON.stringify(value)).join(' or ')
    case 'string':
      return 'a text'
    case 'boolean':
      return 'true or false'
    default:
      return `a ${type}`
  }
}

/**
 * Checks that the rules which a layer speaks of are there, and their options.
 *
 * @param rules all that there are, custom ones included.
 * @throws KnownError as {@link readLayer}.
 */
export function checkRules(layer: ConfigLayer, rules: readonly Rule[], at: PlaceOf): void {
  checkSettings(layer, [], rules, at)
  for (const [index, override] of (layer.overrides ?? []).entries()) {
    checkSettings(override, ['overrides', index], rules, at)
  }
}

function checkSettings(
  { rules: settings = {}, vocabulary }: Pick<ConfigLayer, 'rules' | 'vocabulary'>,
  key: Key,
  rules: readonly Rule[],
  at: PlaceOf,
): void {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const noRule = (id: string) =>
    `there is no rule “${id}”. ${suggestion(id, byId.keys(), 'Run “postlint rules” for the list.')}`
  for (const [id, setting] of Object.entries(settings)) {
    const rule = byId.get(id)
    if (rule === undefined) throw wrong([...key, 'rules', id], noRule(id), at, true)
    const options = typeof setting === 'string' ? {} : (setting[1] ?? {})
    for (const [name, given] of Object.entries(options)) {
      const here = [...key, 'rules', id, 1, name]
      const problem = optionProblem(name, given, rule)
      if (problem !== undefined) throw wrong(here, problem.text, at, problem.isKey)
    }
  }
  for (const [index, allowed] of (vocabulary?.allow ?? []).entries()) {
    if (typeof allowed === 'string') continue
    for (const [place, id] of allowed.rules.entries()) {
      const here = [...key, 'vocabulary', 'allow', index, 'rules', place]
      if (!byId.has(id)) throw wrong(here, `names no rule: ${noRule(id)}`, at)
    }
  }
}

function optionProblem(name: string, given: unknown, rule: Rule) {
  const options: Readonly<Record<string, Option>> = rule.options ?? {}
  const option = options[name]
  if (option === undefined) {
    const known = Object.keys(options)
    const otherwise =
      known.length === 0 ? 'The rule has none.' : `Its options are ${known.join(', ')}.`
    const next = suggestion(name, known, otherwise)
    return { isKey: true, text: `there is no option “${name}”. ${next}` }
  }
  const { default: usual, range } = option
  const isList = Array.isArray(usual)
  const isRight = isList
    ? Array.isArray(given) && given.every((item) => typeof item === 'string')
    : typeof given === typeof usual
  if (!isRight) {
    const wanted = isList ? 'a list of texts' : `a ${typeof usual}`
    return { isKey: false, text: `must be ${wanted}, such as ${JSON.stringify(usual)}.` }
  }
  if (range !== undefined && ((given as number) < range[0] || (given as number) > range[1])) {
    return { isKey: false, text: `must be from ${range[0]} to ${range[1]}.` }
  }
  return undefined
}
