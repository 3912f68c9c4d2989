/**
 * A question mark is not a question. Sorts what asks into what a reader is invited to answer and
 * what only looks like it.
 */
import type { Range } from '../model.ts'
import type { Features } from './features.ts'
import type { Hit } from './lexicon.ts'
import { askingWords, closedWords, hookWords } from './question-words.ts'
import { isWithin, quotationsOf } from './quotations.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'

/**
 * - `open`: invites the reader's own experience or opinion
 * - `poll`: offers one answer or the other (“Tea or coffee?”)
 * - `dictated`: the answer is prescribed (“Agree?”, “Who else is excited?”)
 * - `sales`: a hook for what follows (“Tired of slow reports?”, “Ready to grow?”)
 * - `rhetorical`: the author answers it, or nobody could
 */
export type QuestionType = 'open' | 'poll' | 'dictated' | 'sales' | 'rhetorical'

export interface Question extends Range {
  readonly type: QuestionType
  readonly sentence: number
  /** How surely it is of its type, 0 to 1; a careful reader would agree from 0.5 up. */
  readonly strength: number
}

type Known = Omit<Features, 'questions' | 'credits'>
type Cue = (typeof askingWords | typeof closedWords | typeof hookWords)['entries'][number]['tag']

/** Every sentence with a question mark, and those that invite an answer without one. */
export function typeQuestions(features: Known): Question[] {
  const cues = new Map<number, Map<Cue, Hit>>()
  for (const vocabulary of [askingWords, closedWords, hookWords]) {
    for (const hit of features.phrases<Cue>(vocabulary)) {
      const known = cues.get(hit.sentence)
      if (known === undefined) cues.set(hit.sentence, new Map([[hit.entry.tag, hit]]))
      else if (!known.has(hit.entry.tag)) known.set(hit.entry.tag, hit)
    }
  }
  const setting = settingOf(features)
  const quotations = quotationsOf(features.text)
  const questions: Question[] = []
  for (const sentence of features.sentences) {
    const found = cues.get(sentence.index) ?? new Map<Cue, Hit>()
    const isMarked = sentence.mark.includes('?') || isInverted(features, sentence)
    if (!isMarked && found.size === 0) continue
    if (features.tokens[sentence.first]?.isQuoted || isWithin(quotations, sentence.start)) continue
    const typed = isMarked
      ? typeOf(features, sentence, found, setting)
      : unmarked(features, sentence, found, setting)
    if (typed === undefined) continue
    const { start, end, index } = sentence
    questions.push({ ...typed, start, end, sentence: index })
  }
  return questions
}

/** What of a post bears on how its questions are meant. */
interface Setting {
  /** Index of the last sentence that has words. */
  readonly lastSaid: number
  /** Index of the last command; -1 where there is none. */
  readonly lastCommand: number
  /** Index of the last command to buy, book, register and the like. */
  readonly lastSale: number
  /** The author speaks as a person. */
  readonly isPersonal: boolean
  /** Prices or percentages are named. */
  readonly hasPrices: boolean
  /** Something can be won. */
  readonly isContest: boolean
  /** Somebody is being talked to. */
  readonly isReply: boolean
}

const setOf = (words: string) => new Set(words.trim().split(/\s+/))
const SALES = setOf(`
  book buy claim download get grab install order preorder redeem register reserve rsvp schedule shop
  sign snag subscribe upgrade`)
const CONTEST = setOf('win winner winners giveaway prize prizes contest raffle voucher vouchers')
const TO_READER = setOf("you your yours you're you've u ur y'all yall yourself")
const ASKS = setOf(`
  what which who where when how what's whats who's whos where's`)

function settingOf({ tokens, sentences, grammar, ofKind }: Known): Setting {
  let lastSaid = 0
  let lastCommand = -1
  let lastSale = -1
  for (const { index, firstWord } of sentences) {
    const opening = tokens[firstWord] as Token
    if (opening.kind === 'word' || opening.kind === 'number') lastSaid = index
    if (grammar[index]?.mood !== 'command') continue
    lastCommand = index
    const isSale = SALES.has(opening.norm) || SALES.has(tokens[firstWord + 1]?.norm ?? '')
    if (isSale) lastSale = index
  }
  return {
    lastSaid,
    lastCommand,
    lastSale,
    isPersonal: grammar.some(({ speaker }) => speaker === 'person'),
    hasPrices: ofKind('money').length + ofKind('percent').length > 0,
    isContest: ofKind('word').some(({ norm }) => CONTEST.has(norm)),
    isReply: tokens[0]?.kind === 'mention',
  }
}

