import { describe, expect, it } from 'vitest'
import { read } from './read.ts'

const moodOf = (text: string) => read(text).grammar[0]?.mood
const speakerOf = (text: string) => read(text).grammar[0]?.speaker

describe('mood', () => {
  it.each([
    'Customize your own mug',
    'Stock up on flour before Easter.',
    'Pledge your hour at the river.',
    'Please read the label first.',
    'So grab a chair.',
    'Never miss a train again',
    'Don’t wait for spring.',
    'Book now',
    'Order online',
    'Visit https://example.com/a',
    'When it snows, clear your path by eight.',
    'Open house: bring your tools.',
    'Today only get it with free lids',
    'new lids out now link in bio to shop',
    'We had a good year Hit the link for all photos',
  ])('“%s” commands', (text) => {
    expect(moodOf(text)).toBe('command')
  })

  it.each([
    'Book club meets on Tuesday.',
    'Play of the day: a double save.',
    'Work is slow in August.',
    'Order of service',
    'Shop window after the storm',
    'See you on Friday!',
    'We listen and learn every week.',
    'It will only become louder.',
    'They helped us plan, and we are grateful.',
    'How To Get Your Bike Home',
    'Light up the square',
  ])('“%s” states', (text) => {
    expect(moodOf(text)).toBe('statement')
  })

  it('asks where it asks, whatever verb it opens with', () => {
    expect(moodOf('Want more tea?')).toBe('question')
  })
})

describe('speaker', () => {
  it.each([
    ['My sister mended it.', 'person'],
    ['I am late again.', 'person'],
    ['We moved to Mill Lane.', 'organisation'],
    ['On Saturday we bake.', 'organisation'],
    ['In London this week we met forty growers.', 'organisation'],
    ['Your kettle can be mended.', 'reader'],
    ['Order yours today.', 'reader'],
    ['Ada Nwosu joined the choir.', 'named'],
    ['@ada wrote the tune.', 'named'],
    ['She wrote the tune.', 'named'],
    ['The river rose overnight.', 'thing'],
    ['Ten Ways To Keep Bread Fresh For Longer', 'thing'],
  ])('of “%s” is %s', (text, speaker) => {
    expect(speakerOf(text)).toBe(speaker)
  })

  it('is whoever is quoted, not the author', () => {
    expect(speakerOf('“I finally sleep through the night,” says Priya of Leeds.')).toBe('named')
  })

  it('takes an all-caps US for the country, unless everything is in capitals', () => {
    expect(speakerOf('The US has four time zones on the mainland.')).toBe('thing')
    expect(speakerOf('THIS IS ALL OF US')).toBe('organisation')
  })
})
