import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frame } from '../../src/report/frame.ts'
import { PLAIN } from '../../src/report/style.ts'
import { graphemes, visible, width } from '../../src/report/visible.ts'

/** The words over the carets. */
function marked(text: string, words: string, columns = 80): string {
  const start = text.indexOf(words)
  const lines = frame({ text, range: { start, end: start + words.length } }, 1, columns, PLAIN)
  const [line, caret] = lines.map((each) => each.replace(/^ *1? *│ /, '')) as [string, string]
  const from = caret.indexOf('^')
  let column = 0
  let found = ''
  for (const grapheme of graphemes(line)) {
    if (column >= from && column < caret.length) found += grapheme
    column += width(grapheme)
  }
  return found
}

describe('the caret stands under the words', () => {
  it.each([
    'Only 3 spots left, DM me',
    'Only 3 spots left 🔥🔥👨‍👩‍👧‍👦 DM me',
    '🇩🇪🇫🇷 1️⃣ ❤️‍🔥 👋🏽 🏴󠁧󠁢󠁥󠁮󠁧󠁿 DM now',
    '日本語テスト　ﾃｽﾄ DM で',
    'e\u0301te\u0301 nai\u0308ve DM',
    '\ttabs\tand DM\tmore',
    'हिन्दी नमस्ते 한국어 DM',
    '“quotes” — dashes… DM',
    'a\u200bb DM',
  ])('%s', (text) => {
    expect(marked(text, 'DM')).toBe('DM')
  })

  it('in the middle of a line of 10 MB, at once', () => {
    const text = `${'the fox 🦊 '.repeat(500_000)}DM ${'me '.repeat(1_500_000)}`
    const started = performance.now()
    expect(marked(text, 'DM')).toBe('DM')
    expect(performance.now() - started).toBeLessThan(500)
  })

  it('whatever stands around them', () => {
    const around = fc
      .string({ unit: 'grapheme', maxLength: 200 })
      .map((s) => s.replace(/[\n\rDM]/g, ''))
    fc.assert(
      fc.property(around, around, fc.integer({ min: 40, max: 120 }), (before, after, columns) => {
        // A base letter, so that a mark at the end of the text before does not take the first word.
        const text = `${before} DM ${after}`
        expect(marked(text, 'DM', columns).trim()).toBe('DM')
      }),
    )
  })

  it('and no line is wider than the terminal', () => {
    const some = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 })
    fc.assert(
      fc.property(some, fc.nat(), fc.integer({ min: 30, max: 200 }), (text, at, columns) => {
        const start = at % text.length
        const lines = frame({ text, range: { start, end: start + 1 } }, 12, columns, PLAIN)
        for (const line of lines) expect(width(line)).toBeLessThanOrEqual(columns)
      }),
    )
  })
})

describe('a frame', () => {
  const shown = (text: string, start: number, end: number, columns = 80) =>
    frame({ text, range: { start, end } }, 1, columns, PLAIN).join('\n')

  it('shows the last words for what is missing', () => {
    expect(
      frame({ text: 'One.\r\nTwo.\n\n', range: { start: 12, end: 12 } }, 4, 80, PLAIN),
    ).toEqual(['  2 │ Two.', '    │     ^'])
    expect(shown('', 0, 0)).toBe('  1 │ \n    │ ^')
  })

  it('ends its line at a line break of any kind', () => {
    expect(shown('One\r\nTwo', 0, 8)).toBe('  1 │ One\n    │ ^^^')
    expect(shown('One\rTwo', 4, 7)).toBe('  1 │ Two\n    │ ^^^')
  })

  it('spells out what would steer the terminal', () => {
    expect(shown('a\u001b[2Jb\u202ec', 5, 6)).toBe('  1 │ a\\u001b[2Jb\\u202ec\n    │           ^')
    expect(visible('\u009b\u0007\u2066')).toBe('\\u009b\\u0007\\u2066')
  })

  it('is cut on both sides of the words where the line is long', () => {
    const [line] = shown(`${'a '.repeat(100)}DM ${'b '.repeat(100)}`, 200, 202, 40).split('\n')
    expect(line).toMatch(/│ ….*DM b.*…$/)
  })
})

it('cuts text into graphemes as the platform does', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
  const part = fc.oneof(
    fc.constantFrom(
      '🔥',
      '👨‍👩‍👧‍👦',
      '🇩🇪',
      '1️⃣',
      '❤️‍🔥',
      '👋🏽',
      '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
      '©️',
      '™',
      '#️⃣',
      'é',
      '“',
      '字',
      'ア',
      '⭐',
    ),
    fc.string({ unit: 'grapheme-ascii', maxLength: 3 }),
  )
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = parts.join('')
      expect(graphemes(text)).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment))
    }),
  )
})
