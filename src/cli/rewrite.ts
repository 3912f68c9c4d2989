/** `postlint rewrite`: whole posts in better words. */
import { isKnownError, KnownError } from '../known-error.ts'
import { type JudgedPost, judge } from '../lint.ts'
import type { Edit, Range } from '../model.ts'
import { placesIn } from '../report/lines.ts'
import { severityOfProblem } from '../report/message.ts'
import { nameOf } from '../report/pretty.ts'
import {
  differenceText,
  jsonHead,
  type RewrittenPost,
  rewrittenJson,
  rewrittenText,
  scoreAfter,
} from '../report/rewritten.ts'
import type { Style } from '../report/style.ts'
import { visible } from '../report/visible.ts'
import { applyEdits, sourceEdits } from '../rewrite/edits.ts'
import { holds } from '../rewrite/mend.ts'
import { createPhrasebook } from '../rewrite/phrasebook.ts'
import { type Plan, type PlanOptions, plan } from '../rewrite/plan.ts'
import { type Step, steps } from '../rewrite/steps.ts'
import { draftFor, untouchable } from '../rewrite/suggest.ts'
import { ask, canAsk } from './ask.ts'
import { styleFor } from './color.ts'
import { findJobs, type Job, postsOf } from './jobs.ts'
import type { Status } from './main.ts'
import { openWriting } from './mend.ts'
import { type RewriteOptions, showing } from './request.ts'
import type { Output, World } from './world.ts'

export async function rewrite(
  options: RewriteOptions,
  world: World,
  version: string,
): Promise<Status> {
  const { format, isInteractive, isWriting, color } = options
  if (isInteractive && !canAsk()) {
    throw new KnownError(
      '--interactive needs a terminal to ask in. Leave it out to see the rewrite, or use --write.',
    )
  }
  const note = (text: string) => world.stderr.write(`postlint: ${visible(text)}\n`)
  const { jobs, notes, faults } = await findJobs(options, world)
  for (const text of [...faults, ...notes]) note(text)
  let status: Status = faults.length > 0 ? 2 : 0
  if (jobs.length === 0 && faults.length > 0) return 2

  // What goes back to standard output is a text, and the report must not be mixed into it.
  const isTextOut =
    isWriting && format === 'pretty' && jobs.some(({ input }) => input !== undefined)
  const out = isTextOut ? world.stderr : world.stdout
  const style = styleFor(out, world.env, color)
  const report = createReport(format, out, style, version)
  const run: Run = {
    options,
    world,
    style,
    report,
    note,
    settings: {
      book: createPhrasebook(),
      ...(options.debugsRewrites && { debug: note }),
      isAsked: ({ ruleId }) => showing(options)(ruleId),
    },
  }
  report.begin()
  for (const job of jobs) {
    if (world.stdout.isClosed) break
    try {
      const done = await rewriteJob(job, run)
      if (done.status > status) status = done.status
      if (done.isStopped) break
    } catch (error) {
      if (!isKnownError(error)) throw error
      note(error.message)
      status = 2
    }
  }
  report.end()
  return status
}

interface Run {
  readonly options: RewriteOptions
  readonly world: World
  readonly style: Style
  readonly report: Report
  readonly note: (text: string) => void
  readonly settings: Omit<PlanOptions, 'target'>
}

/** The rewritten posts on their way out, one at a time. */
interface Report {
  begin(): void
  post(post: RewrittenPost): void
  say(text: string): void
  end(): void
}

function createReport(
  format: RewriteOptions['format'],
  out: Output,
  style: Style,
  version: string,
): Report {
  let isFirst = true
  const separator = (text: string) => {
    const before = isFirst ? '' : text
    isFirst = false
    return before
  }
  const silent = { begin() {}, say() {}, end() {} }
  switch (format) {
    case 'ndjson':
      return { ...silent, post: (post) => out.write(`${rewrittenJson(post)}\n`) }
    case 'json':
      return {
        ...silent,
        begin: () => out.write(jsonHead(version)),
        post: (post) => out.write(`${separator(',')}\n${rewrittenJson(post)}`),
        end: () => out.write('\n]}\n'),
      }
    case 'pretty':
      return {
        ...silent,
        post: (post) => out.write(separator('\n') + rewrittenText(post, style, out.columns)),
        say: (text) => out.write(`${separator('\n')}${text}\n`),
      }
  }
}

