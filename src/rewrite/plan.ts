/** The whole post rewritten: verified suggestions joined, cheapest first, until nothing more holds. */
import type { Setup } from '../check/run.ts'
import type { Edit, PostReport, Suggestion } from '../model.ts'
import { calmed } from './calm.ts'
import type { Draft } from './draft.ts'
import { areApart, compose, trimmed } from './edits.ts'
import { createPhrasebook } from './phrasebook.ts'
import {
  type Candidate,
  candidatesOf,
  draftFor,
  isLess,
  isMonotonous,
  readsKindly,
  type SuggestOptions,
  scoreOf,
  untouchable,
} from './suggest.ts'
import { verify } from './verify.ts'

export interface PlanOptions extends SuggestOptions {
  /**
   * The score to reach, 0 to 100; the cheapest edits that reach it are taken and no more. 0 takes
   * every edit that helps. Safe edits are always taken.
   */
  readonly target: number
  /** Leave what rewords to the author. */
  readonly isSafeOnly?: boolean
}

/** One step of a plan, in the order in which they were chosen. */
export interface PlannedEdit {
  readonly title: string
  readonly ruleId: string
  readonly applicability: 'safe' | 'suggested'
  /** Points by which it lowered the score when it was taken. */
  readonly gain: number
}

export interface Plan {
  readonly before: string
  /** Holds no prompt. */
  readonly after: string
  readonly scoreBefore: number
  readonly scoreAfter: number
  /** From before to after, in order of place, into the post's text. */
  readonly changes: readonly Edit[]
  readonly edits: readonly PlannedEdit[]
  /** What only the author can complete, for the text before. */
  readonly prompts: readonly (Suggestion & { readonly ruleId: string })[]
}

/** After so many rounds what is left is left. */
const MOST_ROUNDS = 4

/**
 * The whole post rewritten: the cheapest edits that reach a target, verified together as each is
 * alone. Where the target cannot be reached, `scoreAfter` is still above it.
 *
 * @param setup the one that the report was made with.
 * @returns undefined where the post is left alone: not English, for Hacker News, nothing to judge,
 * more than 50,000 UTF-16 units long.
 */
export function plan(report: PostReport, setup: Setup, options: PlanOptions): Plan | undefined {
  const original = draftFor(report, setup, options)
  if (untouchable(original) !== undefined) return undefined
  const book = options.book ?? createPhrasebook()
  const { length } = original.post.text
  let state: State = { draft: original, changes: [], edits: [] }
  let prompts: Plan['prompts'] = []
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const candidates = candidatesOf(state.draft, setup, { ...options, book })
    if (round === 0) prompts = promptsOf(candidates)
    const taken = takeRound(state.draft, candidates, setup, options)
    if (taken.edits.length === 0) break
    const changes = compose(length, state.changes, taken.changes)
    // Each round held by itself; together they are held to the post as its author wrote it.
    const verdict = verify(original, changes, setup)
    if (verdict.after === undefined) {
      options.debug?.(`${report.post.id}: round ${round + 1} undone: ${verdict.refusal}`)
      break
    }
    state = { draft: taken.draft, changes, edits: [...state.edits, ...taken.edits] }
  }
  const isPushy = scoreOf(original) > options.target && !readsKindly(original)
  if (isPushy && !options.isSafeOnly) state = calmed(original, state, setup, { ...options, book })
  return planFrom(original, state, prompts)
}

export function promptsOf(candidates: readonly Candidate[]): Plan['prompts'] {
  return candidates
    .filter(({ suggestion }) => suggestion.applicability === 'prompt')
    .map(({ finding, suggestion }) => ({ ...suggestion, ruleId: finding.ruleId }))
}

/** What has come of a post so far, as a plan. */
export function planFrom(original: Draft, state: State, prompts: Plan['prompts']): Plan {
  return {
    before: original.post.text,
    after: state.draft.post.text,
    scoreBefore: scoreOf(original),
    scoreAfter: scoreOf(state.draft),
    changes: state.changes.map((edit) => trimmed(original.post.text, edit)),
    edits: state.edits,
    prompts,
  }
}

