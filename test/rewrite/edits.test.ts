import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edit } from '../../src/model.ts'
import { parse } from '../../src/parse/parse.ts'
import {
  applyEdits,
  areApart,
  compose,
  deletion,
  deletions,
  rangeAfter,
  rangesAfter,
  sourceEdits,
  trimmed,
  trimmedToWords,
} from '../../src/rewrite/edits.ts'

const remove = (text: string, words: string) => {
  const start = text.indexOf(words)
  return applyEdits(text, [deletion(text, { start, end: start + words.length })])
}

/** Edits of a text of a given length that do not overlap. */
function editsOf(length: number): fc.Arbitrary<Edit[]> {
  const places = fc.uniqueArray(fc.integer({ min: 0, max: length }), { maxLength: 8 })
  const words = fc.array(fc.constantFrom('', 'x', 'new ', '🔥'), { minLength: 4, maxLength: 4 })
  return fc.tuple(places, words).map(([offsets, texts]) => {
    const sorted = [...offsets].sort((a, b) => a - b)
    const edits: Edit[] = []
    for (let at = 0; at + 1 < sorted.length; at += 2) {
      edits.push({ start: sorted[at]!, end: sorted[at + 1]!, text: texts[at / 2] ?? '' })
    }
    return edits
  })
}

describe('applying edits', () => {
  it('puts words in the place of others, in any order', () => {
    const edits = [
      { start: 4, end: 7, text: 'red' },
      { start: 0, end: 0, text: 'A ' },
    ]
    expect(applyEdits('the old mug', edits)).toBe('A the red mug')
  })

  it.each([
    [
      'an overlap',
      [
        { start: 0, end: 4, text: '' },
        { start: 3, end: 5, text: '' },
      ],
    ],
    ['a range that is turned round', [{ start: 4, end: 2, text: '' }]],
    ['a place outside of the text', [{ start: 8, end: 99, text: '' }]],
  ])('refuses %s', (_, edits) => {
    expect(() => applyEdits('the old mug', edits)).toThrow(RangeError)
  })

  it('says where the new words stand', () => {
    const edits = [
      { start: 0, end: 3, text: 'your' },
      { start: 8, end: 11, text: 'cup' },
    ]
    const after = applyEdits('the old mug', edits)
    expect(rangesAfter(edits).map(({ start, end }) => after.slice(start, end))).toEqual([
      'your',
      'cup',
    ])
  })

  it.each([
    ['old', { start: 0, end: 3, text: 'your' }, 'old'],
    ['old', { start: 6, end: 7, text: '' }, 'ol'],
    ['old', { start: 3, end: 7, text: '' }, ''],
    ['old', { start: 4, end: 7, text: 'new' }, 'new'],
    ['old', { start: 7, end: 11, text: '' }, 'old'],
  ])('finds %j again after %j', (words, edit, expected) => {
    const text = 'the old mug'
    const start = text.indexOf(words)
    const after = rangeAfter({ start, end: start + words.length }, [edit])
    expect(applyEdits(text, [edit]).slice(after.start, after.end)).toBe(expected)
  })

  it('composes two rounds into one', () => {
    const rounds = fc
      .string({ maxLength: 40 })
      .chain((text) => fc.tuple(fc.constant(text), editsOf(text.length)))
      .chain(([text, first]) =>
        fc.tuple(fc.constant(text), fc.constant(first), editsOf(applyEdits(text, first).length)),
      )
    fc.assert(
      fc.property(rounds, ([text, first, second]) => {
        const twice = applyEdits(applyEdits(text, first), second)
        expect(applyEdits(text, compose(text.length, first, second))).toBe(twice)
      }),
      { numRuns: 2000 },
    )
  })

  it('cuts an edit down to what changes', () => {
    expect(trimmed('Buy NOW!!!', { start: 0, end: 10, text: 'Buy now!' })).toEqual({
      start: 4,
      end: 9,
      text: 'now',
    })
    const edits = fc
      .string({ maxLength: 20 })
      .chain((text) => fc.tuple(fc.constant(text), editsOf(text.length)))
    fc.assert(
      fc.property(edits, ([text, list]) => {
        const shorter = list.map((edit) => trimmed(text, edit))
        expect(applyEdits(text, shorter)).toBe(applyEdits(text, list))
      }),
    )
  })

  it('keeps apart what shares a character or a place', () => {
    const word = { start: 2, end: 5, text: '' }
    expect(areApart([word], [{ start: 5, end: 7, text: '' }])).toBe(true)
    expect(areApart([word], [{ start: 4, end: 7, text: '' }])).toBe(false)
    expect(areApart([word], [{ start: 5, end: 5, text: 'x' }])).toBe(false)
  })
})

