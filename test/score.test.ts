/** What the score promises, whatever the figures; and what the committed figures promise. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rules } from '../rules/index.ts'
import weights from '../rules/weights.json' with { type: 'json' }
import {
  type Config,
  createSetup,
  DEFAULT_CONFIG,
  type Finding,
  lintText,
  type PostReport,
} from '../src/index.ts'
import type { Weights } from '../src/score/model.ts'
import { bandOf, type Evidence, expectedGrade, saturate, score } from '../src/score/score.ts'
import { postlint } from './cli/run.ts'

// ── any evidence, any figures ───────────────────────────────────────────────

/** A kind of evidence as `gather` names it. */
interface Source {
  readonly id: string
  readonly item: string
  readonly cap: string
  /** The way in which it may move the score. */
  readonly sign: -1 | 1
}

const finding = (ruleId: string, messageId: string, cap: string): Source => ({
  id: `${ruleId}/${messageId}`,
  item: ruleId,
  cap,
  sign: 1,
})
const credit = (kind: string, cue: string): Source => ({
  id: `credit/${kind}:${cue}`,
  item: `credit/${kind}`,
  cap: 'credit',
  sign: -1,
})

const SOURCES: readonly Source[] = [
  finding('hard-sell', 'order', 'pressure'),
  finding('hard-sell', 'pile', 'pressure'),
  finding('false-urgency', 'undated', 'pressure'),
  finding('self-promotion-ratio', 'mostly', 'promotion'),
  finding('engagement-bait', 'tag', 'bait'),
  finding('shouting', 'capitals', 'noise'),
  finding('shouting', 'marks', 'noise'),
  finding('brochure-voice', 'slogan', 'distance'),
  credit('generous', 'shares-freely'),
  credit('otherCentred', 'open-question'),
  credit('otherCentred', 'thanks'),
  credit('helpful', 'how-to'),
  credit('personal', 'candour'),
]

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true })

const anyWeights: fc.Arbitrary<Weights> = fc
  .record({
    base: real(-6, 4),
    outer: fc.tuple(real(0.1, 4), real(0.1, 4)),
    sizes: fc.array(real(0, 5), { minLength: SOURCES.length, maxLength: SOURCES.length }),
    caps: fc.dictionary(
      fc.constantFrom(...new Set(SOURCES.map((source) => source.cap))),
      real(0.1, 4),
      { noNullPrototype: true },
    ),
  })
  .map(({ base, outer: [above, below], sizes, caps }) => ({
    base,
    thresholds: [above, 0, -below],
    evidence: Object.fromEntries(
      SOURCES.map(({ id, sign }, i) => [id, { weight: sign * (sizes[i] as number), se: 0 }]),
    ),
    caps,
  }))

const anyEvidence: fc.Arbitrary<Evidence[]> = fc
  .subarray([...SOURCES])
  .chain((sources) =>
    fc.tuple(...sources.map((source) => real(0, 2).map((amount) => evidence(source, amount)))),
  )

function evidence({ id, item, cap }: Source, amount: number): Evidence {
  return { id, item, cap, amount, words: [`words of ${id}`] }
}

/** The same evidence with `more` of one source, up to what repetition can amount to. */
function withMore(before: readonly Evidence[], source: Source, more: number): Evidence[] {
  const amount = before.find(({ id }) => id === source.id)?.amount ?? 0
  const others = before.filter(({ id }) => id !== source.id)
  return [...others, evidence(source, Math.min(2, amount + more))]
}

const sourceThat = (sign: -1 | 1) =>
  fc.constantFrom(...SOURCES.filter((source) => source.sign === sign))

const EPSILON = 1e-9

describe('the score', () => {
  it('is never lowered by more evidence of pushing', () => {
    fc.assert(
      fc.property(
        anyEvidence,
        anyWeights,
        sourceThat(1),
        real(0, 2),
        (before, figures, pushy, more) => {
          const after = withMore(before, pushy, more)
          expect(score(after, figures, false).value).toBeGreaterThanOrEqual(
            score(before, figures, false).value,
          )
        },
      ),
    )
  })

  it('is never raised by more credit', () => {
    fc.assert(
      fc.property(
        anyEvidence,
        anyWeights,
        sourceThat(-1),
        real(0, 2),
        (before, figures, kind, more) => {
          const after = withMore(before, kind, more)
          expect(score(after, figures, false).value).toBeLessThanOrEqual(
            score(before, figures, false).value,
          )
        },
      ),
    )
  })

  it('is a whole number from 0 to 100 in the band of its value', () => {
    fc.assert(
      fc.property(anyEvidence, anyWeights, (given, figures) => {
        const { value, band } = score(given, figures, false)
        expect(Number.isInteger(value) && value >= 0 && value <= 100).toBe(true)
        expect(band).toBe(bandOf(value))
      }),
    )
  })

  it('takes no notice of evidence that nothing was fitted to', () => {
    fc.assert(
      fc.property(anyEvidence, anyWeights, real(0, 2), (before, figures, amount) => {
        const unknown = { id: 'new/one', item: 'new', cap: 'bait', amount, words: [] }
        expect(score([...before, unknown], figures, false)).toEqual(score(before, figures, false))
      }),
    )
  })

  it('gives the same bytes for the same evidence', () => {
    fc.assert(
      fc.property(anyEvidence, anyWeights, (given, figures) => {
        const bytes = () => JSON.stringify(score(structuredClone(given), figures, false))
        expect(bytes()).toBe(bytes())
      }),
    )
  })
})

