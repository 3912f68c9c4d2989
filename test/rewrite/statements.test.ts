/** How orders, hooks and pressure are said plainly: the words, before the engine verifies them. */
import { describe, expect, it } from 'vitest'
import { createPost } from '../../src/parse/post.ts'
import { readDraft } from '../../src/rewrite/draft.ts'
import { applyEdits } from '../../src/rewrite/edits.ts'
import { hookAsStatement } from '../../src/rewrite/hooks.ts'
import type { Edits } from '../../src/rewrite/phrasing.ts'
import { calmly, withoutClause, withoutEmptySentence } from '../../src/rewrite/pressure.ts'
import { allAsStatements, asStatement } from '../../src/rewrite/statements.ts'
import { setup } from './setups.ts'

function contextOf(text: string) {
  const { post, judged, facts } = readDraft(createPost(text, { file: 'a.txt' }), setup)
  return { post, features: judged.features, facts, phrasings: (ways: readonly string[]) => ways }
}

const said = (text: string, lists: readonly Edits[]) => lists.map((list) => applyEdits(text, list))

/** Every way to say the order at the beginning of a post. */
function ways(text: string): string[] {
  return said(text, asStatement(contextOf(text), firstSentence(text)))
}

function firstSentence(text: string) {
  return contextOf(text).features.sentences[0]!
}

/** Where a phrase of a post stands. */
function rangeOf(text: string, phrase: string) {
  const start = text.indexOf(phrase)
  return { start, end: start + phrase.length }
}

describe('an order as a statement', () => {
  it.each([
    ['leads to a link', 'Shop now: https://a.example/x', 'Details: https://a.example/x'],
    [
      'keeps its object',
      'Book your table now: https://a.example',
      'You can book a table here: https://a.example',
    ],
    [
      'takes a label',
      'Read our guide to pruning here: https://a.example',
      'Our guide to pruning: https://a.example',
    ],
    [
      'explains',
      'See how the kiln works ➡️ https://a.example',
      'How the kiln works ➡️ https://a.example',
    ],
    [
      'has its link inside',
      'Visit https://a.example to learn more about glazes!',
      'There’s more about glazes at https://a.example.',
    ],
    [
      'names a place',
      'Head to our shop to see the new mugs!',
      'You can see the new mugs at our shop.',
    ],
    ['goes where it says nothing', 'Order now! We bake on Fridays.', 'We bake on Fridays.'],
    ['cuts a price', 'Get 20% off all mugs with code TEA20!', 'Code TEA20 takes 20% off all mugs.'],
    [
      'invites',
      'Join us for a walk along the river on 5 May!',
      'We have a walk along the river on 5 May.',
    ],
    [
      'says when',
      "Don't miss our spring concert on 5 May at 7 pm!",
      'Our spring concert is on 5 May at 7 pm.',
    ],
    [
      'has a scene',
      'With our planner, save an hour a week!',
      'With our planner, you can save an hour a week.',
    ],
    [
      'has a means',
      'Plan your week with our paper planner!',
      'Our paper planner can plan your week.',
    ],
    [
      'is about a friend',
      'Tag a friend who naps at noon!',
      'This one’s for a friend who naps at noon.',
    ],
    [
      'tells how',
      'See below for how to enter: https://a.example',
      'How to enter: https://a.example',
    ],
    ['presents', 'Say hello to the Brown Hen Bakery.', 'This is the Brown Hen Bakery.'],
    [
      'is addressed',
      'Leeds knitters, bring your half-done socks!',
      'Leeds knitters, you can bring your half-done socks.',
    ],
    [
      'hurries first',
      "Don't miss out—register for the talk now: https://a.example",
      'Registration for the talk: https://a.example',
    ],
    [
      'has an article for what is yours',
      'Get your free ticket now and bring a friend!',
      'You can get a free ticket and bring a friend.',
    ],
    ['agrees in number', 'Check out these bowls and plates!', 'Here are the bowls and plates.'],
  ])('that %s', (_, before, after) => {
    expect(ways(before)).toContain(
      before.includes("'") ? after.replace(/’/g, "'") : straight(after),
    )
  })

  it.each([
    ['somebody else’s words', '“Buy now” is what the poster says.'],
    ['a step of a list', '- Follow us @mill\n- Like this post'],
    ['a warning', 'Never leave the kiln alone.'],
    ['a number of an edition', 'Step 3. The glaze is dry.'],
    ['a comparison', 'Like every good game, this one ends.'],
  ])('leaves %s alone', (_, text) => {
    expect(ways(text).map((after) => after === text)).not.toContain(false)
  })

  it('keeps “today” where it is a day, and drops it where it hurries', () => {
    expect(ways('Book a table today!')).toContain('You can book a table.')
    expect(ways('Book a table until today only!').join()).toContain('today only')
  })

  it('drops no condition of a draw', () => {
    expect(ways('Tag two friends to win a loaf!')).not.toContain('')
  })

  it('keeps the “now” that says which price holds', () => {
    const said = ways('Order a mug now (£18, now £14) at a.example!')
    expect(said.length).toBeGreaterThan(0)
    for (const text of said) expect(text).toContain('now £14')
  })

  it('uses the apostrophe of the post', () => {
    expect(ways('Join us! It’s a mug.')[0]).toContain('You’re')
    expect(ways("Join us! It's a mug.")[0]).toContain("You're")
  })
})

