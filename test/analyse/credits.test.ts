import { describe, expect, it } from 'vitest'
import { read } from './read.ts'

/** From here up a credit counts as given. */
const GIVEN = 0.5

const givenBy = (text: string) =>
  read(text)
    .credits.filter(({ strength }) => strength >= GIVEN)
    .map(({ kind }) => kind)
const strongest = (text: string, kind: string) =>
  Math.max(
    0,
    ...read(text)
      .credits.filter((c) => c.kind === kind)
      .map((c) => c.strength),
  )

describe('personal', () => {
  it.each([
    'I burnt the first loaf and cried a little. My daughter ate it anyway.',
    'honestly i don’t know how she does it lol',
    'Just found my grandma’s recipe book and I can’t stop reading.',
  ])('is given to “%s”', (text) => {
    expect(givenBy(text)).toContain('personal')
  })

  it.each([
    'We’re thrilled to announce our new oven range. Order yours today!',
    '“I finally sleep through the night,” says a customer. Get 20% off your mattress now: https://example.com/a',
    '“I cried with joy when my daughter found it,” says the owner of the mill.',
    'I’m thrilled to announce that the new oven is here.',
    'The bridge is closed until Monday.',
  ])('is not given to “%s”', (text) => {
    expect(givenBy(text)).not.toContain('personal')
  })
})

describe('other-centred', () => {
  it.each([
    'Thank you to everyone who carried chairs last night.',
    'Congratulations to Ada Nwosu, who won the bread prize!',
    'Great talk by @ada on river mud. 👏',
    'Which tree would you plant first, and why?',
  ])('is given to “%s”', (text) => {
    expect(givenBy(text)).toContain('otherCentred')
  })

  it.each([
    'Thanks to our amazing technology, you never wait again. Buy now.',
    'Thank you for choosing us! Shop the sale now: https://example.com/a',
    'The kettle holds two litres.',
  ])('is not given to “%s”', (text) => {
    expect(givenBy(text)).not.toContain('otherCentred')
  })

  it('gives little for a bare mention', () => {
    const bare = strongest('Rain again with @ada today', 'otherCentred')
    expect(bare).toBeGreaterThan(0)
    expect(bare).toBeLessThan(strongest('Thank you @ada for the umbrella', 'otherCentred'))
  })
})

describe('helpful', () => {
  it.each([
    'Five tips for a drier cellar: https://example.com/a',
    'Here are three ways to keep bread fresh: in linen, in clay, in the freezer. Which do you use?',
  ])('is given to “%s”', (text) => {
    expect(givenBy(text)).toContain('helpful')
  })

  it.each([
    'Comment GUIDE and I’ll send you five tips for a drier cellar.',
    'Our five tips are in the webinar. Register now!',
    'The new cellar is open.',
  ])('is not given to “%s”', (text) => {
    expect(givenBy(text)).not.toContain('helpful')
  })

  it('counts an offer of help for something', () => {
    expect(strongest('Happy to help if yours leaks.', 'helpful')).toBeGreaterThanOrEqual(0.3)
  })
})

describe('generous', () => {
  it('is given to what is shared freely, and less beside a sale', () => {
    const free = 'The pattern is free for everyone, feel free to copy it.'
    expect(givenBy(free)).toContain('generous')
    expect(strongest(`${free} Buy the yarn now.`, 'generous')).toBeLessThan(GIVEN)
  })
})

describe('every credit', () => {
  const text =
    'I love this. Thank you @ada! What do you think? Five tips for mud: https://example.com/a'

  it('lies in the post, in order of place, between 0 and 1', () => {
    const { credits } = read(text)
    expect(credits.length).toBeGreaterThan(3)
    for (const { range, strength } of credits) {
      expect(range.start).toBeGreaterThanOrEqual(0)
      expect(range.end).toBeLessThanOrEqual(text.length)
      expect(range.end).toBeGreaterThan(range.start)
      expect(strength).toBeGreaterThan(0)
      expect(strength).toBeLessThanOrEqual(1)
    }
    const starts = credits.map(({ range }) => range.start)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  })

  it('is never stronger for a plug added to the post', () => {
    const plugged = `${text}\nOrder now and save 20%: https://example.com/b`
    for (const kind of ['personal', 'otherCentred', 'generous']) {
      expect(strongest(plugged, kind)).toBeLessThanOrEqual(strongest(text, kind))
    }
  })
})

describe('a long post', () => {
  it('is read in time that grows with its length', () => {
    const line = 'I thank @ada for 5 tips and “so much more” what do you think '
    const time = (times: number) => {
      const text = line.repeat(times)
      const start = performance.now()
      read(text)
      return performance.now() - start
    }
    time(500)
    expect(time(8000)).toBeLessThan(40 * Math.max(5, time(1000)))
  })
})
