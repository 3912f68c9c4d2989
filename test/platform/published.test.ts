import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from '../../src/parse/parse.ts'
import { PLATFORM_LIMITS } from '../../src/platform/limits.ts'
import { published } from '../../src/platform/published.ts'

const { x, discord } = PLATFORM_LIMITS

function publish(text: string, file = 'a.md', platform = x) {
  const [post] = parse({ file, text, format: 'markdown' })
  if (post === undefined) throw new Error('There is no post.')
  return post.parts.map((part) => published(post, part, platform).text)
}

describe('what is published of Markdown', () => {
  it.each([
    ['emphasis', 'a **b** _c_ ~~d~~', 'a b c d'],
    ['a heading', '# Title\n\nText', 'Title\n\nText'],
    ['a link', 'See [the plan](https://example.com/a).', 'See the plan https://example.com/a.'],
    ['a bare link', 'See <https://example.com/a_b_c>', 'See https://example.com/a_b_c'],
    ['an image on its line', 'a\n\n![a cat](cat.png)\n\nb', 'a\n\n\nb'],
    ['a comment on its line', 'a\n<!-- postlint-disable shouting -->\nb', 'a\nb'],
    ['an escape', '\\#1 and 2 \\* 3', '#1 and 2 * 3'],
    ['tags', 'a <b>c</b><br>d', 'a cd'],
    ['CRLF', '**a**\r\nb\r\n', 'a\nb'],
    ['a list', '- a\n* b\n1. c', '- a\n* b\n1. c'],
    ['code', 'Run `npm test`', 'Run `npm test`'],
  ])('%s', (_, text, expected) => {
    expect(publish(text)).toEqual([expected])
  })

  it('keeps its marks where Markdown is read, but no comments and images', () => {
    const text = '**a** [b](https://example.com)<!-- c --> ![d](e.png)'
    expect(publish(text, 'a.md', discord)).toEqual(['**a** [b](https://example.com)'])
  })

  it('has none of the front matter, nor of the lines between the parts of a thread', () => {
    const text = '---\nplatform: x\nnote: long\n---\n\nOne.\n\n---\n\n*Two.*\n'
    expect(publish(text)).toEqual(['One.', 'Two.'])
  })
})

/** A piece of a draft beside what is published of it. */
const WORD = fc.constantFrom('tea', 'Zürich', '東京', '🔥', 'two words')
const piece = fc.oneof(
  WORD.map((word) => [word, word] as const),
  WORD.map((word) => [`**${word}**`, word] as const),
  WORD.map((word) => [`_${word}_`, word] as const),
  WORD.map((word) => [`x<!-- ${word} -->`, 'x'] as const),
  WORD.map(
    (word) => [`[${word}](https://example.com/b)`, `${word} https://example.com/b`] as const,
  ),
)
const draft = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => ({
  written: pieces.map(([written]) => written).join(' '),
  published: pieces.map(([, words]) => words).join(' '),
}))

it('publishes the words of any draft, whatever marks stand around them', () => {
  fc.assert(
    fc.property(draft, fc.boolean(), (post, hasFrontMatter) => {
      const matter = hasFrontMatter ? '---\nauthor: Jo\n---\n' : ''
      expect(publish(`${matter}${post.written}\n`)).toEqual([post.published])
      expect(publish(post.published)).toEqual([post.published])
    }),
    { numRuns: 500 },
  )
})

it('knows where each character stands in the post', () => {
  fc.assert(
    fc.property(draft, ({ written }) => {
      const [post] = parse({ file: 'a.md', text: written, format: 'markdown' })
      const [part] = post?.parts ?? []
      if (post === undefined || part === undefined) throw new Error('There is no post.')
      const { text, toPost } = published(post, part, x)
      for (let at = 0; at < text.length; at++) {
        const there = post.text.charAt(toPost(at))
        // A blank stands for the brackets of a link.
        expect(there === text.charAt(at) || (text.charAt(at) === ' ' && there === ']')).toBe(true)
        if (at > 0) expect(toPost(at)).toBeGreaterThan(toPost(at - 1))
      }
    }),
    { numRuns: 300 },
  )
})
