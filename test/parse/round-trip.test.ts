/**
 * Whatever a format is, reading it and writing it back changes nothing, and an edit changes its own
 * range and nothing else.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDocument, parse as parseYaml, stringify } from 'yaml'
import type { Edit, InputFormat, Post, Source } from '../../src/model.ts'
import { formatOf } from '../../src/parse/format.ts'
import { parse } from '../../src/parse/parse.ts'
import { applyEdits, sourceEdits } from '../../src/rewrite/edits.ts'
import { LONG, runs } from './runs.ts'
import { texts } from './texts.ts'

/** What a text is cut from: markup, and what the formats themselves are made of. */
const pieces = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('word', 'Buy now', "it's", 'a', '7', '🔥', 'é', ' ', ' '),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...['"', '""', "'", ',', ';', '\t', '|', '||', '\n', '\n\n', '\r\n', ': ', ' #', '- ', '\\'],
      ...['\\n', '{', '}', '[', ']', '&', '*', '!', '%', '@', '`', '>', '<b>', '&amp;', '---', '~'],
    ),
  },
)
const words = fc.oneof(
  texts,
  fc.array(pieces, { maxLength: 16 }).map((all) => all.join('')),
)
const others = fc.array(pieces, { maxLength: 4 }).map((all) => all.join(''))
const puts = fc.array(pieces, { maxLength: 3 }).map((all) => all.join(''))

interface Cut {
  readonly skip: number
  readonly length: number
  readonly put: string
}

interface Written {
  readonly source: string
  /** What each post should be read as, blank ones left out. */
  readonly texts: readonly string[]
}

const cuts = fc.array(fc.record({ skip: fc.nat(), length: fc.nat(12), put: puts }), {
  minLength: 1,
  maxLength: 2,
})

/** Each format with a way to write posts in it, in more than one spelling. */
const FORMATS: readonly (readonly [InputFormat, fc.Arbitrary<Written>])[] = [
  ['csv', tables([',', ';', '|'])],
  ['tsv', tables(['\t'])],
  ['json', jsonCalendars()],
  ['yaml', yamlCalendars()],
  ['ndjson', lines()],
]

describe.each(FORMATS)('%s', (format, sources) => {
  const read = (text: string): Post[] =>
    parse({ file: 'a', text, format }).filter(({ judgeable }) => judgeable)

  it('keeps its bytes, and all but what edits are about', LONG, () => {
    const numRuns = runs(0.12)
    let held = 0
    fc.assert(
      fc.property(sources, fc.nat(), cuts, ({ source, texts: expected }, at, cuts) => {
        const posts = read(source)
        same(
          posts.map(({ text }) => text),
          expected,
        )
        for (const post of posts) {
          const { start, end } = post.range
          same([post.toSource(0), post.toSource(post.text.length)], [start, end])
          for (const { 0: word, index } of post.text.matchAll(/[a-z]+/gi)) {
            const place = source.slice(post.toSource(index), post.toSource(index + word.length))
            // A quoted text of YAML may go on in the next line within a word.
            same(place.replace(/\\\r?\n\s*/g, ''), word)
          }
        }
        if (posts.length === 0) return
        const index = at % posts.length
        const post = posts[index] as Post
        const edits = editsOf(post.text, cuts)
        const after = applyEdits(post.text, edits)
        if (after.trim() === '') return
        const written = sourceEdits(edits, post)
        if (written === undefined) return
        held++
        const changed = applyEdits(source, written)
        // Only the edits' own ranges are others; a quotation around a bare text is at its ends.
        for (const { start, end } of written) {
          if (start < post.range.start - 1 || end > post.range.end + 1) {
            throw new Error(`An edit reaches over its post: ${start} to ${end}`)
          }
        }
        if (edits.every(({ start, end, text }) => start === end && text === '')) {
          same(changed, source)
        }
        const whole = [...expected]
        whole[index] = shown(format, after)
        same(
          read(changed).map(({ text }) => text),
          whole,
        )
      }),
      { numRuns },
    )
    // A property of edits that are all declined would say nothing.
    expect(held).toBeGreaterThan(numRuns / 4)
  })
})

