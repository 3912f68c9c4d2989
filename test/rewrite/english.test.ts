import { describe, expect, it } from 'vitest'
import { oddity } from '../../src/rewrite/english.ts'

describe('what reads odd after an edit', () => {
  it.each([
    ['Don’t miss out, dozens came last week.', 'You can dozens came last week.', 'without a verb'],
    ['Shop our mugs! Hurry up!', 'Shop our mugs! You can up!', 'without a verb'],
    ['Treat yourself to a mug today.', 'You can treat yourself to a mug.', 'set phrase'],
    [
      'Which glaze was it? And if you liked this, share it with a friend!',
      'Which glaze was it? And if you liked this,',
      'half a sentence',
    ],
    ['We mended the kiln – share this post!', 'We mended the kiln –', 'half a sentence'],
    [
      'The kiln is hot again now. Loved it? Like it.',
      'The kiln is hot again now. Loved it?',
      'hanging',
    ],
    ['Follow us there too, it is lovely.', 'We’re there too too, it is lovely.', 'twice'],
    ['Mugs (£18, now £14) are in the shop.', 'Mugs (£18, £14) are in the shop.', 'which price'],
    ['It is hands down the best mug here.', 'It is hands down the mug here.', 'hollow'],
    [
      'We fired twelve mugs today.\nTap the link below! 👇',
      'We fired twelve mugs today.\nHere 👇',
      'hollow',
    ],
    ['DM me for the glaze recipe.', 'You can dm me for the glaze recipe.', 'capitals'],
    ['Smash that button, like, follow and tell your friends', 'Follow', 'too little'],
  ])('%j → %j', (before, after, refusal) => {
    expect(oddity(before, after)).toContain(refusal)
  })

  it.each([
    ['Order a mug at the shop today!', 'You can order a mug at the shop.'],
    ['If you need one, ask Ana. Shop now!', 'If you need one, ask Ana.'],
    // What was so before is the author's own.
    ['It was very very hot. Shop now at a.example!', 'It was very very hot. Details: a.example'],
    ['What would you add? Shop now!', 'What would you add?'],
  ])('%j → %j is let pass', (before, after) => {
    expect(oddity(before, after)).toBeUndefined()
  })
})
