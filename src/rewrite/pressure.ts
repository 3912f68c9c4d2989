/** Leaving out what only pushes: whole sentences and clauses that say nothing else. */
import type { Sentence } from '../analyse/features.ts'
import type { RewriteContext } from '../check/define.ts'
import type { Edit, Range } from '../model.ts'
import { areApart, deletion } from './edits.ts'
import {
  type Edits,
  fullStops,
  isShout,
  sentencesIn,
  tokensIn,
  withoutSentence,
} from './phrasing.ts'

type Context = Pick<RewriteContext<unknown>, 'post' | 'features' | 'facts' | 'phrasings'>

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Words that add nothing to a sentence that pushes. */
const FILLER = setOf(`
  a an the this that these those it its it's is are was be been being am i we you they he she us me our your
  my their his her of to in on at for with from by as so and or but if then than too very just really
  now today here there below soon only also all up out off do does don't did not no have has had will would
  can could should may might must please hurry quick quickly fast get got go going let let's know want
  need make sure what when where who how one ones some any more most much many into over before while until
  last left still already even ever never again yet i'm we're you're they're that's there's won't can't
  post posts comment comments page link bio friend friends someone everyone like likes share tag follow us
  here's don't miss out wait act limited time spots spot seats stock supplies available chance day days
  offer deal deals sale ends end ending long gone sold selling filling almost fast something big things
  thing guys folks people hey hi yes oh ok okay wow click read find see look swipe tap think agree
  duration times hours minutes forever delay hesitate miss missing soon hurry running clock ticking
  numbers quantities limited exclusive special big last chances sells going fast act now
  below above new stay tuned ready exciting excited happening happen coming come next believe guess`)

/**
 * Leaves out a sentence that says nothing: it has at most `most` words that mean something, beside
 * those of `found`, and no fact.
 */
export function withoutEmptySentence(
  context: Context,
  range: Range,
  most = 1,
  found: Range = { start: 0, end: 0 },
): Edits {
  const sentences = sentencesIn(context, range)
  const isEmpty = sentences.every((sentence) => meaning(context, sentence, found) <= most)
  return isEmpty ? withoutSentence(context, withEmoji(context, range)) : []
}

/** With the emoji that fill the rest of the line: behind nothing they stand for nothing. */
export function withEmoji({ features }: Context, range: Range): Range {
  const { sentences, tokens, text } = features
  let { end } = range
  for (const { start, first, last, end: close } of sentences) {
    if (start < end) {
      end = Math.max(end, close)
      continue
    }
    const isEmoji = tokens.slice(first, last + 1).every(({ kind }) => kind === 'emoji')
    if (!isEmoji || text.slice(end, start).includes('\n')) break
    end = close
  }
  return { start: range.start, end }
}

function meaning({ features }: Context, { first, last }: Sentence, found: Range): number {
  return features.tokens
    .slice(first, last + 1)
    .filter(
      ({ kind, norm, start, end }) =>
        (kind === 'word' || kind === 'hashtag') &&
        !FILLER.has(norm) &&
        (end <= found.start || start >= found.end),
    ).length
}

/**
 * Leaves out the clause around a phrase, where it opens or ends a sentence behind a comma, a dash or
 * a colon and says nothing else.
 */
export function withoutClause(context: Context, range: Range): Edits {
  const { features, facts } = context
  const { text } = features
  const [sentence] = sentencesIn(context, range)
  if (sentence === undefined) return []
  const words = text.slice(sentence.start, sentence.end)
  const from = range.start - sentence.start
  const to = range.end - sentence.start
  const before = words.slice(0, from)
  const behind = words.slice(to)
  const cut = Math.max(
    ...[', ', ' – ', ' — ', '—', ' - ', '; ', ': '].map((mark) => before.lastIndexOf(mark)),
  )
  const next = /^[^,;:—–]*?(?:, | [-–—] |—|; |: )/.exec(behind)
  const end = sentence.end - sentence.mark.length
  let clause: Range | undefined
  if (cut !== -1 && !/(?:, | [-–—] |—|; |: )/.test(behind)) {
    clause = { start: sentence.start + cut, end }
  } else if (cut === -1 && next !== null) {
    clause = { start: sentence.start, end: range.end + next[0].length }
  }
  if (clause === undefined || facts.covers(clause)) return []
  // What is left must stand by itself.
  const rest = clause.start > sentence.start ? words : text.slice(clause.end, sentence.end)
  if (
    /^\W*(?:if|when|while|as|because|with|for|to|since|whether|although|once|before|after|that|which|who|and|or|but|so|get|find|in|at|by)\b/i.test(
      rest,
    )
  )
    return []
  if (clause.start === sentence.start && !/\p{L}/u.test(text.charAt(clause.end))) return []
  if (/^(?:https?:|www\.)/i.test(text.slice(clause.end, clause.end + 8))) return []
  const left = tokensIn(features.tokens, clause).filter(
    ({ kind, norm, start, end }) =>
      (kind === 'word' || kind === 'hashtag') &&
      !FILLER.has(norm) &&
      (end <= range.start || start >= range.end),
  )
  if (left.length > 1) return []
  if (clause.start > sentence.start) {
    return [{ start: clause.start, end: sentence.end, text: sentence.mark.replace(/^!+$/, '.') }]
  }
  const first = text.charAt(clause.end)
  return [{ start: clause.start, end: clause.end + 1, text: first.toUpperCase() }]
}

