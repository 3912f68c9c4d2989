/** A post rewritten one edit at a time, each for its author to take or to leave. */
import type { Setup } from '../check/run.ts'
import type { Edit, PostReport, Suggestion } from '../model.ts'
import { calmed } from './calm.ts'
import { compose } from './edits.ts'
import { createPhrasebook } from './phrasebook.ts'
import {
  type Plan,
  type PlannedEdit,
  type PlanOptions,
  planFrom,
  plannedOf,
  promptsOf,
  type State,
} from './plan.ts'
import {
  type Candidate,
  candidatesOf,
  draftFor,
  readsKindly,
  scoreOf,
  untouchable,
} from './suggest.ts'
import { verify } from './verify.ts'

/** One edit on offer. */
export interface Step {
  readonly ruleId: string
  readonly title: string
  readonly applicability: Suggestion['applicability']
  /** The post with what has been taken so far, and with this edit as well. */
  readonly before: string
  readonly after: string
  readonly scoreBefore: number
  readonly scoreAfter: number
  /** The most that are still to be offered, this one included; one edit may make others needless. */
  readonly remaining: number
}

/**
 * Offers what is safe, and until the target is reached what gains most for an edit. What is left is
 * not offered again. Last comes a calm voice for the rest of a pushy post, as one edit.
 *
 * @returns what has been taken; undefined where the post is left alone.
 */
export function* steps(
  report: PostReport,
  setup: Setup,
  options: PlanOptions,
): Generator<Step, Plan | undefined, 'take' | 'leave'> {
  const original = draftFor(report, setup, options)
  if (untouchable(original) !== undefined) return undefined
  const book = options.book ?? createPhrasebook()
  let state: State = { draft: original, changes: [], edits: [] }
  let prompts: Plan['prompts'] | undefined
  const left = new Set<string>()
  const isPushy = scoreOf(original) > options.target && !readsKindly(original)
  for (;;) {
    const { draft } = state
    const candidates = candidatesOf(draft, setup, { ...options, book })
    prompts ??= promptsOf(candidates)
    const isNeeded = scoreOf(draft) > options.target
    const offered = candidates
      .filter(({ suggestion, after }) => {
        const isSafe = suggestion.applicability === 'safe'
        return after !== undefined && (isSafe || isNeeded)
      })
      .filter((candidate) => !left.has(keyOf(candidate, state.changes)))
      .sort((a, b) => worth(b, draft.logOdds) - worth(a, draft.logOdds))
    const [best] = offered
    if (best?.after === undefined) {
      const calm = isPushy ? calmed(original, state, setup, { ...options, book }) : state
      const [named] = calm.edits.slice(state.edits.length)
      const answer =
        calm === state
          ? 'leave'
          : yield {
              ruleId: (named ?? (calm.edits.at(-1) as PlannedEdit)).ruleId,
              title: 'Say the rest in a calm voice',
              applicability: 'suggested',
              before: draft.post.text,
              after: calm.draft.post.text,
              scoreBefore: scoreOf(draft),
              scoreAfter: scoreOf(calm.draft),
              remaining: 1,
            }
      return planFrom(original, answer === 'take' ? calm : state, prompts)
    }
    const { finding, suggestion } = best
    const changes = compose(original.post.text.length, state.changes, suggestion.edits)
    const { after } = verify(original, changes, setup)
    const answer =
      after === undefined
        ? 'leave'
        : yield {
            ruleId: finding.ruleId,
            title: suggestion.title,
            applicability: suggestion.applicability,
            before: draft.post.text,
            after: suggestion.after,
            scoreBefore: scoreOf(draft),
            scoreAfter: suggestion.scoreAfter,
            remaining: offered.length,
          }
    if (answer === 'leave') {
      left.add(keyOf(best, state.changes))
      continue
    }
    const planned = plannedOf({ candidate: best }, scoreOf(draft) - suggestion.scoreAfter)
    state = { draft: best.after, changes, edits: [...state.edits, planned] }
  }
}

/** Safe edits come first, then those that gain most for an edit. */
function worth({ suggestion, after }: Candidate, logOdds: number): number {
  if (suggestion.applicability === 'safe') return Number.MAX_VALUE
  return (logOdds - (after?.logOdds ?? logOdds)) / suggestion.edits.length
}

/** The same whatever has been taken since: by the place in what the author wrote. */
function keyOf({ finding, suggestion }: Candidate, changes: readonly Edit[]): string {
  const places = suggestion.edits.map(({ start }) => placeBefore(start, changes))
  return [finding.ruleId, suggestion.title, ...places].join('\n')
}

/** Where a place of the text after some edits, given in order, was in the text before. */
function placeBefore(place: number, changes: readonly Edit[]): number {
  let shift = 0
  for (const { start, end, text } of changes) {
    const from = start + shift
    if (place < from) break
    if (place < from + text.length) return start
    shift += text.length - (end - start)
  }
  return place - shift
}
