import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenise } from '../../src/analyse/tokens.ts'
import type { Zone } from '../../src/model.ts'
import { hasMarkup, markdownZones } from '../../src/parse/markdown.ts'
import { parseZones } from '../../src/parse/markdown-zones.ts'
import { texts } from './texts.ts'

/** Zones as `kind words`, which reads better than offsets. */
function zonesOf(text: string, isMdx = false): string[] {
  return markdownZones(text, isMdx).map(
    ({ kind, start, end }) => `${kind} ${text.slice(start, end)}`,
  )
}

function wordsOf(text: string, isMdx = false): string[] {
  return tokenise(text, markdownZones(text, isMdx)).map(({ start, end }) => text.slice(start, end))
}

describe('markup is not read', () => {
  it.each([
    ['emphasis', '**Buy** _now_ ~~never~~', ['**', '**', '_', '_', '~~', '~~']],
    ['headings', '# Sale #\n\nTitle\n=====', ['#', '#', '=====']],
    ['lists', '- a\n- b\n\n1. c\n2) d', ['-', '-', '1.', '2)']],
    [
      'tags and comments',
      'a <b>c</b><br/> <!-- d\ne --> f',
      ['<b>', '</b>', '<br/>', '<!-- d\ne -->'],
    ],
    ['escapes', 'x \\*y\\* \\# z', ['\\', '\\', '\\']],
    [
      'images',
      '![alt *text*](https://a.example/b.png "t") c',
      ['![alt *text*](https://a.example/b.png "t")'],
    ],
    ['rules', 'a\n\n* * *\n\nb', ['* * *']],
  ])('%s', (_, text, marks) => {
    expect(zonesOf(text)).toEqual(marks.map((mark) => `markup ${mark}`))
  })

  it('around a link, whose target is a url', () => {
    expect(zonesOf('see [our 🛒 shop](https://a.example/b_c "Sale") now')).toEqual([
      'markup [',
      'markup ](',
      'url https://a.example/b_c',
      'markup  "Sale")',
    ])
    expect(zonesOf('<https://a.example/b>')).toEqual([
      'markup <',
      'url https://a.example/b',
      'markup >',
    ])
    expect(wordsOf('[a](<https://b.example/c d>)')).toEqual(['a', 'https://b.example/c d'])
  })

  it('around a reference, only where it is defined', () => {
    expect(zonesOf('[a][Ref] [ref] [ref][]\n\n[REF]: https://a.example "t"')).toEqual([
      ...['markup [', 'markup ][Ref]', 'markup [', 'markup ]', 'markup [', 'markup ][]'],
      ...['markup [REF]: ', 'url https://a.example', 'markup  "t"'],
    ])
  })

  it('in HTML blocks, whose words are', () => {
    const text = '<div class="a">\nHello <b>you</b>\n</div>\n\n<!-- no\n\nno --> Yes'
    expect(wordsOf(text)).toEqual(['Hello', 'you', 'Yes'])
    expect(wordsOf('<hyperlink>\nBuy now')).toEqual(['Buy', 'now'])
    expect(wordsOf('<style>\np { color: red }\n</style>\n\nHi')).toEqual(['Hi'])
    expect(wordsOf('Hi\n\n<!-- never closed\n\nBuy')).toEqual(['Hi'])
  })

  it('ends an HTML block at a blank line, CRLF or not', () => {
    const text = 'a\n\n<div>\nb\n\n**c** 🔥\n'
    const crlf = text.replaceAll('\n', '\r\n')
    expect(zonesOf(crlf)).toEqual(zonesOf(text))
    expect(zonesOf(text)).toEqual(['markup <div>', 'markup **', 'markup **'])
  })
})

describe('code and quotations', () => {
  it('are zones of their own', () => {
    expect(zonesOf('run `npm i`\n\n```sh\nnpm i\n```\n\n    npm i\n\tnpm t')).toEqual([
      'code `npm i`',
      'code ```sh\nnpm i\n```',
      'code npm i\n\tnpm t',
    ])
  })

  it('a quotation holds its marks and what is marked in it', () => {
    expect(zonesOf('> *so* he\n> said\n\nme')).toEqual([
      'quote > *so* he\n> said',
      ...['markup >', 'markup *', 'markup *', 'markup >'],
    ])
    const quoted = tokenise('> he\n\nme', markdownZones('> he\n\nme', false))
    expect(quoted.map((token) => token.isQuoted)).toEqual([true, false])
  })

  it('nested quotations are one', () => {
    expect(zonesOf('> > a\n> b').filter((zone) => zone.startsWith('quote'))).toHaveLength(1)
  })

  it('marks of a quotation within code are code', () => {
    expect(zonesOf('> `a\n> b` c')).toEqual(['quote > `a\n> b` c', 'markup >', 'code `a\n> b`'])
  })
})

