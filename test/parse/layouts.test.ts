/** Where the posts of a file are: every layout, what only looks like one, and edits that go back. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenise } from '../../src/analyse/tokens.ts'
import { createSetup, lintSource } from '../../src/lint.ts'
import type { Post, Source } from '../../src/model.ts'
import { formatOf } from '../../src/parse/format.ts'
import { DEFAULT_INPUTS, type Inputs } from '../../src/parse/inputs.ts'
import { indexLines } from '../../src/parse/lines.ts'
import { parse } from '../../src/parse/parse.ts'
import { applyEdits } from '../../src/rewrite/edits.ts'
import { LONG, runs } from './runs.ts'
import { texts } from './texts.ts'

const FORMATS = fileURLToPath(new URL('../../fixtures/formats/', import.meta.url))
const DRAFTS = fileURLToPath(new URL('../../fixtures/drafts/', import.meta.url))

interface Expected {
  readonly file: string
  readonly index: number
  readonly lines: readonly [from: number, to: number]
  readonly platforms: readonly string[]
  readonly words: string
  readonly parts: number
  readonly published: boolean
}

/** Drafts in a folder and those below, as sources. */
function sourcesIn(folder: string): Source[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(?:md|mdx|txt|tweet)$/.test(file))
    .sort()
    .map((file) => {
      const format = formatOf(file)
      if (format === undefined) throw new Error(`${file} has no format.`)
      return { file, text: readFileSync(folder + file, 'utf8'), format }
    })
}

function listed({ post, source }: { post: Post; source: Source }): Expected {
  const lines = indexLines(source.text)
  const { platform, platforms, parts } = post
  const words = post.text.slice(parts[0]?.start).split(/\s+/).slice(0, 5).join(' ')
  return {
    file: post.file,
    index: post.index,
    lines: [lines.at(post.range.start).line, lines.at(post.range.end).line],
    platforms: platforms.length > 0 ? platforms : platform === undefined ? [] : [platform],
    words,
    parts: parts.length,
    published: post.isPublished,
  }
}

const markdown = (text: string, post?: Inputs['markdown']['post'], file = 'a.md'): Post[] =>
  parse({ file, text, format: 'markdown' }, { ...DEFAULT_INPUTS, markdown: { post } })
const textsOf = (posts: readonly Post[]) => posts.map(({ text }) => text)

describe('the layouts of real repositories', () => {
  // A folder with `rows.csv` or the like belongs to another format.
  const layouts = readdirSync(FORMATS).filter((name) => sourcesIn(`${FORMATS}${name}/`).length > 0)

  it.each(layouts)('%s', (layout) => {
    const folder = `${FORMATS}${layout}/`
    const found = sourcesIn(folder).flatMap((source) =>
      parse(source).map((post) => ({ post, source })),
    )
    const expected = JSON.parse(readFileSync(`${folder}expected.json`, 'utf8')) as {
      posts: Expected[]
    }
    expect(found.map(listed)).toEqual(expected.posts)
    expect(found.flatMap(({ post }) => post.problems)).toEqual([])
  })

  it.each(layouts)('nothing is said of the notes in %s', (layout) => {
    const setup = createSetup()
    for (const source of sourcesIn(`${FORMATS}${layout}/`)) {
      // The notes shout and leave slots, the posts do not.
      const said = lintSource(source, setup).flatMap(({ findings }) => findings)
      const of = new Set(said.map(({ ruleId }) => ruleId))
      expect([...of]).not.toContain('shouting')
      expect([...of]).not.toContain('leftover-placeholder')
    }
  })

  it.each(layouts)('every token of %s stands in the source where toSource says', (layout) => {
    for (const source of sourcesIn(`${FORMATS}${layout}/`)) {
      for (const { text, zones, parts, toSource } of parse(source)) {
        for (const { start, end } of tokenise(text, zones)) {
          expect(source.text.slice(toSource(start), toSource(end))).toBe(text.slice(start, end))
        }
        for (const { start } of parts) {
          expect(source.text.charAt(toSource(start))).toBe(text.charAt(start))
        }
      }
    }
  })
})

it('docs/drafts.md is true', () => {
  const page = readFileSync(fileURLToPath(new URL('../../docs/drafts.md', import.meta.url)), 'utf8')
  const examples = [
    ...page.matchAll(/^````markdown\n([\s\S]*?)^````\n\n```text\n([\s\S]*?)^```$/gm),
  ]
  expect(examples.length).toBeGreaterThan(5)
  for (const [, draft = '', list = ''] of examples) {
    const posts = markdown(draft).map(
      ({ text, platforms }) => `${platforms.join(', ')}: ${text.replace(/\s+/g, ' ')}`,
    )
    expect(posts).toEqual(list.trim().split('\n'))
  }
})

