/**
 * Ways to say it better that many rooms share. Each gives edits of the post, tidied up, and none
 * where it cannot; whether they hold is for `verify.ts` to say.
 */
import type { Sentence, Token } from '../analyse/features.ts'
import { ATTENTION_EMOJI } from '../analyse/tokens.ts'
import type { Proposal, RewriteContext } from '../check/define.ts'
import type { Edit, Post, Range } from '../model.ts'
import { deletion, deletions } from './edits.ts'
import { isOrdinary } from './facts.ts'
import { fill } from './phrasebook.ts'

type Context = Pick<RewriteContext<unknown>, 'post' | 'features' | 'facts' | 'phrasings'>
export type Edits = readonly Edit[]

/** An edit that cannot change meaning. */
export function safe(title: string, edits: Edits): Proposal {
  return { applicability: 'safe', title, edits }
}

/** An edit that rewords. */
export function suggested(title: string, edits: Edits): Proposal {
  return { applicability: 'suggested', title, edits }
}

/**
 * What only the author can complete: `text`, with a `[fill: …]` in it, in the place of a range.
 *
 * @throws RangeError where the text has no blank.
 */
export function prompted(title: string, { start, end }: Range, text: string): Proposal {
  if (!text.includes('[fill: ')) throw new RangeError(`The prompt “${text}” has no [fill: …].`)
  return { applicability: 'prompt', title, edits: [{ start, end, text }] }
}

// ── leaving out ─────────────────────────────────────────────────────────────

