import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import { platformPresets, presets } from '../../rules/presets.ts'
import {
  type Config,
  createSetup,
  DEFAULT_CONFIG,
  lintPost,
  lintSource,
  type Platform,
} from '../../src/index.ts'
import { judgePost } from '../../src/lint.ts'
import { parse, publishedOn } from '../../src/parse/parse.ts'
import { createPost } from '../../src/parse/post.ts'
import { POLICIES } from '../../src/platform/policies.ts'
import { wordsOf } from '../../src/report/message.ts'

const setup = createSetup()
const OWN = ['over-limit', 'buried-point', 'platform-policy']
const long = 'The ferry is late, and we tell each other why. '.repeat(8)

function lint(text: string, changes: Partial<Config> = {}, known = setup) {
  const there =
    Object.keys(changes).length === 0 ? known : createSetup({ ...DEFAULT_CONFIG, ...changes })
  const [report] = lintSource({ file: 'a.md', text, format: 'markdown' }, there)
  if (report === undefined) throw new Error('There is no report.')
  return report
}

/** What the rules about platforms find, in words. */
function told({ findings }: ReturnType<typeof lint>) {
  return findings
    .filter(({ ruleId }) => OWN.includes(ruleId))
    .map((finding) => {
      const rule = rules.find(({ id }) => id === finding.ruleId)
      if (rule === undefined) throw new Error(`There is no rule ${finding.ruleId}.`)
      return wordsOf(finding, rule).what
    })
}

describe('a post without a platform', () => {
  it('has no limit and no policy', () => {
    const loud = `${long.repeat(200)} Please upvote! #a1 #b2 #c3 #d4 #e5 #f6 𝗯𝗼𝗹𝗱`
    expect(told(lint(loud))).toEqual([])
  })
})

describe('a post for several platforms', () => {
  const report = lint(`---\nplatforms: [x, bluesky, linkedin]\n---\n${long}BUY NOW!!! Hurry!!!`)

  it('is held to the limits of each', () => {
    expect(told(report)).toEqual([
      'X takes 280 characters as it counts them, and this has 395.',
      'Bluesky takes 300 characters, and this has 395.',
    ])
  })

  it('is told of its style once, with the score that it has everywhere', () => {
    const style = ({ findings }: typeof report) =>
      findings.filter(({ ruleId }) => !OWN.includes(ruleId)).map(({ messageId }) => messageId)
    const alone = lint(`${long}BUY NOW!!! Hurry!!!`)
    expect(style(report)).toEqual(style(alone))
    expect(report.score).toEqual(alone.score)
  })

  it('names them all, and none of them as the one', () => {
    expect(report.post.platform).toBeUndefined()
    expect(report.post.platforms).toEqual(['x', 'bluesky', 'linkedin'])
  })

  it.each([
    ['platforms: x, LinkedIn', ['x', 'linkedin']],
    ['platforms: [twitter, x]', ['x']],
    ['platform: x\nplatforms: [linkedin]', ['x', 'linkedin']],
    ['platforms: [linkedin]', ['linkedin']],
    ['platforms: []', []],
  ])('reads %s', (matter, platforms) => {
    const { post } = lint(`---\n${matter}\n---\nHi.`)
    expect(post.platforms).toEqual(platforms)
    expect(post.platform).toBe(platforms.length === 1 ? platforms[0] : undefined)
    expect(post.problems).toEqual([])
  })

  it('says which name is none', () => {
    const { post } = lint('---\nplatforms: [x, linkdin]\n---\nHi.')
    expect(post.problems).toMatchObject([
      { messageId: 'frontMatterValue', data: { key: 'platforms', nearest: 'linkedin' } },
    ])
  })

  it('is read from JSON, too', () => {
    const text = '{"text": "Hi.", "platforms": ["x", "mastodon"]}'
    const [report] = lintSource({ file: 'a.ndjson', text, format: 'ndjson' }, setup)
    expect(report?.post.platforms).toEqual(['x', 'mastodon'])
  })
})

