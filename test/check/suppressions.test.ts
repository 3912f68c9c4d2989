/** What an author asks not to be told: where it holds, what it costs, and when it is told anyway. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSetup, lintSource } from '../../src/lint.ts'
import type { Edit, InputFormat, PostReport } from '../../src/model.ts'

const setup = createSetup()

const SALE = 'Our winter boots are nearly gone!!! Shop now: https://boots.example.com'
const ASK = 'Order now: https://boots.example.com'

function lint(text: string, file = 'a.md', format: InputFormat = 'markdown'): PostReport {
  return lintSource({ file, text, format }, setup)[0] as PostReport
}

/** `rule:line` of what is told. */
function told(report: PostReport, text: string): string[] {
  return report.findings.map(({ ruleId, range }) => {
    const before = text.slice(0, report.post.toSource(range.start))
    return `${ruleId}:${before.split(/\r\n|[\n\r]/).length}`
  })
}

function problems(report: PostReport, text: string): string[] {
  return report.problems.map(({ messageId, range }) => {
    return `${messageId} ${text.slice(range.start, range.end)}`
  })
}

/** The source after what is offered to mend it. */
function mended(report: PostReport, text: string): string {
  const edits = new Map<string, Edit>()
  for (const edit of report.problems.flatMap((problem) => problem.edits ?? [])) {
    edits.set(`${edit.start} ${edit.end}`, edit)
  }
  return [...edits.values()]
    .sort((a, b) => b.start - a.start)
    .reduce((left, { start, end, text: put }) => left.slice(0, start) + put + left.slice(end), text)
}

describe('a comment', () => {
  it('silences a rule on the next line of words, with its reason', () => {
    const text = `<!-- postlint-disable-next-line hard-sell -- the shop asked -->\n${SALE}\n\n${ASK}\n`
    const report = lint(text)
    expect(told(report, text)).not.toContain('hard-sell:2')
    expect(told(report, text)).toContain('hard-sell:4')
    expect(report.suppressed).toMatchObject([
      { finding: { ruleId: 'hard-sell' }, reason: 'the shop asked' },
    ])
    expect(problems(report, text)).toEqual([])
  })

  it.each([
    ['a blank line in between', `<!-- postlint-disable-next-line hard-sell -->\n\n${ASK}\n`],
    [
      'another comment in between',
      `<!-- postlint-disable-next-line hard-sell -->\n<!-- postlint-disable-next-line false-urgency -->\n${ASK}\n`,
    ],
    ['CRLF', `<!-- postlint-disable-next-line hard-sell -->\r\n\r\n${ASK}\r\n`],
    ['no blanks', `<!--postlint-disable-next-line hard-sell-->\n${ASK}\n`],
    ['a reason over two lines', `<!-- postlint-disable-next-line hard-sell -- a\nb -->\n${ASK}\n`],
    [
      'a dash from a word processor',
      `<!-- postlint-disable-next-line hard-sell — why -->\n${ASK}\n`,
    ],
    [
      'the end of a paragraph',
      `Hello. <!-- postlint-disable-next-line hard-sell -- why -->\n${ASK}\n`,
    ],
    ['a list', `- one\n- <!-- postlint-disable-next-line hard-sell -- why -->\n  ${ASK}\n`],
  ])('reaches over %s', (_, text) => {
    const report = lint(text)
    expect(report.findings.map(({ ruleId }) => ruleId)).not.toContain('hard-sell')
    expect(report.suppressed.map(({ finding }) => finding.ruleId)).toContain('hard-sell')
  })

  it('silences several rules, parted by commas or blanks', () => {
    for (const list of ['hard-sell, shouting,false-urgency', 'hard-sell shouting  false-urgency']) {
      const text = `<!-- postlint-disable-next-line ${list} -->\n${SALE}\n`
      const ids = lint(text).findings.map(({ ruleId }) => ruleId)
      expect(ids).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/hard-sell|shouting|false-urgency/)]),
      )
    }
  })

  it('silences until a rule is switched on again, each rule for itself', () => {
    const text = [
      '<!-- postlint-disable hard-sell, shouting -- a quotation -->',
      SALE,
      '<!-- postlint-enable hard-sell -->',
      SALE,
      '<!-- postlint-enable -->',
      SALE,
      '',
    ].join('\n')
    const report = lint(text)
    const found = told(report, text).filter((each) => /hard-sell|shouting/.test(each))
    expect(found).toEqual(['hard-sell:4', 'shouting:6', 'hard-sell:6'])
    expect(problems(report, text)).toEqual([])
  })

  it('silences to the end where nothing switches on again, what is missing included', () => {
    const text = `<!-- postlint-disable missing-question, missing-help -->\n${SALE}\n`
    const report = lint(text)
    expect(report.suppressed.map(({ finding }) => finding.ruleId).sort()).toEqual([
      'missing-help',
      'missing-question',
    ])
  })

  it('is no part of what is judged, whatever its reason says', () => {
    const plain = lint('We mended the gate. Thank you, Priya.\n')
    const reason = 'BUY NOW!!! Last chance, 50% OFF, hurry!!! #a #b #c'
    const text = `<!-- postlint-disable-next-line hype -- ${reason} -->\nWe mended the gate. Thank you, Priya.\n`
    expect(lint(text).findings).toEqual([])
    expect(lint(text).score?.value).toBe(plain.score?.value)
  })

  it('ends no sentence by the “!” that it begins with', () => {
    const text = `${ASK}\n<!-- postlint-disable-next-line hype -->\nWe have tea.\n`
    const { sentences, post } = lint(text)
    expect(sentences.map(({ start, end }) => post.text.slice(start, end))).toEqual([
      ASK,
      'We have tea.',
    ])
  })

  it('is one only where Markdown says so', () => {
    const text = `\`<!-- postlint-disable hard-sell -->\`\n\n${ASK}\n`
    expect(lint(text).suppressed).toEqual([])
  })
})

