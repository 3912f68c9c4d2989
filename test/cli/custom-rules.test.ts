/** Rules, words and phrases of the user's own. */
import { describe, expect, it } from 'vitest'
import { declareRule } from '../../src/config/custom-rules.ts'
import { createSetup, DEFAULT_CONFIG, lintText } from '../../src/index.ts'
import { suggest } from '../../src/rewrite/suggest.ts'
import { inside, postsOf } from './inside.ts'
import { CALM, folderWith, LOUD } from './run.ts'

const RULES = `rules:
  - id: no-synergy
    category: distance
    phrases:
      - phrase: synergy
        instead: teamwork
      - low-hanging fruit
    stems: [leverage]
    unlessNear: [merger]
    message: {what: "“{phrase}” is office language.", why: Readers skip it.}
    examples:
      bad: [We found synergy at the allotment., "We are leveraging the new gate."]
      good: [The merger promised synergy., We mended the gate.]
`
const MODULE = `export default ({ defineRule, defineWords }) => {
  const words = defineWords({ found: ['potting shed'] })
  return defineRule({
    id: 'no-shed', category: 'noise', severity: 'warn', summary: 'Sheds.',
    messages: { shed: { what: 'A shed.', why: 'We say barn.', todo: 'Say barn.' } },
    vocabularies: [words],
    *check({ features }) {
      for (const { start, end } of features.phrases(words)) yield { messageId: 'shed', range: { start, end } }
    },
    examples: { bad: ['The potting shed leaks.'], good: ['The barn leaks.'] },
  })
}
`
const POST =
  'We leveraged synergy in the potting shed. Was it the merger, or synergy with the merger?\n'

function own(written: object) {
  return declareRule(written, [], () => 'file')
}

function setupWith(...written: object[]) {
  return createSetup({ ...DEFAULT_CONFIG, customRules: written.map(own) })
}

function idsIn(posts: Awaited<ReturnType<typeof postsOf>>, file: string): string[] {
  return (posts[file]?.findings ?? [])
    .map(({ ruleId }) => ruleId)
    .filter((id) => id.startsWith('no-'))
}

