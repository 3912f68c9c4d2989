/** What is written down from the defaults and the schema, for `npm run build` and its test. */
import * as z from 'zod/mini'
import { DEFAULT_CONFIG } from './config.ts'
import { configSchema } from './schema.ts'

/** `.postlintrc.example.json`: every key with its default. */
export function exampleConfig(): string {
  const { preset, maxScore, failOn, brand, ignores, inputs } = DEFAULT_CONFIG
  const example = {
    $schema: './node_modules/postlint/schema/config-1.schema.json',
    preset,
    rules: {},
    maxScore,
    failOn,
    brand,
    ignores,
    inputs,
  }
  return `${JSON.stringify(example, null, 2)}\n`
}

/** `schema/config-1.schema.json`: what an editor checks a configuration file with. */
export function configJsonSchema(): string {
  const schema = { title: 'postlint configuration', ...z.toJSONSchema(configSchema) }
  return `${shortListsInline(JSON.stringify(schema, null, 2))}\n`
}

/** As the formatter of this repository has it: a list that fits into its line stands in it. */
function shortListsInline(json: string): string {
  return json.replace(/^(.*)\[\s+([^[\]{}]+?)\s+\](,?)$/gm, (whole, before, items, comma) => {
    const line = `${before}[${items.replace(/\s*\n\s*/g, ' ')}]${comma}`
    return line.length <= 100 ? line : whole
  })
}
