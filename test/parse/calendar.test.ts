import { describe, expect, it } from 'vitest'
import type { FieldMap, Post } from '../../src/model.ts'
import { parse } from '../../src/parse/parse.ts'
import { applyEdits, sourceEdits } from '../../src/rewrite/edits.ts'
import { mapped } from './mapped.ts'

const json = (text: string, fields: FieldMap = {}): Post[] =>
  parse({ file: 'a.json', text, format: 'json' }, mapped(fields))
const yaml = (text: string, fields: FieldMap = {}): Post[] =>
  parse({ file: 'a.yaml', text, format: 'yaml' }, mapped(fields))

const textsOf = (posts: readonly Post[]) => posts.map(({ text }) => text)

/** What stands in the source where a word of a post stands. */
function at(source: string, post: Post, word: string): string {
  const start = post.text.indexOf(word)
  return source.slice(post.toSource(start), post.toSource(start + word.length))
}

function edited(source: string, posts: readonly Post[], word: string, put: string) {
  const [post] = posts as [Post]
  const start = post.text.indexOf(word)
  const edits = sourceEdits([{ start, end: start + word.length, text: put }], post)
  return edits && applyEdits(source, edits)
}

describe('a list of posts', () => {
  it.each([
    ['[{"text":"a"},{"text":"b"}]'],
    ['{"posts":[{"content":"a"},{"body":"b"}]}'],
    ['{"data":{"items":[{"caption":"a"},{"message":"b"}]}}'],
    ['// comments\n[{"summary":"a",},{"Post Text":"b"},]'],
    ['{"weeks":[{"days":[{"posts":[{"text":"a"}]}]},{"posts":[{"text":"b"}]}]}'],
    ['\uFEFF[{"text":"a"},{"text":"b"}]'],
  ])('is found in %s', (source) => {
    expect(textsOf(json(source))).toEqual(['a', 'b'])
  })

  it('may be a list of texts, and may be said to be anywhere', () => {
    expect(textsOf(json('{"drafts":["One two three.","x"]}'))).toEqual(['One two three.'])
    const source = '{"a":{"b":[{"c":{"d":"x"}},{"c":{}},{"c":{"d":"y"}}]}}'
    expect(textsOf(json(source, { posts: 'a.b[*]', text: 'c.d' }))).toEqual(['x', 'y'])
    expect(textsOf(yaml('q:\n  - t: x\n', { posts: 'q', text: 't' }))).toEqual(['x'])
  })

  it('gives to its posts what it says of all of them', () => {
    const source =
      'date: 2026-03-02\nplatform: mastodon\nposts:\n  - text: a\n  - text: b\n    platform: x\n    id: 3\n'
    // A list that is published as one is a thread; these are posts, for one has an id.
    expect(yaml(source)).toMatchObject([
      { text: 'a', platform: 'mastodon', date: '2026-03-02', id: 'a.yaml#0' },
      { text: 'b', platform: 'x', date: '2026-03-02', id: '3' },
    ])
  })

  it('may hold a text for each platform', () => {
    const source =
      '- id: k\n  linkedin: A longer text here.\n  x: A short one here.\n  facebook: ourpage\n'
    expect(yaml(source).map(({ id, platform, text }) => [id, platform, text])).toEqual([
      ['k/linkedin', 'linkedin', 'A longer text here.'],
      ['k/x', 'x', 'A short one here.'],
    ])
  })

  it.each([
    [
      'package.json',
      '{"name":"a","description":"A tool that does this and that.","scripts":{"test":"x"}}',
    ],
    ['tsconfig.json', '{"compilerOptions":{"types":["node"]},"include":["src"]}'],
    [
      'a workflow',
      'on: push\njobs:\n  a:\n    steps:\n      - name: Run it\n        run: npm test\n',
    ],
    ['a page with handles', '{"twitter":"@someone","content":"src/**/*.html"}'],
    ['nothing', ''],
    ['a number', '7'],
  ])('is not found in %s', (_, source) => {
    for (const read of [json, yaml]) {
      if (source === '' || source.startsWith('{') || read === yaml) {
        const posts = read(source)
        expect(posts.filter(({ judgeable }) => judgeable)).toEqual([])
        expect(posts).toHaveLength(1)
      }
    }
    expect(yaml(source)[0]?.problems).toMatchObject([{ messageId: 'noPosts' }])
  })
})

