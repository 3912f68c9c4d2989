/** `postlint test-rules`: runs the examples of the user's own rules. */
import type { Example, Rule } from '../check/define.ts'
import { brief, disturbances, findingsOf, lintExample } from '../check/harness.ts'
import type { Config } from '../config/config.ts'
import { createSetup } from '../lint.ts'
import type { PostReport } from '../model.ts'
import type { Style } from '../report/style.ts'
import { visible } from '../report/visible.ts'

export interface RuleTests {
  readonly text: string
  readonly hasFailed: boolean
}

/** A rule that a configuration switches off, or a preset, is tested all the same. */
export function testRules(config: Config, style: Style): RuleTests {
  const { customRules } = config
  if (customRules.length === 0) {
    const text =
      'There are no rules of your own to test. Name some in “customRules” of the configuration.\n'
    return { text, hasFailed: false }
  }
  const own = new Set(customRules.map(({ id }) => id))
  const others = Object.entries(config.rules).filter(
    ([id, { level }]) => !own.has(id) || level !== 'off',
  )
  const setup = createSetup({ ...config, rules: Object.fromEntries(others) })
  const lines: string[] = []
  let failed = 0
  let examples = 0
  for (const rule of customRules) {
    const { bad = [], good = [] } = rule.examples ?? {}
    examples += bad.length + good.length
    const problems = [
      ...(bad.length === 0 || good.length === 0
        ? [
            'has no examples for both: give it a post that it finds (bad) and one that it lets pass (good)',
          ]
        : []),
      ...bad.flatMap((example) => problemOfBad(example, rule, lintExample(example, setup))),
      ...good.flatMap((example) => problemOfGood(example, rule, lintExample(example, setup))),
    ]
    failed += problems.length
    const mark = problems.length === 0 ? style.good('ok') : style.error('failed')
    lines.push(`${mark}  ${style.strong(rule.id)}  ${bad.length} bad, ${good.length} good`)
    for (const problem of problems) lines.push(`    ${visible(problem)}`)
  }
  const counted = `${count(customRules.length, 'rule')}, ${count(examples, 'example')}`
  lines.push(
    '',
    failed === 0 ? `${counted}: all as they should be.` : `${counted}: ${count(failed, 'fault')}.`,
  )
  return { text: `${lines.join('\n')}\n`, hasFailed: failed > 0 }
}

function problemOfBad(example: Example, rule: Rule, report: PostReport): string[] {
  if ('giveCredit' in rule) {
    const given = creditsOf(rule, report)
    return given > 0 ? [] : [`bad ${quoted(example)}: gets no credit, and should`]
  }
  const found = findingsOf(report, rule.id)
  if (found.length === 1) return []
  const what =
    found.length === 0 ? 'is not found' : `is found ${found.length} times, and should be once`
  const where = found.map((finding) => `; ${brief(finding, report.post)}`).join('')
  return [`bad ${quoted(example)}: ${what}${where}`]
}

function problemOfGood(example: Example, rule: Rule, report: PostReport): string[] {
  if ('giveCredit' in rule && creditsOf(rule, report) > 0) {
    return [`good ${quoted(example)}: gets credit, and should not`]
  }
  return disturbances(report, rule.id).map(
    (finding) => `good ${quoted(example)}: is found: ${brief(finding, report.post)}`,
  )
}

function creditsOf({ id }: Rule, { credits }: PostReport): number {
  return credits.filter(({ cue }) => cue === id).length
}

const LONGEST = 60

function quoted(example: Example): string {
  const text = (typeof example === 'string' ? example : example.text).replace(/\s+/g, ' ').trim()
  return `“${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}”`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
