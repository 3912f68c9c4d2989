/**
 * `npm run eval -- GRADED.ndjson [TEXTS.ndjson…] [--dry-run]`: how well postlint agrees with graders,
 * on posts of accounts that its figures were not fitted on. The first file is measured; the others
 * hold texts for labels of `training/`, which only help to fit. Writes `docs/accuracy.json`, from which `docs/accuracy.md` is generated.
 */
import { writeFileSync } from 'node:fs'
import { rules } from '../rules/index.ts'
import { presets } from '../rules/presets.ts'
import { severityOf } from '../src/check/run.ts'
import type { Credit } from '../src/model.ts'
import type { Accuracy } from './accuracy.ts'
import { crossValidate, type HeldOut } from './crossvalidate.ts'
import { readExamples, readHelpers } from './examples.ts'
import {
  auc,
  averagePrecision,
  calibrationError,
  intervalByAccount,
  kappa,
  precisionRecall,
} from './metrics.ts'

/** Above this score a post fails: the default gate. */
const GATE = 49
/** Flags of the rubric and what measures them; `credit:kind` names credits. */
const MEASURED_BY: Readonly<Record<string, readonly string[]>> = {
  discount: ['discount-spam'],
  'hard-sell': ['hard-sell'],
  urgency: ['false-urgency'],
  'engagement-bait': ['engagement-bait', 'follower-chasing', 'gated-help'],
  'money-promise': ['money-promise'],
  'self-promo': ['self-promotion-ratio'],
  'self-praise': ['self-praise'],
  hype: ['hype'],
  clickbait: ['clickbait'],
  'sales-question': ['sales-question'],
  shouting: ['shouting'],
  'hashtag-stuffing': ['hashtag-stuffing'],
  'corporate-voice': ['brochure-voice'],
  'real-question': ['credit:otherCentred:open-question'],
  'offers-help': ['credit:helpful'],
  'credits-others': ['credit:otherCentred'],
  'personal-touch': ['credit:personal'],
}
/** Flags for which a calm or dated message of severity info counts as well (data README). */
const INFO_COUNTS = new Set(['discount', 'urgency'])
/** How well one grader predicts another: the ceiling (data README). */
const CEILING: Readonly<Record<string, number>> = {
  discount: 0.97,
  'hashtag-stuffing': 0.94,
  'self-promo': 0.93,
  'engagement-bait': 0.93,
  'hard-sell': 0.9,
  urgency: 0.9,
  'real-question': 0.9,
  'offers-help': 0.89,
  'money-promise': 0.88,
  'corporate-voice': 0.88,
  'personal-touch': 0.88,
  shouting: 0.87,
  'sales-question': 0.86,
  'credits-others': 0.85,
  hype: 0.84,
  'self-praise': 0.8,
  clickbait: 0.75,
}

const [file, ...more] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
if (file === undefined) {
  console.error('Name the graded posts to measure: npm run eval -- GRADED.ndjson')
  process.exitCode = 2
} else {
  const measured = readExamples([file])
  const others = readHelpers(more)
  const results = crossValidate(measured, others)
  const alone = crossValidate(measured, others, (id) => !id.startsWith('wording/'))
  const figures = measure(results, alone, others.length)
  console.log(JSON.stringify(figures, null, 2))
  if (!process.argv.includes('--dry-run')) {
    writeFileSync(
      new URL('../docs/accuracy.json', import.meta.url),
      `${JSON.stringify(figures, null, 2)}\n`,
    )
  }
}