describe('one post a file', () => {
  it('is what every sample draft is', () => {
    for (const source of sourcesIn(DRAFTS)) {
      const posts = parse(source)
      expect([source.file, posts.length]).toEqual([source.file, 1])
      const [post] = posts
      expect(source.text.trimEnd().endsWith(post?.text.trimEnd() ?? '?')).toBe(true)
    }
  })

  it.each([
    ['headings of its own', '# How\n\nWe ask.\n\n## Why\n\nTo know.\n\n## Content first\n\nYes.'],
    ['a part called Content', 'Two tips.\n\n## Content\n\nWrite.\n\n## Layout\n\nDraw.'],
    ['a part called Content beside no note', '# A\n\n## Content\n\nb\n\n## Style\n\nc'],
    ['a quotation', 'Ola said:\n\n> The gate is open.\n\nIt is.'],
    ['a quotation under a platform', 'Seen there.\n\n**Reddit**\n\n> So true.\n\nIndeed.'],
    ['quotations of people', '**Maria**\n\n> Good.\n\n**Tom**\n\n> Fine.'],
    ['code', 'Try this:\n\n```\nnpm test\n```\n\nDid it work?'],
    ['code in plain text', 'Say this:\n\n```text\nHello\n```\n\n```text\nBye\n```'],
    ['bold words with a colon', '**Text:** is what counts.\n\n**Title:** comes second.'],
    ['a platform among others', 'Where we are.\n\n## LinkedIn\n\nMondays.\n\n## X\n\nNever.'],
    ['platforms beside other headings', '## LinkedIn\n\na\n\n## X\n\nb\n\n## Our verdict\n\nc'],
    ['one platform', '## LinkedIn\n\nWe like it there.'],
    ['a year', '## Post 2026\n\nWhat comes next?'],
    ['what goes on after a number', '## Post 3 weeks later\n\nStill here.'],
    ['a link to a tweet', '## Tweet of the day\n\nhttps://x.example/1'],
    [
      'advice on posts',
      '## Posts that work\n\nShort ones.\n\n## LinkedIn posts that work\n\nLong ones.',
    ],
    ['other comments', 'a\n\n<!-- todo: x -->\n\nb\n\n<!-- more -->\n\nc'],
    ['a comment in a line', 'On <!-- x --> the way.'],
    ['options', '## Option 1\n\nRent.\n\n## Option 2\n\nBuy.'],
    ['a label in code', '```\n## Post 1\na\n## Post 2\nb\n```\n\nThat is how.'],
    ['labels in a quotation', '> ## Post 1\n> a\n\n> ## Post 2\n> b'],
    ['labels in a comment', 'Hello.\n\n<!--\n## Post 1\n\n## Post 2\n-->'],
    ['bold platforms', 'We are on\n\n**LinkedIn**\n\nand\n\n**X**\n\nSay hello.'],
    [
      'a priority',
      '**P1 incident**\n\nThe site was down. Sorry.\n\n**P2 incident**\n\nThe lamp too.',
    ],
    ['a heading alone', '## Post 1'],
  ])('has %s', (_, text) => {
    expect(textsOf(markdown(text))).toEqual([text])
  })

  it('is on the platform that it declares, whatever its headings name', () => {
    const body = '## LinkedIn\n\nMondays.\n\n## Mastodon\n\nEvery day.'
    expect(textsOf(markdown(body))).toEqual(['Mondays.', 'Every day.'])
    expect(textsOf(markdown(`---\nplatform: reddit\n---\n${body}`))).toEqual([body])
  })
})

