/** What is written down from the defaults and the schema, for `npm run build`, the page and their tests. */
import * as z from 'zod/mini'
import type { Option, Rule } from '../check/define.ts'
import { DEFAULT_CONFIG } from './config.ts'
import { LEVELS } from './names.ts'
import { configSchema } from './schema.ts'

/** `.postlintrc.example.json`: every key that has a default, with it. */
export function exampleConfig(): string {
  const { preset, maxScore, failOn, brand, vocabulary, ignores, inputs } = DEFAULT_CONFIG
  const example = {
    $schema: './node_modules/postlint/schema/config-1.schema.json',
    extends: [],
    preset,
    rules: {},
    maxScore,
    failOn,
    brand,
    vocabulary,
    ignores,
    inputs,
    overrides: [],
    customRules: [],
  }
  return `${JSON.stringify(example, null, 2)}\n`
}

/** A JSON Schema, as far as it is looked into here. */
export interface JsonSchema {
  readonly type?: string
  readonly description?: string
  readonly default?: unknown
  readonly enum?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly [other: string]: unknown
}

/** What a configuration may say, with the options of every rule. */
export function configSchemaFor(rules: readonly Rule[]): JsonSchema {
  const made = z.toJSONSchema(configSchema) as unknown as JsonSchema
  const properties = { ...made.properties }
  const overrides = properties.overrides as JsonSchema & { items: JsonSchema }
  const rulesKey = { description: properties.rules?.description ?? '', $ref: '#/$defs/rules' }
  for (const [key, value] of Object.entries(DEFAULT_CONFIG)) {
    const isSaid = properties[key] !== undefined && value !== undefined
    if (isSaid) properties[key] = { ...properties[key], default: value as unknown }
  }
  properties.rules = rulesKey
  properties.overrides = {
    ...overrides,
    items: { ...overrides.items, properties: { ...overrides.items.properties, rules: rulesKey } },
  }
  return {
    title: 'postlint configuration',
    ...made,
    properties,
    // Where no other file can bring rules, any other name is a slip.
    if: { anyOf: ['extends', 'customRules'].map(having) },
    else: {
      properties: { rules: { type: 'object', propertyNames: { enum: rules.map(({ id }) => id) } } },
    },
    $defs: {
      level: { type: 'string', enum: LEVELS },
      setting: settingSchema({ type: 'object', additionalProperties: false }),
      ownSetting: settingSchema({ type: 'object' }),
      rules: {
        type: 'object',
        properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
        additionalProperties: { $ref: '#/$defs/ownSetting' },
      },
    },
  }
}

/** An object that has a key. */
function having(key: string): JsonSchema {
  return { properties: { [key]: {} }, required: [key] }
}

function ruleSchema({ summary, options = {} }: Rule): JsonSchema {
  const properties = Object.entries(options as Readonly<Record<string, Option>>).map(
    ([name, option]) => [name, optionSchema(option)],
  )
  if (properties.length === 0) return { description: summary, $ref: '#/$defs/setting' }
  const allowed = {
    type: 'object',
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  }
  return { description: summary, ...settingSchema(allowed) }
}

function settingSchema(options: JsonSchema): JsonSchema {
  const level = { $ref: '#/$defs/level' }
  const tuple = (...prefixItems: readonly JsonSchema[]): JsonSchema => {
    const { length } = prefixItems
    const items: object = { items: false }
    return { type: 'array', prefixItems, ...items, minItems: length, maxItems: length }
  }
  return { anyOf: [level, tuple(level), tuple(level, options)] }
}

function optionSchema({ default: usual, description, range }: Option): JsonSchema {
  const type = Array.isArray(usual)
    ? { type: 'array', items: { type: 'string' } }
    : { type: typeof usual }
  const bounds = range && { minimum: range[0], maximum: range[1] }
  return { description, ...type, ...bounds, default: usual }
}

/** `schema/config-1.schema.json`: what an editor checks a configuration file with. */
export function configJsonSchema(rules: readonly Rule[]): string {
  return `${shortListsInline(JSON.stringify(configSchemaFor(rules), null, 2))}\n`
}

/** As the formatter of this repository has it: a list that fits into its line stands in it. */
function shortListsInline(json: string): string {
  return json.replace(/^(.*)\[\s+([^[\]{}]+?)\s+\](,?)$/gm, (whole, before, items, comma) => {
    const line = `${before}[${items.replace(/\s*\n\s*/g, ' ')}]${comma}`
    return line.length <= 100 ? line : whole
  })
}
