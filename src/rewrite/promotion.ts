/** What a promotional post says: the offer and its terms, as ranges of the post. */
import type { Features, Token } from '../analyse/features.ts'
import type { Range } from '../model.ts'
import type { Facts } from './facts.ts'

/** Ranges into the post's text; undefined where a part is not there or cannot be read off surely. */
export interface Promotion {
  /** “50% off”, “up to $20 off”, “free shipping”. */
  readonly offer: Range | undefined
  /** What it is on: “all mugs”. */
  readonly product: Range | undefined
  /** “students”, in “for students”. */
  readonly audience: Range | undefined
  /** “today only”, “until 5 May”, “ends Friday”. */
  readonly deadline: Range | undefined
  /** SAVE50, without the word “code”. */
  readonly code: Range | undefined
  /** The only link of the post. */
  readonly link: Range | undefined
  /** The first sentence that tells the reader to do something. */
  readonly ask: Range | undefined
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** A product or an audience ends before one of these. */
const STOP = setOf(`
  until till through by before with using when if while at for from in on today tonight tomorrow this
  now use code and or but so get shop buy order grab hurry enter click here only just ends end valid
  plus is are was were will you your's we our's i to via as save off don't while because than then that
  which who apply applies when`)
const UNTIL = setOf('until till through thru by before ends end ending expires')
const SHIPPING = setOf('shipping delivery returns postage entry samples')
/** The most words that name a product. */
const LONGEST_PRODUCT = 6

export function readPromotion(text: string, features: Features, facts: Facts): Promotion {
  const { tokens, sentences, grammar } = features
  const found = findOffer(tokens, text)
  const links = features.ofKind('url')
  const codes = facts.all.filter(({ kind }) => kind === 'code')
  const ask = grammar.findIndex(({ mood }) => mood === 'command')
  const [code] = codes
  const [link] = links
  const named = new Set(links.map((url) => url.norm || text.slice(url.start, url.end)))
  return {
    offer: found && spanOf(tokens, found.first, found.last),
    product: found && phraseFrom(tokens, text, found.last + 1, new Set(['on', 'off'])),
    audience: found && audienceOf(tokens, text, found.last + 1),
    deadline: findDeadline(tokens, text, facts),
    code:
      codes.length === 1 && code !== undefined ? { start: code.start, end: code.end } : undefined,
    link: named.size === 1 && link !== undefined ? { start: link.start, end: link.end } : undefined,
    ask: sentences[ask],
  }
}

interface Span {
  readonly first: number
  readonly last: number
}

function findOffer(tokens: readonly Token[], text: string): Span | undefined {
  let found: Span | undefined
  for (let at = 0; at < tokens.length; at++) {
    const { kind, norm } = tokens[at] as Token
    const next = tokens[at + 1]
    if (next === undefined) break
    const isCut = (kind === 'percent' || kind === 'money') && next.norm === 'off'
    const isFree = norm === 'free' && SHIPPING.has(next.norm)
    if ((!isCut && !isFree) || !isJoined(text, tokens[at] as Token, next)) continue
    // Two offers are more than one sentence can say surely.
    if (found !== undefined) return undefined
    const isUpTo = tokens[at - 1]?.norm === 'to' && tokens[at - 2]?.norm === 'up'
    found = { first: isUpTo ? at - 2 : at, last: at + 1 }
  }
  return found
}

/** Only blanks between, on one line. */
function isJoined(text: string, token: Token, next: Token): boolean {
  return /^[ \t-]*$/.test(text.slice(token.end, next.start))
}

function spanOf(tokens: readonly Token[], first: number, last: number): Range {
  return { start: (tokens[first] as Token).start, end: (tokens[last] as Token).end }
}

function phraseFrom(
  tokens: readonly Token[],
  text: string,
  from: number,
  openings: ReadonlySet<string>,
): Range | undefined {
  const before = tokens[from - 1]
  const opening = tokens[from]
  if (before === undefined || opening === undefined) return undefined
  if (!isJoined(text, before, opening)) return undefined
  const first = openings.has(opening.norm) ? from + 1 : from
  let end = first
  while (end < tokens.length && end - first <= LONGEST_PRODUCT) {
    const token = tokens[end] as Token
    if (end > first || first > from) {
      if (!isJoined(text, tokens[end - 1] as Token, token)) break
    }
    const isPart = token.kind === 'word' || token.kind === 'hashtag' || token.kind === 'number'
    if (!isPart || STOP.has(token.norm)) break
    end++
  }
  const length = end - first
  return length === 0 || length > LONGEST_PRODUCT ? undefined : spanOf(tokens, first, end - 1)
}

function audienceOf(tokens: readonly Token[], text: string, from: number): Range | undefined {
  for (let at = from; at < Math.min(tokens.length - 1, from + LONGEST_PRODUCT + 2); at++) {
    const token = tokens[at] as Token
    if (at > from && !isJoined(text, tokens[at - 1] as Token, token)) return undefined
    if (token.norm === 'for') return phraseFrom(tokens, text, at + 1, new Set())
  }
  return undefined
}

/** “today only”, “this weekend only”, “until 5 May at 5 pm”. */
function findDeadline(tokens: readonly Token[], text: string, facts: Facts): Range | undefined {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token
    if (token.kind !== 'word') continue
    const next = tokens[at + 1]
    if (next === undefined) return undefined
    const isTerm = UNTIL.has(token.norm)
    const from = isTerm ? next : token
    const date = facts
      .within(from)
      .find(({ kind, start }) => kind === 'date' && start === from.start)
    if (date === undefined) continue
    if (isTerm)
      return isJoined(text, token, next) ? { start: token.start, end: date.end } : undefined
    const only = tokens.find(({ start }) => start >= date.end)
    if (only?.norm === 'only') return { start: date.start, end: only.end }
  }
  return undefined
}
