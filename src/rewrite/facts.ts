/**
 * What a rewrite must not lose: figures, links, names, dates, quotations, disclosures. And what a
 * promotional post says, where it can be read off surely.
 */
import { LOUD, PLAIN, WORD_ENDING } from '../../rules/shouting/words.ts'
import type { Features, Token } from '../analyse/features.ts'
import { fold } from '../analyse/fold.ts'
import { commandWords, isCommand } from '../analyse/grammar.ts'
import { quotationsOf } from '../analyse/quotations.ts'
import type { Brand } from '../check/define.ts'
import type { OwnWords } from '../config/config.ts'
import type { Post, Range } from '../model.ts'
import { type Promotion, readPromotion } from './promotion.ts'

/**
 * - `code`: what a reader types in at a till, such as SAVE50
 * - `verbatim`: code and block quotes, which are not the author's words to change
 * - `brand`: what the configuration names
 * - `protected`: what its `vocabulary` protects, abbreviations among it
 */
export type FactKind =
  | 'url'
  | 'mention'
  | 'hashtag'
  | 'price'
  | 'percent'
  | 'number'
  | 'date'
  | 'time'
  | 'code'
  | 'quotation'
  | 'verbatim'
  | 'name'
  | 'brand'
  | 'protected'
  | 'disclosure'

/** The range is into the post's text. */
export interface Fact extends Range {
  readonly kind: FactKind
  /** A word such as “two” or “tonight”, which says the same in any case; all else keeps its bytes. */
  readonly isCaseFree: boolean
  /** May go: a tag of the closing block that stands there before, letter for letter. */
  readonly isSpare: boolean
}

