/**
 * The whole of a pushy post in one calm voice. Rules mend the places they find; a reader minds what is
 * left beside them as much: the second order, the row of flames, the mark that shouts.
 */
import type { Sentence, Token } from '../analyse/features.ts'
import { ATTENTION_EMOJI } from '../analyse/tokens.ts'
import type { RewriteContext } from '../check/define.ts'
import type { Setup } from '../check/run.ts'
import type { Edit } from '../model.ts'
import type { Draft } from './draft.ts'
import { areApart, compose, deletions } from './edits.ts'
import { hookAsStatement } from './hooks.ts'
import { plainNews } from './news.ts'
import type { Phrasebook } from './phrasebook.ts'
import { type Edits, isShout, quietly, withoutSentence } from './phrasing.ts'
import { inParts, inPlainWords, withoutPraise, withoutRank } from './plainer.ts'
import type { PlannedEdit, PlanOptions, State } from './plan.ts'
import { calmly, withEmoji, withoutEmptySentence } from './pressure.ts'
import { eachOrder, ordersAsStatements } from './statements.ts'
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
    pieces: (context) => [...ordersAsStatements(context), ...eachOrder(context)],
  },
  { ruleId: 'hard-sell', title: 'Say the orders as statements', pieces: together },
  {
    ruleId: 'hype',
    title: 'Leave the praise out',
    pieces: (context) => [...inParts(context, withoutPraise(context))],
  },
  {
    ruleId: 'self-praise',
    title: 'Leave the rank out',
    pieces: (context) => [...boasts(context), ...inParts(context, withoutRank(context))],
  },
  {
    ruleId: 'brochure-voice',
    title: 'Say it in plainer words',
    pieces: (context) => [...inParts(context, inPlainWords(context))],
  },
  {
    ruleId: 'false-urgency',
    title: 'Leave out the words that only push',
    pieces: (context) => alone(calmly(context)),
  },
  {
    ruleId: 'shouting',
    title: 'Write it in ordinary letters',
    pieces: inLetters,
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
/** Points that a step may cost where the steps before it have gained more: the wording is learned from too few posts to tell so little. */
const HARDLY = 8
/** Each look judges the whole post, so their number is bounded, the more the longer it is. */
const MOST_LOOKS = 90
const MOST_READ = 200_000

/**
 * What a plan has made of a post, in a calm voice throughout. Each step is verified as suggestions
 * are, and together they do not raise the score; a step need not lower it, for that counts only what rules find.
 *
 * @param state what the edits of rules have made of `original`.
 */
export function calmed(
  original: Draft,
  state: State,
  setup: Setup,
  { isAsked = () => true, debug, book, target }: PlanOptions & { readonly book: Phrasebook },
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
  const taken = (used: readonly Calming[], edits: Edits): boolean => {
    if (edits.length === 0 || looks <= 0) return false
    looks--
    const changes = compose(length, current.changes, edits)
    const { after, refusal } = verify(original, changes, setup)
    const say = (why: string) =>
      debug?.(`${original.post.id}: ${used[0]?.ruleId}/calm: “${used[0]?.title}” ${why}`)
    if (after === undefined) {
      say(refusal ?? '')
      return false
    }
    const [was, is] = [scoreOf(current.draft), scoreOf(after)]
    const isWorse = is > was + HARDLY || (is > target && was <= target)
    if (isWorse) say(`raises the score from ${was} to ${is}`)
    if (isWorse || isMonotonous(after, current.draft)) return false
    const gain = was - is
    let { edits: named } = current
    for (const [at, calming] of used.entries()) named = joined(named, calming, at === 0 ? gain : 0)
    current = { draft: after, changes, edits: named }
    return true
  }
  // One step may cost what the next one gains.
  const takeAll = () => {
    const all: Edit[] = []
    const context = contextOf(current.draft, book)
    const used = calmings.flatMap((calming) => {
      const pieces = calming
        .pieces(context)
        .filter((piece) => areApart(all, piece) && all.push(...piece) > 0)
      return pieces.some((piece) => piece.length > 0) ? [calming] : []
    })
    return taken(used, all)
  }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = current
    if (round === 0) takeAll()
    for (const calming of calmings) {
      const pieces = calming
        .pieces(contextOf(current.draft, book))
        .filter(({ length }) => length > 0)
      const all: Edit[] = []
      for (const piece of pieces) if (areApart(all, piece)) all.push(...piece)
      if (taken([calming], all)) continue
      if (pieces.length < 2) continue
      // Places move with each edit that is taken: from the last to the first they do not.
      let bound = Number.POSITIVE_INFINITY
      for (const piece of pieces.toSorted((a, b) => startOf(b) - startOf(a))) {
        if (endOf(piece) < bound && taken([calming], piece)) bound = startOf(piece)
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
    '(?:simply )?the (?:most \\p{L}+|best|greatest|coolest|hottest)(?: \\p{L}+){0,3} (?:ever|yet|around|out there)',
    'swipe(?: left| right| up| through)?(?: to (?:get started|see (?:more|them all)|learn more|find out(?: more)?))?',
    'watch this space',
    'mark your calendars?',
    'save the date',
    "you heard (?:it|that) right|that[’']s right|yes,? really",
    'how (?:cool|amazing|awesome|exciting|fun|great) is that',
    'enjoy',
    '(?:wow+|woah|whoa|yay+|woo+ ?hoo+|boom|bam|psst|attention|alert|news ?flash|breaking|introducing|hooray|tada|ta-da|omg)',
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

/** Says of the author that it is good, and nothing that a reader could check. */
const BOAST =
  /\b(?:(?:is|are|was) (?:a|another) (?:true |real )?testament to|testament to (?:our|the hard work)|(?:reflects?|underscores?|showcases?|highlights?|demonstrates?|speaks? to) (?:our|the (?:hard work|dedication|passion))|inspires? us to|raise the bar|(?:we['’]re|we are|we remain|our team is) (?:\w+ly )?(?:committed|dedicated|passionate) (?:to|about)|our (?:commitment|dedication|passion) (?:to|for)|at the forefront of|sets? (?:the bar|us apart|a new standard)|keeps us a leader|best mix of|a leader in the|second to none|we pride ourselves|nobody does it better|the best in the (?:business|industry))\b/iu
/** Below so many sentences a boast is what the post is about. */
const FEW = 4

function boasts(context: Context): readonly Edits[] {
  const { features } = context
  if (features.sentences.length < FEW) return []
  return features.sentences
    .filter((sentence) => sentence.index > 0 && !isQuoted(context, sentence))
    .filter((sentence) => BOAST.test(features.text.slice(sentence.start, sentence.end)))
    .filter((sentence) => !WARM.test(features.text.slice(sentence.start, sentence.end)))
    .map((sentence) => withoutSentence(context, withEmoji(context, sentence)))
}

/** Questions that only lead on to what the post offers. */
function hooks(context: Context): readonly Edits[] {
  return context.features.sentences
    .filter((sentence) => sentence.mark.includes('?') && !isQuoted(context, sentence))
    .flatMap((sentence) => hookAsStatement(context, sentence))
}

/** “You can eat well. You can save money.” as “You can eat well and save money.” */
function together({ features }: Context): readonly Edits[] {
  const { text } = features
  const found: Edits[] = []
  const TWICE =
    /(?<=(?:^|[.!?\n\p{Extended_Pictographic}][ ]*)You can ([^.!?:\n]{3,70}))\. You can (?=[^.!?:\n]{3,80}[.\n])/gu
  for (const { 0: joint, 1: before, index } of text.matchAll(TWICE)) {
    const put = /\b(?:and|or)\b/.test(before ?? '') ? ', and ' : ' and '
    found.push([{ start: index, end: index + joint.length, text: put }])
  }
  return found
}

/** Runs of capitals in ordinary letters; all of a run or nothing of it, and not where it may be a name. */
function inLetters(context: Context): readonly Edits[] {
  const { tokens, text } = context.features
  const runs: Edits[] = []
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at] as Token
    if (!isLoud(first)) continue
    let last = at
    const gapBehind = (index: number) => text.slice(tokens[index]?.end, tokens[index + 1]?.start)
    while (isLoud(tokens[last + 1]) && gapBehind(last) === ' ') last++
    const [closing, next] = [tokens[last] as Token, tokens[last + 1]]
    // “TIME Magazine” is a name.
    const isName = next?.kind === 'word' && next.isCapitalised && gapBehind(last) === ' '
    const isSure = last > at || first.end - first.start > 3 || SHOUTED.test(first.norm)
    const edits =
      isName || !isSure ? [] : quietly(context, { start: first.start, end: closing.end })
    runs.push(edits.filter(({ start, end }) => text.slice(start, end) !== 'US'))
    at = last
  }
  return runs
}

function isLoud(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.isAllCaps && !token.isQuoted
}

const SHOUTED =
  /^(?:not|can|all|now|new|get|off|you|our|free|big|buy|win|and|the|for|out|yes|how|why|who|was|are|has|one|two|my|so|be|is|to|of|in)$/

function stops({ features, facts }: Context): Edits {
  const { text } = features
  return features.sentences
    .filter((sentence) => {
      const { start, end } = sentence
      return isShout(text, sentence) && !GREETING.test(text.slice(start, end))
    })
    .map(({ end, mark }) => {
      const blank = /[ \t]*$/.exec(text.slice(0, end - mark.length))?.[0].length ?? 0
      return { start: end - mark.length - blank, end, text: '.' }
    })
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
    return ATTENTION_EMOJI.test(token.norm) || isRow(tokens, text, at)
  })
  return deletions(text, gone).map((edit) => parted(text, edit))
}

/** A sign that stood for a full stop leaves one: “It’s here 🔥 Come by”. */
function parted(text: string, edit: Edit): Edit {
  const before = /([\p{L}\p{N}’']+)[%)]?([ \t]*)$/u.exec(
    text.slice(Math.max(0, edit.start - 30), edit.start),
  )
  const after = /^[ \t]*(?=\p{Lu})/u.exec(text.slice(edit.end))
  if (before === null || after === null || LEADS_ON.test(before[1] ?? '')) return edit
  return {
    start: edit.start - (before[2]?.length ?? 0),
    end: edit.end + after[0].length,
    text: '. ',
  }
}

/** No sentence ends with one of these. */
const LEADS_ON =
  /^(?:a|an|the|of|and|or|to|with|for|our|your|my|their|its|his|her|is|are|by|at|from)$/i

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
