/**
 * The whole of a pushy post in one calm voice. Rules mend the places they find; a reader minds what is
 * left beside them as much: the second order, the row of flames, the mark that shouts.
 */
import type { Sentence, Token } from '../analyse/features.ts'
import type { RewriteContext } from '../check/define.ts'
import type { Setup } from '../check/run.ts'
import type { Edit } from '../model.ts'
import type { Draft } from './draft.ts'
import { areApart, compose, deletions } from './edits.ts'
import { hookAsStatement } from './hooks.ts'
import { plainNews } from './news.ts'
import type { Phrasebook } from './phrasebook.ts'
import { ATTENTION, type Edits, quietly, withoutSentence } from './phrasing.ts'
import { inPlainWords, withoutPraise, withoutRank } from './plainer.ts'
import type { PlannedEdit, PlanOptions, State } from './plan.ts'
import { calmly, withEmoji, withoutEmptySentence } from './pressure.ts'
import { asStatement, ordersAsStatements } from './statements.ts'
import { isMonotonous, scoreOf } from './suggest.ts'
import { verify } from './verify.ts'

type Context = Pick<RewriteContext<unknown>, 'post' | 'features' | 'facts' | 'phrasings'>

/** One way to lower the voice, all over a post. */
interface Calming {
  /** The rule that minds what it takes away. */
  readonly ruleId: string
  readonly title: string
  /** Each piece holds by itself; pieces that overlap are other ways for the same place, best first. */
  readonly pieces: (context: Context) => readonly Edits[]
}

const alone = (edits: Edits): readonly Edits[] => edits.map((edit) => [edit])

/** In the order in which they are tried: what goes need not be reworded. */
const CALMINGS: readonly Calming[] = [
  { ruleId: 'false-urgency', title: 'Leave out what only cheers and hurries', pieces: emptyTalk },
  { ruleId: 'sales-question', title: 'Say the questions as statements', pieces: hooks },
  { ruleId: 'announcement-opener', title: 'Begin with the news', pieces: plainNews },
  {
    ruleId: 'hard-sell',
    title: 'Say the orders as statements',
    pieces: (context) => [...ordersAsStatements(context), ...orders(context)],
  },
  {
    ruleId: 'hype',
    title: 'Leave the praise out',
    pieces: (context) => alone(withoutPraise(context)),
  },
  {
    ruleId: 'self-praise',
    title: 'Leave the rank out',
    pieces: (context) => alone(withoutRank(context)),
  },
  {
    ruleId: 'brochure-voice',
    title: 'Say it in plainer words',
    pieces: (context) => alone(inPlainWords(context)),
  },
  {
    ruleId: 'false-urgency',
    title: 'Leave out the words that only push',
    pieces: (context) => alone(calmly(context)),
  },
  {
    ruleId: 'shouting',
    title: 'Write it in ordinary letters',
    pieces: (context) => [quietly(context, { start: 0, end: context.features.text.length })],
  },
  {
    ruleId: 'shouting',
    title: 'End the sentences with a full stop',
    pieces: (context) => [stops(context), ...alone(stops(context))],
  },
  {
    ruleId: 'shouting',
    title: 'Leave the emoji out that call',
    pieces: (context) => [calls(context), ...alone(calls(context))],
  },
]

/** After so many rounds what is left is left. */
const MOST_ROUNDS = 3
/** Each look judges the whole post, so their number is bounded, the more the longer it is. */
const MOST_LOOKS = 90
const MOST_READ = 200_000

/**
 * What a plan has made of a post, in a calm voice throughout. Each step is verified as suggestions
 * are, and none raises the score; it need not lower it, for that counts only what rules find.
 *
 * @param state what the edits of rules have made of `original`.
 */
