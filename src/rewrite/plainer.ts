/**
 * Plainer ways to say what a brochure says: praise left out where the sentence stands without it, and
 * words that nobody says across a table in words that people use.
 */
import type { Sentence, Token } from '../analyse/features.ts'
import type { RewriteContext } from '../check/define.ts'
import type { Edit, Range } from '../model.ts'
import { areApart } from './edits.ts'
import {
  type Edits,
  fullStops,
  sentencesIn,
  withoutSentence,
  withoutWords,
  withWords,
} from './phrasing.ts'

type Context = Pick<RewriteContext<unknown>, 'post' | 'features' | 'facts' | 'phrasings'>

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

// ── praise ──────────────────────────────────────────────────────────────────

/** Before a noun these praise and say nothing of it. */
const PRAISE = setOf(`
  amazing awesome incredible fantastic fabulous unbelievable outstanding remarkable exceptional superb
  wonderful brilliant marvelous marvellous excellent impressive insane exciting innovative seamless
  revolutionary groundbreaking trailblazing unparalleled unrivaled unrivalled unmatched
  unbeatable stunning spectacular breathtaking phenomenal sensational extraordinary unforgettable
  irresistible stellar epic gorgeous dazzling magical mesmerizing mesmerising captivating exhilarating
  electrifying thrilling legendary iconic luxurious flawless mouthwatering mindblowing unstoppable
  transformative immersive exquisite sumptuous opulent impeccable alluring delicious swanky 
  insightful superior effortless invaluable actionable holistic robust frictionless`)
/** The same in several words; a hyphen may stand between them. */
const PRAISE_IN_WORDS: readonly (readonly string[])[] = [
  'cutting edge',
  'bleeding edge',
  'leading edge',
  'state of the art',
  'world class',
  'best in class',
  'class leading',
  'industry leading',
  'market leading',
  'world leading',
  'top notch',
  'top of the line',
  'top tier',
  'next level',
  'next generation',
  'game changing',
  'ground breaking',
  'earth shattering',
  'mind blowing',
  'jaw dropping',
  'show stopping',
  'head turning',
  'eye popping',
  'mouth watering',
  'heart pounding',
  'awe inspiring',
  'must have',
  'must see',
  'must read',
  'must try',
  'power packed',
  'one of a kind',
  'once in a lifetime',
  'action packed',
  'jam packed',
  'fun packed',
  'star studded',
  'world renowned',
  'larger than life',
].map((phrase) => phrase.split(' '))
/** Praise that goes before these only: an exclusive interview is a fact. */
const PRAISE_OF: Readonly<Record<string, ReadonlySet<string>>> = {
  exclusive: setOf(
    'deal deals offer offers discount discounts savings sale sales price prices prize prizes gift gifts webinar event events content blend collection line preview benefits perks rewards community challenge bundle bundles merch range',
  ),
  comprehensive: setOf(
    'guide guides solution solutions suite platform overview range resource resources approach toolkit report',
  ),
  unique: setOf(
    'opportunity opportunities experience experiences solution solutions blend collection gift gifts approach features feature',
  ),
  powerful: setOf(
    'insights insight features feature tools tool platform solution solutions new way ways',
  ),
  valuable: setOf('insights insight tips advice information resources content'),
  best: setOf('deals deal offers offer prices'),
  dynamic: setOf('team platform solution solutions environment range'),
  great: setOf(
    'deals deal offers offer gift gifts selection range savings tips features products service way ways',
  ),
  big: setOf('savings discounts'),
  huge: setOf('savings discounts deals sale range selection variety giveaway'),
  massive: setOf('savings discounts deals sale range selection variety giveaway'),
  mega: setOf('savings discounts deals sale giveaway'),
}
/** Praise before any noun but some. */
const SUPERLATIVE = setOf('best greatest finest perfect ideal ultimate')
const NO_SUPERLATIVE = setOf(`
  practice practices seller sellers selling western buy man regards bet bets known loved answer foot
  available mix parts part
  friend friends picture actor actress album song film director score scores timing attendance luck`)
/** “Most” before one of these praises. */
const MOST_PRAISED =
  /^(?:advanced|trusted|comprehensive|powerful|innovative|exciting|delicious|addictive|beautiful|luxurious|effective|versatile|comfortable|anticipated|awaited|iconic|loved|beloved|amazing|incredible|flavou?rful|stylish|reliable|intelligent|efficient|compelling|electrifying|epic|fun)$/
