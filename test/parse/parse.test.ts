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

describe('front matter that says where a post stands', () => {
  it.each([
    ['status: published', { isPublished: true }],
    ['status: Posted', { isPublished: true }],
    ['status: draft', { isPublished: false }],
    ['status: 3', { isPublished: false }],
    ['stage: Affinity', { stage: 'affinity' }],
    // A word of the author's own, for how far the draft is.
    ['stage: review', { stage: undefined }],
    ['campaign: Spring sale', { campaign: 'Spring sale' }],
    ['platforms: [x, LinkedIn]', { platforms: ['x', 'linkedin'], platform: undefined }],
    ['platforms: x, bluesky', { platforms: ['x', 'bluesky'], platform: undefined }],
    ['platforms: [bsky]', { platforms: ['bluesky'], platform: 'bluesky' }],
    [
      'platforms: [x, linkedin]\nplatform: x',
      { platforms: ['x', 'linkedin'], platform: undefined },
    ],
  ])('%j', (yaml, expected) => {
    const post = draft(matter(yaml))
    expect(post).toMatchObject(expected)
    expect(post.problems).toEqual([])
  })

  it.each([
    ['stage: affinty', { key: 'stage', at: 'affinty', nearest: 'affinity' }],
    ['platforms: [x, linkdin]', { key: 'platforms', at: '[x, linkdin]', nearest: 'linkedin' }],
    ['platforms: [x, 3]', { key: 'platforms', at: '[x, 3]' }],
  ])('refuses %j', (yaml, expected) => {
    expect(problemsOf(matter(yaml))).toEqual([expect.objectContaining(expected)])
  })
})

describe('front matter in TOML', () => {
  const toml = (text: string) => `+++\n${text}\n+++\nHi`

  it('declares what YAML does', () => {
    const lines = [
      'platform = "Hacker News" # ours',
      'date = 2026-11-08T17:00:00+01:00',
      'paid = true',
      "thread-delimiter = '~~~'",
      '"replyTo" = 17',
      '[extra.deep]',
      'platform = "mars"',
      '[postlint]',
      'disable = ["hype"]',
      'maxScore = 70',
      'reason = "a launch"',
    ]
    for (const ending of ['\n', '\r\n']) {
      expect(draft(toml(lines.join(ending)))).toMatchObject({
        text: 'Hi',
        platform: 'hackernews',
        date: '2026-11-08T17:00:00+01:00',
        paid: true,
        isReply: true,
        threadDelimiter: '~~~',
        disabled: [{ rules: [{ id: 'hype' }] }],
        maxScore: 70,
        problems: [],
      })
    }
    const hype = [{ rules: [{ id: 'hype' }] }]
    expect(draft(toml('postlint = {disable = ["hype"]}')).disabled).toMatchObject(hype)
    expect(draft(toml('postlint.disable = "hype"')).disabled).toMatchObject(hype)
    expect(draft(toml('date = 2026-11-08')).date).toBe('2026-11-08')
    expect(draft(toml('')).problems).toEqual([])
  })

  it.each([
    ['id = 1\nplatform = "mars"', { key: 'platform', at: '"mars"' }],
    ['[postlint]\nmaxScore = 101', { key: 'postlint.maxScore', at: '101' }],
    ['postlint = {maxScore = 101}', { key: 'postlint.maxScore', at: '{maxScore = 101}' }],
    ['[postlint]\ndisabel = []', { key: 'postlint', value: 'disabel', nearest: 'disable' }],
    ['date = 07:30:00', { key: 'date', at: '07:30:00' }],
  ])('refuses %j where it stands', (text, expected) => {
    expect(problemsOf(toml(text))).toEqual([
      expect.objectContaining({ messageId: 'frontMatterValue', ...expected }),
    ])
  })

  it('reports what is malformed where the parser stopped, and judges the body', () => {
    const text = toml('id = 1\nid = 2')
    expect(problemsOf(text)).toEqual([
      { messageId: 'frontMatter', message: expect.stringContaining('redefine'), at: 'i' },
    ])
    expect(draft(text).problems[0]?.range.start).toBe(text.lastIndexOf('id'))
    expect(draft(text)).toMatchObject({ text: 'Hi', judgeable: true })
    expect(problemsOf(`+++\na = ${'['.repeat(40_000)}\n+++\nHi`)).toHaveLength(1)
  })

  it('is reported where nothing closes it, unless it is an ornament', () => {
    const open = '+++\nplatform = "x"\n\nHi'
    expect(problemsOf(open)).toMatchObject([{ messageId: 'frontMatter', at: '+++' }])
    expect(draft(open).text).toBe('Hi')
    expect(draft('+++\nOpen today\n+++ and tomorrow')).toMatchObject({
      text: '+++\nOpen today\n+++ and tomorrow',
      problems: [],
    })
  })
})