describe('own rules', () => {
  const folder = () =>
    folderWith({
      '.postlintrc.json': '{"customRules": [".\\\\own\\\\rules.yaml", "./shed.mjs"]}',
      'own/rules.yaml': RULES,
      'shed.mjs': MODULE,
      'a.md': POST,
    })

  it('run beside ours, are tested, explained, set and picked', async () => {
    const cwd = folder()
    expect(idsIn(await postsOf(['a.md'], cwd), 'a.md')).toEqual([
      'no-synergy',
      'no-synergy',
      'no-shed',
    ])
    expect(await inside(['test-rules'], cwd)).toEqual({
      status: 0,
      stderr: '',
      stdout:
        'ok  no-synergy  2 bad, 2 good\nok  no-shed  1 bad, 1 good\n\n2 rules, 6 examples: all as they should be.\n',
    })
    const { stdout } = await inside(['explain', 'no-synergy'], cwd)
    expect(stdout).toContain('Readers skip it.')
    expect(stdout).toContain('The merger promised synergy.')
    expect(idsIn(await postsOf(['a.md', '--only', 'no-shed'], cwd), 'a.md')).toEqual(['no-shed'])
    expect(idsIn(await postsOf(['a.md', '--rule', 'no-synergy=off'], cwd), 'a.md')).toEqual([
      'no-shed',
    ])
    const wrong = await inside(['a.md', '--only', 'no-shd'], cwd)
    expect([wrong.status, wrong.stderr]).toEqual([
      2,
      'postlint: There is no rule “no-shd”. Did you mean “no-shed”?\n',
    ])
  })

  it('that are code do not run under --no-plugins', async () => {
    const cwd = folder()
    for (const args of [['a.md'], ['test-rules'], ['explain', 'no-synergy'], ['config', 'a.md']]) {
      const { status, stdout, stderr } = await inside([...args, '--no-plugins'], cwd)
      expect([status, stdout]).toEqual([2, ''])
      expect(stderr).toMatch(/^postlint: shed\.mjs: this is code, and --no-plugins runs none/)
    }
  })

  it('fail their test where an example is not as it should be', async () => {
    const cwd = folderWith({
      '.postlintrc.json': JSON.stringify({
        customRules: [
          {
            id: 'no-barn',
            phrases: ['barn'],
            message: 'Barn.',
            examples: { bad: ['A barn, a barn.', 'A shed.'], good: ['A barn.', LOUD] },
          },
          { id: 'no-shed', phrases: ['shed'], message: 'Shed.' },
        ],
      }),
    })
    const { status, stdout } = await inside(['test-rules'], cwd)
    expect(status).toBe(1)
    expect(stdout).toContain('bad “A barn, a barn.”: is found 2 times')
    expect(stdout).toContain('bad “A shed.”: is not found')
    expect(stdout).toContain('good “A barn.”: is found: warn no-barn/found “barn”')
    expect(stdout).toMatch(/good “FREE SHIPPING.*: is found: warn shouting/)
    expect(stdout).toContain('has no examples for both')
  })

  it.each([
    ['must export a rule', 'export default 3'],
    ['the id of a rule must be lower-case words', 'export default {id: "No"}'],
    ['no: category must be one of', 'export default {id: "no"}'],
    ['boom', 'throw new Error("boom")'],
    [
      'no-shed broke: oh. Correct the rule',
      MODULE.replace('yield {', 'throw new Error("oh"); yield {'),
    ],
    ['yields the message “x”', MODULE.replace("messageId: 'shed'", "messageId: 'x'")],
    ['no-shed: The phrase “a (b” has a bracket', MODULE.replace("['potting shed']", "['a (b']")],
    [
      'no-shed broke: well. Correct the rule',
      MODULE.replace("what: 'A shed.'", 'what() { throw new Error("well") }'),
    ],
    [
      'yields the message “undefined”',
      MODULE.replace("yield { messageId: 'shed', range: { start, end } }", 'yield undefined'),
    ],
    ['yields no range', MODULE.replace('range: { start, end }', 'range: {}')],
  ])('of a broken module are told as its fault: %s', async (message, module) => {
    const cwd = folderWith({
      '.postlintrc.json': '{"customRules": ["./shed.mjs"]}',
      'shed.mjs': module,
      'a.md': POST,
    })
    const { status, stderr } = await inside(['a.md'], cwd)
    expect(status).toBe(2)
    expect(stderr).toMatch(/^postlint: shed\.mjs: /)
    expect(stderr).toContain(message)
  })

  it('offer their suggestion as a rewrite, and nothing else that is not in the post', () => {
    const setup = setupWith({
      id: 'no-synergy',
      phrases: ['synergy'],
      suggestion: 'teamwork',
      message: 'Office language: {phrase}, for {suggestion}.',
    })
    const [report] = lintText('Synergy got the gate mended. Thank you, Priya!', setup)
    const [finding] = suggest(report as NonNullable<typeof report>, setup).findings
    expect(finding?.suggestions.map(({ applicability, after }) => [applicability, after])).toEqual([
      ['suggested', 'Teamwork got the gate mended. Thank you, Priya!'],
    ])
  })
})

