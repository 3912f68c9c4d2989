/** `postlint [path|glob|-]...`: finds, judges and reports. */
import { realpathSync } from 'node:fs'
import { resolve } from 'node:path'
import { rules } from '../../rules/index.ts'
import type { Rule } from '../check/define.ts'
import type { Setup } from '../check/run.ts'
import { isKnownError, KnownError } from '../known-error.ts'
import { type JudgedPost, judge } from '../lint.ts'
import type { Finding, PostReport } from '../model.ts'
import { fieldsFor } from '../parse/inputs.ts'
import { openTable } from '../parse/table.ts'
import type { FoundFile } from '../read/find.ts'
import { type Block, readBlocks } from '../read/open.ts'
import { describe, type ReportedFinding, type ReportedPost } from '../report/describe.ts'
import { placesIn } from '../report/lines.ts'
import { wordsOfProblem } from '../report/message.ts'
import { createTally, type Tally } from '../report/summary.ts'
import { visible } from '../report/visible.ts'
import { suggest } from '../rewrite/suggest.ts'
import { type OpenBaseline, openBaseline } from './baseline.ts'
import { findJobs, type Job, postsOf } from './jobs.ts'
import { listPosts } from './list-posts.ts'
import type { Status } from './main.ts'
import {
  createMending,
  diffJobs,
  type MendedBlock,
  type Mending,
  mendedBlocks,
  notWritten,
} from './mend.ts'
import { depthOf, type SuggestionDepth } from './reporters.ts'
import { type LintOptions, type ReportTarget, showing } from './request.ts'
import { openSink, type Sink } from './sinks.ts'
import type { World } from './world.ts'

export async function lint(options: LintOptions, world: World, version: string): Promise<Status> {
  const { stderr } = world
  const note = (text: string) => {
    stderr.write(`postlint: ${visible(text)}\n`)
  }
  const { jobs, notes, faults } = await findJobs(options, world)
  for (const fault of faults) note(fault)
  if (!options.isQuiet) for (const text of notes) note(text)

  let status: Status = faults.length > 0 ? 2 : 0
  // A mistyped path alone is no run; a report that says “nothing to mend” would be false comfort.
  if (jobs.length === 0 && faults.length > 0) return 2

  if (options.listsPosts) {
    return worse(status, listPosts(jobs, options, world, note))
  }

  refuseOverwriting(jobs, options.reports ?? [], world.cwd)
  const { isQuiet, color } = options
  const debug = options.debugsRewrites ? note : undefined
  const mending = options.edits === 'none' ? undefined : createMending(options, debug)
  if (mending !== undefined && options.edits === 'diff') {
    return worse(status, diffJobs(jobs, mending, options, world, note))
  }
  // Standard output is for the mended text where that came from standard input.
  const isTaken = mending !== undefined && jobs.some(({ input }) => input !== undefined)
  const stdout = isTaken ? stderr : world.stdout
  const isOnGithub = world.env.GITHUB_ACTIONS === 'true'
  const usual: ReportTarget = { format: isOnGithub ? 'github' : 'pretty', file: undefined }
  const reports = options.reports ?? [usual]
  const sinks = reports.map((target) =>
    openSink(target, { ...world, stdout, isQuiet, color, version, rules: rulesOf(jobs) }),
  )
  const depth = options.isSuggesting ? depthOf(reports) : 'none'
  const baseline = options.baseline && openBaseline(options.baseline, world.cwd)
  const run: Run = {
    options,
    world,
    mending,
    debug,
    depth,
    left: MOST_SUGGESTED,
    isCut: false,
    notes: note,
    baseline,
  }
  const tally = createTally(options.maxWarnings)
  for (const sink of sinks) sink.write(sink.reporter.begin())
  const withoutPosts: FoundFile[] = []
  for (const job of jobs) {
    if (world.stdout.isClosed) break
    try {
      const absence = lintJob(job, run, tally, sinks)
      if (absence === undefined) continue
      if (job.isNamed) {
        note(`${job.file}: ${absence}`)
        status = 2
      } else withoutPosts.push(job)
    } catch (error) {
      if (!isKnownError(error)) throw error
      note(error.message)
      status = 2
    }
  }
  if (run.isCut && !isQuiet) {
    note(
      `suggestions are shown for the first ${MOST_SUGGESTED} findings. “postlint rewrite FILE” shows all for a file.`,
    )
  }
  const summary = tally.summary()
  if (withoutPosts.length > 0) {
    const isNothing = summary.posts === 0 && options.failsOnUnmatched
    if (isNothing) status = 2
    if (isNothing || !options.isQuiet) note(leftOutText(withoutPosts))
  }
  // Where nothing could be judged, “nothing to mend” would be false comfort.
  if (status === 2 && summary.posts === 0 && jobs.every(({ input }) => input === undefined))
    return 2
  for (const sink of sinks) {
    sink.write(sink.reporter.end(summary))
    sink.close()
  }
  if (baseline !== undefined) for (const text of baseline.close(options)) note(text)
  return worse(status, summary.failed.length > 0 ? 1 : 0)
}

