import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenise } from '../../src/analyse/tokens.ts'
import type { InputFormat, Post } from '../../src/model.ts'
import { formatOf } from '../../src/parse/format.ts'
import { parse } from '../../src/parse/parse.ts'
import { texts } from './texts.ts'

function draft(text: string, format: InputFormat = 'markdown', file = 'drafts/a.md'): Post {
  const posts = parse({ file, text, format })
  expect(posts).toHaveLength(1)
  return posts[0] as Post
}

/** Problems with the words they point at. */
function problemsOf(text: string): unknown[] {
  return draft(text).problems.map(({ messageId, data, range }) => ({
    messageId,
    ...data,
    at: text.slice(range.start, range.end),
  }))
}

/** Front matter around some lines of YAML. */
const matter = (yaml: string) => `---\n${yaml}\n---\nHi`

describe('a draft', () => {
  it('is the body, without the blank lines around it', () => {
    const text = '---\nplatform: x\n---\n\n  \n  Hi 🔥  \n\nyou\t\n \n'
    const post = draft(text)
    expect(post.text).toBe('  Hi 🔥  \n\nyou\t')
    expect(text.slice(post.range.start, post.range.end)).toBe(post.text)
    expect(post.toSource(0)).toBe(post.range.start)
    expect(post.parts).toEqual([{ start: 0, end: post.text.length }])
    expect(post).toMatchObject({ id: 'drafts/a.md#0', index: 0, judgeable: true, problems: [] })
  })

  it('counts a byte order mark in its offsets and does not read it', () => {
    expect(draft('\uFEFFHi')).toMatchObject({ text: 'Hi', range: { start: 1, end: 3 } })
    expect(draft('\uFEFF---\r\nplatform: x\r\n---\r\n\r\nHi\r\n')).toMatchObject({
      text: 'Hi',
      platform: 'x',
      range: { start: 26, end: 28 },
    })
  })

  it.each(['', '\uFEFF', '\n \r\n', '---\nplatform: x\n---', '---\nplatform: x\n---\n\n'])(
    'without words, as in %j, is not judged',
    (text) => {
      const post = draft(text)
      expect(post).toMatchObject({ text: '', judgeable: false })
      expect(post.problems).toEqual([{ messageId: 'empty', data: {}, range: post.range }])
      expect(post.range.end).toBe(post.range.start)
    },
  )

  it('has zones in Markdown only', () => {
    expect(draft('*a*').zones).toHaveLength(2)
    expect(draft('*a*', 'text', 'a.txt').zones).toEqual([])
    expect(draft('*a*', 'tweet', 'a.tweet').zones).toEqual([])
    expect(draft('{a}', 'markdown', 'a.MDX').zones).toHaveLength(1)
  })

  it('may have front matter whatever its format', () => {
    for (const format of ['markdown', 'text', 'tweet'] as const) {
      expect(draft('---\nplatform: x\n---\nHi', format)).toMatchObject({
        platform: 'x',
        text: 'Hi',
      })
    }
  })
})

