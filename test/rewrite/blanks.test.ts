import { describe, expect, it } from 'vitest'
import { blankAbout, closingPlace, openingPlace, placeBefore } from '../../src/rewrite/blanks.ts'
import { ANY_FIELD, FIELDS } from '../../src/rewrite/fields.ts'
import { readTopic } from '../../src/rewrite/topic.ts'
import { contextOf } from './contexts.ts'

const topicOf = (text: string) => readTopic(contextOf(text))

describe('a topic', () => {
  it.each([
    ['Our webinar on garden ponds is on Friday.', 'garden ponds'],
    ['The sale has winter boots in all sizes. Buy yours.', 'winter boots'],
    ['Introducing the Marlow Kettle. It boils in a minute.', 'the Marlow Kettle'],
    ['We made it for clubs. Try our tide calculator.', 'your tide calculator'],
    ['Good email marketing takes time. Ours took years. #emailmarketing', 'email marketing'],
  ])('is read off “%s”', (text, words) => {
    expect(topicOf(text).words).toBe(words)
  })

  it.each([
    'Our promise stands: we are there.',
    'Our customers say so every week.',
    'Get yours before they are gone!',
    'The show is ours. We shop, they drop.',
    'Hunger grows in the north. Meals are missing, and donations are down.',
  ])('is not guessed for “%s”', (text) => {
    expect(topicOf(text).words).toBeUndefined()
  })

  it('finds its field by more than a word that many fields share', () => {
    expect(topicOf('The season begins. Get yours.').field).toBe('other')
    expect(topicOf('The season begins with a match of the home team. Get yours.').field).toBe(
      'sport',
    )
    expect(topicOf('Families are starving. Pizza is far.').field).toBe('causes')
  })
})

describe('a blank', () => {
  it('names the topic', () => {
    for (const part of ['questions', 'tips', 'moments'] as const) {
      const text = 'The sale has winter boots in all sizes. Buy yours.'
      expect(blankAbout(contextOf(text), part)).toMatch(
        /^\[fill: [^[\]\n]*winter boots[^[\]\n]*\]$/,
      )
    }
  })

  it('asks for the topic where it is not sure', () => {
    const blank = blankAbout(contextOf('Get yours before they are gone!'), 'questions')
    expect(blank).toMatch(/^\[fill: .*(?:this|it).*\]$/)
    expect(blank).not.toMatch(/undefined|\{|\}/)
  })

  it('never asks what readers think', () => {
    for (const { questions } of [...FIELDS.values(), ANY_FIELD]) {
      expect(questions.length).toBeGreaterThanOrEqual(3)
      for (const question of questions) expect(question).not.toMatch(/\?|what they think/)
    }
  })
})

describe('a place', () => {
  it.each([
    ['Boots are here. Buy yours.', 'Boots are here. Buy yours.|'],
    ['Boots are here. 🎉\n\n#boots #winter #snow', 'Boots are here. 🎉|\n\n#boots #winter #snow'],
    [
      'Boots are here:\nhttps://a.example/x\n\n#a #b',
      'Boots are here:\nhttps://a.example/x|\n\n#a #b',
    ],
  ])('at the end of “%s” is before its tags', (text, expected) => {
    const { place } = closingPlace(contextOf(text))
    expect(`${text.slice(0, place.start)}|${text.slice(place.end)}`).toBe(expected)
  })

  it('is not in a fact', () => {
    const text = 'It opens in October. Tuesdays are quiet. Come by.'
    const { place } = openingPlace(contextOf(text))
    expect(text.slice(0, place.start)).toBe('It opens in October. Tuesdays are quiet.')
  })

  it('before a sentence takes its bullet along', () => {
    const text = 'Boots are here.\n👉 Buy yours.'
    const { place, gap } = placeBefore(contextOf(text), text.indexOf('Buy'))
    expect(`${text.slice(0, place.start)}|${gap}`).toBe('Boots are here.\n|\n')
  })
})
