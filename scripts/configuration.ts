/** The generated part of `docs/configuration.md`: every key, from the schema that checks it. */
import { rules } from '../rules/index.ts'
import type { Option } from '../src/check/define.ts'
import { configSchemaFor, type JsonSchema } from '../src/config/example.ts'

export function configurationKeys(): string {
  const { properties = {} } = configSchemaFor(rules)
  return Object.entries(properties)
    .map(([key, schema]) => [`### \`${key}\``, '', ...describe(key, schema)].join('\n'))
    .join('\n\n')
}

function describe(key: string, schema: JsonSchema): string[] {
  const { description = '', default: usual } = schema
  const lines = [
    description,
    '',
    `Takes ${typeOf(key, schema)}.${usual === undefined || isEmpty(usual) ? '' : ` Default: \`${JSON.stringify(usual)}\`.`}`,
  ]
  const members = membersOf(key, schema)
  if (members.length > 0) lines.push('', '| Key | Takes | Meaning |', '|---|---|---|', ...members)
  return lines
}

/** A default of nothing says nothing. */
function isEmpty(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).every(isEmpty)
}

function membersOf(key: string, schema: JsonSchema): string[] {
  if (key === 'overrides') {
    const { files, excludeFiles, ...settings } = schema.items?.properties ?? {}
    const others = Object.keys(settings).map((name) => `\`${name}\``)
    return [
      row('files', files as JsonSchema),
      row('excludeFiles', excludeFiles as JsonSchema),
      `| ${others.join(', ')} | as above | the same, for these files |`,
    ]
  }
  // What a rule of one's own may say has a page to itself.
  if (key === 'customRules') return []
  const object = [schema, ...(schema.anyOf ?? [])].find(
    ({ properties }) => properties !== undefined,
  )
  return Object.entries(object?.properties ?? {}).map(([name, member]) => row(name, member))
}

function row(name: string, schema: JsonSchema): string {
  return `| \`${name}\` | ${typeOf(name, schema)} | ${schema.description ?? ''} |`
}

function typeOf(key: string, schema: JsonSchema): string {
  if (key === 'rules')
    return 'an object of rules and their levels: `off`, `info`, `warn`, `error`, or `[level, {options}]`'
  const { type, anyOf, items, minimum, maximum } = schema
  if (schema.enum !== undefined)
    return `one of ${schema.enum.map((name) => `\`${name}\``).join(', ')}`
  if (anyOf !== undefined) return [...new Set(anyOf.map((one) => typeOf('', one)))].join(', or ')
  switch (type) {
    case 'array':
      return items?.type === 'string'
        ? 'a list of texts'
        : `a list, each ${typeOf('', items ?? {})}`
    case 'object':
      return 'an object'
    case 'number':
      return minimum === undefined ? 'a number' : `a number from ${minimum} to ${maximum}`
    case 'boolean':
      return '`true` or `false`'
    default:
      return 'a text'
  }
}

/** Options of all rules that have some. */
export function ruleOptions(): string {
  const rows = rules.flatMap(({ id, options = {} }) =>
    (Object.entries(options) as [string, Option][]).map(
      ([name, { default: usual, description, range }]) =>
        `| [\`${id}\`](../rules/${id}/README.md) | \`${name}\` | \`${JSON.stringify(usual)}\` | ${range === undefined ? '' : `${range[0]} to ${range[1]}`} | ${description} |`,
    ),
  )
  return ['| Rule | Option | Default | Bounds | Meaning |', '|---|---|---|---|---|', ...rows].join(
    '\n',
  )
}

/** What a declared rule may say. */
export function customRuleKeys(): string {
  const { properties = {} } = configSchemaFor(rules)
  const declared = properties.customRules?.items?.anyOf?.find((one) => one.properties !== undefined)
  const rows = Object.entries(declared?.properties ?? {}).map(([name, schema]) => row(name, schema))
  return ['| Key | Takes | Meaning |', '|---|---|---|', ...rows].join('\n')
}