/** Leaves out the sentences that a range touches; nothing where a fact stands in one. */
export function withoutSentence(context: Context, range: Range): Edits {
  const { post, features, facts } = context
  const touched = sentencesIn(context, range)
  const first = touched[0]
  const last = touched.at(-1)
  if (first === undefined || last === undefined) return []
  let { start } = first
  let { end } = last
  // A hand or a flame after the last mark goes with the sentence, up to the end of its line.
  for (let index = last.index + 1; index < features.sentences.length; index++) {
    const next = features.sentences[index] as Sentence
    const isOnlyEmoji = features.tokens
      .slice(next.first, next.last + 1)
      .every(({ kind, norm }) => kind === 'emoji' && ATTENTION_EMOJI.test(norm))
    if (!isOnlyEmoji || /\n/.test(features.text.slice(end, next.start))) break
    end = next.end
  }
  // Marks stand before the first word too: “¡”, “(”, “- ”.
  while (start > 0 && /[¡¿]/.test(features.text.charAt(start - 1))) start--
  while (
    /[\p{M}\p{P}]/u.test(features.text.charAt(end)) &&
    !/[-–—#@(["“‘'*_~`<[]/.test(features.text.charAt(end))
  )
    end++
  // “Last chance! – The hoodie” goes with its dash.
  const dash = /^[ \t]+[-–—|:~]+[ \t]+(?=\S)/.exec(features.text.slice(end, end + 12))
  if (dash !== null && /(?:^|\n)[ \t]*$/.test(features.text.slice(0, start))) end += dash[0].length
  const bullet = /(?:^|\n)[ \t]*([-*•▪–·][ \t]*)$/.exec(
    features.text.slice(Math.max(0, start - 12), start),
  )
  const isLineEnd = /^[ \t]*(?:\r?\n|$)/.test(features.text.slice(end, end + 40))
  if (bullet !== null && isLineEnd) start -= bullet[1]?.length ?? 0
  const whole = withMarkup(post, { start, end })
  if (facts.covers(whole)) return []
  return [deletion(features.text, whole)]
}

/** Leaves out words, with the comma, the blank and the capital that no longer fit. */
export function withoutWords(context: Context, range: Range): Edits {
  const { post, features, facts } = context
  const { text } = features
  const [sentence] = sentencesIn(context, range)
  if (sentence !== undefined && isAllOf(context, sentence, range))
    return withoutSentence(context, range)
  let { start, end } = withMarkup(post, range)
  if (facts.covers({ start, end })) return []
  const opens = opensSentence(context, start)
  const comma = /^\s*[,:–—-]\s+/.exec(text.slice(end, end + 8))
  if (opens && comma !== null) end += comma[0].length
  const edit = deletion(text, { start, end })
  const next = tokenAt(context, edit.end)
  if (next === undefined) return [edit]
  if (
    opens &&
    next.kind === 'word' &&
    !next.isCapitalised &&
    isSameSentence(context, start, next)
  ) {
    return [
      {
        start: edit.start,
        end: next.end,
        text: text.slice(edit.end, next.start) + capital(text.slice(next.start, next.end)),
      },
    ]
  }
  return [...articleBefore(context, edit.start, next), edit]
}

/** No word of a sentence is left outside of a range. */
function isAllOf({ features }: Context, { first, last }: Sentence, range: Range): boolean {
  return features.tokens
    .slice(first, last + 1)
    .every(({ kind, start, end }) => kind === 'emoji' || (start >= range.start && end <= range.end))
}

/** Puts words in the place of a range, with a capital where they open a sentence. */
export function withWords(context: Context, range: Range, words: string): Edits {
  if (words === '') return withoutWords(context, range)
  const text = opensSentence(context, range.start) ? capital(words) : words
  return [{ ...range, text }]
}

/** “an amazing offer” without “amazing” is “an offer”, “a great idea” without “great” “an idea”. */
function articleBefore({ features }: Context, place: number, next: Token): Edit[] {
  const article = features.tokens[indexOf(features.tokens, place) - 1]
  if (article === undefined || next.kind !== 'word' || article.kind !== 'word') return []
  if (article.norm !== 'a' && article.norm !== 'an') return []
  if (!/^[ \t]*$/.test(features.text.slice(article.end, place))) return []
  const wanted = /^(?:[aeio]|u(?!ni|s[aei]|k)|hour|honest)/.test(next.norm) ? 'an' : 'a'
  if (wanted === article.norm) return []
  const { start, end } = article
  return [{ start, end, text: article.isCapitalised ? capital(wanted) : wanted }]
}

// ── lowering the voice ──────────────────────────────────────────────────────

/**
 * A run of capitals in ordinary letters. Names, abbreviations, codes and days keep theirs; nothing
 * where a long word may be a name, which only the author can spell.
 */
export function quietly(context: Context, range: Range): Edits {
  const { features, facts } = context
  const edits: Edit[] = []
  for (const token of tokensIn(features.tokens, range)) {
    if (token.kind !== 'word') continue
    // Of single letters only “A” is a word that can be shouted.
    if (!token.isAllCaps && features.excerpt(token) !== 'A') continue
    if (!isOrdinary(token)) {
      const isKnown = facts.within(token).some(({ kind }) => kind !== 'name')
      if (token.end - token.start > 4 && !isKnown) return []
      continue
    }
    if (facts.within(token).some(({ isCaseFree }) => !isCaseFree)) continue
    if (/^i'/.test(token.norm)) {
      const rest = features.excerpt(token).slice(1)
      if (rest !== rest.toLowerCase())
        edits.push({ start: token.start + 1, end: token.end, text: rest.toLowerCase() })
      continue
    }
    const lower = features.excerpt(token).toLowerCase()
    const text = opensSentence(context, token.start) ? capital(lower) : lower
    if (text !== features.excerpt(token)) edits.push({ start: token.start, end: token.end, text })
  }
  return edits
}

const MARKS = /[!！?？]{2,}|[!！](?:\s[!！])+/gu

/** One mark of each run of `!` and `?` in a range; “?!” stays. */
export function fewerMarks({ features, facts }: Context, range: Range): Edits {
  const edits: Edit[] = []
  for (const { 0: run, index } of features.excerpt(range).matchAll(MARKS)) {
    if (run === '?!' || run === '!?') continue
    const start = range.start + index
    const place = { start, end: start + run.length }
    if (facts.covers(place)) continue
    const asks = /[?？]/.exec(run)
    edits.push({ ...place, text: asks === null ? run.charAt(0) : asks[0] })
  }
  return edits
}

/** It ends with nothing but exclamation marks, and what follows begins anew: not as in “(look!)” or “Yahoo! mail”. */
export function isShout(text: string, { mark, end }: Sentence): boolean {
  return (
    /^[!！]+$/.test(mark) &&
    !/^(?:[)\]”"]|[ \t]+(?!https?:|www\.)\p{Ll})/u.test(text.slice(end, end + 12))
  )
}

/** A full stop for all exclamation marks that end a sentence but the first. */
export function fullStops({ features, facts }: Context): Edits {
  return features.sentences
    .filter((sentence) => isShout(features.text, sentence))
    .slice(1)
    .map(({ end, mark }) => ({ start: end - mark.length, end, text: '.' }))
    .filter((edit) => !facts.covers(edit))
}

/** One emoji of each run of attention emoji in a range: of the same from two on, of several from three on. */
export function fewerEmoji({ features, facts }: Context, range: Range): Edits {
  const { text } = features
  const tokens = tokensIn(features.tokens, range)
  const edits: Edit[] = []
  let at = 0
  while (at < tokens.length) {
    const first = tokens[at] as Token
    let last = at
    while (isAttention(tokens[last]) && isAttention(tokens[last + 1])) {
      const [token, next] = [tokens[last] as Token, tokens[last + 1] as Token]
      if (!/^[ \t]*$/.test(text.slice(token.end, next.start))) break
      last++
    }
    const run = tokens.slice(at, last + 1)
    const isOne = run.every(({ norm }) => norm === first.norm)
    const place = { start: first.end, end: (tokens[last] as Token).end }
    if (run.length >= (isOne ? 2 : 3) && !facts.covers({ start: first.start, end: place.end })) {
      edits.push({ ...place, text: '' })
    }
    at = last + 1
  }
  return edits
}

function isAttention(token: Token | undefined): boolean {
  return token?.kind === 'emoji' && !token.isQuoted && ATTENTION_EMOJI.test(token.norm)
}

// ── tidying ─────────────────────────────────────────────────────────────────

/** Drops tags of the closing block that stand in it before, letter for letter. */
export function withoutRepeatedTags({ features, facts }: Context): Edits {
  return deletions(
    features.text,
    facts.all.filter(({ isSpare }) => isSpare),
  )
}

/** Drops blanks at the ends of lines; a hard break of Markdown, two of them, stays. */
export function withoutTrailingSpace({ post, features }: Context): Edits {
  const edits: Edit[] = []
  const { text } = features
  for (const { 0: blanks, index } of text.matchAll(/(?<![ \t])[ \t]+(?=\r?\n|$)/g)) {
    const end = index + blanks.length
    const isHardBreak =
      blanks.length >= 2 && !/^(?:\r?\n\s*(?:\n|$)|$)/.test(text.slice(end, end + 4))
    const isInside = post.zones.some((zone) => zone.start < end && zone.end > index)
    if (!isHardBreak && !isInside) edits.push({ start: index, end, text: '' })
  }
  return edits
}

// ── the offer ───────────────────────────────────────────────────────────────

/** In sentences that make an offer these say nothing that the plain sentence does not. */
const EMPTY = new Set(
  `
  use with code codes promo coupon apply enter checkout at shop now order buy get grab save hurry claim
  today only just here link via on in the our a an your yours this it's it is for and off sale deal
  deals offer special flash big huge massive limited time only don't miss out wait visit go to head
  over check click discount enjoy up everything all take of by online site website before it's gone
  you while supplies last lasts stock stocks until till ends end ending act fast today's treat yourself
  amazing incredible exclusive best great new score snag available`
    .trim()
    .split(/\s+/),
)

const OFFERS = {
  dated: [
    '{Deadline}: {offer}{product}{code}{link}',
    '{Offer}{product} {deadline}{code}{link}',
    'There’s {offer}{product} {deadline}{code}{link}',
  ],
  undated: ['{Offer}{product}{code}{link}', 'There’s {offer}{product}{code}{link}'],
}

/**
 * Offer, deadline, code and link of neighbouring sentences as one plain sentence: “🔥 50% OFF TODAY
 * ONLY!!! Use code SAVE50 👉 shop.example” → “Today only: 50% off with code SAVE50 at shop.example”.
 * Several ways; none where the sentences say more than that.
 */
export function plainOffer(context: Context, range: Range): readonly Edits[] {
  const { features, facts } = context
  const { offer, product, deadline, code, link } = facts.promotion
  if (offer === undefined) return []
  const parts = [offer, product, deadline, code, link].filter((part) => part !== undefined)
  const here = sentencesIn(context, offer)[0]
  if (
    here === undefined ||
    !sentencesIn(context, range).some(({ index }) => near(index, here.index))
  )
    return []
  const isSpoken = (sentence: Sentence) => spokenEnd(context, sentence, parts) !== undefined
  if (!isSpoken(here)) return []
  const { sentences } = features
  let first = here.index
  let last = here.index
  const isJoined = (a: number, b: number) =>
    !/\n\s*\n/.test(features.text.slice(sentences[a]?.end, sentences[b]?.start))
  while (first > 0 && isJoined(first - 1, first) && isSpoken(sentences[first - 1] as Sentence))
    first--
  while (
    last < sentences.length - 1 &&
    isJoined(last, last + 1) &&
    isSpoken(sentences[last + 1] as Sentence)
  )
    last++
  const whole = {
    start: (sentences[first] as Sentence).start,
    end: spokenEnd(context, sentences[last] as Sentence, parts) ?? here.end,
  }
  const inside = (part: Range | undefined) =>
    part !== undefined && part.start >= whole.start && part.end <= whole.end ? part : undefined
  const terms = {
    product: inside(product),
    deadline: inside(deadline),
    code: inside(code),
    link: inside(link),
  }
  const said = (part: Range | undefined) => (part === undefined ? '' : spoken(context, part))
  const values = {
    offer: said(offer),
    Offer: capital(said(offer)),
    deadline: said(terms.deadline),
    Deadline: capital(said(terms.deadline)),
    product:
      terms.product === undefined
        ? ''
        : ` ${on(context, offer, terms.product)}${said(terms.product)}`,
    code: terms.code === undefined ? '' : ` with code ${features.excerpt(terms.code)}`,
    link: terms.link === undefined ? '' : ` at ${features.excerpt(terms.link)}`,
  }
  const close = terms.link === undefined ? '.' : ''
  const ways = context.phrasings(terms.deadline === undefined ? OFFERS.undated : OFFERS.dated)
  const plain = ways.map((way) => fill(way, values) + close)
  // Said so already.
  if (plain.includes(features.excerpt(whole))) return []
  return plain.map((text) => [{ ...whole, text }])
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 2
}

/** “off all mugs”, “off on all mugs” as the post has it. */
function on({ features }: Context, offer: Range, product: Range): string {
  const between = features.text.slice(offer.end, product.start).trim()
  return between === '' ? '' : `${between.toLowerCase()} `
}

/**
 * Where a sentence ends that has nothing but parts of the offer, emoji that call, and words that say
 * nothing more; tags behind it are left out. Undefined where it says anything else.
 */
function spokenEnd(
  { features, facts }: Context,
  sentence: Sentence,
  parts: readonly Range[],
): number | undefined {
  const { tokens } = features
  if (features.questions.some((question) => question.sentence === sentence.index)) return undefined
  for (let at = sentence.first; at <= sentence.last; at++) {
    const token = tokens[at] as Token
    if (parts.some(({ start, end }) => token.start >= start && token.end <= end)) continue
    const isTail = tokens.slice(at, sentence.last + 1).every(({ kind }) => kind === 'hashtag')
    if (isTail && at > sentence.first) return (tokens[at - 1] as Token).end
    if (token.kind === 'emoji' ? !ATTENTION_EMOJI.test(token.norm) : !EMPTY.has(token.norm))
      return undefined
    if ((token.kind !== 'emoji' && token.kind !== 'word') || facts.covers(token)) return undefined
  }
  return sentence.end
}

/** Words of the post in ordinary letters, for the middle of a sentence. */
function spoken(context: Context, range: Range): string {
  const { features, facts } = context
  let text = ''
  let at = range.start
  for (const token of tokensIn(features.tokens, range)) {
    const isFixed = facts.within(token).some(({ isCaseFree }) => !isCaseFree) || token.norm === 'i'
    const word = features.excerpt(token)
    const isCommon = token.kind === 'word' && isOrdinary(token)
    text +=
      features.text.slice(at, token.start) + (isCommon && !isFixed ? word.toLowerCase() : word)
    at = token.end
  }
  return (text + features.text.slice(at, range.end)).replace(/\s+/g, ' ')
}

// ── places ──────────────────────────────────────────────────────────────────

/** Upper case for the first letter, unless the word has capitals of its own (iPhone). */
export function capital(words: string): string {
  const first = /^\p{Ll}(?!\p{Lu})/u.exec(words)?.[0]
  return first === undefined ? words : first.toUpperCase() + words.slice(first.length)
}

/** Index of the first token that ends after a place. */
function indexOf(tokens: readonly Token[], place: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle] as Token).end <= place) low = middle + 1
    else high = middle
  }
  return low
}