describe('other places', () => {
  it('MDX: a comment in braces', () => {
    const text = `{/* postlint-disable-next-line hard-sell -- why */}\n${ASK}\n`
    const report = lint(text, 'a.mdx')
    expect(report.suppressed).toMatchObject([{ finding: { ruleId: 'hard-sell' }, reason: 'why' }])
  })

  it('.tweet: front matter, or a comment that has its line to itself', () => {
    const comment = `<!-- postlint-disable-next-line hard-sell -- why -->\n${ASK}\n`
    const matter = `---\npostlint-disable: hard-sell -- why\n---\n${ASK}\n`
    for (const text of [comment, matter]) {
      const report = lint(text, 'a.tweet', 'tweet')
      expect(report.suppressed).toMatchObject([{ finding: { ruleId: 'hard-sell' }, reason: 'why' }])
    }
    const inline = `So <!-- postlint-disable hard-sell --> to say\n${ASK}\n`
    expect(lint(inline, 'a.tweet', 'tweet').suppressed).toEqual([])
  })

  it.each([
    ['postlint: {disable: [hard-sell, shouting], reason: "why"}'],
    ['postlint: {disable: "hard-sell, shouting -- why"}'],
    ['postlint:\n  disable:\n    - hard-sell -- why\n    - shouting'],
    ['postlint-disable: hard-sell, shouting -- why'],
    ['postlint_disable: [hard-sell, shouting -- why]'],
  ])('front matter: %s', (yaml) => {
    const report = lint(`---\n${yaml}\n---\n${SALE}\n`)
    expect([...new Set(report.suppressed.map(({ finding }) => finding.ruleId))].sort()).toEqual([
      'hard-sell',
      'shouting',
    ])
    expect(report.suppressed[0]?.reason).toBe('why')
  })

  it.each([
    [{ postlint: { disable: ['hard-sell', 'shouting'], reason: 'why' } }],
    [{ postlint: 'hard-sell, shouting -- why' }],
    [{ 'postlint-disable': 'hard-sell, shouting -- why' }],
    [{ postlint_disable: ['hard-sell', 'shouting -- why'] }],
  ])('NDJSON: %j', (members) => {
    const report = lint(JSON.stringify({ text: SALE, ...members }), 'a.ndjson', 'ndjson')
    expect(report.suppressed.map(({ finding }) => finding.ruleId)).toContain('hard-sell')
    expect(report.suppressed[0]?.reason).toBe('why')
    expect(report.problems).toEqual([])
  })

  it('NDJSON: a gate of a post’s own, and a value that is neither', () => {
    const own = lint(
      JSON.stringify({ text: SALE, postlint: { maxScore: 70, reason: 'a' } }),
      'a.ndjson',
      'ndjson',
    )
    expect(own.maxScore).toBe(70)
    for (const postlint of [
      { maxScore: 70 },
      { maxScore: 101, reason: 'a' },
      { reason: 'a' },
      {},
    ]) {
      const refused = lint(JSON.stringify({ text: SALE, postlint }), 'a.ndjson', 'ndjson')
      expect(refused.maxScore).toBe(49)
      expect(refused.problems).toMatchObject([{ messageId: 'ndjsonField' }])
    }
    const bad = lint(JSON.stringify({ text: SALE, postlint: 7 }), 'a.ndjson', 'ndjson')
    expect(bad.problems).toMatchObject([{ messageId: 'ndjsonField', data: { field: 'postlint' } }])
  })
})