describe('labels', () => {
  const both = ['First words.', 'Second words.']

  it.each([
    ['numbered', '## Post 1\n\n{0}\n\n## Post 2\n\n{1}'],
    ['numbered on one level each', '# Post #1\n{0}\n# Post no. 2\n{1}'],
    ['titled tweets', '## Tweet 1: The gate\n\n{0}\n\n## Tweet 2: The fence\n\n{1}'],
    ['in bold', '**Post 1**\n\n{0}\n\n**Post 2:**\n\n{1}'],
    ['with rules between', '## Post 1\n\n{0}\n\n---\n\n## Post 2\n\n{1}\n\n***'],
    ['close to a rule', '## Post 1\n{0}\n---\n## Post 2\n{1}\n---'],
    ['platforms', '### LinkedIn\n\n{0}\n\n### X\n\n{1}'],
    ['platform posts', 'Read me first.\n\n## LinkedIn post\n\n{0}\n\n## X thread\n\n{1}'],
    ['comments', '# T\n\n<!-- linkedin -->\n{0}\n\n<!-- twitter -->\n{1}\n\n## Notes\n\nc'],
    ['comments below the words for all', '{0}\n\n<!-- x -->\n\n{1}'],
    ['bodies', '## Hook\n\nh\n\n## Post body\n\n{0}\n\n## Post Body (Hook 2)\n\n{1}'],
    [
      'content beside notes',
      '## Status\n\nDraft\n\n## Content\n\n### X\n\n{0}\n\n### LinkedIn\n\n{1}',
    ],
    ['fields', '## Post 1\n**Text:** {0}\n**Image:** i\n\n## Post 2\n**Text**:\n{1}\n\n**CTA:** c'],
    ['fences', '## Post 1\n```\n{0}\n```\n## Post 2\n*note*\n~~~text\n{1}\n~~~\n'],
    ['quotations', '## Post 1\n> {0}\n\n## Post 2\n>{1}\n\n- [ ] done'],
    [
      'tasks and tables after',
      '## Post 1\n{0}\n\n- [ ] picture\n\n## Post 2\n{1}\n\n| a | b |\n|---|---|',
    ],
    ['shelves', '## X posts\n### The gate\n{0}\n## LinkedIn posts\n### The fence\n{1}'],
    ['posts with versions', '## Post 1: The gate\n**Goal:** g\n### LinkedIn\n{0}\n### X\n{1}'],
  ])('%s', (_, template) => {
    const text = template.replace('{0}', both[0] as string).replace('{1}', both[1] as string)
    expect(textsOf(markdown(text))).toEqual(both)
    expect(textsOf(markdown(text.replaceAll('\n', '\r\n')))).toEqual(both)
    expect(textsOf(markdown(`\uFEFF---\nid: a\n---\n${text}`))).toEqual(both)
  })

  it('give each post its platform', () => {
    const platformsOf = (text: string) => markdown(text).map(({ platforms }) => platforms.join('+'))
    expect(platformsOf('## X posts\n### A\na\n### B\nb\n## Reddit\nc')).toEqual([
      ...['x', 'x', 'reddit'],
    ])
    expect(platformsOf('## Post 1 (LinkedIn)\na\n## Post 2: Twitter/X\nb\n## Post 3\nc')).toEqual([
      ...['linkedin', 'x', ''],
    ])
    expect(
      platformsOf('**Platform:** Threads\n\n## Post 1\na\n## Post 2\n**Platform:** HN\n\nb'),
    ).toEqual([...['threads', 'hackernews']])
    expect(platformsOf('## Post 1\n### LinkedIn + X\na')).toEqual(['linkedin+x'])
    const [one] = markdown('---\nplatform: x\n---\n## Post 1\na\n## Post 2 - Bluesky\nb')
    expect(one?.platform).toBe('x')
  })

  it('say what is published', () => {
    const published = (text: string) => markdown(text).map(({ isPublished }) => isPublished)
    expect(
      published('## Post 1\n**Status:** Published\n\na\n\n## Post 2\n**Status:** draft\n\nb'),
    ).toEqual([...[true, false]])
    expect(published('**Status**: ✅ posted\n\n## Post 1\na\n## Post 2\nb')).toEqual([true, true])
    expect(published('---\nstatus: published\n---\n## Post 1\na')).toEqual([true])
  })

  it('number the posts, and leave what is declared to all of them', () => {
    const posts = markdown('---\nid: may\nauthor: ola\n---\n## Post 1\na\n## Post 2\nb')
    expect(posts.map(({ id, index, author }) => [id, index, author])).toEqual([
      ['may#0', 0, 'ola'],
      ['may#1', 1, 'ola'],
    ])
    const [first, second] = markdown('---\npaid: maybe\n---\n## Post 1\na\n## Post 2\nb')
    expect([first?.problems.length, second?.problems.length]).toEqual([1, 0])
  })
})

