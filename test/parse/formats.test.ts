/** Every layout in `fixtures/formats/`, and the posts that are expected of it. `POSTLINT_UPDATE=1` writes them down. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { FieldMap, InputFormat } from '../../src/model.ts'
import { formatOf } from '../../src/parse/format.ts'
import { parse } from '../../src/parse/parse.ts'

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
      return parse({ file, text, format }, MAPS[file]).map((post) => ({
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
      for (const post of parse({ file, text, format }, MAPS[file])) {
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
