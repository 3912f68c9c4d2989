import { describe, expect, it } from 'vitest'
import { createSetup, type Edit, type Finding, lintSource } from '../../src/index.ts'
import { readDraft } from '../../src/rewrite/draft.ts'
import { safe } from '../../src/rewrite/phrasing.ts'
import { plan } from '../../src/rewrite/plan.ts'
import { suggest } from '../../src/rewrite/suggest.ts'
import { verify } from '../../src/rewrite/verify.ts'
import { busySetup, recklessSetup, setup } from './setups.ts'

const PUSHY =
  'FREE SHIPPING ON EVERYTHING!!! Shop now: https://a.example/x #tea #mug #tea #cup #pot'

function read(text: string) {
  return lintSource({ file: 'a.md', text, format: 'markdown' }, setup)[0]!
}

function verdict(text: string, words: string, replacement: string): string | undefined {
  const { post } = read(text)
  const start = post.text.indexOf(words)
  const edits: Edit[] = [{ start, end: start + words.length, text: replacement }]
  return verify(readDraft(post, setup), edits, setup).refusal
}

describe('a rewrite is refused that', () => {
  it.each([
    ['loses a price', 'Mugs are $20 now.', 'Mugs are $20', 'Mugs are here', 'loses “$20” (price)'],
    ['cuts into a date', 'Mugs until 5 May here.', '5', '', 'cuts into “5 May” (date)'],
    [
      'loses a name',
      'Mugs by Priya Nair are here.',
      'by Priya Nair are',
      'are',
      'loses “Priya” (name)',
    ],
    ['adds a figure', 'Mugs are here.', 'here', 'here for $5', 'adds “$5”'],
    ['invents', 'Mugs are here.', 'here', 'wonderful', 'invents “wonderful”'],
    [
      'turns a sentence round',
      'Mugs are not here.',
      'are not here',
      'are here',
      'drops a negation',
    ],
    ['changes nothing', 'Mugs are here.', 'here', 'here', 'changes nothing'],
    ['leaves nothing', 'Mugs here.', 'Mugs here.', '', 'leaves too little'],
    ['edits code', 'Run `buy now` here.', 'now', 'it', 'cuts into “`buy now`” (verbatim)'],
    [
      'edits a quotation',
      'She said “buy it now” here.',
      'now',
      'it',
      'cuts into ““buy it now”” (quotation)',
    ],
    ['breaks emphasis', 'Mugs **are here** again.', '** again', ' again', 'loses markup'],
    ['makes emphasis', 'Mugs are here again.', 'are here', '**are here**', 'adds markup'],
    ['breaks a tag of emphasis', 'Mugs **are here** again.', 'here*', 'here', 'cuts into markup'],
    ['leaves a mark', 'Mugs here. Hurry! Tea.', 'Hurry', '', 'leaves a stray mark'],
    [
      'glues',
      'Mugs at https://a.example/x and more!',
      ' and more',
      '',
      'glues something to a link',
    ],
    ['cuts a character', 'Mugs 🔥 are here.', '\ud83d', '', 'cuts a character in two'],
  ])('%s', (_, text, words, replacement, refusal) => {
    expect(verdict(text, words, replacement)).toBe(refusal)
  })

  it('brings up a finding of another rule', () => {
    const text = 'Mugs are here for the shop. Buy tea.'
    const { refusal } = verify(
      readDraft(read(text).post, setup),
      [{ start: 28, end: 36, text: 'BUY TEA NOW!!! BUY TEA NOW!!!' }],
      setup,
    )
    expect(refusal).toBeDefined()
  })

  it('but a fact in words may change its case', () => {
    expect(verdict('It has FREE shipping.', 'FREE', 'free')).toBeUndefined()
    expect(verdict('It has FREE shipping.', 'FREE', 'slow')).toBeDefined()
  })

  it('and others pass', () => {
    expect(verdict('Mugs are here!!! Buy tea.', '!!!', '!')).toBeUndefined()
    expect(verdict('Buy two mugs.', 'Buy two mugs', 'Two mugs')).toBeUndefined()
  })
})

