/**
 * Cuts a post into the words, numbers, links and emoji that a reader sees, in one pass.
 * Zones decide what is skipped; a link's target or a code span becomes one opaque token.
 */
import { lazyPattern } from '../lazy-pattern.ts'
import type { Range, Zone } from '../model.ts'
import { fold, isAscii } from './fold.ts'

export type TokenKind =
  | 'word'
  | 'number'
  | 'money'
  | 'percent'
  | 'time'
  | 'url'
  | 'mention'
  | 'hashtag'
  | 'emoji'
  | 'code'

/** Offsets are into the post's text. */
export interface Token extends Range {
  readonly kind: TokenKind
  /** Folded text; without the sign for hashtags and mentions. */
  readonly norm: string
  /** First letter is a capital. */
  readonly isCapitalised: boolean
  /** Two or more letters, all of them capitals. */
  readonly isAllCaps: boolean
  /** Inside somebody else's words: a block quote. */
  readonly isQuoted: boolean
}

const LETTER = lazyPattern(() => /[\p{L}\p{M}\p{N}_]/u)
const URL = lazyPattern(() => /(?:https?:\/\/|www\.)[^\s<>"“”]+/iy)
// The parts of an address are as long at most as the standards let them be, and a domain has no more
// than nine: a run of dots and hyphens that is none would otherwise be gone through for each of its words.
const LONGEST_PART = 64
const EMAIL = lazyPattern(() => /[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/iy)
// The endings under which people actually write a bare domain; anything else needs a scheme or a path.
const DOMAIN = lazyPattern(
  () =>
    /[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){0,7}\.(?:com|org|net|io|co|uk|de|fr|eu|us|ca|au|nz|ie|in|dev|app|ai|info|biz|shop|store|me|tv|fm|ly|gg|gov|edu|blog|news|art|tech|online|site|xyz|example|social|page|link)(?![\p{L}\p{N}])(?:[/?#][^\s<>"“”]*)?/iuy,
)
const HANDLE = lazyPattern(
  () => /@[\p{L}\p{N}_][\p{L}\p{N}_.-]*(?:@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8})?/iuy,
)
const HASHTAG = lazyPattern(
  () => /[#＃](?!\ufe0f?\u20e3)(?=[\p{L}\p{M}\p{N}_]*[\p{L}_])[\p{L}\p{M}\p{N}_]+/uy,
)
const EMOJI = lazyPattern(
  () =>
    /(?:\p{RI}\p{RI}|[0-9#*]\ufe0f?\u20e3|(?![0-9#*©®™])\p{Emoji}(?:\p{EMod}|\ufe0f)?(?:[\u{e0020}-\u{e007f}]+|(?:\u200d\p{Emoji}(?:\p{EMod}|\ufe0f)?)*))/uy,
)
const NUMBER = /\d+(?:[.,:]\d+)*/y
const CURRENCY_BEFORE = lazyPattern(
  () => /(?:US|AU?|CA?|NZ)?[$£€¥₹]|(?:USD|EUR|GBP|INR|AUD|CAD|Rs\.?)(?=\s?\d)/y,
)
const CURRENCY_AFTER = lazyPattern(
  () => /\s?(?:[€£$₹]|(?:USD|EUR|GBP|INR|AUD|CAD|dollars|euros|pounds)\b)/iy,
)
const APOSTROPHES = "'’‘ʼ＇"
const TRAILING_PUNCTUATION = '.,;:!?…)]}\'"’”*_~'

/** What a currency sign or its abbreviation begins with. */
const CURRENCY_INITIALS = '$£€¥₹UACNEGIR'

/** What a code unit below 128 can begin: 0 nothing, 1 a letter, 2 a digit, 3 a sign. */
const ASCII_START = new Uint8Array(128)
for (let unit = 0; unit < 128; unit++) {
  const character = String.fromCharCode(unit)
  if (/[a-z_]/i.test(character)) ASCII_START[unit] = 1
  else if (/[0-9]/.test(character)) ASCII_START[unit] = 2
  else if (/[$@#*]/.test(character)) ASCII_START[unit] = 3
}

/**
 * The tokens of a text in order.
 *
 * @param zones what a reader does not read as words, sorted by start.
 */
export function tokenise(text: string, zones: readonly Zone[]): Token[] {
  const tokens: Token[] = []
  const quotes = zones.filter((zone) => zone.kind === 'quote')
  const opaque = quotes.length === 0 ? zones : zones.filter((zone) => zone.kind !== 'quote')
  let zone = 0
  let quote = 0
  let at = 0

  const push = (
    kind: TokenKind,
    start: number,
    end: number,
    norm: string,
    isCapitalised = false,
    isAllCaps = false,
  ) => {
    while (quote < quotes.length && (quotes[quote] as Zone).end <= start) quote++
    const isQuoted = quote < quotes.length && (quotes[quote] as Zone).start <= start
    tokens.push({ kind, start, end, norm, isCapitalised, isAllCaps, isQuoted })
    at = end
  }
  const pushWord = (kind: TokenKind, start: number, end: number, word: string) => {
    const norm = fold(word)
    // A word that folding leaves alone has no capitals; so it is with most.
    if (norm === word) return push(kind, start, end, norm)
    const isFirst = isCapitalised(word)
    push(kind, start, end, norm, isFirst, isFirst && isAllCaps(word))
  }

  while (at < text.length) {
    const here = opaque[zone]
    if (here !== undefined && at >= here.start) {
      zone++
      if (at >= here.end) continue
      if (here.kind === 'markup') at = here.end
      else push(here.kind === 'url' ? 'url' : 'code', here.start, here.end, '')
      at = here.end
      continue
    }
    const limit = here?.start ?? text.length
    const unit = text.charCodeAt(at)
    const start = unit < 128 ? ASCII_START[unit] : -1
    if (start === 0) at++
    else if (start === 1) readWord(limit)
    else if (start === 2) readNumber(at, limit)
    else readOther(limit)
  }
  return tokens

  function readWord(limit: number): void {
    const link = isUrlStart(text, at) ? match(URL, limit) : undefined
    if (link !== undefined) return pushLink(link)
    const digits = amountStart(limit)
    if (digits !== undefined) return readNumber(at, limit, digits)
    const end = wordEnd(at, limit)
    const next = text.charAt(end)
    if ((next === '.' || next === '@' || next === '-' || next === '+') && isDotted(end)) {
      const address = match(EMAIL, limit) ?? (next === '@' ? undefined : match(DOMAIN, limit))
      if (address !== undefined && address > end) return pushLink(address)
    }
    pushWord('word', at, end, text.slice(at, end))
  }

  /** Whether what stands here up to the next blank has a dot or an @ inside, as addresses have. */
  function isDotted(from: number): boolean {
    for (let end = from; end <= from + LONGEST_PART; end++) {
      const unit = text.charCodeAt(end)
      if (unit === 46 || unit === 64) {
        const after = text.charCodeAt(end + 1)
        if ((after < 128 ? ASCII_START[after] : 0) !== 0 || after === 45) return true
      } else if (!(unit > 32)) return false
    }
    return false
  }

  function wordEnd(from: number, limit: number): number {
    let end = from
    while (end < limit) {
      const unit = text.charCodeAt(end)
      if (unit < 128) {
        const start = ASCII_START[unit]
        if (start === 1 || (start === 2 && !isKeycap(end))) end++
        else if (unit === 39 && isLetterAt(end + 1, limit)) end++
        else break
      } else {
        const character = String.fromCodePoint(text.codePointAt(end) as number)
        if (LETTER().test(character)) end += character.length
        else if (APOSTROPHES.includes(character) && isLetterAt(end + 1, limit)) end++
        else if (character === '\u200d' || character === '\u00ad') end++
        else break
      }
    }
    return end
  }

  function isKeycap(digit: number): boolean {
    const sign = text.charCodeAt(digit + 1)
    return sign === 0x20e3 || (sign === 0xfe0f && text.charCodeAt(digit + 2) === 0x20e3)
  }

  /** Where the digits begin after a currency sign at the current place, if there is one. */
  function amountStart(limit: number): number | undefined {
    if (!CURRENCY_INITIALS.includes(text.charAt(at))) return undefined
    const sign = match(CURRENCY_BEFORE, limit)
    if (sign === undefined) return undefined
    const digits = text.charAt(sign) === ' ' ? sign + 1 : sign
    return digits < limit && /\d/.test(text.charAt(digits)) ? digits : undefined
  }

  function isLetterAt(offset: number, limit: number): boolean {
    if (offset >= limit) return false
    const unit = text.charCodeAt(offset)
    if (unit < 128) return ASCII_START[unit] === 1 || ASCII_START[unit] === 2
    const character = String.fromCodePoint(text.codePointAt(offset) as number)
    return LETTER().test(character)
  }

  function readNumber(start: number, limit: number, digits = start): void {
    at = start
    const keycap = digits === start && isKeycap(start) ? match(EMOJI, limit) : undefined
    if (keycap !== undefined) return push('emoji', start, keycap, text.slice(start, keycap))
    NUMBER.lastIndex = digits
    NUMBER.exec(text)
    let end = Math.min(NUMBER.lastIndex, limit)
    if (digits > start) {
      const unit = /(?:k|m|bn|b|\s?(?:million|billion))\b/iy
      unit.lastIndex = end
      if (unit.test(text)) end = Math.min(unit.lastIndex, limit)
      return push('money', start, end, fold(text.slice(start, end)))
    }
    const suffix = wordEnd(end, limit)
    if (text.charAt(suffix) === '.' || text.charAt(suffix) === '-') {
      const domain = match(DOMAIN, limit)
      if (domain !== undefined) return pushLink(domain)
    }
    if (text.charAt(end) === '%' && end < limit) {
      return push('percent', start, end + 1, text.slice(start, end + 1))
    }
    const currency = CURRENCY_AFTER()
    currency.lastIndex = end
    if (currency.test(text) && currency.lastIndex <= limit) {
      end = currency.lastIndex
      return push('money', start, end, fold(text.slice(start, end)))
    }
    const word = text.slice(start, suffix)
    const norm = fold(word)
    const isTime = /^\d{1,2}(?::\d\d)+(?:[ap]m)?$|^\d{1,2}[ap]m$/.test(norm)
    push(isTime ? 'time' : 'number', start, suffix, norm)
  }

  function readOther(limit: number): void {
    const character = text.charAt(at)
    const isAsciiSign = character < '\u0080'
    if (character === '@') {
      const handle = match(HANDLE, limit)
      if (handle !== undefined) return pushTrimmed('mention', handle, '.-')
    }
    if (character === '#' || character === '＃') {
      const tag = asciiTagEnd(limit) ?? match(HASHTAG, limit)
      if (tag !== undefined) {
        return pushWord('hashtag', at, tag, text.slice(at + 1, tag))
      }
    }
    const digits = amountStart(limit)
    if (digits !== undefined) return readNumber(at, limit, digits)
    const emoji = isAsciiSign && !isKeycap(at) ? undefined : match(EMOJI, limit)
    if (emoji !== undefined) return push('emoji', at, emoji, text.slice(at, emoji))
    const point = String.fromCodePoint(text.codePointAt(at) as number)
    if (!isAsciiSign && LETTER().test(point)) return readWord(limit)
    at += point.length
  }

  /** End of a hashtag of ASCII letters at the current place; undefined where it may be another or none. */
  function asciiTagEnd(limit: number): number | undefined {
    let end = at + 1
    let hasLetter = false
    for (; end < limit; end++) {
      const start = ASCII_START[text.charCodeAt(end)] ?? -1
      if (start === -1) return undefined
      if (start !== 1 && start !== 2) break
      hasLetter ||= start === 1
    }
    return hasLetter ? end : undefined
  }

  /** End of the match at the current place, cut at the next zone; undefined where there is none. */
  function match(make: () => RegExp, limit: number): number | undefined {
    const pattern = make()
    pattern.lastIndex = at
    if (!pattern.test(text)) return undefined
    const end = Math.min(pattern.lastIndex, limit)
    return end > at ? end : undefined
  }

  function pushLink(end: number): void {
    pushTrimmed('url', end, TRAILING_PUNCTUATION)
  }

  function pushTrimmed(kind: TokenKind, matched: number, trailing: string): void {
    let end = matched
    while (end > at && trailing.includes(text.charAt(end - 1))) end--
    let raw = text.slice(at, end)
    // A closing bracket belongs to the link where the link opened it.
    if (text.charAt(at + raw.length) === ')' && raw.includes('(')) raw += ')'
    push(kind, at, at + raw.length, fold(kind === 'mention' ? raw.slice(1) : raw))
  }
}

/** `ht` or `ww`, in either case. */
function isUrlStart(text: string, at: number): boolean {
  const first = text.charCodeAt(at) | 32
  const second = text.charCodeAt(at + 1) | 32
  return (first === 104 && second === 116) || (first === 119 && second === 119)
}

function isCapitalised(word: string): boolean {
  // Bold and other letter forms of Unicode have no case of their own.
  const first = word.charCodeAt(0) < 128 ? word.charAt(0) : word.normalize('NFKC').charAt(0)
  return first !== first.toLowerCase()
}

function isAllCaps(word: string): boolean {
  if (isAscii(word)) {
    let capitals = 0
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at)
      if (unit > 96 && unit < 123) return false
      if (unit > 64 && unit < 91) capitals++
    }
    return capitals > 1
  }
  const letters = word.normalize('NFKC').replace(/[^\p{L}]/gu, '')
  return (
    letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
  )
}

/** Emoji that point, flash or cheer; not faces, hearts, stars of a rating, flags or objects. */
export const ATTENTION_EMOJI = /^(?:[🚨‼❗❕⁉📢📣🔥💥⚡🎉🎊🚀💯👉👇👆👈🔔⏰⏳💸💰🤑🔴⬇➡⬆✨🌟🏃🛑])/u