export interface Facts {
  /** In order of place; a date holds its numbers, a quotation its names. */
  readonly all: readonly Fact[]
  /** What the post offers. Read when first asked for. */
  readonly promotion: Promotion
  /** True where something that must survive stands in a range, or reaches into it. */
  covers(range: Range): boolean
  /** The facts that share a character with a range, in order. */
  within(range: Range): readonly Fact[]
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Pronouns aside (“one of these days”), a written number is a number. */
const NUMBER_WORDS = setOf(`
  two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds
  thousand thousands million millions billion billions dozen dozens half`)
const MONTHS = setOf(`
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec`)
/** Months that are also words: only next to a number, or with a capital inside of a sentence. */
const AMBIGUOUS_MONTHS = setOf('march may mar dec sep')
const WEEKDAYS = setOf(`
  monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday
  saturdays sunday sundays`)
const SHORT_WEEKDAYS = setOf('mon tue tues wed thu thur thurs fri sat sun')
const RELATIVE = setOf('tonight tomorrow midnight noon')
const UNIT = setOf('week weekend month year morning afternoon evening summer winter spring autumn')
const POINTER = setOf('this next')
/** Before or after “today” these make it a term rather than a hurry. */
const TERM = setOf(
  'only ends end ending until till through by before from at is starts opens expires',
)
const FREEBIES = setOf('shipping delivery returns postage entry admission samples trial trials')
const CODE_WORDS = setOf('code codes promo promocode coupon voucher')
const DISCLOSING_TAGS =
  /^(?:ads?|advert|advertisement|sponsored|sponsor|spon|partner|partnership|paidpartner(?:ship)?|paidpromotion|gifted|affiliate|prsample|brandpartner|ambassador|anzeige|werbung)$|(?:ad|partner|ambassador)$/
const DISCLOSURES =
  /\b(?:paid (?:partnership|promotion|post|ad)|sponsored (?:by|post|content)|in (?:paid )?partnership with|(?:was |been )?gifted (?:by|this|these|to me)|affiliate links?|i (?:currently )?work (?:at|for|with)|we work (?:at|for)|i(?:'m|’m| am) (?:an? )?(?:employee|ambassador|affiliate|founder|co-founder|ceo|owner)|my (?:own )?(?:company|employer|business|startup)|full disclosure|disclosure|disclaimer|i (?:may )?(?:earn|get|receive) (?:a )?(?:small )?commission|promoted by|paid for by)\b/giu
/** The word before is part of the name: New York, Black Friday, San Diego. */
const NAME_OPENING = setOf('new north south east west black great old united san los las big saint')
/** Never a name by themselves, whatever their capital. */
const FUNCTION_WORDS = setOf(`
  a an the and or but so if of in on at to for from with by as up out off into onto here there this that
  these those it its it's we us our ours you your yours they them their he she his her me my i i'm is are
  be was were has have do does get got yes no not now today more all some any who what when where why
  how can will just only also too very`)
const NAME_VERB = setOf('is was has had will does makes and by says said are were have')

/**
 * Everything in a post that must survive a rewrite.
 *
 * Names are guessed from capitals, and where it is doubtful a word counts as a name: what is
 * wrongly protected costs a suggestion, what is wrongly dropped costs the author a fact.
 */
export function extractFacts(
  post: Post,
  features: Features,
  brand: Brand,
  { protect, acronyms }: Pick<OwnWords, 'protect' | 'acronyms'>,
): Facts {
  const { text } = post
  const facts: Fact[] = []
  const add = (kind: FactKind, start: number, end: number, flags: Partial<Fact> = {}) => {
    if (end > start) facts.push({ kind, start, end, isCaseFree: false, isSpare: false, ...flags })
  }
  const spare = spareTags(features)
  for (const token of features.tokens) addToken(token, text, spare, add)
  addDates(features, add)
  addCodes(features, add)
  addFreebies(features, add)
  addNames(features, brand, add)
  addPhrases(features, [...protect, ...acronyms], 'protected', add)
  for (const { start, end } of quotationsOf(text)) add('quotation', start, end)
  for (const { kind, start, end } of post.zones) {
    if (kind === 'code' || kind === 'quote') add('verbatim', start, end)
    if (kind === 'url') add('url', start, end)
  }
  // A link is one also where a word is glued to it.
  for (const { 0: url, index } of text.matchAll(/https?:\/\/[^\s<>"“”]+/gi)) {
    add('url', index, index + url.replace(/[.,;:!?…)\]}'’*_~]+$/, '').length)
  }
  for (const { 0: words, index } of text.matchAll(DISCLOSURES)) {
    add('disclosure', index, index + words.length)
  }
  facts.sort((a, b) => a.start - b.start || b.end - a.end || (a.kind < b.kind ? -1 : 1))
  const all = facts.filter((fact, at) => !isSame(fact, facts[at - 1]))
  return factsOf(all, post, features)
}

function isSame(a: Fact, b: Fact | undefined): boolean {
  return a.start === b?.start && a.end === b.end && a.kind === b.kind
}

function factsOf(all: readonly Fact[], { text }: Post, features: Features): Facts {
  const cover = merged(all.filter((fact) => !fact.isSpare))
  const longest = all.reduce((most, { start, end }) => Math.max(most, end - start), 0)
  let promotion: Promotion | undefined
  const facts: Facts = {
    all,
    get promotion() {
      promotion ??= readPromotion(text, features, facts)
      return promotion
    },
    covers({ start, end }) {
      const at = firstEndingAfter(cover, start)
      return at < cover.length && (cover[at] as Range).start < end
    },
    within({ start, end }) {
      const found: Fact[] = []
      // Facts hold others, so their ends are not in order, but none is longer than the longest.
      for (let at = firstStartingAt(all, start - longest); at < all.length; at++) {
        const fact = all[at] as Fact
        if (fact.start >= end) break
        if (fact.end > start) found.push(fact)
      }
      return found
    },
  }
  return facts
}

type Add = (kind: FactKind, start: number, end: number, flags?: Partial<Fact>) => void

function addToken(
  { kind, norm, start, end }: Token,
  text: string,
  spare: ReadonlySet<number>,
  add: Add,
): void {
  switch (kind) {
    case 'url':
    case 'mention':
    case 'percent':
    case 'time':
      return add(kind, start, end)
    case 'money':
      return add('price', start, end)
    case 'number':
      // A sign belongs to its number: −5, +30, 1st, ~200.
      return add('number', /[-+~±#№]/.test(text.charAt(start - 1)) ? start - 1 : start, end)
    case 'code':
      return add('verbatim', start, end)
    case 'emoji':
      // 5️⃣ is a five, also where it counts the points of a list.
      if (/^\d/.test(norm)) add('number', start, end)
      return
    case 'hashtag':
      if (DISCLOSING_TAGS.test(norm)) add('disclosure', start, end)
      return add('hashtag', start, end, { isSpare: spare.has(start) })
    case 'word':
      if (NUMBER_WORDS.has(norm)) add('number', start, end, { isCaseFree: true })
      else if (RELATIVE.has(norm)) add('date', start, end, { isCaseFree: true })
  }
}

/**
 * The tags at the very end, with nothing but blanks between them; links, names and emoji may follow.
 * Empty where it is not more than one.
 */
export function closingTags({ tokens, text }: Pick<Features, 'tokens' | 'text'>): readonly Token[] {
  let last = tokens.length - 1
  while (last >= 0 && /^(?:url|emoji|mention)$/.test((tokens[last] as Token).kind)) last--
  let first = last
  while (first >= 0) {
    const token = tokens[first] as Token
    const next = tokens[first + 1]
    if (token.kind !== 'hashtag' || token.isQuoted) break
    const gap = first < last && next !== undefined ? text.slice(token.end, next.start) : ''
    if (!/^\s*$/.test(gap) || /\n\s*\n/.test(gap)) break
    first--
  }
  return last - first > 1 ? tokens.slice(first + 1, last + 1) : []
}

/** Starts of closing tags that stand in the block before, letter for letter. */
function spareTags(features: Features): ReadonlySet<number> {
  const seen = new Set<string>()
  const spare = new Set<number>()
  for (const tag of closingTags(features)) {
    const written = features.excerpt(tag)
    if (seen.has(written)) spare.add(tag.start)
    seen.add(written)
  }
  return spare
}

function addDates({ tokens, text, grammar, sentenceOf }: Features, add: Add): void {
  const isDated = tokens.map((_, at) => isDate(tokens, at, sentenceOf(at).firstWord))
  let at = 0
  while (at < tokens.length) {
    // “May 5”, “5 May 2026”, “12/11/2026”, “9am–5pm”: what hangs together is one fact.
    let last = at
    while (last + 1 < tokens.length && hangsTogether(text, tokens, isDated, last)) last++
    const first = tokens[at] as Token
    const end = (tokens[last] as Token).end
    if (last > at) {
      const hasDay = isDated.slice(at, last + 1).some(Boolean)
      add(hasDay ? 'date' : 'number', first.start, end)
    } else if (isDated[at]) {
      add('date', first.start, end)
    } else if (first.norm === 'today' && first.kind === 'word') {
      const sentence = sentenceOf(at)
      const near = [tokens[at - 1], tokens[at + 1]].some((token) => TERM.has(token?.norm ?? ''))
      const isOrder = grammar[sentence.index]?.mood === 'command'
      if (near || !isOrder || tokens[at + 1]?.kind === 'time') {
        add('date', first.start, end, { isCaseFree: true })
      }
    } else if (POINTER.has(first.norm) && UNIT.has(tokens[at + 1]?.norm ?? '')) {
      add('date', first.start, (tokens[at + 1] as Token).end, { isCaseFree: true })
    }
    at = last + 1
  }
  // The half of a day belongs to the hour: “5 pm”, “11:59 p.m. PT”.
  const HALF =
    /^\s?[ap]\.?m\b\.?(?:\s(?:[PMCE][SD]?T|GMT|UTC|BST|CET|IST|WIB)\b)?|^\s(?:[PMCE][SD]?T|GMT|UTC|BST|CET|IST|WIB)\b/i
  for (const token of tokens) {
    if (token.kind !== 'number' && token.kind !== 'time') continue
    const half = HALF.exec(text.slice(token.end, token.end + 14))
    if (half !== null) add('time', token.start, token.end + half[0].length)
  }
}

function isDate(tokens: readonly Token[], at: number, firstWord: number): boolean {
  const { kind, isCapitalised, ...token } = tokens[at] as Token
  if (kind !== 'word') return false
  const norm = token.norm.replace(/'s$/, '')
  if (WEEKDAYS.has(norm)) return isCapitalised || norm.endsWith('day')
  const isByNumber = [tokens[at - 1], tokens[at + 1]].some(
    (near) => near?.kind === 'number' || near?.kind === 'time',
  )
  if (MONTHS.has(norm)) {
    return isByNumber || (isCapitalised && at !== firstWord) || !AMBIGUOUS_MONTHS.has(norm)
  }
  const isByDate = MONTHS.has(tokens[at + 1]?.norm ?? '') || isByNumber
  return SHORT_WEEKDAYS.has(norm) && isCapitalised && isByDate
}

function hangsTogether(
  text: string,
  tokens: readonly Token[],
  isDated: readonly boolean[],
  at: number,
): boolean {
  const token = tokens[at] as Token
  const next = tokens[at + 1] as Token
  const between = text.slice(token.end, next.start)
  const isFigure = ({ kind }: Token) => kind === 'number' || kind === 'time'
  if (isFigure(token) && isFigure(next)) return /^\s?[-–—/:.×x]\s?$/.test(between)
  const isDatePart = (index: number) => isDated[index] || isFigure(tokens[index] as Token)
  if (!isDated[at] && !isDated[at + 1]) return false
  return isDatePart(at) && isDatePart(at + 1) && /^(?:[ ,./-]|, |\. | of )?$/.test(between)
}

function addCodes({ tokens, text }: Features, add: Add): void {
  tokens.forEach((token, at) => {
    const { kind, norm, start, end } = token
    const written = text.slice(start, end)
    const isWord = kind === 'word' || kind === 'number'
    if (!isWord) return
    const isMixed = /\p{L}/u.test(written) && /\d/.test(written)
    if (isMixed) {
      add(/^[A-Z0-9_-]{4,}$/.test(written) ? 'code' : 'number', start, end)
      return
    }
    const before = tokens[at - 1]
    const isNamed =
      CODE_WORDS.has(before?.norm ?? '') ||
      (CODE_WORDS.has(tokens[at - 2]?.norm ?? '') &&
        (before?.norm === 'is' || before?.norm === 'code'))
    if (isNamed && token.isAllCaps && !CODE_WORDS.has(norm)) add('code', start, end)
  })
}

/** What costs nothing is a price too. */
function addFreebies({ tokens, text }: Features, add: Add): void {
  for (let at = 0; at + 1 < tokens.length; at++) {
    const [token, next] = [tokens[at] as Token, tokens[at + 1] as Token]
    if (token.norm !== 'free' || !FREEBIES.has(next.norm)) continue
    if (/^[ -]$/.test(text.slice(token.end, next.start))) {
      add('price', token.start, next.end, { isCaseFree: true })
    }
  }
}

function addNames(features: Features, brand: Brand, add: Add): void {
  const { tokens, sentences, text } = features
  addPhrases(features, [...brand.names, ...brand.products], 'brand', add)
  // “Shop Official Merch”: what opens an order is its verb.
  const verbs = new Set(
    features.phrases(commandWords).flatMap((hit) => (isCommand(features, hit) ? [hit.last] : [])),
  )
  for (const { first, last, firstWord } of sentences) {
    const isTitle = isMostlyCapitals(tokens, first, last)
    for (let at = first; at <= last; at++) {
      const token = tokens[at] as Token
      if (token.kind !== 'word' || !token.isCapitalised) continue
      let end = at
      while (end < last && isNextOfRun(text, tokens, end)) end++
      const run = tokens.slice(at, end + 1)
      const opens = at === firstWord
      run.forEach((word, offset) => {
        const place = at + offset
        const isOpening = opens && offset === 0
        if (verbs.has(place) && (isOpening || !word.isAllCaps)) return
        if (isName(word, tokens[place + 1], isOpening, run, isTitle))
          add('name', word.start, word.end)
        const following = tokens[place + 1]
        const leads =
          NAME_OPENING.has(word.norm) && following !== undefined && offset < run.length - 1
        if (leads && (!isOrdinary(following) || WEEKDAYS.has(following.norm))) {
          add('name', word.start, word.end)
        }
      })
      at = end
    }
  }
}

/** The next token is a capital word too, with one blank, hyphen or ampersand between. */
function isNextOfRun(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token
  const next = tokens[at + 1] as Token
  return (
    next.kind === 'word' &&
    next.isCapitalised &&
    /^(?: |-| & |\. )$/.test(text.slice(token.end, next.start))
  )
}

function isName(
  word: Token,
  next: Token | undefined,
  isOpening: boolean,
  run: readonly Token[],
  isTitle: boolean,
): boolean {
  // Also of a run: “Home Chef”, “Comic Book Shop”; not “Shop Now”, and not in a headline.
  if (FUNCTION_WORDS.has(word.norm) && !word.isAllCaps) return false
  const isWholeRun =
    !isTitle && !isOpening && run.length > 1 && run.every((token) => !token.isAllCaps)
  if (isWholeRun && run.some((token) => !LOUD.has(token.norm))) return !LOUD.has(word.norm)
  if (isOrdinary(word)) return false
  if (!isOpening || word.isAllCaps) return true
  // The first word has a capital anyway.
  if (run.length > 1 && !isTitle) return true
  return next !== undefined && NAME_VERB.has(next.norm)
}

/** Shouted, and no abbreviation. */
const CRIES =
  /^(?:wow+|woah|whoa|yay+|woo+(?:hoo+)?|boom|omg|psst|hooray|hurrah|yes+|yep|nope|ta-?da)$/

/**
 * An everyday word rather than a name or an abbreviation, as far as lists and endings tell.
 */
export function isOrdinary({ norm, isAllCaps }: Pick<Token, 'norm' | 'isAllCaps'>): boolean {
  const bare = norm.replace(/'s$/, '')
  if (LOUD.has(norm) || PLAIN.has(norm) || LOUD.has(bare) || PLAIN.has(bare)) return true
  if (NUMBER_WORDS.has(norm) || norm.length === 1 || CRIES.test(norm)) return true
  return isAllCaps && norm.length >= 5 && WORD_ENDING.test(norm)
}

function isMostlyCapitals(tokens: readonly Token[], first: number, last: number): boolean {
  let words = 0
  let capitals = 0
  for (let at = first; at <= last; at++) {
    const { kind, norm, isCapitalised } = tokens[at] as Token
    if (kind !== 'word' || norm.length < 4) continue
    words++
    if (isCapitalised) capitals++
  }
  return words > 2 && capitals > 0.7 * words
}

/** What of the configuration stands in the post, whole words in any case. */
function addPhrases(
  { tokens, text }: Features,
  phrases: readonly string[],
  kind: FactKind,
  add: Add,
): void {
  if (phrases.length === 0) return
  const starts = startsOf(phrases)
  tokens.forEach(({ norm }, at) => {
    for (const words of starts.get(norm) ?? []) addPhrase(text, tokens, at, words, kind, add)
  })
}

/** Phrases by their first word, folded. */
function startsOf(phrases: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const starts = new Map<string, (readonly string[])[]>()
  for (const name of phrases) {
    const words = fold(name)
      .split(/[^\p{L}\p{M}\p{N}']+/u)
      .filter(Boolean)
    const [first] = words
    if (first !== undefined) starts.set(first, [...(starts.get(first) ?? []), words])
  }
  return starts
}

function addPhrase(
  text: string,
  tokens: readonly Token[],
  at: number,
  words: readonly string[],
  kind: FactKind,
  add: Add,
): void {
  const found = words.every((word, offset) => {
    const norm = tokens[at + offset]?.norm
    return norm === word || norm === `${word}'s`
  })
  const last = tokens[at + words.length - 1]
  if (!found || last === undefined) return
  const start = (tokens[at] as Token).start
  if (!/\n/.test(text.slice(start, last.end))) add(kind, start, last.end)
}

/** Ranges in order without overlap; what touches is kept apart. */
function merged(ranges: readonly Range[]): Range[] {
  const result: { start: number; end: number }[] = []
  for (const { start, end } of ranges) {
    const last = result.at(-1)
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end)
    else result.push({ start, end })
  }
  return result
}

/** Index of the first of some ranges in order, without overlap, that ends after a place. */
function firstEndingAfter(ranges: readonly Range[], place: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle] as Range).end <= place) low = middle + 1
    else high = middle
  }
  return low
}

/** Index of the first range that starts at a place or after it. */
function firstStartingAt(ranges: readonly Range[], place: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle] as Range).start < place) low = middle + 1
    else high = middle
  }
  return low
}
