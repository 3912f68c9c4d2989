/** What is nested too deeply for what reads it is told as a fault, wherever it stands. */
import { describe, expect, it } from 'vitest'
import type { InputFormat } from '../../src/model.ts'
import { tooDeepInJson } from '../../src/parse/depth.ts'
import { tooDeepInYaml } from '../../src/parse/depth-yaml.ts'
import { parse } from '../../src/parse/parse.ts'
import { mapped } from './mapped.ts'

const DEEP = 5000
const nested = (open: string, close: string, levels = DEEP) =>
  open.repeat(levels) + close.repeat(levels)

describe('nested too deeply', () => {
  it.each<[string, InputFormat, string]>([
    ['front matter', 'markdown', `---\na: ${'['.repeat(DEEP)}\n---\nHi there`],
    ['front matter', 'markdown', `---\n${'- '.repeat(DEEP)}a\n---\nHi there`],
    ['front matter', 'markdown', `{"a": ${nested('[', ']')}}\n\nHi there`],
    ['front matter', 'markdown', `;;;\n"a": ${nested('[', ']')}\n;;;\nHi there`],
    ['front matter', 'markdown', `+++\na = ${nested('[', ']')}\n+++\nHi there`],
    ['front matter', 'markdown', `+++\na${'.a'.repeat(DEEP)} = 1\n+++\nHi there`],
    ['a line', 'ndjson', `{"text": "Hi there", "a": ${nested('[', ']')}}`],
    ['a calendar', 'json', nested('{"a":[', ']}')],
    ['a calendar', 'json', '[},'.repeat(DEEP)],
    ['a calendar', 'yaml', nested('[', ']')],
    ['a calendar', 'yaml', `${'- '.repeat(DEEP)}a`],
  ])('%s (%s) is a fault in it', (_, format, text) => {
    const found = parse({ file: 'a', text, format }, mapped()).flatMap(({ problems }) => problems)
    expect(found.map(({ data }) => data.message)).toEqual(['It is nested more than 100 deep'])
  })
})

it.each([
  ['json', nested('[', ']', 100), -1],
  ['json', nested('[', ']', 101), 100],
  ['json', `["${'['.repeat(200)}", // ${'['.repeat(200)}\n"\\"${'['.repeat(200)}"]`, -1],
  ['json', nested('["]",', ']', 101), 500],
  ['yaml', nested('[', ']', 99), -1],
  ['yaml', `a: ["${'['.repeat(200)}"] # ${'['.repeat(200)}`, -1],
  ['yaml', `a: |\n  ${'['.repeat(200)}`, -1],
])('%s, %#', (syntax, text, place) => {
  expect(syntax === 'json' ? tooDeepInJson(text) : tooDeepInYaml(text)).toBe(place)
})