describe('a suppressed finding', () => {
  it('gives no points, and makes the score partial', () => {
    const bare = lint(`${SALE}\n`)
    const report = lint(`<!-- postlint-disable hard-sell -->\n${SALE}\n`)
    expect(bare.score?.partial).toBe(false)
    expect(report.score?.partial).toBe(true)
    expect(report.score?.value).toBeLessThan(bare.score?.value as number)
    expect(report.score?.receipt.map(({ id }) => id)).not.toContain('hard-sell')
  })

  it('leaves the score whole where nothing was suppressed', () => {
    const text = `<!-- postlint-disable hype -->\nWe mended the gate.\n`
    expect(lint(text).score?.partial).toBe(false)
  })
})

describe('what is told of a suppression', () => {
  it('that it suppresses nothing, rule by rule, and how to mend it', () => {
    const text = `<!-- postlint-disable-next-line hype, hard-sell, clickbait -- why -->\n${ASK}\n`
    const report = lint(text)
    expect(problems(report, text)).toEqual(['unusedDisable hype', 'unusedDisable clickbait'])
    expect(mended(report, text)).toBe(
      `<!-- postlint-disable-next-line hard-sell -- why -->\n${ASK}\n`,
    )
  })

  it.each([
    [
      'a comment with its line, and the one that ends it',
      `Hello.\n<!-- postlint-disable hype -->\nWe mended it.\n<!-- postlint-enable hype -->\nBye.\n`,
      'Hello.\nWe mended it.\nBye.\n',
    ],
    ['a comment at the end', 'We mended it.\n<!-- postlint-disable hype -->', 'We mended it.'],
    [
      'a comment in a line',
      'We mended it. <!-- postlint-disable hype -->\nBye.\n',
      'We mended it.\nBye.\n',
    ],
    ['CRLF', 'A.\r\n<!-- postlint-disable hype -->\r\nB.\r\n', 'A.\r\nB.\r\n'],
    [
      'front matter whole',
      '---\npostlint: {disable: [hype], reason: x}\nkind: teach\n---\nHi.\n',
      '---\nkind: teach\n---\nHi.\n',
    ],
    [
      'a key of front matter',
      '---\npostlint: {disable: [hype], maxScore: 60, reason: x}\n---\nHi.\n',
      '---\npostlint: {maxScore: 60, reason: x}\n---\nHi.\n',
    ],
    [
      'an item of a list',
      `---\npostlint: {disable: [hype, hard-sell]}\n---\n${ASK}\n`,
      `---\npostlint: {disable: [hard-sell]}\n---\n${ASK}\n`,
    ],
    [
      'the last item of a list',
      `---\npostlint: {disable: [hard-sell, hype]}\n---\n${ASK}\n`,
      `---\npostlint: {disable: [hard-sell]}\n---\n${ASK}\n`,
    ],
    [
      'a line of a list',
      `---\npostlint:\n  disable:\n    - hype # no\n    - hard-sell\n---\n${ASK}\n`,
      `---\npostlint:\n  disable:\n    - hard-sell\n---\n${ASK}\n`,
    ],
    [
      'a text in front matter',
      `---\npostlint: {disable: "hype, hard-sell -- why"}\n---\n${ASK}\n`,
      `---\npostlint: {disable: "hard-sell -- why"}\n---\n${ASK}\n`,
    ],
    [
      'a column in front matter',
      `---\npostlint-disable: hype, hard-sell\n---\n${ASK}\n`,
      `---\npostlint-disable: "hard-sell"\n---\n${ASK}\n`,
    ],
    ['an enable that enables nothing', 'A.\n<!-- postlint-enable hype -->\nB.\n', 'A.\nB.\n'],
  ])('mends %s', (_, text, after) => {
    const report = lint(text)
    expect(report.problems.map(({ messageId }) => messageId)).not.toEqual([])
    expect(mended(report, text)).toBe(after)
    expect(lint(after).problems).toEqual([])
  })

  it.each([
    [{ postlint: { disable: ['hype'], reason: 'x' } }, { postlint: null }],
    [
      { postlint: { disable: ['hype'], maxScore: 60, reason: 'x' } },
      { postlint: { maxScore: 60, reason: 'x' } },
    ],
    [
      { postlint: { disable: ['hype', 'hard-sell'], maxScore: 60, reason: 'x' } },
      { postlint: { disable: ['hard-sell'], maxScore: 60, reason: 'x' } },
    ],
    [
      { postlint: { disable: ['hype', 'hard-sell'], reason: 'x' } },
      { postlint: { disable: ['hard-sell'], reason: 'x' } },
    ],
    [{ 'postlint-disable': 'hype, hard-sell -- x' }, { 'postlint-disable': 'hard-sell -- x' }],
  ])('mends NDJSON: %j', (before, after) => {
    const text = JSON.stringify({ text: ASK, ...before })
    const report = lint(text, 'a.ndjson', 'ndjson')
    expect(JSON.parse(mended(report, text))).toEqual({ text: ASK, ...after })
  })

  it('that it names no rule: it silences nothing', () => {
    const text = `<!-- postlint-disable -->\n${ASK}\n<!-- postlint-disable-next-line -- because -->\n${ASK}\n`
    const report = lint(text)
    expect(report.problems.map(({ messageId }) => messageId)).toEqual([
      'bareDisable',
      'bareDisable',
    ])
    expect(report.suppressed).toEqual([])
  })

  it('that there is no such rule or directive, and which was meant', () => {
    const text = `<!-- postlint-disable hard-sel -->\n<!-- postlint-disable-line hype -->\n${ASK}\n`
    const report = lint(text)
    expect(report.problems).toMatchObject([
      {
        messageId: 'unknownDirective',
        data: { meant: 'Did you mean “postlint-disable-next-line”?' },
      },
      { messageId: 'unknownRule', data: { meant: 'Did you mean “hard-sell”?' } },
    ])
  })

  it('nothing of rules that could not speak: off in the configuration, or in another language', () => {
    const off = createSetup({ ...setup.config, rules: { hype: { level: 'off', options: {} } } })
    const text = '<!-- postlint-disable hype -->\nWe mended the gate.\n'
    expect(lintSource({ file: 'a.md', text, format: 'markdown' }, off)[0]?.problems).toEqual([])
    const german =
      '<!-- postlint-disable hype -->\nWir haben gestern das Tor repariert und danach mit allen Nachbarn Kaffee getrunken.\n'
    expect(lint(german).language).not.toBe('English')
    expect(lint(german).problems).toEqual([])
  })

  it('that the second of two for the same is one too many', () => {
    const text = `---\npostlint: {disable: [hard-sell]}\n---\n<!-- postlint-disable-next-line hard-sell -->\n${ASK}\n`
    const report = lint(text)
    // The comment says where, so what holds for the whole post is the one too many.
    expect(problems(report, text)).toEqual(['unusedDisable hard-sell'])
    const after = mended(report, text)
    expect(after).not.toContain('postlint:')
    expect(lint(after).problems).toEqual([])
    expect(lint(after).suppressed).toHaveLength(1)
  })
})

