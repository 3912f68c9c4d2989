/** From what the linter found to what every report shows: words, places, fingerprints. */
import type { Rule } from '../check/define.ts'
import type {
  Category,
  Cell,
  Credit,
  CreditKind,
  Edit,
  Finding,
  InputProblem,
  Post,
  PostReport,
  Range,
  Score,
  Severity,
  Source,
  Suggestion,
} from '../model.ts'
import { textAfter } from '../rewrite/text-after.ts'
import { fingerprint } from './fingerprint.ts'
import type { Quoted } from './frame.ts'
import type { Place } from './lines.ts'
import {
  ruleOfProblem,
  severityOfProblem,
  UNUSED_DISABLE,
  type Words,
  wordsOf,
  wordsOfProblem,
} from './message.ts'

/** A suggestion whose edits are edits of the source: none where the source cannot be written to. */
export interface ReportedSuggestion extends Suggestion {
  /** The same edits in the post's own text. */
  readonly changes: readonly Edit[]
  readonly scoreBefore: number
}

export interface ReportedFinding extends Words {
  readonly ruleId: string
  readonly messageId: string
  readonly severity: Severity
  readonly category: Category
  /** The words it is about; null for what is missing. */
  readonly excerpt: string | null
  /** In the source. */
  readonly range: Place
  /** In a table. */
  readonly cell: Cell | undefined
  readonly fingerprint: string
  readonly suggestions: readonly ReportedSuggestion[]
  /** Where a frame cuts its line from. */
  readonly quoted: Quoted
}

export interface ReportedCredit {
  /** Points that the score would be higher without it. */
  readonly points: number
  readonly evidence: readonly { readonly range: Place; readonly excerpt: string }[]
}

export type ReportedCredits = Readonly<Record<CreditKind, ReportedCredit>>

/** One judged post, ready to be written down in any format. */
export interface ReportedPost {
  readonly post: Post
  readonly kind: PostReport['kind']
  readonly kindSource: PostReport['kindSource']
  /** In the source. */
  readonly range: Place
  readonly score: Score | undefined
  readonly maxScore: number
  readonly isOverMaxScore: boolean
  readonly credits: ReportedCredits
  /** In order of place. */
  readonly findings: readonly ReportedFinding[]
  /** What the author asked not to be told, in order of place. */
  readonly suppressed: readonly ReportedSuppression[]
  /** How many findings are left out because the baseline has them. */
  readonly known: number
}

export interface ReportedSuppression {
  readonly ruleId: string
  readonly messageId: string
  /** In the source. */
  readonly range: Place
  readonly reason: string | null
}

export interface DescribeContext {
  readonly source: Source
  /** Of a range in the source's text. */
  placeOf(range: Range): Place
  readonly rules: ReadonlyMap<string, Rule>
  /** Whether findings of a rule are asked for in this run. */
  isShown(ruleId: string): boolean
  /** Whether suppressions of nothing are warnings rather than notes. */
  readonly warnsOfUnused: boolean
}

export const CREDIT_KINDS: readonly CreditKind[] = [
  'generous',
  'otherCentred',
  'helpful',
  'personal',
]

export function describe(report: PostReport, context: DescribeContext): ReportedPost {
  const { post, score, maxScore } = report
  const inSource = ({ start, end }: Range): Range => ({
    start: post.toSource(start),
    end: post.toSource(end),
  })
  const place = (range: Range) => context.placeOf(inSource(range))
  const sentenceAt = (offset: number) => sentenceIn(report, offset)
  const problems = (post.isPublished ? [] : report.problems)
    .filter((problem) => context.isShown(ruleOfProblem(problem)))
    .filter((problem, index, all) => !isSameFault(problem, all[index - 1]))
    .map((problem) => describeProblem(problem, post, score?.value ?? 0, context))
  const findings = report.findings
    .filter(({ ruleId }) => context.isShown(ruleId))
    .map((finding) => describeFinding(finding, report, place, sentenceAt, context))
  return {
    post,
    kind: report.kind,
    kindSource: report.kindSource,
    range: context.placeOf(post.range),
    score,
    maxScore,
    isOverMaxScore: score !== undefined && score.value > maxScore,
    credits: describeCredits(report.credits, score, post, place),
    findings: [...problems, ...findings].sort(
      (a, b) => a.range.start.offset - b.range.start.offset,
    ),
    suppressed: report.suppressed.map(({ finding: { ruleId, messageId, range }, reason }) => ({
      ruleId,
      messageId,
      range: place(range),
      reason: reason ?? null,
    })),
    known: 0,
  }
}