export function calmed(
  original: Draft,
  state: State,
  setup: Setup,
  { isAsked = () => true, debug, book }: PlanOptions & { readonly book: Phrasebook },
): State {
  // What a post keeps on purpose is not told apart here.
  if (original.judged.checked.suppressor !== undefined) return state
  const { hidden } = original.judged.checked
  const running = new Set(setup.rules.filter(({ isOff }) => !isOff).map(({ rule }) => rule.id))
  const calmings = CALMINGS.filter(
    ({ ruleId }) =>
      running.has(ruleId) &&
      !hidden.has(ruleId) &&
      isAsked({ ruleId, severity: 'warn' }, 'suggested'),
  )
  const { length } = original.post.text
  let current = state
  let looks = Math.min(MOST_LOOKS, Math.ceil(MOST_READ / Math.max(1, length)))
  const taken = (calming: Calming, edits: Edits): boolean => {
    if (edits.length === 0 || looks <= 0) return false
    looks--
    const changes = compose(length, current.changes, edits)
    const { after, refusal } = verify(original, changes, setup)
    const say = (why: string) =>
      debug?.(`${original.post.id}: ${calming.ruleId}/calm: “${calming.title}” ${why}`)
    if (after === undefined) {
      say(refusal ?? '')
      return false
    }
    const gain = scoreOf(current.draft) - scoreOf(after)
    if (gain < 0) say(`raises the score from ${scoreOf(current.draft)} to ${scoreOf(after)}`)
    if (gain < 0 || isMonotonous(after, current.draft)) return false
    current = { draft: after, changes, edits: joined(current.edits, calming, gain) }
    return true
  }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = current
    for (const calming of calmings) {
      const pieces = calming
        .pieces(contextOf(current.draft, book))
        .filter(({ length }) => length > 0)
      const all: Edit[] = []
      for (const piece of pieces) if (areApart(all, piece)) all.push(...piece)
      if (taken(calming, all)) continue
      if (pieces.length < 2) continue
      // Places move with each edit that is taken: from the last to the first they do not.
      let bound = Number.POSITIVE_INFINITY
      for (const piece of pieces.toSorted((a, b) => startOf(b) - startOf(a))) {
        if (endOf(piece) < bound && taken(calming, piece)) bound = startOf(piece)
      }
    }
    if (current === before) break
  }
  return current
}

function startOf(edits: Edits): number {
  return Math.min(...edits.map(({ start }) => start))
}

function endOf(edits: Edits): number {
  return Math.max(...edits.map(({ end }) => end))
}

function joined(
  edits: readonly PlannedEdit[],
  { ruleId, title }: Calming,
  gain: number,
): readonly PlannedEdit[] {
  const isSame = (edit: PlannedEdit) => edit.ruleId === ruleId && edit.title === title
  if (!edits.some(isSame)) return [...edits, { ruleId, title, gain, applicability: 'suggested' }]
  return edits.map((edit) => (isSame(edit) ? { ...edit, gain: edit.gain + gain } : edit))
}

function contextOf(draft: Draft, book: Phrasebook): Context {
  const { post, judged } = draft
  return {
    post,
    features: judged.features,
    facts: draft.facts,
    phrasings: (ways) => book.order(ways, post.text, 0),
  }
}

// ── what goes ───────────────────────────────────────────────────────────────

/** Sentences that cheer, hurry or lead on, and say nothing of what the post is about. */
const TALK = new RegExp(
  `^(?:${[
    "let[’']s (?:go|do this|make (?:it|magic|holiday magic|this) happen|get (?:started|going|this party started)|dive in|jump in)",
    'what are you waiting for',
    '(?:so )?why wait',
    "(?:don[’']t|do not) (?:miss (?:out|it|this)|wait|delay|hesitate|sleep on (?:it|this)|say we didn[’']t warn you)",
    "(?:you|we)(?: really)? (?:won[’']t|don[’']t|do not|will not|wouldn[’']t) want to miss (?:this|it|out)(?: one)?",
    '(?:now|today) is the time',
    "there[’']s no (?:better|time like the present)(?: time)?",
    "it[’']s (?:finally |almost |now )?(?:here|time|happening|on|a must|that (?:easy|simple))",
    'the (?:wait|secret) is (?:over|out)',
    '(?:big|exciting|great|huge|good|breaking) (?:news|things|announcement)(?: (?:ahead|alert|to come|coming))?',
    '(?:and|plus|with) (?:so )?much(?:,? much)? more',
    'you (?:so )?deserve (?:it|this)',
    'treat yourself(?: today| now)?',
    'trust us',
    "we(?:[’']ve| have) got you(?: covered)?",
    '(?:then )?look no further',
    '(?:need we )?say (?:more|no more)',
    'more the merrier',
    'hurry(?: up)?(?: before .{2,30})?',
    '(?:last|final) (?:chance|call|day|days|hours)',
    '(?:act|order|shop|buy|book|call) (?:now|fast|today)',
    '(?:limited|special) (?:time|offer|stock|quantities|availability|time offer)(?: only)?',
    'while (?:it|they) lasts?',
    '(?:get|are you) (?:ready|excited|hyped|pumped)(?: for this)?',
    'stay tuned(?: for more)?',
    'watch this space',
    'mark your calendars?',
    'save the date',
    "you heard (?:it|that) right|that[’']s right|yes,? really",
    'how (?:cool|amazing|awesome|exciting|fun|great) is that',
    'enjoy',
  ].join('|')})[\\s!.…?]*$`,
  'iu',
)

