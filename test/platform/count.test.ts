import fc from 'fast-check'
import twitter from 'twitter-text'
import { describe, expect, it } from 'vitest'
import { lengthOf, overflow } from '../../src/platform/count.ts'
import { mayExceed } from '../../src/platform/limits.ts'

/** What the package has, and its types leave out. */
interface Regexen {
  readonly regexen: { readonly validGTLD: RegExp; readonly validCCTLD: RegExp }
}

/** Emoji of versions that twitter-text and its list of emoji know: up to 14. */
const EMOJI = [
  '🙂',
  '🔥',
  '🥲',
  '🫠',
  '🫱🏽‍🫲🏿',
  '🫀',
  '👍🏽',
  '🥷🏿',
  '👩‍💻',
  '🧑🏾‍🚒',
  '👨‍👩‍👧‍👦',
  '👩🏻‍🤝‍👨🏿',
  '🏳️‍🌈',
  '🏴‍☠️',
  '🏴󠁧󠁢󠁷󠁬󠁳󠁿',
  '🇫🇷',
  '🇧🇪',
  '1️⃣',
  '#️⃣',
  '❤️',
  '❤',
  '☎️',
  '☎︎',
  '✌🏼',
  '✨',
  '⭐',
  '♻️',
  '©️',
  '®',
  '™️',
  '™',
  '🐻‍❄️',
  '🤷🏽‍♀️',
  '🅰️',
  '🈺',
  '㊗️',
  '⬛',
  '‼️',
]

const WORDS = [
  'Hello',
  'tea',
  'Ärger',
  'cafe\u0301',
  'Zu\u0308rich',
  '東京',
  'ありがとう',
  '안녕',
  'привет',
  'مرحبا',
  'שלום',
  'हिन्दी',
  '𝗯𝗼𝗹𝗱',
  '“quoted”',
  '—',
  '…',
  '€5',
  '50%',
  '@jo',
  '@jo_b',
  '#tag',
  '#東京',
  '$TEA',
  'jo@example.com',
  'e.g.',
  'a.b',
  'v1.2.3',
  'end.Next',
  'readme.md',
  '\u2066',
  '\n',
  '\n\n',
]

const LINKS = [
  'https://example.com',
  'http://example.co.uk/path/to?q=1&r=2#top',
  'https://EXAMPLE.com/A_(b)',
  'https://example.com/a_(b_(c))',
  'https://example.com/end.',
  'https://sub.sub2.example.museum:8080/x',
  'https://t.co/abcDEF123',
  'https://t.co/abcDEF123?amp=1',
  'https://t.co/abc/def',
  'https://münchen.de/straße',
  'https://日本語.jp/パス',
  'https://xn--mnchen-3ya.de',
  'https://localhost:3000/x',
  'https://example.notadomain/x',
  'http://10.0.0.1/x',
  'ftp://example.com/x',
  'example.com',
  'example.com/path',
  'example.com?x=1',
  'www.example.org/a-b_c~d',
  'shop.example',
  'foo.io',
  'sub.foo.com.au/x,',
  '(example.com)',
  '"example.com"',
  '例example.com',
  'example.com例',
  'pre-example.com',
  '_example.com',
  '.example.com',
  'example.com.',
  'example.com…',
  'https://example.com/“x”',
  'https://example.com/x!',
  'https://example.com/[x]',
  'https://example.com/@jo/1',
  'https://example.com/?q=a@b',
  'https://foo_bar.example.com/',
  'https://a.com,https://b.com',
  'a.com b.com',
  'élan.fr',
  'example.COM',
]

const text = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
        { weight: 3, arbitrary: fc.constantFrom(...EMOJI) },
        { weight: 3, arbitrary: fc.constantFrom(...LINKS) },
        { weight: 2, arbitrary: fc.string({ unit: 'binary-ascii', maxLength: 6 }) },
        { weight: 1, arbitrary: fc.string({ unit: 'grapheme-composite', maxLength: 3 }) },
      ),
      fc.constantFrom(' ', ' ', ' ', '', '\n', ', ', '. ', '!'),
    ),
    { maxLength: 24 },
  )
  // Line breaks are LF by the time that a text is counted.
  .map((pieces) => pieces.flat().join('').replaceAll('\r', ''))

