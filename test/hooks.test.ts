/** .pre-commit-hooks.yaml says what a walk would take; .ci/hooks proves it with the real programs. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { isDraftName, PROJECT_NAMES } from '../src/read/formats.ts'

interface Hook {
  readonly id: string
  readonly entry: string
  readonly language: string
  readonly files: string
  readonly exclude: string
}

const hooks = parse(
  readFileSync(fileURLToPath(new URL('../.pre-commit-hooks.yaml', import.meta.url)), 'utf8'),
) as Hook[]

/** Python's `(?i)` is a flag here. */
const pattern = (text: string) => new RegExp(text.replace('(?i)', ''), 'i')

it('there are two, and both run what npm installs', () => {
  expect(hooks.map(({ id, entry, language }) => [id, entry, language])).toEqual([
    ['postlint', 'postlint', 'node'],
    ['postlint-fix', 'postlint --fix', 'node'],
  ])
})

it('they are given what a folder would be walked for', () => {
  const names = ['post', 'Launch', ...PROJECT_NAMES].flatMap((name) =>
    ['md', 'MDX', 'markdown', 'txt', 'tweet', 'png', 'csv', 'de.md'].map((end) => `${name}.${end}`),
  )
  for (const { files, exclude } of hooks) {
    const isGiven = (path: string) => pattern(files).test(path) && !pattern(exclude).test(path)
    for (const name of names) {
      expect([name, isGiven(name)]).toEqual([name, isDraftName(name)])
      expect([name, isGiven(`a b/drafts/${name.toUpperCase()}`)]).toEqual([name, isDraftName(name)])
      expect(isGiven(`.github/${name}`)).toBe(false)
    }
  }
})
