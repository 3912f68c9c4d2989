import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenise } from '../../src/analyse/tokens.ts'
import type { Post } from '../../src/model.ts'
import { parseNdjsonLine } from '../../src/parse/ndjson.ts'
import { parse } from '../../src/parse/parse.ts'
import { texts } from './texts.ts'

function postsOf(text: string): Post[] {
  return parse({ file: 'posts.ndjson', text, format: 'ndjson' })
}

/** The place of a post in its source, decoded as JSON. */
function decoded(source: string, { range }: Post): unknown {
  return JSON.parse(`"${source.slice(range.start, range.end)}"`)
}

function problemsOf(line: string): unknown[] {
  const [post] = postsOf(line)
  return (post as Post).problems.map(({ messageId, data, range }) => ({
    messageId,
    ...data,
    at: line.slice(range.start, range.end),
  }))
}

describe('a line', () => {
  it('is a post', () => {
    const line =
      '{"id": "p1", "text": "Hi *you*\\n#tag", "platform": "Twitter", "author": "@a", "date": "2024-10-31T18:51:39Z", "kind": "teach", "replyTo": "p0", "paid": true, "likes": 3}'
    const [post] = postsOf(line)
    expect(post).toMatchObject({
      id: 'p1',
      file: 'posts.ndjson',
      index: 0,
      text: 'Hi *you*\n#tag',
      platform: 'x',
      author: '@a',
      date: '2024-10-31T18:51:39Z',
      kind: 'teach',
      isReply: true,
      paid: true,
      zones: [],
      problems: [],
      judgeable: true,
    })
    expect(decoded(line, post as Post)).toBe('Hi *you*\n#tag')
  })

  it('keeps an id of more digits than a number has', () => {
    expect(postsOf('{"id": 1234567890123456789, "text": "a"}')[0]?.id).toBe('1234567890123456789')
    expect(postsOf('{"text": "a"}\n{"text": "b"}').map((post) => post.id)).toEqual([
      'posts.ndjson#0',
      'posts.ndjson#1',
    ])
  })

  it('may be blank, end in CRLF, or follow a byte order mark', () => {
    const source = '\uFEFF{"text": "a"}\r\n\r\n  {"text": "b"}  \r\n\n{"text": "c"}'
    const posts = postsOf(source)
    expect(posts.map((post) => [post.index, post.text, decoded(source, post)])).toEqual([
      [0, 'a', 'a'],
      [1, 'b', 'b'],
      [2, 'c', 'c'],
    ])
  })

  it('can be parsed on its own, for a stream', () => {
    const post = parseNdjsonLine('{"text": "a"}', 7, 1000, '<stdin>', 5)
    expect(post).toMatchObject({ id: '<stdin>#5', index: 5, range: { start: 1010, end: 1011 } })
    expect(parseNdjsonLine(' \r', 8, 1014, '<stdin>', 6)).toBeUndefined()
  })
})

describe('the place of a text', () => {
  it.each([
    '{"meta": {"text": "no"}, "list": [{"text": "no"}, "text"], "text": "yes"}',
    '{"note": "\\"text\\": \\"no\\"", "text": "yes"}',
    '{"text": "no", "text": "yes"}',
    '{"te\\u0078t": "yes"}',
    '{"a\\\\": "\\\\", "text" :\t"yes", "z": {"text": "no"}}',
    '{"text":"yes","id":1}',
    '{"__proto__": {"text": "no"}, "text": "yes"}',
  ])('is found in %s', (line) => {
    const [post] = postsOf(line)
    expect(post?.text).toBe('yes')
    expect(line.slice(post?.range.start, post?.range.end)).toBe('yes')
  })

  it('is exact behind every kind of escape', () => {
    const line = String.raw`{"text": "a\n\"b\" \\ \/ \u00e9\ud83d\udd25é🔥\tend"}`
    const [post] = postsOf(line) as [Post]
    expect(post.text).toBe('a\n"b" \\ / é🔥é🔥\tend')
    const at = (word: string) => post.text.indexOf(word)
    const place = (start: number, end: number) =>
      line.slice(post.toSource(start), post.toSource(end))
    expect(place(at('\n'), at('\n') + 1)).toBe('\\n')
    expect(place(at('b'), at('b') + 1)).toBe('b')
    expect(place(at('é'), at('é') + 1)).toBe('\\u00e9')
    expect(place(at('🔥'), at('🔥') + 2)).toBe('\\ud83d\\udd25')
    expect(place(at('end'), post.text.length)).toBe('end')
    expect(place(0, post.text.length)).toBe(line.slice(post.range.start, post.range.end))
  })

  it('of every token decodes to its words', () => {
    const others = fc.record({ id: fc.oneof(fc.string(), fc.integer()), meta: fc.jsonValue() })
    const lines = fc.array(fc.tuple(texts, others, fc.boolean(), fc.boolean()), { maxLength: 4 })
    fc.assert(
      fc.property(
        lines,
        fc.constantFrom('', '\uFEFF'),
        fc.constantFrom('\n', '\r\n'),
        (posts, bom, newline) => {
          const source =
            bom +
            posts
              .map(([text, other, isFirst, isEscaped]) => {
                const json = JSON.stringify(isFirst ? { text, ...other } : { ...other, text })
                return isEscaped ? escapeAll(json) : json
              })
              .join(newline)
          const parsed = postsOf(source)
          expect(parsed).toHaveLength(posts.length)
          parsed.forEach((post, index) => {
            const [text] = posts[index] as (typeof posts)[number]
            expect(decoded(source, post)).toBe(text)
            if (!post.judgeable) return
            expect(post.text).toBe(text)
            for (const { start, end } of tokenise(post.text, [])) {
              const words = source.slice(post.toSource(start), post.toSource(end))
              expect(JSON.parse(`"${words}"`)).toBe(text.slice(start, end))
            }
          })
        },
      ),
      { numRuns: 1000 },
    )
  })
})