describe('X', () => {
  it('counts as twitter-text does', () => {
    fc.assert(
      fc.property(text, (post) => {
        expect(lengthOf(post, 'weighted')).toBe(twitter.parseTweet(post).weightedLength)
      }),
      { numRuns: 10_000 },
    )
  })

  it('links every name that twitter-text does', () => {
    const { validGTLD, validCCTLD } = (twitter as unknown as Regexen).regexen
    const names = [validGTLD, validCCTLD].flatMap(
      ({ source }) => /\(\?:([^()]*)\)/.exec(source)?.[1]?.split('|') ?? [],
    )
    expect(names.length).toBeGreaterThan(1500)
    for (const name of names) {
      expect([name, lengthOf(`https://a.${name}`, 'weighted')]).toEqual([name, 23])
    }
  })

  it.each([
    ['Unicode 15', '🫨', 2],
    ['Unicode 15', '🫷🏾', 2],
    ['Unicode 15.1', '🙂‍↔️', 2],
    ['Unicode 15.1', '🐦‍🔥', 2],
    ['Unicode 15.1', '🧑‍🧑‍🧒‍🧒', 2],
    ['Unicode 16', '🫩', 2],
    ['Unicode 16', '🇨🇶', 2],
  ])('counts an emoji of %s as one: %s', (_, emoji, length) => {
    expect(lengthOf(emoji, 'weighted')).toBe(length)
    expect(lengthOf(`a ${emoji} b`, 'weighted')).toBe(length + 4)
  })

  it.each([
    ['a link, however long', `See https://example.com/${'a'.repeat(200)}`, 27],
    ['a bare link, however short', 'a.co', 23],
    ['a decomposed letter', 'cafe\u0301', 4],
    ['other scripts', '東京', 4],
  ])('counts %s', (_, post, length) => {
    expect(lengthOf(post, 'weighted')).toBe(length)
  })
})

describe('Bluesky', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

  it('counts graphemes and bytes as the engine does', () => {
    fc.assert(
      fc.property(text, (post) => {
        expect(lengthOf(post, 'graphemes')).toBe([...segmenter.segment(post)].length)
        expect(lengthOf(post, 'bytes')).toBe(Buffer.byteLength(post))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('Mastodon', () => {
  it.each([
    ['a link', 'https://example.com/a/very/long/path/to/something', 23],
    ['a bare name as it stands', 'example.com', 11],
    ['somebody on another server by the name', '@jo@social.example hello', 9],
    ['somebody on this server', '@jo hello', 9],
    ['an address as it stands', 'jo@social.example', 17],
    ['a family as one', '👩‍👩‍👧 x', 3],
  ])('counts %s', (_, post, length) => {
    expect(lengthOf(post, 'mastodon')).toBe(length)
  })
})

describe('Threads', () => {
  it.each([
    ['letters', 'Zürich', 6],
    ['an emoji by its bytes', '🔥', 4],
    ['a family by its bytes', '👩‍👩‍👧', 18],
  ])('counts %s', (_, post, length) => {
    expect(lengthOf(post, 'threads')).toBe(length)
  })
})

const units = ['weighted', 'graphemes', 'mastodon', 'threads', 'characters', 'bytes'] as const

describe('what does not fit', () => {
  it('begins where the text before it fits, and a character more does not', () => {
    const words = fc
      .array(fc.constantFrom('a', 'é', 'cafe\u0301', '🔥', '👩‍💻', '東', ' ', '\n'), {
        maxLength: 30,
      })
      .map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(words, fc.constantFrom(...units), fc.nat(40), (post, unit, max) => {
        const found = overflow(post, unit, max, [])
        expect(found === undefined).toBe(lengthOf(post, unit) <= max)
        if (found === undefined) return
        expect(found.total).toBe(lengthOf(post, unit))
        expect(lengthOf(post.slice(0, found.at), unit)).toBeLessThanOrEqual(max)
        const [next] = new Intl.Segmenter().segment(post.slice(found.at))
        const until = found.at + (next?.segment.length ?? 0)
        expect(lengthOf(post.slice(0, until), unit)).toBeGreaterThan(max)
      }),
      { numRuns: 3000 },
    )
  })

  it('is never missed by the quick look', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...units), fc.nat(300), (post, unit, max) => {
        const limit = { of: 'text', max, unit, source: '', date: '' } as const
        if (!mayExceed(post, limit, 0)) expect(lengthOf(post, unit)).toBeLessThanOrEqual(max)
      }),
      { numRuns: 3000 },
    )
  })

  it('counts a blank as a link, and in a link as nothing more', () => {
    const total = (post: string) => {
      const start = post.indexOf('{{')
      return overflow(post, 'weighted', 0, [{ start, end: post.indexOf('}}') + 2 }])?.total
    }
    expect(total('Hi {{name}}')).toBe(3 + 23)
    expect(total('https://example.com/{{id}}')).toBe(23)
    expect(total('cafe\u0301 {{name}} cafe\u0301')).toBe(4 + 1 + 23 + 1 + 4)
    expect(total(`{{${'a'.repeat(40)}}}`)).toBe(44)
  })

  it('is found in good time', () => {
    // Each of these once made a pattern go over the text again and again.
    for (const piece of ['東', '(', '@a', 'a.', 'https://a', '.-', '👩‍', 'a.com/(', '@a_']) {
      const post = piece.repeat(30_000)
      for (const unit of units) expect(overflow(post, unit, 1, [])?.total).toBeGreaterThan(1)
    }
  }, 20_000)
})
