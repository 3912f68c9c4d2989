/**
 * Ways to say it better that many rooms share. Each gives edits of the post, tidied up, and none
 * where it cannot; whether they hold is for `verify.ts` to say.
 */
import type { Sentence, Token } from '../analyse/features.ts'
import type { Proposal, RewriteContext } from '../check/define.ts'
import type { Edit, Post, Range } from '../model.ts'
import { deletion, deletions } from './edits.ts'
import { closingTags, isOrdinary } from './facts.ts'
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
      .every(({ kind, norm }) => kind === 'emoji' && ATTENTION.test(norm))
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

/**
 * Emoji that point, flash or cheer; not faces, hearts, ratings, flags or things.
 */
export const ATTENTION = /^(?:[🚨‼❗❕⁉📢📣🔥💥⚡🎉🎊🚀💯👉👇👆👈🔔⏰⏳💸💰🤑🔴⬇➡⬆✨🌟🏃🛑])/u

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
  return token?.kind === 'emoji' && !token.isQuoted && ATTENTION.test(token.norm)
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

// ── the next step ───────────────────────────────────────────────────────────

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Before the verb of a command these say nothing. */
const LEAD = setOf(`
  so now and just please hurry go head over run today then simply don't wait quick quickly come be sure to make`)
/** Verbs of a next step, by what a plain label for it is. */
const STEP = {
  sale: setOf('shop buy order get grab purchase preorder pre snag score book reserve claim secure'),
  joining: setOf('register rsvp join enroll enrol apply signup sign subscribe'),
  more: setOf(
    'learn read discover check see visit find explore click tap browse view watch listen download try',
  ),
}
/** Between the verb and the link these only point or hurry. */
const POINTING = setOf(`
  here now today below link at via on this the in our by out up it more for to visit
  following clicking using go get started start yours your spot seat and before away right asap immediately online free`)

const LABELS: Readonly<Record<keyof typeof STEP, readonly string[]>> = {
  sale: ['Details: ', 'More here: ', 'It’s here: ', 'You can find it here: '],
  joining: ['Sign-up: ', 'Registration: ', 'To sign up: ', 'The sign-up page: '],
  more: ['More here: ', 'Details: ', 'More on this: ', 'You can find more here: '],
}
const WITH_OBJECT: Readonly<Record<keyof typeof STEP, readonly string[]>> = {
  sale: ['You can find {object} here: ', '{Object}: ', 'The page for {object}: '],
  joining: ['Sign-up for {object}: ', 'To sign up for {object}: ', 'Registration for {object}: '],
  more: ['{Object}: ', 'You can find {object} here: ', 'Here’s the link to {object}: '],
}

/**
 * A command that leads to a link, as a plain next step that keeps the link and what it is about:
 * “Shop now: URL” → “Details: URL”, “Check out our guide: URL” → “Our guide: URL”. Several ways.
 */
export function plainStep(context: Context, range: Range): readonly Edits[] {
  const { features, facts } = context
  const { tokens, text } = features
  const sentence = sentencesIn(context, range)[0]
  if (sentence === undefined || features.grammar[sentence.index]?.mood !== 'command') return []
  const link = linkOf(context, sentence)
  if (link === undefined) return []
  let at = sentence.first
  while (at < sentence.last && (tokens[at]?.kind === 'emoji' || LEAD.has(tokens[at]?.norm ?? '')))
    at++
  const verb = tokens[at]
  const kind = verb && kindOfStep(verb.norm)
  if (verb === undefined || kind === undefined) return []
  const from = firstWordToken(tokens, sentence)
  const object = objectOf(context, at + 1, link)
  if (object === null) return []
  // What is dropped between verb and link only points; an object is kept word by word.
  const lead = { start: from.start, end: link.isInSentence ? link.start : sentence.end }
  const kept = object && features.excerpt(object)
  if (kept !== undefined && /[.!?\n]/.test(kept)) return []
  const dropped = facts
    .within(lead)
    .some((fact) => object === undefined || fact.start < object.start || fact.end > object.end)
  if (dropped) return []
  const gap = link.isInSentence ? '' : 'x'
  const ways =
    kept === undefined ? context.phrasings(LABELS[kind]) : context.phrasings(WITH_OBJECT[kind])
  const isLineBreak = gap !== '' || /\n\s*$/.test(text.slice(lead.start, lead.end))
  return ways.map((way) => {
    const said = fill(
      way,
      kept === undefined
        ? {}
        : { object: lowered(context, object as Range), Object: capital(kept) },
    )
    return [{ ...lead, text: isLineBreak ? said.trimEnd() : said }]
  })
}

function kindOfStep(norm: string): keyof typeof STEP | undefined {
  for (const kind of Object.keys(STEP) as (keyof typeof STEP)[]) {
    if (STEP[kind].has(norm)) return kind
  }
  return undefined
}

interface Link extends Range {
  readonly isInSentence: boolean
  /** Index of its token. */
  readonly index: number
}

const TAIL: ReadonlySet<Token['kind']> = new Set(['url', 'hashtag', 'mention', 'emoji'])

