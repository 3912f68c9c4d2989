/** The baseline of a run: opened before the first post, written after the last. */
import { existsSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { readBaseline, writeBaseline } from '../baseline/file.ts'
import { type Baseline, createBaseline } from '../baseline/match.ts'
import type { ReportedPost } from '../report/describe.ts'
import type { BaselineOptions, LintOptions } from './request.ts'

/** A baseline on the disk. Files are told by their absolute paths. */
export interface OpenBaseline {
  look(path: string): void
  withoutKnown(post: ReportedPost, path: string): ReportedPost
  /** Writes what is to be written, and says what there is to say. */
  close(options: LintOptions): string[]
}

export function openBaseline({ file, write }: BaselineOptions, cwd: string): OpenBaseline {
  const at = resolve(cwd, file)
  const folder = dirname(at)
  const inFolder = (path: string) => relative(folder, path).split(sep).join('/')
  const { entries, isBroken } = readBaseline(at, file, write === 'all')
  const baseline: Baseline = createBaseline(entries, {
    isGone: (name) => !existsSync(resolve(folder, name)),
    knowsAll: write === 'all',
  })
  return {
    look: (path) => baseline.look(inFolder(path)),
    withoutKnown: (post, path) => baseline.withoutKnown(post, inFolder(path)),
    close({ changes, isQuiet }) {
      const stale = baseline.stale()
      if (write !== undefined) {
        const after = baseline.after(write)
        writeBaseline(at, file, after)
        const sum = [...after.values()].reduce((total, { count }) => total + count, 0)
        const told = `${file} now holds ${findings(sum)}${stale > 0 ? `; ${stale} no longer there` : ''}.`
        return isBroken
          ? [`${file} had marks of a merge in it, so it was written anew.`, told]
          : [told]
      }
      // A post that did not change was not looked at, so nothing is known of what is gone.
      if (stale === 0 || changes !== undefined || isQuiet) return []
      return [
        `${file} has ${findings(stale)} no longer there. Take ${stale === 1 ? 'it' : 'them'} out with --prune-baseline.`,
      ]
    },
  }
}

function findings(count: number): string {
  return `${count} finding${count === 1 ? '' : 's'}`
}
