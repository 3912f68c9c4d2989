/**
 * What twitter-together reads in a `.tweet` file beside its words: front matter of each part of a
 * thread, and a poll in the last lines of a part.
 * https://github.com/twitter-together/action/blob/main/lib/common/parse-tweet-file-content.js
 */
import type { InputProblem, Range } from '../model.ts'
import { readYaml } from './front-matter-yaml.ts'

/** Lines between two `---` at the start of a part, both fences included. */
const PART_MATTER = /^---[ \t]*\r?\n((?:(?:[\w-]+:|[ \t]+\S|- |#).*\r?\n)+)---[ \t]*(?=\r?\n|$)/
const OPTION = /^\([ \t]?\)[ \t]+\S.*$/
/** X takes from two to four. */
const MOST_OPTIONS = 4

/**
 * Cuts where each part's own front matter stands, directly below the line that parts them. The line is
 * part of the cut, so that the fences are not taken for more of it.
 */
export function partMatter(text: string, delimiter: string): Range[] {
  const cuts: Range[] = []
  if (!text.includes(delimiter)) return cuts
  let at = 0
  for (const { 0: line, index } of text.matchAll(/.+/g)) {
    if (index < at || line.trimEnd() !== delimiter) continue
    const end = index + line.length
    const next = end + (text.startsWith('\r\n', end) ? 2 : 1)
    const matter = PART_MATTER.exec(text.slice(next))
    if (matter === null) continue
    at = next + matter[0].length
    cuts.push({ start: index, end: at })
  }
  return cuts
}

/** Where the poll in a part's last lines begins; undefined where there is none. */
export function pollOf(text: string, part: Range): Range | undefined {
  const lines = [...text.slice(part.start, part.end).matchAll(/.+/g)]
  let count = 0
  while (count < lines.length && OPTION.test((lines.at(-1 - count) as RegExpExecArray)[0].trim())) {
    count++
  }
  if (count < 2 || count > MOST_OPTIONS) return undefined
  return { start: part.start + (lines.at(-count) as RegExpExecArray).index, end: part.end }
}

/**
 * What is malformed in the front matter of parts.
 *
 * @param offset where the text begins in the source.
 */
export function partMatterProblems(
  text: string,
  delimiter: string,
  offset: number,
): readonly InputProblem[] {
  return partMatter(text, delimiter).flatMap(({ start, end }) => {
    const opening = text.indexOf('---', start + delimiter.length)
    const from = text.indexOf('\n', opening) + 1
    const to = text.lastIndexOf('\n', end - 1) + 1
    return readYaml(text.slice(from, to), offset + from).problems
  })
}
