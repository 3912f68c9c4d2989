/** What machines read keeps to the committed schemas. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import { configJsonSchema, exampleConfig } from '../../src/config/example.ts'
import { CALM, folderWith, LOUD, postlint } from '../cli/run.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string) => readFileSync(ROOT + path, 'utf8')
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
const isReport = ajv.compile(JSON.parse(read('schema/report-1.schema.json')))
const isLine = ajv.compile(JSON.parse(read('schema/line-1.schema.json')))

const FILES = {
  'a.md': LOUD,
  'b.md': CALM,
  'c.md': '---\nplatform: linkdin\nauthor: "@a"\ndate: 2026-02-01\n---\nBuy now!!! Who is in?\n',
  'empty.txt': '',
  'broken.md': '---\nx: [\n---\nHi.\n',
  'd.ndjson': `{"id":"1","text":${JSON.stringify(LOUD)}}\nnot json\n{"id":"2"}\n`,
}

it('json', () => {
  const cwd = folderWith(FILES)
  for (const args of [['.', 'd.ndjson', '--max-warnings', '0'], ['b.md']]) {
    const { stdout } = postlint([...args, '--format', 'json'], { cwd })
    isReport(JSON.parse(stdout))
    expect(isReport.errors).toBeNull()
  }
  const nothing = postlint(['x*.md', '--no-error-on-unmatched', '--format', 'json'], { cwd })
  expect(isReport(JSON.parse(nothing.stdout))).toBe(true)
})

it('ndjson', () => {
  const { stdout } = postlint(['.', 'd.ndjson', '--format', 'ndjson'], { cwd: folderWith(FILES) })
  for (const line of stdout.trimEnd().split('\n')) {
    isLine(JSON.parse(line))
    expect(isLine.errors).toBeNull()
  }
})

it('the list of posts', () => {
  const isList = ajv.compile(JSON.parse(read('schema/posts-1.schema.json')))
  const args = ['--list-posts', '--format', 'json', '.', 'd.ndjson']
  isList(JSON.parse(postlint(args, { cwd: folderWith(FILES) }).stdout))
  expect(isList.errors).toBeNull()
})

it('the drafts of this repository', () => {
  const { stdout, stderr } = postlint(['fixtures/drafts', '--format', 'json'], { cwd: ROOT })
  expect(stderr).toBe('')
  isReport(JSON.parse(stdout))
  expect(isReport.errors).toBeNull()
})

it('a receipt adds up to the same score in every format', () => {
  const cwd = folderWith(FILES)
  const [json, ndjson] = ['json', 'ndjson'].map(
    (format) => postlint(['.', '--format', format], { cwd }).stdout,
  ) as [string, string]
  const lines = ndjson
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(JSON.parse(json).posts).toEqual(lines.slice(0, -1))
})

it('the configuration: example and schema are fresh (npm run build), and agree', () => {
  expect(read('.postlintrc.example.json')).toBe(exampleConfig())
  expect(read('schema/config-1.schema.json')).toBe(configJsonSchema(rules))
  const isConfig = ajv.compile(JSON.parse(configJsonSchema(rules)))
  isConfig(JSON.parse(exampleConfig()))
  expect(isConfig.errors).toBeNull()
  expect(isConfig({ presett: 'strict' })).toBe(false)
})
