/**
 * What a rewrite is held to before anybody sees it. Each check answers with a reason or with nothing.
 */

import type { Token } from '../analyse/features.ts'
import { fold } from '../analyse/fold.ts'
import type { Setup } from '../check/run.ts'
import type { Edit, Finding, Range, Severity, Zone } from '../model.ts'
import { type Draft, hasWord, proposalsFor, readDraft, withText } from './draft.ts'
import { applyEdits, rangeAfter, rangesAfter, sorted } from './edits.ts'
import { oddity } from './english.ts'
import type { Fact } from './facts.ts'
import { createPhrasebook } from './phrasebook.ts'
import { PLAIN_WORDS } from './plain-words.ts'

/** Why a rewrite is not shown, in a few words for `--debug-rewrites`. */
export type Refusal = string

export type Verdict =
  | { readonly after: Draft; readonly refusal: undefined }
  | { readonly after: undefined; readonly refusal: Refusal }

/** Where a proposal came from, to see whether it would be made again. */
export interface Origin {
  readonly ruleId: string
  readonly title: string
  /** What the finding is about, in the text before. */
  readonly range: Range
}

/**
 * Holds edits to every invariant: facts keep their bytes, nothing is invented, markup stays whole,
 * the score does not rise, no finding is new, and what was mended is not mended again.
 *
 * @param edits in any order.
 * @param origin left out for several proposals at once.
 */
export function verify(
  draft: Draft,
  edits: readonly Edit[],
  setup: Setup,
  origin?: Origin,
): Verdict {
  const refuse = (refusal: Refusal): Verdict => ({ after: undefined, refusal })
  const { text } = draft.post
  let inOrder: Edit[]
  try {
    inOrder = sorted(edits, text.length)
  } catch {
    return refuse('edits overlap')
  }
  if (inOrder.some(({ start, end }) => isInside(text, start) || isInside(text, end))) {
    return refuse('cuts a character in two')
  }
  const written = applyEdits(text, inOrder)
  if (written === text) return refuse('changes nothing')
  const early = keepsFacts(draft, inOrder) ?? keepsNegation(draft, inOrder) ?? oddity(text, written)
  if (early !== undefined) return refuse(early)
  const post = withText(draft.post, written)
  const after = readDraft(post, setup)
  const places = rangesAfter(inOrder)
  const refusal =
    keepsWordsApart(draft, after, inOrder, places) ??
    keepsLinksFree(after, places) ??
    leavesNoMark(after, places) ??
    keepsFigures(draft, after) ??
    inventsNothing(draft, after, places, setup) ??
    keepsMarkup(draft, after, inOrder) ??
    keepsScore(draft, after) ??
    keepsQuiet(draft, after) ??
    (origin === undefined
      ? undefined
      : isSettled(after, [...places, rangeAfter(origin.range, inOrder)], origin, setup))
  return refusal === undefined ? { after, refusal } : refuse(refusal)
}

/** Between the two halves of a character. */
function isInside(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800
}

/** Facts that an edit takes out must stand in what the edits put in; no edit may cut one in two. */
export function keepsFacts({ post, facts }: Draft, edits: readonly Edit[]): Refusal | undefined {
  const { text } = post
  const needed = new Map<string, { count: number; fact: Fact }>()
  for (const edit of edits) {
    for (const fact of facts.within(edit)) {
      const written = text.slice(fact.start, fact.end)
      const isWhole = edit.start <= fact.start && fact.end <= edit.end
      if (!isWhole && fact.isCaseFree && keepsWords(text, fact, edits)) continue
      if (!isWhole && !fact.isSpare) return `cuts into “${written}” (${fact.kind})`
      if (fact.isSpare) continue
      const key = fact.isCaseFree ? fold(written) : written
      const known = needed.get(key)
      // A date holds its numbers: what has the same text is counted once for each place.
      if (known === undefined) needed.set(key, { count: 1, fact })
      else if (known.fact.start !== fact.start) {
        needed.set(key, { count: known.count + 1, fact })
      }
    }
  }
  if (needed.size === 0) return undefined
  const put = edits.map((edit) => edit.text).join('\n')
  const folded = fold(put)
  for (const [key, { count, fact }] of needed) {
    const found = occurrences(fact.isCaseFree ? folded : put, key, count)
    if (found < count) return `loses “${key}” (${fact.kind})`
  }
  return undefined
}

