import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../src/rewrite/edits.ts'
import { plainNews } from '../../src/rewrite/news.ts'
import { contextOf } from './contexts.ts'

function ways(text: string): string[] {
  return plainNews(contextOf(text)).map((edits) => applyEdits(text, edits))
}

describe('an opening', () => {
  it.each([
    [
      'We’re so excited to announce that the café has a second room.',
      ['The café has a second room.'],
    ],
    ['Today we are thrilled to share that we’ve moved.', ['Today we’ve moved.']],
    [
      'The mill is proud to host the choir on Friday.',
      ['The mill is hosting the choir on Friday.'],
    ],
    ['We’re proud to be part of the summer walk.', ['We’re part of the summer walk.']],
    ['We are honored to be named among the mills.', ['We have been named among the mills.']],
    ['We’re thrilled to have moved the kiln.', ['We’ve moved the kiln.']],
    ['I couldn’t be happier to welcome the choir.', ['I’m welcoming the choir.']],
    ['Excited to share that the kiln works.', ['The kiln works.']],
    [
      'It is with great pleasure that we announce a walk for our neighbours.',
      ['We’re announcing a walk for our neighbours.'],
    ],
    ['Big news! The ferry takes bicycles from May on.', ['The ferry takes bicycles from May on.']],
    ['The wait is finally over. The bridge is open.', ['The bridge is open.']],
    ['Exciting news: the bridge is open.', ['The bridge is open.']],
  ])('says the news of “%s”', (text, expected) => {
    expect(ways(text)).toEqual(expected)
  })

  it('has several ways for a thing, the plain verb last', () => {
    const text = 'We’re excited to share our new guide to ponds.'
    expect([...ways(text)].sort()).toEqual([
      'Here’s our new guide to ponds.',
      'Our new guide to ponds is here.',
      'We’re sharing our new guide to ponds.',
    ])
    expect(ways(text).at(-1)).toBe('We’re sharing our new guide to ponds.')
  })

  it('agrees in number', () => {
    expect([...ways('Introducing our new garden chairs!')].sort()).toEqual([
      'Here are our new garden chairs!',
      'Our new garden chairs are here!',
    ])
  })

  it('knows what does not arrive', () => {
    expect(ways('We’re excited to announce our partnership with the mill.')).toEqual([
      'We’re announcing our partnership with the mill.',
    ])
  })

  it('says I where a person speaks, and nothing where it is not clear who does', () => {
    expect(ways('Excited to join the choir. My first evening was fun.')).toEqual([
      'I’m joining the choir. My first evening was fun.',
    ])
    expect(ways('Excited to join the choir on Friday.')).toEqual([])
  })

  it.each([
    'We can’t wait to see you on Friday.',
    'They’re back! Pumpkin soup from noon.',
    'We are proud of our neighbours.',
    'We’re excited to continue helping you.',
    'The announcement is on the door.',
  ])('leaves “%s” alone', (text) => {
    expect(ways(text)).toEqual([])
  })
})