/** Before praise these only turn it up. */
const INTENSIFIER = setOf(
  'truly really absolutely simply totally super incredibly genuinely insanely',
)
/** Adverbs that only turn up what they stand with. */
const ADVERB = setOf(`
  seamlessly effortlessly incredibly truly absolutely totally literally insanely ridiculously
  unbelievably remarkably extremely amazingly exceptionally flawlessly magically`)
/** Turns up an adjective, and is a part of many names. */
const SUPER = setOf(
  'easy fast simple soft cute fun cool excited comfortable comfy affordable tasty light',
)

/** What follows a predicate rather than praise before a noun: “amazing how”, “stunning in red”. */
const NO_NOUN = setOf(`
  a an the this that these those and or but so as than then at by for from in into of on onto out over
  to up with without about after before through when where while who which what how why if because
  is are was were be been being am has have had do does did will would can could should may might must
  i you he she it we they me us them my your our their his her its it's i'm you're we're they're that's
  not no too very just also even ever here there today tonight tomorrow now again always everywhere
  anytime anywhere together alone indoors outdoors online first right enough though although once
  styled paired served made going coming`)
/** Without praise these say too little: “we had a time”. */
const EMPTY_NOUN = setOf(`
  time times year years day days week night evening morning weekend summer job jobs thing things one
  ones way people feeling feelings feat moment moments place success honor honour achievement work
  turnout news example idea start end result results stuff experience memories season life value spirit
  milestone number numbers amount sum part thanks fan fans difference impact success effort price prices weapon level choice deal
  performance growth quality speed`)
/** Praise of others is a gift, not hype. */
const PEOPLE = setOf(`
  people team teams volunteer volunteers community colleagues friend friends woman women man men teacher
  teachers student students leader leaders guest guests staff partner partners customer customers crew
  nurse nurses advocate advocates artist artists author authors speaker speakers group person human humans
  folks host hosts mentor mentors member members employee employees worker workers fans audience readers
  spirit`)
/** So are thanks and wishes. */
const WARM =
  /^(?:wish|wishes|wishing|happy|congrats|congratulations|congratulate|thank|thanks|thankful|grateful|merry|hope|hoping|kudos|sorry|remember|honor|honour)$/
const POINTS = setOf('our the your my these this those their its his her all')
/** Right before praise, or before its article, these compare or exclaim: “such an amazing”, “how amazing”. */
const HOLDS_ON = setOf('so such as too how more most less what something anything nothing')
/** In a few words before praise these deny it. */
const DENIES = /^(?:not|no|never|nothing|hardly|cannot)$|n't$/

const BE = /^(?:is|was|be|been|are|were|i'm|it's|that's|this's)$/

/** An adjective, as far as its ending tells. */
const ADJECTIVE =
  /(?:able|ible|ful|ous|less|ish|lusive|ensive|active|ective|itive|ative|eative|entic|amic|istic|atic|ional|onal|asty|ummy|ovely|icious)$|^(?:easy|fast|new|fresh|soft|simple|smart|safe|warm|quick|light|bright|bold|strong|clean|clear|smooth|great|good|free|fun|cool|sleek|local|modern|rich|sweet|hot|cold|big|small|better|faster|easier|smarter|stronger|engaging|exciting|insightful|friendly|cozy|cosy|comfy|high-quality|efficient|elegant|vibrant|relevant|personal|digital|natural|secure|trusted|tailored|advanced|stylish|convenient|valuable)$/
