import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../src/analyse/sentences.ts'
import { tokenise } from '../../src/analyse/tokens.ts'

function split(text: string) {
  return splitSentences(text, tokenise(text, []))
}

/** The sentences of a text, closing punctuation included. */
function texts(text: string): string[] {
  return split(text).map(({ start, end }) => text.slice(start, end))
}

describe('a sentence ends', () => {
  it.each<[string, string, string[]]>([
    ['at a full stop', 'One. Two.', ['One.', 'Two.']],
    ['at marks in a row', 'Really?! Yes!!!', ['Really?!', 'Yes!!!']],
    ['at a mark inside quotes', '“Stop!” She left.', ['Stop!', 'She left.']],
    ['at a full stop before lower case', 'i slept. then i ate.', ['i slept.', 'then i ate.']],
    ['at full-width marks', '行く。来た？ はい', ['行く。', '来た？', 'はい']],
    ['at a blank line', 'One\n\ntwo', ['One', 'two']],
    ['at a line break', 'First line\nSecond line', ['First line', 'Second line']],
    ['at the break of a short line', 'buy bread\nfeed the cat', ['buy bread', 'feed the cat']],
    ['at each item of a list', '- bread\n- milk', ['bread', 'milk']],
    ['at an emoji before a capital', 'We won 🎉 Thank you', ['We won 🎉', 'Thank you']],
    ['at a link before a capital', 'See example.com Then go', ['See example.com', 'Then go']],
    ['at an ellipsis before a capital', 'So… What now', ['So…', 'What now']],
    [
      'at a bar or bullet',
      'Shop now | Free delivery • Easy',
      ['Shop now', 'Free delivery', 'Easy'],
    ],
    ['after a mark and before an emoji', 'Yes!🎉 Thanks', ['Yes!', '🎉 Thanks']],
    ['after a number', 'I ate 5. You ate 3.', ['I ate 5.', 'You ate 3.']],
    ['after “I”', 'So do I. You too.', ['So do I.', 'You too.']],
    ['after a time of day', 'Open until 5 p.m. Come by', ['Open until 5 p.m.', 'Come by']],
  ])('%s', (_, text, sentences) => {
    expect(texts(text)).toEqual(sentences)
  })
})

describe('a sentence runs on', () => {
  it.each([
    ['after a title', 'Ask Dr. Meyer and Mrs. Okafor about it.'],
    ['after an initial', 'J. R. Smith wrote it.'],
    ['after “e.g.” and “i.e.”', 'Bring food, e.g. bread, i.e. anything.'],
    ['after “approx.”', 'It took approx. 5 minutes.'],
    ['after “vs.”', 'Tea vs. Coffee.'],
    ['after an ellipsis before lower case', 'so… what now... and then?'],
    ['through a decimal, a version and a link', 'Version 2.0 costs 3.50 at example.com/a.b today.'],
    ['through an emoji in the middle', 'We ❤️ our readers.'],
    ['through an emoji at the start', '🎉 We won.'],
    ['through a link before lower case', 'See https://example.com for more.'],
    [
      'over a line that an editor wrapped',
      'This line of prose was wrapped by somebody’s editor since it\nwas longer than the window.',
    ],
  ])('%s', (_, text) => {
    expect(texts(text)).toEqual([text])
  })
})

describe('the parts of a sentence', () => {
  it('are its closing marks', () => {
    expect(split('One. Two?! Three… Four\n\nFive').map(({ mark }) => mark)).toEqual([
      '.',
      '?!',
      '…',
      '',
      '',
    ])
  })

  it('are its first and last word, without emoji, links and mentions', () => {
    const text = '🎉 @jo We won 5 prizes https://example.com 🎉'
    const [sentence] = split(text)
    const tokens = tokenise(text, [])
    expect(sentence).toMatchObject({ first: 0, last: tokens.length - 1 })
    expect(tokens[sentence?.firstWord ?? -1]?.norm).toBe('we')
    expect(tokens[sentence?.lastWord ?? -1]?.norm).toBe('prizes')
  })

  it('are all tokens where none is a word', () => {
    expect(split('🎉🎉 @jo')).toMatchObject([{ first: 0, last: 2, firstWord: 0, lastWord: 2 }])
  })

  it('do not take marks from after a blank line', () => {
    expect(split('One\n\n!!!')).toMatchObject([{ mark: '' }])
  })
})

describe('any text', () => {
  it('is cut so that every token is in exactly one sentence', () => {
    const parts = fc.constantFrom(
      'One',
      'two',
      'Dr',
      '.',
      '!',
      '…',
      ' ',
      '\n',
      '🎉',
      'a.co',
      '5',
      '|',
    )
    fc.assert(
      fc.property(fc.array(parts), (all) => {
        const text = all.join('')
        const tokens = tokenise(text, [])
        let next = 0
        for (const { index, first, last, firstWord, lastWord, start, end } of splitSentences(
          text,
          tokens,
        )) {
          expect(first).toBe(next)
          expect(firstWord).toBeGreaterThanOrEqual(first)
          expect(lastWord).toBeGreaterThanOrEqual(firstWord)
          expect(last).toBeGreaterThanOrEqual(lastWord)
          expect(start).toBe(tokens[first]?.start)
          expect(end).toBeGreaterThanOrEqual(tokens[last]?.end ?? 0)
          expect(index).toBeGreaterThanOrEqual(0)
          next = last + 1
        }
        expect(next).toBe(tokens.length)
      }),
    )
  })
})
