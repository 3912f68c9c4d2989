import { describe, expect, it } from 'vitest'
import type { FieldMap, InputFormat, Post } from '../../src/model.ts'
import { namesOf, plainName } from '../../src/parse/fields.ts'
import { parse } from '../../src/parse/parse.ts'
import { openTable } from '../../src/parse/table.ts'
import { applyEdits, sourceEdits } from '../../src/rewrite/edits.ts'
import { mapped } from './mapped.ts'

function read(text: string, fields: FieldMap = {}, format: InputFormat = 'csv'): Post[] {
  return parse({ file: 'a.csv', text, format }, mapped(fields))
}

const textsOf = (posts: readonly Post[]) => posts.map(({ text }) => text)
const at = (source: string, { range }: Pick<Post, 'range'>) => source.slice(range.start, range.end)

function problems(source: string, fields: FieldMap = {}) {
  return read(source, fields).flatMap((post) =>
    post.problems.map(({ messageId, data, range }) => ({
      messageId,
      ...data,
      at: source.slice(range.start, range.end),
    })),
  )
}

describe('a row', () => {
  it('is a post with what its columns declare', () => {
    const source =
      'ID,Caption,Network,Date,Time,Author,Category,Sponsored,In reply to\n7,Hello all of you,"LinkedIn Page",3/14/2026,9:05 pm,Priya,Educational,yes,\n'
    expect(read(source)).toMatchObject([
      {
        id: '7',
        text: 'Hello all of you',
        platform: 'linkedin',
        date: '2026-03-14T21:05',
        author: 'Priya',
        kind: 'teach',
        paid: true,
        isReply: false,
        cell: { row: 2, column: 'Caption' },
        problems: [],
      },
    ])
  })

  it('counts as a spreadsheet counts, blank rows and long cells included', () => {
    const posts = read('Text,Note\n"a\nb",\n\n,x\nc,\n')
    expect(posts.map(({ cell, index }) => [cell?.row, index])).toEqual([
      [2, 0],
      [5, 1],
    ])
  })

  it('may hold a text for each platform, versions of it, and comments', () => {
    const wide = read('LinkedIn Post,Tweet,First comment\nLong,Short,Hi\n')
    expect(wide.map(({ id, text, platform, isReply }) => [id, text, platform, isReply])).toEqual([
      ['a.csv#0', 'Long', 'linkedin', false],
      ['a.csv#1', 'Short', 'x', false],
      ['a.csv#0/first-comment', 'Hi', undefined, true],
    ])
    const publer = 'Date,Text,Media URL(s),Label(s)\n2026-03-01,"Say ""a"" || b",,\n'
    const posts = read(publer)
    expect(posts.map((post) => [post.text, at(publer, post)])).toEqual([
      ['Say "a"', 'Say ""a""'],
      ['b', 'b'],
    ])
    expect(textsOf(read('Text,Tags\na || b,\n'))).toEqual(['a || b'])
  })
})

describe('a dialect', () => {
  it.each([
    ['semicolons', 'Date;Text\n2026-03-01;"a; b, c"\n', 'a; b, c'],
    ['tabs', 'Date\tText\n2026-03-01\ta, b\n', 'a, b'],
    ['bars', 'Date|Text\n2026-03-01|a, b\n', 'a, b'],
    ['what Excel is told', 'sep=;\r\nText;Date\r\na, b;\r\n', 'a, b'],
    ['a byte order mark', '\uFEFF"Text",Date\n"a",\n', 'a'],
    ['CR alone', 'Text,Date\ra,\r', 'a'],
    ['mixed line endings', 'Date,Text\r\n,a\n', 'a'],
    ['blanks behind a quotation', 'Text,Date\n"a"  ,\n', 'a'],
    ['a header in any spelling', 'Post-Content (required),X\na,\n', 'a'],
  ])('of %s is read', (_, source, text) => {
    const [post, ...others] = read(source) as [Post]
    expect(others).toEqual([])
    expect([post.text, at(source, post), post.problems]).toEqual([text, text, []])
  })

  it('without a header is Hootsuite’s, or what its user says by number', () => {
    const source = '03/04/2026 09:00,"Text, and more",https://a.example\n'
    expect(read(source)).toMatchObject([
      { text: 'Text, and more', date: '2026-03-04T09:00', cell: { row: 1, column: 'message' } },
    ])
    expect(read('Jo,Hello\nAl,Bye\n', { text: '2', author: '1' })).toMatchObject([
      { text: 'Hello', author: 'Jo', cell: { row: 1, column: 'column 2' } },
      { text: 'Bye', author: 'Al' },
    ])
  })
})