describe('a thread', () => {
  it('is one post with parts, each in its own string', () => {
    const source =
      '{"tweets":[{"text":"One \\"a\\""},{"text":"Two\\n---\\nb"}],"start":"2026-03-02"}'
    const [post, ...others] = json(source) as [Post]
    expect(others).toEqual([])
    expect(post).toMatchObject({ platform: 'x', date: '2026-03-02', threadDelimiter: '----' })
    expect(post.parts.map(({ start, end }) => post.text.slice(start, end))).toEqual([
      'One "a"',
      'Two\n---\nb',
    ])
    expect(at(source, post, '"a"')).toBe('\\"a\\"')
    expect(at(source, post, 'b')).toBe('b')
    expect(edited(source, [post], 'Two', 'A "2"')).toBe(source.replace('Two', 'A \\"2\\"'))
    // What lies between two strings is nobody's to edit.
    expect(edited(source, [post], '"a"\n----\nTwo', 'x')).toBeUndefined()
  })

  it('is a calendar where nothing says that it is published together', () => {
    expect(json('{"posts":[{"text":"a"},{"text":"b"}]}')).toHaveLength(2)
    expect(json('{"date":"2026-03-02","posts":[{"text":"a"},{"text":"b"}]}')).toHaveLength(1)
  })
})

describe('HTML', () => {
  const source = String.raw`[{"body":"<div>Say \"hi\" to <b>Priya</b>, &amp; rest.</div><div>Then<br>go.</div>"}]`

  it('is read as its reader sees it, in its place', () => {
    const posts = json(source) as [Post]
    expect(textsOf(posts)).toEqual(['Say "hi" to Priya, & rest.\nThen\ngo.'])
    for (const word of ['Say', 'Priya', 'rest', 'Then', 'go']) {
      expect(at(source, posts[0], word)).toBe(word)
    }
    expect(at(source, posts[0], '"hi"')).toBe('\\"hi\\"')
    expect(at(source, posts[0], '&')).toBe('&amp;')
  })

  it('keeps its tags, or the edit is declined', () => {
    const posts = json(source)
    expect(edited(source, posts, 'rest', 'a < b')).toBe(source.replace('rest', 'a &lt; b'))
    expect(edited(source, posts, 'Priya', 'Sam')).toBe(source.replace('Priya', 'Sam'))
    expect(edited(source, posts, 'to Priya', 'to Sam')).toBeUndefined()
    expect(edited(source, posts, 'go', 'a\nb')).toBeUndefined()
  })

  it('is none where somebody writes about it', () => {
    expect(textsOf(json('[{"text":"Use <b> for bold."}]'))).toEqual(['Use <b> for bold.'])
  })
})

describe('a text of YAML', () => {
  const source = [
    '- text: plain words',
    '    that go on',
    "- text: 'it''s so'",
    '- text: "a \\"b\\" \\u00e9 \\',
    '    c"',
    '- text: |',
    '    one: # two',
    '',
    '      three',
    '- text: >-',
    '    four',
    '    five',
    '',
    '    six',
    '- text: 2026',
    '- text: &a seven words here',
    '- text: *a',
    '- {text: eight, date: 2026-03-02}',
    '',
  ].join('\n')
  const posts = yaml(source)

  it('is read in every style', () => {
    expect(textsOf(posts)).toEqual([
      'plain words that go on',
      "it's so",
      'a "b" é c',
      'one: # two\n\n  three',
      'four five\nsix',
      '2026',
      'seven words here',
      'seven words here',
      'eight',
    ])
  })

  it.each([
    [0, 'that', 'that'],
    [0, ' that', '\n    that'],
    [1, "it's", "it''s"],
    [2, '"b"', '\\"b\\"'],
    [2, 'é', '\\u00e9'],
    [2, 'c', 'c'],
    [3, 'two\n\n  three', 'two\n\n      three'],
    [4, 'five', 'five'],
    [4, 'six', 'six'],
    [6, 'words', 'words'],
    [7, 'seven words here', '*a'],
    [8, 'eight', 'eight'],
  ])('%i: “%s” has its place', (index, word, place) => {
    expect(at(source, posts[index] as Post, word)).toBe(place)
  })

  it.each([
    [0, 'words', 'word', 'plain words', 'plain word'],
    [1, 'so', "'so'", "'it''s so'", "'it''s ''so'''"],
    [2, 'é', 'e\n', '\\u00e9', 'e\\n'],
    [3, 'two', 'two\nb', '    one: # two', '    one: # two\n    b'],
    [4, 'six', '- 6', '    six', '    - 6'],
    [8, 'eight', 'nine', 'eight', 'nine'],
    // What a plain text cannot hold is written in quotation marks.
    [5, '2026', 'a: b', '2026', '"a: b"'],
    [8, 'eight', 'a, b', 'eight', '"a, b"'],
    [0, 'that', ': that', 'plain words\n    that go on', '"plain words : that go on"'],
  ])('%i: “%s” becomes “%s”', (index, word, put, before, after) => {
    const changed = edited(source, [posts[index] as Post], word, put)
    expect(changed).toBe(source.replace(before, after))
  })

  it.each([
    [4, 'six', 'a\nb'],
    [7, 'words', 'x'],
  ])('%i: “%s” does not become “%s”', (index, word, put) => {
    expect(edited(source, [posts[index] as Post], word, put)).toBeUndefined()
  })
})