/** Only the case of a fact changes, in the edits that lie inside of it. */
function keepsWords(text: string, { start, end }: Range, edits: readonly Edit[]): boolean {
  const inside = edits.filter((edit) => edit.start >= start && edit.end <= end)
  const touching = edits.filter((edit) => edit.start < end && edit.end > start)
  if (inside.length !== touching.length) return false
  const moved = inside.map((edit) => ({
    ...edit,
    start: edit.start - start,
    end: edit.end - start,
  }))
  const written = text.slice(start, end)
  return fold(applyEdits(written, moved)) === fold(written)
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

/** How often a text has some words, standing free; no more than `most` are counted. */
function occurrences(text: string, words: string, most: number): number {
  let count = 0
  for (let at = text.indexOf(words); at !== -1 && count < most; at = text.indexOf(words, at + 1)) {
    const isFree =
      !(LETTER_OR_DIGIT.test(text.charAt(at - 1)) && LETTER_OR_DIGIT.test(words.charAt(0))) &&
      !(
        LETTER_OR_DIGIT.test(text.charAt(at + words.length)) &&
        LETTER_OR_DIGIT.test(words.charAt(words.length - 1))
      )
    if (isFree) count++
  }
  return count
}

const NEGATION = /\b(?:not|no|never|without|unless|cannot|nothing|none|nor|neither|\w+n['’]t)\b/giu
/** “Don’t miss”, “don’t wait”: what hurries by a negation says nothing by it. */
const HURRYING =
  /\b(?:do not|don['’]?t|won['’]?t|wouldn['’]?t|will not|never|no)\s+(?:want to miss|miss|wait|delay|forget|hesitate|sleep|worry|brainer|longer|time|need to wait)\b/giu

/** A sentence that stays must not lose its “not”. */
function keepsNegation({ post }: Draft, edits: readonly Edit[]): Refusal | undefined {
  for (const { start, end, text } of edits) {
    if (text === '') {
      // Single words that go: “not” among them would turn the sentence round.
      const gone = post.text.slice(start, end)
      if (/^\s*(?:not|never|\w+n['’]t)\s*$/iu.test(gone)) return 'drops a negation'
      continue
    }
    const gone = post.text.slice(start, end).replace(HURRYING, '')
    const lost = gone.match(NEGATION)?.length ?? 0
    if (lost > (text.match(NEGATION)?.length ?? 0)) return 'drops a negation'
  }
  return undefined
}

const FIGURES: ReadonlySet<Token['kind']> = new Set([
  'url',
  'mention',
  'hashtag',
  'money',
  'percent',
  'number',
  'time',
  'code',
])

/** Links, names with a sign, tags and figures are the same as before, none lost and none gained. */
function keepsFigures(before: Draft, after: Draft): Refusal | undefined {
  const balance = new Map<string, number>()
  const count = (draft: Draft, step: number) => {
    const { features } = draft.judged
    const spare = spareTags(draft)
    for (const token of features.tokens) {
      if (!FIGURES.has(token.kind) || spare.has(token.start)) continue
      const written = features.excerpt(token)
      balance.set(written, (balance.get(written) ?? 0) + step)
    }
  }
  count(before, 1)
  count(after, -1)
  for (const [written, left] of balance) {
    if (left > 0) return `loses “${written}”`
    if (left < 0) return `adds “${written}”`
  }
  return undefined
}

/** Where tags start that stand there before; the facts are read only where a post may have one. */
function spareTags(draft: Draft): ReadonlySet<number> {
  const { features } = draft.judged
  const tags = features.ofKind('hashtag').map(features.excerpt)
  if (new Set(tags).size === tags.length) return new Set()
  return new Set(draft.facts.all.filter(({ isSpare }) => isSpare).map(({ start }) => start))
}

/** Two words that had something between them must not become one. */
function keepsWordsApart(
  before: Draft,
  after: Draft,
  edits: readonly Edit[],
  places: readonly Range[],
): Refusal | undefined {
  const isJoint = (text: string, at: number) =>
    LETTER_OR_DIGIT.test(text.charAt(at - 1)) && LETTER_OR_DIGIT.test(text.charAt(at))
  const joins = edits.some(({ start, end }, index) => {
    const place = places[index] as Range
    return (
      (isJoint(after.post.text, place.start) && !isJoint(before.post.text, start)) ||
      (isJoint(after.post.text, place.end) && !isJoint(before.post.text, end))
    )
  })
  return joins ? 'joins two words' : undefined
}

/** What has moved up to a link, a name or a tag would be taken for a part of it. */
function keepsLinksFree({ post, judged }: Draft, places: readonly Range[]): Refusal | undefined {
  const touched = new Set(places.flatMap(({ start, end }) => [start, end]))
  const isGlued = ({ kind, start, end }: Token) => {
    if (kind !== 'url' && kind !== 'mention' && kind !== 'hashtag') return false
    const after = post.text.charAt(end)
    return (
      (touched.has(start) && !/^$|[\s([{"“'‘«>|/]/.test(post.text.charAt(start - 1))) ||
      (touched.has(end) &&
        (LETTER_OR_DIGIT.test(after) || (kind === 'url' && /[!?*_]/.test(after))))
    )
  }
  return judged.features.tokens.some(isGlued) ? 'glues something to a link' : undefined
}

/** No mark is left at the head of a sentence that has gone. */
function leavesNoMark({ post }: Draft, places: readonly Range[]): Refusal | undefined {
  const isStray = ({ start, end }: Range) =>
    start === end &&
    /^$|\s/.test(post.text.charAt(start - 1)) &&
    /[.,;:!?…)\]]/.test(post.text.charAt(end)) &&
    !/\.[\p{L}\d]/u.test(post.text.slice(end, end + 2))
  return places.some(isStray) ? 'leaves a stray mark' : undefined
}

/** Each new word is one of the post's own, in any inflection, a plain connective, or one that the configuration offers. */
function inventsNothing(
  before: Draft,
  after: Draft,
  places: readonly Range[],
  { brings }: Setup,
): Refusal | undefined {
  let at = 0
  for (const { kind, norm, start, end } of after.judged.features.tokens) {
    // A word that only touches an edit may be what is left of a longer one.
    while (at < places.length && (places[at] as Range).end < start) at++
    const place = places[at]
    if (place === undefined) break
    if (kind !== 'word' || place.start > end) continue
    if (hasWord(before, norm) || PLAIN_WORDS.has(norm) || brings.has(norm)) continue
    return `invents “${norm}”`
  }
  return undefined
}

/** What was code, link, quotation or emphasis outside of the edits still is, and nothing became it. */
function keepsMarkup(before: Draft, after: Draft, edits: readonly Edit[]): Refusal | undefined {
  if (after.post.parts.length !== before.post.parts.length) return 'changes the thread'
  if (before.post.zones.length === 0 && after.post.zones.length === 0) return undefined
  const balance = new Map<string, { left: number; mayGo: number }>()
  const keyOf = (text: string, { kind, start, end }: Zone) => `${kind} ${text.slice(start, end)}`
  let at = 0
  for (const zone of before.post.zones) {
    while (at < edits.length && (edits[at] as Edit).end <= zone.start) at++
    const edit = edits[at]
    const isInside = edit !== undefined && edit.start <= zone.start && zone.end <= edit.end
    if (!isInside && edit !== undefined && edit.start < zone.end && zone.kind !== 'quote') {
      return 'cuts into markup'
    }
    const key = keyOf(before.post.text, zone)
    const known = balance.get(key) ?? { left: 0, mayGo: 0 }
    balance.set(key, { left: known.left + 1, mayGo: known.mayGo + (isInside ? 1 : 0) })
  }
  for (const zone of after.post.zones) {
    const key = keyOf(after.post.text, zone)
    const known = balance.get(key)
    if (known === undefined || known.left === 0) return 'adds markup'
    known.left--
  }
  for (const { left, mayGo } of balance.values()) if (left > mayGo) return 'loses markup'
  return undefined
}

function keepsScore(before: Draft, after: Draft): Refusal | undefined {
  const was = before.report.score?.value
  const is = after.report.score?.value
  if (was === undefined || is === undefined) return 'has no score'
  return is > was ? `raises the score from ${was} to ${is}` : undefined
}

const RANK: Readonly<Record<Severity, number>> = { info: 1, warn: 2, error: 3 }

/**
 * No rule finds more than before, and there are no more warnings and errors than before. Which of
 * several findings at one place warn may change: the rules ease what would be said three times.
 */
function keepsQuiet(before: Draft, after: Draft): Refusal | undefined {
  const was = loudness(before)
  for (const [key, count] of loudness(after)) {
    if (count > (was.get(key) ?? 0)) return `brings up ${key}`
  }
  return undefined
}

/** How many findings each rule shows, and how many of all are warnings, or errors. */
function loudness({ judged }: Draft): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const { ruleId, severity } of judged.checked.findings) {
    if (ruleId.startsWith('missing-') || judged.checked.hidden.has(ruleId)) continue
    count(ruleId)
    if (RANK[severity] >= RANK.warn) count('a warning')
    if (severity === 'error') count('an error')
  }
  return counts
}

/** The same rule does not propose the same repair again for the words it has just put in. */
function isSettled(
  after: Draft,
  places: readonly Range[],
  { ruleId, title }: Origin,
  setup: Setup,
): Refusal | undefined {
  const isThere = ({ range }: Finding) =>
    places.some(({ start, end }) => range.start < end && range.end > start)
  const book = createPhrasebook()
  for (const finding of after.report.findings) {
    if (finding.ruleId !== ruleId || !isThere(finding)) continue
    for (const proposal of proposalsFor(finding, after, setup, book)) {
      if (proposal.title !== title || proposal.edits.length === 0) continue
      if (changes(after.post.text, proposal.edits)) return 'would be mended again'
    }
  }
  return undefined
}

/** Edits that overlap are no proposal. */
function changes(text: string, edits: readonly Edit[]): boolean {
  try {
    return applyEdits(text, edits) !== text
  } catch {
    return false
  }
}