describe('precedence', () => {
  it('is the post, then what the source is told, then the configuration', () => {
    const linkedin = createSetup({ ...DEFAULT_CONFIG, platform: 'linkedin' })
    const of = (text: string, platform?: Platform) => {
      const [post] = parse({ file: 'a.md', text, format: 'markdown' })
      return lintPost(publishedOn(post!, platform), linkedin).post.platforms
    }
    expect(of('---\nplatform: x\n---\nHi.', 'mastodon')).toEqual(['x'])
    expect(of('Hi.', 'mastodon')).toEqual(['mastodon'])
    expect(of('Hi.')).toEqual(['linkedin'])
  })
})

describe('limits', () => {
  it('hold for each part of a thread, and what fits stays in its range', () => {
    const { findings, post } = lint(`---\nplatform: x\n---\nShort.\n\n---\n\n${long}\n`)
    const part = post.parts[1]
    expect(
      findings.filter(({ ruleId }) => ruleId === 'over-limit').map(({ range }) => range),
    ).toEqual([{ start: (part?.start ?? 0) + 280, end: part?.end }])
    expect(told(lint(`---\nplatform: x\n---\nShort.\n\n---\n\n${long}\n`))).toEqual([
      'X takes 280 characters as it counts them, and part 2 of 2 has 375.',
    ])
  })

  it('are told once of a text that has too many bytes as well', () => {
    expect(told(lint('東京'.repeat(800), { platform: 'bluesky' }))).toEqual([
      'Bluesky takes 300 characters, and this has 1,600.',
    ])
    expect(told(lint('👩‍👩‍👧‍👦'.repeat(200), { platform: 'bluesky' }))).toEqual([
      'Bluesky takes 3,000 bytes, and this has 5,000.',
    ])
  })

  it('are the user’s where the user sets them', () => {
    const rules = { 'over-limit': { level: 'error', options: { x: 25_000 } } } as const
    expect(told(lint(`---\nplatform: x\n---\n${long}`, { rules }))).toEqual([])
  })

  it('weigh nothing', () => {
    expect(lint(`---\nplatform: x\n---\n${long}`).score).toEqual(lint(long).score)
    const asks = 'We are live. Please upvote us. #a1 #b2'
    for (const platform of ['producthunt', 'threads', 'instagram', 'mastodon'] as const) {
      expect(lint(asks, { platform }).score).toEqual(lint(asks).score)
    }
    // Nor will they when figures are fitted anew.
    const { evidence } = judgePost(createPost(`${long}${asks}`, { platform: 'threads' }), setup)
    expect(evidence.map(({ item }) => item).filter((item) => OWN.includes(item))).toEqual([])
  })

  it('leave it said why a post is pushy', () => {
    const text =
      'One takeaway from the holiday season? Deals drive action. For brands it is the sale in November; for others, shopping before the dinner. Understanding how to tap into it can unlock huge opportunities for your brand. Check out the latest guide for more insights. Shoppers are ready to spend, and the right offer at the right time can drive sales and grow your business.'
    const rules = { 'self-promotion-ratio': { level: 'info', options: {} } } as const
    const { findings, score } = lint(text, { platform: 'bluesky', rules })
    expect(score?.value).toBeGreaterThan(49)
    const loud = findings.filter(({ severity }) => severity !== 'info')
    expect(loud.map(({ ruleId, messageId }) => `${ruleId}/${messageId}`).sort()).toEqual([
      'over-limit/text',
      'self-promotion-ratio/overall',
    ])
  })

  it('name what a blank is counted as', () => {
    const text = `${'a'.repeat(270)} [LINK]`
    expect(told(lint(text, { platform: 'x' }))).toEqual([
      'X takes 280 characters as it counts them, and this has 294. The blank that is still to be filled in is counted as a link, 23.',
    ])
  })

  it.each([
    [
      'reddit',
      `---\ntitle: ${'a'.repeat(301)}\n---\nText.`,
      'Reddit takes 300 characters for a title, and this one has 301.',
    ],
    [
      'producthunt',
      `---\ntagline: ${'a'.repeat(61)}\n---\nText.`,
      'Product Hunt takes 60 characters for a tagline, and this one has 61.',
    ],
    [
      'producthunt',
      `**Tagline:** ${'a'.repeat(61)}\n\nText.`,
      'Product Hunt takes 60 characters for a tagline, and this one has 61.',
    ],
    [
      'reddit',
      `Title: ${'a'.repeat(301)}\n\nText.`,
      'Reddit takes 300 characters for a title, and this one has 301.',
    ],
    [
      'hackernews',
      `# ${'a'.repeat(81)}\n\nText.`,
      'Hacker News takes 80 characters for a title, and this one has 81.',
    ],
  ] as const)('hold for titles on %s', (platform, text, what) => {
    expect(told(lint(text, { platform }))).toEqual([what])
    expect(told(lint(text))).toEqual([])
  })

  it('leave long texts on Hacker News alone', () => {
    expect(told(lint(long, { platform: 'hackernews' }))).toEqual([])
  })
})

