/**
 * Orders as statements: “Book your table now: URL” → “You can book your table here: URL”. An order
 * that says nothing goes; one that names something keeps every word of it.
 *
 * Works on the words of one sentence, by patterns of how orders are put, not on a grammar: what fits
 * no pattern stays as it is.
 */
import type { Sentence, Token } from '../analyse/features.ts'
import { commandWords, isCommand } from '../analyse/grammar.ts'
import type { RewriteContext } from '../check/define.ts'
import type { Edit, Range } from '../model.ts'
import { areApart, deletion, trimmedToWords } from './edits.ts'
import { LEAD, low, type Order, titled, voiced, waysOf } from './order-shapes.ts'
import { type Edits, fullStops, sentencesIn, withoutSentence } from './phrasing.ts'

type Context = Pick<RewriteContext<unknown>, 'post' | 'features' | 'facts' | 'phrasings'>

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** The edits that say the orders of a sentence as statements, several ways; none where it cannot. */
export function asStatement(context: Context, range: Range): readonly Edits[] {
  const [sentence] = sentencesIn(context, range)
  if (sentence === undefined || isListed(context, sentence)) return []
  return sentenceAsStatement(context, sentence, range)
}

/**
 * All orders of a post as statements, as one list of edits; sentences in `except` stay. Neighbours
 * become one sentence, and no opening comes more than twice.
 */
export function allAsStatements(context: Context, except?: Range): Edits {
  const { text, sentences } = context.features
  const skipped = new Set(
    except === undefined ? [] : sentencesIn(context, except).map(({ index }) => index),
  )
  const used = new Map<string, number>()
  const edits: Edit[] = []
  const youCan = 'You can '
  let last: { readonly index: number; readonly edit: number } | undefined
  for (const sentence of sentences) {
    const { index } = sentence
    if (!isOrder(context, index) || skipped.has(index) || isPoint(context, sentence)) continue
    const ways = sentenceAsStatement(context, sentence)
    const opening = (list: Edits) => (list[0]?.text ?? '').slice(0, 7)
    const times = (list: Edits) => used.get(opening(list)) ?? 0
    const [way] = [...ways].sort((a, b) => times(a) - times(b))
    const [edit] = way ?? []
    if (way === undefined || edit === undefined) continue
    const before = last === undefined ? undefined : edits[last.edit]
    const isNext = last?.index === index - 1
    const closing = isNext ? sentences[index - 1] : undefined
    if (
      before !== undefined &&
      closing !== undefined &&
      way.length === 1 &&
      edit.start === sentence.start &&
      edit.text.startsWith(youCan) &&
      /^[.!]$/.test(closing.mark) &&
      text.slice(closing.end, sentence.start) === ' ' &&
      closing.end - closing.start < LONGEST_MERGED
    ) {
      // “You can eat well. You can save money.” → “You can eat well and save money.”
      const mark = { start: closing.end - 1, end: edit.end }
      const put = ` and ${edit.text.slice(youCan.length)}`
      if (before.end <= mark.start) edits.push({ ...mark, text: put })
      else {
        edits[edits.length - 1] = {
          start: before.start,
          end: edit.end,
          text: before.text.replace(/\.$/, '') + put,
        }
      }
      last = undefined
      continue
    }
    if (times(way) >= MOST_ALIKE || !areApart(edits, way)) continue
    used.set(opening(way), times(way) + 1)
    edits.push(...way)
    last =
      edit.text.startsWith(youCan) && way.length === 1
        ? { index, edit: edits.length - 1 }
        : undefined
  }
  if (edits.length === 0) return []
  // One raised voice is left; a statement that was shouted beside it would still be an order.
  const marks = fullStops(context).filter((mark) => areApart(edits, [mark]))
  return [...edits, ...marks]
}

/** The orders of a post as statements: all of them at once, or else one of them, the last ones first. */
export function ordersAsStatements(context: Context, except?: Range): readonly Edits[] {
  const all = allAsStatements(context, except)
  const one = [...all].reverse().map((edit) => [edit])
  return all.length < 2 ? [all] : [all, ...one.slice(0, MOST_SINGLE)]
}

/** Each sentence that orders, by itself, the ways for one behind each other. */
export function eachOrder(context: Context): readonly Edits[] {
  return context.features.sentences
    .filter((sentence) => isOrder(context, sentence.index) && !isPoint(context, sentence))
    .filter(({ start, end }) => !context.features.text.slice(start, end).includes('|'))
    .flatMap((sentence) => sentenceAsStatement(context, sentence))
}