const straight = (text: string) => text.replace(/’/g, "'")

describe('all orders of a post', () => {
  const all = (text: string) => applyEdits(text, allAsStatements(contextOf(text)))

  it('become one sentence where they are neighbours', () => {
    expect(all('Eat at noon. Save your bread for tea.')).toBe(
      'You can eat at noon and save your bread for tea.',
    )
  })

  it('do not all begin alike', () => {
    const text = [
      'Knead the dough by hand.',
      'It is slow work, and quiet.',
      'Bake the loaf in a pot.',
      'The lid keeps the steam in.',
      'Cover the loaf with a cloth.',
      'It stays soft for a day.',
      'Enjoy the crust with butter.',
    ].join('\n\n')
    expect(all(text).match(/You can/g)?.length ?? 0).toBeLessThanOrEqual(2)
  })

  it('stay where they are points of a list', () => {
    const text = 'What it does:\n✅ Plan your week\n✅ Share your list'
    expect(all(text)).toBe(text)
  })

  it('leave one raised voice at most', () => {
    expect(all('Bread! Buy a loaf at our door! It is warm!')).toBe(
      'Bread! You can buy a loaf at our door. It is warm.',
    )
  })
})

describe('a hook as a statement', () => {
  const hook = (text: string) => said(text, hookAsStatement(contextOf(text), { start: 0, end: 1 }))

  it.each([
    [
      'a condition',
      'Looking for a mug? We fire new ones on Fridays.',
      "If you're looking for a mug, we fire new ones on Fridays.",
    ],
    [
      'a condition of an order',
      'Need a quiet room? Book one at the desk.',
      'If you need a quiet room, you can book one at the desk.',
    ],
    [
      'a guess',
      'Tired of thin paper?\n\nOurs is thick.',
      "This is for you if you're tired of thin paper.\n\nOurs is thick.",
    ],
    [
      'a fact',
      'Did you know that bees sleep? They do it in clusters.',
      'Bees sleep. They do it in clusters.',
    ],
    ['nothing', 'Sound familiar? We keep spare keys.', 'We keep spare keys.'],
    [
      'a condition about a thing',
      'Are long reports wearing you out? Ours have one page.',
      'If long reports are wearing you out, ours have one page.',
    ],
  ])('becomes %s', (_, before, after) => {
    expect(hook(before)).toContain(after)
  })

  it('stays where it is answered or asks in earnest', () => {
    expect(hook('Do you use a diary? If not, start with a page a day.')).toEqual([])
    expect(hook('Which of the two glazes would you take home?')).toEqual([])
  })
})

describe('pressure', () => {
  it('leaves out a clause that only hurries, and only where the rest stands by itself', () => {
    const text = 'The fair is on Sunday, hurry!'
    const edits = withoutClause(contextOf(text), rangeOf(text, 'hurry'))
    expect(applyEdits(text, edits)).toBe('The fair is on Sunday.')
    const bound = "If you like bread, don't miss out!"
    expect(withoutClause(contextOf(bound), rangeOf(bound, "don't miss out"))).toEqual([])
  })

  it('leaves out a sentence that says nothing, and no other', () => {
    const empty = 'We bake at six. Hurry, act fast!'
    const edits = withoutEmptySentence(contextOf(empty), rangeOf(empty, 'Hurry'))
    expect(applyEdits(empty, edits)).toBe('We bake at six.')
    const full = 'We bake at six. Hurry, the rye loaf and the seeded rolls cool down!'
    expect(withoutEmptySentence(contextOf(full), rangeOf(full, 'Hurry'))).toEqual([])
  })

  it('drops small words that push, and keeps scarcity and shouted words', () => {
    const text = 'Only $5 for an all-new cup. It is now available! Only one is blue!'
    expect(applyEdits(text, calmly(contextOf(text)))).toBe(
      'Only $5 for an new cup. It is available! Only one is blue.',
    )
  })
})
