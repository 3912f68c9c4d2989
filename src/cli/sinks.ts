/** Reports on their way out: to standard output, a file, the summary of a step in GitHub Actions. */
import { appendFileSync, writeFileSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import type { Rule } from '../check/define.ts'
import { KnownError } from '../known-error.ts'
import { createFolders } from '../read/folders.ts'
import type { Reporter } from '../report/reporter.ts'
import { PLAIN } from '../report/style.ts'
import { styleFor } from './color.ts'
import { pageText } from './explain.ts'
import { REPORTERS } from './reporters.ts'
import type { ReportTarget } from './request.ts'
import type { World } from './world.ts'

/** A report on its way out. */
export interface Sink {
  readonly reporter: Reporter
  write(text: string): void
  /** Hands on what has been written. */
  flush(): void
  close(): void
}

interface SinkContext extends Pick<World, 'stdout' | 'env' | 'cwd'> {
  readonly color: boolean | undefined
  readonly isQuiet: boolean
  readonly version: string
  /** All that may have found something. */
  readonly rules: readonly Rule[]
}

/** Of a report that is written to a file. */
const FILE_COLUMNS = 80

/** Enough to make a system call worth it. */
const FLUSH_AT = 64 * 1024

export function openSink({ format, file }: ReportTarget, context: SinkContext): Sink {
  const { stdout, env, cwd, color, isQuiet, version, rules } = context
  let root: string | undefined
  const reporter = REPORTERS[format]({
    style: file === undefined ? styleFor(stdout, env, color) : PLAIN,
    columns: file === undefined ? stdout.columns : FILE_COLUMNS,
    isQuiet,
    version,
    rules,
    pageOf: (id) => pageText(id, rules),
    inRepository(name) {
      root ??= createFolders().repositoryOf(cwd) ?? cwd
      return name === '<stdin>' ? name : relative(root, resolve(cwd, name)).split(sep).join('/')
    },
  })
  let waiting = ''
  const flush = () => {
    stdout.write(waiting)
    waiting = ''
  }
  return {
    reporter,
    write(text) {
      waiting += text
      if (file === undefined && waiting.length >= FLUSH_AT) flush()
    },
    flush: file === undefined ? flush : () => {},
    close() {
      const page = env.GITHUB_STEP_SUMMARY
      if (page !== undefined && page !== '' && reporter.stepSummary !== undefined) {
        appendTo(page, reporter.stepSummary())
      }
      if (file === undefined) return flush()
      try {
        writeFileSync(resolve(cwd, file), waiting)
      } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException
        throw new KnownError(
          `The report cannot be written to ${file} (${code ?? message}). Check --format.`,
        )
      }
    },
  }
}

function appendTo(page: string, markdown: string): void {
  try {
    appendFileSync(page, markdown)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new KnownError(`The step summary cannot be written to ${page} (${code}).`)
  }
}
