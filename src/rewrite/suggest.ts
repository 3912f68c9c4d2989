/** Fills in the suggestions of a post's findings: what its rules propose, as far as it holds. */
import type { Proposal } from '../check/define.ts'
import type { Setup } from '../check/run.ts'
import type { Judged } from '../lint.ts'
import type { Finding, PostReport, Suggestion } from '../model.ts'
import { type Draft, draftOf, proposalsFor, readDraft } from './draft.ts'
import { applyEdits, sorted } from './edits.ts'
import { createPhrasebook, type Phrasebook } from './phrasebook.ts'
import { keepsFacts, verify } from './verify.ts'

export interface SuggestOptions {
  /** One for a whole run, so that no phrase comes twice where another fits. */
  readonly book?: Phrasebook
  /** Hears of each proposal that is not shown, and why: one line without its line break. */
  readonly debug?: (line: string) => void
  /** Which proposals to look at, since each look costs as much as linting the post; all where left out. */
  readonly isAsked?: (
    finding: Pick<Finding, 'ruleId' | 'severity'>,
    applicability: Suggestion['applicability'],
  ) => boolean
  /** The most suggestions of one finding, prompts apart; 3 with prompts where left out. */
  readonly most?: number
  /** The post as it was judged for the report, which saves judging it once more. */
  readonly judged?: Judged
}

/** A verified suggestion with the finding it mends. */
export interface Candidate {
  readonly finding: Finding
  readonly suggestion: Suggestion
  /** The post after, judged; undefined for a prompt, which only its author can complete. */
  readonly after: Draft | undefined
}

/** The most suggestions of one finding: more are no help to choose. */
const MOST_FOR_A_FINDING = 3
/**
 * Each look at a proposal judges the whole post, so their number is bounded, the more the longer the
 * post is (in UTF-16 units over all looks): the time grows with the length and not with its square.
 */
const MOST_VERIFIED = 60
const MOST_READ = 200_000
/**
 * A post that scores no more than this keeps its own words: of the posts that graders did not mind at
 * all 96 of 100 are at or below it, of the pushy ones 3. Prompts and safe edits are offered all the same.
 */
const KIND_ENOUGH = 30
/** Posts longer than this, in UTF-16 units, are no drafts for a feed. */
const LONGEST = 50_000

/**
 * The report with the suggestions of its findings: verified ways to say it better, the best first, with
 * the text and the score after. Edits are into the post's text, as ranges are; `applyEdits` makes
 * the text after of them, and `sourceEdits` edits of the source that the post stands in. A finding
 * without suggestions has none that keeps every fact, invents nothing and does not raise the score.
 *
 * Each look at a proposal judges the post anew, so this takes several times as long as linting it.
 *
 * @param setup the one that the report was made with.
 */
export function suggest(
  report: PostReport,
  setup: Setup,
  options: SuggestOptions = {},
): PostReport {
  const isAsked = report.findings.some(({ ruleId }) =>
    setup.rules.some(({ rule }) => rule.id === ruleId && rule.rewrite !== undefined),
  )
  if (!isAsked) return report
  const found = candidatesOf(draftFor(report, setup, options), setup, options)
  if (found.length === 0) return report
  const keyOf = ({ ruleId, messageId, range }: Finding) =>
    `${ruleId}/${messageId} ${range.start} ${range.end}`
  const byFinding = new Map<string, Suggestion[]>()
  for (const { finding, suggestion } of found) {
    const key = keyOf(finding)
    byFinding.set(key, [...(byFinding.get(key) ?? []), suggestion])
  }
  return {
    ...report,
    findings: report.findings.map((finding) => {
      const suggestions = byFinding.get(keyOf(finding))
      return suggestions === undefined ? finding : { ...finding, suggestions }
    }),
  }
}

/** The post of a report as a draft. */
export function draftFor(report: PostReport, setup: Setup, { judged }: SuggestOptions): Draft {
  return judged === undefined ? readDraft(report.post, setup) : draftOf(report, judged, setup)
}

/** Why a post as a whole is left alone; undefined where it is not. */
export function untouchable({ post, report }: Draft): string | undefined {
  if (post.platforms.includes('hackernews')) return 'is for Hacker News'
  if (report.language !== 'English') return `is in ${report.language}`
  if (report.score === undefined) return 'has no score'
  return post.text.length > LONGEST ? 'is too long' : undefined
}

/** Everything that holds, in the order of the findings. */
export function candidatesOf(
  draft: Draft,
  setup: Setup,
  {
    book = createPhrasebook(),
    debug,
    isAsked,
    most: mostForOne = MOST_FOR_A_FINDING,
  }: SuggestOptions,
): Candidate[] {
  const reason = untouchable(draft)
  if (reason !== undefined) {
    debug?.(`${draft.post.id}: left alone: it ${reason}`)
    return []
  }
  const found: Candidate[] = []
  const most = Math.min(MOST_VERIFIED, Math.ceil(MOST_READ / draft.post.text.length))
  let verified = 0
  for (const finding of draft.report.findings) {
    if (!isWorthAsking(finding, setup, isAsked)) continue
    const titles = new Set<string>()
    let shown = 0
    for (const proposal of proposalsFor(finding, draft, setup, book)) {
      if (titles.size >= MOST_FOR_A_FINDING || verified >= most) break
      if (titles.has(proposal.title) || proposal.edits.length === 0) continue
      const { applicability } = proposal
      if (applicability === 'safe' && !isFixable(finding, setup)) continue
      if (isAsked?.(finding, applicability) === false) continue
      if (applicability !== 'prompt' && shown >= mostForOne) continue
      if (applicability !== 'prompt') verified++
      const { candidate, refusal } = judgeProposal(proposal, finding, draft, setup)
      if (candidate === undefined) {
        const { id } = draft.post
        debug?.(`${id}: ${finding.ruleId}/${finding.messageId}: “${proposal.title}” ${refusal}`)
        continue
      }
      titles.add(proposal.title)
      if (applicability !== 'prompt') shown++
      book.note(proposal.edits)
      found.push(candidate)
    }
  }
  return found
}