describe('dates', () => {
  const datesOf = (...dates: string[]) =>
    read(`Text,Date\n${dates.map((date) => `a,"${date}"`).join('\n')}\n`).map(({ date }) => date)

  it('are read the way the column writes them', () => {
    expect(datesOf('3/4/2026', '13/4/2026')).toEqual(['2026-04-03', '2026-04-13'])
    expect(datesOf('3/4/2026', '4/13/2026')).toEqual(['2026-03-04', '2026-04-13'])
    expect(datesOf('3/4/2026')).toEqual([undefined])
    // Where both are seen, neither is believed.
    expect(datesOf('3/4/2026', '13/4/2026', '4/13/2026')[0]).toBeUndefined()
  })

  it.each([
    ['2026/3/4 9:05', '2026-03-04T09:05'],
    ['4.3.2026', '2026-03-04'],
    ['March 4, 2026 at 2 PM', '2026-03-04T14:00'],
    ['Wed, 4 Mar 2026 12:30 am', '2026-03-04T00:30'],
    ['2026-03-04T09:05:00.000Z', '2026-03-04T09:05:00.000Z'],
    ['next Friday at 2 PM', undefined],
    ['45000', undefined],
  ])('%s', (written, date) => {
    expect(datesOf(written)).toEqual([date])
    expect(problems(`Text,Date\na,"${written}"\n`)).toEqual([])
  })
})

describe('what a scheduler knows and postlint does not', () => {
  it.each(['Pinterest', 'Google Business', 'all'])('%s is left alone', (name) => {
    expect(read(`Text,Network\na,${name}\n`)).toMatchObject([{ platform: undefined, problems: [] }])
  })

  it('is no platform where several are meant', () => {
    const [post] = read('Text,Platforms\na,"LinkedIn, X (Twitter)"\n')
    expect(post).toMatchObject({ platform: undefined, problems: [] })
    expect(read('Text,Platforms\na,Twitter/X\n')[0]?.platform).toBe('x')
  })

  it('may be a column for each network, with a tick', () => {
    const posts = read('Text,Twitter,LinkedIn Page\na,TRUE,FALSE\nb,yes,x\nc,,\n')
    expect(posts.map(({ platform }) => platform)).toEqual(['x', undefined, undefined])
  })

  it('may be who speaks: Threads of Hope is an account', () => {
    const [post] = read('Text,Profile\na,Threads of Hope\n')
    expect(post).toMatchObject({ platform: undefined, author: 'Threads of Hope' })
  })
})

describe('what is malformed', () => {
  it('is found in its cell', () => {
    expect(problems('Text,Platform,Date\na,linkdin,2026-02-30\n')).toMatchObject([
      { messageId: 'tableValue', row: '2', column: 'Platform', nearest: 'linkedin', at: 'linkdin' },
      { messageId: 'tableValue', row: '2', column: 'Date', at: '2026-02-30' },
    ])
  })

  it('costs no other row', () => {
    const source = 'Text,Date\n"open,x\nb,\n"said "hi" twice",\nc, d, e\n"f",\n'
    const posts = read(source)
    expect(posts.map(({ text, judgeable }) => [text, judgeable])).toEqual([
      ['', false],
      ['b', true],
      ['said "hi" twice', true],
      ['c', true],
      ['f', true],
    ])
    expect(problems(source)).toMatchObject([
      { messageId: 'table', row: '2', at: '"open,x' },
      { messageId: 'table', row: '4', at: 'said "hi" twice' },
      { messageId: 'table', row: '5', at: ' e' },
    ])
    // Its marks are not where they should be, so nothing is written between them.
    expect(posts[2]?.toSourceEdit({ start: 0, end: 0, text: 'x' })).toBeUndefined()
  })

  it('is given up in the end', () => {
    const posts = read(`Text\n${'"a\n'.repeat(5001)}`)
    expect(posts.length).toBeGreaterThan(0)
    expect(posts.every(({ problems }) => problems.length > 0)).toBe(true)
  })

  it('is a header without a text', () => {
    expect(problems('Week,Ful Caption\n1,a\n')).toMatchObject([
      { messageId: 'noPosts', columns: '“Week”, “Ful Caption”' },
    ])
    expect(problems('Week,Ful Caption\n1,a\n', { text: 'Full Caption' })).toMatchObject([
      { messageId: 'noPosts', wanted: 'Full Caption', nearest: 'Ful Caption' },
    ])
    expect(problems('Text,Date\na,\nb,\n', { platform: 'Netwerk' })).toMatchObject([
      { messageId: 'tableColumn', field: 'platform', column: 'Netwerk' },
    ])
    expect(read('Text,Date\n')).toEqual([])
    expect(read('')).toEqual([])
  })
})