describe('the score', () => {
  const text = 'We found synergy at the allotment on Tuesday.'
  const scoreOf = (...written: object[]) => lintText(text, setupWith(...written))[0]?.score
  const rule = { id: 'no-synergy', phrases: ['synergy'], message: 'Synergy.' }

  it('is the same whatever own rules find, unless they say what it weighs', () => {
    const plain = scoreOf()
    expect(scoreOf(rule)).toEqual(plain)
    const weighed = scoreOf({ ...rule, weight: 2 })
    expect(weighed?.value).toBeGreaterThan(plain?.value ?? 100)
    expect(weighed).toMatchObject({ partial: true })
    expect(weighed?.receipt.find(({ id }) => id === 'no-synergy')?.logOdds).toBe(2)
  })

  it('that fails a post is explained, also where an own rule warns of something else', () => {
    const pushy =
      'Paying too much for car insurance? Compare 40 insurers in one go. Enter your ZIP to get started.'
    const word = { id: 'no-insurers', phrases: ['insurers'], message: 'Insurers.' }
    const [report] = lintText(pushy, setupWith(word))
    expect(report?.score?.value).toBeGreaterThan(49)
    expect(report?.findings.map(({ messageId }) => messageId)).toContain('overall')
  })

  it('falls by what own credit weighs', () => {
    const credit = { id: 'allotment-help', credit: 'helpful', phrases: ['allotment'] }
    const light = lintText(text, setupWith(credit))[0]
    expect(light?.credits).toContainEqual(
      expect.objectContaining({ kind: 'helpful', cue: 'allotment-help' }),
    )
    const heavy = scoreOf({ ...credit, weight: 2 })
    expect(heavy?.value).toBeLessThan(light?.score?.value ?? 0)
  })
})

describe('vocabulary', () => {
  const reportOf = (text: string, vocabulary: Partial<typeof DEFAULT_CONFIG.vocabulary>) => {
    const setup = createSetup({
      ...DEFAULT_CONFIG,
      preset: 'strict',
      vocabulary: { ...DEFAULT_CONFIG.vocabulary, ...vocabulary },
    })
    const [report] = lintText(text, setup)
    return { setup, report: report as NonNullable<typeof report> }
  }
  const has = ({ report }: ReturnType<typeof reportOf>, id: string) =>
    report.findings.some(({ ruleId }) => ruleId === id)
  const hurried = 'Last chance to see us at the market, act now.'

  it('allows whole phrases, in any case, and says that the score is partial', () => {
    const plain = reportOf(hurried, {})
    expect(has(plain, 'false-urgency')).toBe(true)
    expect(plain.report.score?.partial).toBe(false)
    const allow = ['LAST CHANCE to see us', 'act now'].map((phrase) => ({ phrase, rules: [] }))
    const allowed = reportOf(hurried, { allow })
    expect(has(allowed, 'false-urgency')).toBe(false)
    expect(allowed.report.score?.partial).toBe(true)
  })

  it('allows to some rules only, and no more than the phrase', () => {
    const other = [{ phrase: 'act now', rules: ['hype'] }]
    expect(has(reportOf('Act now.', { allow: other }), 'false-urgency')).toBe(true)
    const narrow = [{ phrase: 'last', rules: [] }]
    expect(has(reportOf('This is your last chance.', { allow: narrow }), 'false-urgency')).toBe(
      true,
    )
  })

  it('knows abbreviations, and protects words from rewrites', async () => {
    const shout = 'FREE QUOKKA SHIPPING EVERYWHERE, sign up at mugs.example'
    expect(has(reportOf(shout, {}), 'shouting')).toBe(true)
    const acronyms = ['free', 'quokka', 'shipping', 'everywhere']
    expect(has(reportOf(shout, { acronyms }), 'shouting')).toBe(false)

    const { readDraft } = await import('../../src/rewrite/draft.ts')
    const { setup, report } = reportOf('We love slow food.', { protect: ['Slow Food'] })
    const { facts } = readDraft(report.post, setup)
    expect(facts.all).toContainEqual(
      expect.objectContaining({ kind: 'protected', start: 8, end: 17 }),
    )
  })
})

it('a post that raises its limit says why', async () => {
  const cwd = folderWith({
    'a.md': `---\npostlint: {maxScore: 90}\n---\n${CALM}`,
    'b.md': `---\npostlint: {maxScore: 90, reason: " "}\n---\n${CALM}`,
    'c.md': `---\npostlint: {maxScore: 90, reason: the board asked for it}\n---\n${CALM}`,
  })
  const { status, stdout } = await inside(['.', '--format', 'concise'], cwd)
  expect(status).toBe(1)
  expect(stdout).toMatch(/^a\.md:2:22: error malformed-input: .* 90, and gives no reason/m)
  expect(stdout).toMatch(/^b\.md:2:22: error malformed-input/m)
  expect(stdout).not.toContain('c.md')
})
