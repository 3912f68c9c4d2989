import { expect, it } from 'vitest'
import { createSetup, lintSource } from '../../src/lint.ts'

const setup = createSetup()
const GIVEN = ['Our gutters came down in March.', 'Hooks every metre look fine until it snows.']
const ASK = 'Download the drawing now: https://sheds.example'

function askIn(parts: readonly string[]) {
  const source = { file: 'a.md', text: parts.join('\n\n---\n\n'), format: 'markdown' } as const
  const [report] = lintSource(source, setup)
  const findings = (report?.findings ?? []).filter(({ ruleId }) => ruleId === 'hard-sell')
  return { asks: findings.map(({ messageId }) => messageId), score: report?.score?.value ?? 0 }
}

it('an ask at the end of a thread that gave first is a plain step, elsewhere it is an order', () => {
  const first = askIn([ASK, ...GIVEN])
  const last = askIn([...GIVEN, ASK])
  expect(first.asks).toEqual(['sign-up'])
  expect(last.asks).toEqual(['step'])
  expect(last.score).toBeLessThan(first.score)
  expect(askIn([...GIVEN.slice(1), ASK]).asks).toEqual(['sign-up'])
  expect(askIn([...GIVEN, `${ASK} Last chance!`]).asks).toEqual(['sign-up'])
  expect(askIn([...GIVEN, ASK, 'Thank you, Jo.']).asks).toEqual(['sign-up'])
})