describe('an edit', () => {
  const edited = (source: string, put: string, isWhole = false) => {
    const [post] = read(source) as [Post]
    const edit = { start: isWhole ? 0 : post.text.length, end: post.text.length, text: put }
    const edits = sourceEdits([edit], post)
    return edits && applyEdits(source, edits)
  }

  it('is spelt as its cell is', () => {
    expect(edited('Text,N\n"a",1\n', ' "b", c\nd')).toBe('Text,N\n"a ""b"", c\nd",1\n')
    expect(edited('Text,N\na,1\n', ' b')).toBe('Text,N\na b,1\n')
  })

  it('quotes a bare cell that comes to need it, or is declined', () => {
    for (const put of [' "b"', ', b', '\nb', '\rb']) {
      expect(edited('Text,N\na,1\n', put)).toBe(`Text,N\n"a${put.replaceAll('"', '""')}",1\n`)
      expect(read('Text,N\na b,1\n')[0]?.toSourceEdit({ start: 1, end: 1, text: put })).toBe(
        undefined,
      )
    }
    expect(edited('Text;N\na;1\n', ', b')).toBe('Text;N\na, b;1\n')
  })
})

describe('blocks', () => {
  it('of whole records yield what the whole yields', () => {
    const rows = [...Array(50).keys()].map(
      (row) => `"Row ""${row}"",\nsecond line",linkedin,Hello\r\n`,
    )
    const source = `\uFEFFText,Platform,First comment\r\n${rows.join('')}last one,x,`
    const whole = read(source)
    for (const size of [40, 97, 1000]) {
      const table = openTable('csv', {})
      const posts: Post[] = []
      let rest = ''
      let base = 0
      for (let from = 0; from < source.length; from += size) {
        rest += source.slice(from, from + size)
        const length = from + size < source.length ? table.wholeRecords(rest) : rest.length
        const block = rest.slice(0, length)
        for (const post of table.read({ file: 'a.csv', text: block, format: 'csv' })) {
          expect(base + post.range.start).toBe(whole[posts.length]?.range.start)
          posts.push(post)
        }
        rest = rest.slice(length)
        base += length
      }
      expect(posts.map(({ id, text, index, cell }) => [id, text, index, cell])).toEqual(
        whole.map(({ id, text, index, cell }) => [id, text, index, cell]),
      )
    }
  })
})

describe('names', () => {
  it.each([
    ['Post Text', 'posttext'],
    ['postAtSpecificTime (YYYY-MM-DD HH:mm:ss)', 'postatspecifictime'],
    ['Media URL(s)', 'mediaurl'],
    ['first_comment', 'firstcomment'],
    [' TEXT: ', 'text'],
  ])('%s is %s', (written, plain) => {
    expect(plainName(written)).toBe(plain)
  })

  it('of what calendars have no names for are their own', () => {
    expect(namesOf('date')).toContain('scheduledat')
    expect(namesOf('postlint-disable')).toEqual(['postlintdisable'])
    expect(namesOf('constructor')).toEqual(['constructor'])
  })
})
