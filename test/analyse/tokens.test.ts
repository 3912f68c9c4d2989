import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type TokenKind, tokenise } from '../../src/analyse/tokens.ts'
import type { Zone } from '../../src/model.ts'

/** Tokens as `kind:text`; words without their kind. */
function cut(text: string, zones: readonly Zone[] = []): string[] {
  return tokenise(text, zones).map(({ kind, start, end }) =>
    kind === 'word' ? text.slice(start, end) : `${kind}:${text.slice(start, end)}`,
  )
}

/** What of a text is of a kind. */
function ofKind(kind: TokenKind, text: string): string[] {
  return tokenise(text, [])
    .filter((token) => token.kind === kind)
    .map(({ start, end }) => text.slice(start, end))
}

describe('words', () => {
  it('end at spaces, punctuation and hyphens', () => {
    expect(cut('Well, a must-have (really) — yes/no…')).toEqual([
      'Well',
      'a',
      'must',
      'have',
      'really',
      'yes',
      'no',
    ])
  })

  it('keep apostrophes inside, straight and curly', () => {
    expect(cut("don't don’t 'quoted' rock'n'roll dogs'")).toEqual([
      "don't",
      'don’t',
      'quoted',
      "rock'n'roll",
      'dogs',
    ])
  })

  it('are folded: case, apostrophes, bold and full-width letters, soft hyphens', () => {
    const norms = tokenise('DON’T 𝗳𝗿𝗲𝗲 ｆｒｅｅ dis\u00adcount ﬁnd', []).map(({ norm }) => norm)
    expect(norms).toEqual(["don't", 'free', 'free', 'discount', 'find'])
  })

  it('may be of any script', () => {
    expect(cut('Größe naïve Ελλάδα привет 日本')).toEqual([
      'Größe',
      'naïve',
      'Ελλάδα',
      'привет',
      '日本',
    ])
    expect(cut('cafe\u0301 open')).toEqual(['cafe\u0301', 'open'])
  })

  it('say whether they are capitalised or all capitals', () => {
    const shape = (text: string) =>
      tokenise(text, []).map(({ isCapitalised, isAllCaps }) => [isCapitalised, isAllCaps])
    expect(shape('now Now NOW I A1 𝗡𝗢𝗪 iPhone ÉTÉ')).toEqual([
      [false, false],
      [true, false],
      [true, true],
      [true, false],
      [true, false],
      [true, true],
      [false, false],
      [true, true],
    ])
    expect(shape("DON'T DON’T #SALE")).toEqual([
      [true, true],
      [true, true],
      [true, true],
    ])
  })
})

describe('numbers', () => {
  it.each<[TokenKind, string[]]>([
    ['number', ['7', '1,000', '3.14', '10k', '2nd', '24h', '2024']],
    [
      'money',
      ['$20', '$1,299.99', '£5', '€10', '₹499', 'US$5', 'C$5', '$5k', '$2.5m', '$3 million'],
    ],
    ['money', ['10€', '10 €', '20 USD', '20 dollars', 'USD 20', 'EUR20', 'Rs. 500', 'Rs 500']],
    ['percent', ['20%', '12.5%', '100%']],
    ['time', ['5pm', '11am', '17:00', '5:30pm', '09:05:10']],
  ])('are %s', (kind, texts) => {
    for (const text of texts) {
      expect(cut(text)).toEqual([`${kind}:${text}`])
      expect(cut(`At ${text}, then`)).toEqual(['At', `${kind}:${text}`, 'then'])
    }
  })

  it('do not take the full stop', () => {
    expect(cut('I want 5. You want $5.')).toEqual([
      'I',
      'want',
      'number:5',
      'You',
      'want',
      'money:$5',
    ])
  })

  it('need digits after the sign', () => {
    expect(cut('$ money US$ EUR Rs')).toEqual(['money', 'US', 'EUR', 'Rs'])
  })
})