describe('policies', () => {
  it.each([
    'Upvotes are how the front page works, and nobody knows why.',
    'Thank you for all the upvotes yesterday. What would you like next?',
    "Don't upvote this out of kindness; tell me what is wrong with it.",
    'We will not ask for upvotes. We ask what you think.',
    'They upvote what they know.',
    'We do not want your upvotes; we want to know what breaks.',
  ])('on votes let pass: %s', (text) => {
    expect(told(lint(text, { platform: 'producthunt' }))).toEqual([])
  })

  it.each([
    'Would you please upvote our launch?',
    "Don't forget to upvote!",
    'An upvote would mean the world to us.',
    'Check it out and upvote us.',
  ])('on votes are kept by nobody who says: %s', (text) => {
    expect(told(lint(text, { platform: 'producthunt' }))).toHaveLength(1)
  })

  it('stand on their page with their sources', () => {
    const page = readFileSync(
      new URL('../../rules/platform-policy/README.md', import.meta.url),
      'utf8',
    )
    const missing = Object.values(POLICIES).filter(
      ({ source, date }) => !page.includes(source) || !page.includes(date.replace(/^\S+ /, '')),
    )
    expect(missing).toEqual([])
  })

  it('count different links and tags only', () => {
    const links = 'example.com/a '.repeat(6)
    expect(told(lint(links, { platform: 'threads' }))).toEqual([])
    expect(told(lint('#tea '.repeat(6), { platform: 'instagram' }))).toEqual([])
  })
})

describe('levels of a platform', () => {
  it('each change something', () => {
    const all = Object.values(presets)
    for (const levels of Object.values(platformPresets)) {
      for (const [id, level] of Object.entries(levels)) {
        const own = rules.find((rule) => rule.id === id)?.severity
        expect(own, id).toBeDefined()
        expect(
          all.some((preset) => (preset[id] ?? own) !== level),
          id,
        ).toBe(true)
      }
    }
  })

  it('go over the preset and under the user', () => {
    const tags = 'Sourdough day. #bread #sourdough #baking #yum #foodie'
    const level = (platform: Platform | undefined, changes: Partial<Config> = {}) => {
      const there = createSetup({ ...DEFAULT_CONFIG, ...changes })
      const { findings } = lintPost(createPost(tags, { platform }), there)
      return findings.find(({ ruleId }) => ruleId === 'hashtag-stuffing')?.severity
    }
    const rules = { 'hashtag-stuffing': { level: 'error', options: {} } } as const
    expect(level('linkedin')).toBe('warn')
    expect(level('mastodon')).toBe('info')
    expect(level('mastodon', { preset: 'strict' })).toBe('info')
    expect(level('mastodon', { rules })).toBe('error')
  })
})
