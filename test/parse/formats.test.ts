/** Every layout in `fixtures/formats/`, and the posts that are expected of it. `POSTLINT_UPDATE=1` writes them down. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldMap, InputFormat } from '../../src/model.ts'
import { formatOf } from '../../src/parse/format.ts'
import { parse } from '../../src/parse/parse.ts'
import { mapped } from './mapped.ts'

const FOLDER = fileURLToPath(new URL('../../fixtures/formats/', import.meta.url))
const FORMATS: readonly (InputFormat | undefined)[] = ['csv', 'tsv', 'json', 'yaml']

/** What a user has to say of a layout that no scheduler writes. */
const MAPS: Readonly<Record<string, FieldMap>> = {
  'json/nested.json': {
    posts: 'data.items[*]',
    text: 'body.caption',
    date: 'meta.when',
    platform: 'meta.network',
  },
}

const layouts = readdirSync(FOLDER).filter((layout) => filesOf(layout).length > 0)

it('are there', () => {
  expect(layouts.length).toBeGreaterThan(10)
})

describe.each(layouts)('%s', (layout) => {
  it('yields its posts', () => {
    const found = filesOf(layout).flatMap((name) => {
      const text = readFileSync(`${FOLDER}${layout}/${name}`, 'utf8')
      const file = `${layout}/${name}`
      const format = formatOf(name) as InputFormat
      return parse({ file, text, format }, mapped(MAPS[file])).map((post) => ({
        file: name,
        index: post.index,
        id: post.id,
        platform: post.platform ?? null,
        date: post.date ?? null,
        author: post.author ?? null,
        kind: post.kind ?? null,
        row: post.cell?.row ?? null,
        column: post.cell?.column ?? null,
        parts: post.parts.length,
        firstWords: post.text.split(/\s+/).slice(0, 4).join(' '),
        problems: post.problems.map(({ messageId }) => messageId),
      }))
    })
    const path = `${FOLDER}${layout}/expected.json`
    if (process.env.POSTLINT_UPDATE === '1') {
      writeFileSync(path, `${JSON.stringify(found, null, 2)}\n`)
    }
    expect(existsSync(path), `${path} is there`).toBe(true)
    expect(found).toEqual(JSON.parse(readFileSync(path, 'utf8')))
  })

  it('holds each post where it says', () => {
    for (const name of filesOf(layout)) {
      const text = readFileSync(`${FOLDER}${layout}/${name}`, 'utf8')
      const file = `${layout}/${name}`
      const format = formatOf(name) as InputFormat
      for (const post of parse({ file, text, format }, mapped(MAPS[file]))) {
        for (const { 0: word, index } of post.text.matchAll(/[A-Za-z]+/g)) {
          expect(text.slice(post.toSource(index), post.toSource(index + word.length))).toBe(word)
        }
      }
    }
  })
})

/** Tables and calendars; drafts have tests of their own. */
function filesOf(layout: string): string[] {
  return readdirSync(FOLDER + layout)
    .filter((name) => name !== 'expected.json' && FORMATS.includes(formatOf(name)))
    .sort()
}

describe('anything at all', () => {
  const pieces = [
    ...[
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '""',
      ',',
      ';',
      '\t',
      '|',
      '||',
      ':',
      ': ',
      '- ',
      '\n',
      '\r\n',
    ],
    ...[
      '\r',
      'text',
      'Text',
      'posts',
      'date',
      'x',
      '2026-03-02',
      '1/2/2026',
      'One two three',
      '&a ',
    ],
    ...[
      '*a',
      '>-\n',
      '|\n',
      '  ',
      '<p>',
      '</p>',
      '<br>',
      '&amp;',
      '&#',
      '\\',
      '\\u',
      '\uFEFF',
      '---',
    ],
    ...['#', '!', '%', '@', '~', 'null', 'true', '7', 'sep=;\n', 'é', '🔥', '\ud83d', '\0'],
  ]
  const sources = fc
    .array(fc.constantFrom(...pieces), { maxLength: 40 })
    .map((parts) => parts.join(''))
  const maps = fc.constantFrom<FieldMap>({}, { text: 'x' }, { text: '1' }, { posts: 'posts[*]' })

  it.each(['csv', 'tsv', 'json', 'yaml', 'ndjson'] as const)('is read as %s', (format) => {
    fc.assert(
      fc.property(sources, maps, (text, fields) => {
        for (const post of parse({ file: 'a', text, format }, mapped(fields))) {
          const places = [
            { start: post.toSource(0), end: post.toSource(post.text.length) },
            post.range,
            ...post.problems.map(({ range }) => range),
          ]
          for (const { start, end } of places) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeGreaterThanOrEqual(start)
            expect(end).toBeLessThanOrEqual(text.length)
          }
        }
      }),
      { numRuns: 3000 },
    )
  })
})