/** @throws KnownError where a report would take the place of a draft. */
function refuseOverwriting(
  jobs: readonly Job[],
  reports: readonly ReportTarget[],
  cwd: string,
): void {
  for (const { format, file } of reports) {
    if (file === undefined) continue
    const target = realPath(resolve(cwd, file))
    if (!jobs.some(({ path, input }) => input === undefined && realPath(path) === target)) continue
    throw new KnownError(
      `--format ${format}=${file} would write the report over a draft that is linted. Name another file.`,
    )
  }
}

/** Where links lead; the path itself where there is nothing yet. */
function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

/** Ours, and those of the user's own in any of the configurations; of several with one id the first. */
function rulesOf(jobs: readonly Job[]): readonly Rule[] {
  const own = new Map<string, Rule>()
  for (const { config } of jobs) {
    for (const rule of config.customRules) if (!own.has(rule.id)) own.set(rule.id, rule)
  }
  return [...rules, ...own.values()]
}

/** 2 beats 1 beats 0. */
function worse(a: Status, b: Status): Status {
  return a > b ? a : b
}

/** Nobody reads more of them in a terminal, and looking for them takes longer than linting. */
const MOST_SUGGESTED = 20

/** What is the same for all sources of a run. */
interface Run {
  readonly options: LintOptions
  readonly world: World
  readonly mending: Mending | undefined
  readonly depth: SuggestionDepth
  /** How many findings may still get suggestions in a report that shows the first. */
  left: number
  /** A finding was shown for which no more suggestions were looked for. */
  isCut: boolean
  readonly debug: ((line: string) => void) | undefined
  readonly notes: (text: string) => void
  readonly baseline: OpenBaseline | undefined
}

/**
 * Lints one source.
 *
 * @returns why there is no post in it, where it is a table or a calendar that might have held some.
 */