describe('what only looks like markup', () => {
  it.each([
    '#hashtag at the start',
    '#1 reason',
    '1/ a thread\n2/ goes on',
    'snake_case and SNAKE_CASE_TOO',
    '@some_handle_ and @other_handle_',
    '@_jo_ and @_mo_',
    '@jane._.doe and @john._.doe',
    '#_tag_ #_tag_',
    'https://a.example/_b_/_c_ www.a.example/*b*',
    '[LINK] and [fill: a date] and [Video]',
    '![wow] 2 * 3 * 4',
    'I <3 you <3',
    '&amp; & AT&T',
    'a ~ b ~ c',
    'C:\\Users\\me',
    'Price: $5 – $6\n= a bargain',
  ])('%j', (text) => {
    expect(parseZones(text, false)).toEqual([])
  })

  it('closes emphasis around a link or a handle all the same', () => {
    expect(zonesOf('**https://a.example/b_c** *@jo_*')).toEqual(
      Array(2).fill('markup **').concat(Array(2).fill('markup *')),
    )
  })
})

describe('MDX', () => {
  it('hides expressions, tags with expressions and modules', () => {
    const text = [
      "import Chart from './chart.js'",
      'export const meta = {',
      "  title: 'Buy'",
      '}',
      '',
      'Hello {name} {/* don\'t } */} <Chart data={[1, 2]} title="a > b">see</Chart>',
      '',
      'import duties are up',
    ].join('\n')
    expect(wordsOf(text, true)).toEqual(['Hello', 'see', 'import', 'duties', 'are', 'up'])
    expect(wordsOf('Hello {name}')).toEqual(['Hello', 'name'])
  })

  it('leaves braces alone that nothing closes, that are escaped, or that are code', () => {
    expect(wordsOf('a {b\n\n\\{c} `{d}`', true)).toEqual(['a', 'b', 'c', '`{d}`'])
  })

  it('reads tags that stand around paragraphs', () => {
    expect(wordsOf('<>\n\nhi *you*\n\n</>', true)).toEqual(['hi', 'you'])
    expect(wordsOf('<https://a.example> <b', true)).toEqual(['https://a.example', 'b'])
  })
})

describe('the fast path', () => {
  it.each([false, true])('finds what the parser finds (MDX: %s)', (isMdx) => {
    fc.assert(
      fc.property(texts, (text) => {
        const zones = parseZones(text, isMdx)
        expect(markdownZones(text, isMdx)).toEqual(zones)
        if (!hasMarkup(text, isMdx)) {
          expect(tokenise(text, [])).toEqual(tokenise(text, zones))
        }
      }),
      { numRuns: 4000 },
    )
  })

  it.each([
    'Plain words, a #tag, a @handle_, 50% off! https://a.example/b_c?d=e',
    "It's 5 * 3 – [LINK] <3 🔥\n\n1/ snake_case\n\n  indented",
  ])('is taken by %j', (text) => {
    expect(hasMarkup(text, false)).toBe(false)
  })
})

describe('zones', () => {
  it('are sorted, within the text, and overlap with quotations only', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, isMdx) => {
        const zones = parseZones(text, isMdx)
        let last: Zone | undefined
        for (const zone of zones) {
          expect(zone.start).toBeLessThan(zone.end)
          expect(zone.end).toBeLessThanOrEqual(text.length)
          expect(zone.start).toBeGreaterThanOrEqual(last?.start ?? 0)
          if (zone.kind === 'quote') continue
          if (last !== undefined) expect(zone.start).toBeGreaterThanOrEqual(last.end)
          last = zone
        }
        const quotes = zones.filter((zone) => zone.kind === 'quote')
        quotes.slice(1).forEach((quote, index) => {
          expect(quote.start).toBeGreaterThanOrEqual((quotes[index] as Zone).end)
        })
      }),
      { numRuns: 2000 },
    )
  })

  it('end where a paragraph has more marks than a person writes, so that no text stalls a run', () => {
    const crowd = '*a[b]('.repeat(300)
    expect(parseZones(`${crowd} **late**`, false)).toEqual([])
    const next = parseZones(`${crowd}\n\nNext **paragraph**`, false)
    expect(next.map(({ start, end }) => end - start)).toEqual([2, 2])
  })

  it('are the same with CRLF as with LF', () => {
    const lf = texts.map((text) => text.replace(/\r\n?/g, '\n'))
    const spell = (text: string) =>
      parseZones(text, false).map(
        ({ kind, start, end }) => `${kind} ${text.slice(start, end).replaceAll('\r', '')}`,
      )
    fc.assert(
      fc.property(lf, (text) => {
        expect(spell(text.replaceAll('\n', '\r\n'))).toEqual(spell(text))
      }),
      { numRuns: 2000 },
    )
  })
})