describe('suggestions', () => {
  it('leave a kind post its words', () => {
    const kind =
      'My aunt and I baked all night for the fair, and I cried when her rye loaf won. ' +
      'Thank you, Priya, for the oven! Like if you agree. What did you bake?'
    const { score, findings } = suggest(read(kind), setup, {})
    expect(score?.value).toBeLessThanOrEqual(30)
    const titles = findings.flatMap(({ suggestions }) => suggestions)
    expect(findings.map(({ ruleId }) => ruleId)).toContain('engagement-bait')
    expect(titles.filter(({ applicability }) => applicability === 'suggested')).toEqual([])
  })

  it('do not come in small doses: what would be mended again is not shown', () => {
    const rules = setup.rules.map((active) => ({
      ...active,
      rule: {
        ...active.rule,
        *rewrite({ messageId, range }: Finding) {
          if (messageId !== 'marks') return
          yield safe('One mark less', [{ start: range.end - 1, end: range.end, text: '' }])
        },
      },
    }))
    const lines: string[] = []
    const dosed = { ...setup, rules }
    const report = suggest(read('Buy tea now!!!'), dosed, { debug: (line) => lines.push(line) })
    expect(report.findings.flatMap(({ suggestions }) => suggestions)).toEqual([])
    expect(lines.join('\n')).toContain('“One mark less” would be mended again')
    const last = suggest(read('Buy tea now!!'), dosed).findings
    expect(last.flatMap(({ suggestions }) => suggestions)).toMatchObject([
      { after: 'Buy tea now!' },
    ])
  })

  it('say why what is not shown is not', () => {
    const lines: string[] = []
    const report = suggest(read(PUSHY), recklessSetup, { debug: (line) => lines.push(line) })
    expect(report.findings.flatMap(({ suggestions }) => suggestions)).toEqual([])
    expect(lines.join('\n')).toMatch(/“gone” loses/)
    expect(lines.join('\n')).toMatch(/“overlap” edits overlap/)
    expect(lines.join('\n')).toMatch(/“invented” invents/)
  })

  it.each([
    [
      'another language',
      'Jetzt kaufen und sparen!!! Der Versand ist heute für alle Kunden kostenlos, und das ist nicht alles.',
    ],
    ['Hacker News', `---\nplatform: hackernews\n---\n\n${PUSHY}`],
  ])('leave %s alone', (_, text) => {
    const report = read(text)
    expect(suggest(report, busySetup)).toEqual(report)
    expect(plan(report, busySetup, { target: 0 })).toBeUndefined()
  })

  it('leave Hacker News alone where the configuration names it', () => {
    const there = createSetup({ ...setup.config, platform: 'hackernews' })
    expect(plan(read(PUSHY), there, { target: 0 })).toBeUndefined()
  })

  it('show one of several ways with the same title, and three titles at most', () => {
    for (const { suggestions } of suggest(read(PUSHY), busySetup).findings) {
      const titles = suggestions.map(({ title }) => title)
      expect(new Set(titles).size).toBe(titles.length)
      expect(titles.length).toBeLessThanOrEqual(3)
    }
  })
})

describe('a plan', () => {
  it('takes what is safe, however low the score', () => {
    const planned = plan(read(PUSHY), setup, { target: 100 })
    expect(planned?.after).toBe(PUSHY.replace('!!!', '!').replace('#mug #tea', '#mug'))
    expect(planned?.edits.every(({ applicability }) => applicability === 'safe')).toBe(true)
  })

  it('goes on to what rewords', () => {
    const planned = plan(read(PUSHY), setup, { target: 0 })
    expect(planned?.after).toContain('Free shipping on everything.')
    expect(planned?.edits.map(({ ruleId }) => ruleId)).toContain('shouting')
    expect(planned?.after).not.toContain('[fill')
  })

  it('names prompts apart', () => {
    const prompts = plan(read(PUSHY), setup, { target: 0 })?.prompts ?? []
    expect(prompts.map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining(['discount-spam', 'hashtag-stuffing', 'missing-question']),
    )
    expect(prompts.every(({ applicability }) => applicability === 'prompt')).toBe(true)
    expect(new Set(prompts.map(({ after }) => after)).size).toBe(prompts.length)
  })

  it('takes no more than the target needs', () => {
    const all = plan(read(PUSHY), busySetup, { target: 0 })!
    const few = plan(read(PUSHY), busySetup, { target: all.scoreBefore - 1 })!
    expect(few.edits.length).toBeLessThanOrEqual(all.edits.length)
  })

  it('leaves a calm post as it is', () => {
    const planned = plan(
      read('We planted a tree by the mill. Which one should be next?'),
      busySetup,
      { target: 0 },
    )
    expect(planned).toMatchObject({ edits: [], changes: [] })
  })
})

describe('the time it takes', () => {
  it('grows with the length of a post, not with its square', () => {
    const time = (times: number) => {
      const report = read(`${PUSHY}\n\n`.repeat(times))
      const start = performance.now()
      suggest(report, setup)
      return performance.now() - start
    }
    time(20)
    const [short, long] = [time(100), time(400)]
    expect(long).toBeLessThan(12 * short + 200)
  })
})