function emptyTalk(context: Context): readonly Edits[] {
  const { features } = context
  const { sentences } = features
  if (sentences.length < 2) return []
  return sentences
    .filter((sentence) => !isQuoted(context, sentence))
    .map((sentence): Edits => {
      const said = features.text.slice(features.tokens[sentence.firstWord]?.start, sentence.end)
      if (TALK.test(said.replace(/[^\p{L}\p{N}\p{P}\s]/gu, '').trim())) {
        return withoutSentence(context, withEmoji(context, sentence))
      }
      const isShort = sentence.lastWord - sentence.firstWord < 6
      return isShort && sentence.mark.includes('!') && !WARM.test(said)
        ? withoutEmptySentence(context, sentence, 0)
        : []
    })
}

/** Small talk is no pressure. */
const WARM =
  /\b(?:thank|thanks|happy|merry|hello|hi|hey|welcome|congrat\p{L}*|cheers|good (?:morning|luck|night)|enjoy|love|sold|open|free|back|sorry|bye)\b/iu

/** Questions that only lead on to what the post offers. */
function hooks(context: Context): readonly Edits[] {
  return context.features.sentences
    .filter((sentence) => sentence.mark.includes('?') && !isQuoted(context, sentence))
    .flatMap((sentence) => hookAsStatement(context, sentence))
}

/** Each order by itself. */
function orders(context: Context): readonly Edits[] {
  const { features } = context
  return features.sentences
    .filter((sentence) => features.grammar[sentence.index]?.mood === 'command')
    .flatMap((sentence) => asStatement(context, sentence))
}

function stops({ features, facts }: Context): Edits {
  const { text } = features
  return features.sentences
    .filter(({ mark, end, start }) => {
      const isLoud = /^[!！]+$/.test(mark) && !/[)\]”"]/.test(text.charAt(end))
      return isLoud && !GREETING.test(text.slice(start, end))
    })
    .map(({ end, mark }) => ({ start: end - mark.length, end, text: '.' }))
    .filter((edit) => !facts.covers(edit))
}

const GREETING =
  /^\W*(?:thank|thanks|happy|merry|congrat|welcome|good (?:morning|luck)|hello|hi|hey|cheers)\b/i

/** Emoji that flash, point and cheer, and all but the first of a row of others; not where they head the lines of a list. */
function calls({ features, facts }: Context): Edits {
  const { tokens, text } = features
  const gone = tokens.filter((token, at): boolean => {
    if (token.kind !== 'emoji' || token.isQuoted || facts.covers(token)) return false
    const before = text.slice(0, token.start)
    const opensLine = /(?:^|\n)[ \t]*$/.test(before)
    if (opensLine && features.sentences.length > 3 && /\n/.test(text)) return false
    const isPointer = /^[👇👉➡⬇]/u.test(token.norm)
    const next = tokens[at + 1]
    if (isPointer) return next?.kind !== 'url'
    return ATTENTION.test(token.norm) || isRow(tokens, text, at)
  })
  return deletions(text, gone)
}

/** Right behind another emoji. */
function isRow(tokens: readonly Token[], text: string, at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at] as Token]
  return (
    before?.kind === 'emoji' &&
    /^[ \t]*$/.test(text.slice(before.end, token.start)) &&
    !/^[⭐★🇦-🇿]/u.test(token.norm)
  )
}

function isQuoted({ features }: Context, { firstWord }: Sentence): boolean {
  return features.tokens[firstWord]?.isQuoted === true
}
