import { describe, expect, it } from 'vitest'
import { compileLexicon } from '../../src/analyse/lexicon.ts'
import { splitSentences } from '../../src/analyse/sentences.ts'
import { tokenise } from '../../src/analyse/tokens.ts'
import { defineWords, parsePhrase } from '../../src/analyse/words.ts'

/** The words of a text that phrases of one vocabulary match, in order. */
function found(text: string, ...phrases: string[]): string[] {
  const words = defineWords({ phrases })
  const tokens = tokenise(text, [])
  const hits = compileLexicon([words]).match(tokens, splitSentences(text, tokens)).get(words) ?? []
  return hits.map(({ start, end }) => text.slice(start, end))
}

describe('words', () => {
  it('stand next to each other', () => {
    expect(found('Your last chance is the last good chance', 'last chance')).toEqual([
      'last chance',
    ])
  })

  it('are whole words in any case', () => {
    expect(found('SALE! Wholesale, sales, a Sale.', 'sale')).toEqual(['SALE', 'Sale'])
  })

  it('may be joined or parted by hyphens, in the phrase and in the post', () => {
    expect(found('A must-have, a must have', 'must have')).toEqual(['must-have', 'must have'])
    expect(found('A must-have, a must have', 'must-have')).toEqual(['must-have', 'must have'])
  })

  it('are found in bold and full-width letters', () => {
    expect(found('Get it 𝗳𝗼𝗿 𝗳𝗿𝗲𝗲 and ｆｏｒ ｆｒｅｅ', 'for free')).toEqual([
      '𝗳𝗼𝗿 𝗳𝗿𝗲𝗲',
      'ｆｏｒ ｆｒｅｅ',
    ])
  })

  it('are found in hashtags and beside emoji', () => {
    expect(found('🔥sale🔥 #sale', 'sale')).toEqual(['sale', '#sale'])
  })

  it('do not reach over the end of a sentence', () => {
    expect(found('This is your last. Chance would be fine.', 'last chance')).toEqual([])
    expect(found('This is your last\n\nchance', 'last chance')).toEqual([])
  })

  it('reach over the line break of a wrapped line', () => {
    const line = 'An editor wrapped this line of prose because it was too long, and the last'
    expect(found(`${line}\nchance ends here`, 'last chance')).toEqual(['last\nchance'])
  })
})

describe('apostrophes', () => {
  it('are the same straight, curly and left out', () => {
    expect(found("Don't miss, don’t miss, dont miss", "don't miss")).toEqual([
      "Don't miss",
      'don’t miss',
      'dont miss',
    ])
  })

  it('are needed where the word would be another without', () => {
    expect(found('Its own; it’s own', "it's own")).toEqual(['it’s own'])
    expect(found('were open; we’re open', "we're open")).toEqual(['we’re open'])
  })

  it('may be left out in whichever order phrases were written', () => {
    expect(found('dont wait; dont miss', 'dont wait', "don't miss")).toEqual([
      'dont wait',
      'dont miss',
    ])
    expect(found('dont wait; dont miss', "don't miss", 'dont wait')).toEqual([
      'dont wait',
      'dont miss',
    ])
  })
})

describe('stems', () => {
  it('are opt-in: news is not new', () => {
    expect(found('Good news', 'new')).toEqual([])
    expect(found('new', 'news')).toEqual([])
    expect(found('discounted discounts', 'discount')).toEqual([])
  })

  it('match every word with the same stem', () => {
    expect(found('Discounted, discounts, discount, count', 'discount~')).toEqual([
      'Discounted',
      'discounts',
      'discount',
    ])
    expect(found('Good news, new', 'new~')).toEqual(['news', 'new'])
  })

  it('stand beside words and slots', () => {
    expect(found('We discounted 20% today', 'discount~ {percent}')).toEqual(['discounted 20%'])
  })
})

describe('gaps', () => {
  it('skip up to three words', () => {
    const text = (words: string) => `Comment ${words} below`
    expect(found(text(''), 'comment ... below')).toHaveLength(1)
    expect(found(text('your answer right'), 'comment ... below')).toHaveLength(1)
    expect(found(text('your honest answer right'), 'comment ... below')).toEqual([])
  })

  it('skip emoji and links as well', () => {
    expect(found('Comment 🔥 👇 below', 'comment ... below')).toEqual(['Comment 🔥 👇 below'])
  })

  it('do not leave the sentence', () => {
    expect(found('No comment. Look below.', 'comment ... below')).toEqual([])
  })

  it('may follow each other', () => {
    expect(found('tag one friend and win a mug', 'tag ... friend ... mug')).toEqual([
      'tag one friend and win a mug',
    ])
  })
})

describe('slots', () => {
  it.each([
    ['only {number} left', 'only 3 left', 'only three left'],
    ['up to {money}', 'up to $50k', 'up to 50'],
    ['{percent} off', '20% off', '20 off'],
    ['until {time}', 'until 5pm', 'until 5'],
    ['see {url}', 'see example.com', 'see example'],
    ['follow {mention}', 'follow @someone', 'follow someone'],
    ['tweet {hashtag}', 'tweet #hello', 'tweet hello'],
    ['free {emoji}', 'free 👩‍👩‍👧', 'free now'],
    ['say {word} now', 'say yes now', 'say 5 now'],
  ])('%s', (phrase, inside, outside) => {
    expect(found(inside, phrase)).toEqual([inside])
    expect(found(outside, phrase)).toEqual([])
  })

  it('must be known', () => {
    expect(() => compileLexicon([defineWords({ a: ['only {amount} left'] })])).toThrow(
      'The phrase “only {amount} left” has an unknown slot {amount}. Slots are {number}',
    )
  })
})