describe('a thread under headings', () => {
  const partsOf = ({ text, parts }: Post) => parts.map(({ start, end }) => text.slice(start, end))

  it('is one post, whose labels nobody reads', () => {
    const posts = markdown(
      '# T\n\n## Tweet 1 (Hook)\n\na 🔥\n\n---\n\n## Tweet 2/3\n\nb\n\n## Tweet 3\nc',
    )
    expect(posts.map(partsOf)).toEqual([['a 🔥', 'b', 'c']])
    const [post] = posts
    expect(tokenise(post?.text ?? '', post?.zones ?? []).map(({ norm }) => norm)).toEqual([
      ...['a', '🔥', 'b', 'c'],
    ])
  })

  it('leaves out the notes on its parts', () => {
    const text =
      '## Tweet 1\n> a\n> b\n\n**Image:** i\n\n## Tweet 2\n\n*(20 chars)*\n\n> c\n\n## Notes\n\nn'
    expect(markdown(text).map(partsOf)).toEqual([['a\nb', 'c']])
  })

  it('ends where the count begins again', () => {
    const text = '## Tweet 1\na\n## Tweet 2\nb\n## Tweet 1\nc\n## Tweet 2\nd'
    expect(markdown(text).map(partsOf)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })
})

describe('what the configuration says', () => {
  const text = [
    '# Ideas',
    '',
    '## Idea A',
    '',
    'words',
    '',
    '```post',
    'fenced',
    '```',
    '',
    '**Copy text:** field',
    '',
    '## Post 1',
    '',
    'labelled',
  ].join('\n')

  it.each([
    [undefined, ['labelled']],
    ['file', [text]],
    [{ heading: 'idea' }, ['words\n\n```post\nfenced\n```\n\n**Copy text:** field']],
    [{ fence: 'post' }, ['fenced']],
    [{ field: 'copy text' }, ['field']],
    [{ heading: 'Idea', fence: 'post' }, ['fenced']],
    [{ heading: 'Idea', field: 'Copy Text' }, ['field']],
    [{ heading: 'Nothing' }, [text]],
    [{ heading: 'Ide' }, [text]],
  ] as const)('%j', (post, expected) => {
    expect(textsOf(markdown(text, post))).toEqual(expected)
  })

  it('finds platforms on the way', () => {
    const shelf = '# LinkedIn\n\n## Idea 1\n\n```\na\n```\n\n# X\n\n## Idea 2\n\n```\nb\n```'
    const found = markdown(shelf, { fence: '' }).map(({ text, platform }) => [text, platform])
    expect(found).toEqual([
      ['a', 'linkedin'],
      ['b', 'x'],
    ])
  })
})

// ── there and back ──────────────────────────────────────────────────────────

/** Lines that a post has and no layout means anything by. */
const line = fc.constantFrom(
  'We paved the yard 🧱 by hand.',
  'What grows by yours?',
  'See https://yard.example/b_c and @ola_k',
  '**Nine** of us, _four_ evenings',
  '- bricks',
  '1. sweep',
  '#garden #bricks',
  '"Quoted"  ',
  '𝗯𝗼𝗹𝗱 👨‍👩‍👧‍👦 字',
  'é: a colon',
)
const words = fc
  .array(
    fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((paragraphs) => `Today.\n${paragraphs.join('\n\n')}\nDone.`)

const each = (text: string, before: (line: string) => string) => text.replace(/^.*$/gm, before)
const quoted = (text: string) => each(text, (line) => (line === '' ? '>' : `> ${line}`))
const indented = (text: string) => each(text, (line) => (line === '' ? '' : `  ${line}`))

/** A file of two posts, in each layout. */
const LAYOUTS: Readonly<Record<string, (one: string, two: string) => string>> = {
  'numbered posts': (one, two) =>
    `# T\n\n## Post 1: A\n\n**Goal:** g\n\n---\n\n${one}\n\n---\n\n## Post 2\n${two}\n\n## Notes\n\nn\n`,
  platforms: (one, two) => `## LinkedIn\n\n${one}\n\n## X\n\n${two}\n`,
  'platform comments': (one, two) =>
    `---\nid: a\n---\n<!-- linkedin -->\n${one}\n<!-- x -->\n\n${two}`,
  content: (one, two) =>
    `# T\n\n## Content\n\n### X\n${one}\n\n### Bluesky\n${two}\n\n## Status\n\nDraft\n`,
  bodies: (one, two) =>
    `> **Platform**: X\n\n## Post Body (Hook 1)\n${one}\n\n## Post Body (Hook 2)\n${two}\n`,
  fences: (one, two) =>
    `## X posts\n\n### A\n\n\`\`\`\n${one}\n\`\`\`\n\n### B\n\n  ~~~text\n${indented(two)}\n  ~~~\n`,
  quotations: (one, two) =>
    `**P1 X**\n\n${quoted(one)}\n\n**P2 LinkedIn**\n\n${quoted(two)}\n\n- [ ] n\n`,
  fields: (one, two) =>
    `## Post 1\n\n**Text:**\n\n${one}\n\n**Image:** i\n\n## Post 2\n\n**Text:**\n${two}\n\n*n*\n`,
}

const ENDINGS = fc.constantFrom('\n', '\r\n', '\r')
const BOM = fc.constantFrom('', '\uFEFF')

/** An edit of a text, by fractions of its length. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat(12), fc.nat(200)),
  text: fc.oneof(
    texts,
    fc.constantFrom('', 'word', 'a\nb', 'a\r\n\r\nb', '\n', '\n\n', '> ', '```', '~~~', '---\n'),
    fc.constantFrom('\n## Post 3\nx', '\n<!-- x -->\n', '**Text:**', '\n**Image:** i\n', 'Tweet 1'),
  ),
})

describe.each(Object.entries(LAYOUTS))('there and back in %s', (_, layout) => {
  const numRuns = runs(0.15 / Object.keys(LAYOUTS).length)

  it('posts are read exactly, and an edit changes its range or is refused', LONG, () => {
    fc.assert(
      fc.property(
        words,
        words,
        ENDINGS,
        BOM,
        fc.nat(1),
        change,
        (one, two, ending, bom, index, edit) => {
          const file = bom + layout(one, two).replaceAll('\n', ending)
          const posts = markdown(file)
          expect(textsOf(posts)).toEqual([one, two].map((text) => text.replaceAll('\n', ending)))
          expectBack({ file: 'a.md', text: file, format: 'markdown' }, posts, index, edit)
        },
      ),
      { numRuns },
    )
  })
})

describe('there and back in one post a file', () => {
  const head = fc.constantFrom(
    '',
    '\uFEFF',
    '---\nid: a\n---\n\n',
    '+++\nid = "a"\n+++\n',
    '{"id": "a"}\n',
  )

  it.each(['markdown', 'text', 'tweet'] as const)('%s', LONG, (format) => {
    fc.assert(
      fc.property(head, words, change, (start, body, edit) => {
        const source = { file: 'a.md', text: start + body, format }
        expectBack(source, parse(source), 0, edit)
      }),
      { numRuns: runs(0.02) },
    )
  })

  it('whatever it holds', LONG, () => {
    fc.assert(
      fc.property(head, texts, change, (start, body, edit) => {
        const source: Source = { file: 'a.md', text: start + body, format: 'markdown' }
        const posts = parse(source)
        if (posts[0]?.judgeable) expectBack(source, posts, 0, edit)
      }),
      { numRuns: runs(0.04) },
    )
  })
})

function expectBack(
  source: Source,
  posts: readonly Post[],
  index: number,
  { at, length, text: words }: { at: number; length: number; text: string },
): void {
  const post = posts[index] as Post
  expect(post.text.length).toBeGreaterThan(0)
  const start = Math.round(at * post.text.length)
  const end = Math.min(start + length, post.text.length)
  const edit = post.toSourceEdit({ start, end, text: words })
  if (edit === undefined) return
  expect(edit.start).toBeGreaterThanOrEqual(post.range.start)
  expect(edit.end).toBeLessThanOrEqual(post.range.end)
  const after = parse({ ...source, text: applyEdits(source.text, [edit]) })
  const wanted = textsOf(posts)
  wanted[index] = post.text.slice(0, start) + words + post.text.slice(end)
  expect(textsOf(after)).toEqual(wanted)
}

it('an edit within a line is never refused', () => {
  for (const layout of Object.values(LAYOUTS)) {
    const text = layout('Today we paved.\n\nAnd slept: well.', 'Two.\nThree.')
    for (const post of markdown(text)) {
      const start = post.text.lastIndexOf(' ') + 1
      expect(post.toSourceEdit({ start, end: start + 2, text: 'X y' })).toBeDefined()
    }
  }
})

it('a line that an edit puts into a quotation is quoted, and notes between are left alone', () => {
  const text = '## Post 1\n\n> a\n> b\n\n*note*\n'
  const [post] = markdown(text)
  const edit = post?.toSourceEdit({ start: 1, end: 1, text: '\n\nc' })
  expect(edit).toEqual({ start: 14, end: 14, text: '\n> \n> c' })
  const titled = '## Reddit post\n\n**Title:** t\n\n**Body:** b\n'
  const [reddit] = markdown(titled)
  expect(reddit?.text).toBe('t\n\nb')
  expect(reddit?.toSourceEdit({ start: 0, end: 4, text: 'x' })).toBeUndefined()
  expect(reddit?.toSourceEdit({ start: 3, end: 4, text: 'x' })).toEqual({
    start: 40,
    end: 41,
    text: 'x',
  })
})
