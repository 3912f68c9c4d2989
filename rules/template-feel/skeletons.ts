/** The shapes that tools leave behind. */
import type { Features, Token } from '../../src/analyse/features.ts'
import type { RawFinding } from '../../src/check/define.ts'
import type { Range } from '../../src/model.ts'
import { CUT_AFTER } from './words.ts'

/** A title is at most about this many words. */
const TITLE = 20
/** Characters from which a title with the beginning of its text is long enough to be an extract. */
const EXTRACT = 60
/** Characters from which a sentence has begun; “Caption this…” is a whole one. */
const BEGUN = 40
/** Whole words of one or two letters at which people trail off. */
const SHORT = /^(?:go|me|it|us|so|no|ok|up|he|we|hm|mm|uh|oh|ah|do|if|i|u|ya)$/

export function isShort(features: Features): boolean {
  return features.wordCount <= TITLE
}

export function asksOrCommands({ grammar, sentences }: Features): boolean {
  // A title may be a question or a command; what follows it is said to the reader.
  return sentences.some(({ index }) => index > 0 && grammar[index]?.mood !== 'statement')
}

/** An ellipsis before a link, in the middle of a word or phrase, or of an extract under its title. */
export function cutOff({ text, tokens }: Features): RawFinding | undefined {
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1]
    if (token.kind !== 'word' || next?.kind !== 'url' || token.isQuoted) continue
    const gap = text.slice(token.end, next.start)
    if (!/^\s?(?:…|\.{3,}|\[(?:…|\.{3})\])\s*$/.test(gap)) continue
    const lead = text.slice(0, token.start)
    const isFragment =
      CUT_AFTER.has(token.norm) || (token.norm.length <= 2 && !SHORT.test(token.norm))
    const isExtract = lead.length >= EXTRACT && /^[^.!?\n]{20,}: \S/.test(lead)
    if (lead.length < BEGUN || (!isFragment && !isExtract && !gap.includes('['))) continue
    const start = tokens[at - 1]?.kind === 'word' ? (tokens[at - 1] as Token).start : token.start
    const end = token.end + gap.trimEnd().length
    return { messageId: 'cut', range: { start, end }, data: { end: text.slice(start, end) } }
  }
  return undefined
}

/** “Title | $18 | link” or “Title - $18 link”: a price between signs, and a link after it. */
export function catalogueLine({ text, tokens }: Features): Range | undefined {
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'money') continue
    const link = tokens.slice(at + 1).find(({ kind }) => kind === 'url')
    const before = tokens[at - 1]
    if (link === undefined || before === undefined) continue
    const isSet =
      /[|–—•:]|\s-\s/.test(text.slice(before.end, token.start)) ||
      /^\s*[|–—•]/.test(text.slice(token.end))
    const lineStart = text.lastIndexOf('\n', token.start - 1) + 1
    const first = tokens.find(({ start }) => start >= lineStart)
    const words = tokens.filter(({ kind, end }) => kind === 'word' && end <= link.start)
    if (isSet && first !== undefined && words.length <= TITLE)
      return { start: first.start, end: link.end }
  }
  return undefined
}

/** One sentence in title case with nothing after it but links and tags. */
export function isHeadline({ tokens, wordCount, sentences }: Features, link: Token): boolean {
  const said = tokens.filter(({ kind }) => kind === 'word' || kind === 'number')
  if (wordCount < 5 || wordCount > TITLE || said.some(({ start }) => start > link.start))
    return false
  // Tools add no emoji, and a line in capitals is somebody's shout.
  if (tokens.some(({ kind }) => kind === 'emoji')) return false
  if (sentences.some(({ mark }) => /[.!]/.test(mark))) return false
  const long = said.filter(({ kind, norm }) => kind === 'word' && norm.length > 3)
  const capital = long.filter(({ isCapitalised, isAllCaps }) => isCapitalised && !isAllCaps)
  return long.length >= 3 && capital.length >= 0.85 * long.length
}