/** Before “tell us”, these say that somebody else does. */
const REPORTING = setOf(
  "to will would can could may they who he she it we i i'll we'll they'll helps",
)

type Typed = Pick<Question, 'type' | 'strength'>

function typeOf(
  features: Known,
  sentence: Sentence,
  cues: ReadonlyMap<Cue, Hit>,
  setting: Setting,
): Typed {
  const { index, firstWord, lastWord } = sentence
  const words = lastWord - firstWord + 1
  const invites = cues.has('own') || cues.has('crowd') || cues.has('invitation')
  if (cues.has('dictated') && !invites) return { type: 'dictated', strength: 1 }
  if (cues.has('bridge') && !invites) return { type: 'rhetorical', strength: 1 }

  const sells = salesStrength(features, sentence, cues, setting)
  if (invites) {
    // “What is your biggest worry? Register for our webinar.” is no invitation.
    if (index === 0 && setting.lastSale > 0) return { type: 'sales', strength: 0.5 }
    // “How do you measure that? Read our guide.” asks and hooks.
    const alsoHooks = cues.has('riddle') && setting.lastCommand > index
    return { type: 'open', strength: setting.isContest || alsoHooks ? 0.4 : 0.9 }
  }
  if (cues.has('choice')) return { type: 'poll', strength: setting.isContest ? 0.4 : 0.8 }
  if (sells >= LEAST_SALES && !setting.isReply) return { type: 'sales', strength: sells }
  if (isChoice(features, sentence)) return { type: 'poll', strength: 0.6 }
  const isLast = index >= setting.lastSaid
  if (isLast || setting.isReply) {
    const asksReader = addresses(features.tokens, sentence, TO_READER)
    const hooks = cues.has('riddle') || cues.has('need') || cues.has('more')
    const isPlain = ASKS.has(norm(features, firstWord))
    if (setting.isReply && isPlain) return { type: 'open', strength: 0.5 }
    const isAlone = setting.lastSaid === 0 && isPlain
    if (asksReader && (isAlone || !hooks) && !setting.isContest && setting.lastSale === -1) {
      return { type: 'open', strength: isPlain ? 0.6 : 0.4 }
    }
    if (words > 3 && setting.lastCommand === -1) return { type: 'open', strength: 0.3 }
  }
  return { type: 'rhetorical', strength: 1 - sells }
}

/**
 * Log-odds that a marked question is a sales hook: a logistic regression on graded posts, rounded. The
 * graders flagged posts, not sentences, so it is rough where a post asks several questions.
 */
const HOOK = {
  bias: -1.5,
  need: 1.8,
  riddle: 0.9,
  more: -0.6,
  fact: -0.2,
  toReader: 0.7,
  opens: 0.5,
  later: -0.3,
  beforeCommand: 0.6,
  prices: 0.4,
  personal: -0.8,
  reply: -0.7,
  asksWhat: -0.3,
  long: -0.5,
  alone: -0.6,
}
const LONG_QUESTION = 15
/** Under this a hook is too unsure to be called one. */
const LEAST_SALES = 0.45

function salesStrength(
  features: Known,
  sentence: Sentence,
  cues: ReadonlyMap<Cue, Hit>,
  setting: Setting,
): number {
  const { index, firstWord, lastWord } = sentence
  let odds = HOOK.bias
  if (cues.has('need')) odds += HOOK.need
  else if (cues.has('riddle')) odds += HOOK.riddle
  if (cues.has('more')) odds += HOOK.more
  if (cues.has('fact')) odds += HOOK.fact
  if (addresses(features.tokens, sentence, TO_READER)) odds += HOOK.toReader
  odds += index === 0 ? HOOK.opens : HOOK.later
  if (setting.lastCommand > index) odds += HOOK.beforeCommand
  if (setting.hasPrices) odds += HOOK.prices
  if (setting.isPersonal) odds += HOOK.personal
  if (setting.isReply) odds += HOOK.reply
  if (ASKS.has(norm(features, firstWord))) odds += HOOK.asksWhat
  if (lastWord - firstWord >= LONG_QUESTION) odds += HOOK.long
  if (setting.lastSaid === 0) odds += HOOK.alone
  return 1 / (1 + Math.exp(-odds))
}

