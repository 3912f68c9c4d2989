/** The JSON Schema says of a configuration what the program says of it. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import { configJsonSchema, configSchemaFor } from '../../src/config/example.ts'
import { checkRules, readLayer } from '../../src/config/schema.ts'

const isValid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(configJsonSchema(rules)),
)

function isTaken(config: unknown): boolean {
  try {
    checkRules(
      readLayer(config, () => 'file'),
      rules,
      () => 'file',
    )
    return true
  } catch {
    return false
  }
}

const own = { id: 'no-x', phrases: ['x'], message: 'x' }

describe.each([
  [true, {}],
  [true, { $schema: './x.json', preset: 'strict', platform: 'x', failOn: 'never' }],
  [true, { extends: 'strict' }],
  [true, { extends: ['./a.json', '@acme/voice'] }],
  [true, { rules: { shouting: 'off', hype: ['info'] } }],
  [true, { rules: { shouting: ['warn', { allow: ['NASA'] }] } }],
  [true, { maxScore: 30 }],
  [true, { maxScore: { promote: 100 } }],
  [true, { brand: { names: ['A'], hashtags: ['#b'] } }],
  [true, { vocabulary: { allow: ['a b', { phrase: 'c', rules: ['hype'] }], acronyms: ['HVAC'] } }],
  [true, { files: 'drafts/**', ignores: ['old/'] }],
  [true, { overrides: [{ files: ['*.md'], excludeFiles: 'x/', rules: { hype: 'off' } }] }],
  [true, { customRules: ['./a.yaml', { ...own, weight: 3, credit: undefined }] }],
  [false, { presett: 'strict' }],
  [false, { preset: 'strickt' }],
  [false, { extends: 3 }],
  [false, { rules: [] }],
  [false, { rules: { shoutin: 'off' } }],
  [false, { rules: { shouting: 'loud' } }],
  [false, { rules: { shouting: ['warn', { alow: ['NASA'] }] } }],
  [false, { rules: { shouting: ['warn', { allow: 'NASA' }] } }],
  [false, { rules: { hype: ['warn', {}, {}] } }],
  [false, { maxScore: 101 }],
  [false, { maxScore: { defualt: 1 } }],
  [false, { brand: { names: 'A' } }],
  [false, { vocabulary: { alow: [] } }],
  [false, { overrides: [{ rules: {} }] }],
  [false, { overrides: [{ files: '*', extends: 'strict' }] }],
  [false, { customRules: [{ phrases: ['x'] }] }],
  [false, { customRules: [{ ...own, weight: 9 }] }],
])('%s: %j', (isRight, config) => {
  it('schema and program agree', () => {
    const plain: unknown = JSON.parse(JSON.stringify(config))
    expect([isValid(plain), isTaken(plain)]).toEqual([isRight, isRight])
  })
})

it('offers every rule and every option to an editor, each with its words', () => {
  const { $defs, properties } = configSchemaFor(rules) as {
    $defs: { rules: { properties: Record<string, { description: string; anyOf: unknown[] }> } }
    properties: Record<string, { description?: string }>
  }
  expect(Object.keys($defs.rules.properties)).toEqual(rules.map(({ id }) => id))
  for (const { id, options = {} } of rules) {
    const text = JSON.stringify($defs.rules.properties[id])
    for (const name of Object.keys(options)) expect(text).toContain(`"${name}":{"description":`)
  }
  const silent = Object.entries(properties).filter(([, { description }]) => !description)
  expect(silent).toEqual([])
  const brand = Object.values((properties.brand as { properties: object }).properties)
  expect(new Set(brand.map(({ description }) => description)).size).toBe(5)
})