const REWORDING = ['suggested', 'prompt'] as const

/** Whether a rule may propose what is asked for: most have nothing that is safe. */
function isWorthAsking(
  finding: Finding,
  setup: Setup,
  isAsked: SuggestOptions['isAsked'] = () => true,
): boolean {
  return (
    REWORDING.some((applicability) => isAsked(finding, applicability)) ||
    (isFixable(finding, setup) && isAsked(finding, 'safe'))
  )
}

function isFixable({ ruleId }: Finding, { rules }: Setup): boolean {
  return rules.some(({ rule }) => rule.id === ruleId && rule.isFixable === true)
}

function judgeProposal(
  proposal: Proposal,
  finding: Finding,
  draft: Draft,
  setup: Setup,
): { candidate: Candidate | undefined; refusal?: string } {
  const { applicability, title } = proposal
  if (applicability === 'prompt') return judgePrompt(proposal, finding, draft)
  // What a team wrote a rule for it wants changed in any post.
  const isOwn = setup.config.customRules.some(({ id }) => id === finding.ruleId)
  if (applicability === 'suggested' && !isOwn && readsKindly(draft)) {
    return { candidate: undefined, refusal: 'is not needed: the post reads kindly as it is' }
  }
  const verdict = verify(draft, proposal.edits, setup, {
    ruleId: finding.ruleId,
    title,
    range: finding.range,
  })
  if (verdict.after === undefined) return { candidate: undefined, refusal: verdict.refusal }
  const { after } = verdict
  if (applicability === 'suggested' && !isGain(finding.ruleId, draft, after)) {
    return { candidate: undefined, refusal: 'mends nothing' }
  }
  const suggestion: Suggestion = {
    applicability,
    title,
    edits: sorted(proposal.edits, draft.post.text.length),
    after: after.post.text,
    scoreAfter: scoreOf(after),
  }
  return { candidate: { finding, suggestion, after } }
}

/** A prompt is not judged, but it keeps the facts as well. */
function judgePrompt({ applicability, title, edits }: Proposal, finding: Finding, draft: Draft) {
  const { text } = draft.post
  try {
    const inOrder = sorted(edits, text.length)
    const refusal = keepsFacts(draft, inOrder)
    if (refusal !== undefined) return { candidate: undefined, refusal }
    const after = applyEdits(text, inOrder)
    const scoreAfter = scoreOf(draft)
    const suggestion: Suggestion = { applicability, title, edits: inOrder, after, scoreAfter }
    return { candidate: { finding, suggestion, after: undefined } }
  } catch {
    return { candidate: undefined, refusal: 'edits overlap' }
  }
}

/** Fewer findings of the rule, less evidence of pushing, or as much with fewer orders and shouts. */
function isGain(ruleId: string, before: Draft, after: Draft): boolean {
  const count = ({ report }: Draft) =>
    report.findings.filter((finding) => finding.ruleId === ruleId).length
  return count(after) < count(before) || isLess(before, after)
}

/** Less evidence of pushing, or hardly more with fewer orders and shouts. */
export function isLess(before: Draft, after: Draft): boolean {
  const less = before.logOdds - after.logOdds
  return less > 1e-9 || (less > -HARDLY && asksOf(after) < asksOf(before))
}

/** In log-odds: the wording is learned from too few posts to tell so little. */
const HARDLY = 0.15

/** Sentences that order, and sentences that shout. */
function asksOf({ judged }: Draft): number {
  const { grammar, sentences } = judged.features
  const orders = grammar.filter(({ mood }) => mood === 'command').length
  return orders + sentences.filter(({ mark }) => mark.includes('!')).length
}

/** The post keeps its own words. */
export function readsKindly(draft: Draft): boolean {
  return scoreOf(draft) <= KIND_ENOUGH
}

export function scoreOf({ report }: Draft): number {
  return report.score?.value ?? 0
}

/** Each opening of a sentence is said twice at most, as far as it was not the author's own. */
export function isMonotonous(after: Draft, before: Draft): boolean {
  const was = openings(before)
  return [...openings(after)].some(([opening, count]) => {
    return count > MOST_ALIKE && count > (was.get(opening) ?? 0)
  })
}

const MOST_ALIKE = 2

/** How many sentences begin with each pair of words. */
function openings({ judged }: Draft): Map<string, number> {
  const { sentences, tokens } = judged.features
  const counts = new Map<string, number>()
  for (const { firstWord, last } of sentences) {
    const [first, second] = [tokens[firstWord], tokens[firstWord + 1]]
    if (firstWord >= last || first?.kind !== 'word' || second?.kind !== 'word') continue
    const opening = `${first.norm} ${second.norm}`
    counts.set(opening, (counts.get(opening) ?? 0) + 1)
  }
  return counts
}