describe('the receipt', () => {
  it('adds up to the log-odds behind the score', () => {
    fc.assert(
      fc.property(anyEvidence, anyWeights, (given, figures) => {
        const { value, receipt } = score(given, figures, false)
        const exact = expectedGrade(sumOf(receipt), figures)
        expect(Math.abs(exact - value)).toBeLessThanOrEqual(0.5 + 1e-6)
      }),
    )
  })

  it('gives to each category no more than its cap', () => {
    fc.assert(
      fc.property(anyEvidence, anyWeights, (given, figures) => {
        const { receipt } = score(given, figures, false)
        for (const [cap, limit] of Object.entries(figures.caps)) {
          const items = new Set(
            SOURCES.filter((source) => source.cap === cap).map(({ item }) => item),
          )
          const inCap = receipt.filter(({ id }) => items.has(id) || id === `cap/${cap}`)
          expect(Math.abs(sumOf(inCap))).toBeLessThanOrEqual(limit + EPSILON)
        }
      }),
    )
  })

  it('says for each item what the score would change by if it alone were gone', () => {
    fc.assert(
      fc.property(anyEvidence, anyWeights, (given, figures) => {
        const { value, receipt } = score(given, figures, false)
        for (const { id, delta } of receipt) {
          if (id === 'base' || id.startsWith('cap/')) continue
          const without = score(
            given.filter(({ item }) => item !== id),
            figures,
            false,
          ).value
          // Three roundings, of which each is off by half a point at most.
          expect(Math.abs(value - without - delta)).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})

describe('repetition', () => {
  it('adds less each time and stays below two pieces', () => {
    fc.assert(
      fc.property(real(0, 40), real(0, 3), (total, more) => {
        expect(saturate(total + more)).toBeGreaterThanOrEqual(saturate(total))
        expect(saturate(total)).toBeLessThanOrEqual(2)
        expect(saturate(total + more) - saturate(total)).toBeLessThanOrEqual(
          saturate(more) + EPSILON,
        )
      }),
    )
    expect([0, 1, 2, 3].map(saturate)).toEqual([0, 1, 1.5, 1.75])
  })
})

describe('the band', () => {
  it.each([
    [0, 'friendly'],
    [16, 'friendly'],
    [17, 'mild'],
    [49, 'mild'],
    [50, 'pushy'],
    [82, 'pushy'],
    [83, 'spammy'],
    [100, 'spammy'],
  ] as const)('of %i is %s', (value, band) => {
    expect(bandOf(value)).toBe(band)
  })

  it('is that of the nearest grade, rounding apart', () => {
    for (let value = 0; value <= 100; value++) {
      const grade = ['friendly', 'mild', 'pushy', 'spammy'].indexOf(bandOf(value))
      expect(Math.abs(value - (100 * grade) / 3)).toBeLessThanOrEqual(100 / 6 + 0.5)
    }
  })
})

// ── the committed figures ───────────────────────────────────────────────────

describe('rules/weights.json', () => {
  it('lets no post over the gate for its wording alone', () => {
    const { base, caps, thresholds } = weights as unknown as Weights
    expect(bandOf(Math.round(expectedGrade(base + (caps.wording ?? 0), { thresholds })))).toBe(
      'mild',
    )
  })

  const figures = weights as unknown as Weights
  const entries = Object.entries(figures.evidence)
  const ids = new Set(rules.map((rule) => rule.id))

  it('lets findings add and credits take away', () => {
    const wrong = entries.filter(([id, { weight }]) => {
      const source = id.slice(0, id.indexOf('/'))
      return (ids.has(source) && weight < 0) || (source === 'credit' && weight > 0)
    })
    expect(wrong).toEqual([])
  })

  it('names messages that there are', () => {
    const known = new Set(
      rules.flatMap((rule) => Object.keys(rule.messages).map((message) => `${rule.id}/${message}`)),
    )
    const unknown = entries
      .map(([id]) => id)
      .filter((id) => !/^(?:credit|wording)\//.test(id) && !known.has(id))
    expect(unknown).toEqual([])
  })

  it('weighs nothing that is only the complement of a credit', () => {
    expect(entries.filter(([id, { weight }]) => id.startsWith('missing-') && weight !== 0)).toEqual(
      [],
    )
  })

  it('has thresholds that fall', () => {
    const [first, second, third] = figures.thresholds
    expect(first).toBeGreaterThan(second)
    expect(second).toBe(0)
    expect(second).toBeGreaterThan(third)
  })
})

// ── posts ───────────────────────────────────────────────────────────────────

const POSTS = [
  'FLASH SALE!!! 50% off everything, today only. Buy now with code SAVE50 👉 https://shop.example.com #sale #deal #shoes #love #style',
  'Our workshop on Saturday still has two places. £30, tea included. What would you like to make?',
  'Thank you, Priya, for the hinges. I fixed the gate this morning and it closes again.',
  'We are the leading provider of world-class solutions. Contact us to learn more: https://brand.example.com',
  'Tag a friend who needs this! Like and share for part two.',
  'The 14:20 is 25 minutes late because of fog.',
]

const setupOf = (changes: Partial<Config>) => createSetup({ ...DEFAULT_CONFIG, ...changes })
const judge = (text: string, changes: Partial<Config> = {}) =>
  lintText(text, setupOf(changes), 'text')[0] as PostReport

describe('a post', () => {
  it.each(POSTS)('has the same score whatever a preset shows: %s', (text) => {
    const usual = judge(text)
    for (const preset of ['strict', 'relaxed'] as const) {
      expect(judge(text, { preset }).score).toEqual(usual.score)
    }
  })

  it.each(POSTS)('has the same score at whatever severity a rule is shown: %s', (text) => {
    const usual = judge(text)
    const levels = ['info', 'error'] as const
    for (const level of levels) {
      const set = Object.fromEntries(rules.map((rule) => [rule.id, { level, options: {} }]))
      expect(judge(text, { rules: set }).score).toEqual(usual.score)
    }
  })

  it.each(POSTS)('has the same bytes each time: %s', (text) => {
    expect(bytesOf(judge(text))).toBe(bytesOf(judge(text)))
  })

  it.each(POSTS)('has a receipt that adds up: %s', (text) => {
    const { value, receipt } = judge(text).score as NonNullable<PostReport['score']>
    const exact = expectedGrade(sumOf(receipt), weights as unknown as Weights)
    expect(Math.abs(exact - value)).toBeLessThanOrEqual(0.5 + 1e-6)
  })

  it('is judged in part where a rule is off by name, in the configuration or in the post', () => {
    const [loud] = POSTS as [string]
    expect(judge(loud).score?.partial).toBe(false)
    const off = judge(loud, { rules: { shouting: { level: 'off', options: {} } } })
    expect(off.score?.partial).toBe(true)
    expect(idsOf(off.findings)).not.toContain('shouting')
    expect(off.score?.value).toBeLessThanOrEqual(judge(loud).score?.value as number)
    const disabled = judge(`---\npostlint: {disable: [shouting]}\n---\n${loud}`)
    expect(disabled.score).toEqual(off.score)
  })

  it('has the same score whatever --only and --skip show', () => {
    const input = POSTS.map((text) => `${JSON.stringify({ text })}\n`).join('')
    const scores = (...flags: string[]) => {
      const { stdout } = postlint(
        ['-', '--no-config', '--input-format', 'ndjson', '--format', 'json', ...flags],
        { input },
      )
      const { posts } = JSON.parse(stdout) as { posts: { score: number; partial: boolean }[] }
      return posts.map(({ score: value, partial }) => ({ value, partial }))
    }
    const usual = scores()
    expect(usual).toHaveLength(POSTS.length)
    expect(scores('--only', 'missing-question')).toEqual(usual)
    expect(scores('--skip', 'shouting,hard-sell')).toEqual(usual)
  })
})

describe('the drafts of pairs', () => {
  const draft = (name: string) =>
    readFileSync(new URL(`../fixtures/drafts/${name}`, import.meta.url), 'utf8')

  it('score the banner above the footer', () => {
    const scoreOf = (name: string) =>
      lintText(draft(name), createSetup())[0]?.score?.value as number
    expect(scoreOf('banner-book-our-speaker.md')).toBeGreaterThan(
      scoreOf('footer-contact-our-speaker.md'),
    )
  })
})

function sumOf(receipt: readonly { readonly logOdds: number }[]): number {
  return receipt.reduce((sum, { logOdds }) => sum + logOdds, 0)
}

function idsOf(findings: readonly Finding[]): string[] {
  return findings.map((each) => each.ruleId)
}

function bytesOf({ kind, findings, credits, score: judged }: PostReport): string {
  return JSON.stringify({ kind, findings, credits, judged })
}
