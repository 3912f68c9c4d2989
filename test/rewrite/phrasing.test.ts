import { describe, expect, it } from 'vitest'
import { lintSource } from '../../src/index.ts'
import { createPost } from '../../src/parse/post.ts'
import { readDraft } from '../../src/rewrite/draft.ts'
import { applyEdits } from '../../src/rewrite/edits.ts'
import { createPhrasebook } from '../../src/rewrite/phrasebook.ts'
import {
  type Edits,
  fewerEmoji,
  fewerMarks,
  plainOffer,
  quietly,
  withoutRepeatedTags,
  withoutSentence,
  withoutTrailingSpace,
  withoutWords,
  withWords,
} from '../../src/rewrite/phrasing.ts'
import { setup } from './setups.ts'

type Context = Parameters<typeof withoutSentence>[0]

function contextOf(text: string, isMarkdown = false): Context {
  const post = isMarkdown
    ? lintSource({ file: 'a.md', text, format: 'markdown' }, setup)[0]!.post
    : createPost(text)
  const { judged, facts } = readDraft(post, setup)
  const book = createPhrasebook()
  return {
    post,
    features: judged.features,
    facts,
    phrasings: (ways) => book.order(ways, post.text, 0),
  }
}

/** The text after an edit of the words given, or of the whole text. */
function rewritten(
  text: string,
  edit: (context: Context, range: { start: number; end: number }) => Edits,
  words = text,
  isMarkdown = false,
): string {
  const context = contextOf(text, isMarkdown)
  const start = context.post.text.indexOf(words)
  return applyEdits(context.post.text, edit(context, { start, end: start + words.length }))
}

function ways(
  text: string,
  edit: (context: Context, range: { start: number; end: number }) => readonly Edits[],
): string[] {
  const context = contextOf(text)
  return edit(context, { start: 0, end: text.length })
    .map((edits) => applyEdits(text, edits))
    .sort()
}

describe('leaving out a sentence', () => {
  it.each([
    [
      'Our mugs are here. Hurry, don’t miss out! They keep tea warm.',
      'Hurry',
      'Our mugs are here. They keep tea warm.',
    ],
    [
      'Our mugs are here.\n\nDon’t miss out! 👇\n\nThey keep tea warm.',
      'miss',
      'Our mugs are here.\n\nThey keep tea warm.',
    ],
    ['Don’t miss out!!! Our mugs are here.', 'miss', 'Our mugs are here.'],
    [
      'Don’t miss the mugs of Priya Nair! They are here.',
      'miss',
      'Don’t miss the mugs of Priya Nair! They are here.',
    ],
    ['Save 20% now! They are here.', 'Save', 'Save 20% now! They are here.'],
  ])('%j', (text, words, expected) => {
    expect(rewritten(text, withoutSentence, words)).toBe(expected)
  })

  it.each([
    ['Mugs are here.\n\n**Don’t miss out!**\n\nTea too.', 'Mugs are here.\n\nTea too.'],
    ['Mugs:\n\n- Don’t miss out!\n- Tea too.', 'Mugs:\n\n- Tea too.'],
  ])('takes its markup along: %j', (text, expected) => {
    expect(rewritten(text, withoutSentence, 'miss', true)).toBe(expected)
  })
})

describe('leaving out words', () => {
  it.each([
    ['This is an amazing guide.', 'amazing', 'This is a guide.'],
    ['This is a great idea.', 'great', 'This is an idea.'],
    ['Honestly, we like it.', 'Honestly', 'We like it.'],
    ['We really, really like it.', 'really', 'We, really like it.'],
    ['The mug is truly hot!', 'truly', 'The mug is hot!'],
  ])('%j without %j', (text, words, expected) => {
    expect(rewritten(text, withoutWords, words)).toBe(expected)
  })

  it('puts others in their place, with a capital where a sentence opens', () => {
    expect(rewritten('Purchase a mug.', (c, r) => withWords(c, r, 'buy'), 'Purchase')).toBe(
      'Buy a mug.',
    )
  })
})