/**
 * Leaves out an order at the end of a caption that has no full stops: “Nothing beats the porch at six
 * Double tap if you agree”.
 */
export function withoutTail(context: Context, range: Range, most = 2): Edits {
  const { features, facts } = context
  const { text, tokens } = features
  const [sentence] = sentencesIn(context, range)
  const first = tokens.find(({ start }) => start >= range.start)
  if (sentence === undefined || first === undefined || range.start <= sentence.start) return []
  const at = tokens.indexOf(first)
  const before = tokens[at - 1]
  const isCaption =
    first.isCapitalised && before !== undefined && (before.kind !== 'word' || !before.isCapitalised)
  if (!isCaption) return []
  let last = sentence.last
  while (last > at && tokens[last]?.kind !== 'word') last--
  const tail = { start: range.start, end: tokens[last]?.end ?? range.end }
  const left = meaning(context, { ...sentence, first: at }, range)
  return left > most || facts.covers(tail) ? [] : [deletion(text, tail)]
}

/** Words at the end of a sentence that only hurry, with the mark that shouts: “… before it’s gone!” */
export function withoutEnding(context: Context, range: Range): Edits {
  const { facts } = context
  const [sentence] = sentencesIn(context, range)
  if (sentence === undefined || range.start <= sentence.start) return []
  const { text } = context.features
  const end = sentence.end - sentence.mark.length
  if (text.slice(range.end, end).trim() !== '' || facts.covers(range)) return []
  const before = text.slice(sentence.start, range.start)
  if (!/^(?:before|while|whilst|asap|immediately|today|now|right)\b/i.test(text.slice(range.start)))
    return []
  if (before.trim().split(/\s+/).length < 3) return []
  const start = range.start - (/[\s,–—-]+$/.exec(before)?.[0].length ?? 0)
  return [{ start, end: sentence.end, text: sentence.mark.replace(/^!+$/, '.') }]
}

/** A sentence in a calm voice: one full stop for its exclamation marks. */
export function withFullStop({ features, facts }: Context, sentence: Sentence): Edits {
  const { end, mark } = sentence
  if (!isShout(features.text, sentence)) return []
  const edit = { start: end - mark.length, end, text: '.' }
  return facts.covers(edit) ? [] : [edit]
}

/** Small words that push and say nothing, and what is put for them. */
const PUSHES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:for )?(?:only|just) (?=[$£€₹]\s?\d|\d[\d.,]*\s?(?:€|%|dollars|euros|pounds))/gi, ''],
  [
    /\b(?:very|really|truly|super|absolutely|totally|incredibly|extremely|definitely) (?=\p{Ll})/giu,
    '',
  ],
  [/\bnow (?=(?:available|open|live|in stock|on sale|out)\b)/gi, ''],
  [
    /(?<=\b(?:available|out|live|open|on sale|in stock|in stores|online)) now\b(?! (?:on|in|at|and|with|for|through|until)\b)/gi,
    '',
  ],
  [/(?<= |^)(?:all|brand)[- ]new\b/gi, 'new'],
  [/\beven (?=(?:more|better|bigger|easier|faster)\b)/gi, ''],
  [/(?<=\b\p{L}+er) than ever(?: before)?\b/giu, ''],
  [/,? like never before\b/gi, ''],
  [/,? once and for all\b/gi, ''],
]

/** A calm voice: no more than one exclamation mark, and no small words that only push. */
export function calmly(context: Context): Edits {
  const { features, facts, post } = context
  const { text } = features
  const edits: Edit[] = [...fullStops(context)]
  for (const [pattern, put] of PUSHES) {
    for (const { 0: words, index } of text.matchAll(pattern)) {
      const range = { start: index, end: index + words.length }
      const token = tokensIn(features.tokens, range)[0]
      const isOpening = /(?:^|[.!?\n]\s*)$/.test(text.slice(Math.max(0, index - 3), index))
      if (facts.covers(range) || isOpening || token?.isQuoted || token?.isAllCaps) continue
      if (post.zones.some((zone) => zone.start < range.end && zone.end > index)) continue
      const kept = /^for /i.test(words) ? words.slice(0, 4) : put
      const edit = { ...range, text: kept }
      if (areApart(edits, [edit])) edits.push(edit)
    }
  }
  return edits
}
