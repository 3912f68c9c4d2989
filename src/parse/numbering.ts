import type { Range, Zone } from '../model.ts'

/** A quick look: most posts count nothing. */
const MAYBE = /\d[ \t]?\/|🧵/u
/** `1/`, `2/7`, `(2/7)`, `[2/7]`, `1/🧵`, `🧵 1/7` at the start of a paragraph. */
const AT_START =
  /^[ \t]*(?<thread>🧵[ \t]*)?(?<open>[([])?(?<number>\d{1,2})[ \t]?\/[ \t]?(?<total>\d{1,2}|n)?(?<close>[)\]])?(?<after>[ \t]*🧵)?[.:)]?(?=\s|$)/u
/** ` 2/7`, ` (2/7)`, ` 2/`, ` 🧵 1/7` at the end of a paragraph. */
const AT_END =
  /(?<=\s)(?<thread>🧵[ \t]*)?(?<open>[([])?(?<number>\d{1,2})[ \t]?\/[ \t]?(?<total>\d{1,2}|n)?(?<close>[)\]])?(?<after>[ \t]*🧵)?[ \t]*$/u
/** `🧵`, alone at the end of the first part, or with “a thread”. */
const SPOOL = /🧵[ \t]*(?:👇|⬇️|↓)?[ \t]*$/u

/**
 * How a thread counts its parts. It says where a reader is and nothing else, so it is no number to
 * keep, no emoji that shouts and no word.
 *
 * `3/4 of our members` is a fraction: a bare count with a total is believed only where another part or
 * paragraph goes on with the next number.
 */
export function numberingOf(text: string, parts: readonly Range[]): Zone[] {
  if (!MAYBE.test(text)) return []
  const found: { range: Range; number: number; total: string; isPlain: boolean }[] = []
  const zones: Zone[] = []
  for (const paragraph of parts.flatMap((part) => paragraphsOf(text, part))) {
    const words = text.slice(paragraph.start, paragraph.end)
    const match = AT_START.exec(words) ?? AT_END.exec(words)
    const spool = SPOOL.exec(words)
    if (match?.groups === undefined) {
      if (spool !== null) zones.push(zoneAt(paragraph.start + spool.index, spool[0]))
      continue
    }
    const { number, total = '', open, close, thread, after } = match.groups
    const isLabelled = thread !== undefined || after !== undefined
    found.push({
      range: zoneAt(paragraph.start + match.index, match[0]),
      number: Number(number),
      total,
      isPlain: !isLabelled && /^\d/.test(total) && (open === undefined || close === undefined),
    })
  }
  const countsFromOne = found.some(({ number }) => number === 1)
  for (const [index, { range, number, total, isPlain }] of found.entries()) {
    const goesOn = [found[index - 1], found[index + 1]].some(
      (near) => near?.total === total && Math.abs(near.number - number) === 1,
    )
    if (!isPlain || (goesOn && countsFromOne && number <= Number(total)))
      zones.push({ kind: 'markup', ...range })
  }
  return zones
}

function zoneAt(at: number, words: string): Zone {
  const start = at + words.length - words.trimStart().length
  return { kind: 'markup', start, end: start + words.trim().length }
}

function paragraphsOf(text: string, { start, end }: Range): Range[] {
  const paragraphs: Range[] = []
  for (const { 0: words, index } of text.slice(start, end).matchAll(/(?:.+(?:\r\n|[\n\r])?)+/g)) {
    const trimmed = words.trimEnd()
    if (trimmed !== '')
      paragraphs.push({ start: start + index, end: start + index + trimmed.length })
  }
  return paragraphs
}
