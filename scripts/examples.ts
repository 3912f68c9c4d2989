/** Reads posts that graders judged, one JSON object a line, for fitting and measuring. */
import { readFileSync } from 'node:fs'
import type { Kind } from '../src/index.ts'

/** One post with what its graders said of it. */
export interface Example {
  readonly id: string
  readonly source: string
  readonly account: string
  readonly text: string
  /** Mean grade, 0 to 3. */
  readonly grade: number
  /** More than half of the graders gave 2 or 3. */
  readonly isPushy: boolean
  readonly flags: readonly string[]
  readonly kind: Kind
  /** How much it counts in a fit; measured posts count 1. */
  readonly weight: number
  /** Graders differ in strictness: a fit allows each group an offset, which is then dropped. */
  readonly graders: string
}

interface Line {
  id: string
  source?: string
  account?: string
  pushy: number
  share?: number
  flags: string[]
  kind: Kind
  text: string
  weight?: number
  graders?: string
}

/** Reads NDJSON files of graded posts. Markers for links and names become a link and a handle. */
export function readExamples(files: readonly (string | URL)[]): Example[] {
  return files.flatMap((file) => readLines<Line>(file).map(toExample))
}

/**
 * Posts that help to fit beside the measured ones: those written for the purpose, and those of
 * `training/brand-tweet-labels.ndjson` whose texts are in the given files. Sources and graders are
 * described in `training/README.md`.
 */
export function readHelpers(textFiles: readonly string[]): Example[] {
  const texts = new Map(
    textFiles
      .flatMap((file) => readLines<{ id: string; text: string }>(file))
      .map(({ id, text }) => [id, text]),
  )
  const labels = readLines<Omit<Line, 'text'>>(
    new URL('./training/brand-tweet-labels.ndjson', import.meta.url),
  )
  const known = labels.flatMap((label) => {
    const text = texts.get(label.id)
    return text === undefined ? [] : [toExample({ ...label, text })]
  })
  return [...known, ...readExamples([new URL('./training/written.ndjson', import.meta.url)])]
}

function readLines<T>(file: string | URL): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T)
}

function toExample(line: Line): Example {
  return {
    id: line.id,
    source: line.source ?? 'unknown',
    account: line.account ?? line.id,
    text: fillMarkers(line.text),
    grade: line.pushy,
    isPushy: (line.share ?? (line.pushy >= 2 ? 1 : 0)) > 0.5,
    flags: line.flags,
    kind: line.kind,
    weight: line.weight ?? 1,
    graders: line.graders ?? '',
  }
}

/** `<hyperlink>` and `<mention>` stand for what the collectors of the posts removed. */
export function fillMarkers(text: string): string {
  return text.replaceAll('<hyperlink>', 'https://example.com/a').replaceAll('<mention>', '@name')
}
