/** `docs/principles.md` answers for each of the 91 claims, and names only rules that there are. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rules } from '../rules/index.ts'

const page = readFileSync(new URL('../docs/principles.md', import.meta.url), 'utf8')
const [posts, feed] = ['## In a single post', '## In a feed'].map((heading) => {
  const from = page.indexOf(heading)
  const to = page.indexOf('\n## ', from + 1)
  return rowsOf(page.slice(from, to === -1 ? undefined : to))
}) as [Row[], Row[]]

const CREDITS = ['generous', 'otherCentred', 'helpful', 'personal'].map((kind) => `credit/${kind}`)

interface Row {
  readonly number: number
  /** What stands between the bars, the number apart. */
  readonly cells: readonly string[]
  /** Names in code in the last cell. */
  readonly names: readonly string[]
}

describe('docs/principles.md', () => {
  it('has each row from 1 to 91 once', () => {
    const numbers = [...posts, ...feed].map((row) => row.number).sort((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 91 }, (_, index) => index + 1))
  })

  it('gives each row a claim, a quote, an author and an answer', () => {
    for (const { number, cells } of [...posts, ...feed]) {
      expect(cells, `row ${number}`).toHaveLength(4)
      expect(
        cells.every((cell) => cell !== ''),
        `row ${number}`,
      ).toBe(true)
      expect(cells[1], `row ${number}`).toMatch(/^“.+”$/)
    }
  })

  it('names rules and credits that there are, in the table of single posts', () => {
    const known = new Set([...rules.map((rule) => rule.id), ...CREDITS])
    const unknown = posts.flatMap(({ number, names }) =>
      names
        .filter((name) => !name.startsWith('feed/') && name !== 'missing-' && !known.has(name))
        .map((name) => `row ${number}: ${name}`),
    )
    expect(unknown).toEqual([])
  })

  it('serves no row of single posts by feed rules alone', () => {
    const alone = posts.filter(
      ({ names }) => names.length > 0 && names.every((name) => name.startsWith('feed/')),
    )
    expect(alone.map((row) => row.number)).toEqual([])
  })

  it('names feed rules only, in the table of feeds', () => {
    const others = feed.flatMap(({ number, names }) =>
      names.filter((name) => !name.startsWith('feed/')).map((name) => `row ${number}: ${name}`),
    )
    expect(others).toEqual([])
  })
})

function rowsOf(section: string): Row[] {
  return [...section.matchAll(/^\| (\d+) \| (.+) \|$/gm)].map((match) => {
    const cells = (match[2] as string).split(' | ').map((cell) => cell.trim())
    const names = [...(cells.at(-1) ?? '').matchAll(/`([^`]+)`/g)].map((name) => name[1] as string)
    return { number: Number(match[1]), cells, names }
  })
}