function measure(
  results: readonly HeldOut[],
  alone: readonly HeldOut[],
  helpers: number,
): Accuracy {
  const isPushy = (result: HeldOut) => result.example.isPushy
  const isOver = (result: HeldOut) => Math.round(result.score) > GATE
  const withInterval = (statistic: (part: readonly HeldOut[]) => number) =>
    intervalByAccount(results, ({ example }) => example.account, statistic)
  const score = (result: HeldOut) => result.score
  const linkedin = results.filter(({ example }) => example.source === 'linkedin-company')
  const bySource = new Map<string, HeldOut[]>()
  for (const result of results) {
    const { source } = result.example
    bySource.set(source, [...(bySource.get(source) ?? []), result])
  }
  const alarms = (sources: RegExp) => {
    const part = results.filter((result) => sources.test(result.example.source) && !isPushy(result))
    return { posts: part.length, share: round(part.filter(isOver).length / part.length) }
  }
  return {
    posts: results.length,
    accounts: new Set(results.map(({ example }) => example.account)).size,
    helpers,
    score: {
      auc: withInterval((part) => auc(part.map(score), part.map(isPushy))),
      averagePrecision: withInterval((part) =>
        averagePrecision(part.map(score), part.map(isPushy)),
      ),
      precisionAtGate: withInterval(
        (part) => precisionRecall(part.map(isOver), part.map(isPushy)).precision,
      ),
      recallAtGate: withInterval(
        (part) => precisionRecall(part.map(isOver), part.map(isPushy)).recall,
      ),
      meanAbsoluteErrorInGrades: withInterval(
        (part) =>
          part.reduce((sum, r) => sum + Math.abs(r.score * 0.03 - r.example.grade), 0) /
          part.length,
      ),
      calibrationError: withInterval((part) =>
        calibrationError(
          part.map((r) => r.score / 100),
          part.map((r) => r.example.grade / 3),
        ),
      ),
      ...(linkedin.length > 0 && {
        aucWithinLinkedIn: round(auc(linkedin.map(score), linkedin.map(isPushy))),
      }),
      rulesAlone: {
        auc: round(auc(alone.map(score), alone.map(isPushy))),
        averagePrecision: round(averagePrecision(alone.map(score), alone.map(isPushy))),
      },
      gates: [45, 49, 52, 55, 58, 61].map((gate) => {
        const { precision, recall } = precisionRecall(
          results.map((r) => Math.round(r.score) > gate),
          results.map(isPushy),
        )
        return { gate, precision: round(precision), recall: round(recall) }
      }),
    },
    kind: {
      kappa: round(
        kappa(
          results.map((r) => r.kind),
          results.map((r) => r.example.kind),
        ),
      ),
      promote: promotion(results),
    },
    falseAlarms: {
      personalAndCommunity: alarms(/^(?:personal|community)-/),
      newsAndCorporate: alarms(/^(?:news|corporate)/),
    },
    sources: [...bySource].map(([source, part]) => ({
      source,
      posts: part.length,
      pushy: round(part.filter(isPushy).length / part.length),
      auc: part.some(isPushy) ? round(auc(part.map(score), part.map(isPushy))) : null,
      meanScore: round(mean(part.map(score)) / 100),
      meanGrade: round(mean(part.map((r) => r.example.grade / 3))),
      calibrationError: round(
        calibrationError(
          part.map((r) => r.score / 100),
          part.map((r) => r.example.grade / 3),
          part.length >= 200 ? 10 : 3,
        ),
      ),
    })),
    flags: Object.entries(MEASURED_BY).map(([flag, by]) => {
      const truth = results.map(({ example }) => example.flags.includes(flag))
      const shown = precisionRecall(
        results.map((r) => isFlagged(r, flag, by, true)),
        truth,
      )
      const any = precisionRecall(
        results.map((r) => isFlagged(r, flag, by, false)),
        truth,
      )
      return {
        flag,
        by,
        posts: truth.filter(Boolean).length,
        ceiling: CEILING[flag] as number,
        precision: round(shown.precision),
        recall: round(shown.recall),
        precisionOfAnyMessage: round(any.precision),
        recallOfAnyMessage: round(any.recall),
      }
    }),
    messages: messages(results),
  }
}

/** Whether what measures a flag fired, in `recommended` at `warn` or above, or with any message. */
function isFlagged(
  result: HeldOut,
  flag: string,
  by: readonly string[],
  isShown: boolean,
): boolean {
  return by.some((name) => {
    if (name.startsWith('credit:')) {
      const [, kind, cue] = name.split(':')
      // An open question turns to others too, and is measured by a flag of its own.
      const isOwn = (credit: Credit) =>
        cue === credit.cue || (cue === undefined && credit.cue !== 'open-question')
      return result.credits.some(
        (credit) => credit.kind === kind && isOwn(credit) && credit.strength >= 0.5,
      )
    }
    return result.findings.some((finding) => {
      if (finding.ruleId !== name) return false
      if (!isShown || INFO_COUNTS.has(flag)) return true
      return levelInRecommended(finding) === 'warn' || levelInRecommended(finding) === 'error'
    })
  })
}

function levelInRecommended({ ruleId, messageId }: { ruleId: string; messageId: string }) {
  const level = presets.recommended[ruleId]
  if (level === 'off') return 'off'
  const rule = rules.find(({ id }) => id === ruleId)
  if (rule === undefined) return 'off'
  return severityOf(level, rule.messages[messageId]?.severity ?? rule.severity)
}

/** How often each message is right, by the flag that measures its rule, and how pushy its posts are. */
function messages(results: readonly HeldOut[]) {
  const flagOf = new Map(
    Object.entries(MEASURED_BY).flatMap(([flag, by]) => by.map((id) => [id, flag])),
  )
  const counts = new Map<string, { posts: number; right: number; pushy: number }>()
  for (const { findings, example } of results) {
    for (const key of new Set(findings.map((f) => `${f.ruleId}/${f.messageId}`))) {
      const count = counts.get(key) ?? { posts: 0, right: 0, pushy: 0 }
      const flag = flagOf.get(key.split('/')[0] as string)
      count.posts++
      if (flag !== undefined && example.flags.includes(flag)) count.right++
      if (example.isPushy) count.pushy++
      counts.set(key, count)
    }
  }
  return [...counts].sort().map(([message, { posts, right, pushy }]) => {
    const [ruleId, messageId] = message.split('/') as [string, string]
    return {
      message,
      level: levelInRecommended({ ruleId, messageId }),
      posts,
      precision: flagOf.has(ruleId) ? round(right / posts) : null,
      pushy: round(pushy / posts),
    }
  })
}

function promotion(results: readonly HeldOut[]) {
  const { precision, recall } = precisionRecall(
    results.map(({ kind }) => kind === 'promote'),
    results.map(({ example }) => example.kind === 'promote'),
  )
  return {
    precision: round(precision),
    recall: round(recall),
    f1: round((2 * precision * recall) / (precision + recall)),
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function round(value: number): number {
  return Number(value.toFixed(3))
}