/** The same JSON in ASCII, as Python and PHP write it. */
function escapeAll(json: string): string {
  return json.replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

describe('malformed lines', () => {
  it.each([
    ['{"text": "a"', "Expected ',' or '}' after property value", ''],
    ['{"text": a}', "Unexpected token 'a'", '{"text": a}'],
    ['{"text": "a', 'Unterminated string', ''],
    ['hello, "world" is not JSON', "Unexpected token 'h'", 'hello, "world" is not JSON'],
    ['{"text": "a",}', 'Expected double-quoted property name', '}'],
    ['[{"text": "a"}]', 'Not an object', '[{"text": "a"}]'],
    ['"text"', 'Not an object', '"text"'],
    ['null', 'Not an object', 'null'],
  ])('%s', (line, message, at) => {
    expect(problemsOf(line)).toEqual([{ messageId: 'ndjson', line: '1', message, at }])
    expect(postsOf(line)).toMatchObject([{ text: '', judgeable: false }])
  })

  it('leave the others alone and count their own lines', () => {
    const posts = postsOf('\n{"text": "a"}\n{oops}\n{"text": "b"}')
    expect(posts.map((post) => [post.index, post.judgeable])).toEqual([
      [0, true],
      [1, false],
      [2, true],
    ])
    expect(posts[1]?.problems[0]?.data.line).toBe('3')
  })

  it.each([
    ['{"id": "p1"}', { field: 'text', expected: 'a string', at: '{"id": "p1"}' }],
    ['{"text": null}', { field: 'text', at: 'null' }],
    ['{"text": ["a"] , "id": 1}', { field: 'text', at: '["a"]' }],
    ['{"id": true, "text": "a"}', { field: 'id', value: 'true', at: 'true' }],
    ['{"text": "a", "platform": "linkdin"}', { field: 'platform', nearest: 'linkedin' }],
    ['{"text": "a", "kind": {}}', { field: 'kind', at: '{}' }],
    ['{"text": "a", "date": 5}', { field: 'date', at: '5' }],
  ])('%s', (line, expected) => {
    expect(problemsOf(line)).toEqual([
      expect.objectContaining({ messageId: 'ndjsonField', ...expected }),
    ])
  })

  it('keep the id and are not judged without a text', () => {
    expect(postsOf('{"id": 7, "text": 8}')).toMatchObject([{ id: '7', judgeable: false }])
    expect(postsOf('{"id": 7, "text": " \\n"}')).toMatchObject([
      { id: '7', text: '', judgeable: false, problems: [{ messageId: 'empty' }] },
    ])
  })

  it('never throw', () => {
    const pieces = ['{', '}', '[', ']', '"', '"text"', ':', ',', '\\', 'a', '1', ' ', '\n', 'null']
    const lines = fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join(''))
    fc.assert(fc.property(lines, (text) => void postsOf(text)))
    postsOf('['.repeat(100_000))
    expect(postsOf(`{"text": "${'\\n'.repeat(200_000)}a"}`)[0]?.judgeable).toBe(true)
  })
})
