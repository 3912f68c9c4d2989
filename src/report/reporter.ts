/** A way to write a run down. Posts come one at a time, so that none need be kept. */
import type { Rule } from '../check/define.ts'
import type { ReportedPost } from './describe.ts'
import type { Style } from './style.ts'
import type { Summary } from './summary.ts'

export interface Reporter {
  /** What stands before the first post. */
  begin(): string
  post(post: ReportedPost): string
  /** What stands after the last post. */
  end(summary: Summary): string
  /** Markdown for the page of the GitHub Actions step, when the report has ended. */
  stepSummary?(): string
}

export interface ReporterContext {
  readonly style: Style
  /** Of the terminal. */
  readonly columns: number
  /** Leave out what calls for no action. Only formats for people heed it. */
  readonly isQuiet: boolean
  /** Of postlint. */
  readonly version: string
  /** All that may have found something: ours, and those of the user's own. */
  readonly rules: readonly Rule[]
  /** The page of a rule, in Markdown. */
  pageOf(ruleId: string): string
  /** A post's file from the root of its repository, where it has one. */
  inRepository(file: string): string
}

export type CreateReporter = (context: ReporterContext) => Reporter