describe('deleting tidily', () => {
  it.each([
    ['Buy tea now. It is hot.', ' now', 'Buy tea. It is hot.'],
    ['One. Two. Three.', 'Two.', 'One. Three.'],
    ['One. Two.', 'Two.', 'One.'],
    ['One. Two.', 'One.', 'Two.'],
    ['One.\n\nTwo.\n\nThree.', 'Two.', 'One.\n\nThree.'],
    ['One.\nTwo.\n\nThree.', 'Two.', 'One.\n\nThree.'],
    ['One.\r\n\r\nTwo.\r\nThree.', 'Two.', 'One.\r\n\r\nThree.'],
    ['One.\n\nTwo.', 'Two.', 'One.'],
    ['One.\n\nTwo.', 'One.', 'Two.'],
    ['A really , really good mug', 'really ', 'A, really good mug'],
    ['Tea (really hot) here', 'really ', 'Tea (hot) here'],
  ])('%j without %j', (text, words, expected) => {
    expect(remove(text, words)).toBe(expected)
  })

  it('takes neighbours as one', () => {
    const text = 'Tea 🚨 ‼️ now'
    const edits = deletions(text, [
      { start: 4, end: 6 },
      { start: 7, end: 9 },
    ])
    expect(applyEdits(text, edits)).toBe('Tea now')
  })

  it('leaves no double blank and no empty line that was not there', () => {
    const words = fc.constantFrom('Tea.', 'Hot tea!', 'now', '(yes)', 'a', '- x')
    const gaps = fc.constantFrom(' ', '\n', '\n\n', '\r\n')
    const texts = fc.array(fc.tuple(words, gaps), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(texts, fc.nat(), (list, which) => {
        const text = list
          .map((pair) => pair.join(''))
          .join('')
          .trimEnd()
        const gone = which % list.length
        const start = list.slice(0, gone).reduce((sum, pair) => sum + pair.join('').length, 0)
        const end = start + (list[gone] as [string, string])[0].length
        const after = applyEdits(text, [deletion(text, { start, end })])
        expect(after).not.toMatch(/ {2}|[ \t]+$/m)
        expect(after).not.toMatch(/(?:\r?\n){3}/)
        if (after !== '') expect(after).toBe(after.trim())
      }),
      { numRuns: 2000 },
    )
  })
})

describe('edits of the source', () => {
  it('leave everything else as it was, in Markdown', () => {
    const source = '\uFEFF---\r\nplatform: x\r\n---\r\n\r\nBuy **NOW**!!!  \r\n\r\n#tea\r\n'
    const [post] = parse({ file: 'a.md', text: source, format: 'markdown' })
    const start = post!.text.indexOf('!!!')
    const edits = sourceEdits([{ start, end: start + 3, text: '!' }], post!)!
    expect(applyEdits(source, edits)).toBe(source.replace('!!!', '!'))
  })

  it('are written as JSON strings are, in NDJSON', () => {
    const line = '{"id":"1","text":"Say \\"hi\\"\\u0021!! \\ud83d\\udd25 now\\nBye","x":"\\u0041"}'
    const source = `{"text":"first"}\n${line}\n`
    const post = parse({ file: 'a.ndjson', text: source, format: 'ndjson' })[1]!
    const start = post.text.indexOf('!!!')
    const edits = sourceEdits([{ start, end: start + 3, text: '!\n"ok"' }], post)!
    const after = applyEdits(source, edits)
    expect(after).toBe(source.replace('\\u0021!!', '!\\n\\"ok\\"'))
    expect(parse({ file: 'a.ndjson', text: after, format: 'ndjson' })[1]?.text).toBe(
      post.text.replace('!!!', '!\n"ok"'),
    )
  })

  it('read back as the post after, whatever the format', () => {
    const texts = fc.array(fc.constantFrom('tea', '"', '\\', '\n', '🔥', 'é', ' ', '\u2028', 'x'), {
      minLength: 1,
    })
    const cases = texts
      .map((pieces) => `a${pieces.join('')}z`)
      .chain((text) => fc.tuple(fc.constant(text), editsOf(text.length)))
    fc.assert(
      fc.property(cases, ([text, edits]) => {
        const whole = edits.every(({ start, end }) => isWhole(text, start) && isWhole(text, end))
        fc.pre(whole)
        const source = `{"n":[1,"x"],"text":${JSON.stringify(text)},"z":null}`
        const [post] = parse({ file: 'a.ndjson', text: source, format: 'ndjson' })
        const after = applyEdits(source, sourceEdits(edits, post!)!)
        expect(JSON.parse(after)).toEqual({ n: [1, 'x'], text: applyEdits(text, edits), z: null })
      }),
      { numRuns: 1000 },
    )
  })
})

function isWhole(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) !== 0xdc00
}

describe('an edit trimmed to whole words', () => {
  it('cuts no word, link or tag that stays', () => {
    const before = 'Register for #WebexOne'
    const edit = { start: 0, end: before.length, text: 'You can register for #WebexOne here' }
    const least = trimmedToWords(before, edit)
    expect(applyEdits(before, [least])).toBe(edit.text)
    expect(before.slice(least.start, least.end)).toBe(before)
    const colon = 'Read more now: https://a.example'
    const put = { start: 0, end: colon.length, text: 'More here: https://a.example' }
    expect(colon.slice(trimmedToWords(colon, put).end).trim()).toBe('https://a.example')
  })

  it('says the same as the edit', () => {
    const words = fc.array(fc.constantFrom('tea', 'tee', '#tea', 'https://a.example'), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(words, words, (some, others) => {
        const [before, text] = [some.join(' '), others.join(' ')]
        const edit = trimmedToWords(before, { start: 0, end: before.length, text })
        expect(applyEdits(before, [edit])).toBe(text)
      }),
    )
  })
})