describe('always', () => {
  const line = fc.constantFrom(
    SALE,
    ASK,
    'We mended the gate.',
    '',
    '---',
    '<!-- postlint-disable hard-sell -->',
    '<!-- postlint-disable hype, shouting -- x -->',
    '<!-- postlint-disable-next-line hard-sell, hype -->',
    '<!-- postlint-enable -->',
    '<!-- postlint-enable hard-sell -->',
    'Words <!-- postlint-disable-next-line shouting -->',
  )
  const text = fc
    .array(line, { minLength: 1, maxLength: 9 })
    .map((lines) => `Hello.\n${lines.join('\n')}\n`)

  it('mending takes out all that is unused, in a few rounds, and changes nothing that is told', () => {
    fc.assert(
      fc.property(text, (before) => {
        const first = lint(before)
        let after = before
        for (let round = 0; round < 4; round++) after = mended(lint(after), after)
        const last = lint(after)
        expect(last.problems).toEqual([])
        expect(last.suppressed.length).toBe(first.suppressed.length)
        expect(last.score?.value).toBe(first.score?.value)
      }),
      { numRuns: 60 },
    )
  })

  it('what is told and what is suppressed together are what there would be without', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { findings, suppressed } = lint(source)
        const bare = lint(source.replace(/postlint-/g, 'somelint-'))
        expect(findings.length + suppressed.length).toBeGreaterThanOrEqual(bare.findings.length)
      }),
      { numRuns: 60 },
    )
  })
})
