/** The file that holds a baseline: one entry a line, sorted, every line ended alike, so that it merges. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { KnownError } from '../known-error.ts'
import { inertJson } from '../report/visible.ts'
import { readKey } from './key.ts'
import type { BaselineEntries, BaselineEntry } from './match.ts'

/** Raised where the file's form changes so that an older postlint would misread it. */
const VERSION = 1

/** What git leaves where two branches have changed the same lines. */
const CONFLICT = /^(?:<{7} |={7}$|>{7} )/m

export interface ReadBaseline {
  readonly entries: BaselineEntries
  /** A merge has left its marks in it. */
  readonly isBroken: boolean
}

/**
 * Reads a baseline.
 *
 * @param shown the path as errors name it.
 * @param isReplaced whether it will be written anew: then what is not there, or holds the marks of a
 * merge, is empty.
 * @throws KnownError where it cannot be read, or holds something else.
 */
export function readBaseline(path: string, shown: string, isReplaced: boolean): ReadBaseline {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' && isReplaced) return { entries: new Map(), isBroken: false }
    throw new KnownError(
      code === 'ENOENT'
        ? `There is no baseline ${shown}. Make one with --update-baseline.`
        : `The baseline ${shown} cannot be read (${code}).`,
    )
  }
  try {
    return { entries: entriesIn(text, shown), isBroken: false }
  } catch (error) {
    // Any other file that is no baseline may be somebody's, named by mistake.
    if (!isReplaced || !CONFLICT.test(text)) throw error
    return { entries: new Map(), isBroken: true }
  }
}

function entriesIn(text: string, shown: string): BaselineEntries {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new KnownError(
      `${shown}: is not JSON; a merge may have left its marks. Mend it, or ${CONFLICT.test(text) ? 'write it anew with' : 'delete it and run'} --update-baseline.`,
    )
  }
  const { version, ...entries } = Object(value) as Record<string, unknown>
  if (version !== VERSION) {
    throw new KnownError(
      `${shown}: is not a baseline that this postlint can read. Delete it and run --update-baseline.`,
    )
  }
  for (const [key, entry] of Object.entries(entries)) {
    const { count } = Object(entry) as Partial<BaselineEntry>
    if (readKey(key) !== undefined && Number.isInteger(count) && (count as number) > 0) continue
    throw new KnownError(
      `${shown}: “${key}” is no entry of a baseline. Mend the line, or delete the file and run --update-baseline.`,
    )
  }
  return new Map(Object.entries(entries) as [string, BaselineEntry][])
}

/**
 * Writes a baseline, where it says something else than the file does.
 *
 * @throws KnownError where it cannot be written.
 */
export function writeBaseline(path: string, shown: string, entries: BaselineEntries): void {
  const keys = [...entries.keys()].sort()
  const lines = keys.map((key) => {
    const { count, words } = entries.get(key) as BaselineEntry
    return `  ${JSON.stringify(key)}: ${JSON.stringify({ count, words })},\n`
  })
  const text = `{\n${lines.map(inertJson).join('')}  "version": ${VERSION}\n}\n`
  try {
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new KnownError(`The baseline cannot be written to ${shown} (${code}). Check --baseline.`)
  }
}