/** A bracket that is not closed leaves each around it open as well; to be told of one is enough. */
function isSameFault(problem: InputProblem, before: InputProblem | undefined): boolean {
  const isFault = problem.messageId === 'calendar' && before?.messageId === 'calendar'
  return isFault && problem.range.start === before.range.start
}

function describeFinding(
  finding: Finding,
  { post, score }: PostReport,
  place: (range: Range) => Place,
  sentenceAt: (offset: number) => string,
  { rules, placeOf }: DescribeContext,
): ReportedFinding {
  const { ruleId, messageId, severity, range } = finding
  const rule = rules.get(ruleId)
  if (rule === undefined) throw new Error(`A finding of “${ruleId}”, which is no rule.`)
  const isMissing = range.end === range.start
  const excerpt = isMissing ? null : post.text.slice(range.start, range.end)
  return {
    ruleId,
    messageId,
    severity,
    category: rule.category,
    ...wordsOf(finding, rule),
    excerpt,
    range: place(range),
    cell: post.cell,
    fingerprint: fingerprint(ruleId, excerpt ?? '', sentenceAt(isMissing ? 0 : range.start)),
    suggestions: finding.suggestions.map((suggestion) => ({
      ...suggestion,
      edits: editsInSource(suggestion.edits, post, placeOf),
      changes: suggestion.edits,
      scoreBefore: score?.value ?? 0,
    })),
    quoted: { text: post.text, range },
  }
}

/** With the offsets that places have, and in the source's own spelling. */
export function editsInSource(
  edits: readonly Edit[],
  post: Post,
  placeOf: (range: Range) => Place,
): readonly Edit[] {
  const written = edits.map((edit) => post.toSourceEdit(edit))
  if (!written.every((edit) => edit !== undefined)) return []
  return written.map((edit) => {
    const { start, end } = placeOf(edit)
    return { start: start.offset, end: end.offset, text: edit.text }
  })
}

function describeProblem(
  problem: InputProblem,
  post: Post,
  score: number,
  { source, placeOf, warnsOfUnused }: DescribeContext,
): ReportedFinding {
  const { messageId, data, range, edits = [] } = problem
  const ruleId = ruleOfProblem(problem)
  const { row, column } = data
  const excerpt = range.end > range.start ? source.text.slice(range.start, range.end) : null
  const isRaised = warnsOfUnused && ruleId === UNUSED_DISABLE
  const mend: ReportedSuggestion = {
    applicability: 'safe',
    title: 'Take it out',
    edits: edits.map((edit) => {
      const { start, end } = placeOf(edit)
      return { start: start.offset, end: end.offset, text: edit.text }
    }),
    // Around the words, and so not shown beside them.
    changes: [],
    after: textAfter(post, edits),
    scoreBefore: score,
    scoreAfter: score,
  }
  return {
    ruleId,
    messageId,
    severity: isRaised ? 'warn' : severityOfProblem(problem),
    category: 'input',
    ...wordsOfProblem(problem),
    excerpt,
    range: placeOf(range),
    cell: row && column ? { row: Number(row), column } : undefined,
    fingerprint: fingerprint(ruleId, excerpt ?? '', messageId),
    suggestions: edits.length === 0 ? [] : [mend],
    quoted: { text: source.text, range },
  }
}

function describeCredits(
  credits: readonly Credit[],
  score: Score | undefined,
  post: Post,
  place: (range: Range) => Place,
): ReportedCredits {
  const described = {} as Record<
    CreditKind,
    { points: number; evidence: { range: Place; excerpt: string }[] }
  >
  for (const kind of CREDIT_KINDS) {
    const delta = score?.receipt.find(({ id }) => id === CREDIT_ITEMS[kind])?.delta ?? 0
    described[kind] = { points: delta === 0 ? 0 : -delta, evidence: [] }
  }
  for (const { kind, range } of credits) {
    const excerpt = post.text.slice(range.start, range.end)
    described[kind].evidence.push({ range: place(range), excerpt })
  }
  return described
}

const CREDIT_ITEMS: Readonly<Record<CreditKind, string>> = {
  generous: 'credit/generous',
  otherCentred: 'credit/otherCentred',
  helpful: 'credit/helpful',
  personal: 'credit/personal',
}

/** The text of the sentence at an offset into the post. */
function sentenceIn({ post, sentences }: PostReport, offset: number): string {
  let low = 0
  let high = sentences.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sentences[middle] as Range).start <= offset) low = middle
    else high = middle - 1
  }
  const sentence = sentences[low]
  return sentence === undefined ? '' : post.text.slice(sentence.start, sentence.end)
}