/** Of two words with a comma between, the first is one too. */
const LIKE_ADJECTIVE = /(?:ive|ic|al|ant|ent|ary|ory|ed|y|ate)$/
/** A noun, as far as its ending tells. */
const NOUN = /(?:[^su'i]s|ology|ment|tion|sion|ness|ity|ance|ence|ship|ware|ism|ing|age)$/

interface Span {
  readonly first: number
  readonly last: number
}

/**
 * Leaves out what praises: adjectives before a noun, alone or in a list, adverbs that turn up, and
 * sayings such as “than ever before”. Where the sentence would not stand without it, it stays.
 */
export function withoutPraise(context: Context): Edits {
  const pieces: Edits[] = []
  for (const span of praiseSpans(context)) pieces.push(withoutAdjectives(context, span))
  context.features.tokens.forEach((_, at) => {
    pieces.push(withoutAdverb(context, at))
  })
  pieces.push(...replacements(context, SAYINGS))
  pieces.push(...emptyExclamations(context))
  return joined(context, pieces)
}

/** {@link withoutPraise}, and jargon in everyday words, with one exclamation mark at most. */
export function inPlainWords(context: Context): Edits {
  const { text } = context.features
  const pieces = [...replacements(context, JARGON), ...verbs(context), withoutPraise(context)]
  if (pieces.every(({ length }) => length === 0)) return []
  const quiet = fullStops(context).filter(({ end }) => text.charAt(end) !== ')')
  return joined(context, [...pieces, ...quiet.map((edit) => [edit])])
}

/** All pieces that hold no fact and do not get into each other's way. */
function joined({ facts, features }: Context, pieces: readonly Edits[]): Edits {
  const taken: Edit[] = []
  // A star that opens emphasis must not be left before a blank.
  const isInMarks = ({ start, end, text }: Edit) =>
    text === '' && /^[*_~]|[*_~]$/.test(features.text.slice(Math.max(0, start - 1), end + 1))
  for (const piece of pieces) {
    for (const group of piece.length > 4 ? piece.map((edit) => [edit]) : [piece]) {
      if (group.length === 0 || group.some(isInMarks)) continue
      if (group.some((edit) => edit.end > edit.start && facts.covers(edit))) continue
      if (areApart(taken, group) && !touches(taken, group)) taken.push(...group)
    }
  }
  return taken
}

function touches(some: Edits, others: Edits): boolean {
  return some.some((a) => others.some((b) => a.start <= b.end && b.start <= a.end))
}

/** A list of edits, and, where they do not hold together, those of each sentence alone. */
export function* inParts(context: Context, edits: Edits): Iterable<Edits> {
  yield edits
  const bySentence = new Map<number, Edit[]>()
  for (const edit of edits) {
    const index = sentencesIn(context, { start: edit.start, end: edit.end + 1 })[0]?.index ?? -1
    bySentence.set(index, [...(bySentence.get(index) ?? []), edit])
  }
  if (bySentence.size > 1) yield* [...bySentence.values()].slice(0, MOST_PARTS)
}

/** Each look at a proposal judges the whole post. */
const MOST_PARTS = 5

/** Runs of praise with only blanks, commas and “and” between. */
function praiseSpans({ features }: Context): Span[] {
  const { tokens, text } = features
  const spans: Span[] = []
  let at = 0
  while (at < tokens.length) {
    const length = praiseAt(tokens, text, at)
    if (length === 0) {
      at++
      continue
    }
    let first = at
    let last = at + length - 1
    for (;;) {
      const joint = tokens[last + 1]
      const hasAnd = joint !== undefined && (joint.norm === 'and' || joint.norm === '&')
      const from = hasAnd ? last + 2 : last + 1
      const more = praiseAt(tokens, text, from)
      const gap = text.slice(tokens[last]?.end, tokens[last + 1]?.start)
      if (more === 0 || !/^,? $/.test(gap)) break
      last = from + more - 1
    }
    while (first > 0 && INTENSIFIER.has(tokens[first - 1]?.norm ?? '')) first--
    spans.push({ first, last })
    at = last + 1
  }
  return spans
}

/** How many tokens of praise begin at a place; 0 where none does, or where it is part of a title. */
function praiseAt(tokens: readonly Token[], text: string, at: number): number {
  const token = tokens[at]
  if (token === undefined || token.kind !== 'word' || token.isQuoted || token.isAllCaps) return 0
  for (const words of PRAISE_IN_WORDS) {
    const isThere = words.every((word, offset) => {
      const part = tokens[at + offset]
      const before = tokens[at + offset - 1]
      return (
        part?.norm === word &&
        (offset === 0 || /^[ \u2010\u2011-]$/.test(text.slice(before?.end, part.start)))
      )
    })
    if (isThere) return words.length
  }
  if (PRAISE.has(token.norm)) return 1
  const next = tokens[at + 1]
  if (next === undefined || !/^ $/.test(text.slice(token.end, next.start))) return 0
  // “One of the best ways”, “our best week yet”: what is compared is the point.
  const compares = tokens
    .slice(at + 1, at + 6)
    .some(({ norm }) => norm === 'yet' || norm === 'ever')
  const isOneOf =
    tokens[at - 1]?.norm === 'the' &&
    tokens[at - 2]?.norm === 'of' &&
    /^(?:one|some|two|three|many|most|all)$/.test(tokens[at - 3]?.norm ?? '')
  if (compares || isOneOf) return 0
  if (token.norm === 'most') return MOST_PRAISED.test(next.norm) ? 2 : 0
  if (SUPERLATIVE.has(token.norm)) {
    // “Segment best display” has no article that would stand without it.
    const before = tokens[at - 1]
    const isFree =
      before === undefined ||
      POINTS.has(before.norm) ||
      /[.!?:\n]/.test(text.slice(before.end, token.start)) ||
      /^(?:the|a|an|and|with|of|for|truly|absolutely|simply)$/.test(before.norm)
    return isFree && !NO_SUPERLATIVE.has(next.norm) ? 1 : 0
  }
  return PRAISE_OF[token.norm]?.has(next.norm) ? 1 : 0
}

function withoutAdjectives(context: Context, { first, last }: Span): Edits {
  const { features } = context
  const { tokens, text } = features
  const opening = tokens[first] as Token
  const closing = tokens[last] as Token
  const sentence = features.sentenceOf(first)
  const opens = first === sentence.firstWord
  if (isWarm(context, sentence)) return []
  // In a heading the praise is a part of its name.
  if (opening.isCapitalised && (!opens || isHeading(tokens, last))) return []
  if (closing.isCapitalised && last !== sentence.firstWord) return []
  const within = (at: number) =>
    at >= sentence.first && at <= sentence.last ? tokens[at] : undefined
  const before = within(first - 1)
  const next = within(last + 1)
  for (let at = Math.max(sentence.first, first - 4); at < first; at++) {
    if (DENIES.test(tokens[at]?.norm ?? '')) return []
  }
  // “the brilliant Ada Lovelace”: the article was there for the praise.
  if (before?.norm === 'the' && next?.isCapitalised) return []
  const isArticle = before?.norm === 'a' || before?.norm === 'an'
  if (HOLDS_ON.has((isArticle ? within(first - 2) : before)?.norm ?? '')) return []
  const gapBefore = before === undefined ? '' : text.slice(before.end, opening.start)
  const gapNext = next === undefined ? '' : text.slice(closing.end, next.start)
  const range = { start: opening.start, end: closing.end }
  if (next === undefined || (next.kind !== 'word' && next.kind !== 'hashtag')) return []
  const isAnd = (token: Token | undefined) => token?.norm === 'and'

  // “fast, amazing and easy” → “fast and easy”
  const following = within(last + 2)
  const isAdjective = (token: Token | undefined) =>
    token !== undefined && token.kind === 'word' && ADJECTIVE.test(token.norm)
  if (isAnd(next) && gapNext === ' ' && isAdjective(following)) {
    if (gapBefore === ', ' && isAdjective(before)) {
      return [{ start: before?.end ?? 0, end: closing.end, text: '' }]
    }
    if (gapBefore === ' ' || opens) return withoutWords(context, { ...range, end: next.end })
    return []
  }
  // “amazing, fast delivery” → “fast delivery”
  const isListed = gapNext === ', ' && isAdjective(next) && following?.kind === 'word'
  if (isListed && !NO_NOUN.has(following.norm) && !opens) {
    const end = next.start - 1
    return withoutWords(context, { ...range, end })
  }
  if (gapNext !== ' ' || NO_NOUN.has(next.norm) || /^'/.test(next.norm)) return []
  // “reliable and amazing service” → “reliable service”
  const other = within(first - 2)
  if (isAnd(before) && gapBefore === ' ') {
    if (!isAdjective(other)) return other === undefined ? [] : nounsJoined(context, range, other)
    return [{ start: (other as Token).end, end: closing.end, text: '' }]
  }
  if (/,/.test(gapBefore) && before !== undefined) {
    if (NOUN.test(before.norm)) return withoutWords(context, range)
    const isListed = isAdjective(before) || LIKE_ADJECTIVE.test(before.norm)
    return isListed ? [{ start: before.end, end: closing.end, text: '' }] : []
  }
  // “It’s going to be an insightful session.” has nothing else to say.
  const ends = last + 1 === sentence.lastWord || /^[.!?,;:)\n]/.test(text.slice(next.end))
  if (isArticle && ends && BE.test(within(first - 2)?.norm ?? '')) return []
  const bare = before === undefined || !POINTS.has(before.norm)
  if (bare && EMPTY_NOUN.has(next.norm)) return []
  // “for the ultimate fan gift” → “for a fan gift”: “the” was there for the superlative.
  if (before?.norm === 'the' && /^(?:ultimate|perfect|ideal)$/.test(opening.norm)) {
    const end = headOf(tokens, last + 1)
    // “the ultimate machine of the year” is one of a kind.
    if (tokens[end + 1]?.norm === 'of') return []
    if (/[^s]s$/.test(tokens[end]?.norm ?? '')) return withoutWords(context, range)
    const article = /^[aeio]/.test(next.norm) ? 'an' : 'a'
    return withWords(context, { start: before.start, end: closing.end }, article)
  }
  if (
    next.norm === 'things' ||
    PEOPLE.has(next.norm) ||
    (opens && /^(?:job|work|news)$/.test(next.norm))
  )
    return []
  return withoutWords(context, range)
}

/** Index of the last word of the noun phrase that begins at a place. */
function headOf(tokens: readonly Token[], from: number): number {
  let at = from
  while (tokens[at + 1]?.kind === 'word' && !NO_NOUN.has(tokens[at + 1]?.norm ?? '')) at++
  return at
}

function isWarm({ features }: Context, { first, last, firstWord }: Sentence): boolean {
  const { tokens } = features
  if (tokens[firstWord]?.norm === "here's" && tokens[firstWord + 1]?.norm === 'to') return true
  return tokens.slice(first, last + 1).some(({ norm }) => WARM.test(norm))
}

/** The next word has a capital too. */
function isHeading(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return next?.kind === 'word' && next.isCapitalised && next.norm !== 'i'
}

/** “coffee and amazing cakes” → “coffee and cakes”; nothing where the word before may be a verb or adjective. */
function nounsJoined(context: Context, range: Range, other: Token): Edits {
  return NOUN.test(other.norm) ? withoutWords(context, range) : []
}

function withoutAdverb(context: Context, at: number): Edits {
  const { features } = context
  const { tokens, text } = features
  const token = tokens[at] as Token
  if (token.kind !== 'word' || token.isQuoted || token.isAllCaps) return []
  const sentence = features.sentenceOf(at)
  const next = at < sentence.last ? tokens[at + 1] : undefined
  const before = at > sentence.first ? tokens[at - 1] : undefined
  const isSuper =
    token.norm === 'super' &&
    SUPER.has(next?.norm ?? '') &&
    text.slice(token.end, next?.start) === ' '
  if (!ADVERB.has(token.norm) && !isSuper) return []
  if (token.isCapitalised && (at !== sentence.firstWord || isHeading(tokens, at))) return []
  if (sentence.lastWord - sentence.firstWord < 3 || isWarm(context, sentence)) return []
  if (before !== undefined && (HOLDS_ON.has(before.norm) || DENIES.test(before.norm))) return []
  if (before !== undefined && /^(?:most|very|is|are|was|be|it's)$/.test(before.norm)) {
    // “It’s truly ours” stands without; “it is seamlessly” at the end does not.
    if (next === undefined || next.kind !== 'word') return []
  }
  const gap = text.slice(token.end, next?.start)
  const isLy = (word: Token | undefined) => /ly$/.test(word?.norm ?? '')
  if (next?.norm === 'and' && isLy(tokens[at + 2])) {
    return withoutWords(context, { start: token.start, end: next.end })
  }
  if (before?.norm === 'and' && isLy(tokens[at - 2])) {
    return [{ start: (tokens[at - 2] as Token).end, end: token.end, text: '' }]
  }
  if (next !== undefined && gap !== ' ') return []
  if (next?.norm === 'and' || before?.norm === 'and') {
    if (next === undefined || NO_NOUN.has(next.norm)) return []
  }
  return withoutWords(context, token)
}

/** Sentences that only cheer. */
const CHEER =
  /^(?:wow|woah|whoa|yay|woo ?hoo|boom|bam|hooray|amazing|awesome|incredible|exciting|so exciting|how (?:cool|amazing|awesome|exciting|fun|great) is that|simply the best|it (?:doesn['’]t|does not) get (?:any |much )?better than (?:this|that)|(?:it )?can['’]?t get (?:any |much )?better than (?:this|that)|what a game[- ]changer|pure magic|how exciting|isn['’]t (?:that|it) (?:cool|amazing|awesome|exciting|great))\b[!?\s]*$/iu

function emptyExclamations(context: Context): Edits[] {
  const { features } = context
  const { sentences } = features
  if (sentences.length < 3) return []
  return sentences
    .filter((sentence) => sentence.index > 0 && CHEER.test(features.excerpt(sentence)))
    .filter((sentence) => isAlone(context, sentence))
    .map((sentence) => withoutSentence(context, sentence))
}

/** Another sentence is on its line, or it has a line to itself. */
function isAlone({ features }: Context, { index }: Sentence): boolean {
  return features.sentences[index + 1] !== undefined || index > 1
}

// ── sayings and jargon ──────────────────────────────────────────────────────

type Rule = readonly [RegExp, (match: RegExpExecArray) => string]
const to = (words: string) => () => words
/** What a match holds in its groups, others empty. */
const group = (match: RegExpExecArray, at: number) => match[at] ?? ''

const GOALS = 'way|gift|tool|companion|addition|opportunity|setting|present|snack|starting point'

/** What goes on praising in several words. */
const SAYINGS: readonly Rule[] = [
  [/,? and (?:bigger and |now )?better than ever(?: before)?(?=[\s.,!])/giu, to('')],
  [/(?<=\b\w{2,}er) than ever(?: before)?(?=[\s.,!?]|$)/giu, to('')],
  [/(?<=[\p{L}\d]) like (?:never before|no other)(?=[\s.,!]|$)/giu, to('')],
  [
    new RegExp(
      `(?<!\\b(?:is|was|be|been) )\\bthe (?:best|perfect|easiest|fastest|smartest|simplest|quickest|ideal) ((?:\\p{Ll}+ )?(?:${GOALS}) (?:to|for))\\b`,
      'gu',
    ),
    (match) => `${/^[aeiou]/.test(group(match, 1)) ? 'an' : 'a'} ${group(match, 1)}`,
  ],
  [
    new RegExp(`\\ba perfect ((?:\\p{Ll}+ )?(?:${GOALS}) (?:to|for))\\b`, 'gu'),
    (match) => `${/^[aeiou]/.test(group(match, 1)) ? 'an' : 'a'} ${group(match, 1)}`,
  ],
  [/(?<=\b(?:it's|it’s|is|are|they're|they’re) )(?:just |simply )?perfect (?=for\b)/giu, to('')],
  [/\b(?:all|brand)[- ]new\b/gu, to('new')],
  [
    /\b(your|our|my) (?:best|biggest|greatest) ([\p{L}\d][\p{L}\d ]{1,30}?) (?:yet|ever)\b/giu,
    (match) => `${group(match, 1)} ${group(match, 2)}`,
  ],
  [/(?<!\b(?:is|are|be|it's|it’s)),? (?:right |all )?at your fingertips(?=[\s.,!]|$)/giu, to('')],
  [/,? to the fullest(?=[\s.,!]|$)/giu, to('')],
  [/,? in no time(?: at all)?(?=[\s.,!]|$)/giu, to('')],
  [/,? like a pro(?=[\s.,!]|$)/giu, to('')],
  [/\bnew and improved\b/gu, to('improved')],
  [/\b(?:and )(?:so )?much(?:, much)? more(?=[.!,\s]|$)/gu, to('and more')],
  [/\bis (?:jam-|jam )?(?:packed|loaded) with\b/gu, to('has')],
  [/\bare (?:jam-|jam )?(?:packed|loaded) with\b/gu, to('have')],
  [
    /(?<!\b(?:is|are|was|were|be|come|comes) (?:jam[- ])?)(?<![\p{L}\p{N}]-)(?<!\bjam )\b(?:jam-|jam )?(?:packed|loaded) with\b/gu,
    to('with'),
  ],
]

const IMPROVE: Readonly<Record<string, string>> = {
  take: 'improve',
  takes: 'improves',
  taking: 'improving',
  bring: 'improve',
  brings: 'improves',
  bringing: 'improving',
}
const POWER =
  /\b(?:(unlock|unleash|harness|leverage|tap into)|(unlocking|unleashing|harnessing|leveraging|tapping into)|(discover|experience|feel)) the (?:full |true )?power of (?=\p{L})/giu

const JARGON: readonly Rule[] = [
  [
    POWER,
    (match) => (match[1] !== undefined ? 'use ' : match[2] !== undefined ? 'using ' : 'try '),
  ],
  [
    /\b(take|takes|taking|bring|brings|bringing) ((?:your|our|their|the|its|his|her)(?: [\p{L}\d’'&-]+){1,6}?) to (?:the|a whole new|a new|another|new) (?:next )?(?:level|heights)\b/giu,
    (match) => `${IMPROVE[group(match, 1).toLowerCase()] ?? 'improve'} ${group(match, 2)}`,
  ],
  [
    /\b(up|step up|level up) your (\p{Ll}+) game\b/giu,
    (match) => `improve your ${group(match, 2)}`,
  ],
  [/\bin order to\b/giu, to('to')],
  [/\b(?:indulge in|savou?r)\b/giu, to('enjoy')],
  [/\bboasts\b/gu, to('has')],
  [/\bwith ease\b/gu, to('easily')],
  [
    /\bunlock(s|ing)? (?=(?:\p{Ll}+ )?(?:savings|rewards|discounts?|deals|offers?|access|insights|perks|benefits|bonuses)\b)/giu,
    (match) => ({ s: 'gets ', ing: 'getting ' })[group(match, 1)] ?? 'get ',
  ],
]

function replacements(context: Context, rules: readonly Rule[]): Edits[] {
  const { features } = context
  const found: Edits[] = []
  for (const [pattern, say] of rules) {
    for (const match of features.text.matchAll(pattern)) {
      const range = { start: match.index, end: match.index + match[0].length }
      if (sentencesIn(context, range).length !== 1) continue
      const first = features.tokens.find(({ end }) => end > range.start)
      if (first?.isQuoted || first?.isAllCaps) continue
      const words = say(match as RegExpExecArray)
      const isDropped = words === ''
      found.push(isDropped ? [{ ...range, text: '' }] : withWords(context, range, words))
    }
  }
  return found
}

/** A verb of a brochure in its four forms, and the same of the verb that people use. */
const VERBS: ReadonlyMap<string, string> = new Map(
  [
    ['leverage leverages leveraging leveraged', 'use uses using used'],
    ['utilize utilizes utilizing utilized', 'use uses using used'],
    ['utilise utilises utilising utilised', 'use uses using used'],
    ['harness harnesses harnessing harnessed', 'use uses using used'],
    ['empower empowers empowering empowered', 'help helps helping helped'],
    ['elevate elevates elevating', 'improve improves improving'],
    ['enhance enhances enhancing enhanced', 'improve improves improving improved'],
    ['optimize optimizes optimizing', 'improve improves improving'],
    ['optimise optimises optimising', 'improve improves improving'],
    ['supercharge supercharges supercharging', 'improve improves improving'],
    [
      'streamline streamlines streamlining streamlined',
      'simplify simplifies simplifying simplified',
    ],
    ['accelerate accelerates accelerating', 'speed@up speeds@up speeding@up'],
    [
      'revolutionize revolutionizes revolutionizing revolutionized',
      'change changes changing changed',
    ],
    [
      'revolutionise revolutionises revolutionising revolutionised',
      'change changes changing changed',
    ],
    ['transform transforms transforming', 'change changes changing'],
    ['reimagine reimagines reimagining', 'rethink rethinks rethinking'],
    ['redefine redefines redefining', 'change changes changing'],
    ['facilitate facilitates facilitating', 'help@with helps@with helping@with'],
  ].flatMap(([from, plain]) => {
    const forms = (plain as string).split(' ').map((form) => form.replace('@', ' '))
    return (from as string)
      .split(' ')
      .map((form, index): [string, string] => [form, forms[index] as string])
  }),
)
const TURN: Readonly<Record<string, string>> = {
  change: 'turn',
  changes: 'turns',
  changing: 'turning',
}
/** Words that some verbs of brochures are nouns behind: “have leverage”. */
const NOUN_BEHIND = setOf('the a an of your our their more some have has had no with its any that')

/** “them”, “your team”, “small businesses”. */
function isSomebody(tokens: readonly Token[], from: number): boolean {
  const words = tokens.slice(from, from + 3)
  if (/^(?:them|us|you|me|him|her)$/.test(words[0]?.norm ?? '')) return true
  return words.some(
    ({ norm }) =>
      PEOPLE.has(norm) ||
      /^(?:users?|business|businesses|organi[sz]ations?|companies|brands?|marketers?|sellers?|developers?|kids|children|youth|girls|families|clients?|agents?|companies|everyone|anyone|founders?|professionals|merchants|retailers|tenants|residents|parents|patients|owners|creators|makers|designers|engineers|employers|workers|traders|investors|farmers|communities)$/.test(
        norm,
      ),
  )
}

function verbs(context: Context): Edits[] {
  const { features } = context
  const { tokens, text } = features
  const found: Edits[] = []
  tokens.forEach((token, at) => {
    const plain = token.kind === 'word' && !token.isQuoted ? VERBS.get(token.norm) : undefined
    if (plain === undefined || token.isAllCaps) return
    const sentence = features.sentenceOf(at)
    if (token.isCapitalised && (at !== sentence.firstWord || isHeading(tokens, at))) return
    // “to digitally transform and grow” has no object.
    if (/^(?:and|or)$/.test(tokens[at + 1]?.norm ?? '') || /ly$/.test(tokens[at - 1]?.norm ?? ''))
      return
    if (at === sentence.lastWord || tokens[at + 1]?.kind !== 'word') return
    if (text.slice(token.end, tokens[at + 1]?.start) !== ' ') return
    // “felt empowered” is no verb with an object, and only somebody can be helped.
    if (/^empower/.test(token.norm) && !isSomebody(tokens, at + 1)) return
    // “Improve planning, improve operations” would say it twice.
    const said = features.tokens.slice(sentence.first, sentence.last + 1)
    if (
      said.some(({ norm }) => norm === plain || (VERBS.get(norm) === plain && norm !== token.norm))
    )
      return
    if (NOUN_BEHIND.has(tokens[at - 1]?.norm ?? '') && at > sentence.first) return
    const rest = tokens.slice(at + 1, Math.min(sentence.last + 1, at + 9))
    const isInto = plain in TURN && rest.some(({ norm }) => norm === 'into')
    found.push(withWords(context, token, isInto ? (TURN[plain] as string) : plain))
  })
  return found
}

// ── praise of oneself ───────────────────────────────────────────────────────

const RANKS: readonly Rule[] = [
  [
    /\bthe (?:\p{L}+['’]s )?(?:leading|premier|foremost|top|most trusted|most advanced|most innovative) (provider|supplier|manufacturer|maker|producer|agency|platform|brand|company|retailer)\b/giu,
    (match) => `a ${group(match, 1)}`,
  ],
  [
    /\ba (?:global |world |market |recognized |recognised )?(?:leading|premier|top) (provider|supplier|manufacturer|maker|producer|agency|platform|brand|company|retailer)\b/giu,
    (match) => `a ${group(match, 1)}`,
  ],
  [
    /(?<=\bour )(?:industry[- ]leading|market[- ]leading|world[- ]leading|world[- ]class|best[- ]in[- ]class|world[- ]renowned|leading|unmatched|groundbreaking) (?=\p{Ll})/giu,
    to(''),
  ],
]

/** “The leading provider of” as “a provider of”, “our world-class team” as “our team”. */
export function withoutRank(context: Context): Edits {
  return joined(context, replacements(context, RANKS))
}

/** The most words of a sentence that only boasts. */
const BOAST = 14

/** Leaves a short sentence out that says nothing but praise of its author, where others remain. */
export function withoutBoast(context: Context, range: Range): Edits {
  const { features } = context
  const [sentence] = sentencesIn(context, range)
  if (sentence === undefined || sentence.index === 0 || features.sentences.length < 3) return []
  const words = features.tokens.slice(sentence.first, sentence.last + 1)
  const others = features.tokens.filter(({ kind }) => kind === 'word').length - words.length
  return words.length > BOAST || others < 2 * BOAST ? [] : withoutSentence(context, sentence)
}