describe('every token', () => {
  it('stands in the source where toSource says', () => {
    const before = fc.constantFrom(
      '',
      '\uFEFF',
      '---\nid: "🔥"\n---\n\n',
      '\uFEFF---\r\nid: 1\r\n---\r\n',
    )
    fc.assert(
      fc.property(before, texts, (start, body) => {
        const source = start + body
        for (const { text, zones, toSource, range, parts } of parse({
          file: 'a.md',
          text: source,
          format: 'markdown',
        })) {
          expect(source.slice(range.start, range.end)).toBe(text)
          for (const token of [...tokenise(text, zones), ...parts]) {
            expect(source.slice(toSource(token.start), toSource(token.end))).toBe(
              text.slice(token.start, token.end),
            )
          }
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('front matter', () => {
  it('declares what a post is', () => {
    const post = draft(
      [
        '---',
        'id: 0042',
        'platform: Hacker News',
        'kind: teach',
        'author: "@kofi@towns.example"',
        'date: 2026-07-03 14:20:00 +02:00',
        'in_reply_to: https://a.example/1',
        'paid: true',
        'stage: affinity',
        'title: {any: thing}',
        'postlint:',
        '  disable: [false-urgency, hype]',
        '  maxScore: 70',
        '  reason: a launch',
        '---',
        'Hi',
      ].join('\n'),
    )
    expect(post).toMatchObject({
      id: '0042',
      platform: 'hackernews',
      kind: 'teach',
      author: '@kofi@towns.example',
      date: '2026-07-03T14:20:00+02:00',
      isReply: true,
      paid: true,
      disabled: [{ rules: [{ id: 'false-urgency' }, { id: 'hype' }], reason: 'a launch' }],
      maxScore: 70,
      problems: [],
    })
  })

  it.each([
    ['twitter', 'x'],
    ['X', 'x'],
    ['ig', 'instagram'],
    ['fb', 'facebook'],
    ['bsky', 'bluesky'],
    ['hn', 'hackernews'],
    ['ph', 'producthunt'],
    ['product-hunt', 'producthunt'],
    ['li', 'linkedin'],
    ['LinkedIn', 'linkedin'],
  ])('knows %s', (name, platform) => {
    expect(draft(matter(`platform: ${name}`)).platform).toBe(platform)
  })

  it.each([
    ['account: a\nauthor: b\nprofile: c', { author: 'b' }],
    ['account: a\nprofile: c', { author: 'c' }],
    ['author:\naccount: a', { author: 'a' }],
    ['reply: false', { isReply: false }],
    ['replyTo: 17', { isReply: true }],
    ['date: 2026-07-03', { date: '2026-07-03' }],
    ['date: 2026-07-03T09:00Z', { date: '2026-07-03T09:00Z' }],
    ['base: &who jo\nauthor: *who', { author: 'jo' }],
    ['postlint: {disable: hype}', { disabled: [{ rules: [{ id: 'hype' }], reason: undefined }] }],
    [
      'postlint-disable: hype, shouting -- our name',
      { disabled: [{ rules: [{ id: 'hype' }, { id: 'shouting' }], reason: 'our name' }] },
    ],
    ['platform:\nkind: ""\npaid: ~\npostlint:', { platform: undefined, paid: false }],
    ['# nothing', { platform: undefined }],
    ['', { platform: undefined }],
  ])('%j', (yaml, expected) => {
    const post = draft(matter(yaml))
    expect(post).toMatchObject(expected)
    expect(post.problems).toEqual([])
  })

  it.each([
    ['platform: linkdin', { key: 'platform', at: 'linkdin', nearest: 'linkedin' }],
    ['platform: twiter', { key: 'platform', at: 'twiter', nearest: 'x' }],
    ['kind: promotion', { key: 'kind', at: 'promotion', nearest: 'promote' }],
    ['platform: [x, bluesky]', { key: 'platform', value: '[x, bluesky]', at: '[x, bluesky]' }],
    ['author: 42', { key: 'author', value: '42', expected: 'a string' }],
    ['author: *nobody', { key: 'author', value: '*nobody', expected: 'a string' }],
    ['date: 2026-02-30', { key: 'date', at: '2026-02-30', expected: 'a date such as 2026-07-03' }],
    ['date: 3 July', { key: 'date', at: '3 July' }],
    ['paid: yes', { key: 'paid', at: 'yes', expected: 'true or false' }],
    ['id: {a: 1}', { key: 'id', at: '{a: 1}' }],
    ['reply: [1]', { key: 'reply', at: '[1]' }],
    ['thread-delimiter: 3', { key: 'thread-delimiter', at: '3' }],
    ['postlint: off', { key: 'postlint', at: 'off' }],
    ['postlint: {disable: 3}', { key: 'postlint.disable', at: '3' }],
    ['postlint: {disable: [3]}', { key: 'postlint.disable', at: '[3]' }],
    ['postlint: {maxScore: 101}', { key: 'postlint.maxScore', at: '101' }],
    ['postlint: {disabel: [hype]}', { key: 'postlint', at: 'disabel', nearest: 'disable' }],
  ])('refuses %j', (yaml, expected) => {
    expect(problemsOf(matter(yaml))).toEqual([
      expect.objectContaining({ messageId: 'frontMatterValue', ...expected }),
    ])
    expect(draft(matter(yaml))).toMatchObject({ text: 'Hi', judgeable: true })
  })

  it('names no platform as the nearest where none is near', () => {
    expect(problemsOf(matter('platform: pinterest'))).toEqual([
      expect.not.objectContaining({ nearest: expect.anything() }),
    ])
  })

  it('gives problems in order of place, behind CRLF and a byte order mark too', () => {
    const text = '\uFEFF---\r\npaid: yes\r\nplatform: mars\r\n---\r\nHi'
    expect(problemsOf(text)).toMatchObject([{ at: 'yes' }, { at: 'mars' }])
  })

  it.each([
    ['author: @kofi', 'Plain value cannot start with reserved character @', '@'],
    ['a: 1\na: 2', 'Map keys must be unique', 'a'],
    ['\tplatform: x', 'Tabs are not allowed as indentation', '\t'],
    ['- a', 'Not a list of “key: value” lines', '- a'],
    ['just words', 'Not a list of “key: value” lines', 'just words'],
  ])('reports malformed %j', (yaml, message, at) => {
    expect(problemsOf(matter(yaml))).toEqual([{ messageId: 'frontMatter', message, at }])
    expect(draft(matter(yaml))).toMatchObject({ text: 'Hi', judgeable: true })
  })

  it('survives anything between the fences', () => {
    const pieces = [
      ...'{}[]:-?&*!|>"\'%@#, \n\t',
      'a',
      'platform: ',
      '<<: ',
      '...\n',
      '!!js ',
      '🔥',
    ]
    const yaml = fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join(''))
    fc.assert(fc.property(yaml, (text) => void draft(matter(text))))
    for (const deep of ['[', '- ', '{a: ', '? ']) draft(matter(deep.repeat(20_000)))
  })

  it('that is never closed is reported, and the body is what does not look like it', () => {
    const text = '\uFEFF---\nplatform: x\ntags:\n  - a\n\nHi: you'
    expect(problemsOf(text)).toEqual([
      { messageId: 'frontMatter', message: 'The opening “---” has no closing “---”', at: '---' },
    ])
    expect(draft(text)).toMatchObject({ text: 'Hi: you', platform: undefined })
    expect(problemsOf('---')).toEqual([])
    expect(draft('---\nhttps://a.example is up').text).toBe('https://a.example is up')
  })

  it('is not what comes later, or has no fence of its own', () => {
    expect(draft('Hi\n\n---\nplatform: x\n---\n')).toMatchObject({ platform: undefined })
    expect(draft('----\nplatform: x\n----').problems).toEqual([])
    expect(draft('---\nauthor: "a --- b"\n---  \nHi')).toMatchObject({
      author: 'a --- b',
      text: 'Hi',
    })
  })
})

describe('a thread', () => {
  const partsOf = (post: Post) => post.parts.map(({ start, end }) => post.text.slice(start, end))

  it.each(['markdown', 'tweet'] as const)('in %s is one post of several parts', (format) => {
    const post = draft('One 🔥\n\n---\n\nTwo\r\n---  \r\nThree', format)
    expect(partsOf(post)).toEqual(['One 🔥', 'Two', 'Three'])
    expect(post.zones.map(({ kind, start, end }) => [kind, post.text.slice(start, end)])).toEqual([
      ['markup', '---'],
      ['markup', '---'],
    ])
  })

  it('is cut at the delimiter that the file names', () => {
    const post = draft('---\nthread-delimiter: "~~~"\n---\nOne *a*\n~~~\nTwo\n---\n*b*')
    expect(partsOf(post)).toEqual(['One *a*', 'Two\n---\n*b*'])
    expect(tokenise(post.text, post.zones).map(({ norm }) => norm)).toEqual([
      ...['one', 'a', 'two', 'b'],
    ])
  })

  it('is not cut in plain text, in code, in a comment or at a line that only begins so', () => {
    expect(draft('a\n---\nb', 'text').parts).toHaveLength(1)
    expect(draft('a\n\n```yaml\n---\nb: c\n---\n```\n\nd').parts).toHaveLength(1)
    expect(draft('a\n\n<!--\n---\n-->\n\nd').parts).toHaveLength(1)
    expect(draft('a\n--- b\n ---\n----\nc').parts).toHaveLength(1)
  })

  it('has no empty parts, and always one', () => {
    expect(partsOf(draft('a\n---\n\n---\nb\n---'))).toEqual(['a', 'b'])
    expect(partsOf(draft('***\n---', 'tweet'))).toEqual(['***'])
    expect(draft('\n---', 'tweet').parts).toEqual([{ start: 0, end: 3 }])
  })
})

describe('a format', () => {
  it.each([
    ['a.md', 'markdown'],
    ['A.MARKDOWN', 'markdown'],
    ['a/b.mdx', 'markdown'],
    ['a.b.txt', 'text'],
    ['a.tweet', 'tweet'],
    ['a.ndjson', 'ndjson'],
    ['a.jsonl', 'ndjson'],
    ['a.json', undefined],
    ['md', undefined],
    ['a.constructor', undefined],
  ])('%s is %s', (path, format) => {
    expect(formatOf(path)).toBe(format)
  })
})