async function rewriteJob(job: Job, run: Run): Promise<{ status: Status; isStopped: boolean }> {
  const { options, world, report, note } = run
  const { isWriting, isInteractive, format } = options
  const isDry = !(isWriting || isInteractive) || (job.input !== undefined && format !== 'pretty')
  const writing = openWriting(job, world, isDry)
  let status: Status = 0
  let isStopped = false
  let isChanged = false
  let count = 0
  try {
    for (const { source, lines, base } of writing.blocks()) {
      const placeOf = placesIn(lines, base)
      const posts = postsOf(source, count, job)
      count += posts.length
      const edits: Edit[] = []
      const texts = posts.map(({ text }) => text)
      for (const [index, post] of posts.entries()) {
        const judged = judge(post, job.setup)
        if (isStopped) continue
        const made = await planFor(judged, job, placeOf, run)
        isStopped = made.isStopped
        const planned = made.plan
        const rewritten = rewrittenFrom(judged, planned, placeOf, job, run)
        if (fails(rewritten, judged)) status = 1
        report.post(rewritten)
        const written = sourceEdits(planned?.changes ?? [], post)
        if (written === undefined) {
          if (!isDry) note(`${post.id}: stands where it cannot be written to. Copy what you like.`)
        } else if (planned !== undefined && written.length > 0) {
          edits.push(...written)
          texts[index] = planned.after
        }
      }
      const text = applyEdits(source.text, edits)
      const isWhole = edits.length === 0 || holds(postsOf({ ...source, text }, 0, job), texts)
      if (!isWhole && !isDry) {
        note(`${job.file}: the new text would be read as other posts, so it is not written.`)
      }
      if (isWhole && edits.length > 0) isChanged = true
      writing.put(source.text, isWhole ? text : source.text)
    }
    writing.commit()
  } finally {
    writing.close()
  }
  if (!isDry && job.input === undefined) {
    report.say(`  ${visible(job.file)} ${isChanged ? 'has the new text.' : 'is as it was.'}`)
  }
  return { status, isStopped }
}

/**
 * What becomes of a post; with `--interactive`, what its author makes of it, until they have enough.
 *
 * @throws KnownError where they break off.
 */
async function planFor(
  { report, judged }: JudgedPost,
  { setup, file }: Job,
  placeOf: RewrittenPost['placeOf'],
  run: Run,
): Promise<{ plan: Plan | undefined; isStopped: boolean }> {
  const { options, settings, style, report: out } = run
  const target = options.target ?? report.maxScore
  const planning: PlanOptions = { ...settings, judged, target }
  if (!options.isInteractive) return { plan: plan(report, setup, planning), isStopped: false }
  const offered = steps(report, setup, planning)
  const name = nameOf({ post: report.post, range: placeOf(report.post.range) })
  /** What is answered without asking. */
  let rest: 'take' | 'leave' | undefined
  let asked = 0
  let next = offered.next()
  while (next.done !== true) {
    if (rest === undefined) {
      asked++
      const text = stepText(next.value, asked, style, run.world.stdout.columns)
      out.say([style.strong(name), ...text].join('\n'))
      const answer = await ask('Take this edit?', style)
      if (answer === undefined) throw new KnownError(`Stopped. ${file} is as it was.`)
      if (answer === 'quit') rest = 'leave'
      if (answer === 'all') rest = 'take'
      next = offered.next(answer === 'yes' || answer === 'all' ? 'take' : 'leave')
    } else next = offered.next(rest)
  }
  return { plan: next.value, isStopped: rest === 'leave' }
}

/** @param number of the edit among those that were asked about, from 1. */
export function stepText(step: Step, number: number, style: Style, columns: number): string[] {
  const { title, ruleId, applicability, before, after, scoreBefore, scoreAfter } = step
  const kind = applicability === 'safe' ? ', safe' : ''
  const score = scoreAfter === scoreBefore ? 'same score' : `score ${scoreBefore} → ${scoreAfter}`
  const last = number - 1 + step.remaining
  return [
    `  ${number} of ${last === number ? '' : 'at most '}${last}: ${title} (${ruleId}${kind}); ${score}`,
    '',
    ...differenceText(before, after, style, columns),
    '',
  ]
}

function rewrittenFrom(
  judged: JudgedPost,
  planned: Plan | undefined,
  placeOf: (range: Range) => ReturnType<RewrittenPost['placeOf']>,
  { setup }: Pick<Job, 'setup'>,
  { options }: Run,
): RewrittenPost {
  const { report } = judged
  const { post } = report
  const target = options.target ?? report.maxScore
  const score = report.score?.value
  const rewritten = { post, placeOf, plan: planned, score, target, note: undefined }
  return { ...rewritten, note: noteOn(rewritten, judged, setup, options.isInteractive) }
}

/** Why a post stays as it is, or stays above the target. */
function noteOn(
  rewritten: RewrittenPost,
  { report, judged }: JudgedPost,
  setup: Job['setup'],
  isChosen: boolean,
): string | undefined {
  const { plan: planned, score, target } = rewritten
  if (score === undefined) {
    return report.post.problems.some((problem) => severityOfProblem(problem) === 'error')
      ? 'It cannot be read. Run postlint on it to see what to correct.'
      : 'There is no text here.'
  }
  if (planned === undefined) {
    const reason = untouchable(draftFor(report, setup, { judged }))
    return `Left as it is, because it ${reason}.`
  }
  const isChanged = planned.after !== planned.before
  if (planned.scoreAfter <= target) {
    return isChanged
      ? undefined
      : `Nothing to change: ${score} is not above the target of ${target}.`
  }
  if (isChosen) return `It stays above the target of ${target}.`
  return isChanged
    ? `No further edit helps and keeps what the post says, so it stays above the target of ${target}.`
    : `No edit was found that helps and keeps what the post says. The target is ${target}.`
}

/** The post would still fail the run of a linter. */
function fails(rewritten: RewrittenPost, { report }: JudgedPost): boolean {
  const score = scoreAfter(rewritten)
  if (score !== undefined) return score > report.maxScore
  return report.post.problems.some((problem) => severityOfProblem(problem) === 'error')
}