/** A post on its way: `changes` lead from what its author wrote to the draft. */
export interface State {
  readonly draft: Draft
  readonly changes: readonly Edit[]
  readonly edits: readonly PlannedEdit[]
}

interface Choice {
  readonly candidate: Candidate
  readonly after: Draft
}

/** The edits of one round: all that are safe, then those that gain most for an edit, apart from each other. */
function takeRound(
  draft: Draft,
  candidates: readonly Candidate[],
  setup: Setup,
  { target, isSafeOnly = false }: PlanOptions,
): State {
  const choices = candidates.flatMap((candidate): Choice[] =>
    candidate.after === undefined ? [] : [{ candidate, after: candidate.after }],
  )
  const isSafe = ({ candidate }: Choice) => candidate.suggestion.applicability === 'safe'
  const gainOf = ({ candidate, after }: Choice) =>
    (draft.logOdds - after.logOdds) / candidate.suggestion.edits.length
  const rest = choices
    .filter((choice) => !isSafe(choice) && !isSafeOnly)
    .sort((a, b) => gainOf(b) - gainOf(a))

  let state: State = { draft, changes: [], edits: [] }
  const chosen: { choice: Choice; gain: number }[] = []
  const mended = new Set<unknown>()
  for (const choice of [...choices.filter(isSafe), ...rest]) {
    const { finding, suggestion } = choice.candidate
    const isNeeded = isSafe(choice) || scoreOf(state.draft) > target
    if (!isNeeded || mended.has(finding) || !areApart(state.changes, suggestion.edits)) continue
    const changes = [...state.changes, ...suggestion.edits]
    const after = state.changes.length === 0 ? choice.after : verify(draft, changes, setup).after
    if (after === undefined) continue
    const gain = scoreOf(state.draft) - scoreOf(after)
    if (isMonotonous(after, state.draft)) continue
    if (gain < 0 || (!isSafe(choice) && !isBetter(after, state.draft))) continue
    chosen.push({ choice, gain })
    mended.add(finding)
    state = { draft: after, changes, edits: [...state.edits, plannedOf(choice, gain)] }
  }
  return scoreOf(state.draft) > target ? state : pruned(draft, state, chosen, setup, target)
}

/** Less evidence, or as much with fewer findings: a category may be full. */
function isBetter(after: Draft, before: Draft): boolean {
  const less = before.logOdds - after.logOdds
  return (
    isLess(before, after) ||
    (less > -1e-9 && after.report.findings.length < before.report.findings.length)
  )
}

export function plannedOf({ candidate }: Pick<Choice, 'candidate'>, gain: number): PlannedEdit {
  const { finding, suggestion } = candidate
  const applicability = suggestion.applicability === 'safe' ? 'safe' : 'suggested'
  return { title: suggestion.title, ruleId: finding.ruleId, applicability, gain }
}

/** The same without what the target is reached without, the least gain first. */
function pruned(
  draft: Draft,
  state: State,
  chosen: readonly { choice: Choice; gain: number }[],
  setup: Setup,
  target: number,
): State {
  let kept = [...chosen]
  let best = state
  const rewording = chosen.filter(
    ({ choice }) => choice.candidate.suggestion.applicability !== 'safe',
  )
  for (const drop of rewording.toSorted((a, b) => a.gain - b.gain).slice(0, -1)) {
    const fewer = kept.filter((other) => other !== drop)
    const changes = fewer.flatMap(({ choice }) => choice.candidate.suggestion.edits)
    const { after } = verify(draft, changes, setup)
    if (after === undefined || scoreOf(after) > target) continue
    kept = fewer
    best = { draft: after, changes, edits: kept.map(({ choice, gain }) => plannedOf(choice, gain)) }
  }
  return best
}