/** Each is a look at the whole post. */
const MOST_SINGLE = 4
/** Longer sentences, in UTF-16 units, are not made one. */
const LONGEST_MERGED = 70
/** So often an opening may come. */
const MOST_ALIKE = 2

/** A point of a list with dashes or numbers, such as the steps of a draw. */
function isListed({ features }: Context, { start }: Sentence): boolean {
  return /(?:^|\n)[ \t]*(?:[-*•]|\d+[.)])[ \t]*\S{0,2}[ \t]*$/.test(
    features.text.slice(Math.max(0, start - 12), start),
  )
}

/** A point of a list, such as “✅ Plan your week”, is told by its list and not an order. */
function isPoint({ features }: Context, { start }: Sentence): boolean {
  const { text } = features
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  if (/\d[.)]\s*$/.test(text.slice(Math.max(0, start - 5), start))) return true
  const isBullet = (line: string) =>
    /^\s*(?:[-*•▪◦–·>]|\d+[.)]|(?![#@])[^\p{L}\p{N}\s"'(“‘$€£@#])/u.test(line)
  const line = (from: number) =>
    text.slice(from, (text.indexOf('\n', from) + 1 || text.length + 1) - 1)
  if (!isBullet(line(lineStart))) return false
  const before = text.slice(0, lineStart).trimEnd().split('\n').at(-1) ?? ''
  const after =
    text
      .slice(lineStart + line(lineStart).length)
      .trimStart()
      .split('\n')[0] ?? ''
  return (before !== '' && isBullet(before)) || (after !== '' && isBullet(after))
}

function isOrder({ features }: Context, index: number): boolean {
  const { first } = features.sentences[index] as Sentence
  return features.grammar[index]?.mood === 'command' && features.tokens[first]?.isQuoted === false
}

/** Each way for the first order of the sentence, with the first way for those that follow. */
function sentenceAsStatement(
  context: Context,
  sentence: Sentence,
  found?: Range,
): readonly Edits[] {
  const [first, ...others] = ordersOf(context, sentence, found).map((order) =>
    orderAsStatement(context, order),
  )
  if (first === undefined) return []
  const rest = others.flatMap((ways) => ways[0] ?? [])
  return first.map((edits) => [...edits, ...rest])
}

function orderAsStatement(context: Context, order: Order): readonly Edits[] {
  const { features, facts } = context
  const { text } = features
  return inTurn(waysOf(order, context), context)
    .map((way): Edits => {
      if (way === '') {
        if (order.isWhole) return withoutSentence(context, order.range)
        // The hand that points at it goes as well.
        const hand = /^[ \t]*(?:👇|⬇)[\uFE0F👇⬇]*/u.exec(text.slice(order.range.end))
        const gone = { ...order.range, end: order.range.end + (hand?.[0].length ?? 0) }
        return facts.covers(gone) ? [] : [deletion(text, gone)]
      }
      const said = order.isLow ? low(way) : way
      let put = voiced(order.isTitle ? titled(said) : said, text)
      let { start, end } = order.range
      if (put.endsWith(':') && order.joint > end) {
        end = order.joint
        put += ' '
      } else if (
        put.endsWith(':') &&
        /^[ \t]*[^\p{L}\p{N}\p{P}\s]/u.test(text.slice(end, end + 4))
      ) {
        // A hand points as well as a colon.
        put = put.slice(0, -1) + (/^\s/.test(text.slice(end)) ? '' : ' ')
      }
      // “New blend is out Click here”: a caption gets the full stop that its author left out.
      const caption = /(?:^|\s)[\p{L}\p{N}’']+%?( +)$/u.exec(
        text.slice(Math.max(0, start - 40), start),
      )
      if (caption !== null && !order.isLow && /^\p{Lu}/u.test(put) && !order.isTitle) {
        start -= caption[1]?.length ?? 0
        put = `. ${put}`
      }
      return text.slice(start, end) === put ? [] : [trimmedToWords(text, { start, end, text: put })]
    })
    .filter((edits) => edits.length > 0)
}

/** Openings that would be noticed if they came again. */
const OPENINGS = [
  'You can {it}',
  'You’re welcome to {it}',
  'There’s {it}',
  'More {it}',
  'To {it}',
  'Here’s {it}',
  'Details {it}',
]

/** The ways in the order to try them: an opening that this run has used comes last. */
function inTurn(ways: readonly string[], { phrasings, features }: Context): readonly string[] {
  const openingOf = (way: string) => {
    const opening = OPENINGS.find((each) => way.startsWith(each.slice(0, -4)))
    return voiced(opening ?? way, features.text)
  }
  const inOrder = phrasings([...new Set(ways.map(openingOf))])
  return inOrder.flatMap((opening) => ways.filter((way) => openingOf(way) === opening))
}

// ── reading an order ────────────────────────────────────────────────────────

/** Pushes, and says nothing. */
const HURRY =
  /(?:,?\s+|^)(?:right now|today only(?= and)|right away|straight away|immediately|asap|at once|now and then(?!)|before it['’]s too late|before (?:it|they)(?:['’]s|['’]re| is| are) (?:all )?gone|before (?:they|it) (?:run|sell|goes?|runs|sells) out|while (?:you(?: still)? can|they last|it lasts)|as soon as possible|hurry)(?=$|[\s,.!?:;–—-])/gi
const NOW =
  /(?<!\b(?:from|until|till|by|is|are|was|just|even|for|till|right|you|we|it|that|and|or)|['’](?:s|re|ve))\s+now(?=$|[\s,.!?:;–—-])(?!\s+(?:(?:only|just)\s+)?[$£€])(?!\s+(?:get|open|available|on|live|that|in stock|also|has|have|is|are|we|you|it|with|more|even|serving|accepting|hiring|playing))/gi
const TODAY =
  /(?<!\b(?:of|until|till|from|for|about|than|is|are|was|us|happening|live|here|open|by|happens|starts|begins|like|earlier))\s+today(?=$|[\s,.!?:;–—-])(?!\s+(?:and tomorrow|only|at|from|until|through|in|for|is|are|or|we|on)\b)/gi

/** Hurries and says nothing, before an order that does. */
const EMPTY =
  /^(?:(?:do not|don['’]?t|never) (?:miss(?: out| it| this)?|wait|delay|hesitate)|hurry(?: up)?|act (?:now|fast)|stay tuned|what are you waiting for)[\s—–:!,.-]*$/i
/** Whom an order is meant for: “Knitters of Leeds, come by”. */
const ADDRESS = /^(?:(?:hey|hi|hello|attention|dear),? )?\p{Lu}[^,.!?:;\n]{2,40}, $/u
/** Orders in two words that no verb opens. */
const PRE = /^(?:(?:now|please|just|so|and) )?(?:pre|e)[- ]?(?:order|book|register)\b/i
/** Words before a verb that belong to its order. */
const LEADING = setOf(`
  so and but now just please pls plz kindly simply hurry quick quickly then also today only go come
  ahead on be sure make to remember don't dont do not never forget hesitate wait delay feel free run
  why it's time you`)

/** The orders of a sentence, in order: a new one begins where the text parts them. */
function ordersOf(context: Context, sentence: Sentence, found?: Range): Order[] {
  const range = found ?? sentence
  const { features, facts } = context
  const { tokens, text } = features
  const isSaid = (hit: Range) =>
    facts.within(hit).some(({ kind }) => kind === 'quotation' || kind === 'verbatim')
  const starts: { first: number; isWhole: boolean; isParted: boolean }[] = []
  for (const hit of features.phrases(commandWords)) {
    if (hit.sentence !== sentence.index || !isCommand(features, hit) || isSaid(hit)) continue
    let first = hit.first
    const opening = Math.min(openingOf(tokens, sentence), first)
    while (first > opening && isLeading(text, tokens, first)) first--
    // “For a limited time only, get …”: what only opens a sentence ends a phrase elsewhere.
    if (first > opening && /^(?:only|today|now)$/.test(tokens[first]?.norm ?? '')) first = hit.first
    const from = tokens[opening]?.start ?? sentence.start
    const before = text.slice(from, tokens[first]?.start)
    const isScene = new RegExp(`${SCENE.source.replace(/\(\?=.*$/, '')}$`, 'iu').test(before)
    if (before === '' || isScene) {
      if (starts.length === 0) starts.push({ first: opening, isWhole: true, isParted: true })
      continue
    }
    const last = tokens[first - 1] as Token
    const verb = tokens[first] as Token
    // The points of a list in one line: “1. Mix 2. Pour”, “-Explore -Dive”.
    if (last.kind === 'number' || /[-•✓✔]$/.test(text.slice(last.end, verb.start))) continue
    const gap = text.slice(last.end, verb.start)
    const isParted =
      /[.!:;—–|\n>→]|\s-\s/.test(gap) || last.kind === 'emoji' || ADDRESS.test(before)
    const isCaption =
      last.kind === 'url' || (verb.isCapitalised && last.kind === 'word' && !last.isCapitalised)
    if (!isParted && !isCaption) continue
    const previous = starts.at(-1)
    const said =
      previous === undefined
        ? before
        : text.slice(tokens[previous.first]?.start, tokens[first]?.start)
    // “Don't miss out — register”: the first says nothing and goes with the lead.
    if (EMPTY.test(said)) {
      if (previous === undefined) starts.push({ first: opening, isWhole: true, isParted: true })
    } else starts.push({ first, isWhole: false, isParted })
  }
  if (starts.length === 0) {
    const opening = openingOf(tokens, sentence)
    const isSure = found !== undefined || linkBehind(context, sentence.lastWord) !== undefined
    const hit = features.phrases(commandWords).find((each) => {
      const { sentence: index, entry, first } = each
      if (index !== sentence.index || entry.tag === 'fixed' || !isSure || isSaid(each)) return false
      return first === opening || /[:—–]\s*$/.test(text.slice(sentence.start, tokens[first]?.start))
    })
    const isPre = found !== undefined && PRE.test(text.slice(tokens[opening]?.start))
    if (isPre || hit?.first === opening) {
      starts.push({ first: opening, isWhole: true, isParted: true })
    } else if (hit !== undefined) starts.push({ first: hit.first, isWhole: false, isParted: true })
  }
  return starts.flatMap(({ first, isWhole, isParted }, at) => {
    const last = (starts[at + 1]?.first ?? sentence.last + 1) - 1
    const start = tokens[first]?.start ?? 0
    const end = tokens[last]?.end ?? 0
    if (end <= range.start || start >= range.end) return []
    const isOnly = isWhole && starts.length === 1
    const order = read(context, first, last)
    // What a rule has found is an order, however it is set.
    const isSure = isParted || found !== undefined
    return order === undefined ? [] : [{ ...order, isWhole: isOnly, isParted: isSure }]
  })
}

/** Index of the first token that is no emoji. */
function openingOf(tokens: readonly Token[], { first, last }: Sentence): number {
  let opening = first
  while (opening < last && tokens[opening]?.kind === 'emoji') opening++
  return opening
}

function isLeading(text: string, tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1] as Token, tokens[at] as Token]
  return LEADING.has(before.norm) && /^,? $/.test(text.slice(before.end, token.start))
}

function read(
  context: Context,
  from: number,
  to: number,
): Omit<Order, 'isWhole' | 'isParted'> | undefined {
  const { features, facts } = context
  const { tokens, text } = features
  const first = from
  let last = to
  // Tags, links and emoji behind the words stay where they are.
  let run = last
  while (run > first && /^(?:emoji|url|hashtag|mention)$/.test(tokens[run]?.kind ?? '')) run--
  const sign = tokens.slice(run + 1, last + 1).findIndex(({ kind }) => kind === 'emoji')
  if (sign !== -1) last = run + sign
  const isLed = (at: number) => tokens[at]?.kind === 'url' && LEADS.has(tokens[at - 1]?.norm ?? '')
  while (last > first && /^(?:emoji|url)$/.test(tokens[last]?.kind ?? '') && !isLed(last)) last--
  if (tokens.slice(last - 1, last + 1).every(({ kind }) => kind === 'hashtag')) {
    while (last > first && /^(?:hashtag|url|emoji)$/.test(tokens[last]?.kind ?? '')) last--
  }
  // A link that a verb or a preposition leads to is a part of what is said, any other is not.
  for (let at = first + 1; at <= last; at++) {
    if (tokens[at]?.kind !== 'url' || LEADS.has(tokens[at - 1]?.norm ?? '')) continue
    last = at - 1
    while (last > first && tokens[last]?.kind === 'emoji') last--
  }
  const opening = tokens[first]
  const final = tokens[last]
  if (opening === undefined || final === undefined) return undefined
  const { start } = opening
  const gapEnd = tokens[last + 1]?.start ?? text.length
  const gap = text.slice(final.end, gapEnd)
  const link = linkBehind(context, last)
  const isCut = /^[\s.:]*(?:…|\.\.\.)/.test(gap)
  const bracket = /^[)\]"”+*®™]+/.exec(gap)?.[0] ?? ''
  let end = final.end + bracket.length
  const mark = /^[ \t]*[.!:…,]+(?![\p{L}\p{N}])/u.exec(text.slice(end, gapEnd))
  const isLinkNext = tokens[last + 1]?.kind === 'url'
  const goesOn = !isLinkNext && /^ \p{Ll}/u.test(text.slice(end + (mark?.[0].length ?? 0)))
  if (mark !== null && !isCut && !goesOn) end += mark[0].length
  const whole = text.slice(start, final.end + bracket.length)
  if (whole.length > LONGEST_ORDER) return undefined
  if (/\n/.test(whole) || (whole.match(/"/g)?.length ?? 0) % 2 === 1) return undefined
  const isToday = facts
    .within({ start, end })
    .some((fact) => /^today/i.test(text.slice(fact.start, fact.end)))
  let words = whole.replace(LEAD, '').replace(HURRY, '').replace(NOW, '')
  if (!isToday) words = words.replace(TODAY, '')
  words = words
    .replace(/^[\s,!:–—-]+/, '')
    .replace(/[ \t]+([,.:;])/g, '$1')
    .replace(/\b(visit|at|via|on|to|see)\s?:\s+(?=https?:|www\.)/i, '$1 ')
  let scene = ''
  // “To win, to learn, and to grow” is a list of aims, not a scene.
  const isList = /^to\b[^,]*, [^,]*, and /i.test(words)
  const setting = isList ? null : SCENE.exec(words)
  if (setting !== null) {
    scene = setting[0]
    words = words.slice(scene.length).replace(LEAD, '')
  }
  if (words === '') words = whole
  const leadsToLink = link !== undefined
  // “Shop now: URL and save”: a label would not go on.
  if (leadsToLink && /^\S+ (?:and|or|&) \p{Ll}/u.test(text.slice(link, link + 300)))
    return undefined
  // “(no form, of course!)” must not be taken apart.
  if (/\([^)]*$/.test(words)) return undefined
  const isRight = leadsToLink && /^\s*$/.test(text.slice(end, link))
  const isJoint = leadsToLink && /^[ \t]*[-–—:>»]+[ \t]*$/.test(text.slice(end, link))
  const hasMark = mark !== null && !goesOn
  const isColon = /:\s*$/.test(mark?.[0] ?? '')
  const close = isCut ? '' : isRight ? ':' : !hasMark ? '' : isColon ? ':' : '.'
  const capitals = words.match(/(?<![\p{L}'’])\p{Lu}\p{L}/gu)?.length ?? 0
  const count = words.match(/(?<![\p{L}'’])\p{L}{2,}/gu)?.length ?? 0
  return {
    range: { start, end },
    words,
    scene,
    close,
    leadsToLink,
    joint: isJoint ? link : 0,
    isLow: !opening.isCapitalised && opening.kind === 'word' && !/^[\p{Lu}]/u.test(words),
    isTitle:
      count >= 3 &&
      capitals >= 0.75 * count &&
      /^\p{L}+[^\p{L}]+\p{Lu}/u.test(words) &&
      !/\s\p{Ll}{4,}/u.test(words),
  }
}

/** A phrase with a comma before the verb. */
const SCENE =
  /^(?:(?:just in time|with|when|if|for|in|on|at|from|this|next|as|whether|after|before|during|once|by|to|thanks to|because|while|every|over|between|until|through|starting)\b[^.!?:;\n]{2,90}?,\s+)(?=\p{L})/iu

/** Where the link begins that comes next, with at most emoji between. */
function linkBehind({ features }: Context, at: number): number | undefined {
  const { tokens, text } = features
  for (let next = at + 1; next < tokens.length; next++) {
    const token = tokens[next] as Token
    if (token.kind === 'url') {
      return /\n\s*\n\s*\n/.test(text.slice(tokens[at]?.end, token.start)) ? undefined : token.start
    }
    if (token.kind !== 'emoji') return undefined
  }
  return undefined
}

/** In UTF-16 units: what is longer is no sentence that a pattern could read. */
const LONGEST_ORDER = 500

/** Words before a link that make it a part of the sentence. */
const LEADS = setOf('at via on to visit from with by through in see of out using and')
