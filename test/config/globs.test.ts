/** Globs of a configuration, Windows forms included, as strings. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ignoresWithSlashes } from '../../src/config/file-names.ts'
import { compileGlobs } from '../../src/config/globs.ts'
import { compilePatterns } from '../../src/read/patterns.ts'

describe('a glob', () => {
  it.each([
    ['drafts\\*.md', 'drafts/a.md', true],
    ['drafts\\*.md', 'drafts/x/a.md', false],
    ['.\\drafts\\**\\*.md', 'drafts/x/a.md', true],
    ['drafts\\', 'drafts/x/a.txt', true],
    ['drafts/*.md', 'drafts/a.md', true],
    ['./drafts/**', 'drafts/a/b.md', true],
    ['*.md', 'deep/down/a.md', true],
    ['*.{md,txt}', 'a.txt', true],
    ['*.md', 'a.mdx', false],
    ['linkedin', 'drafts/linkedin/a.md', true],
    ['linkedin', 'drafts/linkedin-old/a.md', false],
    ['/a.md', 'a.md', true],
    ['/a.md', 'x/a.md', false],
    ['**/ads/**', 'drafts/ads/a.md', true],
    ['drafts/[ab]*.md', 'drafts/b1.md', true],
    ['**', '.hidden/a.md', true],
  ])('%s of %s: %s', (glob, path, isMatch) => {
    expect(compileGlobs([glob])(path)).toBe(isMatch)
  })

  it('matches the same whichever way its folders are parted', () => {
    const part = fc.constantFrom('a', 'b', '*', '**', '*.md', 'x.md')
    const path = fc.array(fc.constantFrom('a', 'b', 'x.md', 'y.md'), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), path, (glob, names) => {
        const file = names.join('/')
        expect(compileGlobs([glob.join('\\')])(file)).toBe(compileGlobs([glob.join('/')])(file))
      }),
    )
  })

  it('of a list is enough', () => {
    const isMatch = compileGlobs(['a.md', 'b.md'])
    expect(['a.md', 'b.md', 'c.md'].map(isMatch)).toEqual([true, true, false])
  })
})

it('ignores may be written with backslashes, and keep the escapes of git', () => {
  const leavesOut = compilePatterns(ignoresWithSlashes(['archive\\old\\', '\\!keep.md', '\\#1.md']))
  expect(
    ['archive/old/a.md', '!keep.md', '#1.md', 'archive/a.md', 'keep.md'].map(leavesOut),
  ).toEqual([true, true, true, undefined, undefined])
})
