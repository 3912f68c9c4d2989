/**
 * Finds where sentences end in text that often has no full stops: line breaks, emoji and links
 * close a sentence as well as punctuation does.
 */
import type { Range } from '../model.ts'
import type { Token } from './tokens.ts'

/** Offsets are into the post's text; the range includes the closing punctuation. */
export interface Sentence extends Range {
  readonly index: number
  /** Index of its first token. */
  readonly first: number
  /** Index of its last token. */
  readonly last: number
  /** Index of its first word, number or hashtag; equal to `first` where it has none. */
  readonly firstWord: number
  /** Index of its last word, number or hashtag. */
  readonly lastWord: number
  /** Its closing punctuation: `.`, `!!`, `?`, or empty. */
  readonly mark: string
}

const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof st sr jr vs no etc eg ie approx inc ltd co corp dept est fig gen gov hon rev sen rep vol ft feat jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun am pm'.split(
    ' ',
  ),
)
const MARK = /[.!?…。！？‼⁉⁇⁈]+/u
const MARK_RUN = /[.!?…。！？‼⁉⁇⁈]+/gu
/** A line at least this long that runs on in lower case was wrapped by an editor, not ended. */
const WRAPPED_LINE = 55

/** Cuts tokens into sentences. Every token is in exactly one. */
export function splitSentences(text: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = []
  let first = 0
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token
    const next = tokens[at + 1]
    const between = text.slice(token.end, next?.start ?? text.length)
    const end = next === undefined ? between.length : boundary(text, tokens, first, at, between)
    if (end === undefined) continue
    const mark = next === undefined ? leadingMark(between) : between.slice(0, end)
    const closing = MARK.exec(mark)
    const words = wordSpan(tokens, first, at)
    sentences.push({
      index: sentences.length,
      start: (tokens[first] as Token).start,
      end: token.end + (closing === null ? 0 : closing.index + closing[0].length),
      first,
      last: at,
      ...words,
      mark: closing?.[0] ?? '',
    })
    first = at + 1
  }
  return sentences
}

/** Whether one of the tokens from `first` to `last` is more than an emoji, a link or a name. */
function hasWord(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at <= last; at++) if (isWordlike(tokens[at] as Token)) return true
  return false
}

/** The part of the text after the last token that can still close its sentence. */
function leadingMark(rest: string): string {
  const line = rest.indexOf('\n\n')
  return line === -1 ? rest : rest.slice(0, line)
}

function wordSpan(tokens: readonly Token[], first: number, last: number) {
  let firstWord = first
  while (firstWord < last && !isWordlike(tokens[firstWord] as Token)) firstWord++
  if (!isWordlike(tokens[firstWord] as Token)) return { firstWord: first, lastWord: last }
  let lastWord = last
  while (!isWordlike(tokens[lastWord] as Token)) lastWord--
  return { firstWord, lastWord }
}

function isWordlike(token: Token): boolean {
  return token.kind !== 'emoji' && token.kind !== 'url' && token.kind !== 'mention'
}

/**
 * Where in the text between two tokens the sentence ends, as an offset into that text; undefined
 * where it runs on.
 */
function boundary(
  text: string,
  tokens: readonly Token[],
  first: number,
  at: number,
  between: string,
): number | undefined {
  const token = tokens[at] as Token
  const next = tokens[at + 1] as Token
  const line = between.indexOf('\n')
  if (line !== -1) {
    const runsOn =
      between.indexOf('\n', line + 1) === -1 &&
      !MARK.test(between) &&
      next.kind === 'word' &&
      !next.isCapitalised &&
      token.end - lineStart(text, token.end) >= WRAPPED_LINE
    return runsOn ? undefined : between.length
  }
  if (between.includes('|') || between.includes('•')) return between.length
  MARK_RUN.lastIndex = 0
  const mark = MARK_RUN.exec(between)
  if (mark !== null) {
    const after = between.slice(mark.index + mark[0].length)
    const isSpaced = after !== '' || next.kind === 'emoji' || /[。！？]/.test(mark[0])
    if (!isSpaced) return undefined
    const isPlainDot = mark[0] === '.'
    if (isPlainDot && isAbbreviation(text, token, next)) return undefined
    // “so… what now” trails off and goes on.
    if (/^(?:…|\.{2,})$/.test(mark[0]) && next.kind === 'word' && !next.isCapitalised) {
      return undefined
    }
    return mark.index + mark[0].length
  }
  const closes = token.kind === 'emoji' || token.kind === 'url'
  if (!closes || next.kind !== 'word' || !next.isCapitalised) return undefined
  return hasWord(tokens, first, at) ? between.length : undefined
}

function isAbbreviation(text: string, token: Token, next: Token): boolean {
  if (token.kind !== 'word') return false
  if (next.isCapitalised && /[ap]\.m/i.test(text.slice(token.start - 2, token.end))) return false
  if (token.end - token.start === 1 && token.norm !== 'i') return true
  if (!ABBREVIATIONS.has(token.norm)) return false
  // Times, months and “etc.” do end sentences; titles never do.
  return !(next.isCapitalised && /^(?:am|pm|etc|inc|ltd|co)$/.test(token.norm))
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}
