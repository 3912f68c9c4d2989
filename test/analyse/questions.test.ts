import { describe, expect, it } from 'vitest'
import { read } from './read.ts'

const typesOf = (text: string) => read(text).questions.map(({ type }) => type)

describe('a question', () => {
  it.each([
    ['What did you plant first this year?', 'open'],
    ['Fog all day. How are you?', 'open'],
    ['If you could keep one recipe, which would it be?', 'open'],
    ['Any tips for a leaking kettle?', 'open'],
    ['Does your dog have any birthday habits?', 'open'],
    ['The new bench is up. Am I the only one who still misses the old one?', 'open'],
    ['Tea or coffee?', 'poll'],
    ['Which side are you on: sweet or salty?', 'poll'],
    ['We kept two loaves. Which of the odd ones would you have kept?', 'open'],
    ['The doors close at midnight. You in or out?', 'dictated'],
    ['Great match. Agree?', 'dictated'],
    ['Who’s excited?', 'dictated'],
    ['It rained for nine days. Pretty wet, right?', 'dictated'],
    ['Tired of blunt knives? Get yours sharpened at https://example.com/a', 'sales'],
    ['Ready to grow your shop? Book a call: https://example.com/a', 'sales'],
    ['Is your roof ready for winter? We check it for free. Register today.', 'sales'],
    ['Sales fell by a third. The reason? Rain.', 'rhetorical'],
    ['We asked the miller. His advice? Use less water.', 'rhetorical'],
  ])('“%s” is %s', (text, type) => {
    expect(typesOf(text)).toEqual([type])
  })

  it('is not asked by its author where it is quoted', () => {
    expect(typesOf('“What did you plant first?” is what everybody asks me.')).toEqual([])
  })

  it('needs no mark where the words ask', () => {
    expect(typesOf('What’s your favourite tune on the new record 👇👇')).toEqual(['open'])
    expect(typesOf('We stayed all night What song should we learn next')).toEqual(['open'])
    expect(typesOf('Tell us what you would mend first.')).toEqual(['open'])
  })

  it('is not found in a headline or a report', () => {
    expect(typesOf('What you need to know about frost')).toEqual([])
    expect(typesOf('On Monday Ada will tell us how she did it.')).toEqual([])
  })

  it('counts for less where something can be won for the answer', () => {
    const [plain] = read('What is your favourite soup?').questions
    const [paid] = read('What is your favourite soup? One winner gets a prize.').questions
    expect(plain?.strength).toBeGreaterThanOrEqual(0.5)
    expect(paid?.strength).toBeLessThan(0.5)
  })

  it('hooks harder, the more the post sells behind it', () => {
    const alone = read('Looking for a chair?').questions[0]?.strength ?? 0
    const selling = read('Looking for a chair? Order yours now and save 20%.').questions[0]
    expect(selling?.type).toBe('sales')
    expect(selling?.strength).toBeGreaterThan(alone)
  })
})