describe('what is malformed', () => {
  it('costs the post that it is in', () => {
    const source = '[{"text":"a"},\n{"text":"b\n"},\n{"text":"c"}]'
    const posts = json(source)
    expect(posts.map(({ text, judgeable }) => [text, judgeable])).toEqual([
      ['a', true],
      ['c', true],
      ['', false],
    ])
    const message = 'A line break in a string must be written as \\n'
    expect(posts[2]?.problems[0]).toMatchObject({ messageId: 'calendar', data: { message } })
    expect(posts[2]?.problems[0]?.range.start).toBe(source.indexOf('b') + 1)
  })

  it.each([
    ['a comma that is missing', '[{"text":"a"}\n{"text":"c"}]', ['a', 'c']],
    [
      'a quotation mark that is missing',
      '[{"text":"a"},\n{"text":"b,\n"date":"2026-03-02"},\n{"text":"c"}]',
      ['a', 'c'],
    ],
    ['an end that is missing', '[{"text":"a"},\n{"text":"c"}', ['a', 'c']],
  ])('is %s', (_, source, texts) => {
    const posts = json(source)
    expect(textsOf(posts.filter(({ judgeable }) => judgeable))).toEqual(texts)
    expect(posts.at(-1)?.problems[0]).toMatchObject({ messageId: 'calendar' })
  })

  it('is told once for each post', () => {
    const source = `[${'{"text":"a\nb\nc","x":}, {"text":"fine"} {"text":"also"}, '.repeat(30)}{}]`
    const posts = json(source)
    expect(posts.filter(({ judgeable }) => judgeable)).toHaveLength(60)
    const places = posts
      .at(-1)
      ?.problems.map(({ range }) => source.slice(range.start - 10, range.end))
    expect(places).toHaveLength(20)
    expect(places?.slice(0, 2)).toEqual(['{"text":"a\n', '":"fine"} {'])
  })

  it('ends what can be read of YAML', () => {
    const posts = yaml('- text: a\n- text: "b\n- text: c\n')
    expect(posts.map(({ text, judgeable }) => [text, judgeable])).toEqual([
      ['a', true],
      ['', false],
    ])
  })

  it('is a value that cannot be', () => {
    const source = '[{"text":"a","platform":"linkdin","date":"2026-02-30","paid":"maybe"}]'
    const [post] = json(source) as [Post]
    expect(
      post.problems.map(({ data, range }) => [data.field, source.slice(range.start, range.end)]),
    ).toEqual([
      ['platform', '"linkdin"'],
      ['date', '"2026-02-30"'],
      ['paid', '"maybe"'],
    ])
  })

  it('never throws', () => {
    for (const deep of ['['.repeat(100_000), '{"a":'.repeat(50_000), `${'- '.repeat(20_000)}a`]) {
      expect(json(deep).some(({ problems }) => problems.length > 0)).toBe(true)
      expect(yaml(deep.slice(0, 40_000)).some(({ problems }) => problems.length > 0)).toBe(true)
    }
    expect(yaml('&a [*a, {text: *a}]\n').length).toBeGreaterThan(0)
    expect(yaml('text: *nowhere\n')[0]?.problems).toMatchObject([{ messageId: 'noPosts' }])
  })
})

describe('a line of NDJSON', () => {
  const read = (text: string, fields: FieldMap = {}) =>
    parse({ file: 'a.ndjson', text, format: 'ndjson' }, mapped(fields))

  it('without a “text” is an object of a calendar', () => {
    const source = [
      '{"text":"One"}',
      '{"content":"Two \\"b\\"","scheduled_at":"2026-03-02","first_comment":"Three"}',
      '{"id":7}',
      '{"body":{"caption":"no"}}',
      '{"text":"Four"}',
    ].join('\n')
    const posts = read(source)
    expect(posts.map(({ id, index, text, date }) => [id, index, text, date])).toEqual([
      ['a.ndjson#0', 0, 'One', undefined],
      ['a.ndjson#1', 1, 'Two "b"', '2026-03-02'],
      ['a.ndjson#1/first-comment', 2, 'Three', '2026-03-02'],
      ['7', 3, '', undefined],
      ['a.ndjson#4', 4, '', undefined],
      ['a.ndjson#5', 5, 'Four', undefined],
    ])
    expect(at(source, posts[1] as Post, '"b"')).toBe('\\"b\\"')
    expect(edited(source, [posts[1] as Post], '"b"', '"c"')).toBe(source.replace('b\\"', 'c\\"'))
    expect(posts[3]?.problems).toMatchObject([{ messageId: 'ndjsonField' }])
  })

  it('has its text where its user says', () => {
    const source = '{"text":"no","body":{"caption":"yes"}}\n{oops}\n{"body":{}}'
    expect(textsOf(read(source, { text: 'body.caption' }))).toEqual(['yes', '', ''])
  })
})