/** The link a command leads to: in it, or alone behind it. */
function linkOf({ features }: Context, sentence: Sentence): Link | undefined {
  const { tokens, sentences } = features
  for (let at = sentence.first; at <= sentence.last; at++) {
    const token = tokens[at] as Token
    if (token.kind !== 'url') continue
    // Words behind the link go on with the sentence.
    const goesOn = tokens.slice(at + 1, sentence.last + 1).some(({ kind }) => !TAIL.has(kind))
    return goesOn
      ? undefined
      : { start: token.start, end: token.end, isInSentence: true, index: at }
  }
  for (let index = sentence.index + 1; index < sentences.length; index++) {
    const next = sentences[index] as Sentence
    for (let at = next.first; at <= next.last; at++) {
      const token = tokens[at] as Token
      if (token.kind === 'url')
        return { start: token.start, end: token.end, isInSentence: false, index: at }
      if (token.kind !== 'emoji') return undefined
    }
  }
  return undefined
}

function firstWordToken(tokens: readonly Token[], { first, last }: Sentence): Token {
  let at = first
  while (at < last && (tokens[at] as Token).kind === 'emoji') at++
  return tokens[at] as Token
}

/**
 * What stands between a verb and its link, without the words that only point; undefined where
 * nothing is left, null where it is no plain noun phrase.
 */
function objectOf({ features }: Context, from: number, link: Link): Range | undefined | null {
  const { tokens, sentences } = features
  const end = link.isInSentence
    ? link.index - 1
    : (sentences.findLast(({ last }) => last < link.index && last >= from - 1)?.last ?? from - 1)
  let first = from
  let last = Math.min(end, link.index - 1)
  const isPointing = (token: Token) => token.kind === 'emoji' || POINTING.has(token.norm)
  const DETERMINER = setOf('our the this your free')
  while (first <= last) {
    const token = tokens[first] as Token
    const next = tokens[first + 1]
    const opensNoun =
      DETERMINER.has(token.norm) && first < last && next !== undefined && !isPointing(next)
    if (!isPointing(token) || opensNoun) break
    first++
  }
  while (last >= first && isPointing(tokens[last] as Token)) last--
  if (first > last) return undefined
  const words = tokens.slice(first, last + 1)
  const isNoun =
    DETERMINER.has((words[0] as Token).norm) &&
    words.length <= 8 &&
    words.every(
      ({ kind, norm }) =>
        (kind === 'word' || kind === 'hashtag' || kind === 'number') && !VERBAL.has(norm),
    )
  if (!isNoun) return null
  const opening = words[0] as Token
  const start =
    opening.norm === 'your' && words.length > 1 ? (words[1] as Token).start : opening.start
  return { start, end: (words.at(-1) as Token).end }
}

/** With one of these a noun phrase has turned into a clause. */
const VERBAL = setOf(`
  and or to is are was were get if when while you we i they that which who how what why with before
  now today here at via from until by see save learn find use using can will could`)

/** The words of a range without the capital that opened a sentence. */
function lowered(context: Context, range: Range): string {
  const words = context.features.excerpt(range)
  const first = tokenAt(context, range.start)
  const isCommon =
    first !== undefined && isOrdinary(first) && first.norm !== 'i' && !first.isAllCaps
  return isCommon ? words.charAt(0).toLowerCase() + words.slice(1) : words
}

/** Moves the sentence that asks behind everything else that is said, before the closing tags and links. */
export function atTheEnd(context: Context, range: Range): Edits {
  const { features, post } = context
  const sentence = sentencesIn(context, range)[0]
  if (sentence === undefined) return []
  const tags = closingTags(features)
  const bound = tags[0]?.start ?? features.text.length
  const last = features.sentences.findLast(
    ({ firstWord, start }) => start < bound && features.tokens[firstWord]?.kind === 'word',
  )
  if (last === undefined || last.index <= sentence.index) return []
  if (post.parts.length > 1) return []
  const whole = withMarkup(post, { start: sentence.start, end: sentence.end })
  const place = withMarkup(post, { start: last.start, end: last.end }).end
  const gap = features.text.slice(sentence.end, features.sentences[sentence.index + 1]?.start)
  const isOwnLine = /\n/.test(gap) && /(?:^|\n)\s*$/.test(features.text.slice(0, whole.start))
  const lineBreak = /\r\n/.test(features.text) ? '\r\n' : '\n'
  const separator = isOwnLine ? (/\n\s*\n/.test(gap) ? lineBreak + lineBreak : lineBreak) : ' '
  return [
    deletion(features.text, whole),
    { start: place, end: place, text: separator + features.excerpt(whole) },
  ]
}

// ── the offer ───────────────────────────────────────────────────────────────

/** In sentences that make an offer these say nothing that the plain sentence does not. */
const EMPTY = setOf(`
  use with code codes promo coupon apply enter checkout at shop now order buy get grab save hurry claim
  today only just here link via on in the our a an your yours this it's it is for and off sale deal
  deals offer special flash big huge massive limited time only don't miss out wait visit go to head
  over check click discount enjoy up everything all take of by online site website before it's gone
  you while supplies last lasts stock stocks until till ends end ending act fast today's treat yourself
  amazing incredible exclusive best great new score snag available`)

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
    if (token.kind === 'emoji' ? !ATTENTION.test(token.norm) : !EMPTY.has(token.norm))
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