describe('the files of fixtures/', () => {
  const sources = fixtures()

  it('are of every format', () => {
    expect(new Set(sources.map(({ format }) => format))).toEqual(
      new Set(['markdown', 'text', 'tweet', 'csv', 'tsv', 'json', 'yaml', 'ndjson']),
    )
  })

  it('keep their bytes, and all but what edits are about', LONG, () => {
    const numRuns = runs(0.15)
    const read = (source: Source) => parse(source).filter(({ judgeable }) => judgeable)
    const known = new Map(sources.map((source) => [source, read(source)]))
    const withPosts = sources.filter((source) => known.get(source)?.length !== 0)
    let held = 0
    fc.assert(
      fc.property(fc.constantFrom(...withPosts), fc.nat(), cuts, (source, at, cuts) => {
        const posts = known.get(source) as Post[]
        const index = at % posts.length
        const post = posts[index] as Post
        const edits = editsOf(post.text, cuts)
        const after = applyEdits(post.text, edits)
        const written = sourceEdits(edits, post)
        if (after.trim() === '' || written === undefined) return
        held++
        const changed = applyEdits(source.text, written)
        for (const { start, end } of written) {
          if (start < post.range.start - 1 || end > post.range.end + 1) {
            throw new Error(`An edit reaches over its post: ${start} to ${end}`)
          }
        }
        if (after === post.text) same(changed, source.text)
        // A variant in a cell, and a text of HTML, ends where its words do.
        const whole = posts.map(({ text }) => text.trim())
        whole[index] = after.trim()
        same(
          read({ ...source, text: changed }).map(({ text }) => text.trim()),
          whole,
        )
      }),
      { numRuns },
    )
    expect(held).toBeGreaterThan(numRuns / 4)
  })
})

const PUBLER = 'Date,Text,Link(s),Media URL(s),Title,Label(s)\n2026-03-04 12:00,a || b,,,,\n'

it.each<[string, InputFormat, string, Edit]>([
  ['a separator more', 'csv', PUBLER, { start: 1, end: 1, text: '||' }],
  ['a separator by a bar', 'csv', PUBLER, { start: 1, end: 1, text: '|' }],
  [
    'a quotation mark in a quoted field',
    'markdown',
    '### Post 1\n\n- Platform: x\n- Content: "One two."\n\n### Post 2\n\n- Platform: x\n- Content: "Three."\n',
    { start: 0, end: 0, text: '"' },
  ],
  [
    'a place between the line breaks of a tag',
    'json',
    '[{"content": "<p>One.</p><p>Two.</p>"}]',
    { start: 5, end: 5, text: 'word' },
  ],
])('declines %s', (_, format, text, edit) => {
  const [post] = parse({ file: 'a', text, format })
  expect(post?.toSourceEdit({ start: 0, end: 0, text: 'x' })).toBeDefined()
  expect(post?.toSourceEdit(edit)).toBeUndefined()
})

/** The drafts, tables and calendars that this project shows and tests with. */
function fixtures(): Source[] {
  const folder = fileURLToPath(new URL('../../fixtures/', import.meta.url))
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.endsWith('/expected.json'))
    .sort()
    .flatMap((file) => {
      const format = formatOf(file)
      return format === undefined
        ? []
        : [{ file, text: readFileSync(folder + file, 'utf8'), format }]
    })
}

/** As `expect(…).toEqual(…)`, which takes longer than all else here. */
function same(found: unknown, wanted: unknown): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)]
  if (a !== b) throw new Error(`${a} is not ${b}`)
}

/** Edits in order, with something that stays between any two. */
function editsOf(text: string, cuts: readonly Cut[]): Edit[] {
  const edits: Edit[] = []
  let from = 0
  for (const { skip, length, put } of cuts) {
    const start = boundary(text, from + (skip % (text.length - from + 1)))
    if (start < from) break
    const end = boundary(text, Math.min(text.length, start + length))
    edits.push({ start, end, text: put })
    from = end + 1
    if (from > text.length) break
  }
  return edits
}

/** Not between the halves of a character. */
function boundary(text: string, at: number): number {
  const isInside =
    /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at))
  return isInside || (text[at - 1] === '\r' && text[at] === '\n') ? at - 1 : at
}

/** A text as a calendar shows it: a block's last line break is the block's. */
function shown(format: InputFormat, text: string): string {
  return format === 'json' || format === 'yaml' ? text.replace(/\n+$/, '') : text
}