/** The tokens that share a character with a range. */
export function tokensIn(tokens: readonly Token[], { start, end }: Range): readonly Token[] {
  const first = indexOf(tokens, start)
  let last = first
  while (last < tokens.length && (tokens[last] as Token).start < end) last++
  return tokens.slice(first, last)
}

/** The token at a place, or the next one. */
function tokenAt({ features }: Context, place: number): Token | undefined {
  return features.tokens[indexOf(features.tokens, place)]
}

/** The sentences that share a character with a range, in order. */
export function sentencesIn({ features }: Context, range: Range): readonly Sentence[] {
  const { sentences, tokens } = features
  const first = indexOf(tokens, range.start)
  const from =
    tokens.length === 0 ? 0 : features.sentenceOf(Math.min(first, tokens.length - 1)).index
  const result: Sentence[] = []
  // A mark behind the last word belongs to the sentence before.
  for (let index = Math.max(0, from - 1); index < sentences.length; index++) {
    const sentence = sentences[index] as Sentence
    if (sentence.start >= range.end) break
    if (sentence.end > range.start) result.push(sentence)
  }
  return result
}

function opensSentence(context: Context, place: number): boolean {
  const { features } = context
  const token = tokenAt(context, place)
  if (token === undefined || features.tokens.length === 0) return false
  const sentence = features.sentenceOf(indexOf(features.tokens, place))
  const opening = features.tokens[sentence.firstWord] as Token
  return opening.start === token.start && (opening.isCapitalised || opening.kind !== 'word')
}

function isSameSentence(context: Context, place: number, token: Token): boolean {
  const { features } = context
  const here = features.sentenceOf(indexOf(features.tokens, place))
  return token.start < here.end
}

/** A range with the emphasis marks that hold nothing else, and the bullet of a line that it fills. */
function withMarkup(post: Post, range: Range): Range {
  let { start, end } = range
  const marks = post.zones.filter(({ kind }) => kind === 'markup')
  for (;;) {
    const opening = marks.find((zone) => zone.end === start)
    const closing = marks.find((zone) => zone.start === end)
    if (opening === undefined || closing === undefined) break
    start = opening.start
    end = closing.end
  }
  const before = marks.findLast(
    (zone) => zone.end <= start && post.text.slice(zone.end, start).trim() === '',
  )
  const isLineEnd = /^[ \t]*(?:\r?\n|$)/.test(post.text.slice(end, end + 40))
  const isLineStart =
    before !== undefined &&
    /(?:^|\n)[ \t]*$/.test(post.text.slice(Math.max(0, before.start - 40), before.start))
  return before !== undefined && isLineEnd && isLineStart
    ? { start: before.start, end }
    : { start, end }
}