describe('emoji', () => {
  it.each([
    ['a family', '👨‍👩‍👧‍👦'],
    ['a skin tone', '👍🏽'],
    ['a skin tone in a sequence', '👩🏽‍🍳'],
    ['a flag', '🇵🇹'],
    ['a flag of tags', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['a keycap', '3️⃣'],
    ['a keycap sign', '#️⃣'],
    ['a text character shown as emoji', '❤️'],
    ['a rainbow flag', '🏳️‍🌈'],
    ['a new sequence', '🐦‍🔥'],
  ])('%s is one', (_, emoji) => {
    expect(cut(emoji)).toEqual([`emoji:${emoji}`])
    expect(cut(`so${emoji}what ${emoji}${emoji}`)).toEqual([
      'so',
      `emoji:${emoji}`,
      'what',
      `emoji:${emoji}`,
      `emoji:${emoji}`,
    ])
  })

  it('are not digits, signs or marks of ownership', () => {
    expect(ofKind('emoji', '5 # * © ® ™ 10')).toEqual([])
  })

  it('flags are pairs', () => {
    expect(ofKind('emoji', '🇵🇹🇪🇸')).toEqual(['🇵🇹', '🇪🇸'])
  })
})

describe('links', () => {
  it.each([
    ['see https://example.com/a?b=c#d.', 'https://example.com/a?b=c#d'],
    ['(see https://example.com/a)', 'https://example.com/a'],
    ['https://example.com/wiki/Sun_(star)', 'https://example.com/wiki/Sun_(star)'],
    ['(https://example.com/wiki/Sun_(star))', 'https://example.com/wiki/Sun_(star)'],
    ['is it https://example.com?!', 'https://example.com'],
    ['“https://example.com”', 'https://example.com'],
    ['*https://example.com/a*', 'https://example.com/a'],
    ['at www.example.com, now', 'www.example.com'],
    ['at example.com.', 'example.com'],
    ['at shop.example.co.uk/sale!', 'shop.example.co.uk/sale'],
    ['at example.com/a_b-c', 'example.com/a_b-c'],
    ['at 123shop.com now', '123shop.com'],
    ['write to jo.doe@example.com.', 'jo.doe@example.com'],
    ['HTTPS://EXAMPLE.COM now', 'HTTPS://EXAMPLE.COM'],
  ])('%s', (text, link) => {
    expect(ofKind('url', text)).toEqual([link])
  })

  it.each(['end.Now', 'e.g. this', 'node.js', 'a.m. today', 'Dr.Who', 'yes.and no'])(
    '%s has none',
    (text) => {
      expect(ofKind('url', text)).toEqual([])
    },
  )
})

describe('names', () => {
  it.each([
    ['@jo_doe: hi', '@jo_doe'],
    ['.@jo hi', '@jo'],
    ['with @jo.', '@jo'],
    ['@jo.bsky.social said', '@jo.bsky.social'],
    ['@jo@mastodon.example!', '@jo@mastodon.example'],
    ['(@jo)', '@jo'],
  ])('%s', (text, mention) => {
    expect(ofKind('mention', text)).toEqual([mention])
  })

  it('have a norm without the sign', () => {
    expect(tokenise('@Jo_Doe #NewYear', []).map(({ norm }) => norm)).toEqual(['jo_doe', 'newyear'])
  })

  it('are hashtags where they hold a letter', () => {
    expect(ofKind('hashtag', '#one #Two2 #2024goals ＃three #größe #a_b #1 # #!')).toEqual([
      '#one',
      '#Two2',
      '#2024goals',
      '＃three',
      '#größe',
      '#a_b',
    ])
    expect(ofKind('hashtag', 'We are #1, #stop.')).toEqual(['#stop'])
  })
})

describe('zones', () => {
  const zone = (kind: Zone['kind'], text: string, part: string): Zone => {
    const start = text.indexOf(part)
    return { kind, start, end: start + part.length }
  }

  it('markup is skipped', () => {
    const text = 'so <b>bold here'
    expect(cut(text, [zone('markup', text, '<b>')])).toEqual(['so', 'bold', 'here'])
  })

  it('a link target and code are one token each', () => {
    const text = 'see [it](a b) and `npm i x` now'
    const zones = [
      zone('markup', text, '['),
      zone('markup', text, ']('),
      zone('url', text, 'a b'),
      zone('markup', text, ')'),
      zone('code', text, '`npm i x`'),
    ]
    expect(cut(text, zones)).toEqual(['see', 'it', 'url:a b', 'and', 'code:`npm i x`', 'now'])
  })

  it('words, links and numbers end where a zone begins', () => {
    const text = 'half**way https://example.com**x 5**% off'
    const stars = [...text.matchAll(/\*\*/g)].map(
      ({ index }): Zone => ({ kind: 'markup', start: index, end: index + 2 }),
    )
    expect(cut(text, stars)).toEqual([
      'half',
      'way',
      'url:https://example.com',
      'x',
      'number:5',
      'off',
    ])
  })

  it('a quote is read, and marked', () => {
    const text = '> not mine\n\nmine'
    const tokens = tokenise(
      text,
      [zone('quote', text, '> not mine'), zone('markup', text, '> ')].sort(
        (a, b) => a.start - b.start,
      ),
    )
    expect(tokens.map(({ isQuoted }) => isQuoted)).toEqual([true, true, false])
  })
})

describe('any text', () => {
  it('is cut into tokens that are in order, do not overlap and are never empty', () => {
    const parts = fc.constantFrom(
      ...[
        'a',
        'Rs',
        '$',
        '5',
        '%',
        '@',
        '#',
        '.',
        '-',
        ' ',
        '\n',
        '👍🏽',
        '\u200d',
        '\ufe0f',
        '🇵',
        '’',
        "'",
      ],
      ...['https://', 'www.', '.com', '(', ')', '\ud83d', 'USD', 'pm', ':', '⃣'],
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(parts, fc.string({ unit: 'binary', maxLength: 4 }))), (all) => {
        const text = all.join('')
        let last = 0
        for (const { start, end } of tokenise(text, [])) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = end
        }
      }),
      { numRuns: 500 },
    )
  })
})
