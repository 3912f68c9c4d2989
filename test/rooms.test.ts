/**
 * Runs the page of every rule. A `post bad` fence gives exactly one finding of its rule, the
 * `report` after it is what a reader is told, `post fixed` is clean of the rule, and `post good` is
 * silent under the whole recommended preset, so that rooms cannot quarrel.
 *
 * `POSTLINT_UPDATE=1 npm test` writes the reports.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rules } from '../rules/index.ts'
import type { Rule } from '../src/check/define.ts'
import { brief, disturbances, findingsOf, lintExample } from '../src/check/harness.ts'
import {
  createSetup,
  DEFAULT_CONFIG,
  type Finding,
  type Post,
  type PostReport,
} from '../src/index.ts'
import { wordsOf } from '../src/report/message.ts'
import { type Fence, readFences } from './page.ts'

/** Shows every rule: a page speaks of its own rule, whether or not a preset shows it. */
const strict = createSetup({ ...DEFAULT_CONFIG, preset: 'strict' })
const recommended = createSetup()
const isUpdating = process.env.POSTLINT_UPDATE === '1'

describe.each(
  rules.filter((rule) => !rule.id.includes('/')).map((rule) => [rule.id, rule] as const),
)('%s', (id, rule) => {
  const path = new URL(`../rules/${id}/README.md`, import.meta.url)
  const page = readFileSync(path, 'utf8')
  const fences = readFences(page)
  const reports: { fence: Fence; text: string }[] = []

  fences.forEach((fence, index) => {
    const before = fences.slice(0, index).findLast((other) => other.role === 'bad')
    it(`${fence.role}, line ${fence.line}`, () => {
      if (fence.role === 'bad') {
        expect(findingsOf(lint(fence), id), 'findings of this rule').toHaveLength(1)
      } else if (fence.role === 'good') {
        const report = lint(fence, recommended)
        const loud = disturbances(report, id)
        expect(loud.map((finding) => brief(finding, report.post))).toEqual([])
      } else {
        expect(before, `a ${fence.role} fence follows a bad one`).toBeDefined()
        if (fence.role === 'fixed') {
          const attributes = { ...(before as Fence).attributes, ...fence.attributes }
          const { post, ...report } = lint({ ...fence, attributes })
          expect(findingsOf(report, id).map((finding) => brief(finding, post))).toEqual([])
        } else {
          const { post, ...report } = lint(before as Fence)
          const text = findingsOf(report, id)
            .map((finding) => render(finding, rule, post))
            .join('\n')
          reports.push({ fence, text })
          if (!isUpdating) expect(fence.body).toBe(text)
        }
      }
    })
  })

  it.runIf(isUpdating)('writes its reports', () => {
    let updated = page
    for (const { fence, text } of reports.reverse()) {
      updated = `${updated.slice(0, fence.start)}${text}\n${updated.slice(fence.end)}`
    }
    if (updated !== page) writeFileSync(path, updated)
  })
})

function lint(
  { body, attributes }: Pick<Fence, 'body' | 'attributes'>,
  setup = strict,
): PostReport {
  const { reply, paid, markdown, ...declared } = attributes
  const flags = { reply: reply === 'true', paid: paid === 'true', markdown: markdown === 'true' }
  return lintExample({ text: body, ...declared, ...flags }, setup)
}

/** A finding as the page shows it. */
function render(finding: Finding, rule: Rule, post: Post): string {
  const { what, why, todo } = wordsOf(finding, rule)
  const head = brief(finding, post)
    .replace(/ “”$/, '')
    .replace(/\s*\n\s*/g, ' ⏎ ')
  return `${head}\n  what  ${what}\n  why   ${why}\n  do    ${todo}`
}