function tables(separators: readonly string[]): fc.Arbitrary<Written> {
  const row = fc.record({ text: words, isQuoted: fc.boolean(), other: others })
  return fc
    .record({
      rows: fc.array(row, { minLength: 1, maxLength: 3 }),
      separator: fc.constantFrom(...separators),
      newline: fc.constantFrom('\n', '\r\n'),
      bom: fc.constantFrom('', '\uFEFF'),
      isClosed: fc.boolean(),
    })
    .map(({ rows, separator, newline, bom, isClosed }) => {
      const cell = (text: string, isQuoted: boolean) =>
        isQuoted || /["\r\n]/.test(text) || text.includes(separator)
          ? `"${text.replaceAll('"', '""')}"`
          : text
      const all = rows.map(({ text, isQuoted, other }) =>
        [cell(other, false), cell(text, isQuoted), cell(other, true)].join(separator),
      )
      const head = ['Notes', 'Text', 'Media'].join(separator)
      return {
        source: bom + [head, ...all].join(newline) + (isClosed ? newline : ''),
        texts: rows.map(({ text }) => text).filter((text) => text.trim() !== ''),
      }
    })
}

function jsonCalendars(): fc.Arbitrary<Written> {
  const post = fc.record({
    text: words,
    isEscaped: fc.boolean(),
    other: fc.jsonValue({ maxDepth: 1 }),
  })
  return fc
    .record({
      posts: fc.array(post, { minLength: 1, maxLength: 3 }),
      bom: fc.constantFrom('', '\uFEFF'),
      indent: fc.constantFrom(0, 2),
      isHeld: fc.boolean(),
    })
    .map(({ posts, bom, indent, isHeld }) => {
      const list = posts.map(({ text, other }) => ({ note: other, text, after: other }))
      const json = JSON.stringify(isHeld ? { posts: list } : list, null, indent)
      const isEscaped = posts[0]?.isEscaped === true
      return {
        source: bom + (isEscaped ? escapeAll(json) : json),
        texts: posts
          .filter(({ text }) => text.trim() !== '')
          .map(({ text }) => shown('json', text)),
      }
    })
}

function lines(): fc.Arbitrary<Written> {
  return fc.array(fc.tuple(words, fc.boolean()), { minLength: 1, maxLength: 3 }).map((posts) => ({
    source: posts
      .map(([text, isEscaped]) => {
        const json = JSON.stringify({ id: 'p', text })
        return isEscaped ? escapeAll(json) : json
      })
      .join('\n'),
    texts: posts.map(([text]) => text).filter((text) => text.trim() !== ''),
  }))
}

function yamlCalendars(): fc.Arbitrary<Written> {
  const style = fc.constantFrom(
    'PLAIN',
    'QUOTE_DOUBLE',
    'QUOTE_SINGLE',
    'BLOCK_LITERAL',
    'BLOCK_FOLDED',
  )
  return fc
    .record({
      // YAML itself reads CR as LF, and has no half characters.
      posts: fc.array(
        words.map((text) =>
          text.replace(/\r\n?/g, '\n').replace(/[\ud83d](?![\udc00-\udfff])/g, ''),
        ),
        { minLength: 1, maxLength: 3 },
      ),
      style,
      width: fc.constantFrom(0, 20),
      newline: fc.constantFrom('\n', '\r\n'),
      isFlow: fc.boolean(),
    })
    .map(({ posts, style, width, newline, isFlow }) => {
      const yaml = stringify(
        posts.map((text) => ({ note: 'kept: # as it is', text, after: [text] })),
        {
          defaultStringType: style,
          defaultKeyType: 'PLAIN',
          lineWidth: width,
          minContentWidth: 0,
          collectionStyle: isFlow ? 'flow' : 'block',
          blockQuote: style === 'BLOCK_FOLDED' ? 'folded' : 'literal',
        },
      )
      return yaml.replaceAll('\n', newline)
    })
    .filter(isYaml)
    .map((source) => {
      // What the package writes is not always what it was given.
      const read = parseYaml(source) as { text: string }[]
      return {
        source,
        texts: read.filter(({ text }) => text.trim() !== '').map(({ text }) => shown('yaml', text)),
      }
    })
}

/** The package writes a lone colon in a flow map, which nobody can read, itself included. */
function isYaml(source: string): boolean {
  return parseDocument(source, { logLevel: 'silent' }).errors.length === 0
}

/** The same JSON in ASCII, as Python and PHP write it. */
function escapeAll(json: string): string {
  return json.replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
