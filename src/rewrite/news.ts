/** Lets a post begin with its news instead of its author's excitement or a roll of the drum. */
import type { Sentence, Token } from '../analyse/features.ts'
import type { RewriteContext } from '../check/define.ts'
import type { Edit, Range } from '../model.ts'
import { deletion } from './edits.ts'
import { fill } from './phrasebook.ts'
import { capital, type Edits, withoutSentence, withoutWords, withWords } from './phrasing.ts'

type Context = Pick<RewriteContext<unknown>, 'post' | 'features' | 'facts' | 'phrasings'>

/** An opening is what a feed shows before a reader decides. */
const OPENING = 3

const FEELING =
  '(?:excited|thrilled|proud|delighted|pleased|happy|honou?red|stoked|overjoyed|ecstatic|pumped|elated|humbled|glad|psyched)'
const HOW =
  '(?:(?:so|very|super|incredibly|beyond|absolutely|truly|extremely|just|really|immensely|more than|over the moon and)\\s+)*'
const FEELINGS = `${HOW}${FEELING}(?:(?:,? and|,| &)\\s+${HOW}${FEELING})*\\s+to\\s+(?:finally\\s+|officially\\s+)?`
const VERB = '([\\p{L}]+(?:-[\\p{L}]+)?)'
/** “We’re so excited to announce”, “Our team is proud to support”. */
const WITH_SUBJECT = new RegExp(
  `(?<=(?:\\b(?:we|i)|[\\p{L}\\p{N}]))(['’]re|['’]m|\\s+are|\\s+am|\\s+is)\\s+${FEELINGS}${VERB}\\b`,
  'giu',
)
/** “We couldn’t be happier to announce”. */
const COULD_NOT = new RegExp(
  `(?<=\\b(?:we|i))\\s+could(?:n['’]t| not)\\s+be\\s+(?:more\\s+${FEELING}|happier|prouder)\\s+to\\s+${VERB}\\b`,
  'giu',
)
/** “Thrilled to announce” at the head of a sentence. */
const BARE = new RegExp(`^${FEELINGS}${VERB}\\b`, 'iu')
const PLEASURE =
  /\bit(?:['’]s| is)\s+(?:with\s+|our\s+|my\s+|a\s+|great\s+|much\s+|such\s+|an\s+)*(?:pleasure|delight|honou?r|pride|excitement)\s+(?:for us\s+to\s+|that we\s+|to\s+|we\s+)+(announce|introduce|share|present|welcome)\b/iu

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Said right now: “we’re announcing”. */
const ONGOING: ReadonlyMap<string, string> = new Map(
  `announce share introduce launch present reveal unveil welcome report release bring offer host partner
  join sponsor support celebrate feature collaborate expand open work head attend team add roll invite
  donate publish debut recognize recognise showcase speak continue kick provide team return`
    .split(/\s+/)
    .map((verb): [string, string] => [verb, ongoing(verb)]),
)
/** What they announce may as well be said. */
const SAYING = setOf('announce share report say reveal confirm')
const AWARDED = setOf(`
  named recognized recognised selected ranked nominated featured included listed awarded certified
  honored honoured invited chosen shortlisted`)
const PERFECT = /(?:ed|made|been|won|built|taken|got|seen|brought|become|welcomed)$/

function ongoing(verb: string): string {
  return `${verb.endsWith('e') ? verb.slice(0, -1) : verb}ing`
}

/**
 * The opening without its feelings: “We’re excited to announce that the café has moved” → “The café
 * has moved”, “Excited to share our new guide” → “Here’s our new guide”. Several ways, the best first.
 */
export function plainNews(context: Context): readonly Edits[] {
  const { features } = context
  const opening = features.sentences.slice(0, OPENING)
  for (const sentence of opening) {
    if (features.tokens[sentence.first]?.isQuoted) continue
    const ways = waysOf(context, sentence)
    if (ways.length > 0) return ways
  }
  return []
}

function waysOf(context: Context, sentence: Sentence): readonly Edits[] {
  const { features } = context
  const start = (features.tokens[sentence.firstWord] as Token).start
  const text = features.text.slice(start, sentence.end)
  for (const [pattern, rewrite] of [
    [WITH_SUBJECT, withSubject],
    [COULD_NOT, withSubject],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const ways = rewrite(context, sentence, start, match)
      if (ways.length > 0) return ways
    }
  }
  const bare = BARE.exec(text)
  if (bare !== null) return withoutSubject(context, sentence, start, bare)
  const pleasure = PLEASURE.exec(text)
  if (pleasure !== null) {
    const at = start + pleasure.index
    const range = { start: at, end: at + pleasure[0].length }
    const verb = ONGOING.get((pleasure[1] as string).toLowerCase())
    return verb === undefined ? [] : [withWords(context, range, `we’re ${verb}`)]
  }
  return drum(context, sentence, start, text)
}

/** What is announced: from behind the verb to the last word of the sentence. */
interface Rest extends Range {
  readonly tokens: readonly Token[]
}

function restOf({ features }: Context, sentence: Sentence, from: number): Rest | undefined {
  const tokens = features.tokens
    .slice(sentence.first, sentence.last + 1)
    .filter((token) => token.start >= from)
  const first = tokens[0]
  const last = tokens.findLast(({ kind }) => kind !== 'emoji' && kind !== 'url')
  if (first === undefined || last === undefined) return undefined
  return { start: first.start, end: last.end, tokens }
}

const CLAUSE = setOf("we we're we've we'll i i'm i've i'll it's there's they")

const SUBJECT = setOf('the our my a an this these all some for from as in on after with every each')

/** The clause that a saying introduces, by where it begins. */
function clauseIn({ tokens }: Rest): Token | undefined {
  const [first, second] = tokens
  if (first?.norm === 'that' && second !== undefined) {
    // “share that day with you” has no clause.
    const opens =
      CLAUSE.has(second.norm) ||
      SUBJECT.has(second.norm) ||
      second.isCapitalised ||
      second.kind !== 'word' ||
      tokens.slice(2, 9).some(({ norm }) => FINITE.test(norm))
    return opens && tokens.length >= 3 ? second : undefined
  }
  return first !== undefined && CLAUSE.has(first.norm) ? first : undefined
}

const FINITE =
  /^(?:is|are|was|were|will|has|have|had|can|we|i|it)$|(?:'s|'re|'ve|'ll)$|(?:ed|es)$|^(?:won|made|took|opens|joins|ranks|wins)$/

function withSubject(
  context: Context,
  sentence: Sentence,
  start: number,
  match: RegExpMatchArray,
): readonly Edits[] {
  const { features } = context
  const verb = (match.at(-1) as string).toLowerCase()
  const at = start + (match.index as number)
  const range = { start: at, end: at + match[0].length }
  const rest = restOf(context, sentence, range.end)
  if (rest === undefined) return []
  const word = match[1] as string
  const isContracted = /^['’]/.test(word)
  const isCouldNot = match.length === 2
  const be = isCouldNot ? (/^i$/i.test(subjectBefore(features.text, at)) ? '’m' : '’re') : word
  const subject = subjectOf(context, sentence, at)

  if (SAYING.has(verb)) {
    const clause = clauseIn(rest)
    // What stands before the subject stays: “Today we’re excited to say that …”.
    if (clause !== undefined && subject !== undefined) {
      return [clauseFrom(context, subject, clause)]
    }
    if (clause !== undefined) return []
  }
  const next = rest.tokens[0]
  if (verb === 'be') {
    if (next === undefined) return []
    if (AWARDED.has(next.norm)) {
      const been = isContracted ? '’ve been' : / is$/i.test(word) ? ' has been' : ' have been'
      return [[{ ...range, text: been }]]
    }
    return /^(?:part|on|at|a|an|the|in|back|here)$/.test(next.norm) || /ing$/.test(next.norm)
      ? [[{ ...range, text: be }]]
      : []
  }
  if (verb === 'have' || verb === 'become') {
    const have = isContracted ? '’ve' : / is$/i.test(word) ? ' has' : ' have'
    if (verb === 'become') return [[{ ...range, text: `${have} become` }]]
    return next !== undefined && PERFECT.test(next.norm) ? [[{ ...range, text: have }]] : []
  }
  if (verb === 'see' && next?.norm === 'you') {
    return isContracted ? [[{ ...range, text: '’ll see' }]] : []
  }
  const doing = ONGOING.get(verb)
  // “continuing helping”
  if (verb === 'continue' && /ing$/.test(next?.norm ?? '')) return []
  if (doing === undefined || rest.start - range.end > 1) return []
  const plain: Edits = [{ ...range, text: `${be} ${doing}` }]
  if (subject === undefined || subject.start !== start) return [plain]
  return [...shown(context, verb, { start: subject.start, end: range.end }, rest, sentence), plain]
}

/** The word before a place. */
function subjectBefore(text: string, at: number): string {
  return /\p{L}+$/u.exec(text.slice(0, at))?.[0] ?? ''
}

/** “We” or “I” right before a place. */
function subjectOf({ features }: Context, sentence: Sentence, at: number): Token | undefined {
  return features.tokens
    .slice(sentence.first, sentence.last + 1)
    .find(({ start, norm }) => start <= at && at <= start + 2 && /^(?:we|i)(?:'|$)/.test(norm))
}

/** Everything from the subject to the clause goes; the clause takes over the capital. */
function clauseFrom({ features }: Context, subject: Range, clause: Token): Edit[] {
  // A mark before the clause, such as a bracket, holds its first word as it is.
  if (!/\s/.test(features.text.charAt(clause.start - 1))) {
    const start = features.text.slice(0, clause.start).search(/\S+$/u)
    return [{ start: subject.start, end: start, text: '' }]
  }
  const word = features.excerpt(clause)
  const opens =
    /^\p{Lu}/u.test(features.text.charAt(subject.start)) && isHead(features.text, subject)
  return [
    { start: subject.start, end: clause.end, text: opens ? capital(word) : lowered(clause, word) },
  ]
}

/** “I” and names keep their capital. */
function lowered({ norm }: Token, word: string): string {
  return /^(?:we|our|the|it|there|they)(?:'|$)/.test(norm) ? word.toLowerCase() : word
}

function isHead(text: string, { start }: Range): boolean {
  return /(?:^|[.!?:\n]|[^\p{L}\p{N}\s,;]\s)\s*$/u.test(text.slice(0, start))
}

/** A noun phrase and nothing else is left of the sentence. */
const LEADS_ON = setOf(`
  that which who where when to will is are was were has have as by from it we you they can could would
  so because but while if how what why`)
/** “a guide to ponds” */
const TO = /^(?:guides?|introduction|trips?|visits?|answers?|approach|tribute|sequel|companion)$/
const DETERMINED = setOf('our my the a an some your this these')
/** These are not here, they are done or take place. */
const NOT_HERE =
  /^(?:partnerships?|collaborations?|plans?|investments?|acquisitions?|appointments?|agreements?|winners?|speakers?|team|contests?|integrations?|bonus|events?|deals?|magic|milestones?|wins?|news|expansion|launch|results?)$/
const PREPOSITION = setOf('of on for with to in about from at into by and')

interface NounPhrase {
  readonly words: string
  readonly isPlural: boolean
  readonly head: string
  readonly count: number
}

function nounPhrase({ features }: Context, rest: Rest, sentence: Sentence): NounPhrase | undefined {
  const said = rest.tokens.filter(({ end }) => end <= rest.end)
  const first = said[0]
  const isLedOn = said.some(
    ({ norm }, at) => LEADS_ON.has(norm) && !(norm === 'to' && TO.test(said[at - 1]?.norm ?? '')),
  )
  if (first === undefined || isLedOn) return undefined
  if (rest.tokens.some(({ kind }) => kind === 'url') || sentence.lastWord < sentence.firstWord)
    return undefined
  const words = features.excerpt(rest)
  if (/[\n“”"]/.test(words)) return undefined
  const at = said.findIndex(({ norm }, index) => index > 0 && PREPOSITION.has(norm))
  const colon = said.findIndex(({ end }) => /^\s*[:,–—-]\s/.test(features.text.slice(end, end + 3)))
  const stops = [at - 1, colon, said.length - 1].filter((stop) => stop >= 0)
  const head = (said[Math.min(...stops)] as Token).norm
  const isPlural =
    /[^su'i]s$|ies$/.test(head) ||
    (['a', 'an', 'this'].includes(first.norm) === false && /ses$/.test(head))
  return {
    words,
    head,
    isPlural: isPlural && !/^(?:a|an|this)$/.test(first.norm),
    count: said.length,
  }
}

/** “Here’s our new guide”, “Our new guide is here”. */
function shown(
  context: Context,
  verb: string,
  lead: Range,
  rest: Rest,
  sentence: Sentence,
): readonly Edits[] {
  const phrase = nounPhrase(context, rest, sentence)
  if (phrase === undefined) return []
  const isDetermined = DETERMINED.has(rest.tokens[0]?.norm ?? '')
  const isThing = !NOT_HERE.test(phrase.head)
  if (
    !isDetermined ||
    !isThing ||
    !/^(?:share|introduce|present|launch|release|unveil|reveal|announce)$/.test(verb)
  )
    return []
  return shownWays(context, lead, rest, phrase)
}

function shownWays(
  context: Context,
  lead: Range,
  rest: Rest,
  { words, isPlural, count }: NounPhrase,
): readonly Edits[] {
  if (count > 12) return []
  const isShort = count <= 8 && !/[,:;–—]/.test(words)
  const forms = isPlural
    ? ['Here are {words}', ...(isShort ? ['{Words} are here'] : [])]
    : ['Here’s {words}', ...(isShort ? ['{Words} is here'] : [])]
  const range = { start: lead.start, end: rest.end }
  return context
    .phrasings(forms)
    .map((way) => [{ ...range, text: fill(way, { words, Words: capital(words) }) }])
}

/** “Excited to share our new guide”: who speaks is told by the rest of the post. */
function withoutSubject(
  context: Context,
  sentence: Sentence,
  start: number,
  match: RegExpExecArray,
): readonly Edits[] {
  const verb = (match[1] as string).toLowerCase()
  const range = { start, end: start + match[0].length }
  const rest = restOf(context, sentence, range.end)
  if (rest === undefined) return []
  const clause = SAYING.has(verb) ? clauseIn(rest) : undefined
  if (clause !== undefined) {
    return [clauseFrom(context, { start, end: start }, clause)]
  }
  const ways = shown(context, verb, range, rest, sentence)
  const speaker = speakerOf(context)
  if (speaker === undefined) return ways
  const next = rest.tokens[0]
  const doing =
    verb === 'be'
      ? next !== undefined && /ing$|^part$/.test(next.norm)
        ? ''
        : undefined
      : ONGOING.get(verb)
  if (doing === undefined) return ways
  const said = doing === '' ? speaker : `${speaker} ${doing}`
  return [...ways, [{ ...range, text: said }]]
}

const WE = /\b(?:we|our|us|ours)\b|\bwe['’]/iu
const I = /\bI\b|\bI['’]|\b[Mm]y\b/u

/** “We’re” or “I’m”, where the post leaves no doubt. */
function speakerOf({ features }: Context): string | undefined {
  const isWe = WE.test(features.text.replace(/\bUS\b/g, ''))
  const isI = I.test(features.text)
  if (isWe === isI) return undefined
  return isWe ? 'We’re' : 'I’m'
}

// ── drums ───────────────────────────────────────────────────────────────────

const SHOWING = /^(?:introducing|announcing|presenting|unveiling|revealing|say hello to)\s*:?\s+/iu
/** Says nothing by itself. */
const DRUM =
  /^(?:(?:we (?:have|['’]ve got|have got) )?(?:some |a |an )?(?:very |really )?(?:big|exciting|huge|major|great|amazing|fantastic|thrilling|special|important) (?:news|announcement|update|reveal)(?: (?:to share|alert|time|day|today|everyone))?|breaking news|drum ?roll(?:,? please)?|ta ?da|guess what|surprise|the (?:wait|waiting|countdown) is (?:finally |officially )?(?:over|up)|(?:the|this is the) (?:moment|day|time|news|one) (?:you(?:['’]ve| have)|we(?:['’]ve| have))(?: all)? been waiting for(?: is (?:finally )?here)?|are you ready(?: for this)?|you asked,?(?: and)? we (?:listened|delivered|answered)|you asked(?: for it)?|stop the presses|extra,? extra|hear ye|brace yourselves|(?:new|product|feature|launch|release) (?:drop|alert|announcement))\b/iu
const HERE = /^(?:it|they)(?:['’]s| is|['’]re| are) (?:finally |almost )?(?:here|official)\b/iu

function drum(context: Context, sentence: Sentence, start: number, text: string): readonly Edits[] {
  const { features } = context
  const showing = SHOWING.exec(text)
  if (showing !== null) {
    const lead = { start, end: start + showing[0].length }
    const rest = restOf(context, sentence, lead.end)
    const phrase = rest && nounPhrase(context, rest, sentence)
    if (rest === undefined || phrase === undefined) return []
    const ways = shownWays(context, lead, rest, phrase)
    return phrase.isPlural || phrase.count < 2 || phrase.count > 12
      ? ways
      : [...ways, withWords(context, lead, 'This is ')]
  }
  const next = features.sentences[sentence.index + 1]
  const beaten = DRUM.exec(text) ?? HERE.exec(text)
  if (beaten === null) return []
  const range = { start, end: start + beaten[0].length }
  const tail = text.slice(beaten[0].length)
  const isWhole = /^(?:[\s\p{P}\p{Emoji}]|\ufe0f|\u200d)*$/u.test(tail)
  if (isWhole) {
    if (next === undefined) return []
    // “It’s here! The lamp” would lose that it is.
    const isSaid = features.tokens
      .slice(next.first, next.last + 1)
      .some(({ norm }) => FINITE.test(norm))
    return HERE.test(text) && !isSaid ? [] : [withoutLine(context, sentence)]
  }
  return /^\s*[:–—]\s/.test(tail) ? [withoutWords(context, range)] : []
}

/** A sentence, with the emoji that share its line where nothing else does. */
function withoutLine(context: Context, sentence: Sentence): Edits {
  const { text } = context.features
  const start = text.lastIndexOf('\n', sentence.start - 1) + 1
  const lineBreak = text.indexOf('\n', sentence.end)
  const end = lineBreak === -1 ? text.length : lineBreak
  const around = text.slice(start, sentence.start) + text.slice(sentence.end, end)
  const isAlone =
    around !== '' && /^(?:[\s\p{Emoji}!?.]|\ufe0f|\u200d)*$/u.test(around) && !/\d/.test(around)
  if (!isAlone || context.facts.covers({ start, end })) return withoutSentence(context, sentence)
  return [deletion(text, { start, end })]
}
