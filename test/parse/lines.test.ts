import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexLines } from '../../src/parse/lines.ts'
import { texts } from './texts.ts'

describe('a line index', () => {
  it('knows LF, CRLF and CR', () => {
    const lines = indexLines('a\nbc\r\nd\re')
    expect(lines.count).toBe(4)
    expect([1, 2, 3, 4].map((line) => lines.text(line))).toEqual(['a', 'bc', 'd', 'e'])
    expect(lines.at(0)).toEqual({ line: 1, column: 1 })
    expect(lines.at(3)).toEqual({ line: 2, column: 2 })
    expect(lines.at(4)).toEqual({ line: 2, column: 3 })
    expect(lines.at(6)).toEqual({ line: 3, column: 1 })
    expect(lines.at(8)).toEqual({ line: 4, column: 1 })
  })

  it('counts columns in UTF-16 code units', () => {
    const text = 'Only 3 spots left 🔥🔥👨‍👩‍👧‍👦 DM me'
    expect(indexLines(text).at(text.indexOf('DM'))).toEqual({ line: 1, column: 35 })
    expect(indexLines('\t字x').at(2)).toEqual({ line: 1, column: 3 })
  })

  it('gives a byte order mark no column', () => {
    const lines = indexLines('\uFEFFab\nc')
    expect(lines.at(0)).toEqual({ line: 1, column: 1 })
    expect(lines.at(1)).toEqual({ line: 1, column: 1 })
    expect(lines.at(2)).toEqual({ line: 1, column: 2 })
    expect(lines.text(1)).toBe('ab')
    expect(lines.range(1)).toEqual({ start: 1, end: 3 })
  })

  it('ends where the text ends', () => {
    expect(indexLines('').at(0)).toEqual({ line: 1, column: 1 })
    expect(indexLines('a\n').count).toBe(2)
    expect(indexLines('a\n').at(2)).toEqual({ line: 2, column: 1 })
    expect(indexLines('a\n').at(99)).toEqual({ line: 2, column: 1 })
    expect(indexLines('a\nb').text(9)).toBe('b')
  })

  it('finds every offset again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = indexLines(text)
        for (let offset = 0; offset <= text.length; offset++) {
          const { line, column } = lines.at(offset)
          expect(lines.range(line).start + column - 1).toBe(offset)
        }
        const words = Array.from({ length: lines.count }, (_, index) => lines.text(index + 1))
        expect(words).toEqual(text.split(/\r\n|[\n\r]/))
      }),
    )
  })
})