describe('lowering the voice', () => {
  it.each([
    ['FREE SHIPPING ON EVERYTHING until 5 May', 'Free shipping on everything until 5 May'],
    ['Today: BUY TWO NASA mugs with code SAVE50', 'Today: buy two NASA mugs with code SAVE50'],
    ['SALE ENDS FRIDAY', 'Sale ends FRIDAY'],
    ['ROLEXO WATCHES FOR SALE', 'ROLEXO WATCHES FOR SALE'],
    ['I LOVE IT', 'I love it'],
  ])('%j', (text, expected) => {
    expect(rewritten(text, quietly)).toBe(expected)
  })

  it.each([
    ['Now!!! Really?? Yes! No?! Wow!?!', 'Now! Really? Yes! No?! Wow?'],
    ['He said “NEVER!!!” once!!', 'He said “NEVER!!!” once!'],
    ['Now! ! ! here', 'Now! here'],
  ])('one mark: %j', (text, expected) => {
    expect(rewritten(text, fewerMarks)).toBe(expected)
  })

  it.each([
    ['🔥🔥🔥 Tea 👉👉 here', '🔥 Tea 👉 here'],
    ['🎉🚀🔥 Tea', '🎉 Tea'],
    ['⭐⭐⭐⭐⭐ 🇫🇷🇮🇹 ❤️❤️ 🔥🚀', '⭐⭐⭐⭐⭐ 🇫🇷🇮🇹 ❤️❤️ 🔥🚀'],
    ['🔥 🔥\n🔥 Tea', '🔥\n🔥 Tea'],
  ])('one emoji: %j', (text, expected) => {
    expect(rewritten(text, fewerEmoji)).toBe(expected)
  })
})

describe('tidying', () => {
  it('drops tags that stand in the closing block before', () => {
    expect(rewritten('I like #tea.\n\n#tea #mug #Tea #tea #mug', withoutRepeatedTags)).toBe(
      'I like #tea.\n\n#tea #mug #Tea',
    )
  })

  it('drops blanks at line ends, and keeps a hard break', () => {
    expect(rewritten('a \nb\t\nc  \nd  \n\ne  ', withoutTrailingSpace)).toBe('a\nb\nc  \nd\n\ne')
  })
})

describe('the offer', () => {
  it('is one plain sentence', () => {
    expect(ways('🔥 50% OFF TODAY ONLY!!! Use code SAVE50 👉 shop.example', plainOffer)).toEqual([
      '50% off today only with code SAVE50 at shop.example',
      'There’s 50% off today only with code SAVE50 at shop.example',
      'Today only: 50% off with code SAVE50 at shop.example',
    ])
    expect(
      ways('FREE SHIPPING ON EVERYTHING!!! Shop now: https://a.example/x #tea #mug', plainOffer),
    ).toContain('Free shipping on everything at https://a.example/x #tea #mug')
  })

  it.each([
    '50% off! Priya Nair made them all by hand.',
    'Is 50% off enough?',
    'We planted a tree.',
  ])('keeps what else is said: %j', (text) => {
    for (const way of ways(text, plainOffer))
      expect(way).toContain('Priya Nair made them all by hand.')
  })
})

describe('the phrasebook', () => {
  const WAYS = ['Details: ', 'More here: ', 'It’s here: ']

  it('orders by the post, the same each time', () => {
    const orders = ['a', 'b', 'c', 'd', 'e'].map((text) => createPhrasebook().order(WAYS, text, 0))
    expect(new Set(orders.map(([first]) => first)).size).toBeGreaterThan(1)
    expect(createPhrasebook().order(WAYS, 'a', 0)).toEqual(orders[0])
  })

  it('gives no way twice before all have been used', () => {
    const book = createPhrasebook()
    const used = WAYS.map(() => {
      const [way] = book.order(WAYS, 'the same post', 0)
      book.note([{ start: 0, end: 0, text: `${way}https://a.example` }])
      return way
    })
    expect([...used].sort()).toEqual([...WAYS].sort())
  })
})