/** Captions often ask without a mark: “What’s your favourite song”. */
function unmarked(
  features: Known,
  sentence: Sentence,
  cues: ReadonlyMap<Cue, Hit>,
  setting: Setting,
): Typed | undefined {
  if (cues.has('invitation')) {
    if (isReported(features, cues.get('invitation') as Hit)) return undefined
    if (setting.isContest) return { type: 'dictated', strength: 0.6 }
    if (cues.has('own')) return { type: 'open', strength: 0.8 }
    // Below a plug, “let us know what you think” is manners more often than a question.
    const isPlug =
      features.ofKind('url').length > 0 ||
      features.ofKind('hashtag').length > 2 ||
      (setting.lastCommand !== -1 && setting.lastCommand !== sentence.index)
    return { type: 'open', strength: isPlug && !setting.isPersonal ? 0.4 : 0.6 }
  }
  if (sentence.mark !== '') return undefined
  const hit = cues.get('own') ?? cues.get('crowd') ?? cues.get('choice')
  if (hit === undefined || !beginsQuestion(features, sentence, hit)) return undefined
  const type = hit.entry.tag === 'choice' ? 'poll' : 'open'
  return { type, strength: setting.isContest ? 0.4 : 0.7 }
}

const AUXILIARY = setOf('are do does did have has would will can could is')
const SECOND = setOf('you your ya yall')

/** “Have you tried it yet”: the order of words asks, where a caption spares the mark. */
function isInverted({ tokens }: Known, { mark, firstWord, lastWord }: Sentence): boolean {
  return (
    mark === '' &&
    lastWord - firstWord > 1 &&
    AUXILIARY.has(tokens[firstWord]?.norm ?? '') &&
    SECOND.has(tokens[firstWord + 1]?.norm ?? '')
  )
}

/** “She will tell us how” invites nobody. */
function isReported({ tokens, sentences }: Known, { first, sentence }: Hit): boolean {
  if (first === sentences[sentence]?.first) return false
  const before = tokens[first - 1]
  return before?.kind === 'word' && (REPORTING.has(before.norm) || before.isCapitalised)
}

/** Whether a phrase opens its sentence or, in a caption without full stops, a new one inside of it. */
function beginsQuestion({ tokens }: Known, { firstWord }: Sentence, { first }: Hit): boolean {
  if (first === firstWord) return true
  const before = tokens[first - 1] as Token
  const opening = tokens[first] as Token
  if (before.kind !== 'word') return true
  return opening.isCapitalised && !opening.isAllCaps && !before.isCapitalised
}

/** At most this many words offer a choice: “#ShutDown or #PinkVenom?”. */
const LONGEST_CHOICE = 9
/** Openings that ask for something else, or for a yes. */
const NO_CHOICE = setOf(
  'is are was were do does did will would can could should has have want need looking ready new to in not',
)

function isChoice({ tokens }: Known, { firstWord, lastWord }: Sentence): boolean {
  if (lastWord - firstWord >= LONGEST_CHOICE) return false
  if (NO_CHOICE.has(tokens[firstWord]?.norm ?? '')) return false
  for (let at = firstWord + 1; at < lastWord; at++) {
    if (tokens[at]?.norm === 'or') return tokens[at + 1]?.norm !== 'not'
  }
  return false
}

function addresses(
  tokens: readonly Token[],
  { firstWord, lastWord }: Sentence,
  words: ReadonlySet<string>,
): boolean {
  for (let at = firstWord; at <= lastWord; at++) {
    if (words.has((tokens[at] as Token).norm)) return true
  }
  return false
}

function norm({ tokens }: Known, at: number): string {
  return tokens[at]?.norm ?? ''
}