function lintJob(job: Job, run: Run, tally: Tally, sinks: readonly Sink[]): string | undefined {
  const { path, file, format, input, setup, config } = job
  const { options, world, mending, notes, baseline } = run
  const isShown = showing(options)
  const isTable = format === 'csv' || format === 'tsv'
  const table = isTable ? openTable(format, fieldsFor(format, config.inputs)) : undefined
  let index = 0
  const blocks: Iterable<Block & Partial<MendedBlock>> =
    mending === undefined
      ? readBlocks(path, file, format, input, table?.wholeRecords)
      : mendedBlocks(job, world, mending)
  for (const { source, lines, base, posts, fixed, fixedNot = 0 } of blocks) {
    const context = {
      source,
      placeOf: placesIn(lines, base),
      rules: setup.byId,
      // What is not shown is known or new all the same.
      isShown: baseline === undefined ? isShown : () => true,
      warnsOfUnused: options.reportsUnusedDisables,
    }
    for (const post of posts ?? postsOf(source, index, job, table)) {
      index++
      if (job.isChanged?.('report' in post ? post.report.post : post) === false) continue
      const judged = 'report' in post ? post : judge(post, setup)
      const absence = judged.report.post.problems.find(({ messageId }) => messageId === 'noPosts')
      if (absence !== undefined) {
        const { what, todo } = wordsOfProblem(absence)
        return `${what} ${todo}`
      }
      let described: ReportedPost
      if (baseline === undefined) {
        described = describe(
          withSuggestions(judged, setup, run, ({ ruleId }) => isShown(ruleId)),
          context,
        )
      } else {
        const fresh = baseline.withoutKnown(describe(judged.report, context), path)
        const keys = new Set(
          fresh.findings.filter(({ ruleId }) => isShown(ruleId)).map(reportedKey),
        )
        const isFresh = (finding: Finding) => keys.has(findingKey(finding))
        const { findings } = describe(withSuggestions(judged, setup, run, isFresh), context)
        described = { ...fresh, findings: findings.filter((each) => keys.has(reportedKey(each))) }
      }
      tally.add(described, config.failOn)
      for (const sink of sinks) sink.write(sink.reporter.post(described))
    }
    if (fixed !== undefined) tally.addFixed(fixed)
    if (fixedNot > 0) notes(notWritten(file, fixedNot))
    // What waits for more input has seen what came of the last.
    if (input !== undefined) for (const sink of sinks) sink.flush()
  }
  baseline?.look(path)
  const mayBeEmpty = table !== undefined && index === 0
  return mayBeEmpty ? 'The table has no row with the text of a post.' : undefined
}

type FindingKey = Pick<Finding, 'ruleId' | 'messageId' | 'range'>

function findingKey({ ruleId, messageId, range }: FindingKey): string {
  return `${ruleId}/${messageId} ${range.start} ${range.end}`
}

function reportedKey({ ruleId, messageId, quoted }: ReportedFinding): string {
  return findingKey({ ruleId, messageId, range: quoted.range })
}

/**
 * As many suggestions as the run's reports show.
 *
 * @param isAmong whether a finding is one that the reports may show.
 */
function withSuggestions(
  { judged, report }: JudgedPost,
  setup: Setup,
  run: Run,
  isAmong: (finding: Finding) => boolean,
): PostReport {
  const isOver = run.depth === 'first' && run.left <= 0
  const depth = isOver ? 'safe' : run.depth
  if (depth === 'none') return report
  // What --quiet leaves out of a terminal is still in the reports for programs.
  const isTold = (finding: Finding) =>
    isAmong(finding) &&
    !(run.depth === 'first' && run.options.isQuiet && finding.severity === 'info')
  const ruleOf = ({ ruleId }: Finding) => setup.byId.get(ruleId)
  const told = report.findings.filter(
    (finding) => isTold(finding) && ruleOf(finding)?.rewrite !== undefined,
  )
  const isWorth =
    depth === 'safe' ? told.some((finding) => ruleOf(finding)?.isFixable === true) : told.length > 0
  const suggested = !isWorth
    ? report
    : suggest(report, setup, {
        judged,
        // A calm voice for all of a post is asked of no finding of its own.
        isAsked: (finding, applicability) =>
          told.some(({ ruleId }) => ruleId === finding.ruleId) &&
          (depth === 'all' ||
            applicability === 'safe' ||
            (depth === 'first' && (finding.severity !== 'info' || applicability === 'prompt'))),
        ...(depth === 'first' && { most: 1 }),
        ...(run.debug && { debug: run.debug }),
      })
  const shown = suggested.findings.filter(isTold)
  const helped = shown.filter(({ suggestions }) => suggestions.length > 0).length
  run.left -= helped
  if (isOver && helped < told.length) run.isCut = true
  return suggested
}

/** What a glob has brought along. */
function leftOutText(files: readonly FoundFile[]): string {
  const [first, second, ...others] = files.map(({ file }) => file)
  const names = [first, second].filter((name) => name !== undefined).join(', ')
  const more = others.length === 0 ? '' : ` and ${others.length} more`
  return `${names}${more}: no posts found, so ${files.length === 1 ? 'it was' : 'they were'} left out. If there are some, name the file and say where they are with --map.`
}
