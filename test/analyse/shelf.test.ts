import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import { compileLexicon, type Lexicon } from '../../src/analyse/lexicon.ts'
import { splitSentences } from '../../src/analyse/sentences.ts'
import { fillShelf, openShelf } from '../../src/analyse/shelf.ts'
import { tokenise } from '../../src/analyse/tokens.ts'
import { analysisVocabularies } from '../../src/analyse/vocabularies.ts'
import { defineWords, type Vocabulary } from '../../src/analyse/words.ts'

const DRAFTS = new URL('../../fixtures/drafts/', import.meta.url)

/** Both ways to look phrases up, by the places of the vocabularies rather than by their identities. */
function bothWays(vocabularies: readonly Vocabulary[]) {
  const { places, text } = fillShelf(vocabularies)
  const shelved = openShelf(places, (start, end) => text.slice(start, end))
  const finder = (lexicon: Lexicon, of: readonly Vocabulary[]) => (text: string) => {
    const tokens = tokenise(text, [])
    const hits = lexicon.match(tokens, splitSentences(text, tokens))
    return of.map((vocabulary) => hits.get(vocabulary) ?? [])
  }
  return {
    shelved,
    compiled: finder(compileLexicon(vocabularies), vocabularies),
    waiting: finder(compileLexicon(shelved), shelved),
  }
}

describe('a shelf', () => {
  it('finds in every draft what the vocabularies find as they are written', () => {
    const { compiled, waiting } = bothWays([
      ...new Set([...analysisVocabularies, ...rules.flatMap((rule) => rule.vocabularies ?? [])]),
    ])
    for (const file of readdirSync(DRAFTS)) {
      const text = readFileSync(new URL(file, DRAFTS), 'utf8')
      expect(waiting(text), file).toEqual(compiled(text))
    }
  })

  it.each([
    ['a word', ['last chance'], 'A last chance. Chance it. The last chance!'],
    ['a stem', ['discount~ code', 'possible~'], 'discounted code, possibility, possibly'],
    ['slots alone', ['{money} {percent}', '{word} {word}'], '$5 5% off now, $5 5%'],
    [
      'apostrophes',
      ["don't wait", 'dont miss', "we're on"],
      "Dont wait. Don't miss. Were on we're on",
    ],
    ['a choice of parts', ['(a|b|) c (d|) ... e'], 'a c d x e. c e. b c d e. c. e'],
    ['a word behind a later one', ['red (herring|tape)', 'tape'], 'red tape, red herring'],
    ['the words of every object', ['constructor', 'to string'], 'constructor __proto__ toString'],
    ['anchors in brackets', ['(^|so) buy'], 'Buy it. And so buy it. They buy it.'],
  ])('wakes phrases by %s', (_, phrases, text) => {
    const { compiled, waiting } = bothWays([defineWords({ phrases })])
    expect(waiting(text)).toEqual(compiled(text))
    expect(waiting(text).flat()).not.toEqual([])
    expect(waiting(text)).toEqual(compiled(text))
  })

  it('gives back the entries as they were written', () => {
    const vocabularies = [
      defineWords({ end: [{ phrase: 'last chance', instead: 'until “Friday”' }, 'hurry'] }),
      defineWords({ stems: [{ phrase: 'possible~', note: 'in any form' }, 'discount~'] }),
      defineWords({ now: ['act now'] }),
    ]
    const { shelved } = bothWays(vocabularies)
    expect(shelved.map(({ entries }) => entries)).toEqual(
      vocabularies.map(({ entries }) => entries),
    )
  })

  it('is text that can stand in a template as it is', () => {
    const { text } = fillShelf([
      defineWords({
        // biome-ignore lint/suspicious/noTemplateCurlyInString: it must not become one.
        now: [{ phrase: 'act now', instead: 'say `when`, such as ${day}, or “today”' }],
      }),
    ])
    // biome-ignore lint/security/noGlobalEval: this is how the text is read.
    expect(eval(`String.raw\`${text}\``)).toBe(text)
    expect(text).toMatch(/^[\n -~]+$/)
  })

  it('refuses a phrase that cannot be read', () => {
    expect(() => fillShelf([defineWords({ a: ['buy now!'] })])).toThrow('“now!”')
  })
})