describe('anchors', () => {
  it('^ is where a sentence begins, whatever emoji come before', () => {
    expect(found('Buy one. I buy two. 🔥 Buy three.', '^buy')).toEqual(['Buy', 'Buy'])
  })

  it('$ is where a sentence ends, whatever emoji come after', () => {
    expect(found('My thoughts on it. Thoughts? Any thoughts 👇', 'thoughts$')).toEqual([
      'Thoughts',
      'thoughts',
    ])
  })

  it('may stand together, and inside of brackets', () => {
    expect(found('Agree? I agree. Agree to it.', '^agree$')).toEqual(['Agree'])
    expect(found('Buy it. And so buy it. They buy it.', '(^|so) buy')).toEqual(['Buy', 'so buy'])
  })
})

describe('alternatives', () => {
  it('are one of several, of any length', () => {
    expect(found('act now, act right away, act', 'act (now|right away)')).toEqual([
      'act now',
      'act right away',
    ])
  })

  it('may be nothing', () => {
    expect(found('right now, now', '(right|) now')).toEqual(['right now', 'now'])
    expect(found('shop, shop today, shop today only', 'shop (today|) (only|)')).toEqual([
      'shop',
      'shop today',
      'shop today only',
    ])
  })

  it('may be parts of words', () => {
    expect(found('order, orders, ordered', 'order(s|)')).toEqual(['order', 'orders'])
  })

  it('may hold stems and slots', () => {
    expect(found('saved $5, saves 5%, saves much', 'save~ ({money}|{percent})')).toEqual([
      'saved $5',
      'saves 5%',
    ])
  })

  it('are spelled out for those who want to see each', () => {
    const spelt = parsePhrase('^(buy|pre order) (it|)').map(({ steps, atStart }) => [
      atStart,
      ...steps.map((step) => (step.type === 'gap' ? '...' : step.value)),
    ])
    expect(spelt).toEqual([
      [true, 'buy', 'it'],
      [true, 'buy'],
      [true, 'pre', 'order', 'it'],
      [true, 'pre', 'order'],
    ])
  })
})

describe('hits that share words', () => {
  it('leave the leftmost, then the longest', () => {
    const phrases = ['last chance', 'chance to win', 'last', 'to win']
    expect(found('your last chance to win', ...phrases)).toEqual(['last chance', 'to win'])
    expect(found('last chance to buy', 'last', 'last chance', 'last chance to')).toEqual([
      'last chance to',
    ])
  })

  it('are kept apart by vocabulary, each with its entry, tag and place', () => {
    const scarce = defineWords({ end: [{ phrase: 'last chance', instead: 'until Friday' }] })
    const hurry = defineWords({ now: ['chance'] })
    const text = 'Hello. Your last chance!'
    const tokens = tokenise(text, [])
    const hits = compileLexicon([scarce, hurry]).match(tokens, splitSentences(text, tokens))
    expect(hits.get(scarce)).toEqual([
      {
        start: 12,
        end: 23,
        entry: { phrase: 'last chance', instead: 'until Friday', tag: 'end' },
        first: 2,
        last: 3,
        sentence: 1,
      },
    ])
    expect(hits.get(hurry)?.map(({ entry }) => entry.tag)).toEqual(['now'])
  })

  it('do not depend on what was matched before', () => {
    const words = defineWords({ a: ['(a|b|) c (d|) e', 'c ... e'] })
    const lexicon = compileLexicon([words])
    const hits = (text: string) => {
      const tokens = tokenise(text, [])
      return lexicon.match(tokens, splitSentences(text, tokens)).get(words)?.length ?? 0
    }
    const texts = ['a c d e', 'c e', 'b c x e', 'a b', 'c d', 'a c d e']
    expect(texts.map(hits)).toEqual([1, 1, 1, 0, 0, 1])
  })
})

describe('phrases that cannot be read', () => {
  it.each([
    ['', 'has no words'],
    ['^$', 'has no words'],
    ['(a|) (b|)', 'has no words'],
    ['... now', 'begins or ends with a gap'],
    ['now ...', 'begins or ends with a gap'],
    ['(right|) ... now', 'begins or ends with a gap'],
    ['now (...|then)', 'begins or ends with a gap'],
    ['(buy now', 'bracket or bar without its partner'],
    ['buy) now', 'bracket or bar without its partner'],
    ['buy|order now', 'bracket or bar without its partner'],
    ['((a|b) c|d) e', 'bracket or bar without its partner'],
    ['buy now!', 'has “now!”, which no post is ever cut into'],
  ])('“%s”', (phrase, why) => {
    expect(() => compileLexicon([defineWords({ a: [phrase] })])).toThrow(why)
    expect(() => parsePhrase(phrase)).toThrow(`The phrase “${phrase}”`)
  })
})
