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
import { type Edits, fullStops, sentencesIn, withoutSentence } from './phrasing.ts'

type Context = Pick<RewriteContext<unknown>, 'post' | 'features' | 'facts' | 'phrasings'>

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** One sentence that tells the reader to do something, taken apart. */
export interface Order {
  readonly range: Range
  /** Its words from the verb on, without its closing marks. */
  readonly words: string
  /** What stands before the verb and sets the scene: “With Acme, ”, “This summer, ”. */
  readonly scene: string
  /** Its closing mark as a statement has it: a full stop, a colon, or nothing. */
  readonly close: string
  /** A link is what comes next, with no words between. */
  readonly leadsToLink: boolean
  /** Where marks such as “–” or “>>” before that link end. */
  readonly joint: number
  /** It is all of its sentence. */
  readonly isWhole: boolean
  /** A mark or a sign stands before it, and not only a capital begins it. */
  readonly isParted: boolean
  /** It begins in the middle of a sentence. */
  readonly isLow: boolean
  /** Every word has a capital, as in a headline. */
  readonly isTitle: boolean
}

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
        return facts.covers(order.range) ? [] : [deletion(text, order.range)]
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

/** Says nothing before the verb. */
const LEAD =
  /^(?:(?:(?:do not|don['’]?t|never) (?:miss(?: out| it| this)?|wait|delay|hesitate)|hurry(?: up)?|act (?:now|fast)|what are you waiting for|stay tuned)\s*[—–:!,.-]+\s*|(?:so|and|but|now|just(?! in time)|please|pls|plz|kindly|simply|hurry to|hurry(?: up)?(?: and)?|quick|quickly|then|also|today|only|go ahead and|go on and|come on and|be sure (?:to|you|and)|make sure (?:to|you|that you)|remember to|(?:do not|don['’]?t|never) (?:forget|hesitate|wait|delay)(?: to|, and| and)?|feel free to|run to|why not|it['’]s time to|be quick and)\b[,!:]?\s+)+/i
/** Pushes, and says nothing. */
const HURRY =
  /(?:,?\s+|^)(?:right now|today only(?= and)|right away|straight away|immediately|asap|at once|now and then(?!)|before it['’]s too late|before (?:it|they)(?:['’]s|['’]re| is| are) (?:all )?gone|before (?:they|it) (?:run|sell|goes?|runs|sells) out|while (?:you(?: still)? can|they last|it lasts)|as soon as possible|hurry)(?=$|[\s,.!?:;–—-])/gi
const NOW =
  /(?<!\b(?:from|until|till|by|is|are|was|just|even|for|till|right|you|we|it|that|and|or)|['’](?:s|re|ve))\s+now(?=$|[\s,.!?:;–—-])(?!\s+(?:open|available|on|live|that|in stock|also|has|have|is|are|we|you|it|with|more|even|serving|accepting|hiring|playing))/gi
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
    isTitle: count >= 3 && capitals >= 0.75 * count && /^\p{L}+[^\p{L}]+\p{Lu}/u.test(words),
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

/** Words before a link that make it a part of the sentence. */
const LEADS = setOf('at via on to visit from with by through in see of out using and')

// ── saying it ───────────────────────────────────────────────────────────────

const URL = String.raw`(?:https?:\/\/\S+|(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/\S*)?|link)`
/** Says a day or an hour. */
const DATED =
  /\b(?:\d{1,2}(?:st|nd|rd|th)|\d{1,2}[/.:]\d{2}|\d{1,2} ?[ap]m|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|\p{L}+day|tomorrow|tonight|weekend|week|month)\b/iu
/** A second verb, which a noun phrase has no place for. */
const VERBAL =
  /(?:\band|,|\bor|&|\bto) (?:then |also |please |just )?(?:get|put|find|learn|see|discover|take|make|let|start|share|register|sign|save|join|enjoy|explore|read|watch|shop|buy|order|tell|use|try|give|keep|add|win|enter|download|book|claim|be|have|follow|tag|comment|visit|check|stay|create|build|hear|reach|contact|call|leave|grab|bring|help|go|come|look|listen|drop|send|ask|meet|vote|subscribe|know|pay|play|witness|celebrate|upgrade|switch|spend|earn|receive|grow|improve|boost|unlock|experience|relax|eat|drink|cook|travel|fly|dine|choose|pick|select|complete|apply|donate|support|stand|connect|chat|talk|speak|view|browse|stream|curb|satisfy|treat|elevate|transform|drive|protect|secure|schedule|feel|cut|fill|turn|level|dive|access|prepare|recharge)\b/i
/** Nothing but words that point to a link or hurry. */
const POINTERS =
  /^(?:[\s,:–—>-]|\b(?:here|below|now|today|at|via|on|online|this|the|our|my|your|link|links|in|bio|up|out|more|for|to|us|yours|and|info|information|details|website|site|page|free|it|them|started|by|clicking|tapping|following|visiting|button|early|direct|directly|through|app|profile|about)\b|👇|👉|➡|⬇|\uFE0F|→|🔗)*$/iu

type Shape = (
  match: RegExpExecArray,
  order: Order,
  context: Context,
) => readonly string[] | undefined
type Pattern = readonly [RegExp, Shape]

const DROP: readonly string[] = ['']

/** Shapes of orders, the most particular first. The words begin at the verb. */
const PATTERNS: readonly Pattern[] = [
  // Nothing but hurry.
  [
    /^(?:stay tuned|watch this space|get ready|listen up|hurry(?: up)?|act(?: fast| quickly)?|don['’]t (?:wait|delay|hesitate|miss (?:it|out|this|them)|sleep on (?:it|this|them))|go|do it|enjoy|come on|what are you waiting for)$/i,
    () => DROP,
  ],
  // “Click the link in bio to shop” → “You can shop through the link in bio”.
  [
    /^(?:click|tap|press|hit|follow|use|check(?: out)?|visit|see) (?:on )?(?:the )?(link (?:in|on) (?:our|my|the|your)? ?(?:bio|profile|flyer|stories|story)) (?:to|and) (.+)$/i,
    ([, link, rest], order) => can(order, `${verbLow(rest)} through the ${link?.toLowerCase()}`),
  ],
  [
    /^(?:click|tap|press|hit|follow|use|check(?: out)?|visit|see|swipe) (?:on )?(?:(?:here|below|the (?:link|image|button|picture|photo|ad|post|banner)(?: below| above| here)?|this link|our link|this|up|through|now)[, ]*)+(?:to|and|for) (.+)$/i,
    ([, rest], order, context) => again(rest, order, context),
  ],
  [
    new RegExp(
      `^(?:visit|go to|head(?: on)?(?: over)? to|hop on(?: over)? to|log ?on to|check out|click(?: on)?|see|call|head to) (${URL}) (?:to|and) (?:learn|find out|read|discover|see|get) more(.*)$`,
      'i',
    ),
    ([, link, rest]) => [`There’s more${rest} at ${link}`, `More${rest} is at ${link}`],
  ],
  [
    new RegExp(
      `^(?:visit|go to|head(?: on)?(?: over)? to|hop on(?: over)? to|log ?on to|check out|click(?: on)?|see) (${URL}) (?:to|and) (.+)$`,
      'i',
    ),
    ([, link, rest], order) => can(order, `${verbLow(rest)} at ${link}`),
  ],
  [
    new RegExp(
      `^(?:visit|go to|head(?: on)?(?: over)? to|see|check out|click(?: on)?) (${URL}) for (?:more|more (?:info|information|details)|(?:all )?(?:the )?details|info|information)(.*)$`,
      'i',
    ),
    ([, link, rest]) => [`There’s more${rest} at ${link}`, `The details are at ${link}${rest}`],
  ],
  [
    new RegExp(
      `^(?:visit|go to|head(?: on)?(?: over)? to|see|check out|click(?: on)?) (${URL})$`,
      'i',
    ),
    ([, link]) => [`There’s more at ${link}`, `More is at ${link}`, `The details are at ${link}`],
  ],
  [
    new RegExp(
      `^(?:learn|find out|read|discover|see|get) more (?:at|on|via|by visiting|here) (${URL})$`,
      'i',
    ),
    ([, link]) => [`There’s more at ${link}`, `More is at ${link}`, `The details are at ${link}`],
  ],
  // “Visit our shop to see the range” → “You can see the range at our shop”.
  [
    /^(?:visit|go to|head(?: on)?(?: over)? to|hop (?:on )?(?:over )?to|come (?:on )?(?:over )?to|stop by|swing by|drop by|pop (?:in|over) ?to|slide over to) ((?:our|the|your|a|any)\b[^,.:;!?]{2,50}?) (?:to|and) ((?!the\b|our\b|a\b|your\b|learn more)[a-z].+)$/i,
    ([, place, rest], order) => can(order, `${verbLow(rest)} at ${place}`),
  ],
  // Join.
  [
    /^(?:come )?join us,? (?:live,? |virtually,? |online,? )?as we (?:will |['’]ll )?(?!are\b|have\b|were\b)(\p{L}+ .+)$/iu,
    ([, rest]) => [`We’ll ${rest}`],
  ],
  [
    /^(?:come )?join us,? ((?:live |virtually |online )?(?:(?:on|this|next|tomorrow|tonight)\b|\p{Lu}\p{L}+\.? \d)[^!?;]{0,60}?),? as we (?!are\b|have\b|were\b)(\p{L}+ .+)$/iu,
    ([, when, rest]) => [`${capital(when)}, we’ll ${rest}`],
  ],
  [
    /^(?:come )?join us,? ((?:(?:on|this|next|tomorrow|tonight)\b|\p{Lu}\p{L}+\.? \d)[^!?;]{0,60}?),? (?:to|and) (explore|discuss|dive|celebrate|talk|unpack|cover|share|chat|mark|kick off|uncover) (.+)$/iu,
    ([, when, verb, rest]) => [`${capital(when)}, we’ll ${verb?.toLowerCase()} ${rest}`],
  ],
  [
    /^(?:come )?join us (?:for|at) (an? [^!?;]{3,120})$/i,
    ([, what]) => (VERBAL.test(what ?? '') ? undefined : [`We have ${what}`, `There’s ${what}`]),
  ],
  [
    /^(?:come )?join us (?:for|at) ((?:our|the|this) [^,!?;]{3,60}?),? (on|this|next|from) ([^!?;]{3,60})$/i,
    ([, what, on, when]) =>
      VERBAL.test(`${what} ${when}`)
        ? undefined
        : [`${capital(what)} ${isPlural(what) ? 'are' : 'is'} ${on} ${when}`],
  ],
  [
    /^(?:come )?join us ((?:live |virtually |online |here )?(?:at|in) [^!?;]{3,80})$/i,
    ([, where]) =>
      VERBAL.test(where ?? '') || /\bto\b/.test(where ?? '') ? undefined : [`We’ll be ${where}`],
  ],
  [
    /^(?:come )?(?:and )?join (us|me|our team|our experts|the team|them|[\p{Lu}@][\p{L}@_ ]{2,30}) (.+)$/iu,
    ([, who, rest], order) =>
      ways(order, `join ${who} ${rest}`, ['You’re welcome to {it}', 'You can {it}']),
  ],
  [/^(?:come )?join (us|in)$/i, () => ['You’re welcome to join us']],
  [/^(?:come )?join (?:the fun|the party|the conversation|the movement)$/i, () => DROP],
  // More: “Learn how we do it: URL” → “How we do it: URL”.
  [
    /^(learn|see|discover|find out|read|explore|check out|hear|watch|listen to|understand|uncover|get to know|read about|learn about|read up on) (?:more about )?((?:exactly )?(?:how|why|what|where|when|which|who|whether)\b.+)$/i,
    ([, verb, clause], order) =>
      order.leadsToLink && !VERBAL.test((clause ?? '').replace(/\bto\b/g, ''))
        ? [`${capital(clause)}:`, `More on ${clause}:`]
        : can(order, `${verb?.toLowerCase()} ${clause}`),
  ],
  [
    /^(?:learn|find out|read|discover|see|hear|explore|get|know) more about (.+)$/i,
    ([, what], order) =>
      order.leadsToLink
        ? VERBAL.test(what ?? '')
          ? undefined
          : [`More about ${what}:`, `There’s more about ${what} here`]
        : [`There’s more to read about ${what}`, `There’s more about ${what}`],
  ],
  [
    /^(?:learn|read|find out|discover|hear) about (.+)$/i,
    ([, what], order) =>
      order.leadsToLink
        ? [`More about ${what}:`, `You can read about ${what} here`]
        : [`There’s more about ${what}`],
  ],
  // A noun phrase that a link leads to.
  [
    /^(?:check out|read|discover|see|explore|meet|watch|view|browse|take a look at|have a look at|look at|get a glimpse of|introducing|listen to|tune in to|catch|hear|try) ((?:our|the|this|these|my|his|her|their|all (?:of )?(?:the|our)|some of|a|an)\b.+)$/i,
    ([whole, what], order) =>
      order.leadsToLink || !/^(?:discover|explore|browse|view|hear|catch|try)/i.test(whole)
        ? shown(order, what ?? '')
        : undefined,
  ],
  [
    /^(?:pre|e)[- ]?(order|book|register)(?:\b.*)?$/i,
    ([whole, verb], order) => {
      const said = whole.replace(/^\p{L}+/u, (word) => word.toLowerCase())
      const isBare = POINTERS.test(whole.replace(/^(?:pre|e)[- ]?\p{L}+/iu, ''))
      if (!isBare) return can(order, said)
      const noun = /^r/i.test(verb ?? '')
        ? 'Registration'
        : /^o/i.test(verb ?? '')
          ? 'To order'
          : 'To book'
      return order.leadsToLink ? [`${noun}:`] : DROP
    },
  ],
  [/^check (?:it|this|them|these|that|us|me) out\b(.*)$/i, (_, order) => pointing(order, 'more')],
  [
    /^(?:check out|read|discover|see|explore|browse|view|find|get|watch|shop|hear) ((?:even )?(?:more|all|other|new|tickets|tix|details|\d+|five|six|seven|ten)\b.*)$/i,
    ([, what], order) =>
      order.leadsToLink && !VERBAL.test(what ?? '') && (what ?? '').length < 90
        ? [`${capital((what ?? '').replace(/[ ,]+(?:here|below)$/i, ''))}:`]
        : undefined,
  ],
  [
    /^(?:get|find|view|buy|shop|order|download|grab|snag|access|use|open) ((?:the|our|a|an|this|these|my)\b.*)$/i,
    ([, what], order) =>
      order.leadsToLink && (what ?? '').split(' ').length <= 9
        ? shown(order, what ?? '')
        : undefined,
  ],
  [
    /^(?:stand|get|have|grab|take|for) (?:a|the|your|an?) (?:chance|opportunity|shot) (to|at) (.+)$/i,
    ([, to, rest]) => [`There’s a chance ${to} ${rest}`],
  ],
  [
    /^get (?:ready|set|excited|hyped) for (.+)$/i,
    ([, what]) =>
      isNoun(what) && !VERBAL.test(what ?? '') && !/\bupcoming\b/i.test(what ?? '')
        ? [`${capital(what)} ${isPlural(what) ? 'are' : 'is'} coming`]
        : undefined,
  ],
  [
    /^(?:register|rsvp|sign up|enrol|enroll|pre-?register)(?: yourself| online)? (?:for|to attend|to join|at) ((?:our|the|this|a|an|\p{Lu})[^,.!?;]{2,60})$/iu,
    ([, what], order) =>
      order.leadsToLink && !VERBAL.test(what ?? '') && !/ (?:to|and) /.test(what ?? '')
        ? [`Registration for ${what}:`, `Registration for ${what} is here:`]
        : undefined,
  ],
  [
    /^(?:get|grab|download|order|buy|book|find|claim|secure|reserve|access|see|shop|snag) your (?!spot|seat|place|space|own|hands)([^,.!?;:]{3,40}?)(?: here| below)?$/i,
    ([whole, what], order) =>
      order.leadsToLink &&
      !VERBAL.test(what ?? '') &&
      !/ (?:to|with|at|from|by|in|on) /.test(what ?? '')
        ? isPlural(what)
          ? [`${capital(what)}:`]
          : /^(?:book|claim|secure|reserve)/i.test(whole)
            ? undefined
            : [`The ${what}:`]
        : undefined,
  ],
  [
    /^(?:get|grab|claim|order|receive|download) your (free [^,.!?;:]{3,40})$/i,
    ([, what]) =>
      VERBAL.test(what ?? '')
        ? undefined
        : [isPlural(what) ? `There are ${what}` : `There’s a ${what}`],
  ],
  // “Plan your week with our app” → “Our app can plan your week”.
  [
    /^(accelerate|automate|boost|brighten|build|calm|change|clean|control|create|cut|deliver|elevate|enhance|ensure|extend|fight|fix|help|improve|increase|keep|level up|lower|maintain|make|manage|maximi[sz]e|nourish|optimi[sz]e|personali[sz]e|plan|protect|prevent|reduce|refresh|simplify|solve|streamline|strengthen|supercharge|track|transform|turn|upgrade|power|drive|revolutioni[sz]e) ([^!?;:]{3,90}?) (?:with|using) ((?:our|the|this|an?|(?!Orders|Code|Purchase|Any|Every|All)\p{Lu}|#)[^,!?;:]{2,60})$/iu,
    ([, verb, what, tool], order) =>
      VERBAL.test(tool ?? '') || / (?:with|using|your) /.test(` ${tool} `) || order.scene !== ''
        ? undefined
        : [
            `${capital(tool)} can ${verb?.toLowerCase()} ${what}`,
            `You can ${verb?.toLowerCase()} ${what} with ${tool}`,
          ],
  ],
  // Don't miss.
  [
    /^(?:do not|don['’]t|never) miss(?: out)?(?: on)? (?:this|the|your|an?) (?:great |big |last |amazing |exciting )?(?:chance|opportunity) to (.+)$/i,
    ([, rest], order) => can(order, verbLow(rest)),
  ],
  [
    /^(?:do not|don['’]t|never) miss(?: out)?(?: on)? ((?!out\b)[^,.!?;]+?),? (on|at|this|next|tomorrow|tonight|from) (.+)$/i,
    ([, what, on, rest]) => {
      const when = `${on} ${rest}`
      if (!isNoun(what) || VERBAL.test(what ?? '') || !DATED.test(when)) return undefined
      // “… to learn how” is what the reader does there.
      const then = when.replace(
        /,? to (discover|learn|hear|see|explore|find out|get|meet|watch) /i,
        '. You can $1 ',
      )
      return [`${capital(own(what))} ${isPlural(what) ? 'are' : 'is'} ${then}`]
    },
  ],
  [
    /^(?:do not|don['’]t|never) (?:miss|sleep|miss out|skip)(?: out)?(?: on)? ((?:our|the|this)\b.+?(?:webinar|event|session|summit|conference|show|party|stream|livestream|class|workshop|meetup|launch|game|match|episode|finale|concert|premiere|fair|festival))$/i,
    ([, what]) =>
      VERBAL.test(what ?? '')
        ? undefined
        : [`${capital(what?.replace(/\b(?:upcoming|exciting|amazing) /i, ''))} is coming up`],
  ],
  [
    /^(?:do not|don['’]t|never) (?:miss|sleep|miss out|skip)(?: out)?(?: on)? (.+)$/i,
    ([, what]) =>
      isNoun(what) && !/^our\b/i.test(what ?? '') && !VERBAL.test(what ?? '')
        ? [there(what)]
        : undefined,
  ],
  // Offers.
  [
    /^(?:get|save|enjoy|take|grab|score|receive|unlock|claim|snag|have) ((?:up to |an extra |an additional |upto |over )?(?:[$£€₹]\s?\d[\d.,]*|\d[\d.,]*\s?%|\d+ percent) (?:off|discount|cash ?back|back)\b.*)$/i,
    ([, offer]) => {
      const coded =
        /^(.+?),? (?:with|using|when you use)(?: the| our| my)?(?: promo| discount| coupon)? code:? (\S+?)((?: at (?:the )?(?:checkout|check-out))?)$/i.exec(
          offer ?? '',
        )
      const [, amount, code, till] = coded ?? []
      return coded === null
        ? [`There’s ${offer}`, `It’s ${offer}`]
        : [`Code ${code} takes ${amount}${till}`, `There’s ${amount} with code ${code}${till}`]
    },
  ],
  [
    /^save ((?:up to |an extra |an additional |over )?(?:[$£€₹]\s?\d[\d.,]*|\d[\d.,]*\s?%))(?: off)? (?:on|off|when you buy) (.+)$/i,
    ([, amount, what]) => [`There’s ${amount} off ${what}`],
  ],
  [
    /^(?:use|enter|apply|redeem|add) (?:the |promo |promo(?:tional)? |coupon |our |my |discount )*code:? (\S+?),?(?: at (?:the )?(?:checkout|check-out))? (?:to|for|and) (?:get |save |receive |enjoy |take |claim |score )?(.+)$/i,
    ([, code, what]) =>
      /^(?:up to |an |a |[$£€₹]?\d|free)/i.test(what ?? '')
        ? /^(?:up to |an? (?:extra|additional) )?(?:[$£€₹]\s?\d[\d.,]*|\d[\d.,]*\s?%) off\b/i.test(
            what ?? '',
          )
          ? [`Code ${code} takes ${what}`, `With code ${code} there’s ${what}`]
          : [`With code ${code} there’s ${what}`, `Code ${code} is for ${what}`]
        : undefined,
  ],
  [
    /^(?:use|enter|apply|redeem|add) (?:the |promo |promotional |coupon |our |my |discount )*code:? (\S+)( at (?:the )?(?:checkout|check-out))?$/i,
    ([, code, till]) => [`The code is ${code}${till ?? ''}`],
  ],
  [
    /^(?:get|shop|find|see) (.{2,40}?) (?:with|at|via|through|in|from|on) (the )?(link in (?:our|my|the)? ?bio)$/i,
    ([, what, the, link]) => [
      `${capital(what)} ${isPlural(what) ? 'are' : 'is'} at ${the ?? ''}${link}`,
    ],
  ],
  // Friends.
  [
    /^(?:tag|mention|share (?:this|it) with|send this to|tell) ((?:a|your|the|that|any|those|two) (?:\p{L}+ )?\p{L}+|someone|somebody|anyone|anybody) (?:below )?(who|that) (.+)$/iu,
    ([, whom, who, rest]) => [
      `For ${whom?.toLowerCase()} ${who} ${rest}`,
      `This one’s for ${whom?.toLowerCase()} ${who} ${rest}`,
    ],
  ],
  [
    /^(?:comment|drop|leave|share|post|tell us|let us know|reply with|comment with|drop us|comment below with|give us) (?:below )?(?:with )?(your (?:favou?rite|top|best|go-to|pick|answers?|guess|prediction|thoughts?)\b[^,.]*?)(?:,? (?:in (?:the )?(?:comments?|replies)(?: section)?(?: below)?|below|down below))?$/i,
    ([, what]) => [`We’d like to read ${what}`],
  ],
  [
    /^(?:(?:tag|rt|retweet|repost|comment|double tap|smash)\b|(?:like|love|share|drop|leave|hit|vote|react|spread|pass|mention|type|reply) (?:this|if|and|&|your|a|an|to|the|with|below|for|us|it|yours|when|now|someone)\b)/i,
    (_, __, { features }) =>
      /\b(?:win|winner|winners|chance|giveaway|prize|prizes|contest|enter|vote for)\b/i.test(
        features.text,
      )
        ? undefined
        : DROP,
  ],
  // Follow.
  [
    /^(?:follow|find|join|connect with|like) us (on|at) ([^,;:!?]+?)(?: (?:to|for) (?:more|updates|stay).*)?$/i,
    ([, where, what]) => [`We’re ${where} ${what} too`],
  ],
  [
    /^(?:follow|subscribe|like)(?: along| us| me| our page| my page)?(?: for more.*)?$/i,
    () => DROP,
  ],
  [/^follow (@\S+) for (.+)$/i, ([, who, what]) => [`${who} has ${what}`]],
  // Nothing but a verb that points.
  [
    /^(learn|read|find|discover|see|explore|visit|click|tap|check|view|swipe|watch|listen|shop|buy|order|get|grab|book|reserve|register|sign|apply|download|join|subscribe|enroll?|rsvp|donate|vote|enter|claim|try|start|stream|preorder|pre-order|play|save|install|give|hear|secure|purchase|look|go|head|browse|request|schedule|contact|call|rsvp|redeem|activate)(?: up)?(?: (?:your|a|my|the) (?:spot|seat|place|space|slot))?((?:[\s,:–—>-].*)?)$/iu,
    (match, order) => (POINTERS.test(match[2] ?? '') ? pointing(order, match[0]) : undefined),
  ],
  // Anything else that can be done.
  [
    /^(book|reserve|claim|save|secure|grab|get|snag) (?:your|a|my) (spot|seat|place|space)s?(?: (?:here|online))?\b(.*)$/i,
    ([, , what, rest], order) => can(order, `book a ${what}${rest}`),
  ],
  // “Find all the dates in the newsletter” → “All the dates are in the newsletter”.
  [
    /^(?:find|see|catch|get|shop|view|check out|discover|explore|stream|order) ((?:all )?(?:of )?(?:the|our|these) [^,.!?;:]{3,60}?) (in|on|at|below|here|online|in-store|via)\b ?([^,.!?;:]{0,60})$/i,
    ([, what, where, rest]) =>
      VERBAL.test(`${what} ${rest}`) ||
      / (?:for|that|which|who|to|from|with|of your) /.test(` ${what} `)
        ? undefined
        : [
            `${capital(own(what))} ${isPlural(what?.replace(/^all (?:of )?/i, '')) ? 'are' : 'is'} ${where} ${rest}`.trimEnd(),
          ],
  ],
  // “Start your free trial” → “You can start a free trial”.
  [
    /^(start|book|order|claim|get|grab|reserve|download|schedule|request|activate|buy|pick up|secure) your ((?!own\b|hands\b|game\b|day\b|best\b)[^.!?;:]{3,120})$/i,
    ([, verb, what], order) => {
      const low = verb?.toLowerCase().replace('grab', 'get') ?? ''
      const article = isPlural(what)
        ? ''
        : /^(?:[aeio]|u(?!ni|s[aei]))/i.test(what ?? '')
          ? 'an '
          : 'a '
      return /^(?:\p{L}+ )?(?:first|next|favou?rite|new|perfect|holiday|copy|chance|christmas)\b/iu.test(
        what ?? '',
      )
        ? can(order, `${low} your ${what}`)
        : can(order, `${low} ${article}${what}`)
    },
  ],
  [
    /^(?:please )?enter (?:for|to get) (?:a|your) chance (?:to win|at) ([^.!?]+)$/i,
    ([, prize]) => [`There’s a chance to win ${prize} for anyone who enters`],
  ],
  [
    /^enter (?:here )?(?:to|and) win ([^.!?]+)$/i,
    ([, prize]) => [`There’s a chance to win ${prize} for anyone who enters`],
  ],
  [
    /^(?:get|gain|grab|score|snag|enjoy|receive) ((?:unlimited |exclusive |early |instant )?access to [^.!?]+)$/i,
    ([, what]) => (VERBAL.test(what ?? '') ? undefined : [`There’s ${what}`]),
  ],
  [
    /^(?:get|grab|score|snag|receive|enjoy) ((?:an? |free |up to |\d|one |two |three |all |unlimited |the (?:new|latest|full|best)\b|our )[^.!?;:]{3,110})$/i,
    ([, what], order) =>
      VERBAL.test(what ?? '') || isLoud(what ?? '') || !order.isParted || order.leadsToLink
        ? undefined
        : [there(what)],
  ],
  [
    /^(?:get|grab|score|snag|cop|bag) (?!ready|to |the most|out|in |rid|over|started|creative|inspired|back|away|involved|better|it done|on )(.+)$/i,
    ([, rest], order) => can(order, `get ${rest}`),
  ],
  [
    /^(?:donate|give|support|sign|pledge|chip in|contribute|volunteer|adopt|sponsor)\b(.*)$/i,
    ([whole], order) => can(order, verbLow(whole)),
  ],
  [
    /^(?:experience|meet|discover|introducing|say hello to) ((?:the|our|a|an|\p{Lu})\b.+)$/iu,
    ([, what]) =>
      isNoun(what) ? [`${isPlural(what) ? 'These are' : 'This is'} ${what}`] : undefined,
  ],
  [
    /^(?!don['’]t|do not|never|let|link|like|believe|consider|click|tap|press|hit|swipe|rest |mind |be |is |are |get |say |think|imagine|remember|forget|look |wait|stop|meet |happy |thank|congrat|welcome|watch out|stay |keep |trust|guess|hold |come )(\p{L}+)\b(.*)$/iu,
    ([whole], order) => can(order, verbLow(whole)),
  ],
]

function waysOf(order: Order, context: Context): readonly string[] {
  const { scene, close } = order
  let found = shapesOf(order, context) ?? []
  if (scene !== '') {
    // A label does not go on from “With it, …”.
    found = found.filter((way) => /^(?:You|There|We|It)\b/.test(way) && !way.endsWith(':'))
    if (found.length === 0) found = can(order, verbLow(order.words))
    found = found.filter((way) => !way.endsWith(':'))
  }
  return found.map((way) => {
    if (way === '') return ''
    const said = scene === '' ? capital(way) : capital(scene) + low(way)
    const isClosed = /[.:]$/.test(said) || (close === ':' && endsWithLink(said))
    return isClosed ? said : said + close
  })
}

function endsWithLink(words: string): boolean {
  return new RegExp(`${URL}$`, 'i').test(words) && !/ link$/i.test(words)
}

function shapesOf(order: Order, context: Context): readonly string[] | undefined {
  for (const [pattern, shape] of PATTERNS) {
    const match = pattern.exec(order.words)
    const found = match === null ? undefined : shape(match, order, context)
    if (found !== undefined) return found
  }
  return undefined
}

/** The same for what an order leads on to: “Click here to see the range”. */
function again(rest: string | undefined, order: Order, context: Context) {
  return shapesOf({ ...order, words: (rest ?? '').replace(LEAD, '') }, context)
}

const CAN = ['You can {it}']
const COMING = ['You’re welcome to {it}', 'You can {it}']
/** Going somewhere and taking part. */
const COMES =
  /^(?:join|come|visit|attend|stop by|swing by|drop by|drop in|apply|register|sign up|enter|meet us|see us|hang out|participate|take part|submit|nominate|send us|ask us|bring|call|contact|email|message|talk|chat|reach out)\b/
/** What can be done. */
function can(order: Order, it: string): readonly string[] {
  if (
    isLoud(it) ||
    !order.isParted ||
    /^(?:to|in|on|at|with|for|if|when|as|while|by|you|we|it|the|our|a)\b/i.test(it)
  )
    return []
  if (/^\p{L}+ \d+[.:]?(?:\s|$)/u.test(it)) return []
  if (!order.leadsToLink) {
    return (COMES.test(it) ? COMING : CAN).map((way) => way.replace('{it}', it))
  }
  const bare = it.replace(
    /[ ,]+(?:here|below|online here|via the link(?: below)?|at the link below|at|via)$/i,
    '',
  )
  const isPlaced = /\b(?:here|at|via|through|below)\b/.test(bare)
  if (!ONLINE.test(bare) || / (?:on|in) [\p{Lu}#@]/u.test(bare)) return [`You can ${bare}.`]
  const said = `You can ${bare}${isPlaced ? '' : ' here'}`
  return / to /.test(bare) || bare.length > 60 ? [said] : [said, `To ${bare}:`]
}

/** What is done at a link. */
const ONLINE =
  /^(?:get|register|sign|book|download|order|buy|shop|read|watch|find|see|apply|join|donate|subscribe|listen|learn|enter|enroll?|browse|view|check|vote|play|stream|try|claim|submit|nominate|schedule|request|take|rsvp|reserve|explore|discover|purchase|preorder|redeem|hear|catch|meet|contact|support|adopt|give|sponsor|calculate|compare|install|access|start|dive|pledge)\b/

/** Mostly capitals, which are to be lowered first. */
function isLoud(words: string): boolean {
  const letters = words.match(/\p{L}/gu)?.length ?? 0
  return (words.match(/\p{Lu}/gu)?.length ?? 0) > 0.6 * letters
}

function ways(_: Order, it: string, all: readonly string[]): readonly string[] {
  return all.map((way) => way.replace('{it}', it))
}

/** What a link shows. */
function shown(order: Order, what: string): readonly string[] | undefined {
  const noun = own(what)
    .replace(/^these\b/i, 'the')
    .replace(/[ ,]+(?:here|below|at the link below|via the link below)$/i, '')
  if (/[.!?\n]/.test(what) || isLoud(what)) return undefined
  const learn =
    /^(.*?),? (?:to|and) (?:learn|find out|discover|read|see|get|hear) (?:more (?:about|on)|about) (.+)$/i.exec(
      noun,
    )
  if (learn !== null) {
    return [
      `${capital(learn[1] ?? '')} ${isPlural(learn[1]) ? 'have' : 'has'} more about ${learn[2]}`,
    ]
  }
  const how =
    /^(.*?),? (?:to|and) (?:learn|find out|discover|see|read|hear) ((?:how|why|what|where|when|which)\b.+)$/i.exec(
      noun,
    )
  if (how !== null) {
    return [`${capital(how[1] ?? '')} ${isPlural(how[1]) ? 'explain' : 'explains'} ${how[2]}`]
  }
  const more = /^(.*?),? to (?:learn|find out|discover|read|see|get) more$/i.exec(noun)
  if (more !== null) return [`There’s more in ${low(more[1] ?? '')}`]
  if (VERBAL.test(noun)) return undefined
  const be = isPlural(noun) ? 'are' : 'is'
  return order.leadsToLink
    ? [`${capital(noun)}:`, `${capital(noun)} ${be} here:`]
    : [be === 'is' ? `Here’s ${low(noun)}` : `Here are ${low(noun)}`]
}

/** Plain labels before a link; where there is none, an order that only points goes. */
function pointing({ leadsToLink }: Order, words: string): readonly string[] {
  if (!leadsToLink) return DROP
  const verb = /^[\p{L}-]+(?: up)?/iu.exec(words)?.[0].toLowerCase() ?? 'more'
  const said = LABELS.find(([verbs]) => verbs.test(verb))?.[1] ?? LABELS.at(-1)?.[1] ?? []
  return said.map((label) => `${label}:`)
}

const LABELS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:register|rsvp)/, ['Registration is here', 'To register', 'Registration']],
  [/^(?:sign|join|enrol|enroll)/, ['To sign up', 'Sign-up is here', 'Sign-up']],
  [/^(?:book|reserve|schedule|save|secure)/, ['To book', 'You can book here']],
  [
    /^(?:shop|order|buy|get|grab|purchase|claim|preorder|pre-order|snag)/,
    ['It’s here', 'You can find it here', 'Details'],
  ],
  [/^(?:download|install)/, ['To download', 'The download is here', 'The download']],
  [/^(?:watch|stream)/, ['To watch', 'You can watch here']],
  [/^listen/, ['To listen', 'You can listen here']],
  [/^subscribe/, ['To subscribe', 'You can subscribe here']],
  [/^(?:apply)/, ['To apply', 'You can apply here']],
  [/^(?:donate|give)/, ['To donate', 'You can donate here']],
  [/^vote/, ['To vote', 'You can vote here']],
  [/./, ['More here', 'Details', 'There’s more here', 'More on this']],
]

// ── words ───────────────────────────────────────────────────────────────────

/** The order's verb in the middle of a sentence. */
function verbLow(words: string | undefined): string {
  return (words ?? '').replace(LEAD, '').replace(/^\p{L}+/u, (verb) => verb.toLowerCase())
}

function capital(words: string | undefined): string {
  return (words ?? '').replace(/^\p{Ll}(?!\p{Lu})/u, (letter) => letter.toUpperCase())
}

/** An article or a pronoun loses the capital that opened a sentence. */
function low(words: string): string {
  return words.replace(
    /^(?:I(?=t['’]s\b)|The|Our|A|An|This|These|Those|Some|All|You|There|It|Here|More|For|To|How|Why|What|We|My|Your|Details|Registration|Sign|With|Code|Where|When|Who|Which|If|That)\b/,
    (word) => word.toLowerCase(),
  )
}

function own(what: string | undefined): string {
  return (what ?? '').replace(/^all of /i, 'all ')
}

function isNoun(what: string | undefined): boolean {
  return /^(?:our|the|this|these|those|my|a|an|your|\p{Lu}|\d|some|all|what)/u.test(what ?? '')
}

/** Of a list the first decides: “There’s tea and cakes”. */
function there(what: string | undefined): string {
  const [first] = (what ?? '').split(/,| and | & | \+ /)
  return `${isPlural(first) ? 'There are' : 'There’s'} ${what}`
}

/** Whether a noun phrase takes “are”: by the word before what it is about. */
export function isPlural(what: string | undefined): boolean {
  const phrase = what ?? ''
  if (/^(?:[$£€₹]|\d[\d.,]*\s?%)/.test(phrase)) return false
  if (
    /^(?:these|those|some|all|both|many|few|several|\d+(?!\d*(?:st|nd|rd|th)\b)|two|three|four|five|six|seven|eight|nine|ten)\b/i.test(
      phrase,
    )
  )
    return true
  if (/^(?:a|an|this|that|every|each|one)\b/i.test(phrase)) return false
  const head = phrase.split(
    /\s+(?:for|of|on|in|with|at|from|to|by|about|that|which|who|as|is|are|we|you|where|when|how|featuring|including|now|here|below|between|through|between|[–—-])\b|[,:;(–—]/i,
  )[0]
  if (/\band\b/i.test(head ?? '')) return /s\b[^s]*\band\b|\band\b/.test(head ?? '')
  return (
    /[^suis]s$|ies$|[^s]es$/i.test(head?.trim() ?? '') &&
    !/(?:news|series|business|process|access|bus|plus|campus|menus?)$/i.test(head?.trim() ?? '')
  )
}

/** Capitals on every word, as the rest of a headline has them. */
function titled(words: string): string {
  return words.replace(/(?<![\p{L}'’/.])\p{Ll}\p{L}*/gu, (word) =>
    /^(?:a|an|the|to|of|in|on|at|for|and|or|with|by|from|https?)$/.test(word)
      ? word
      : capital(word),
  )
}

/** The apostrophe that the post uses. */
export function voiced(words: string, text: string): string {
  const isStraight = !text.includes('’') || !/\p{L}’\p{L}/u.test(text)
  return isStraight ? words.replace(/(?<=\p{L})’(?=\p{L})/gu, "'") : words
}
