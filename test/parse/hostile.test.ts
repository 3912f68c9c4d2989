/** What bounds the work that a hostile text can cause: what is beyond a cap is read as plain words. */
import { expect, it } from 'vitest'
import { tokenise } from '../../src/analyse/tokens.ts'
import { createSetup, lintText } from '../../src/index.ts'
import { hasLayout } from '../../src/parse/layout-signs.ts'
import { markdownZones } from '../../src/parse/markdown.ts'

it.each(['> ', '- ', '1. '])('%j is nested sixty deep at most', (mark) => {
  const marks = (levels: number) =>
    markdownZones(`${mark.repeat(levels)}word`, false).filter(({ kind }) => kind === 'markup')
      .length
  expect(marks(20)).toBe(20)
  expect(marks(1000)).toBeLessThanOrEqual(60)
})

it('an address has parts of a length that the standards allow', () => {
  const kinds = (text: string) => tokenise(text, []).map(({ kind }) => kind)
  expect(kinds('shop.example.com')).toEqual(['url'])
  expect(kinds(`${'a'.repeat(63)}.com`)).toEqual(['url'])
  expect(kinds(`${'a.'.repeat(50)}com`)).toContain('word')
})

it('a comment that nothing closes still says whether there is a layout', () => {
  expect(hasLayout('<!-- linkedin')).toBe(true)
  expect(hasLayout('<!-- todo -->')).toBe(false)
})

it('comments to postlint beyond the first hundred say nothing', () => {
  const text = `Hello there.\n${'\n<!-- postlint-disable -->\n'.repeat(150)}`
  const [report] = lintText(text, createSetup())
  expect(report?.problems).toHaveLength(100)
})
