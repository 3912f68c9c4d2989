/** What the pages about configuration show works as it stands there. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import { checkRules, readLayer } from '../../src/config/schema.ts'
import { inside } from '../cli/inside.ts'
import { folderWith } from '../cli/run.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

function fences(page: string, language: string): string[] {
  const text = readFileSync(ROOT + page, 'utf8')
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, body]) => body as string,
  )
}

const pages = ['README.md', 'docs/configuration.md', 'docs/custom-rules.md']
const configs = pages.flatMap((page) => fences(page, 'json').map((text) => [page, text] as const))

describe('configurations', () => {
  it('are shown', () => {
    expect(configs.length).toBeGreaterThan(3)
  })

  it.each(configs)('on %s: %s', (_, text) => {
    const layer = readLayer(JSON.parse(text), () => 'page')
    expect(() => checkRules(layer, rules, () => 'page')).not.toThrow()
  })
})

it('rules on the page pass their own tests', async () => {
  const declared = fences('docs/custom-rules.md', 'yaml')
  const modules = fences('docs/custom-rules.md', 'js')
  const files = Object.fromEntries([
    ...declared.map((text, index) => [`${index}.yaml`, text]),
    ...modules.map((text, index) => [`${index}.mjs`, text]),
  ])
  const customRules = Object.keys(files).map((name) => `./${name}`)
  const cwd = folderWith({ ...files, '.postlintrc.json': JSON.stringify({ customRules }) })
  const { status, stdout, stderr } = await inside(['test-rules'], cwd)
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toContain(`${declared.length + modules.length} rules, `)
})