describe('front matter in JSON', () => {
  it.each([
    '{"platform": "x", "postlint": {"disable": ["hype"]}}\nHi',
    '\uFEFF{\r\n  "platform": "x", // why\r\n  "postlint": {"disable": "hype"},\r\n}\r\n\r\nHi',
    ';;;\n{"platform": "x", "postlint": {"disable": ["hype"]}}\n;;;\nHi',
    ';;;\n"platform": "x",\n"postlint": {"disable": ["hype"]}\n;;;\nHi',
  ])('%j', (text) => {
    expect(draft(text)).toMatchObject({
      text: 'Hi',
      platform: 'x',
      disabled: [{ rules: [{ id: 'hype' }] }],
      problems: [],
    })
  })

  it.each([
    ['{"platform": "linkdin"}\nHi', { key: 'platform', at: '"linkdin"', nearest: 'linkedin' }],
    [';;;\n"paid": "maybe"\n;;;\nHi', { key: 'paid', at: '"maybe"' }],
    ['{"postlint": {"maxScore": -1}}\nHi', { key: 'postlint.maxScore', at: '-1' }],
    ['{\n"platform": x\n}\nHi', { message: 'Invalid symbol', at: 'x' }],
    ['{\n"a": 1\n"b": 2\n}\nHi', { message: 'Comma expected', at: '"b"' }],
    [';;;\n[1]\n;;;\nHi', { messageId: 'frontMatter' }],
  ])('refuses %j where it stands', (text, expected) => {
    expect(problemsOf(text)).toEqual(expect.arrayContaining([expect.objectContaining(expected)]))
    expect(draft(text)).toMatchObject({ text: 'Hi', judgeable: true })
  })

  it('that is never closed ends at an empty line', () => {
    const text = '{\n"platform": "x"\n\nHi'
    expect(problemsOf(text)).toMatchObject([{ messageId: 'frontMatter' }])
    expect(draft(text).text).toBe('Hi')
    expect(problemsOf(`{"a":${'{"a":'.repeat(40_000)}`)).toHaveLength(1)
  })

  it('is not what only begins with a brace', () => {
    for (const text of ['{name}, hello', '{"name"}, hello', '{ "a" }: b', '{}', '{\n}\nHi']) {
      expect(draft(text)).toMatchObject({ text, problems: [] })
    }
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

describe('a .tweet file', () => {
  const tweet = (text: string) => draft(text, 'tweet', 'a.tweet')
  const partsOf = (post: Post) => post.parts.map(({ start, end }) => post.text.slice(start, end))
  const readIn = ({ text, zones }: Post) => tokenise(text, zones).map(({ norm }) => norm)

  it.each(['\n', '\r\n'])('may have front matter in each part, with %j', (ending) => {
    const lines = ['One', '---', '---', 'media:', '  - file: a.jpg', '---', 'Two', '---', 'Three']
    const post = tweet(lines.join(ending))
    expect(partsOf(post)).toEqual(['One', 'Two', 'Three'])
    expect(readIn(post)).toEqual(['one', 'two', 'three'])
    expect(post.problems).toEqual([])
  })

  it('takes two rules in a row for what they are', () => {
    expect(partsOf(tweet('One\n---\n---\nTwo, and no colon\n---\nThree'))).toEqual([
      ...['One', 'Two, and no colon', 'Three'],
    ])
  })

  it('reports what is malformed in a part where it stands', () => {
    const text =
      '---\nid: a\n---\nOne\n---\n---\nmedia: [\n---\nTwo\n---\n---\npaid: perhaps\n---\nThree'
    const problems = tweet(text).problems.map(({ messageId, range }) => [
      messageId,
      text.slice(range.start, range.end),
    ])
    expect(problems).toEqual([
      ['frontMatter', expect.anything()],
      ['frontMatterValue', 'perhaps'],
    ])
  })

  it('has a poll in the last lines of a part, which is no text', () => {
    const post = tweet('Tea?\n\n( ) Yes\n()  No, BUY NOW\n---\nAnd?\n( ) alone')
    expect(partsOf(post)).toEqual(['Tea?', 'And?\n( ) alone'])
    expect(readIn(post)).toEqual(['tea', 'and', 'alone'])
    expect(partsOf(tweet('( ) a\n( ) b\n( ) c\n( ) d\n( ) e'))).toHaveLength(1)
    expect(partsOf(tweet('(x) a\n(x) b'))).toEqual(['(x) a\n(x) b'])
  })
})

describe('what counts the parts of a thread', () => {
  const readIn = (text: string, format: InputFormat = 'tweet') => {
    const { text: body, zones } = draft(text, format)
    return tokenise(body, zones).map(({ start, end }) => body.slice(start, end))
  }

  it.each([
    ['1/ One\n\n2/ Two', ['One', 'Two']],
    ['1/3 One\n---\n2/3 Two\n---\n3/3 Three', ['One', 'Two', 'Three']],
    ['(1/2) One\n---\n(2/2) Two', ['One', 'Two']],
    ['One (1/2)\n---\nTwo [2/2]', ['One', 'Two']],
    ['One 1/2\n\nTwo 2/2', ['One', 'Two']],
    ['🧵 1/n One\n---\n2/n Two', ['One', 'Two']],
    ['One 🧵\n---\nTwo', ['One', 'Two']],
    ['1/🧵 One', ['One']],
    ['1/ One', ['One']],
    ['Tweet 1:\nOne\n\nTweet 2:\nTwo', ['One', 'Two']],
  ])('is not read: %j', (text, expected) => {
    expect(readIn(text)).toEqual(expected)
    expect(readIn(text, 'markdown')).toEqual(expected)
  })

  it.each([
    ['3/4 of us said yes', '3'],
    ['1/2 cup of oats\n\n3/4 cup of milk', '1'],
    ['Open 24/7', '24'],
    ['Rehearsal on 12/5\n\nConcert on 13/5', '12'],
    ['Games on 5/12\n\nand 6/12', '5'],
    ['See https://a.example/1/ now', 'https://a.example/1/'],
    ['New 🧵 in the shop today', '🧵'],
  ])('is not what only looks like it: %j', (text, word) => {
    expect(readIn(text)).toContain(word)
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
    ['a.json', 'json'],
    ['a.CSV', 'csv'],
    ['a.tsv', 'tsv'],
    ['a.yml', 'yaml'],
    ['a.toml', undefined],
    ['md', undefined],
    ['a.constructor', undefined],
  ])('%s is %s', (path, format) => {
    expect(formatOf(path)).toBe(format)
  })
})
