import { describe, expect, it } from 'vitest'
import { createSetup, DEFAULT_CONFIG, lintPost } from '../../src/index.ts'
import { createPost } from '../../src/parse/post.ts'
import { type PlanOptions, plan } from '../../src/rewrite/plan.ts'
import { setup } from './setups.ts'

function planned(text: string, options: Partial<PlanOptions> = {}, used = setup) {
  const report = lintPost(createPost(text, { id: 'a', file: 'a.txt' }), used)
  return plan(report, used, { target: 49, ...options })
}

const MUG =
  'Tired of cold tea? Our mug is here! 🔥 Get yours today at https://mugs.example and save 20% with code WARM20!! The most amazing mug ever! Don’t miss out! 🎉 Tag a friend who needs one!'
const GLAZE =
  'WOW! The wait is over! Our amazing new kiln glazes are HERE 🔥🔥 Shop now: https://mugs.example\n\nAll bowls cost $9 until Friday! You don’t want to miss this! Hurry!'

describe('the rest of a pushy post', () => {
  it('loses its hurry, cheers, calls and signs, and keeps what it says', () => {
    const after = planned(MUG)?.after ?? ''
    expect(after).not.toMatch(/[!🔥🎉]|miss out|amazing|Tag a friend|\?/u)
    for (const kept of ['cold tea', 'https://mugs.example', '20%', 'WARM20', 'friend']) {
      expect(after).toContain(kept)
    }
  })

  it('has a full stop where a sign parted two sentences', () => {
    const after = planned(GLAZE)?.after ?? ''
    expect(after).toContain('new kiln glazes are here. ')
    expect(after).toContain('$9 until Friday')
    expect(after).not.toMatch(/WOW|wait is over|Hurry|want to miss|🔥/)
  })

  it.each([MUG, GLAZE])('does not score higher: %#', (text) => {
    const done = planned(text)
    expect(done?.scoreAfter).toBeLessThanOrEqual(done?.scoreBefore ?? 0)
  })

  it('is calmed beyond the target, once the post is above it', () => {
    expect(planned(MUG, { target: 95 })?.after).not.toMatch(/!/)
    expect(planned(MUG, { target: 100 })?.after).toContain('miss out!')
  })

  it('stays where only safe edits are asked for', () => {
    expect(planned(MUG, { isSafeOnly: true })?.after).toContain('Don’t miss out!')
  })

  it('stays where a rule does not mind, or is not asked about', () => {
    const without = createSetup({
      ...DEFAULT_CONFIG,
      rules: { shouting: { level: 'off', options: {} } },
    })
    expect(planned(MUG, {}, without)?.after).toMatch(/!/)
    const only = planned(MUG, { isAsked: ({ ruleId }) => ruleId === 'shouting' })
    expect(only?.after).toContain('Tired of cold tea?')
    expect(only?.after).not.toContain('🎉')
  })

  it('stays in a post that keeps something on purpose', () => {
    const text = `<!-- postlint-disable hype: the name of the mug -->\n${MUG}`
    expect(planned(text)?.after).toContain('🔥')
  })

  it('keeps names in capitals, and a list', () => {
    const text = `LAST CHANCE! Buy now!!! https://mugs.example\n\nTIME Magazine wrote about us! Hurry, order today!\n\n- Bowls\n- Cups`
    const after = planned(text)?.after ?? ''
    expect(after).toContain('TIME Magazine')
    expect(after).toContain('- Bowls\n- Cups')
  })
})
