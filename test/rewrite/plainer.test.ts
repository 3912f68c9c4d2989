import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../src/rewrite/edits.ts'
import type { Edits } from '../../src/rewrite/phrasing.ts'
import {
  inPlainWords,
  withoutBoast,
  withoutPraise,
  withoutRank,
} from '../../src/rewrite/plainer.ts'
import { type Context, contextOf } from './contexts.ts'

function rewritten(text: string, edit: (context: Context) => Edits): string {
  return applyEdits(text, edit(contextOf(text)))
}

describe('praise', () => {
  it.each([
    ['We have an amazing offer for you.', 'We have an offer for you.'],
    ['It is a truly amazing oven for small rooms.', 'It is an oven for small rooms.'],
    [
      'Amazing lamps for small rooms are in the window.',
      'Lamps for small rooms are in the window.',
    ],
    ['The lamp is fast, amazing and easy to mend.', 'The lamp is fast and easy to mend.'],
    ['Our reliable and innovative heaters stay.', 'Our reliable heaters stay.'],
    ['Coffee, lamps and amazing cakes wait for you.', 'Coffee, lamps and cakes wait for you.'],
    ['We show modern technology and innovative lamps.', 'We show modern technology and lamps.'],
    ['It brings bright, stunning colours to the hall.', 'It brings bright colours to the hall.'],
    ['Our cutting-edge kiln is warm.', 'Our kiln is warm.'],
    ['The kiln works seamlessly with the old pipes.', 'The kiln works with the old pipes.'],
    ['Effortlessly repair your own kettle at home.', 'Repair your own kettle at home.'],
    ['Mending is easier than ever before.', 'Mending is easier.'],
    ['The workshop is back and better than ever!', 'The workshop is back!'],
    [
      'This is the kettle, the perfect gift for a cold flat.',
      'This is the kettle, a gift for a cold flat.',
    ],
    ['The bag is packed with tools and much more.', 'The bag has tools and more.'],
    ['We mend kettles. Wow! The rest is on the door.', 'We mend kettles. The rest is on the door.'],
  ])('is left out of “%s”', (before, after) => {
    expect(rewritten(before, withoutPraise)).toBe(after)
  })

  it.each([
    ['where nothing else is said', 'Our new bread is amazing.'],
    ['after a verb of the senses', 'It tastes amazing with butter.'],
    ['where it is denied', 'This is not an amazing offer.'],
    ['where it exclaims', 'Such an amazing evening by the mill!'],
    ['where it would leave too little', 'We had an incredible time.'],
    ['of people', 'These amazing volunteers dug the pond.'],
    ['in thanks', 'Thank you for the wonderful soup.'],
    ['in a heading', 'The Ultimate Guide to Ponds is on page two.'],
    ['in quotation marks', 'She called it “an amazing little shop” yesterday.'],
    ['with an article of its own', 'Come and hear the brilliant Ada Marlow.'],
    ['of more than one word that fits', 'It was the most stunning dress of the night.'],
    ['in a saying that is joined to the word before', 'The day is action-packed with walks.'],
  ])('stays %s', (_, text) => {
    expect(rewritten(text, withoutPraise)).toBe(text)
  })
})

describe('plain words', () => {
  it.each([
    ['We leverage old pipes.', 'We use old pipes.'],
    ['Leverage the old pipes.', 'Use the old pipes.'],
    [
      'It streamlines repairs and empowers tenants to help.',
      'It simplifies repairs and helps tenants to help.',
    ],
    ['By leveraging old pipes we save copper.', 'By using old pipes we save copper.'],
    ['It transforms old pipes into lamps.', 'It turns old pipes into lamps.'],
    ['Take your workshop to the next level with us.', 'Improve your workshop with us.'],
    ['You can unlock the power of steam.', 'You can use steam.'],
  ])('are found for “%s”', (before, after) => {
    expect(rewritten(before, inPlainWords)).toBe(after)
  })

  it.each([
    ['a noun', 'They have leverage over the landlord.'],
    ['a heading', 'Transform Your Kitchen, a talk on Friday.'],
    ['without an object', 'How towns digitally transform and grow.'],
    ['what is said already', 'Improve the roof, optimize the walls.'],
  ])('are not looked for in %s', (_, text) => {
    expect(rewritten(text, inPlainWords)).toBe(text)
  })

  it('leave one exclamation mark', () => {
    expect(rewritten('We leverage old pipes! They are warm! Come by!', inPlainWords)).toBe(
      'We use old pipes! They are warm. Come by.',
    )
    expect(rewritten('They are warm! Come by!', inPlainWords)).toBe('They are warm! Come by!')
  })
})

describe('praise of oneself', () => {
  it.each([
    ['We are the leading provider of kilns.', 'We are a provider of kilns.'],
    ['Ask our world-class team.', 'Ask our team.'],
  ])('steps down in “%s”', (before, after) => {
    expect(rewritten(before, withoutRank)).toBe(after)
  })

  it('goes as a sentence where enough is left', () => {
    const rest =
      'The repair café in the mill opens on the first floor, with room for a dozen people and their broken things. '
    const text = `${rest}Nobody does it better. Come by with a kettle, a lamp or a radio, and we look at it together.`
    const start = text.indexOf('Nobody')
    const context = contextOf(text)
    const edits = withoutBoast(context, { start, end: start + 5 })
    expect(applyEdits(text, edits)).toBe(text.replace('Nobody does it better. ', ''))
    const short = 'We mend. Nobody does it better. Come by.'
    expect(withoutBoast(contextOf(short), { start: 10, end: 12 })).toEqual([])
  })
})
